"""Whom a lead means by an office: "the panel's chairman said" is named where the article goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.described.headlined import Described, in_headline, is_bare, named_below
from framing.finders.quotes.speakers.described.staffed import alike
from framing.finders.quotes.speakers.names.told import told_of, words_in
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.lexicon import load

_ANYBODY = frozenset({"man", "official", "person", "source", "woman"})
_LINE = 8
"""From this many blanks on, a paragraph tells something."""
_MEMBERS = {"house": ("representative", "congressman", "congresswoman"), "senate": ("senator",)}
"""What news calls those who sit in a chamber."""
_REACH = 900
"""Characters behind the source within which the article names who it is."""
_WITHHELD = re.compile(
    r"\banonym|\bunnamed\b|\bnot (?:been )?authori[sz]ed\b|\bnot to be (?:named|identified)\b"
)


def named_further_on(
    document: Document,
    found: Sequence[Attribution],
    sources: Sequence[Description | None],
    i: int,
    fits: Callable[[str, Description], bool],
) -> int | None:
    """The utterance whose named speaker a headline or the lead describes in utterance `i`."""
    described = Described(document, found, sources, i, fits)
    below = named_below(described) or _named_after_lead(described)
    again = None if below else _told_again(described)
    return named_further_on(document, found, sources, again, fits) if again else below


def _told_again(described: Described) -> int | None:
    """The utterance of the lead with the noun of a headline: "Official says ... / A port official said"."""
    document, found, sources, i, _ = described
    source, place, lead = sources[i], found[i].source, _lead(document)
    if source is None or place is None or lead is None or not in_headline(document, place.start):
        return None
    inside = [at for at in range(i + 1, len(found)) if (there := found[at].source) and lead.holds(there)]
    first = sources[inside[0]] if inside and is_bare(source) and place.end <= lead.start else None
    return inside[0] if first and first.head == source.head and _is_one(first) else None


def _named_after_lead(described: Described) -> int | None:
    """The utterance below a lead whose speaker, the first one named there, is the one described in it.

    The text tells the same office of both, or one fits the other: who leads in a chamber sits in it, and
    "a top official" has an office.
    """
    document, found, sources, i, fits = described
    source, place, lead = sources[i], found[i].source, _lead(document)
    if source is None or place is None or lead is None or not lead.holds(place):
        return None
    if source.article == "two" and source.plural:
        return _two_below(described, lead)
    if not _is_one(source):
        return None
    for at in range(i + 1, len(found)):
        other, there = sources[at], found[at].source
        if other is None or there is None or there.start < lead.end or other.kind != "person":
            continue
        name, between = other.name or "", Span(place.end, there.start)
        known = name.split()[-1] in lead.of(document.text) or not fits(name, source)
        if known or there.start > place.end + _REACH or _WITHHELD.search(between.of(document.text)):
            return None
        told = {*_told(document, name), *filter(None, [other.head])}
        return (
            at if _may_be(source, told) or (not told and _opens_next(document, lead, there, source)) else None
        )
    return None


def _two_below(described: Described, lead: Span) -> int | None:
    """The first utterance below the lead, if two speak: "Two senators said ... / Roe and Lee said"."""
    below = (at for at in range(described.i + 1, len(described.found)) if _is_below(described, at, lead))
    at = next(below, None)
    other = described.sources[at] if at else None
    two = other is not None and other.article == "both" and other.kind == "person"
    return at if other and two and len((other.name or "").split(", ")) == 1 else None


def _is_below(described: Described, at: int, lead: Span) -> bool:
    place = described.found[at].source
    return place is not None and lead.end <= place.start <= lead.end + _REACH


def _opens_next(document: Document, lead: Span, name: Span, source: Description) -> bool:
    """Whether a name without any role opens the paragraph below a lead that tells an office and no name.

    "The health secretary has warned of a long winter. / Ann Roe told the Post that ..."
    """
    below = document.paragraphs[document.paragraph_number(lead.start) + 1 :][:1]
    before = document.text[below[0].start : name.start] if below else "?"
    office = source.kind == "official" and source.article == "the" and " " in source.text
    return office and not before


def _lead(document: Document) -> Span | None:
    """The first paragraph of the body that is no mere line, such as a place."""
    body = (part for part in document.paragraphs if document.article.zone_at(part.start) == "body")
    return next((part for part in body if part.of(document.text).count(" ") >= _LINE), None)


def _is_one(source: Description) -> bool:
    one = source.kind in ("official", "anonymous") and not source.plural
    return one and source.head is not None and source.article not in ("another", "one")


def _told(document: Document, name: str) -> frozenset[str]:
    """All that the text tells of a person, if only one has the name."""
    told = [one.words for full, one in told_of(document).items() if f" {full}".endswith(f" {name}")]
    return told[0] if len(told) == 1 else frozenset()


def _may_be(source: Description, told: Set[str]) -> bool:
    """Whether a person of whom that is told may be the one described."""
    head, words = source.head or "", words_in(source.text)
    if head not in _ANYBODY and told & {*alike(head), *load("offices")["also"].get(head, ())}:
        return True
    if "top" in words and any(persons().get(word) is False for word in told):
        return True
    leads = head in listed("heads_of_chambers")
    return leads and any(noun in words and not told.isdisjoint(seats) for noun, seats in _MEMBERS.items())
