"""Contact sheets of the worst false alarms and misses, for looking at (into the cache folder, never the repository).

    DATA=... python3 look.py --weights f1.pt,f2.pt
"""

import argparse

import numpy as np
import torch
from PIL import Image, ImageDraw

from data import cache_folder
from evaluate import evaluate
from labels import INDEX, MEDICAL
from looks import Held

CELL, COLUMNS = 110, 14


def sheet(name: str, order: np.ndarray, about: list[dict], scores: np.ndarray, squares: np.ndarray) -> None:
    lines = -(-len(order) // COLUMNS)
    page = Image.new("RGB", (COLUMNS * CELL, lines * (CELL + 22)))
    pen = ImageDraw.Draw(page)
    for place, i in enumerate(order):
        x, y = place % COLUMNS * CELL, place // COLUMNS * (CELL + 22)
        page.paste(Image.fromarray(squares[i]).resize((CELL - 4, CELL - 4)), (x, y))
        pen.text((x, y + CELL - 3), f"{scores[i]:.2f} {about[i]['label']}", fill=(255, 255, 0))
        pen.text((x, y + CELL + 8), about[i]["source"].split("/")[-1][:18], fill=(180, 180, 180))
    page.save(cache_folder() / f"{name}.png")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--count", type=int, default=56)
    options = parser.parse_args()
    torch.set_num_threads(1)
    _, about, looks, _ = evaluate(options.weights.split(","))
    scores, (squares, _) = looks.whole, Held().wholes()
    medical = np.array([INDEX[one["label"]] < len(MEDICAL) for one in about])
    groups = np.array([one["group"] for one in about])
    for group in sorted(set(groups)):
        for name, kind in (("alarms", ~medical), ("misses", medical)):
            inside = np.flatnonzero((groups == group) & kind)
            order = inside[np.argsort(scores[inside] * (-1 if name == "alarms" else 1))][: options.count]
            if len(order):
                sheet(f"{name}-{group}", order, about, scores, squares)


if __name__ == "__main__":
    main()
