"""An encoder of word pieces in torch: BERT as MiniLM has it, and MPNet, which also looks at distances."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

DROP = 0.1
LONGEST = 512
BUCKETS, FARTHEST = 32, 128
"""Distances between two pieces are put in so many classes; those above `FARTHEST` in the last."""


class Shape(NamedTuple):
    """How large an encoder is; `distances`: whether it has weights for the distance of two pieces."""

    width: int
    heads: int
    inner: int
    layers: int
    epsilon: float
    distances: bool


class Layer(nn.Module):
    """One layer of an encoder."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width = shape.width
        self._heads = shape.heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.norm_attention, self.norm_output = (nn.LayerNorm(width, eps=shape.epsilon) for _ in range(2))
        self.drop = nn.Dropout(DROP)

    def forward(self, x: Tensor, added: Tensor) -> Tensor:
        """The pieces after this layer; `added` goes to the weights of attention before they are normed."""
        rows, pieces, width = x.shape
        q, k, v = (
            part(x).view(rows, pieces, self._heads, width // self._heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # Written out, since PyTorch's fused attention takes half of the time of training on a processor.
        seen = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + added.to(q.dtype)
        heard = seen.softmax(-1).to(v.dtype) @ v
        heard = heard.transpose(1, 2).reshape(rows, pieces, width)
        x = self.norm_attention(x + self.drop(self.out(heard)))
        return self.norm_output(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces -> a state for each of them; piece 0 only fills a row."""

    def __init__(self, shape: Shape, pieces: int) -> None:
        super().__init__()
        self.shape = shape
        self.words, self.places = nn.Embedding(pieces, shape.width), nn.Embedding(LONGEST, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.distances = nn.Embedding(BUCKETS, shape.heads) if shape.distances else None
        self.drop = nn.Dropout(DROP)

    def forward(self, ids: Tensor, beside: Tensor) -> Tensor:
        """The states of each row; `beside` is added to what is known of each piece at the start."""
        n = ids.shape[1]
        added = (ids == 0).float()[:, None, None, :] * -1e4
        if self.distances is not None:
            added = added + self.distances(_classes(n, ids.device)).permute(2, 0, 1)[None]
        x = self.drop(self.norm(self.words(ids) + beside + self.places.weight[:n]))
        for layer in self.layers:
            x = layer(x, added)
        return x


def _classes(n: int, device: torch.device) -> Tensor:
    """The class of the distance between each two of `n` pieces, as MPNet counts them."""
    at = torch.arange(n, device=device)
    distance = at[None, :] - at[:, None]
    half = BUCKETS // 2
    exact, size = half // 2, distance.abs()
    far = exact + (
        torch.log(size.float().clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
    ).long().clamp(max=half - 1 - exact)
    return torch.where(distance > 0, half, 0) + torch.where(size < exact, size, far)
