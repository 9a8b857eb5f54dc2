"""A quotation behind another's answer is not the first speaker's."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def told(text: str) -> list[tuple[str | None, str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    found = quotes(document)
    return [(quote.speaker.name, " ".join(part.of(text) for part in quote.content)) for quote in found]


@pytest.mark.parametrize("verb", ["said", "groaned", "hissed", "stammered", "sobbed", "murmured", "chuckled"])
def test_whoever_answers_goes_on_himself(verb: str) -> None:
    text = f"“Row!” cried Nils Aase. “Faster!” “I can’t,” {verb} Jan Lund. “My hands bleed.”"
    assert told(text) == [("Nils Aase", "Row! Faster!"), ("Jan Lund", "I can’t, My hands bleed.")]


def test_words_behind_those_of_an_unknown_are_no_part_of_the_quotation_before() -> None:
    text = "“Row,” said Nils Aase. “Row faster.” “I can’t do it,” came from Jan Lund. “My hands bleed.”"
    assert told(text)[0] == ("Nils Aase", "Row, Row faster.")
