"""The network: a BERT encoder with one layer that tells the tone from the target's place and the whole."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, LAYERS, DROP, EPSILON = 384, 12, 1536, 6, 0.1, 1e-12

_NAMES = {
    "embeddings.word_embeddings": "words",
    "embeddings.position_embeddings": "places",
    "embeddings.token_type_embeddings": "marks",
    "embeddings.LayerNorm": "norm",
    "encoder.layer": "layers",
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm_attention",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm_output",
}


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_output = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.drop = nn.Dropout(DROP)

    def forward(self, x: Tensor, absent: Tensor) -> Tensor:
        """The pieces after this layer; `absent` is very low where a piece only fills a row."""
        rows, pieces, _ = x.shape
        q, k, v = (
            part(x).view(rows, pieces, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = (q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + absent).softmax(-1).to(v.dtype)
        heard = (weights @ v).transpose(1, 2).reshape(rows, pieces, WIDTH)
        x = self.norm_attention(x + self.drop(self.out(heard)))
        return self.norm_output(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Net(nn.Module):
    """Word pieces and where the target stands -> three logits: negative, neutral, positive."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words, self.marks = nn.Embedding(pieces, WIDTH), nn.Embedding(2, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop, self.head = nn.Dropout(DROP), nn.Linear(2 * WIDTH, 3)

    def forward(self, ids: Tensor, target: Tensor) -> Tensor:
        """The logits of each row."""
        absent = (ids == 0).float()[:, None, None, :] * -1e4
        x = self.words(ids) + self.marks(target) + self.places.weight[: ids.shape[1]]
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, absent)
        x, at = x.float(), target.float()[:, :, None]
        there = (x * at).sum(1) / at.sum(1)
        return self.head(self.drop(torch.cat([there, x[:, 0]], -1)))


def pretrained(folder: Path, kept: list[int]) -> Net:
    """The encoder as published, with the word pieces whose numbers are kept, and an untrained head."""
    state = {}
    for key, value in load_file(folder / "model.safetensors").items():
        for theirs, ours in _NAMES.items():
            key = key.replace(theirs, ours)
        state[key] = value
    state["words.weight"] = state["words.weight"][kept]
    net = Net(len(kept))
    missing, _ = net.load_state_dict(state, strict=False)
    if set(missing) != {"head.weight", "head.bias"}:
        raise ValueError(f"The encoder lacks {sorted(missing)}.")
    return net
