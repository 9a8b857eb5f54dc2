"""Words inside quotation marks: what only the layout of a page makes a quote has none."""

from __future__ import annotations

import pytest

from framing import Article, Zone
from framing.finders.marked_words import inside_marks
from framing.finders.quotes import quotes
from framing.language import Document
from framing.measures import MEASURES

LEAD = "Ann Roe, the mayor of Velm, spoke with this paper on Monday."


def made(text: str) -> Document:
    return Document(Article("a", "Post", text, (Zone(0, len(text), "body"),)))


TALKS = [
    f"{LEAD}\n\nQ: Will the bridge open?\n\nA: I think so. We have money.\n\nQ: When?\n\nA: I hope soon.",
    f"{LEAD}\n\nPOST: Will the bridge open?\n\nROE: I think so. We have the money.\n\nPOST: When will you "
    "know?\n\nROE: I hope in May.",
    f"{LEAD}\n\nWill the bridge open?\n\nI think so. We have the money.\n\nWhen will you know?\n\nI hope in "
    "May, and my office does too.",
    "Ann Roe wrote in her letter:\n\nWe have the money for my bridge, and I will open it in May.\n\nThe town "
    "council meets on Friday.",
    "The mayor answered at noon.\n\nWe have the money for the bridge. — Ann Roe (@annroe) May 3, 2018\n\nThe "
    "town council meets on Friday.",
]


@pytest.mark.parametrize("text", TALKS)
def test_answers_and_block_quotations_are_quotes_without_marks(text: str) -> None:
    document = made(text)
    found = quotes(document)
    assert any(quote.quoted for quote in found)
    assert [span for quote in found for span in inside_marks(document, quote)] == []
    assert MEASURES["quoted_share"](document).value == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "“We have the money,” said Ann Roe on Monday. The bridge is old.",
        "Ann Roe was asked about it. “We have the money,” the mayor said. “It opens in May.”",
        "The mayor answered.\n\n“We have the money for it.” — Ann Roe (@annroe) May 3, 2018\n\nIt is old.",
        f"{LEAD}\n\nQ: Will it open?\n\nA: “I think so. We have money.”\n\nQ: When?\n\nA: “I hope in May.”",
        'Ann Roe said that the town has "the money for it" and will open the bridge.',
    ],
)
def test_what_has_marks_counts_whatever_the_layout(text: str) -> None:
    document = made(text)
    marked = {span for quote in quotes(document) for span in inside_marks(document, quote)}
    assert marked
    assert marked == {span for quote in quotes(document) for span in quote.quoted}
