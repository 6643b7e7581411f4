"""Scores every held-out picture and writes the figures: thresholds, recall, false alarms, calibration.

    DATA=... python3 evaluate.py --weights all.pt [--report figures.json]

Groups: 'real' (pictures of the list, by class and source), 'composed' (scenes made from held-out pictures),
'grey' (held-out colour photos without colour). The medical score is the sum of the medical probabilities.
"""

import argparse
import json
import math
import re
from pathlib import Path

import numpy as np
import torch

import composed
from data import cache_folder, open_picture, rows, squash
from export import SIDE
from labels import INDEX, LABELS, MEDICAL
from model import Net

COUNT = len(MEDICAL)
QUIET = {"document", "chart", "screenshot"}


def test_squares() -> tuple[list[dict], np.ndarray]:
    """Held-out pictures as the product sees them: squashed to SIDE from the picture itself."""
    found = [row for row in rows() if row["side"] == "test"]
    store = cache_folder() / f"test-{SIDE}.npy"
    if not store.exists():
        np.save(store, np.stack([squash(open_picture(row), SIDE) for row in found]))
    squares = np.load(store)
    about = [{"label": r["label"], "source": r["source_repo"], "rule": r["rule"], "path": r["path"], "group": "real"} for r in found]
    photos = [i for i, row in enumerate(found) if row["label"] in ("photo", "portrait")]
    grey = (squares[photos] @ np.array([0.3, 0.59, 0.11])).round().astype(np.uint8)
    about += [{**about[i], "label": "bw_photo", "group": "grey"} for i in photos]
    parts = [squares, np.repeat(grey[..., None], 3, 3)]
    for small, made in composed.load("test", "all"):
        x = torch.from_numpy(np.array(small)).permute(0, 3, 1, 2).float()
        x = torch.nn.functional.interpolate(x, SIDE, mode="bilinear", antialias=True)
        parts.append(x.round().clamp(0, 255).byte().permute(0, 2, 3, 1).numpy())
        about += [{"label": one["label"], "source": one["kind"], "rule": "composed", "path": f"{one['kind']} {i}", "group": "composed"}
                  for i, one in enumerate(made)]
    return about, np.concatenate(parts)


@torch.no_grad()
def logits_of(net: Net, squares: np.ndarray) -> torch.Tensor:
    net.eval()
    return torch.cat([net(torch.from_numpy(squares[i : i + 64]).permute(0, 3, 1, 2).float()) for i in range(0, len(squares), 64)])


def medical_score(logits: torch.Tensor, temperature: float) -> np.ndarray:
    return torch.softmax(logits / temperature, 1)[:, :COUNT].sum(1).numpy()


def best_temperature(logits: torch.Tensor, medical: np.ndarray) -> float:
    """Where the medical score's log loss is least, medical and ordinary weighing the same."""
    def loss(t: float) -> float:
        p = np.clip(medical_score(logits, t), 1e-5, 1 - 1e-5)
        return float(-np.log(p[medical]).mean() - np.log(1 - p[~medical]).mean())
    return min((round(0.4 + 0.05 * i, 2) for i in range(45)), key=loss)


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
    ordered = np.sort(scores)[::-1]
    allowed = int(part * len(scores))
    return float(ordered[allowed]) + 1e-4


def operating_points(scores: np.ndarray, medical: np.ndarray, real: np.ndarray, colour: np.ndarray) -> dict:
    """From real held-out pictures: relaxed 0.1 % and balanced 0.5 % of ordinary ones (with some room), strict 98 %
    of medical ones; hint, from where on a picture is "possibly" a scan, 2 % of ordinary ones."""
    ordinary = scores[real & ~medical & colour]
    found = np.sort(scores[real & medical])
    strict = float(found[int(0.02 * len(found))]) - 1e-4
    balanced = above(ordinary, 0.004)
    return {"relaxed": above(ordinary, 0.0008), "balanced": balanced, "strict": min(strict, balanced), "hint": above(ordinary, 0.02)}


def report(about: list[dict], scores: np.ndarray, points: dict) -> dict:
    labels = np.array([one["label"] for one in about])
    sources = np.array([one["source"] for one in about])
    rules = np.array([one["rule"] for one in about])
    groups = np.array([one["group"] for one in about])
    medical = np.array([INDEX[label] < COUNT for label in labels])
    out: dict = {"thresholds": {k: round(v, 4) for k, v in points.items()}}
    for name in ("relaxed", "balanced", "strict"):
        raised = scores >= points[name]
        real = groups == "real"
        level: dict = {
            "medical": share(raised[real & medical]), "medical, unseen sources": share(raised[real & medical & (rules == "test")]),
            "ordinary": share(raised[real & ~medical]), "ordinary, unseen sources": share(raised[real & ~medical & (rules == "test")]),
            "documents, charts, screenshots": share(raised[real & np.isin(labels, list(QUIET))]),
            "black-and-white photos": share(raised[(groups == "grey") | (real & (labels == "bw_photo"))]),
            "composed medical": share(raised[(groups == "composed") & medical]),
            "composed ordinary": share(raised[(groups == "composed") & ~medical]),
        }
        level["classes"] = {label: share(raised[real & (labels == label)]) for label in LABELS if (real & (labels == label)).any()}
        level["sources"] = {f"{label} | {source} | {rules[(labels == label) & (sources == source)][0]}": share(raised[real & (labels == label) & (sources == source)])
                            for label, source in sorted(set(zip(labels[real], sources[real])))}
        made = groups == "composed"
        level["composed"] = {f"{kind} {'medical' if m else 'ordinary'}": share(raised[made & (sources == kind) & (medical == m)])
                             for kind in sorted(set(sources[made])) for m in (True, False) if (made & (sources == kind) & (medical == m)).any()}
        out[name] = level
    return out


def calibration(scores: np.ndarray, medical: np.ndarray) -> list[dict]:
    edges = np.linspace(0, 1, 11)
    rows_ = []
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (scores >= low) & (scores < high if high < 1 else scores <= 1)
        if inside.any():
            rows_.append({"from": round(float(low), 1), "n": int(inside.sum()), "mean": round(float(scores[inside].mean()), 3), "medical": round(float(medical[inside].mean()), 3)})
    return rows_


def evaluate(weights: Path) -> tuple[dict, list[dict], np.ndarray, np.ndarray]:
    net = Net()
    net.load_state_dict(torch.load(weights))
    about, squares = test_squares()
    logits = logits_of(net, squares)
    medical = np.array([INDEX[one["label"]] < COUNT for one in about])
    real = np.array([one["group"] == "real" for one in about])
    temperature = best_temperature(logits[real], medical[real])
    scores = medical_score(logits, temperature)
    points = operating_points(scores, medical, real, np.ones(len(real), bool))
    figures = {"temperature": temperature, **report(about, scores, points), "calibration": calibration(scores[real], medical[real])}
    # The same with points chosen on one half of the sources and measured on the other: what choosing them here flatters.
    half = np.array([hash_half(one["source"]) for one in about])
    crossed = [report([a for a, h in zip(about, half) if h != side], scores[half != side], operating_points(scores[half == side], medical[half == side], real[half == side], np.ones((half == side).sum(), bool)))["balanced"] for side in (0, 1)]
    figures["crossed"] = [{k: v for k, v in one.items() if k not in ("classes", "sources", "composed")} for one in crossed]
    return figures, about, scores, squares


def hash_half(source: str) -> int:
    return sum(source.encode()) % 2


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True, help="a file in the cache folder")
    parser.add_argument("--report", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    figures, about, scores, _ = evaluate(cache_folder() / options.weights)
    if options.report:
        text = json.dumps(figures, indent=1)
        options.report.write_text(re.sub(r"\{[^{}]*\}", lambda one: " ".join(one[0].split()), text) + "\n")
    worst = [{**one, "score": round(float(s), 4)} for one, s in zip(about, scores)]
    (cache_folder() / "scores.json").write_text(json.dumps(worst))
    print("temperature", figures["temperature"], "points", figures["thresholds"])
    for level in ("relaxed", "balanced", "strict"):
        print(level, {k: f"{v['hits']}/{v['n']} {100 * v['share']:.2f}%" for k, v in figures[level].items() if "n" in v and v["n"]})
    for part in ("classes", "sources", "composed"):
        print(part, "(balanced)")
        for k, v in figures["balanced"][part].items():
            print(f"  {k}: {v['hits']}/{v['n']} {100 * v['share']:.1f}%")


if __name__ == "__main__":
    main()
