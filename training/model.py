"""The network: a small residual one of plain 3 x 3 convolutions (fast to train on a CPU, and in wasm)."""

import torch
from torch import nn

from labels import LABELS

MEAN, SPREAD = 118.0, 72.0


def conv(inputs: int, outputs: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class Block(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.first = conv(width, width)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.second(self.first(x)))


class Net(nn.Module):
    """float32 [N, 3, S, S] in 0..255 -> logits [N, labels]."""

    def __init__(self, widths: tuple[int, ...] = (18, 24, 48, 96, 192)):
        super().__init__()
        layers: list[nn.Module] = []
        inputs = 3
        for i, width in enumerate(widths):
            layers.append(conv(inputs, width, 2))
            if i >= 2:
                layers.append(Block(width))
            inputs = width
        self.body = nn.Sequential(*layers)
        self.drop = nn.Dropout(0.15)
        self.head = nn.Linear(inputs, len(LABELS))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.body((x - MEAN) / SPREAD)
        return self.head(self.drop(x.mean((2, 3))))
