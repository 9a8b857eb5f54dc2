"""Phrases that look like a source and are none: torn dates, words run together, misspelt nouns, topics."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from framing.article import Span
from framing.finders.quotes.speakers.phrases.affiliations import bodies
from framing.finders.quotes.speakers.phrases.openers import inside_sentences
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names, persons
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.places import starts

_DAY = re.compile(r"\d{1,2} [a-z]")
_GLUED = re.compile(r"([A-Z][a-z]{2,})([A-Z][a-z]{2,})")
_QUALITY = re.compile(r"[\w’'-]+-[a-z]+(?:ing|ed)")
_POLL = re.compile(r"\b(?:poll|polls|survey|surveys|surveyed|polled|respondents)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\d ?%|\bper ?cent\b|\b(?:majority|plurality|half|respondents|most|more|fewer|likely voters)\b"
    r"|\b(?:\d+|[a-z]+) (?:in|out of) (?:\d+|three|four|five|ten)\b"
    r"|\b(?:a|one|two|three|four)[- ](?:third|quarter|fifth)s?\b",
    re.IGNORECASE,
)
_OF_MANY = frozenset({"anonymous", "organisation"})
_POLLS, _BEFORE = 2, 40
"""Words for a poll that an article about one has, and how far before a source its share is written."""
_USUAL = 3
"""Times that an article has two words as one from which they are taken for a name."""
_LONG = 7
"""Letters from which a noun with one letter more or less is taken for a misspelling."""
_ANYBODY = frozenset({"people", "men", "women", "voters", "respondents", "residents", "citizens"})


def is_no_source(document: Document, source: Span, found: Description) -> bool:
    """Whether a phrase cannot be trusted to name who speaks."""
    several = found.pronoun in ("most", "many") or (found.plural and found.kind in _OF_MANY)
    if several and _answers_poll(document, source):
        return True
    if found.pronoun:
        return False
    if any(_is_glued(document, word) for word in found.text.split()) or _QUALITY.fullmatch(found.text):
        return True
    if _is_misspelt(document, source, found):
        return True
    if found.kind == "person":
        return False
    torn = _DAY.match(found.text) is not None and not found.plural and found.kind != "outlet"
    return torn or _is_topic(found.text)


def _is_glued(document: Document, word: str) -> bool:
    """Whether two words stand as one, because a blank or a line break was lost: "MarshSenate"."""
    parts = _GLUED.fullmatch(word)
    if parts is None or word in bodies():
        return False
    first, second = parts.groups()
    low = second.lower()
    political = low in party_names() or low in listed("chambers")
    if political:
        return True
    apart = all(_stands_alone(document, part) for part in (first, second))
    return apart and sum(1 for _ in starts(document, word)) < _USUAL  # "HarbourWatch" may be a name


def _stands_alone(document: Document, word: str) -> bool:
    """Whether a text has a word as a word of its own."""
    return next(iter(starts(document, word)), None) is not None


def _answers_poll(document: Document, source: Span) -> bool:
    """Whether a share of those whom a poll asked is meant, from whom nobody withholds a name."""
    if len(_POLL.findall(document.text)) < _POLLS:
        return False
    before = document.text[max(0, source.start - _BEFORE) : source.end]
    return _SHARE.search(re.split(r"[.!?]\s|\n", before)[-1]) is not None


def _is_topic(text: str) -> bool:
    """Whether a plural runs into those who speak of it: "on the qualities | people said matter"."""
    words = text.lower().split()
    return any(
        who in _ANYBODY
        and what.endswith("s")
        and not what.endswith(("ss", "'s", "’s"))
        and what not in listed("plural_modifiers")
        and what not in persons()
        for what, who in pairwise(words)
        if who == words[-1]
    )


def _is_misspelt(document: Document, source: Span, found: Description) -> bool:
    """Whether the lone capital of a noun misspelt by a letter makes a name of it: "Crtics of the dam"."""
    word = source.of(document.text).split()[0]
    lone = (found.name or "").split()[:2] in ([word], [word, "of"])
    if not lone or found.kind not in ("organisation", "person"):
        return False
    return word.lower() in _misspellings() and not inside_sentences(document, word)


@cache
def _misspellings() -> frozenset[str]:
    """Plurals for persons with a letter left out, doubled or in its neighbour's place."""
    plurals = [noun for noun, plural in persons().items() if plural and noun.isalpha() and len(noun) >= _LONG]
    found: set[str] = set()
    for noun in plurals:
        for i in range(1, len(noun) - 1):
            head, tail = noun[:i], noun[i:]
            found |= {head + tail[1:], head + tail[1] + tail[0] + tail[2:]}
            found |= {head + letter + tail for letter in set(noun)}
    return frozenset(found - set(persons()))
