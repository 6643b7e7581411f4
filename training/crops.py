"""What looking at the parts of unsure pictures gives, by how the parts are counted.

    DATA=... python3 crops.py --weights f1.pt,f2.pt [--whole 0.003]

Whole pictures raise the warning from the point that the given share of ordinary pictures reaches; parts from the point
at which 0.43 % of ordinary pictures raise it altogether. Pictures of the list, and composed scenes at 192 px.
"""

import argparse

import numpy as np
import torch

from evaluate import COUNT, above, evaluate, share
from labels import INDEX

LIMIT = 0.0043


def odds(scores: np.ndarray | float) -> np.ndarray:
    clipped = np.clip(scores, 1e-6, 1 - 1e-6)
    return np.log(clipped / (1 - clipped))


RULES = {
    "the best part": lambda parts, whole: odds(parts).max(),
    "the second best": lambda parts, whole: np.sort(odds(parts))[-2],
    "the mean of the best two": lambda parts, whole: np.sort(odds(parts))[-2:].mean(),
    "the mean of the best and the whole": lambda parts, whole: (odds(parts).max() + odds(whole)) / 2,
    "the mean of all and the whole": lambda parts, whole: np.mean([*odds(parts), odds(whole)]),
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--whole", type=float, default=0.003)
    options = parser.parse_args()
    torch.set_num_threads(1)
    _, about, looks, _ = evaluate(options.weights.split(","))
    medical = np.array([INDEX[one["label"]] < COUNT for one in about])
    groups = np.array([one["group"] for one in about])
    ordinary = (groups == "real") & ~medical
    balanced = above(looks.whole[ordinary], options.whole)
    base = looks.whole >= balanced
    print(f"whole from {balanced:.4f}; {len(looks.parts)} of {len(about)} pictures looked at in parts")
    hits = {"whole only, at the limit": looks.whole >= above(looks.whole[ordinary], LIMIT), "whole only": base}
    for name, value in RULES.items():
        of_parts = np.full(len(about), -np.inf)
        for i, scores in looks.parts.items():
            of_parts[i] = value(scores, looks.whole[i]) if len(scores) > 1 else odds(scores)[0]
        free = of_parts[ordinary & ~base]
        left = int(LIMIT * ordinary.sum()) - int(base[ordinary].sum())
        point = float(np.sort(free)[::-1][left]) + 1e-4
        hits[f"{name} ({1 / (1 + np.exp(-point)):.4f})"] = base | (of_parts >= point)
    for name, raised in hits.items():
        groups_of = {"medical": (groups == "real") & medical, "ordinary": ordinary, "grey": groups == "grey",
                     "scenes": (groups == "composed") & medical, "ordinary scenes": (groups == "composed") & ~medical}
        print(f"{name}:", {group: f"{100 * share(raised[only])['share']:.2f}%" for group, only in groups_of.items()})


if __name__ == "__main__":
    main()
