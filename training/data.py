"""The list of pictures, the split by source, and one cache of all pictures as small squares.

DATA is a folder with `train-manifest.csv` (path, class, source_repo, source_path, licence,
licence_class, ...) and the pictures it names; it comes from the environment variable DATA.
"""

import csv
import json
import os
import re
import zlib
from pathlib import Path

import numpy as np
from PIL import Image

from labels import FROM_LIST

HERE = Path(__file__).parent
CACHE_SIDE = 192
Row = dict


def data_folder() -> Path:
    return Path(os.environ["DATA"])


def cache_folder() -> Path:
    folder = Path(os.environ.get("CACHE", "/tmp/appearance"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def rows() -> list[Row]:
    """Every usable picture of the list, each with `label` and `side` ('train', 'test' or 'gap')."""
    sides = json.loads((HERE / "split.json").read_text())["sources"]
    found = []
    with open(data_folder() / "train-manifest.csv", newline="") as file:
        for row in csv.DictReader(file):
            label = FROM_LIST.get(row["class"], row["class"])
            if label:
                rule = sides[row["class"] + " " + row["source_repo"]]
                found.append({**row, "label": label, "rule": rule["rule"]})
    place_in_split(found, sides)
    return found


def place_in_split(found: list[Row], sides: dict) -> None:
    """Sets row['side'] by its source's rule: train, test, or a part of a single source.

    `range`: pictures in the order of their file's number; the last part tests, and a gap of 2 %
    between both sides is left out, so that neighbours of one volume are never on both sides.
    `case`: independent pictures; a checksum of the case's name chooses.
    """
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(row["class"] + " " + row["source_repo"], []).append(row)
    for name, group in groups.items():
        rule = sides[name]
        if rule["rule"] in ("train", "test"):
            for row in group:
                row["side"] = rule["rule"]
        elif rule["rule"] == "range":
            group.sort(key=lambda row: (file_number(row["source_path"]), row["source_path"]))
            cut = round(len(group) * (1 - rule["test"]))
            gap = max(1, len(group) // 50)
            for i, row in enumerate(group):
                row["side"] = "train" if i < cut - gap else "gap" if i < cut else "test"
        else:
            for row in group:
                part = zlib.crc32(case_name(row["source_path"]).encode()) % 1000 / 1000
                row["side"] = "test" if part < rule["test"] else "train"


def file_number(path: str) -> int:
    numbers = re.findall(r"\d+", Path(path).stem)
    return int(numbers[-1][:12]) if numbers else 0


def case_name(path: str) -> str:
    """The file's name without a number of a picture in its series."""
    return re.sub(r"[-_ (]*\d{1,2}\)?$", "", Path(path).stem)


def open_picture(row: Row) -> Image.Image:
    return Image.open(data_folder() / row["path"]).convert("RGB")


def squash(picture: Image.Image, side: int = CACHE_SIDE) -> np.ndarray:
    """The whole picture as uint8 [side, side, 3], by area average (linear where it must grow)."""
    grows = picture.width < side or picture.height < side
    small = picture.resize((side, side), Image.BILINEAR if grows else Image.BOX)
    return np.asarray(small)


def pictures() -> tuple[list[Row], np.ndarray]:
    """All rows and their squares, uint8 [rows, side, side, 3], made once and then kept."""
    found = rows()
    store = cache_folder() / "pictures.npy"
    if not store.exists():
        squares = np.lib.format.open_memmap(
            str(store) + ".part", "w+", np.uint8, (len(found), CACHE_SIDE, CACHE_SIDE, 3)
        )
        for i, row in enumerate(found):
            squares[i] = squash(open_picture(row))
        squares.flush()
        os.rename(str(store) + ".part", store)
    return found, np.load(store, mmap_mode="r")


def allowed(row: Row, licences: set[str] | None) -> bool:
    return licences is None or row["licence_class"] in licences
