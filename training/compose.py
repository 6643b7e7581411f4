"""Composes pictures of what the data lacks, from one side of the split, into one file of squares.

    DATA=... python3 compose.py --side train --count 20000 [--licences permissive,made] [--seed 1]
"""

import argparse
import io
import json
import random
import time

import numpy as np
from PIL import Image, ImageOps

import bodies
import changes
import composed
import draw
import lookalikes
import scenes
from data import CACHE_SIDE, Row, allowed, open_picture, rows, squash
from labels import INDEX, MEDICAL

SCAN = {"xray", "ct", "mri", "ultrasound", "mammogram", "dental", "fundus", "oct", "endoscopy", "dermoscopy", "histology", "ecg", "pet"}
ROUND = {"endoscopy", "fundus", "dermoscopy"}
# What the frame makes of the content: a screenshot or photo of a scan is 'viewer', of anything else 'screenshot'.
KINDS = {
    # kind: (weight, who may be in it)
    "application": (6, "both"), "photo_of_screen": (7, "both"), "photo_of_film": (5, "both"), "chat": (2.5, "both"),
    "web_page": (3, "both"), "panels": (3, "both"), "marked": (3, "both"), "porthole": (0.5, "both"),
    "other_window": (1.5, "medical"), "fan": (1, "medical"), "dark_version": (1.5, "both"),
    "relief": (0.5, "both"), "cutout": (2, "ordinary"), "detail": (1, "ordinary"), "duotone": (1, "both"),
    "half_black": (1.2, "both"), "on_black": (1.5, "both"), "blown_out": (1, "both"), "oval": (1.5, "both"),
    "washed": (1.5, "both"), "part": (3, "both"),
    "drawn_ordinary": (4, "none"), "drawn_medical": (3, "none"),
}
# The scans that a kind is for; all without it.
ONLY = {
    "other_window": {"xray", "ct", "mri", "mammogram", "dental"}, "fan": {"ultrasound"}, "relief": {"xray", "ct", "mri"},
    "porthole": ROUND, "half_black": {"mammogram"}, "on_black": {"xray"}, "blown_out": {"ct", "mri"}, "oval": {"endoscopy"},
}
FRAMED = {"application", "photo_of_screen", "photo_of_film", "chat", "web_page"}
GREYED = {"half_black", "on_black", "blown_out"}
DRAWN_ORDINARY = {**draw.ORDINARY, **lookalikes.ORDINARY}
DRAWN_MEDICAL = {**draw.MEDICAL, **bodies.MEDICAL}
# Of a scene's area: less of a scan than that is nothing to see, and a part of a scene with more than that shows one.
LEAST, ENOUGH, NONE = 0.05, 0.22, 0.005


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


def contents_of(chance: random.Random, box: Box, kind: str, medical: bool) -> tuple[list[Image.Image], str]:
    labels = box.labels(ONLY.get(kind, SCAN) if medical else set(INDEX) - set(MEDICAL))
    # Photos are most of what stands where a scan could; a drawn picture may be the content too.
    label = "photo" if not medical and chance.random() < 0.35 else chance.choice(labels)
    contents = box.pick(label, chance.choice((1, 1, 2, 4)))
    if kind not in ONLY and chance.random() < 0.12:
        drawn = DRAWN_MEDICAL if medical else DRAWN_ORDINARY
        function = chance.choice(list(drawn))
        contents, label = [function(chance)], drawn[function]
    if not medical and (kind in GREYED or chance.random() < 0.4):
        contents = [picture.convert("L").convert("RGB") for picture in contents]
        label = "bw_photo" if label in ("photo", "portrait") else label
    if kind == "cutout":
        contents = [*contents[:1], *box.pick(chance.choice(box.labels({"texture", "photo", "art"})))]
    return contents, label


def framed(chance: random.Random, scene, contents: list[Image.Image], rooms: list, medical: bool) -> tuple[Image.Image, bool] | None:
    """A scene or one of its parts, and whether a scan is to be seen in it; nothing where there is too little of one.

    Made again with its contents inverted, the scene differs where they are: that shows how much of a part they fill.
    """
    state = chance.getstate()
    picture = scene(chance, contents, *rooms)
    boxes = [(0, 0, *picture.size)]
    if chance.random() < 0.3:
        boxes = changes.windows_of(*picture.size)
        chance.shuffle(boxes)
    if not medical:
        return picture.crop(boxes[0]), False
    again = random.Random()
    again.setstate(state)
    other = scene(again, [ImageOps.invert(content) for content in contents], *rooms)
    differs = np.abs(np.asarray(picture, np.int16) - np.asarray(other, np.int16)).max(2) > 14
    for x0, y0, x1, y1 in boxes:
        share = differs[y0:y1, x0:x1].mean()
        if share > (LEAST if len(boxes) == 1 else ENOUGH):
            return picture.crop((x0, y0, x1, y1)), True
        if share < NONE and len(boxes) > 1:
            return picture.crop((x0, y0, x1, y1)), False
    return None


def one(chance: random.Random, box: Box, kind: str, medical: bool) -> tuple[Image.Image, str]:
    if kind in ("drawn_ordinary", "drawn_medical"):
        drawn = DRAWN_ORDINARY if kind == "drawn_ordinary" else DRAWN_MEDICAL
        function = chance.choice(list(drawn))
        return function(chance), drawn[function]
    contents, label = contents_of(chance, box, kind, medical)
    scene = getattr(changes, kind, None) or getattr(scenes, kind)
    if kind in FRAMED:
        rooms = box.pick("photo") if kind.startswith("photo") else []
        made = framed(chance, scene, contents, rooms, medical)
        return (made[0], "viewer" if made[1] else "screenshot") if made else one(chance, box, kind, medical)
    if kind == "relief":
        label = "viewer" if medical else "art"
    if kind == "duotone" and not medical:
        label = "art"
    return scene(chance, contents), label


def medical_kind(chance: random.Random, kind: str) -> bool:
    who = KINDS[kind][1]
    return who == "medical" or kind == "drawn_medical" or (who == "both" and chance.random() < 0.5)


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
        medical = medical_kind(chance, kind)
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
