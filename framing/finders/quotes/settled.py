"""Which reading of a verb stands, the network's or the rules', and what each lacks of the words."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Cover, Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.network_quotes import SURE
from framing.finders.quotes.rules.attributions import Attribution, is_sentence
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.whose_words.nearest_verbs import follows, is_nearer
from framing.lexicon import load

_RELATIVE = re.compile(r"\b(?:where|which|that|who|whom|whose)\s+$")
"""What parts a noun from who speaks in its clause: "the house where | police said"."""
_BEARS = re.compile(rf"\b{any_of('bearing')}\b")
"""A thing whose words are not its bearer's: "wore a shirt saying", "got a letter saying"."""
_FAR = 30
"""Characters from a source to a verb that may be another's."""
_SET_OFF = re.compile(r"[,–—”“\"]")
_GOES_ON = re.compile(r"(?!(?:the|an?|who|which|where|whose)\b|.*[.!?][”\"]\s)[a-z]")
"""A second half that is no clause about who speaks and holds no end of a sentence."""
_NAME = 3
"""More words than these are no mere name."""


def settled(text: str, one: Attribution, rule: Attribution, confidence: float) -> Attribution:
    """Which reading of a cue stands; the cue, and a source that both begin or end alike, are the rules'."""
    if _inverts(text, one, rule):
        return rule
    within = one.source and one.cue and rule.source and one.cue.holds(rule.source)
    if within and one.cue and not _BEARS.search(one.cue.of(text)):
        rule = replace(rule, source=one.source)  # "has been seen | multiple times | saying"
    partial = _tears(text, one, rule) or _halves(text, one, rule)
    if (confidence < SURE and not partial) or not one.source:
        same = rule.cue and one.cue and rule.cue.overlaps(one.cue)
        return _without_titles(
            text, one, replace(rule, source=one.source) if same and not rule.source else rule
        )
    source = one.source
    if is_nearer(text, one, rule):
        return replace(one, cue=rule.cue, source=rule.source)
    if rule.source and not any(map(rule.source.overlaps, one.content)):
        before = text[rule.source.start : source.start]
        torn = before.strip() and before.split()[-1] in load("names")["in_person"]  # "Ann van der | Roe"
        listed = rule.source.end == source.end and (torn or re.search(r",\s*$|\band\s+$", before))
        relative = rule.source.end == source.end and _RELATIVE.search(text, source.start, rule.source.start)
        nearer = _carries(text, rule) and source.end <= rule.source.start
        cut = rule.source.start == source.start and not _is_named_behind(text, rule.source, source)
        source = rule.source if listed or relative or nearer or cut else source
    return replace(one, cue=rule.cue, source=source)


def _inverts(text: str, one: Attribution, rule: Attribution) -> bool:
    """Whether the network takes the source of an inverted verb for words: "he won, said | Roe, who left"."""
    if rule.cue is None or rule.source is None or one.source is None or one.quoted:
        return False
    pronoun = re.split(r"['’\s]", rule.source.of(text).lower())[0] in small("subjects") - small("determiners")
    if pronoun or rule.cue.start - one.source.end < _FAR:  # "Roe, though, said the town was wrong"
        return False
    return one.content[0].start == rule.source.start and rule.content[-1].end <= rule.cue.start


def _is_named_behind(text: str, part: Span, whole: Span) -> bool:
    """Whether the whole source goes on with the name of who is described: "the guard, | Mei-Ling Roe"."""
    described = not re.search(r"\b[A-Z]", part.of(text))
    return described and re.match(r", [A-Z]", text[part.end : whole.end]) is not None


def _tears(text: str, one: Attribution, rule: Attribution) -> bool:
    """Whether the rules take but a name out of a clause: "Roe, according to the report, called the guard"."""
    if len(one.content) > 1 and one.content[1].start > (rule.cue or one.content[0]).end + _NAME + len(
        rule.source.of(text) if rule.source else ""
    ):
        return False
    told, ruled = (" ".join(part.of(text) for part in each.content) for each in (one, rule))
    return (
        not rule.quoted and ruled.count(" ") < _NAME and told.startswith(ruled) and told.count(" ") >= _NAME
    )


def _halves(text: str, one: Attribution, rule: Attribution) -> bool:
    """Whether the rules lack a half of words around their verb: 'it “could act,” Roe said, | “if asked”'."""
    if one.cue is None or one.source is None or len(one.content) != 2:
        return False
    first, second = one.content
    begin, end = min(one.cue.start, one.source.start), max(one.cue.end, one.source.end)
    if not (first.end <= begin and end <= second.start and first.start <= rule.content[0].start):
        return False
    off = all(_SET_OFF.search(text, *gap) for gap in ((first.end - 2, begin), (end - 1, second.start)))
    lacks = any(not any(part.overlaps(half) for part in rule.content) for half in one.content)
    inside = all(any(part.overlaps(half) for half in one.content) for part in rule.content)
    return off and inside and lacks and _GOES_ON.match(text, second.start, second.end) is not None


def _carries(text: str, rule: Attribution) -> bool:
    """Whether a thing right before the cue bears the words: "Roe wore a T-shirt saying ..."."""
    if rule.cue is None or rule.source is None or not rule.cue.of(text).endswith("ing"):
        return False
    beside = not text[rule.source.end : rule.cue.start].strip()
    return beside and re.match(r"(?:an?|the|his|her|their) ", rule.source.of(text)) is not None


def with_rest(text: str, one: Attribution, rule: Attribution, given: Cover) -> Attribution:
    """The utterance with quoted sentences beside its verb that the rules alone see: '"A," X said. "B."'."""
    if one.cue is None or not {*one.content} <= {*one.quoted}:
        return one
    cue = one.cue
    if one.content[0].start > cue.end:
        before = tuple(part for part in rule.content if part in rule.quoted and follows(text, part, rule))
        if before and not any(map(given.touches, before)):
            one = replace(one, content=(*before, *one.content), quoted=(*before, *one.quoted))
    behind = max(cue.end, one.content[-1].end)
    rest = tuple(
        part
        for part in rule.content
        if part.start > behind and part in rule.quoted and not given.touches(part) and is_sentence(text, part)
    )
    return replace(one, content=(*one.content, *rest), quoted=(*one.quoted, *rest)) if rest else one


def _without_titles(text: str, one: Attribution, rule: Attribution) -> Attribution:
    """The rules' reading without what is named behind the verb: 'said on the "Morning Talk" show'."""
    heard = Cover(one.content)
    named = {
        part
        for part in rule.content
        if rule.cue and part.start > rule.cue.end and part in rule.quoted
        if not (heard.touches(part) or is_sentence(text, part))
    }
    kept = tuple(part for part in rule.content if part not in named)
    quoted = tuple(mark for mark in rule.quoted if mark not in named)
    return replace(rule, content=kept, quoted=quoted) if kept and named and rule.kind == "direct" else rule
