"""The quotes of an invented text, as tests of speakers and spans ask for them."""

from __future__ import annotations

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def document(text: str) -> Document:
    """An article that is one body."""
    return Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))


def names(text: str) -> list[str | None]:
    """Who says each quote."""
    return [quote.speaker.name for quote in quotes(document(text))]


def said(text: str) -> list[tuple[str | None, str]]:
    """Who says each quote, and its words."""
    told = quotes(document(text))
    return [(one.speaker.name, " … ".join(part.of(text) for part in one.content)) for one in told]


def speaker(text: str, words: str) -> str | None:
    """Who says the last quote with some words in it; nobody where there is none."""
    told = quotes(document(text))
    found = [quote for quote in told if any(words in part.of(text) for part in quote.content)]
    return found[-1].speaker.name if found else None
