"""Words of a concept that a text speaks of, refuses or denies are set aside with the reason."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.named_as_word import DECLINED, DENIED, DISCUSSED, WORD, declined


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
        ("It was a strike, not a raid.", "raid"),
        ("They built a fence, not a wall, along the river.", "wall"),
        ("It was a fine, not a tax.", "a tax"),
    ],
)
def test_what_is_set_against_the_right_word(text: str, word: str) -> None:
    assert reason(text, word) == DENIED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("First it was a penalty, then it was a tax.", "penalty"),
        ("First it was a penalty, then it was a tax.", "tax"),
        ("First it was a fence. Then it was a wall. Now it's a fence again.", "wall"),
        ("At first, they were migrants; now they are refugees.", "refugees"),
        ("Is it a tax or a fine?", "tax"),
        ("Is it a fine or a tax?", "tax"),
        ("Is it a fine or a tax?", "a tax"),
        ("Was it really a coup or a revolution?", "coup"),
        ("Historians ask whether it was a coup.", "coup"),
        ("The court must say whether the payment is a tax or a fine.", "tax"),
        ("The court must say whether the payment is a fine or a tax.", "tax"),
        ("They argue over whether the killings amounted to genocide.", "genocide"),
        ("Call it a tax or a fine, the bill is the same.", "tax"),
        ("Call it a fine or a tax, the bill is the same.", "tax"),
    ],
)
def test_a_wording_that_is_discussed(text: str, word: str) -> None:
    start = text.index(word)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    end = min(text.find(sign, start) for sign in ".?" if sign in text[start:]) + 1
    assert declined(text, Span(first, end), Span(start, start + len(word))) == DISCUSSED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The general called it a coup.", "coup"),
        ("Then it was a tax that nobody paid.", "tax"),
        ("Is it a tax?", "tax"),
        ("They ask whether the wall is high.", "wall"),
        ("He asked whether the tax or the fine was higher.", "tax"),
        ("She will pay a tax or a fine.", "tax"),
        ("Soldiers, not the terrorists, fled.", "terrorists"),
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
