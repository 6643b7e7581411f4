"""Composes pictures of what the data lacks, from one side of the split, into one file of squares.

    DATA=... python3 compose.py --side train --count 20000 [--licences permissive,made] [--seed 1]
"""

import argparse
import io
import json
import random
import time

import numpy as np
from PIL import Image

import composed
import draw
import scenes
from data import CACHE_SIDE, Row, allowed, open_picture, rows, squash
from labels import INDEX, MEDICAL

SCAN = {"xray", "ct", "mri", "ultrasound", "mammogram", "dental", "fundus", "oct", "endoscopy", "dermoscopy", "histology", "ecg", "pet"}
SOLID = {"xray", "ct", "mri", "pet"}
SLICES = {"xray", "ct", "mri", "mammogram", "dental"}
# What the frame makes of the content: a screenshot or photo of a scan is 'viewer', of anything else 'screenshot'.
KINDS = {
    # kind: (weight, who may be in it)
    "application": (4, "both"), "photo_of_screen": (5, "both"), "photo_of_film": (3, "both"), "chat": (2, "both"),
    "web_page": (2, "both"), "panels": (2, "both"), "marked": (5, "both"), "porthole": (1, "both"),
    "other_window": (1.5, "slices"), "fan": (1.5, "ultrasound"), "dark_version": (1.5, "both"),
    "relief": (0.7, "both"), "cutout": (2.5, "ordinary"), "detail": (1.5, "ordinary"), "duotone": (1, "both"),
    "drawn_ordinary": (3, "none"), "drawn_medical": (1.5, "none"),
}
FRAMED = {"application", "photo_of_screen", "photo_of_film", "chat", "web_page", "relief"}


class Box:
    """Pictures by label and source; a source is as likely as the fourth root of its size allows."""

    def __init__(self, found: list[Row], chance: random.Random):
        self.chance = chance
        self.groups: dict[str, dict[str, list[Row]]] = {}
        for row in found:
            self.groups.setdefault(row["label"], {}).setdefault(row["source_repo"], []).append(row)

    def labels(self, wanted: set[str]) -> list[str]:
        return [label for label in self.groups if label in wanted]

    def pick(self, label: str, count: int = 1) -> list[Image.Image]:
        sources = list(self.groups[label].values())
        group = self.chance.choices(sources, [len(rows) ** 0.5 for rows in sources])[0]
        return [open_picture(self.chance.choice(group)) for _ in range(count)]


def one(chance: random.Random, box: Box, kind: str, medical: bool) -> tuple[Image.Image, str]:
    if kind == "drawn_ordinary":
        function = chance.choice(list(draw.ORDINARY))
        return function(chance), draw.ORDINARY[function]
    if kind == "drawn_medical":
        function = chance.choice(list(draw.MEDICAL))
        return function(chance), draw.MEDICAL[function]
    who = KINDS[kind][1]
    wanted = {"slices": SLICES, "ultrasound": {"ultrasound"}}.get(who) or (SCAN if medical else set(INDEX) - set(MEDICAL))
    labels = box.labels(wanted)
    if kind == "relief" and medical:
        labels = box.labels(SOLID)
    if kind == "porthole" and medical:
        labels = box.labels({"endoscopy", "fundus", "dermoscopy"}) or labels
    # Photos are most of what stands where a scan could; a drawn picture may be the content too.
    label = "photo" if not medical and chance.random() < 0.35 else chance.choice(labels)
    contents = box.pick(label, chance.choice((1, 1, 2, 4)))
    if who == "both" and chance.random() < 0.08:
        drawn = chance.choice(list(draw.MEDICAL if medical else draw.ORDINARY))
        contents, label = [drawn(chance)], (draw.MEDICAL if medical else draw.ORDINARY)[drawn]
    if not medical and chance.random() < 0.4:
        contents = [picture.convert("L").convert("RGB") for picture in contents]
        label = "bw_photo" if label in ("photo", "portrait") else label
    if kind == "duotone" and not medical:
        label = "art"
    scene = getattr(scenes, kind)
    if kind == "cutout":
        contents = [*contents[:1], *box.pick(chance.choice(box.labels({"texture", "photo", "art"})))]
    if kind in ("photo_of_screen", "photo_of_film"):
        picture = scene(chance, contents, box.pick("photo")[0])
    else:
        picture = scene(chance, contents)
    if kind in FRAMED:
        label = "viewer" if medical else "art" if kind == "relief" else "screenshot"
    return picture, label


def jpeg(chance: random.Random, picture: Image.Image) -> Image.Image:
    """As it comes out of a messenger: smaller sometimes, JPEG at a quality from 25 to 92."""
    if chance.random() < 0.3:
        part = chance.uniform(0.45, 0.9)
        picture = picture.resize((max(48, int(picture.width * part)), max(48, int(picture.height * part))))
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=chance.randint(25, 92))
    return Image.open(held).convert("RGB")


def nothing_left(square: np.ndarray) -> bool:
    """Flat, or all black and white: a scan that no eye could name either."""
    return square.std() < 12 or ((square > 20) & (square < 235)).mean() < 0.08


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--side", choices=("train", "test"), default="train")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--licences")
    parser.add_argument("--kinds", default=",".join(KINDS), help="only these kinds, with commas")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    kinds = options.kinds.split(",")
    licences = set(options.licences.split(",")) if options.licences else None
    box = Box([row for row in rows() if row["side"] == options.side and allowed(row, licences)
               and row["label"] not in ("viewer", "other_medical") and not row["source_repo"].startswith("synthetic/photo")], chance)
    store = composed.file_of(options.side, options.licences or "all", options.seed)
    store.with_suffix(".json").write_text("[]")
    squares = np.lib.format.open_memmap(store, "w+", np.uint8, (options.count, CACHE_SIDE, CACHE_SIDE, 3))
    made, begin = [], time.time()
    for i in range(options.count):
        kind = chance.choices(kinds, [KINDS[name][0] for name in kinds])[0]
        medical = KINDS[kind][1] in ("slices", "ultrasound") or kind == "drawn_medical" or (
            KINDS[kind][1] == "both" and chance.random() < 0.5)
        picture, label = one(chance, box, kind, medical)
        squares[i] = squash(jpeg(chance, picture))
        while medical and nothing_left(squares[i]):
            picture, label = one(chance, box, kind, medical)
            squares[i] = squash(jpeg(chance, picture))
        made.append({"kind": kind, "label": label})
        if i % 500 == 499:
            squares.flush()
            store.with_suffix(".json").write_text(json.dumps(made))
            print(i + 1, f"{(i + 1) / (time.time() - begin):.0f}/s", flush=True)
    store.with_suffix(".json").write_text(json.dumps(made))


if __name__ == "__main__":
    main()
