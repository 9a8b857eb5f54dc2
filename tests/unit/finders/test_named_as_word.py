"""Words of a concept that a text speaks of, refuses or denies are set aside with the reason."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.named_as_word import DECLINED, DENIED, WORD, declined


def reason(text: str, word: str) -> str | None:
    start = text.index(word)
    return declined(text, Span(0, len(text)), Span(start, start + len(word)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister refused to use the word genocide.", "genocide"),
        ("The word “coup” was nowhere in the speech.", "coup"),
        ("Editors avoid the term illegal alien in headlines.", "illegal alien"),
        ("She did not like the label terrorist.", "terrorist"),
        ("“Illegals” is a slur, the mayor said.", "Illegals"),
        ("Amnesty is a word that he never used.", "Amnesty"),
        ("The use of 'illegals' offends many readers.", "illegals"),
        ("The stylebook dropped “illegal alien” in May.", "illegal alien"),
        ("Editors prefer 'undocumented' to 'illegal immigrant'.", "illegal immigrant"),
        ("She spoke of the terms 'alien' and 'illegals'.", "illegals"),
        ("Illegal alien is not a term that the paper uses.", "Illegal alien"),
    ],
)
def test_a_word_that_is_spoken_of(text: str, word: str) -> None:
    assert reason(text, word) == WORD


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The general never called it a coup.", "coup"),
        ("Please do not call them illegals.", "illegals"),
        ("The envoy declined to describe the raid as genocide.", "genocide"),
        ("They stopped short of calling it an invasion.", "invasion"),
        ("The agency doesn't call the fence a wall.", "wall"),
        ("He spoke for an hour without calling the group terrorists.", "terrorists"),
    ],
)
def test_a_wording_that_is_declined(text: str, word: str) -> None:
    assert reason(text, word) == DECLINED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The penalty wasn't a tax.", "tax"),
        ("This is not amnesty.", "amnesty"),
        ("It was no coup, he said.", "coup"),
        ("They aren’t terrorists but farmers.", "terrorists"),
        ("The change of power was never a coup.", "coup"),
    ],
)
def test_what_is_said_not_to_be_so(text: str, word: str) -> None:
    assert reason(text, word) == DENIED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The general called it a coup.", "coup"),
        ("It was not only a coup.", "coup"),
        ("The agency is not deporting them.", "deporting"),
        ("There were no terrorists in the house.", "terrorists"),
        ("He never called for a wall.", "wall"),
        ("They did not pay the tax.", "tax"),
        ("Police did not call the guards to the wall.", "wall"),
        ("Its long-term wall plan failed.", "wall"),
        ("It is not a tax office.", "tax"),
    ],
)
def test_other_mentions_count(text: str, word: str) -> None:
    assert reason(text, word) is None


@pytest.mark.parametrize(
    "text",
    [
        "They used terrorists as guides.",
        "The army dropped terrorists from its list.",
        "The words of terrorists and rebels were read out.",
        "Rebels and “terrorists” fought in the hills.",
    ],
)
def test_a_word_that_is_used_counts(text: str) -> None:
    assert reason(text, "terrorists") is None
