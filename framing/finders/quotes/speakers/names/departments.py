"""Departments of a government: whose member somebody is, and the whole name of one called "Justice"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.lexicon import load


def in_department(document: Document, found: Description) -> Description:
    """Somebody who would speak for the United States under the department that the text names."""
    if found.affiliation != "United States":
        return found
    role = found.role.lower()
    for office, names in load("sources")["departments"].items():
        if office in role and any(name in document.text for name in names):
            return replace(found, affiliation=names[0])
    return found


def department(document: Document, word: str) -> Description | None:
    """The department that a text names in full and then by its field alone: "Justice declined to say"."""
    if (
        not word.istitle()
        or not word.isalpha()
        or persons().get(word.lower())
        or word.lower() in listed("groups")
    ):
        return None
    whole = re.compile(rf"\b(?:{word} Department|Department of (?:the )?{word}(?! [A-Z]|,? and [A-Z]))\b")
    named = whole.search(document.text)
    return Description(named[0], "organisation", named[0], "department") if named else None
