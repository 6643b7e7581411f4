"""Writes sources.csv: every source of pictures, its licence as its repository states it, and its side of the split.

    DATA=... python3 sources.py
"""

import csv

from data import HERE, data_folder, rows


def main() -> None:
    sides: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows():
        counts = sides.setdefault((row["class"], row["source_repo"]), {"train": 0, "test": 0, "gap": 0})
        counts[row["side"]] += 1
    table: dict[tuple[str, str], dict] = {}
    with open(data_folder() / "train-manifest.csv", newline="") as file:
        for row in csv.DictReader(file):
            key = (row["class"], row["source_repo"])
            counts = sides.get(key, {"train": 0, "test": 0, "gap": 0})
            table.setdefault(key, {
                "class": key[0], "source": key[1], "train": counts["train"], "test": counts["test"],
                "licence_class": row["licence_class"], "licence": row["licence"]})
    with open(HERE / "sources.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, ["class", "source", "train", "test", "licence_class", "licence"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(table[key] for key in sorted(table))


if __name__ == "__main__":
    main()
