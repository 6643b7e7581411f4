"""Trains the network for a bounded time.

    DATA=... python3 train.py --out all.pt --minutes 40 [--side 128] [--start all.pt]
        [--licences permissive,made] [--composed 0.5] [--hard] [--seed 1]
"""

import argparse
import copy
import math
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch.nn import functional as F

import composed
from augment import augment
from data import allowed, cache_folder, pictures
from labels import INDEX, LABELS, MEDICAL
from model import Net

KINDS = len(LABELS)
BATCH = 64


class Pool:
    """Squares with labels and odds, uint8 [N, side, side, 3]."""

    def __init__(self, squares: np.ndarray, labels: np.ndarray, odds: np.ndarray):
        self.squares, self.labels, self.each = squares, labels, odds / odds.sum()
        self.odds = np.cumsum(self.each)

    def take(self, count: int, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        picks = np.minimum(np.searchsorted(self.odds, chance.random(count)), len(self.labels) - 1)
        return self.squares[picks], self.labels[picks]


def even_odds(groups: list[str], labels: np.ndarray) -> np.ndarray:
    """Odds by the square root of each source's size, medical and ordinary half each."""
    names, index, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    odds = 1 / np.sqrt(sizes[index])
    medical = labels < len(MEDICAL)
    odds[medical] *= 0.45 / odds[medical].sum()
    odds[~medical] *= 0.55 / odds[~medical].sum()
    return odds


def real_pool(licences: set[str] | None, everything: bool) -> Pool:
    found, squares = pictures()
    keep = [i for i, row in enumerate(found)
            if allowed(row, licences) and (everything or row["side"] == "train")]
    labels = np.array([INDEX[found[i]["label"]] for i in keep])
    groups = [found[i]["label"] + found[i]["source_repo"] for i in keep]
    return Pool(squares[keep], labels, even_odds(groups, labels))


def pools_of(real: Pool, options: argparse.Namespace) -> list[tuple[float, Pool]]:
    """Pools with their share of a batch: the real pictures, and what is composed by now."""
    if options.composed == 0:
        return [(1.0, real)]
    parts = composed.load("train", options.licences or "all")
    # By the square root of their counts: later parts are smaller, and answer what earlier models got wrong.
    total = sum(len(made) ** 0.5 for _, made in parts)
    pools = [(1 - options.composed, real)]
    for squares, made in parts:
        labels = composed.labels_of(made)
        odds = even_odds([one["kind"] + one["label"] for one in made], labels)
        pools.append((options.composed * len(made) ** 0.5 / total, Pool(squares, labels, odds)))
    return pools


@torch.no_grad()
def prefer_hard(pool: Pool, net: Net) -> None:
    """What the network gets wrong, as medical or not, comes up to five times as often."""
    net.eval()
    for i in range(0, len(pool.labels), BATCH):
        part = slice(i, i + BATCH)
        x = torch.from_numpy(np.ascontiguousarray(pool.squares[part])).permute(0, 3, 1, 2).float()
        logits = net(F.interpolate(x, 128, mode="area"))
        wanted = torch.from_numpy(pool.labels[part] < len(MEDICAL)).float()
        wrong = F.binary_cross_entropy_with_logits(medical_logit(logits), wanted, reduction="none")
        pool.each[part] *= 1 + 2 * wrong.clamp(max=2).numpy()
    pool.odds = np.cumsum(pool.each / pool.each.sum())


def medical_logit(logits: torch.Tensor) -> torch.Tensor:
    return logits[:, : len(MEDICAL)].logsumexp(1) - logits[:, len(MEDICAL) :].logsumexp(1)


def loss_of(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Which of the labels, and more weight on the one question: medical or not."""
    wanted = (y < len(MEDICAL)).float()
    # An ordinary picture held up costs people more often than a scan missed: it weighs more here.
    weight = torch.where(wanted > 0, 1.0, 1.5)
    sure = F.binary_cross_entropy_with_logits(medical_logit(logits), wanted * 0.98 + 0.01, weight=weight)
    return F.cross_entropy(logits, y, label_smoothing=0.05) + 1.5 * sure


def side_at(part: float, options: argparse.Namespace) -> int:
    """Small squares first, full ones in the last third: most of what is learnt early is coarse."""
    return options.side if part < 0.6 else options.last_side


def batch(pools: list[tuple[float, Pool]], side: int, often: float, chance: np.random.Generator) -> tuple[torch.Tensor, ...]:
    counts = chance.multinomial(BATCH, [share for share, _ in pools])
    parts = [pool.take(int(count), chance) for count, (_, pool) in zip(counts, pools)]
    x = torch.from_numpy(np.concatenate([squares for squares, _ in parts])).permute(0, 3, 1, 2)
    y = torch.from_numpy(np.concatenate([labels for _, labels in parts])).long()
    return augment(x, y, side, often)


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    # One thread for the network and one for the pictures: two for one operation wait for each other.
    torch.set_num_threads(1)
    chance = np.random.default_rng(options.seed)
    licences = set(options.licences.split(",")) if options.licences else None
    real = real_pool(licences, options.everything)
    pools = pools_of(real, options)
    net = Net()
    if options.start:
        net.load_state_dict(torch.load(cache_folder() / options.start))
    if options.hard:
        prefer_hard(real, net)
    mean = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=0.03)
    maker = ThreadPoolExecutor(1)
    ready = [maker.submit(batch, pools, options.side, options.often, chance) for _ in range(3)]
    begin, step, shown = time.time(), 0, time.time()
    while (part := (time.time() - begin) / (60 * options.minutes)) < 1:
        rate = options.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * part) + 0.005)
        for group in optimizer.param_groups:
            group["lr"] = rate
        ready.append(maker.submit(batch, pools, side_at(part, options), options.often, chance))
        x, y = ready.pop(0).result()
        with torch.autocast("cpu", torch.bfloat16):
            logits = net.train()(x)
        loss = loss_of(logits.float(), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
        follow(mean, net, min(0.998, step / (step + 20)))
        if time.time() - shown > 60:
            shown = time.time()
            torch.save(mean.state_dict(), cache_folder() / options.out)
            print(f"{part:.2f} step {step} loss {loss.item():.3f} {BATCH * step / (shown - begin):.0f}/s", flush=True)
    torch.save(mean.state_dict(), cache_folder() / options.out)
    print(f"done: {step} steps of {BATCH}", flush=True)


@torch.no_grad()
def follow(mean: Net, net: Net, keep: float) -> None:
    """The running mean of the weights, which is what ships."""
    for slow, fast in zip(mean.state_dict().values(), net.state_dict().values()):
        if slow.dtype.is_floating_point:
            slow.mul_(keep).add_(fast, alpha=1 - keep)
        else:
            slow.copy_(fast)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--start")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--side", type=int, default=112)
    parser.add_argument("--last-side", type=int, default=160)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--licences", help="only these licence classes, with commas; all without it")
    parser.add_argument("--composed", type=float, default=0.5, help="part of composed pictures in a batch")
    parser.add_argument("--hard", action="store_true", help="prefer what the starting weights get wrong of the list")
    parser.add_argument("--often", type=float, default=1, help="how many times as often light and colour change much")
    parser.add_argument("--everything", action="store_true", help="the test side too: figures mean nothing then")
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args())
