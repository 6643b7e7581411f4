"""Writes the tables of MODEL_CARD.md, between its markers, from the figures of evaluate.py.

    python3 card.py
"""

import json
import re

from data import HERE

LEVELS = ("relaxed", "balanced", "strict")


def cell(one: dict) -> str:
    if not one["n"]:
        return "–"
    return f"{one['hits']} of {one['n']} = {100 * one['share']:.1f} % ({100 * one['low']:.1f}–{100 * one['high']:.1f})"


def table(head: list[str], lines: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(line) + " |" for line in [head, ["---"] * len(head), *lines])


def overall(figures: dict) -> str:
    names = [name for name, one in figures["balanced"].items() if "n" in one]
    return table(["what raises the warning", *LEVELS], [[name, *(cell(figures[level][name]) for level in LEVELS)] for name in names])


def by(figures: dict, part: str) -> str:
    return table([part, "balanced", "strict"], [[name, cell(one), cell(figures["strict"][part][name])] for name, one in figures["balanced"][part].items()])


def calibrated(figures: dict) -> str:
    return table(["score from", "pictures", "mean score", "share that is medical"],
                 [[str(one["from"]), str(one["n"]), str(one["mean"]), str(one["medical"])] for one in figures["calibration"]])


def compared(first: dict, second: dict) -> str:
    names = [name for name, one in first["balanced"].items() if "n" in one]
    lines = [[name, cell(first["balanced"][name]), cell(second["balanced"][name])] for name in names]
    lines += [["class: " + name, cell(one), cell(second["balanced"]["classes"][name])] for name, one in first["balanced"]["classes"].items()]
    return table(["balanced", "all pictures", "permissive and made only"], lines)


def main() -> None:
    figures = json.loads((HERE / "figures.json").read_text())
    parts = {
        "overall": overall(figures), "classes": by(figures, "classes"), "sources": by(figures, "sources"),
        "composed": by(figures, "composed"), "calibration": calibrated(figures),
        "looks": table(["looks", "medical", "ordinary", "composed medical"],
                       [[name, *(cell(one) for one in level.values())] for name, level in figures["looks"].items()]),
        "thresholds": ", ".join(f"{name} {value}" for name, value in figures["thresholds"].items()),
        "crossed": table(["points from the other half", "half 1", "half 2"], [
            [name, cell(figures["crossed"][0][name]), cell(figures["crossed"][1][name])]
            for name in figures["crossed"][0] if name != "thresholds"]),
    }
    older, permissive = (json.loads((HERE / f"figures-{name}.json").read_text()) for name in ("round3", "permissive"))
    parts["licences"] = compared(older, permissive)
    card = (HERE / "MODEL_CARD.md").read_text()
    for name, text in parts.items():
        card = re.sub(rf"(<!-- {name} -->\n)(?:.*?\n)??(<!-- end -->)", lambda found: found[1] + text + "\n" + found[2], card, flags=re.S)
    (HERE / "MODEL_CARD.md").write_text(card)


if __name__ == "__main__":
    main()
