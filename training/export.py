"""Writes the trained weights as ONNX: the picture's scaling, the temperature and the softmax are inside.

    python3 export.py --weights all.pt --report figures.json --to ../models/appearance

The report of evaluate.py gives the temperature and the thresholds, which go into labels.json beside it.

Weights are stored as float16 and all sums are float32, so that every machine gives the same scores. (As int8 with a
scale for each channel the file is half as large, but scores move by up to 0.08.)
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

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
    """Weights of more than one axis are stored as float16."""
    for tensor in list(model.graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.ndim < 2 or values.dtype != np.float32:
            continue
        name = tensor.name
        model.graph.initializer.remove(tensor)
        model.graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), name + ".half"))
        model.graph.node.insert(0, helper.make_node("Cast", [name + ".half"], [name], to=TensorProto.FLOAT))


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
