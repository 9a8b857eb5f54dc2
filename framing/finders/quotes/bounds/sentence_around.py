"""Where the outlet's sentence goes on behind a source's words that no sign closes: its verb, a deed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from framing.article import Span
from framing.finders.cues import lemma
from framing.finders.quotes.bounds.clause_words import JOINS, RUNS_ON, is_finite, is_past_deed
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, WordClass, word_class

_GOES_ON = frozenset({"to", "not", ",", "never"})
_DEED = re.compile(r"\W{1,3}(?:and|but|before)\s+(?:then\s+)?(\w+)\b")
_SET_AGAINST = re.compile(r"[”\"’']{1,2},?\s(?:but|though|although|yet|while|even though)\s")
"""What an outlet sets against a quotation: 'said: "It is late," | but in fact it was early'."""
_OPENERS = frozenset(
    {"to", "that", "which", "who", "whom", "whose", "what", "how", "why", "where", "whether", "if"}
)
"""Words behind which a verb belongs to what was said."""
_GERUND: frozenset[WordClass] = frozenset({"gerund"})
_VERBS: frozenset[WordClass] = FINITE | frozenset({"participle"})
_BASE: frozenset[WordClass] = frozenset({"base form"})
_OBJECTS: frozenset[WordClass] = frozenset({"determiner", "pronoun", "possessive pronoun", "name"})
_CLAUSE = 3
"""Fewer quoted words than these are woven into a sentence."""
_INSIDE = frozenset(
    {"while", "when", "because", "although", "though", "if", "after", "before", "since", "as"}
)
"""Words that open a clause inside of what was said."""


class Others:
    """The sources of an article by where they stand, each with its verb before its words."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._starts = sorted(
            one.source.start
            for one in found
            if one.source and one.cue and one.source.start < one.cue.start < one.content[0].start
        )

    def begin(self, text: str, words: Span) -> int | None:
        """The comma behind which another speaks: "Roe said it was fair | , Lee said it was not"."""
        for start in self._starts[bisect_left(self._starts, words.start) :]:
            if start >= words.end:
                return None
            before = text[words.start : start].lower().rstrip(", ").split()
            clause = before and before[0] not in small("subordinators") and any(map(is_finite, before))
            if clause and text[start - 2 : start] == ", ":
                return start - 2
        return None


def speaks_in_relative(text: str, one: Attribution) -> bool:
    """Whether the source speaks in a clause about it that no comma closes: "members who said that ..."."""
    if one.source is None or one.cue is None:
        return False
    words = text[one.source.start : one.cue.start].split()
    if _is_participle(text, one.cue) and text[one.source.end : one.cue.start] == " ":
        return True  # "a letter claiming that"
    if words[-1:] == ["first"]:  # "the clerk who first said that"
        words.pop()
    if words[-1:] not in (["who"], ["that"]):
        return False
    before = text[one.source.start : text.rindex(words[-1], one.source.start, one.cue.start)]
    return (before or text[: one.source.start]).rstrip()[-1:].isalnum()


def second_verb(document: Document, one: Attribution, words: list[tuple[str, int]]) -> int | None:
    """The verb of the sentence whose subject said something: "those who said the dam was weak | fled".

    It is a verb with neither subject nor conjunction before it, where each clause of the words has one
    already. Behind a mere thing it is the first: "people reporting a loss | may ask for a loan".
    """
    end = one.content[-1].end
    if document.text[end : end + 1].strip() not in {".", "!", "?", ""} or has_verb_before(document, one):
        return None
    thing = _names_a_thing(document.text, one)
    clauses, verbs, previous, last = 0 if thing else 1, 0, "", ""
    for i, (word, at) in enumerate(words):
        clauses += _opens_clause(words, i)
        read = document.doc.char_span(at, at + len(word))
        kind = word_class(read[0]) if read is not None else "other"
        adverb = previous.endswith("ly") or previous in small("adverbs") | {"never", "not"}
        perfect = previous in _held() or (last in _held() and adverb)
        if kind in FINITE or (kind == "participle" and not perfect and not thing):
            alone = previous not in _GOES_ON | JOINS | RUNS_ON | {"there"} | _carrying()
            if alone and verbs == clauses:
                return at
            verbs += 1
        last, previous = previous, word
    return None


@cache
def _carrying() -> frozenset[str]:
    """Subjects and auxiliaries, behind which a verb has its place."""
    return small("subjects", "be", "have", "modals")


@cache
def _held() -> frozenset[str]:
    """Verbs behind which a participle is a part of the same verb."""
    return small("be", "have")


def speaks_aside(text: str, one: Attribution) -> bool:
    """Whether it is told between commas: "Roe, saying that it was late, | left"."""
    if one.source is None or one.cue is None:
        return False
    if one.source.of(text) in ("who", "which") and text[: one.source.start].endswith(", "):
        return True
    return _is_participle(text, one.cue) and text[one.source.end : one.cue.start] == ", "


def _is_participle(text: str, verb: Span) -> bool:
    """Whether a verb has no auxiliary: "saying", not "is saying"."""
    return verb.of(text).split()[0].endswith("ing")


def _names_a_thing(text: str, one: Attribution) -> bool:
    """Whether a verb tells no clause: "people reporting | a loss", "the clerk who wrote | the letter"."""
    if one.cue is None or not text[one.cue.end : one.content[0].start].isspace():
        return False
    made = lemma(one.cue.of(text)) in told("of_things")
    bare = one.content[0].of(text).split()[0] not in small("subjects")
    return bare and (made or _is_participle(text, one.cue))


def _opens_clause(words: list[tuple[str, int]], i: int) -> bool:
    """Whether a clause with a verb of its own opens there: "while she was mayor", "who left"."""
    after = words[i + 1][0] if i + 1 < len(words) else ""
    return words[i][0] in {"who", "which"} or (
        words[i][0] in _INSIDE and after in small("subjects") | {"there"}
    )


def has_verb_before(document: Document, one: Attribution) -> bool:
    """Whether the sentence has its verb before the source: "it angered those who said"."""
    source = one.source or one.content[0]
    number = document.sentence_number(source.start)
    begin = document.sentences[number].start if number >= 0 else 0
    words = document.doc.char_span(begin, source.start, alignment_mode="contract")
    return words is not None and any(word_class(word) in FINITE for word in words)


def deed_beside(document: Document, words: list[tuple[str, int]]) -> int | None:
    """A deed told beside what somebody asked or vowed: "urged them to leave | and shut the road"."""
    to = words[0][0] == "to"
    for (word, at), (after, behind) in pairwise(words):
        if is_finite(word) or word in {"who", "which", "that"}:
            return None
        to = to or after == "to"
        read = document.doc.char_span(behind, behind + len(after)) if to and word in ("and", "but") else None
        if read is not None and word_class(read[0]) == "past" and is_past_deed(after):
            return at
    return None


def verb_beside(document: Document, words: list[tuple[str, int]], verb: str) -> int | None:
    """A verb told beside a mere thing that was said: "claimed self-defence | and was acquitted"."""
    forms = FINITE if small("have").isdisjoint(verb.lower().split()) else _VERBS
    if words[0][0] in small("subjects", "subordinators") | {"to", "not"}:
        return None
    for i, (word, at) in enumerate(words[:-2]):
        rest = words[i + 1 :]
        opens = word in _OPENERS and (word != "to" or _is_verb(document, *rest[0], _BASE))
        if opens or _is_verb(document, word, at, _VERBS):  # not "a rush to judgment"
            return None
        second = next(
            (pair for pair in rest if pair[0] not in small("adverbs") and pair[0][-2:] != "ly"), None
        )
        if i and word in ("and", "but") and second:
            if _is_verb(document, *second, forms) or _is_deed_to(document, *second):
                return words[i - 1][1] if words[i - 1][0] == "," else at
    return None


def _is_deed_to(document: Document, word: str, at: int) -> bool:
    """Whether a verb in the past has an object, which a parser may take for no verb: "and put the ball"."""
    read = document.doc.char_span(at, at + len(word))
    behind = document.doc[read.end : read.end + 1] if read is not None and is_past_deed(word) else ()
    return any(word_class(following) in _OBJECTS for following in behind)


def gerund_beside(document: Document, words: Sequence[tuple[str, int]], verb: str) -> int | None:
    """A second "-ing" of the sentence: "saying the toll was fair | and asking him to leave"."""
    if not verb.endswith("ing"):
        return None
    for i, (word, at) in enumerate(words[:-1]):
        if word in small("be") or (i and word.endswith("ing") and _is_verb(document, word, at, _GERUND)):
            return None  # "it is closed and losing money", "of people shouting and throwing stones"
        second = next(pair for pair in (*words[i + 1 :], ("", 0)) if pair[0][-2:] != "ly")
        if (
            i
            and word in ("and", "but")
            and second[0].endswith("ing")
            and _is_verb(document, *second, _GERUND)
        ):
            opens = (
                pair
                for pair in words[i + 2 :]
                if pair[0] in _OPENERS - {"to"} or _is_verb(document, *pair, FINITE)
            )
            if next(opens, ("that", 0))[0] not in _OPENERS:
                return None  # "that it was late | and closing it would help"
            return words[i - 1][1] if words[i - 1][0] in {",", "–", "—", "-"} else at
    return None


def _is_verb(document: Document, word: str, at: int, forms: frozenset[WordClass]) -> bool:
    """Whether a word is read as the verb of a clause."""
    read = document.doc.char_span(at, at + len(word))
    if read is None or word in ("am", "be", "been"):
        return False
    return word_class(read[0]) in forms


def quoted_before_deed(text: str, one: Attribution) -> Span | None:
    """A quoted clause right before a deed or the outlet's own clause: 'said | "it is late" | and left'."""
    last = one.content[-1]
    mark = next((mark for mark in one.quoted if 0 < mark.start - last.start <= 2), None)
    if mark is None or len(mark.of(text).split()) < _CLAUSE:
        return None
    if one.quoted[-1] != mark:
        return None
    if (
        one.cue
        and text[one.cue.end : one.cue.end + 1] == ":"
        and _SET_AGAINST.match(text, mark.end, last.end)
    ):
        return mark
    deed = _DEED.match(text, mark.end, last.end)
    return mark if deed and is_past_deed(deed[1].lower()) else None
