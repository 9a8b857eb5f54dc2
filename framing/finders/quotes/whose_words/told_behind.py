"""Who tells a quotation right behind its marks, by a rarer verb or in another order."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.letters import CAPITAL

_CLOSED = re.compile(r"[,”\"’']*(?:\s*\n\s*(?=(?:an?|the|one|another|said)\s)|\s)?")
"""A closing mark, and where lines are torn the break before the rest of the sentence."""
_NAME = rf"{CAPITAL}[\w.’'-]*(?:\s(?:(?:de|van|von|al|bin)\s)?{CAPITAL}[\w.’'-]*){{0,4}}"
_WHO = re.compile(
    rf"(?:{_NAME}|[Hh]e|[Ss]he|(?:an?|the|one|another)\s(?:[a-z’'-]+\s){{0,3}}[a-z’'-]+)"
    r"(?:,\s[^“”\"\n;:.!?]{3,90})?"
)
_VERB = re.compile(rf",?\s(?:\w+ly\s)?(?P<verb>\w+(?:\s{any_of('onward')}\b)?)\b")
_INVERTED = re.compile(
    rf"(?P<verb>said|says|{any_of('gestures')})\s"
    rf"(?P<source>(?:(?:the|an?)\s)?(?:[a-z-]+\s){{0,3}}?(?:[a-z-]+,\s)?{_NAME}"
    r"|(?:an?|the|one|another)\s(?:[a-z’'-]+\s){0,3}?[a-z’'-]+)(?=[,.])"
)
_REACH = 140
"""Characters behind a quotation in which its verb stands."""


def told_behind(document: Document, one: Attribution) -> Attribution | None:
    """A quotation without a verb, given to whoever tells it right behind: '"Move!" a boy | cried out'."""
    if one.cue is not None or one.source is not None or not one.quoted or one.kind != "direct":
        return None
    text, end = document.text, one.content[-1].end
    closed = _CLOSED.match(text, end)
    if closed is None or (text[end - 1] not in ",!?" and text[end : end + 1] != ","):
        return None
    begin = closed.end()
    for verb in _VERB.finditer(text, begin, begin + _REACH):
        if _utters(verb["verb"]) and _WHO.fullmatch(text, begin, verb.start()):
            return replace(one, cue=Span(*verb.span("verb")), source=Span(begin, verb.start()))
    told_by = _INVERTED.match(text, begin)
    if told_by is None:
        return None
    return replace(one, cue=Span(*told_by.span("verb")), source=Span(*told_by.span("source")))


def _utters(verb: str) -> bool:
    """Whether a verb in the past gives words."""
    form = cue(verb.split()[0])
    listed = verb in told("uttering") or verb.split()[0] in told("uttering")
    return listed or (
        form is not None and form.shape == "past" and bool(form.frames & {"clause", "quotation"})
    )
