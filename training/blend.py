"""Means of weights of one line of training, which are often better than the last ones.

    python3 blend.py --of e1.pt=0.35,f1.pt=0.65 --out g1.pt
"""

import argparse

import torch

from data import cache_folder


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--of", required=True, help="files in the cache folder with their shares, with commas")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    parts = [one.split("=") for one in options.of.split(",")]
    weights = [(torch.load(cache_folder() / file), float(share)) for file, share in parts]
    blended = {name: sum(one[name] * share for one, share in weights) if value.dtype.is_floating_point else value
               for name, value in weights[-1][0].items()}
    torch.save(blended, cache_folder() / options.out)


if __name__ == "__main__":
    main()
