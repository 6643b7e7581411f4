"""Writes the trained weights as ONNX: the picture's scaling, the temperature and the softmax are inside.

    python3 export.py --weights all.pt --report figures.json --to ../models/appearance

The report of evaluate.py gives the temperature and the thresholds, which go into labels.json beside it.

Weights are stored as int8 with one scale for each output channel and turned back by DequantizeLinear;
all sums stay float32, so that every machine gives the same scores.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from data import cache_folder
from labels import LABELS, MEDICAL
from model import Net

SIDE = 160


class Scores(torch.nn.Module):
    """float32 [N, 3, 160, 160], 0..255 -> probabilities [N, labels]."""

    def __init__(self, net: Net, temperature: float):
        super().__init__()
        self.net, self.temperature = net, temperature

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.net(picture) / self.temperature, 1)


def shrink(model: onnx.ModelProto) -> None:
    """Weights of more than one axis become int8 with a scale for each output channel."""
    for tensor in list(model.graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.ndim < 2 or values.dtype != np.float32:
            continue
        scale = np.maximum(np.abs(values).reshape(len(values), -1).max(1) / 127, 1e-8).astype(np.float32)
        whole = np.round(values / scale.reshape(-1, *[1] * (values.ndim - 1))).astype(np.int8)
        name = tensor.name
        model.graph.initializer.remove(tensor)
        model.graph.initializer.extend([
            numpy_helper.from_array(whole, name + ".int8"), numpy_helper.from_array(scale, name + ".scale"),
            numpy_helper.from_array(np.zeros(len(values), np.int8), name + ".zero"),
        ])
        model.graph.node.insert(0, helper.make_node(
            "DequantizeLinear", [name + ".int8", name + ".scale", name + ".zero"], [name], axis=0))


def export(weights: Path, figures: dict, to: Path) -> None:
    net = Net()
    net.load_state_dict(torch.load(weights))
    to.mkdir(parents=True, exist_ok=True)
    file = to / "appearance.onnx"
    torch.onnx.export(
        Scores(net, figures["temperature"]).eval(), torch.zeros(1, 3, SIDE, SIDE), str(file), opset_version=13,
        input_names=["picture"], output_names=["scores"], dynamic_axes={"picture": {0: "n"}, "scores": {0: "n"}},
    )
    model = onnx.load(str(file))
    shrink(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
    labels = [{"id": label, "medical": label in MEDICAL} for label in LABELS]
    text = json.dumps({"size": SIDE, "labels": labels, "thresholds": figures["thresholds"]}, indent=2)
    (to / "labels.json").write_text(text + "\n")
    print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True, help="a file in the cache folder")
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    export(cache_folder() / options.weights, json.loads(options.report.read_text()), options.to)
