"""Which verb gives a quotation to somebody: the one right beside it, not one further on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from framing.article import Span, envelope
from framing.finders.cues import cue
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.postposed import hearers
from framing.language.document import Document
from framing.language.syntax import object_

_REACH = 1000
_TO_DO = re.compile(r"\sto\s(?!the\b|an?\b|reporters\b|me\b|us\b)[a-z]+\b")
"""What somebody is to do: "vowed | to mend it"."""


class Near:
    """The rules' utterances by where their cue stands, so that a long article is searched once."""

    def __init__(self, ruled: tuple[Attribution, ...]) -> None:
        self._at: dict[int, list[Attribution]] = defaultdict(list)
        for rule in ruled:
            if rule.cue:
                self._at[rule.cue.start // _REACH].append(rule)

    def to(self, one: Attribution) -> Iterator[Attribution]:
        """Those with a cue near the utterance."""
        return self.at(envelope([*one.content, *([one.cue] if one.cue else [])]))

    def at(self, whole: Span) -> Iterator[Attribution]:
        """Those with a cue near a stretch."""
        for place in range(whole.start // _REACH - 1, whole.end // _REACH + 2):
            yield from self._at.get(place, ())


def nearest(text: str, one: Attribution, near: Near) -> Attribution | None:
    """The verb right behind a quotation, not one further on: '"No," Roe said of a paper alleging ...'."""
    passed = _is_passed_on(text, one)
    said = one.content[0] if passed else one.content[-1]
    if led := _verb_before(text, one, near):
        return led
    rule = verb_behind(text, said, near) if one.cue and one.source else None
    if rule is None or rule.cue is None or rule.source is None:
        return None
    own = one.source is not None and (passed or one.source.overlaps(rule.source))
    return rule if own and one.cue is not None and rule.cue.end <= one.cue.start else None


def is_nearer(text: str, one: Attribution, rule: Attribution) -> bool:
    """Whether the rules read a verb between the words and the one that the network gives them to."""
    if rule.source is None or rule.cue is None or one.cue is None:
        return False
    led = one.cue.end <= rule.source.start < rule.cue.end <= one.content[0].start
    led = led and rule.source.end <= rule.cue.start
    return led or (_is_passed_on(text, one) and rule.cue.end <= one.cue.start)


def follows(text: str, part: Span, rule: Attribution) -> bool:
    """Whether a source and its verb stand right behind a quotation that they tell."""
    if rule.cue is None or rule.source is None or part not in rule.content:
        return False
    begin = min(rule.cue.start, rule.source.start)
    return begin >= part.end and not re.search(r"\w", text[part.end : begin])


def verb_behind(text: str, said: Span, near: Near) -> Attribution | None:
    """The rules' reading of the reporting verb right behind a quotation."""
    return next((rule for rule in near.at(said) if follows(text, said, rule)), None)


def is_anothers(text: str, one: Attribution, part: Span, near: Near, bare: Set[Span]) -> bool:
    """Whether words behind a verb stand right before another's: '"Go," Roe said. "Why?" | Lee asked'.

    So do those that the rules, which read the same verb, leave apart: '"Go," Roe said. Lee sighed. "Why?"'.
    What begins in a small letter goes on: '"We go," said Roe, who is ill, "but not today."'.
    """
    behind = one.cue is not None and part.start > one.cue.end
    if (
        behind
        and part in bare
        and not text[part.start].islower()
        and any(is_same(one, rule) for rule in near.to(one))
    ):
        return True
    rules = (rule for rule in near.to(one) if behind and follows(text, part, rule))
    return any(rule.cue and one.cue and not rule.cue.overlaps(one.cue) for rule in rules)


def without_verb(document: Document, one: Attribution, near: Near, bare: Set[Span]) -> Attribution:
    """An utterance without the verb of a sentence further up that has words of its own.

    So in 'Roe said it would stay. Lee sighed. "Why?"', whoever it is that asks.
    """
    if one.cue is None or not {*one.content} <= bare:
        return one
    between = document.sentence_number(one.content[0].start) - document.sentence_number(one.cue.start) > 1
    others = between and any(rule.cue and rule.cue.overlaps(one.cue) for rule in near.to(one))
    return replace(one, cue=None, source=None) if others else one


def without_deeds(document: Document, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The utterances, one that goes on without the verb of a deed that another does behind it.

    So in '"I wait," said Roe. "It is dark." | Lee promised a review.', where Roe goes on.
    """
    every = list(found)
    told = sorted(one.content[-1].end for one in every if one.quoted and one.source)
    for one in every:
        line = document.paragraphs[document.paragraph_number(one.content[0].start)]
        before = told[: bisect_left(told, one.content[0].start)]
        goes_on = bool(before) and before[-1] > line.start
        yield replace(one, cue=None, source=None) if goes_on and _is_deed_behind(document, one) else one


def _is_deed_behind(document: Document, one: Attribution) -> bool:
    """Whether the verb behind a closed quotation has an object of its own: "Lee promised a review"."""
    end, text = one.content[-1].end, document.text
    if one.kind != "direct" or one.cue is None or one.source is None or text[end - 1] != ".":
        return False
    form = cue(one.cue.of(text).split()[-1])
    if not end < one.source.start < one.cue.start or form is None or form.lemma == "tell":
        return False
    if _TO_DO.match(text, one.cue.end):
        return True
    thing = object_(document.predicate(one.cue))
    hearer = "addressee" in form.frames and thing is not None and thing.lower_ in hearers()
    return thing is not None and thing.idx > one.cue.end and not hearer


def is_same(one: Attribution, rule: Attribution) -> bool:
    """Whether both read one cue, or the rules know a source for words to which the network knows none."""
    if not one.source and rule.source and any(a.overlaps(b) for a in one.content for b in rule.content):
        return True
    return bool(one.cue and rule.cue and one.cue.overlaps(rule.cue))


def _verb_before(text: str, one: Attribution, near: Near) -> Attribution | None:
    """The verb that leads in to a quotation, not one before it: 'read a letter by Roe, who said: "No"'."""
    if one.kind != "direct" or one.cue is None or one.cue.end > one.content[0].start:
        return None
    for rule in near.at(one.content[0]):
        if rule.cue and rule.source and one.cue.end <= rule.source.start and one.content[0] in rule.content:
            if re.fullmatch(r"\W+", text[rule.cue.end : one.content[0].start]):
                return rule
    return None


def _is_passed_on(text: str, one: Attribution) -> bool:
    """Whether a paper or an agency is named for what another said: "said a nurse, according to the paper"."""
    return one.cue is not None and one.cue.of(text).lower().startswith("according")
