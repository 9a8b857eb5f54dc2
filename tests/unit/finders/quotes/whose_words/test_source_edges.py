"""The edges of sources in the scope of all attributions."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import attributions
from framing.finders.quotes.whose_words.source_edges import edged
from framing.language.document import Document


@pytest.mark.parametrize(
    ("text", "found", "source"),
    [
        ("The fund this week warned of a slump.", "The fund this week", "The fund"),
        ("Prosecutors in April said so.", "Prosecutors in April", "Prosecutors"),
        ("An arbitration panel in 2001 ruled.", "An arbitration panel in 2001", "An arbitration panel"),
        ("A poll released last week found it.", "A poll released last week", "A poll released last week"),
        ("“No,” said Edwin G. Monroy.", "Edwin G", "Edwin G. Monroy"),
        ("Not everyone agrees.", "everyone", "Not everyone"),
        ("There are some who say so.", "some who", "who"),
        ("Both Mr. King and Mr. Roe said so.", "Both Mr. King and Mr. Roe", "Mr. King and Mr. Roe"),
        ("OSLO - European leaders said so.", "OSLO - European leaders", "European leaders"),
        ("My sister and I think so.", "My sister and I", "My sister and I"),
    ],
)
def test_edges_of_a_source_are_those_of_the_phrase(text: str, found: str, source: str) -> None:
    start = text.index(found)
    assert edged(text, Span(start, start + len(found))).of(text) == source


def test_a_source_keeps_the_comma_that_closes_it_and_its_speaker_does_not() -> None:
    text = "Ann Lee, the mayor of Lund, said that the bridge was safe."
    (found,) = attributions(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    assert found.source is not None
    assert (found.source.of(text), found.speaker.name) == ("Ann Lee, the mayor of Lund,", "Ann Lee")
