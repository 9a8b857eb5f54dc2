"""Words that an outlet passes on with the verb of whoever said them."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speakers(text: str) -> set[str | None]:
    """Everybody who speaks."""
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return {quote.speaker.name for quote in quotes(document)}


@pytest.mark.parametrize(
    "tail",
    [
        "the mayor said, the Herald reported. “From now on we will vote against it.”",
        "the mayor said, the Associated Press reported Tuesday. “We will vote against it.”",
        "Lee said, Reuters reported. “We will vote against it.”",
    ],
)
def test_the_inner_verb_tells_who_speaks(tail: str) -> None:
    assert speakers(f"Mayor Ann Lee met the council. “This is a disgrace to the town,” {tail}") == {"Ann Lee"}


def test_an_outlet_alone_is_no_speaker_of_somebody_elses_words() -> None:
    text = "“What they did to us is a crossing of red lines,” the countries said, The Sun reported."
    assert "Sun" not in speakers(text)


def test_another_who_adds_words_keeps_them() -> None:
    text = "“This is a disgrace,” Ann Lee said. Tom Pine added: “We will vote against it.”"
    assert speakers(text) == {"Ann Lee", "Tom Pine"}


@pytest.mark.parametrize(
    "passed_on",
    [
        "The Gazette quoted Ann Lee as saying the weir was old.",
        "The agency quoted the minister, Ann Lee, as saying that the weir was old.",
        "State television quotes army chief Ann Lee as saying the weir was “old”.",
        "Ann Lee keeps the weir. The Herald cited her as saying the weir was old.",
        "Ann Lee keeps the weir. The paper paraphrased Lee as telling guests that the weir was old.",
    ],
)
def test_whoever_is_quoted_by_another_speaks(passed_on: str) -> None:
    document = Document(Article("1", "The Gazette", passed_on, (Zone(0, len(passed_on), "body"),)))
    (quote,) = quotes(document)
    assert quote.speaker.name == "Ann Lee"
    assert quote.content[0].of(passed_on).startswith("the weir was")


def test_who_is_quoted_without_a_name_is_not_the_outlet() -> None:
    assert speakers("The Herald quoted an official as saying the weir was old.") == {"official"}


def test_who_quotes_a_paper_speaks() -> None:
    assert speakers("Ann Lee quoted the law: “The weir is old.”") == {"Ann Lee"}


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Mayor Tom Roe said the dam was old and would fall, he added.",
            "Tom Roe",
            "the dam was old and would fall",
        ),
        (
            "Bank chief Ida Vossul said the rate was unfair; it should fall, she added.",
            "Ida Vossul",
            "the rate was unfair; it should fall",
        ),
        ("Police said that 12 men were held in May, they added.", "Police", "12 men were held in May"),
        (
            "The dam that Roe built was old and would fall, he added.",
            None,
            "The dam that Roe built was old and would fall",
        ),
    ],
)
def test_who_opens_a_sentence_speaks_where_a_pronoun_only_closes_it(
    text: str, speaker: str | None, content: str
) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert [(one.speaker.name, one.content[0].of(text)) for one in quotes(document)] == [(speaker, content)]
