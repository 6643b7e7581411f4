"""Scores every held-out picture as the product looks at it and writes the figures: points, recall, false alarms, calibration.

    DATA=... python3 evaluate.py --weights f1.pt,f2.pt [--report figures.json]

Groups: 'real' (pictures of the list, by class and source), 'composed' (scenes made from held-out pictures),
'grey' (held-out colour photos without colour). The medical score is the sum of the medical probabilities.
"""

import argparse
import json
import math
import pickle
import re
from pathlib import Path

import numpy as np
import torch

import rounded
from data import cache_folder
from labels import INDEX, LABELS, MEDICAL
from looks import UNSURE, Held, Looks, look

COUNT = len(MEDICAL)
QUIET = {"document", "chart", "screenshot"}
LEVELS = ("relaxed", "balanced", "strict")


def wilson(hits: int, n: int) -> tuple[float, float]:
    """95 % interval of a share."""
    if n == 0:
        return 0.0, 1.0
    z, p = 1.96, hits / n
    middle, reach = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, (middle - reach) / (1 + z * z / n)), min(1.0, (middle + reach) / (1 + z * z / n))


def share(hits: np.ndarray) -> dict:
    low, high = wilson(int(hits.sum()), len(hits))
    return {"n": len(hits), "hits": int(hits.sum()), "share": round(float(hits.mean()), 4) if len(hits) else None,
            "low": round(low, 4), "high": round(high, 4)}


def above(scores: np.ndarray, part: float) -> float:
    """The lowest threshold that at most this part of the scores reaches."""
    return just_above(np.sort(scores)[::-1][int(part * len(scores))])


def just_above(score: float) -> float:
    """A hundredth of the way to 1: scores crowd there."""
    return float(score) + 0.01 * (1 - float(score))


def raised(looks: Looks, points: dict, level: str) -> np.ndarray:
    """Which pictures a sensitivity warns about: by the whole, or (not where it is relaxed) by the parts."""
    hits = looks.whole >= points[level]
    if level != "relaxed":
        for i, scores in looks.parts.items():
            hits[i] |= part_raises(scores, looks.is_long[i], points)
    return hits


def part_raises(scores: np.ndarray, is_long: bool, points: dict) -> bool:
    """A square of a long picture counts as a whole one; of the other parts one must reach a point of its own."""
    return bool(scores.max() >= (points["balanced"] if is_long else points["part"]))


def operating_points(looks: Looks, medical: np.ndarray, groups: list[np.ndarray]) -> dict:
    """The lowest points at which no group of ordinary pictures raises more than: relaxed 0.08 %, balanced 0.3 % by the
    whole and 0.43 % with the parts, hint (from where on a whole picture is "possibly" a scan) 1.6 %; and strict, where
    98.4 % of the first group's medical ones are.

    @param groups: of real held-out pictures: all, those of unseen sources"""
    ordinary = [group & ~medical for group in groups]
    points = {name: max(above(looks.whole[one], part) for one in ordinary)
              for name, part in (("relaxed", 0.0008), ("balanced", 0.003), ("hint", 0.016))}
    found = np.sort(looks.whole[groups[0] & medical])
    points["strict"] = min(float(found[int(0.016 * len(found))]), points["hint"])
    without = raised(looks, {**points, "part": 2.0}, "balanced")
    points["part"] = max(part_point(looks, one, without) for one in ordinary)
    return points


def part_point(looks: Looks, ordinary: np.ndarray, without: np.ndarray) -> float:
    best = sorted((float(scores.max()) for i, scores in looks.parts.items()
                   if ordinary[i] and not without[i] and not looks.is_long[i]), reverse=True)
    left = max(0, int(0.0043 * ordinary.sum()) - int(without[ordinary].sum()))
    return just_above(best[left]) if left < len(best) else 0.5


def report(about: list[dict], looks: Looks, points: dict, only: np.ndarray) -> dict:
    """@param only: which pictures count"""
    labels, sources, rules, groups = (np.array([one[key] for one in about]) for key in ("label", "source", "rule", "group"))
    medical = np.array([INDEX[label] < COUNT for label in labels])
    real, made = only & (groups == "real"), only & (groups == "composed")
    out: dict = {"thresholds": {k: round(v, 5) for k, v in points.items()}}
    for name in LEVELS:
        hits = raised(looks, points, name)
        level: dict = {
            "medical": share(hits[real & medical]), "medical, unseen sources": share(hits[real & medical & (rules == "test")]),
            "ordinary": share(hits[real & ~medical]), "ordinary, unseen sources": share(hits[real & ~medical & (rules == "test")]),
            "documents, charts, screenshots": share(hits[real & np.isin(labels, list(QUIET))]),
            "black-and-white photos": share(hits[only & ((groups == "grey") | (real & (labels == "bw_photo")))]),
            "composed medical": share(hits[made & medical]), "composed ordinary": share(hits[made & ~medical]),
        }
        level["classes"] = {label: share(hits[real & (labels == label)]) for label in LABELS if (real & (labels == label)).any()}
        level["sources"] = {f"{label} | {source} | {rules[(labels == label) & (sources == source)][0]}": share(hits[real & (labels == label) & (sources == source)])
                            for label, source in sorted(set(zip(labels[real], sources[real])))}
        level["composed"] = {f"{kind} {'medical' if m else 'ordinary'}": share(hits[made & (sources == kind) & (medical == m)])
                             for kind in sorted(set(sources[made])) for m in (True, False) if (made & (sources == kind) & (medical == m)).any()}
        out[name] = level
    return out


def overall(level: dict) -> dict:
    return {name: one for name, one in level.items() if "n" in one}


def calibration(scores: np.ndarray, medical: np.ndarray) -> list[dict]:
    edges = np.linspace(0, 1, 11)
    rows_ = []
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (scores >= low) & (scores < high if high < 1 else scores <= 1)
        if inside.any():
            rows_.append({"from": round(float(low), 1), "n": int(inside.sum()), "mean": round(float(scores[inside].mean()), 3), "medical": round(float(medical[inside].mean()), 3)})
    return rows_


def steps(about: list[dict], looks: Looks, points: dict, medical: np.ndarray, real: np.ndarray) -> dict:
    """What each further look gives, where as many ordinary pictures raise the balanced warning each time."""
    room = float(raised(looks, points, "balanced")[real & ~medical].mean())
    groups = np.array([one["group"] for one in about])
    out = {}
    for name, hits in (("one look", looks.first >= above(looks.first[real & ~medical], room)),
                       ("and its mirror image", looks.whole >= above(looks.whole[real & ~medical], room)),
                       ("and parts", raised(looks, points, "balanced"))):
        out[name] = {"medical": share(hits[real & medical]), "ordinary": share(hits[real & ~medical]),
                     "composed medical": share(hits[(groups == "composed") & medical])}
    return out


def evaluate(names: list[str]) -> tuple[dict, list[dict], Looks, np.ndarray]:
    """Figures, what the pictures are, their scores, and which of them raise the balanced warning."""
    held = Held()
    about = held.about
    store = cache_folder() / ("looks-" + "-".join(names) + ".pkl")
    if not store.exists():
        store.write_bytes(pickle.dumps(look(rounded.load(names), held)))
    looks = pickle.loads(store.read_bytes())
    medical = np.array([INDEX[one["label"]] < COUNT for one in about])
    real = np.array([one["group"] == "real" for one in about])
    unseen = real & np.array([one["rule"] == "test" for one in about])
    points = operating_points(looks, medical, [real, unseen])
    every = np.ones(len(real), bool)
    figures = {"weights": names, "temperature": looks.temperature, "unsure": UNSURE, **report(about, looks, points, every),
               "looks": steps(about, looks, points, medical, real), "calibration": calibration(looks.whole[real], medical[real])}
    # The same with points chosen on one half of the sources and measured on the other: what choosing them here flatters.
    half = np.array([sum(one["source"].encode()) % 2 for one in about])
    figures["crossed"] = [overall(report(about, looks, operating_points(looks, medical, [real & (half == side)]), half != side)["balanced"]) for side in (0, 1)]
    return figures, about, looks, raised(looks, points, "balanced")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True, help="files in the cache folder, with commas")
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    figures, about, looks, hits = evaluate(options.weights.split(","))
    if options.report:
        text = json.dumps(figures, indent=1)
        options.report.write_text(re.sub(r"\{[^{}]*\}", lambda one: " ".join(one[0].split()), text) + "\n")
    print("temperature", figures["temperature"], "points", figures["thresholds"])
    for level in LEVELS:
        print(level, {k: f"{v['hits']}/{v['n']} {100 * v['share']:.2f}%" for k, v in overall(figures[level]).items() if v["n"]})
    for part in ("classes", "sources", "composed"):
        print(part, "(balanced)")
        for k, v in figures["balanced"][part].items():
            print(f"  {k}: {v['hits']}/{v['n']} {100 * v['share']:.1f}%")


if __name__ == "__main__":
    main()
