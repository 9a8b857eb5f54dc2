"""Where the network hears a paraphrase end before the reading that stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Cover, QuoteKind, Span
from framing.finders.cues import Cue, cue
from framing.finders.quotes.bounds.clause_words import is_past_deed
from framing.finders.quotes.bounds.going_on import ASIDE, RELATIVES, goes_on, resumes
from framing.finders.quotes.network.endings import endings
from framing.finders.quotes.no_speech.wordless import is_wordless
from framing.finders.quotes.rules.attributions import Attribution, attributions, told_by
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import NOUNS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS, _ENDS_BARE, _ENDS_MARKED, _SPEAKS_AGAIN = 0.5, 0.6, 0.2, 0.15
"""The chance from which the words end: before a bare "and", behind marks, before another verb of saying."""
_NEVER = 0.01
"""The chance below which the network hears no end at all."""
_OBJECTS = NOUNS | {"determiner", "pronoun", "possessive pronoun"}
_SIGNS = 2
"""Characters of signs behind a word with which the words may end as well."""
_TORN = frozenset({"a", "an", "the", "that", "what"})
_OUTER = " \t\u00a0.,;:!?…–—-"
_JOINED = re.compile(r"(?:[,;]|\s[–—-]{1,2})\s(?:(?:and|but|while|yet)\s)?|\s(?:and|but|while|yet)\s")
_THEN = re.compile(r"(?<=[”\"’'])\s(?:(?:as|when)\s(?!it comes\b)|(?:after|before|while|ahead of)\s)")
"""When somebody was named so: 'called the vote a "sham" | ahead of a debate'."""
_GLOSS = re.compile(r"(?<=,[”\"’'])\s(?!including\b)(?:\w+ing|an?|though|although)\s[^,;]*$")
"""What an outlet adds behind marks: 'it was a “gift,” | clearing the way', 'a “gift,” | a reference to'."""
_VERB = re.compile(r"(?:(?:also|even|then|later|\w+ly|on [A-Z]\w+|(?:this|last) \w+)\s)*(?P<verb>[^\W\d_]+)")
"""The next verb of the same source: "and also | asked"."""
_SAME = re.compile(r"(?:(?:he|she|it|they|also|then|later|\w+ly)\s)*")
"""The same source before its next verb: "and she also | pledged to pay"."""


def heard(
    document: Document, read: Sequence[Attribution], bounded: Sequence[Attribution]
) -> list[Attribution]:
    """The utterances as `read` and then `bounded` by rules, ended where the network hears it.

    Paraphrase behind its verb is cut where it has likelier ended than not, and whole again where the rules
    cut it at a place where the network hears no end at all.

    The network's best reading of a whole paragraph may not stand, or may lack the words; what it hears
    at their edges is still the best sign of where they end. What the rules read in words that are cut off
    is an utterance of its own: "vowed to stay | and pledged to pay".
    """
    found = [_whole(document, *both) for both in zip(read, bounded, strict=True)]
    ended: list[Attribution] = []
    for whole, one in zip(read, found, strict=True):
        cut = _bounded(document, one, found)
        ended.append(cut)
        begin, end = cut.content[-1].end, whole.content[-1].end
        if begin < end and whole.content[-1].start <= begin:
            free = _set_free(document, one, Span(begin, end), found)
            ended += (_bounded(document, other, found) for other in free)
    return ended


def _whole(document: Document, read: Attribution, one: Attribution) -> Attribution:
    """The utterance before the rules cut off words in marks, if the network hears no end there."""
    was, kept = read.content[-1], one.content[-1]
    if was.start != kept.start or was.end <= kept.end or ASIDE.match(document.text, kept.end):
        return one
    if not set(read.quoted) - set(one.quoted):  # no words in marks would be nobody's
        return one
    heard_there = endings(document, was)
    cut = [word.chance for word in heard_there if 0 <= word.end - kept.end <= _SIGNS]
    uncut = [word.chance for word in heard_there if 0 <= word.end - was.end <= _SIGNS]
    return read if cut and uncut and max(cut) < _NEVER and max(uncut) > _ENDS else one


def _bounded(document: Document, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    last = one.content[-1]
    if one.cue is None or one.kind == "direct" or last.start < one.cue.end or last in one.quoted:
        return one
    until, passed = _trimmed(document.text, last), False
    for word in endings(document, last):
        if word.end >= until:
            break
        kept = Span(last.start, _trimmed(document.text, Span(last.start, word.end)))
        rest = Span(word.end, until)
        if word.within_marks or word.chance < _SPEAKS_AGAIN or kept.start >= kept.end:
            continue
        if _is_torn(document.text, kept):
            continue
        sure = word.chance > _ENDS or not _has_past(document, kept)  # "said she rang him | and asked to go"
        again = _speaks_again(document, rest) or (_verb_behind(document, one, rest) if sure else None)
        if (again is not None or _acts(document, kept, rest)) and _is_main(document.text, kept, rest):
            return _cut(document, one, kept, found)
        if word.chance > _least(document.text, one, rest) and (
            not passed or _JOINED.match(document.text, rest.start)
        ):
            if not resumes(document, rest) and not goes_on(document, one, kept, rest):
                return _cut(document, one, kept, found)
            passed = True
    return one


def _is_torn(text: str, kept: Span) -> bool:
    """Whether an end parts an owner from "'s", "while it rained" from what follows, or opens a mark."""
    words = kept.of(text).lower()
    word = words.split()[-1]
    fronted = words.split()[0] in small("fronting") and "," not in words and text[kept.end] == ","
    opens = word in _TORN | RELATIVES or word[-1] in "“‘«„"
    return fronted or opens or text[kept.end : kept.end + 2] in {"'s", "’s"}


def _least(text: str, one: Attribution, rest: Span) -> float:
    """The chance from which the words end: higher before a bare "and", lower behind marks that close."""
    form = _form(one.cue.of(text)) if one.cue else None
    names = form is not None and not form.frames.isdisjoint({"naming", "verdict"})
    if _GLOSS.match(text, rest.start, rest.end) or (names and _THEN.match(text, rest.start)):
        return _ENDS_MARKED
    return _ENDS_BARE if text.startswith(" and ", rest.start) else _ENDS


def _speaks_again(document: Document, rest: Span) -> Attribution | None:
    """What the rules read right behind a conjunction: "and pledged to pay", "and half said it was late"."""
    joined = _JOINED.match(document.text, rest.start, rest.end)
    if joined is None:
        return None
    same = _SAME.match(document.text, joined.end(), rest.end)
    begins_at = {joined.end(), same.end() if same else joined.end()}
    another = not re.search(r"\w", joined[0])
    return next(
        (
            rule
            for rule in attributions(document)
            if rule.cue and rest.holds(rule.cue) and rule.cue.end <= rule.content[0].start
            if begins_at
            & {rule.source.start if rule.source else rest.end, rest.end if another else rule.cue.start}
        ),
        None,
    )


def _verb_behind(document: Document, one: Attribution, rest: Span) -> Attribution | None:
    """What is told by a verb of the same form behind a conjunction: "they say it is late | and ask to go"."""
    verb = _joined_verb(document.text, rest)
    if verb is None or one.cue is None or one.source is None:
        return None
    form, own = cue(verb.of(document.text).lower()), _form(one.cue.of(document.text))
    if form is None or own is None or form.shape != own.shape:
        return None
    return told_by(document, verb.start, one.source)


def _joined_verb(text: str, rest: Span) -> Span | None:
    """The word right behind a conjunction, which may be a verb: "and also | asked"."""
    joined = _JOINED.match(text, rest.start, rest.end)
    verb = _VERB.match(text, joined.end(), rest.end) if joined and re.search(r"\w", joined[0]) else None
    return Span(*verb.span("verb")) if verb else None


def _acts(document: Document, kept: Span, rest: Span) -> bool:
    """Whether a verb in the past follows that stands beside none: "she would stay | and shut the door"."""
    verb = _joined_verb(document.text, rest)
    read = document.doc.char_span(verb.start, verb.end) if verb else None
    if read is None or not _is_past(read[0]) or read[0].lower_ in small("be", "have", "do"):
        return False
    words = document.doc.char_span(kept.start, kept.end, alignment_mode="contract") or ()
    if not words or "to" in (word.lower_ for word in words[:2]):  # "vowed to pay and | kept his word"
        return False
    beside = small("have") | {"'ve", "’ve", "'d", "’d"}
    if any(word_class(word) in ("participle", "adjective") for word in words):
        beside |= small("be")  # "the gate is shut and | locked", but "it is a theft and | left"
    past = (word_class(word) == "past" and word.lower_ not in small("be") for word in words)
    return not any(past) and not any(word.lower_ in beside for word in words)


def _is_past(word: Token) -> bool:
    """Whether a word is read as a verb in the past, or as a participle with an object: "and put | a ball"."""
    if word_class(word) == "participle" and is_past_deed(word.lower_) and word.i + 1 < word.sent.end:
        return word_class(word.nbor()) in _OBJECTS
    return word_class(word) == "past"


def _has_past(document: Document, kept: Span) -> bool:
    """Whether some words hold a verb in the past, beside which the next one may stand."""
    words = document.doc.char_span(kept.start, kept.end, alignment_mode="contract") or ()
    return any(word_class(word) == "past" and word.lower_ not in small("be", "have", "do") for word in words)


def _form(verb: str) -> Cue | None:
    """The form of a reporting verb, whatever stands around it: "has also called for"."""
    return next((form for word in reversed(verb.lower().split()) if (form := cue(word))), None)


def _is_main(text: str, kept: Span, rest: Span) -> bool:
    """Whether the next verb is not of a clause in the words: "who came when she rang | and told her"."""
    opens = RELATIVES | small("subordinators") - {"that"}
    return not rest.of(text)[0].isspace() or opens.isdisjoint(kept.of(text).lower().split())


def _set_free(
    document: Document, one: Attribution, rest: Span, found: Sequence[Attribution]
) -> list[Attribution]:
    """What the rules read in words that are cut off, where nobody else has them."""
    others = Cover(part for other in found if other != one for part in other.content)
    rule = _speaks_again(document, rest) or _verb_behind(document, one, rest)
    return [rule] if rule is not None and not any(map(others.touches, rule.content)) else []


def _cut(document: Document, one: Attribution, kept: Span, found: Sequence[Attribution]) -> Attribution:
    """The utterance up to there, unless words in marks would belong to nobody, or no words were left."""
    quoted = tuple(mark for mark in one.quoted if mark.start < kept.end)
    kind: QuoteKind = one.kind if quoted else "indirect"
    cut = replace(one, content=(*one.content[:-1], kept), quoted=quoted, kind=kind)
    free = _set_free(document, one, Span(kept.end, one.content[-1].end), found)
    others = [*(other for other in found if other is not one), *free]
    lost = (mark for mark in one.quoted if mark not in quoted)
    owned = all(any(part.overlaps(mark) for other in others for part in other.content) for mark in lost)
    return cut if owned and (is_wordless(document, one) or not is_wordless(document, cut)) else one


def _trimmed(text: str, words: Span) -> int:
    end = words.end
    while end > words.start and text[end - 1] in _OUTER:
        end -= 1
    return end
