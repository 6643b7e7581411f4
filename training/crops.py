"""What a second look at parts of an unsure picture changes: five squares of half its sides.

    DATA=... python3 crops.py --weights all.pt

A picture whose score lies between the given floor and the balanced threshold is looked at again in its four quarters
and its middle; the warning is raised when a part reaches the given threshold. Only pictures of the list.
"""

import argparse

import numpy as np
import torch

from data import cache_folder, open_picture, squash
from evaluate import evaluate, logits_of, medical_score, share
from export import SIDE
from labels import INDEX, MEDICAL
from model import Net

PLACES = ((0, 0), (0.5, 0), (0, 0.5), (0.5, 0.5), (0.25, 0.25))


def parts_of(path: str) -> np.ndarray:
    picture = open_picture({"path": path})
    w, h = picture.size
    boxes = [(int(x * w), int(y * h), int((x + 0.5) * w), int((y + 0.5) * h)) for x, y in PLACES]
    return np.stack([squash(picture.crop(box), SIDE) for box in boxes])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--floor", type=float, default=0.2)
    options = parser.parse_args()
    torch.set_num_threads(1)
    figures, about, scores, _ = evaluate(cache_folder() / options.weights)
    net = Net()
    net.load_state_dict(torch.load(cache_folder() / options.weights))
    points = figures["thresholds"]
    real = [i for i, one in enumerate(about) if one["group"] == "real"]
    unsure = [i for i in real if options.floor <= scores[i] < points["balanced"]]
    best = {i: float(medical_score(logits_of(net, parts_of(about[i]["path"])), figures["temperature"]).max()) for i in unsure}
    medical = np.array([INDEX[about[i]["label"]] < len(MEDICAL) for i in real])
    print(f"{len(unsure)} of {len(real)} pictures looked at again")
    for name, line in (("no second look", 2.0), ("balanced", points["balanced"]), ("relaxed", points["relaxed"]), ("0.998", 0.998)):
        raised = np.array([scores[i] >= points["balanced"] or best.get(i, 0) >= line for i in real])
        print(f"a part must reach {name}: medical {share(raised[medical])} ordinary {share(raised[~medical])}")


if __name__ == "__main__":
    main()
