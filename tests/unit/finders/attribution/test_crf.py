"""The best row of labels, against trying all of them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np

from framing.finders.attribution.crf import forbidden, viterbi
from framing.finders.attribution.labels import LABELS, Stretch, stretches


def test_viterbi_finds_the_best_of_all_rows() -> None:
    rng = np.random.default_rng(1)
    pairs, first = forbidden()
    pairs = pairs + rng.normal(size=pairs.shape).astype(np.float32)
    lengths = np.array([4, 2])
    scores = rng.normal(size=(4, 2, len(LABELS))).astype(np.float32)
    found = viterbi(scores, lengths, pairs, first)
    for row, length in enumerate(lengths):

        def weight(labels: tuple[int, ...], row: int = row) -> float:
            steps = sum(pairs[a, b] for a, b in pairwise(labels))
            return float(
                first[labels[0]] + steps + sum(scores[t, row, label] for t, label in enumerate(labels))
            )

        assert tuple(found[row]) == max(product(range(len(LABELS)), repeat=int(length)), key=weight)


def test_inside_follows_only_its_own_role() -> None:
    pairs, first = forbidden()
    inside = LABELS.index("I-cue")
    allowed = [LABELS[i] for i in range(len(LABELS)) if pairs[i, inside] == 0]
    assert allowed == ["B-cue", "I-cue"]
    assert first[inside] < 0 == first[LABELS.index("B-cue")]


def test_neighbouring_stretches_of_one_role_stay_apart() -> None:
    begin, inside = LABELS.index("B-content"), LABELS.index("I-content")
    assert stretches([begin, inside, begin]) == [Stretch("content", 0, 2), Stretch("content", 2, 3)]
