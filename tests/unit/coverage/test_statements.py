"""Statements and their vectors."""

from __future__ import annotations

import numpy as np

from framing.article import Article, Span, Zone
from framing.coverage.compared_words import features
from framing.coverage.statements import Statements, statements
from framing.findings import collect

TEXTS = (
    "The Lima city council dismissed engineer Ana Ruiz, while divers searched the cold river all night.",
    "Lima sacked its chief bridge engineer on Sunday.",
    "Divers dragged another cold river in Chad for days.",
)


def given(whole: bool = False) -> Statements:
    return statements(
        collect(
            [Article(str(at), str(at), text, (Zone(0, len(text), "body"),)) for at, text in enumerate(TEXTS)],
            (),
        ),
        None,
        whole,
    )


def test_words_of_one_family_and_numbers_with_commas_meet() -> None:
    one, other = "The inquiry cost 5,000", "Two probes cost 5000"
    assert set(features(one, Span(0, len(one)))) == set(features(other, Span(0, len(other))))


def test_vectors_have_length_one() -> None:
    for found in (given(), given(whole=True)):
        assert np.allclose(found.vectors.multiply(found.vectors).sum(axis=1), 1)


def test_a_statement_takes_some_of_its_sentence_but_less_than_its_own() -> None:
    found = given()
    assert [start > 0 for start in found.passages["start"]] == [False, True, False, False]
    cosines = (found.vectors @ found.vectors.T).toarray()
    dismissed, searched, sacked, dragged = range(4)
    assert cosines[dismissed, sacked] > cosines[searched, sacked] > 0
    assert cosines[searched, dragged] > cosines[dismissed, dragged] > 0


def test_no_text_has_no_statement() -> None:
    nothing = statements(collect([Article("a", "a", "", ())], ()), None)
    assert nothing.passages.empty
    assert nothing.vectors.shape[0] == 0
