"""Rows of tokens in batches of similar length."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from framing.finders.quotes.network.features import Ids, Vocabulary
from framing.finders.quotes.network.neighbours import join, neighbours
from training.quotes.corpus import Text, one_hot

Beliefs = np.ndarray
"""What is expected at each token: one weight per label."""


class Row(NamedTuple):
    """Neighbouring paragraphs with what is expected of them."""

    ids: Ids
    unary: Beliefs
    pairs: Beliefs


def rows(texts: Iterable[Text], vocabulary: Vocabulary) -> list[Row]:
    """Labelled articles as rows."""
    made = []
    for text in texts:
        ids = [vocabulary.encode(part) for part in text.paragraphs]
        for group in neighbours([len(row) for row in ids]):
            labels = [label for i in group for label in (0, *text.labels[i])][1:]
            unary = one_hot(labels)
            made.append(Row(join([ids[i] for i in group]), unary, unary[:-1].T @ unary[1:]))
    return made


def batches(lengths: Sequence[int], size: int, order: random.Random | None = None) -> list[list[int]]:
    """Numbers of rows, grouped by similar length, with at most `size` tokens, padding included."""
    noise = order.random if order else lambda: 0.0
    found: list[list[int]] = [[]]
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i] + 6 * noise()):
        if found[-1] and (len(found[-1]) + 1) * lengths[i] > size:
            found.append([])
        found[-1].append(i)
    if order:
        order.shuffle(found)
    return found


def pad(parts: Sequence[np.ndarray]) -> Tensor:
    """Rows of different lengths as one tensor, filled up with 0."""
    out = np.zeros((len(parts), max(map(len, parts)), *parts[0].shape[1:]), parts[0].dtype)
    for row, part in zip(out, parts, strict=True):
        row[: len(part)] = part
    return torch.from_numpy(out)


def tensors(batch: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Features, lengths, expected labels and expected pairs of labels."""
    lengths = torch.tensor([len(row.ids) for row in batch])
    pairs = torch.from_numpy(np.stack([row.pairs for row in batch]))
    return pad([row.ids for row in batch]).long(), lengths, pad([row.unary for row in batch]), pairs
