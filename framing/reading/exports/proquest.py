"""ProQuest: documents with a field "Full text:", between lines of underscores or as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.lexicon import load
from framing.reading.exports.entries import Entry, entry

_RULE = re.compile(r"_{20,}")
_NAMES = "|".join(sorted(load("archives")["proquest"]["fields"], key=len, reverse=True))
_FIELD = re.compile(rf"(?P<name>{_NAMES}):[ \t]*(?P<value>.*)", re.I | re.S)
_COUNT = re.compile(r"Document \d+ of \d+", re.I)
_EDITION = re.compile(r",[^,;]*\bedition\b.*", re.I)
_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b")
_TEXT, _LAST = "full text", "database"
_OUTLETS = ("publication title", "publication info")


class Piece(NamedTuple):
    """A paragraph, or the part of one that a field begins; `name` is "" where none does."""

    name: str
    value: str
    whole: str


def proquest(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file of documents; none where no document has a full text and a publication."""
    return [found for document in _documents(paragraphs) if (found := _of_document(document))]


def _documents(paragraphs: Sequence[str]) -> Iterator[list[Piece]]:
    """The pieces of each document: a line of underscores, a count or the field "Database" ends one."""
    document: list[Piece] = []
    for piece in _pieces(paragraphs):
        if _RULE.fullmatch(piece.whole) or _COUNT.fullmatch(piece.whole):
            yield document
            document = []
        else:
            document.append(piece)
            if piece.name == _LAST and any(one.name == _TEXT for one in document):
                yield document
                document = []
    yield document


def _pieces(paragraphs: Sequence[str]) -> Iterator[Piece]:
    for paragraph in paragraphs:
        waiting: list[str] = []
        for line in paragraph.split("\n"):
            if waiting and (_FIELD.fullmatch(line) or _RULE.fullmatch(line.strip())):
                yield _piece("\n".join(waiting))
                waiting = []
            waiting.append(line)
        yield _piece("\n".join(waiting))


def _piece(whole: str) -> Piece:
    found = _FIELD.fullmatch(whole)
    return Piece(found["name"].lower(), found["value"], whole) if found else Piece("", whole, whole.strip())


def _of_document(document: Sequence[Piece]) -> Entry:
    start = next((at for at, piece in enumerate(document) if piece.name == _TEXT), None)
    if start is None:
        return {}
    end = _end(document, start)
    said: dict[str, str] = {}
    for piece in (*document[end:], *document[:start]):  # what stands below the text is complete
        if piece.name:
            said.setdefault(piece.name, piece.value)
    outlet = next((said[name] for name in _OUTLETS if name in said), "")
    text = [document[start].value, *(piece.whole for piece in document[start + 1 : end])]
    if not outlet or not any(one.strip() for one in text):
        return {}
    day = _DAY.search(said.get("publication info", ""))
    return entry(
        text,
        outlet=_EDITION.sub("", outlet.partition(";")[0]),
        published=said.get("publication date") or (day.group() if day else ""),
        title=said.get("title") or document[0].whole if start else said.get("title", ""),
        byline=said.get("author", ""),
        section=next((piece.value for piece in document[end:] if piece.name == "section"), ""),
    )


def _end(document: Sequence[Piece], start: int) -> int:
    """Where the text ends: at the first field that another field or nothing follows."""
    for at in range(start + 1, len(document)):
        if document[at].name and (at + 1 == len(document) or document[at + 1].name):
            return at
    return len(document)
