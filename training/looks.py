"""Looks at pictures as the product does (`src/detectors/appearance`): the whole, its mirror image, its parts.

A look is a square of SIDE pixels by area average. Looks that belong together are averaged as logits, which is what the
product's mean of log odds comes to.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import torch

import composed
from changes import PART, PLACES
from data import cache_folder, open_picture, rows
from export import SIDE
from labels import INDEX, MEDICAL
from rounded import Pair

BATCH = 64
LONG, MOST_SQUARES, SMALLEST = 1.5, 6, 100
# A picture whose medical score is under it at the first look is not looked at again (labels.json: unsure).
UNSURE = 0.01
# Parts change nothing above.
SURE = 0.995
Box = tuple[float, float, float, float]


@dataclass
class Looks:
    """Medical scores of every picture: of the first look, with the mirror image where there was one, of the parts."""

    temperature: float
    first: np.ndarray
    whole: np.ndarray
    is_long: np.ndarray
    parts: dict[int, np.ndarray]


def averages(lines: np.ndarray, start: float, length: float, count: int) -> np.ndarray:
    """[n, k] -> [count, k]: the mean of each of `count` equal pieces, by how much of a line lies in them."""
    sums = np.concatenate([np.zeros((1, lines.shape[1])), np.cumsum(lines, 0, np.float64)])
    edges = np.clip(start + length * np.arange(count + 1) / count, 0, len(lines))
    low = np.minimum(edges.astype(int), len(lines) - 1)
    return np.diff(sums[low] + (edges - low)[:, None] * lines[low], axis=0) * (count / length)


def shrink(pixels: np.ndarray, box: Box, side: int = SIDE) -> np.ndarray:
    """uint8 [h, w, 3] -> uint8 [side, side, 3] of a box (x, y, width, height), as `shrink.ts` does it."""
    x, y, w, h = box
    down = averages(pixels.reshape(len(pixels), -1), y, h, side).reshape(side, -1, 3)
    turned = np.ascontiguousarray(down.transpose(1, 0, 2)).reshape(down.shape[1], -1)
    square = averages(turned, x, w, side).reshape(side, side, 3).transpose(1, 0, 2)
    return square.round().clip(0, 255).astype(np.uint8)


def is_long(w: int, h: int) -> bool:
    return max(w, h) > LONG * min(w, h)


def parts_of(w: int, h: int) -> list[Box]:
    """`regions.ts`: squares along a long picture, else the corners and the middle; none of a small one."""
    side = min(w, h)
    if side < SMALLEST:
        return []
    if is_long(w, h):
        rest = max(w, h) - side
        steps = min(-(-rest // side) + 1, MOST_SQUARES) - 1
        starts = [step * rest / steps for step in range(steps + 1)]
        return [(at, 0, side, side) if w > h else (0, at, side, side) for at in starts]
    return [(x * (1 - PART) * w, y * (1 - PART) * h, PART * w, PART * h) for x, y in PLACES]


class Held:
    """The held-out pictures: of the list, those in colour once more without it, and composed scenes."""

    def __init__(self) -> None:
        found = [row for row in rows() if row["side"] == "test"]
        self.about = [{"label": r["label"], "source": r["source_repo"], "rule": r["rule"], "path": r["path"], "group": "real"} for r in found]
        photos = [one for one in self.about if one["label"] in ("photo", "portrait")]
        self.about += [{**one, "label": "bw_photo", "group": "grey"} for one in photos]
        self.scenes: dict[str, np.ndarray] = {}
        for squares, made in composed.load("test", "all"):
            for i, one in enumerate(made):
                path = f"{one['kind']} {len(self.scenes)}"
                self.scenes[path] = squares[i]
                self.about.append({"label": one["label"], "source": one["kind"], "rule": "composed", "path": path, "group": "composed"})

    def pixels(self, i: int) -> np.ndarray:
        one = self.about[i]
        if one["group"] == "composed":
            return self.scenes[one["path"]]
        pixels = np.asarray(open_picture(one))
        if one["group"] == "grey":
            grey = (pixels @ np.array([0.3, 0.59, 0.11])).round().astype(np.uint8)
            return np.repeat(grey[..., None], 3, 2)
        return pixels

    def wholes(self) -> tuple[np.ndarray, np.ndarray]:
        """Squares of all, uint8 [N, SIDE, SIDE, 3], and their widths and heights, made once and then kept."""
        store = cache_folder() / f"held-{SIDE}-{len(self.about)}.npy"
        if not store.exists():
            all_pixels = (self.pixels(i) for i in range(len(self.about)))
            made = [(shrink(p, (0, 0, p.shape[1], p.shape[0])), (p.shape[1], p.shape[0])) for p in all_pixels]
            np.save(store, np.stack([square for square, _ in made]))
            store.with_suffix(".json").write_text(json.dumps([size for _, size in made]))
        return np.load(store, mmap_mode="r"), np.array(json.loads(store.with_suffix(".json").read_text()))


def logits_of(pair: Pair, squares: np.ndarray) -> np.ndarray:
    def one(start: int) -> np.ndarray:
        part = torch.from_numpy(np.array(squares[start : start + BATCH])).permute(0, 3, 1, 2).float()
        with torch.no_grad():
            return pair(part).numpy()

    with ThreadPoolExecutor(2) as threads:
        return np.concatenate(list(threads.map(one, range(0, len(squares), BATCH))))


def with_mirror(pair: Pair, squares: np.ndarray) -> np.ndarray:
    return (logits_of(pair, squares) + logits_of(pair, squares[:, :, ::-1])) / 2


def medical_score(logits: np.ndarray, temperature: float) -> np.ndarray:
    return torch.softmax(torch.from_numpy(logits) / temperature, 1)[:, : len(MEDICAL)].sum(1).numpy()


def best_temperature(logits: np.ndarray, medical: np.ndarray) -> float:
    """Where the medical score's log loss is least, medical and ordinary weighing the same."""
    def loss(t: float) -> float:
        p = np.clip(medical_score(logits, t), 1e-5, 1 - 1e-5)
        return float(-np.log(p[medical]).mean() - np.log(1 - p[~medical]).mean())
    return min((round(0.4 + 0.05 * i, 2) for i in range(45)), key=loss)


def look(pair: Pair, held: Held, unsure: float = UNSURE) -> Looks:
    squares, sizes = held.wholes()
    first = logits_of(pair, squares)
    real = np.array([one["group"] == "real" for one in held.about])
    medical = np.array([INDEX[one["label"]] < len(MEDICAL) for one in held.about])
    t = best_temperature(first[real], medical[real])
    again = medical_score(first, t) >= unsure
    whole = first.copy()
    whole[again] = (first[again] + logits_of(pair, squares[again][:, :, ::-1])) / 2
    long = np.array([is_long(w, h) for w, h in sizes])
    sure = medical_score(whole, t) >= SURE
    doubtful = [int(i) for i in np.flatnonzero((again | long) & ~sure) if parts_of(*map(int, sizes[i]))]
    parts: dict[int, np.ndarray] = {}
    for begin in range(0, len(doubtful), 100):
        some = doubtful[begin : begin + 100]
        seen = [[shrink(held.pixels(i), box) for box in parts_of(*map(int, sizes[i]))] for i in some]
        scores = medical_score(with_mirror(pair, np.stack([square for one in seen for square in one])), t)
        ends = np.cumsum([len(one) for one in seen])
        parts.update(zip(some, np.split(scores, ends[:-1])))
    return Looks(t, medical_score(first, t), medical_score(whole, t), long, parts)
