"""What quotes are sorted by: each can be compared like the variants of a concept."""

from __future__ import annotations

from typing import NamedTuple


class Category(NamedTuple):
    """A column of the table of quotes, and what its values say."""

    column: str
    title: str
    gloss: str


CATEGORIES: dict[str, Category] = {
    "quote_kind": Category("kind", "Direct, mixed and indirect quotes", "Direct, mixed or indirect."),
    "cue_class": Category(
        "cue_class",
        "Reporting verbs",
        "What the reporting verb says of the utterance.",
    ),
    "speaker_kind": Category("speaker_kind", "Kinds of source", "Persons, bodies, documents."),
    "affiliation": Category("affiliation", "Whom speakers speak for", "As far as the text says it."),
}
"""Name -> category; quotes without a value in the column are left out."""
