"""What an archive says of one article."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.!?…:][\"”’')\]]*\s*$")

_BLANK = re.compile(r"\n\s*\n")

Entry = dict[str, str]
"""Its text, title, outlet, published, byline and section, "" for what is not said."""


def entry(text: list[str], **said: str) -> Entry:
    """An article from the paragraphs of its text and what is said of it, each in one line."""
    found = {name: one_line(value) for name, value in said.items()}
    parts = (part for paragraph in text for part in _parted(paragraph))
    return {**found, "text": "\n\n".join(filter(None, map(one_line, parts)))}


def _parted(paragraph: str) -> list[str]:
    """The paragraphs that blank lines make of one, and its lines where each ends a sentence.

    Other lines are only wrapped.
    """
    found: list[str] = []
    for part in _BLANK.split(paragraph):
        lines = part.split("\n")
        found += lines if all(map(_ENDS.search, lines)) else [part]
    return found


def one_line(text: str) -> str:
    """A text without line breaks and repeated blanks."""
    return " ".join(text.split())
