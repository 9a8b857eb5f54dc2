"""Where the network hears a paraphrase end before the reading that stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Cover, QuoteKind, Span
from framing.finders.cues import cue, cue_class
from framing.finders.quotes.bounds.sentence_around import speaks_in_relative
from framing.finders.quotes.bounds.settings import REMARKS
from framing.finders.quotes.network.endings import begins, endings
from framing.finders.quotes.no_speech.wordless import is_wordless
from framing.finders.quotes.rules.attributions import Attribution, attributions
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_CONTENT = 0.3
"""The least chance that a content begins where the words do: else the network reads another sentence."""
_ENDS, _SPEAKS_AGAIN = 0.5, 0.15
"""The chance from which the words end, and end before another verb of saying that the rules read."""
_NEVER = 0.01
_SIGNS = 2
"""Characters of signs behind a word with which the words may end as well."""
_RESUMES = 0.3
"""The chance from which a content begins again behind the end: the words go on behind an aside."""
_OUTER = " \t\u00a0.,;:!?…–—-"
_REASONS = frozenset({"because", "since", "unless", "until", "if", "so", "should", "lest", "whether", "than"})
_RELATIVES = frozenset({"which", "who", "whom", "whose", "where"})
_JOINS = frozenset({"and", "or", "but", "then", "nor"})
_WITH_GERUND = frozenset({"while", "before", "after", "without", "by", "yet", "when", "despite", "instead"})
_JOINED = re.compile(r"(?:[,;]|\s[–—-]{1,2})\s(?:(?:and|but|while|yet)\s)?|\s(?:and|but|while|yet)\s")
_CONJUNCTION = re.compile(r"\w")
_SAME = re.compile(r"(?:(?:he|she|it|they|also|then|later|\w+ly)\s)*")
"""The same source before its next verb: "and she also | pledged to pay"."""
_AND = re.compile(r"\b(?:and|but)\b")
_ASIDE = re.compile(r",\s|\s[–—-]{1,2}\s")
_RELATIVE = re.compile(r",\s(?:who|which|whose|where)\b[^,]*$")
_VERB = re.compile(r"[^\W\d_]+")
_RESUMED = re.compile(r"(?:,|\s[–—-]{1,2})\s(?:and|or|but)\b")


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
    for one in found:
        cut = _bounded(document, one, found)
        ended.append(cut)
        if cut is not one:
            ended += _set_free(document, Span(cut.content[-1].end, one.content[-1].end), found)
    return ended


def _whole(document: Document, read: Attribution, one: Attribution) -> Attribution:
    """The utterance before the rules cut it, if the network hears no end there and one behind."""
    was, kept = read.content[-1], one.content[-1]
    if was.start != kept.start or was.end <= kept.end:
        return one
    heard_there = endings(document, was, _CONTENT)
    cut = [word.chance for word in heard_there if 0 <= word.end - kept.end <= _SIGNS]
    uncut = [word.chance for word in heard_there if 0 <= word.end - was.end <= _SIGNS]
    return read if cut and uncut and max(cut) < _NEVER and max(uncut) > _ENDS else one


def _bounded(document: Document, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    last = one.content[-1]
    if one.cue is None or one.kind == "direct" or last.start < one.cue.end or last in one.quoted:
        return one
    until, passed = _trimmed(document.text, last), False
    for word in endings(document, last, _CONTENT):
        if word.end >= until:
            break
        kept, rest = (
            Span(last.start, _trimmed(document.text, Span(last.start, word.end))),
            Span(word.end, until),
        )
        if word.within_marks or kept.start >= kept.end or word.chance < _SPEAKS_AGAIN:
            continue
        if _speaks_again(document, rest) is not None:
            return _cut(document, one, kept, found)
        if word.chance > _ENDS and (not passed or _JOINED.match(document.text, rest.start)):
            if not _resumes(document, rest) and not _goes_on(document, one, kept, rest):
                return _cut(document, one, kept, found)
            passed = True
    return one


def _speaks_again(document: Document, rest: Span) -> Attribution | None:
    """What the rules read right behind a conjunction: "and pledged to pay", "and half said it was late"."""
    joined = _JOINED.match(document.text, rest.start, rest.end)
    if joined is None:
        return None
    same = _SAME.match(document.text, joined.end(), rest.end)
    begins_at = {joined.end(), same.end() if same else joined.end()}
    another = not _CONJUNCTION.search(joined[0])
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


def _set_free(document: Document, rest: Span, found: Sequence[Attribution]) -> list[Attribution]:
    """What the rules read in words that are cut off, where nobody else has them."""
    others = Cover(part for one in found if not rest.overlaps(one.content[-1]) for part in one.content)
    rule = _speaks_again(document, rest)
    return [rule] if rule is not None and not any(map(others.touches, rule.content)) else []


def _resumes(document: Document, rest: Span) -> bool:
    """Whether a content begins behind an aside, before another verb of saying: ", which is old, | holds"."""
    text = document.text
    aside = _ASIDE.search(text, rest.start + 2, rest.end)
    if aside is None:
        return False
    verb = next(
        (word.start() for word in _VERB.finditer(text, rest.start, rest.end) if _is_cue(word[0])), rest.end
    )
    return aside.end() < verb and begins(document, Span(aside.end(), verb)) > _RESUMES


def _is_cue(word: str) -> bool:
    form = cue(word.lower())
    return form is not None and form.shape != "participle" and not form.noun


def _cut(document: Document, one: Attribution, kept: Span, found: Sequence[Attribution]) -> Attribution:
    """The utterance up to there, unless words in marks would belong to nobody, or no words were left."""
    quoted = tuple(mark for mark in one.quoted if mark.start < kept.end)
    kind: QuoteKind = one.kind if quoted else "indirect"
    cut = replace(one, content=(*one.content[:-1], kept), quoted=quoted, kind=kind)
    free = _set_free(document, Span(kept.end, one.content[-1].end), found)
    others = [*(other for other in found if other is not one), *free]
    lost = (mark for mark in one.quoted if mark not in quoted)
    owned = all(any(part.overlaps(mark) for other in others for part in other.content) for mark in lost)
    return cut if owned and (is_wordless(document, one) or not is_wordless(document, cut)) else one


def _goes_on(document: Document, one: Attribution, kept: Span, rest: Span) -> bool:
    """Whether the words behind the end belong to those before it: their reason, their verb, one more."""
    text, words = document.text, _words(document, rest)
    if not words:
        return True
    first, second = words[0].lower_, words[1].lower_ if len(words) > 1 else ""
    if first in _REASONS:
        return True
    if any(kept.end in (mark.end, mark.end + 1) for mark in one.quoted):
        return False  # a quotation closes there: '"Go," he said | before leaving'
    joined = text[rest.start : words[0].idx].strip()
    if word_class(words[0]) == "preposition" and not joined:
        if REMARKS.search(kept.of(text)) or _AND.search(rest.of(text)):
            return True
    if first in _WITH_GERUND and second.endswith("ing"):
        return True
    if first in _JOINS and (_is_cue(second) or not (_is_clause(words[1:]) or _is_set_against(words))):
        return True
    if first in _RELATIVES and _RESUMED.search(text, rest.start + len(first) + 2, rest.end):
        return True
    parted = not joined and not speaks_in_relative(text, one)
    if word_class(words[0]) in FINITE and (parted or _RELATIVE.search(kept.of(text))):
        return True  # "Ann Roe, who is ill, | gave way"
    return _lacks_verb(document, one, kept)


def _is_clause(words: TokenSpan) -> bool:
    """Whether the first verb of some words is finite, and in no clause about a noun or a time."""
    opens = small("subordinators") | _RELATIVES | {"before", "after"}
    for word in words:
        if word_class(word) in VERBS | FINITE:
            return word_class(word) in FINITE
        if word.lower_ in opens - {"as"}:
            return False
    return False


def _is_set_against(words: TokenSpan) -> bool:
    """Whether a subject follows "but", whose verb the parser may not know: "but their words | show"."""
    return words[0].lower_ == "but" and words[1:2].text.lower() in small("determiners", "subjects")


def _lacks_verb(document: Document, one: Attribution, kept: Span) -> bool:
    """Whether a clause is cut before its verb: "Roe said | the dam"."""
    text = document.text
    if not any(word_class(word) in FINITE for word in _words(document, Span(kept.end, one.content[-1].end))):
        return False
    that = text[: kept.start].endswith(" that ") or _tells(text, one)
    return that and not any(word_class(word) in VERBS | FINITE for word in _words(document, kept))


def _tells(text: str, one: Attribution) -> bool:
    """Whether the verb takes a clause: "said", "noted"."""
    return one.cue is not None and cue_class(one.cue.of(text)) == "neutral"


def _words(document: Document, span: Span) -> TokenSpan | tuple[()]:
    """The words of a stretch, from the first that has a letter or digit."""
    found = document.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None:
        return ()
    first = next((i for i, word in enumerate(found) if word.text[0].isalnum()), len(found))
    return found[first:]


def _trimmed(text: str, words: Span) -> int:
    end = words.end
    while end > words.start and text[end - 1] in _OUTER:
        end -= 1
    return end
