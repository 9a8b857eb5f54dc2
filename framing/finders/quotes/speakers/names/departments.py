"""The department of a member of a cabinet, where the text names it: "U.S. Attorney General Ann Roe"."""

from __future__ import annotations

from dataclasses import replace

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
