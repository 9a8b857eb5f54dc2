"""What quotes are sorted by: each can be compared like the variants of a concept."""

from __future__ import annotations

from typing import NamedTuple


class Category(NamedTuple):
    """A column of the table of quotes, and what its values answer."""

    column: str
    title: str
    gloss: str


CATEGORIES: dict[str, Category] = {
    "quote_kind": Category("kind", "How are words given to sources?", "Direct, mixed or indirect."),
    "cue_class": Category(
        "cue_class",
        "With which verbs are quotes presented?",
        "What the reporting verb says of the utterance.",
    ),
    "speaker_kind": Category("speaker_kind", "What kind of source speaks?", "Persons, bodies, documents."),
    "affiliation": Category("affiliation", "For whom do speakers speak?", "As far as the text says it."),
}
"""Name -> category; quotes without a value in the column are left out."""
