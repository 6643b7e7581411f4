"""The weights as they ship: two networks of which the logits are averaged, most weights rounded to 8 bits.

Every figure is of these, never of the weights as they were trained.
"""

import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from data import cache_folder
from model import Net

# Layers of fewer weights stay float16: the first two and the head, where rounding would cost most and save least.
LARGE = 10_000
LEVELS = 127


class Pair(nn.Module):
    """float32 [N, 3, S, S] in 0..255 -> logits [N, labels], the mean of the networks', each by its share."""

    def __init__(self, nets: list[Net], shares: list[float]):
        super().__init__()
        self.nets = nn.ModuleList(nets)
        self.shares = [share / sum(shares) for share in shares]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return sum(net(x) * share for net, share in zip(self.nets, self.shares))


def folded(net: Net) -> Net:
    """Normalisation goes into the convolutions before it, so that what is rounded is what is multiplied."""
    for part in net.eval().modules():
        if isinstance(part, nn.Sequential):
            for i in range(len(part) - 1):
                if isinstance(part[i], nn.Conv2d) and isinstance(part[i + 1], nn.BatchNorm2d):
                    part[i] = fuse_conv_bn_eval(part[i], part[i + 1])
                    part[i + 1] = nn.Identity()
    return net


def scale_of(weights: torch.Tensor) -> torch.Tensor:
    """One step for each output channel, [O, 1, ...]."""
    return weights.flatten(1).abs().amax(1).clamp(min=1e-12).view(-1, *[1] * (weights.dim() - 1)) / LEVELS


def is_large(weights: torch.Tensor) -> bool:
    return weights.dim() == 4 and weights.numel() >= LARGE


@torch.no_grad()
def round_weights(net: Net) -> Net:
    for weights in net.parameters():
        if is_large(weights):
            scale = scale_of(weights)
            weights.copy_((weights / scale).round() * scale)
        elif weights.dim() > 1:
            weights.copy_(weights.half().float())
    return net


def load(names: list[str], rounded: bool = True) -> Pair:
    """@param names: files in the cache folder, each with how much it counts: "a.pt", "g1.pt=2" """
    nets, shares = [], []
    for name in names:
        file, _, share = name.partition("=")
        net = Net()
        net.load_state_dict(torch.load(cache_folder() / file))
        nets.append(round_weights(folded(net)) if rounded else net)
        shares.append(float(share or 1))
    return Pair(nets, shares).eval()
