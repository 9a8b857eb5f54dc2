"""Where words and names stand in an article, looked up in an index: no name costs a walk through the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from framing.language.document import Document, remembered

_RUN = re.compile(r"\w+")


def starts(document: Document, form: str) -> Iterator[int]:
    """The offsets at which a form stands as written, from the beginning of a word on."""
    text = document.text
    return (at for at in _offsets(document, form) if text.startswith(form, at))


@remembered
def holding(document: Document, name: str) -> tuple[int, ...]:
    """The numbers of the sentences that hold a name in whole words, in any case."""
    named = re.compile(rf"{re.escape(name)}(?!\w)", re.IGNORECASE)
    found: dict[int, None] = {}
    for at in _offsets(document, name):
        number = document.sentence_number(at)
        if number >= 0 and named.match(document.text, at, document.sentences[number].end):
            found[number] = None
    return tuple(found)


def _offsets(document: Document, form: str) -> Iterator[int]:
    """Where the first word of a form stands, in any case; everywhere where a form begins with no word."""
    first = _RUN.match(form)
    yield from _index(document)[first.group().lower()] if first else range(len(document.text))


@remembered
def _index(document: Document) -> defaultdict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for word in _RUN.finditer(document.text):
        found[word.group().lower()].append(word.start())
    return found
