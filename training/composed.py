"""Where compose.py keeps what it made, and reading it: squares, labels and kinds, by side, licences and seed."""

import json
from pathlib import Path

import numpy as np

from data import cache_folder
from labels import INDEX


def file_of(side: str, licences: str, seed: int) -> Path:
    """The .npy of the squares; the list lies beside it as .json."""
    return cache_folder() / f"composed-{side}-{licences.replace(',', '-')}-{seed}.npy"


def load(side: str, licences: str) -> list[tuple[np.ndarray, list[dict]]]:
    """Squares and list of every seed composed by now (compose.py may still be at work)."""
    parts = []
    for squares in sorted(cache_folder().glob(f"composed-{side}-{licences.replace(',', '-')}-*.npy")):
        made = json.loads(squares.with_suffix(".json").read_text())
        parts.append((np.load(squares, mmap_mode="r")[: len(made)], made))
    return parts


def labels_of(made: list[dict]) -> np.ndarray:
    return np.array([INDEX[one["label"]] for one in made])
