"""A start for the network: guess hidden words of all texts, and the tags of the treebanks."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from framing.finders.attribution.features import UNKNOWN, Ids
from training.quotes.batches import batches, pad
from training.quotes.tagger import HIDDEN, SIZES, Tagger
from training.quotes.treebank_tags import Tags

HIDDEN_SHARE = 0.15
BATCH = 3000


class Sample(NamedTuple):
    """A row of tokens with the rows of its tags; -1 where a token has none."""

    ids: Ids
    tags: np.ndarray


class Guesses(nn.Module):
    """Heads on the network: one over words, which shares their table, and one for each kind of tag."""

    def __init__(self, net: Tagger, tags: Sequence[int]) -> None:
        super().__init__()
        self.net = net
        self.word = nn.Linear(2 * HIDDEN, SIZES[0])
        self.bias = nn.Parameter(torch.zeros(len(net.words)))
        self.tags = nn.ModuleList(nn.Linear(2 * HIDDEN, n) for n in tags)

    def loss(self, ids: Tensor, lengths: Tensor, tags: Tensor) -> Tensor:
        """Mean cross entropy of hidden words plus that of tags."""
        hide = (torch.rand(ids.shape[:2]) < HIDDEN_SHARE) & (ids[..., 0] > UNKNOWN)
        seen = ids.clone()
        seen[..., :4][hide] = UNKNOWN
        states = self.net.states(seen, lengths)
        logits = self.word(states[hide]) @ self.net.words.T + self.bias
        total = F.cross_entropy(logits, ids[..., 0][hide])
        known = tags[..., 0] >= 0
        if known.any():
            for k, head in enumerate(self.tags):
                total = total + F.cross_entropy(head(states[known]), tags[known][:, k])
        return total


def tag_rows(sentences: Sequence[Sequence[Tags]]) -> tuple[list[np.ndarray], list[int]]:
    """Tags as numbers, and how many there are of each kind."""
    numbers: list[dict[str, int]] = [{} for _ in Tags._fields]
    rows = [
        np.array(
            [
                [number.setdefault(tag, len(number)) for number, tag in zip(numbers, tags, strict=True)]
                for tags in s
            ]
        )
        for s in sentences
    ]
    return rows, [len(number) for number in numbers]


def losses(heads: Guesses, samples: Sequence[Sample], order: random.Random) -> Iterator[Tensor]:
    """The loss of one batch after the other, for ever."""
    lengths = [len(sample.ids) for sample in samples]
    while True:
        for batch in batches(lengths, BATCH, order):
            some = [samples[i] for i in batch]
            tags = pad([sample.tags + 1 for sample in some]) - 1
            yield heads.loss(
                pad([s.ids for s in some]).long(), torch.tensor([len(s.ids) for s in some]), tags
            )
