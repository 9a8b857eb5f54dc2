"""The best row of labels, against trying all of them."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from framing.finders.quotes.network.bio_tags import LABELS, ROLES, Stretch, stretches
from framing.finders.quotes.network.crf import Floats, chances, forbidden, viterbi
from framing.finders.quotes.network.decoding import decode

LENGTHS = np.array([4, 2])


@pytest.fixture
def given() -> tuple[Floats, Floats, Floats]:
    """Scores of two rows, pairs and first labels."""
    rng = np.random.default_rng(1)
    pairs, first = forbidden()
    scores = rng.normal(size=(4, 2, len(LABELS))).astype(np.float32)
    return scores, pairs + rng.normal(size=pairs.shape).astype(np.float32), first


def weights(given: tuple[Floats, Floats, Floats], row: int) -> dict[tuple[int, ...], float]:
    """The weight of every row of labels that is allowed."""
    scores, pairs, first = given
    found = {}
    for labels in product(range(len(LABELS)), repeat=int(LENGTHS[row])):
        steps = first[labels[0]] + sum(pairs[a, b] for a, b in pairwise(labels))
        if steps > -1000:
            found[labels] = float(
                np.exp(steps + sum(scores[t, row, label] for t, label in enumerate(labels)))
            )
    return found


def test_viterbi_finds_the_best_of_all_rows(given: tuple[Floats, Floats, Floats]) -> None:
    for row, labels in enumerate(viterbi(given[0], LENGTHS, *given[1:])):
        of = weights(given, row)
        assert tuple(labels) == max(of, key=of.__getitem__)


def test_the_chance_of_a_stretch_is_its_share_of_all_rows(given: tuple[Floats, Floats, Floats]) -> None:
    for row, found in enumerate(chances(given[0], LENGTHS, *given[1:])):
        of, n = weights(given, row), int(LENGTHS[row])
        for role, start in product(ROLES, range(n)):
            ends = found[ROLES.index(role)].ends(start, n)
            for end in range(start + 1, n + 1):
                share = sum(w for labels, w in of.items() if Stretch(role, start, end) in stretches(labels))
                assert ends[end - start - 1] == pytest.approx(share / sum(of.values()), rel=1e-4)


def test_decoding_keeps_stretches_apart_and_takes_the_likelier_edge(
    given: tuple[Floats, Floats, Floats],
) -> None:
    best = viterbi(given[0], LENGTHS, *given[1:])
    for labels, found in zip(best, chances(given[0], LENGTHS, *given[1:]), strict=True):
        moved = list(decode(labels, found))
        assert all(a.end <= b.start for a, b in pairwise(moved))
        for before, after in zip(stretches(labels), moved, strict=True):
            kept = float(found[ROLES.index(before.role)].ends(before.start, before.end)[-1])
            assert after.role == before.role
            assert after.probability >= kept


def test_inside_follows_only_its_own_role() -> None:
    pairs, first = forbidden()
    inside = LABELS.index("I-cue")
    allowed = [LABELS[i] for i in range(len(LABELS)) if pairs[i, inside] == 0]
    assert allowed == ["B-cue", "I-cue"]
    assert first[inside] < 0 == first[LABELS.index("B-cue")]


def test_neighbouring_stretches_of_one_role_stay_apart() -> None:
    begin, inside = LABELS.index("B-content"), LABELS.index("I-content")
    assert stretches([begin, inside, begin]) == [Stretch("content", 0, 2), Stretch("content", 2, 3)]
