"""Writes the trained weights as ONNX: the pictures' scaling, the mean of the networks, the temperature and the softmax are inside.

    python3 export.py --weights f1.pt,f2.pt --report figures.json --to ../models/appearance

The report of evaluate.py gives the temperature and the thresholds, which go into labels.json beside it.

Large weights are stored as int8 with one step for each output channel, the others as float16 (rounded.py); all sums are
float32, so that every machine gives the same scores. Cast and Mul make floats of them, once, when the file is loaded:
onnxruntime leaves DequantizeLinear in place and would do it again for every picture.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import rounded
from labels import LABELS, MEDICAL

SIDE = 160


class Scores(torch.nn.Module):
    """float32 [N, 3, 160, 160], 0..255 -> probabilities [N, labels]."""

    def __init__(self, pair: rounded.Pair, temperature: float):
        super().__init__()
        self.pair, self.temperature = pair, temperature

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.pair(picture) / self.temperature, 1)


def shrink(model: onnx.ModelProto) -> None:
    """Puts the small form of each weight tensor in its place, and what makes floats of it."""
    for tensor in list(model.graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.ndim < 2 or values.dtype != np.float32:
            continue
        name = tensor.name
        model.graph.initializer.remove(tensor)
        weights = torch.from_numpy(values.copy())
        if not rounded.is_large(weights):
            model.graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), name + ".half"))
            model.graph.node.insert(0, helper.make_node("Cast", [name + ".half"], [name], to=TensorProto.FLOAT))
            continue
        scale = rounded.scale_of(weights)
        steps = (weights / scale).round().to(torch.int8)
        model.graph.initializer.append(numpy_helper.from_array(steps.numpy(), name + ".steps"))
        model.graph.initializer.append(numpy_helper.from_array(scale.numpy(), name + ".scale"))
        model.graph.node.insert(0, helper.make_node("Mul", [name + ".whole", name + ".scale"], [name]))
        model.graph.node.insert(0, helper.make_node("Cast", [name + ".steps"], [name + ".whole"], to=TensorProto.FLOAT))


def export(names: list[str], figures: dict, to: Path) -> None:
    pair = rounded.load(names)
    to.mkdir(parents=True, exist_ok=True)
    file = to / "appearance.onnx"
    torch.onnx.export(
        Scores(pair, figures["temperature"]).eval(), torch.zeros(1, 3, SIDE, SIDE), str(file), opset_version=13,
        input_names=["picture"], output_names=["scores"], dynamic_axes={"picture": {0: "n"}, "scores": {0: "n"}},
    )
    model = onnx.load(str(file))
    shrink(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
    labels = [{"id": label, "medical": label in MEDICAL} for label in LABELS]
    text = json.dumps({"size": SIDE, "labels": labels, "thresholds": figures["thresholds"], "unsure": figures["unsure"]}, indent=2)
    (to / "labels.json").write_text(text + "\n")
    print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True, help="files in the cache folder, with commas")
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    export(options.weights.split(","), json.loads(options.report.read_text()), options.to)
