"""Reads what compose.py made: squares, labels, and the kind of each, by side and licences."""

import json

import numpy as np

from data import cache_folder
from labels import INDEX


def names(side: str, licences: str) -> tuple[str, str]:
    stem = f"composed-{side}-{licences.replace(',', '-')}"
    return stem + ".npy", stem + ".json"


def load(side: str, licences: str, odds_of) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    squares_name, list_name = names(side, licences)
    made = json.loads((cache_folder() / list_name).read_text())
    labels = np.array([INDEX[one["label"]] for one in made])
    squares = np.load(cache_folder() / squares_name, mmap_mode="r")[: len(made)]
    return squares, labels, odds_of([one["kind"] + one["label"] for one in made], labels)
