"""Quotes whose source a headline only describes, and the text below names: "Ex-aide says"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Quote, Speaker
from framing.finders.quotes import quotes as as_found
from framing.finders.quotes.speakers.described.headlined import in_headline
from framing.language.document import Document, remembered

_REACH = 1500
"""Characters of the text in which it names whom its headline describes."""

_WAS = re.compile(r"\b(?:former|onetime|then)\s|\bex-", re.IGNORECASE)
_NEAR = 60
"""Characters beside a name in which its description stands."""


@remembered
def quotes(document: Document) -> tuple[Quote, ...]:
    """The quotes of an article; of a headline's description the only person whom the text describes so.

    The outlet withholds nobody who is named below.
    """
    return tuple(
        replace(one, speaker=Speaker(name, "person", one.speaker.affiliation))
        if (name := _name(document, one))
        else one
        for one in as_found(document)
    )


def _name(document: Document, quote: Quote) -> str | None:
    """The name of a source that has none, stands in the headline and is described in the text."""
    label, place = quote.speaker.name, quote.source
    if quote.speaker.kind != "anonymous" or not label or not place or not in_headline(document, place.start):
        return None
    text = document.text
    below = next((line.start for line in document.paragraphs if line.start > place.end), len(text))
    noun = label.split()[-1].lower().removeprefix("ex-")
    named = {
        name.full
        for name in document.names
        if name.kind == "person" and " " in name.full and below <= name.start < below + _REACH
        if _is_described(text, name.start, name.end, noun, former=bool(_WAS.search(label)))
    }
    return named.pop() if len(named) == 1 else None


def _is_described(text: str, start: int, end: int, noun: str, *, former: bool) -> bool:
    """Whether a noun stands right before a name, or behind it and a comma; of a past office if `former`."""
    before = re.split(r"[.;:!?\n]", text[max(0, start - _NEAR) : start])[-1]
    behind = re.split(r"[.;:!?\n]", text[end : end + _NEAR])[0]
    led = re.search(rf"\b{re.escape(noun)},? $", before, re.IGNORECASE)
    told = re.match(
        rf", (?:who (?:is|was) )?(?:an?|the|one of) [^,]*?\b{re.escape(noun)}\b", behind, re.IGNORECASE
    )
    where = before if led else behind
    return bool(led or told) and bool(_WAS.search(where)) == former
