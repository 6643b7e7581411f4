"""Writes made pictures of the held-out side as JPEG files with a list, for `npm run evaluate` in the real extension.

    DATA=... python3 made.py FOLDER [--composed 800] [--grey 800] [--seed 11]

FOLDER gets `manifest.csv` (path, class, source) and the pictures: scenes from compose.py at their full size, and
held-out colour photos without colour. The seed is not one that training or its own figures use.
"""

import argparse
import csv
import random
from pathlib import Path

import numpy as np

from compose import KINDS, Box, jpeg, medical_kind, nothing_left, one
from data import open_picture, rows, squash
from labels import INDEX, MEDICAL


def composed(chance: random.Random, held_out: list[dict], count: int):
    box = Box([row for row in held_out if row["label"] not in ("viewer", "other_medical")
               and not row["source_repo"].startswith("synthetic/photo")], chance)
    while count > 0:
        kind = chance.choices(list(KINDS), [weight for weight, _ in KINDS.values()])[0]
        medical = medical_kind(chance, kind)
        picture, label = one(chance, box, kind, medical)
        picture = jpeg(chance, picture)
        if medical and nothing_left(squash(picture)):
            continue
        count -= 1
        yield picture, label, f"made/{kind.replace('_', ' ')} of {'scans' if INDEX[label] < len(MEDICAL) else 'ordinary pictures'}"


def grey(chance: random.Random, held_out: list[dict], count: int):
    photos = [row for row in held_out if row["label"] in ("photo", "portrait")]
    for row in chance.sample(photos, min(count, len(photos))):
        yield open_picture(row).convert("L"), "bw_photo", "made/photos without colour"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--composed", type=int, default=800)
    parser.add_argument("--grey", type=int, default=800)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    np.random.seed(options.seed)
    held_out = [row for row in rows() if row["side"] == "test"]
    options.folder.mkdir(parents=True, exist_ok=True)
    with open(options.folder / "manifest.csv", "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["path", "class", "source"])
        made = [composed(chance, held_out, options.composed), grey(chance, held_out, options.grey)]
        for i, (picture, label, source) in enumerate(each for kind in made for each in kind):
            name = f"{i:05}.jpg"
            picture.save(options.folder / name, quality=90)
            out.writerow([name, label, source])


if __name__ == "__main__":
    main()
