"""ProQuest: documents between lines of underscores, each with a field "Full text:"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from framing.lexicon import load
from framing.reading.exports.entries import Entry, entry

_RULE = re.compile(r"^_{20,}$", re.M)
_NAMES = "|".join(sorted(load("archives")["proquest"]["fields"], key=len, reverse=True))
_FIELD = re.compile(rf"^(?P<name>{_NAMES}):[ \t]*", re.I | re.M)
_COUNT = re.compile(r"Document \d+ of \d+")


def proquest(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file of documents; none where no line of underscores stands between them."""
    documents: list[list[str]] = [[]]
    for paragraph in paragraphs:
        parts = _RULE.split(paragraph)
        documents[-1].append(parts[0].strip())
        documents += [[part.strip()] for part in parts[1:]]
    if len(documents) == 1:
        return []
    return list(filter(None, map(_of_document, documents)))


def _of_document(document: Sequence[str]) -> Entry:
    fields: dict[str, list[str]] = {}
    name = "head"
    for paragraph in filter(None, document):
        starts = list(_FIELD.finditer(paragraph))
        if name == "full text":  # only what closes a document ends its text
            starts = starts if len(starts) > 1 or (starts and paragraph is document[-1]) else []
        before = paragraph[: starts[0].start()] if starts else paragraph
        if before.strip():
            fields.setdefault(name, []).append(before)
        for one, after in zip_longest(starts, starts[1:]):
            name = one["name"].lower()
            value = paragraph[one.end() : after.start() if after else len(paragraph)]
            if value.strip():
                fields.setdefault(name, []).append(value)
    if not fields.get("full text"):
        return {}
    head = [one for one in fields.get("head", []) if not _COUNT.fullmatch(one.strip())]
    outlet = fields.get("publication title") or fields.get("publication info") or [""]
    return entry(
        fields["full text"],
        outlet=outlet[0].partition(";")[0],
        published=fields.get("publication date", [""])[0],
        title=fields.get("title", head or [""])[0],
        byline=fields.get("author", [""])[0],
        section=fields.get("section", [""])[0],
    )
