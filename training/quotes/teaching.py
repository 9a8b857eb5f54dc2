"""What a network learns from others: their beliefs about each token, averaged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from framing.finders.attribution.crf import viterbi
from framing.finders.attribution.features import Ids
from training.quotes.batches import Row, batches, tensors
from training.quotes.tagger import Tagger

GOLD_SHARE = 0.4
"""How much of what the student learns is the annotators' own labels."""


def believed(teachers: Sequence[Tagger], given: Sequence[Row]) -> list[Row]:
    """The rows with the mean beliefs of the teachers in place of labels."""
    found: list[Row | None] = [None] * len(given)
    for batch in batches([len(row.ids) for row in given], 6000):
        some = [given[i] for i in batch]
        ids, lengths, _, _ = tensors(some)
        beliefs = [teacher.eval().beliefs(ids, lengths) for teacher in teachers]
        unary = np.mean([u.numpy() for u, _ in beliefs], axis=0)
        pairs = np.mean([p.numpy() for _, p in beliefs], axis=0)
        for k, (i, row) in enumerate(zip(batch, some, strict=True)):
            found[i] = Row(row.ids, unary[k, : len(row.ids)], pairs[k])
    return [row for row in found if row is not None]


def mixed(gold: Sequence[Row], beliefs: Sequence[Row]) -> list[Row]:
    """Labels and beliefs together."""
    return [
        Row(g.ids, _mean(g.unary, b.unary), _mean(g.pairs, b.pairs))
        for g, b in zip(gold, beliefs, strict=True)
    ]


def unlabelled(ids: Sequence[Ids], labels: int) -> list[Row]:
    """Rows of which nothing is known yet."""
    return [
        Row(row, np.zeros((len(row), labels), np.float32), np.zeros((labels, labels), np.float32))
        for row in ids
    ]


def guessed(net: Tagger, given: Sequence[Row]) -> list[list[int]]:
    """Labels of the network with its dropout on: on texts it has learned, it errs as it does on new ones."""
    pairs, first = (
        (a + b).detach().numpy() for a, b in ((net.transition, net.bad), (net.start, net.bad_start))
    )
    found: list[list[int]] = [[] for _ in given]
    net.train()
    for batch in batches([len(row.ids) for row in given], 6000):
        ids, lengths, _, _ = tensors([given[i] for i in batch])
        with torch.no_grad():
            scores = net(ids, lengths).numpy()
        for i, labels in zip(
            batch, viterbi(scores.transpose(1, 0, 2), lengths.numpy(), pairs, first), strict=True
        ):
            found[i] = labels
    net.eval()
    return found


def _mean(gold: np.ndarray, belief: np.ndarray) -> np.ndarray:
    mean: np.ndarray = GOLD_SHARE * gold + (1 - GOLD_SHARE) * belief
    return mean.astype(np.float32)
