"""Which newspaper "the paper" means."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speaker(text: str) -> str | None:
    """Who says the last quote."""
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))[-1].speaker.name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The Boston Herald endorsed Pine on Sunday.", "Boston Herald"),
        ("Even the cautious Wall Street Journal editorial page attacked the plan.", "Wall Street Journal"),
        ("The council drew criticism from the Chicago Tribune.", "Chicago Tribune"),
    ],
)
def test_the_paper_is_the_newspaper_just_named(before: str, name: str) -> None:
    assert speaker(f"{before} “The plan is bad for the whole city,” the paper said.") == name


@pytest.mark.parametrize(
    "before",
    [
        "The Chicago Tribune told of a new paper by three economists.",
        "The study was summed up in the Washington Post.",
        "The Boston Herald and the Chicago Tribune endorsed Pine on Sunday.",
    ],
)
def test_it_may_be_another_paper(before: str) -> None:
    assert speaker(f"{before} “The plan is bad for the whole city,” the paper said.") == "paper"
