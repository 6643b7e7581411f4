"""Random changes of a whole batch at once: place, light, colour, sharpness, covered parts."""

import math

import torch
from torch.nn import functional as F

from labels import INDEX, MEDICAL

GREY_BECOMES = {INDEX["photo"]: INDEX["bw_photo"], INDEX["portrait"]: INDEX["bw_photo"]}


def some(n: int, part: float) -> torch.Tensor:
    return (torch.rand(n) < part).float().view(n, 1, 1, 1)


def place(x: torch.Tensor, side: int) -> torch.Tensor:
    """Crops, turns, mirrors and squeezes: [N, 3, *, *] -> [N, 3, side, side]."""
    n = len(x)
    turn = torch.randn(n) * 0.12 + (torch.rand(n) < 0.06) * torch.randint(1, 4, (n,)) * (math.pi / 2)
    zoom = torch.where(torch.rand(n) < 0.25, torch.empty(n).uniform_(0.5, 0.75), torch.empty(n).uniform_(0.75, 1.15))
    squeeze = torch.exp(torch.randn(n) * 0.12)
    mirror = torch.where(torch.rand(n) < 0.5, -1.0, 1.0)
    upside = torch.where(torch.rand(n) < 0.08, -1.0, 1.0)
    room = (1 - zoom).clamp(min=0.06)
    shift = (torch.rand(n, 2) * 2 - 1) * room[:, None]
    a, b = torch.cos(turn) * zoom, torch.sin(turn) * zoom
    rows = torch.stack([
        torch.stack([a * squeeze * mirror, -b * upside, shift[:, 0]], 1),
        torch.stack([b * mirror, a / squeeze * upside, shift[:, 1]], 1),
    ], 1)
    grid = F.affine_grid(rows, [n, 3, side, side], align_corners=False)
    edge = ("zeros", "border", "reflection")[int(torch.randint(0, 3, ()))]
    return F.grid_sample(x, grid, mode="bilinear", padding_mode=edge, align_corners=False)


def light(x: torch.Tensor, often: float) -> torch.Tensor:
    """@param often: how many times as often as usual the changes are large"""
    n = len(x)
    x = x / 255
    gamma = torch.exp(torch.randn(n, 1, 1, 1) * (0.15 + 0.45 * some(n, 0.25 * often)))
    x = x.clamp(1e-3, 1) ** gamma
    gain = 1 + torch.randn(n, 1, 1, 1) * (0.08 + 0.22 * some(n, 0.25 * often))
    lift = torch.randn(n, 1, 1, 1) * (0.03 + 0.12 * some(n, 0.2 * often))
    tint = 1 + torch.randn(n, 3, 1, 1) * (0.03 + 0.17 * some(n, 0.2 * often))
    x = (x - 0.5) * gain + 0.5 + lift
    x = (x * tint).clamp(0, 1)
    turned = some(n, 0.05 * often)
    return 255 * (x * (1 - turned) + (1 - x) * turned)


def grey(x: torch.Tensor, y: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Takes the colour away: often from ordinary pictures, so that grey alone means nothing."""
    n = len(x)
    chance = torch.where(y < len(MEDICAL), 0.1, 0.35)
    gone = torch.rand(n) < chance
    keep = torch.where(gone, 0.0, torch.empty(n).uniform_(0.6, 1.2)).view(n, 1, 1, 1)
    mean = (x * torch.tensor([0.3, 0.59, 0.11]).view(1, 3, 1, 1)).sum(1, keepdim=True)
    y = y.clone()
    for colour, without in GREY_BECOMES.items():
        y[gone & (y == colour)] = without
    return mean + (x - mean) * keep, y


def blur(x: torch.Tensor) -> torch.Tensor:
    n, _, side, _ = x.shape
    picks = torch.rand(n)
    for low, factor in ((0.0, 0.55), (0.06, 0.35), (0.09, 0.75)):
        chosen = (picks >= low) & (picks < low + 0.05)
        if chosen.any():
            small = F.interpolate(x[chosen], size=int(side * factor), mode="area")
            x[chosen] = F.interpolate(small, size=side, mode="bilinear", align_corners=False)
    noisy = some(n, 0.15) * torch.rand(n, 1, 1, 1) * 14
    return x + torch.randn(n, 1, side, side) * noisy


def cover(x: torch.Tensor) -> torch.Tensor:
    n, _, side, _ = x.shape
    for i in torch.nonzero(torch.rand(n) < 0.15).flatten().tolist():
        h, w = (int(v) for v in torch.randint(side // 10, side // 3, (2,)))
        top, left = int(torch.randint(0, side - h, ())), int(torch.randint(0, side - w, ()))
        x[i, :, top : top + h, left : left + w] = torch.rand(3, 1, 1) * 255
    return x


def augment(x: torch.Tensor, y: torch.Tensor, side: int, often: float) -> tuple[torch.Tensor, torch.Tensor]:
    """uint8 [N, 3, *, *] and labels [N] -> float32 [N, 3, side, side] in 0..255 and labels."""
    x = light(place(x.float(), side), often)
    x, y = grey(x, y)
    return cover(blur(x)).clamp(0, 255), y
