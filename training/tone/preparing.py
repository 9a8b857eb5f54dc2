"""The sentences as the network reads them, in as many variations as there are rounds."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.finders.toward.masking import Masking, Row
from training.encoders.vocabulary import texts
from training.tone import data, marked
from training.tone.data import LABELS, Example
from training.tone.joining import Joining
from training.tone.marked import Marked
from training.tone.swapping import Swapping, names_in
from training.tone.unlabelled import unlabelled

HERE = Path(__file__).parent
ROUNDS, UNLABELLED_ROUNDS, PATTERN_ROUNDS = 6, 2, 2
PATTERNS = HERE / "patterns.toml"
OTHER_NAMES = 0.5
"""Share of the names beside a target that are swapped in each round."""
JOINED = 0.4
"""Share of the sentences that get another one at their side."""
COPIES = 2
"""How often the invented sentences that are no templates are shown."""

MORE_KNOWN = 0.5
"""How often the further mentions of a target are known."""


class Rows(NamedTuple):
    """Rows of word pieces, one after the other, and what is wanted of each: a probability of each tone."""

    ids: NDArray[np.uint16]
    target: NDArray[np.uint8]
    lengths: NDArray[np.int64]
    wanted: NDArray[np.float32]

    @classmethod
    def of(cls, rows: Sequence[Row], wanted: Sequence[Sequence[float]]) -> Rows:
        """Rows put together."""
        ids = np.array([i for row in rows for i in row.ids], np.uint16)
        target = np.array([i for row in rows for i in row.target], np.uint8)
        lengths = np.array([len(row.ids) for row in rows])
        return cls(ids, target, lengths, np.array(wanted, np.float32).reshape(-1, len(LABELS)))

    def some(self, at: NDArray[np.int64]) -> Rows:
        """The rows with these numbers, in their order."""
        ends = np.cumsum(self.lengths)
        pieces = np.concatenate([np.arange(ends[i] - self.lengths[i], ends[i]) for i in at])
        return Rows(self.ids[pieces], self.target[pieces], self.lengths[at], self.wanted[at])

    @classmethod
    def joined(cls, parts: Sequence[Rows]) -> Rows:
        """The rows of several, one after the other."""
        return cls(*(np.concatenate(column) for column in zip(*parts, strict=True)))


class Varying:
    """Makes rows of examples: other names beside the target, another sentence at its side."""

    def __init__(self, masking: Masking, swapping: Swapping, joining: Joining) -> None:
        self._masking, self._swapping, self._joining = masking, swapping, joining

    def __call__(self, examples: Iterable[Example], seed: int) -> Rows:
        """One round of the examples, the same for the same seed."""
        order = random.Random(seed)
        rows, wanted = [], []
        for example in examples:
            varied = self._joining(self._swapping(example, order), order)
            more = varied.more if order.random() < MORE_KNOWN else ()
            rows.append(self._masking(varied.text, (varied.target, *more)))
            wanted.append(probabilities(example.labels))
        return Rows.of(rows, wanted)


def plain(masking: Masking, examples: Iterable[Example]) -> Rows:
    """The examples as they are, only the target hidden: to measure."""
    listed = list(examples)
    rows = [masking(one.text, [one.target]) for one in listed]
    return Rows.of(rows, [probabilities(one.labels) for one in listed])


def probabilities(labels: Sequence[int]) -> list[float]:
    """How probable each tone is, if each of the labels is right; even where there is none."""
    if not labels:
        return [1 / len(LABELS)] * len(LABELS)
    return [(label in labels) / len(labels) for label in range(len(LABELS))]


@dataclass(frozen=True)
class Material:
    """What is learned from: rounds of labelled sentences, of others and of patterns; and what measures."""

    gold: list[Rows]
    unlabelled: list[Rows]
    patterns: list[Rows]
    kept: Rows
    new_patterns: Rows

    @classmethod
    def of(cls, folder: Path, masking: Masking) -> Material:
        """The rows of the training data in a folder."""
        train, kept = data.split(data.newsmtsc(folder / "newsmtsc" / "train.jsonl"))
        names = dict(names_in(one.text for one in train))
        measured, free = " ".join(dict.fromkeys(one.text for one in kept)), list[Example]()
        for one in unlabelled(texts(folder)):
            if one.text not in measured:
                names.setdefault(one.text, one.names)
                free.append(Example(one.text, one.target[0], (), one.target[1:]))
        joining = Joining([one.text for one in train], JOINED)
        vary = Varying(masking, Swapping(names, OTHER_NAMES), joining)
        return cls(
            [vary([*train, *_invented(i)], i) for i in range(ROUNDS)],
            [vary(free, 100 + i) for i in range(UNLABELLED_ROUNDS)],
            [vary(_examples(marked.made(PATTERNS, 10 + i)), 60 + i) for i in range(PATTERN_ROUNDS)],
            plain(masking, kept),
            plain(masking, _examples(marked.made(PATTERNS, 7, "held_out"))),
        )


def _invented(seed: int) -> Iterator[Example]:
    """Our own sentences: those of templates differ from round to round."""
    free = [*marked.read(HERE / "sentences.txt")] * COPIES
    return _examples((*free, *marked.made(HERE / "templates.toml", seed)))


def _examples(invented: Iterable[Marked]) -> Iterator[Example]:
    return (Example(one.text, one.target, one.labels) for one in invented)
