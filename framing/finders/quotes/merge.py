"""The utterances of an article: what the network hears and what the rules read, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.article import Cover
from framing.finders.quotes.bounds.continued import continued
from framing.finders.quotes.bounds.extended import extended
from framing.finders.quotes.bounds.framed import unframed
from framing.finders.quotes.bounds.heard_ends import heard as heard_ends
from framing.finders.quotes.bounds.heard_starts import begun
from framing.finders.quotes.bounds.opened import opened
from framing.finders.quotes.bounds.paraphrase import bounded
from framing.finders.quotes.layout import laid_out
from framing.finders.quotes.layout.headlines import headlined, tells
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.network_quotes import spoken
from framing.finders.quotes.no_speech.asserted import asserted
from framing.finders.quotes.no_speech.unspoken import answers_claims
from framing.finders.quotes.rules.attributions import Attribution, attributions
from framing.finders.quotes.rules.called import names_somebody
from framing.finders.quotes.settled import settled, with_rest
from framing.finders.quotes.whose_words.addressees import written
from framing.finders.quotes.whose_words.adjacent import apart, rejoined
from framing.finders.quotes.whose_words.gestures import answers_another, gestured, is_led
from framing.finders.quotes.whose_words.left_over import left_over
from framing.finders.quotes.whose_words.nearest_verbs import (
    Near,
    is_anothers,
    is_same,
    nearest,
    verb_behind,
    without_deeds,
    without_verb,
)
from framing.finders.quotes.whose_words.own_subjects import with_own_subjects
from framing.finders.quotes.whose_words.relayed import (
    by_inner,
    by_opening,
    by_whom,
    by_whom_quoted,
    is_relayed,
)
from framing.finders.quotes.whose_words.told_behind import told_behind
from framing.finders.quotes.whose_words.told_once import told_once
from framing.finders.quotes.whose_words.torn_sources import whole_sources
from framing.language.document import Document

_ADDRESSED = re.compile(
    r"\b(?:was|were|been|being|is|are|am|be|gets?|got)\s(?:\w+ly\s|(?:also|then|once|now|still|again)\s)?"
    rf"{any_of('addressed', 'supposed')}$",
    re.IGNORECASE,
)
_MET = re.compile(rf"\b{any_of('met')}(?: aside| off)?(?:\s\w+){{0,2}}\s{any_of('demands')}s?$")
"""What a source met that others said: "resisted demands to step down"."""
_BY = re.compile(rf"\b{any_of('addressed')},? by\b")
"""Who asks or tells stands behind: "Roe, | asked by | Lee whether she would run"."""
_QUOTES_ANOTHER = re.compile(r"\s[‘“\"'](?=\w)")
_GROUP = 20
"""Characters before a verb in which its auxiliary stands."""


def utterances(document: Document) -> list[Attribution]:
    """Every utterance of the editorial text, in its order.

    The network finds most; where it is unsure, the rules' reading of the same cue stands. What the
    rules alone find is kept too: quoted paragraphs without a cue, and what the network misses.
    """
    text = document.text
    ruled = _ruled(document)
    near = Near(ruled)
    heard: dict[Attribution, Attribution | None] = {}
    for one, confidence in _heard(document, near):
        same = nearest(text, one, near) or next((rule for rule in near.to(one) if is_same(one, rule)), None)
        if same:
            heard[settled(document.text, one, same, confidence)] = same
        elif not _relays(document.text, one, near) and not _labels(document, one):
            heard[one] = None
    given = Cover(part for one in heard for part in one.content)
    found = [with_rest(document.text, one, rule, given) if rule else one for one, rule in heard.items()]
    laid = laid_out(document)
    held = Cover([*(part for one in laid.said for part in one.content), *laid.asked])
    every = (*found, *left_over(text, ruled, found))
    loose = [one for one in every if not any(map(held.touches, one.content))]
    own = begun(document, with_own_subjects(document, written(document, loose)))
    ended = opened(document, extended(document, heard_ends(document, own, bounded(document, own))))
    bare = {part for rule in ruled if rule.cue is None for part in rule.content}
    freed = (without_verb(document, one, near, bare) for one in without_deeds(document, ended))
    split = list(apart(text, freed, lambda one, part: is_anothers(text, one, part, near, bare)))
    behind = rejoined(
        text, split, lambda one: verb_behind(text, one.content[-1], near) or told_behind(document, one)
    )
    said = list(_said(document, [*behind, *laid.said]))
    all_told = Cover(part for one in said if one.source or one.quoted for part in one.content)
    headlines = [one for one in headlined(document) if not all_told.touches(one.content[0])]
    named = Cover(one.content[0] for one in headlines)
    return [*headlines, *(one for one in said if not any(map(named.touches, one.content)))]


def _said(document: Document, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What somebody did say, in its order, once, and as a whole; nobody is named who was only told it."""
    text = document.text
    whole = sorted(gestured(document, whole_sources(text, found)), key=lambda one: one.content)
    for one in continued(document, told_once(text, asserted(document, whole))):
        told = _is_told(document, one) or _is_addressed(text, one)
        yield replace(one, source=None) if told else one


def _ruled(document: Document) -> tuple[Attribution, ...]:
    """What the rules read, without what frames it, by whoever said it."""
    text = document.text
    read = (by_whom_quoted(text, _own(text, rule)) for rule in attributions(document))
    return tuple(one for rule in read if (one := unframed(text, rule)) is not None)


def _own(text: str, rule: Attribution) -> Attribution:
    """The rules' reading without the verb of another who agrees with the words."""
    return replace(rule, cue=None, source=None) if answers_another(text, rule) else rule


def _heard(document: Document, near: Near) -> Iterator[tuple[Attribution, float]]:
    """What the network hears, without what frames it, by whoever said it."""
    text = document.text
    for told, confidence in spoken(document):
        one = unframed(text, by_whom_quoted(text, told))
        if one is not None and is_relayed(text, one):
            known = any(a.overlaps(b) for rule in near.to(one) for a in one.content for b in rule.content)
            one = None if known else by_whom(text, one)
        one = by_inner(text, by_opening(text, one)) if one else None
        if one is None or is_led(text, one) or answers_another(text, one):
            continue
        if not (one.cue and (_within_quoted(text, one) or names_somebody(text, one.cue))):
            yield one, confidence


def _within_quoted(text: str, one: Attribution) -> bool:
    """Whether the verb is a part of the words themselves, which quote another: “He said, ‘Go.’ I went.”."""
    held = [part for part in one.quoted if one.cue and part.holds(one.cue)]
    return any(_QUOTES_ANOTHER.search(text, part.start, part.end) for part in held)


def _labels(document: Document, one: Attribution) -> bool:
    """Whether a headline has a mere label before a colon: "Fact check: ..."; its sources are read apart."""
    return not one.quoted and _by_colon(document, one)


def _is_addressed(text: str, one: Attribution) -> bool:
    """Whether the words were put to the one who stands as their source: '"Why?" Roe was asked'."""
    if one.cue is None or one.source is None:
        return False
    if one.source.of(text) == "Contrary":
        return True
    met = answers_claims(text, one) or (one.source.end < one.cue.start and _MET.search(one.cue.of(text)))
    before = min(one.source.end, one.cue.start)  # "workers are now | urged"
    by = _BY.search(text, one.cue.start, one.cue.end + _GROUP)
    return (
        bool(met)
        or (by is not None and by.start() < one.cue.end)
        or _ADDRESSED.search(text, max(before, one.cue.start - _GROUP), one.cue.end) is not None
    )


def _is_told(document: Document, one: Attribution) -> bool:
    """Whether a headline tells what happened before a colon: 'Scholars React: "It was late"'."""
    return one.source is not None and _by_colon(document, one) and tells(one.source.of(document.text))


def _by_colon(document: Document, one: Attribution) -> bool:
    if one.cue is None or re.search(r"\w", one.cue.of(document.text)):
        return False
    return document.article.zone_at(one.cue.start) == "headline"


def _relays(text: str, one: Attribution, near: Near) -> bool:
    """Whether it only passes on what another said: "Lee announced that ..., according to the agency"."""
    if not one.cue or not one.cue.of(text).lower().startswith("according"):
        return False
    return any(rule.cue and part.holds(rule.cue) for rule in near.to(one) for part in one.content)
