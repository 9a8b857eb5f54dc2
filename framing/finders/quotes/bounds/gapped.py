"""Where words set into a relative clause end: "a bridge that inspectors said had been sound | was closed"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.bounds.clause_words import (
    JOINS,
    RUNS_ON,
    is_auxiliary,
    is_finite,
    is_past_deed,
    past_forms,
)
from framing.finders.quotes.bounds.outlet_clauses import Words
from framing.finders.quotes.bounds.sentence_around import has_verb_before
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.relative_clauses import main_verb
from framing.language.word_classes import FINITE, word_class

RELATIVE = re.compile(r"([,(–—]?)\s*\b(which|who|whom|that|[Ww]hat),?\s+$")
_WHOLE = re.compile(r"(,?)\s*\b(whose|where)\s+$")
"""Words behind which a relative clause lacks nothing."""
_BARE = re.compile(
    r"(?:^|[.!?][”\"’']*\s+|\n)"
    r"(?:An?|The|Two|Three|Some|Many|(?:It|That|This)(?:['’]s| is| was)\s(?:an?|the))"
    r"\s(?:[\w'’-]+\s){1,3}()()$"
)
"""A noun whose clause has no pronoun: "the road | Roe says is closed"."""
_SET = re.compile(r"(,)\s(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree)\s(?:[a-z’'-]+\s){1,2}()$")
"""A noun between commas whose clause has no pronoun: "Roe, the man | police say was there, left"."""
_PRONOUN = re.compile(r"(?:which|who|whom|that|whose|where)\s+(?=\S)")
_CLOSERS = {"(": ")", "–": "–", "—": "—"}
BEFORE = 60
OPENERS = (RUNS_ON - {"and", "or"}) | frozenset({"if", "because", "what", "how", "why", "whether"})
_ALSO = frozenset({"after", "as", "before", "since", "than", "though", "although", "until", "while"})
"""Words that open a clause or only a phrase: "fled after the war"."""
NEAR = 6
"""Words from a conjunction to the verb of the clause that it joins."""


class Gap(NamedTuple):
    """A relative clause that somebody speaks in: the sign before it, its pronoun, and where that stands."""

    opener: str
    pronoun: str
    start: int
    names: bool
    """Whether the words name the noun, so that the clause would have "is" without who speaks in it."""


def gap(document: Document, one: Attribution, words: Words) -> Gap | None:
    """The relative clause that the words belong to, without its subject or object, or behind a bare noun."""
    if one.source is None:
        return None
    own = _PRONOUN.match(document.text, one.source.start, one.source.end)  # a source may begin with "that"
    start = own.end() if own else one.source.start
    before = document.text[max(0, start - BEFORE) : start]
    whole = _WHOLE.search(before)
    found = whole or RELATIVE.search(before) or _BARE.search(before) or _SET.search(before)
    if found is None:
        return None
    lacks_object = words[0][0] in small("subjects") and found[2] in ("which", "who", "whom")
    first = words[words[0][0] == "never" and len(words) > 1]
    lacks_subject = is_finite(first[0]) or _is_third_person(document, *first)
    names = bool(found[2]) and _names(document.text, one)
    read = Gap(found[1], found[2], start - len(before) + found.start(2), names)
    if whole or lacks_subject or lacks_object or names:
        return read
    return read if found[2] and _parsed(document, one, read) is not None else None


def _names(text: str, one: Attribution) -> bool:
    """Whether somebody has a name for the noun of the clause: "which critics call | a theft"."""
    verb = cue(one.cue.of(text).split()[-1]) if one.cue else None
    return verb is not None and not verb.frames.isdisjoint({"naming", "verdict"})


def gapped_end(document: Document, one: Attribution, words: Words, gap: Gap) -> int | None:
    """Where the outlet's sentence goes on behind such words: its verb, or a clause joined to it."""
    if gap.opener in _CLOSERS:
        return next((at for word, at in words if word == _CLOSERS[gap.opener]), None)
    if gap.pronoun.lower() == "what":
        return _behind_name(document, words, gap.pronoun == "What")
    joined = _joined_clause(document, words)
    own = _parsed(document, one, gap)
    if gap.pronoun in ("whose", "where"):
        subject = gap.opener and not has_verb_before(document, one)
        return behind_comma(document, words) if own is None and subject else own
    if gap.opener:
        joint = has_verb_before(document, one)
        closed = behind_comma(document, words) or _before_verb(words, joint)
        own = own if closed is None or (own and (joint or own < closed)) else closed
    elif own is None and gap.names:
        own = next((at for word, at in words[1:] if _is_read_finite(document, word, at)), None)
    elif own is None:
        source = one.source or one.content[0]
        own = None if _has_own_clause(words) else _main_verb(document, source, words)
        if own is None and not has_verb_before(document, one):
            own = _second(words)
    return min((at for at in (joined, own) if at is not None), default=None)


def _behind_name(document: Document, words: Words, opens: bool) -> int | None:
    """The comma or, where the clause opens a sentence, its verb: "What critics call a theft | was"."""
    ends = (at for word, at in words[1:] if word == "," or (opens and _is_read_finite(document, word, at)))
    return next(ends, None)


def _parsed(document: Document, one: Attribution, gap: Gap) -> int | None:
    """The verb of the noun that the clause is about, as its sentence reads without who speaks in it."""
    text, last = document.text, one.content[-1]
    sentence = document.sentences[document.sentence_number(gap.start)]
    noun = text[sentence.start : gap.start]
    pronoun = text[gap.start : last.start] if gap.pronoun == "whose" else f"{gap.pronoun or 'that'} "
    if gap.names:
        pronoun = "that is " if gap.pronoun == "that" else "which is "
    found = main_verb(noun, pronoun, text[last.start : sentence.end], document.model)
    return last.start + found if found and last.start + found < last.end else None


def _is_third_person(document: Document, word: str, at: int) -> bool:
    """Whether a word is read as a verb in a finite form: "the drug that doctors say | cures colds"."""
    read = document.doc.char_span(at, at + len(word))
    return read is not None and word_class(read[0]) == "third person"


def _is_read_finite(document: Document, word: str, at: int) -> bool:
    read = document.doc.char_span(at, at + len(word))
    return read is not None and word_class(read[0]) in FINITE


def behind_comma(document: Document, words: Words) -> int | None:
    """The comma that closes a clause set between commas: the verb of the outlet's sentence follows it."""
    adverbs = small("adverbs") | {"never", "not"}
    for i, (word, at) in enumerate(words):
        behind = (pair for pair in words[i + 1 : i + 5] if pair[0] not in adverbs and pair[0][-2:] != "ly")
        verb = next(behind, None) if word == "," else None
        if verb and (is_finite(verb[0]) or _is_read_finite(document, *verb)):
            return at
    return None


def _before_verb(words: Words, joined: bool) -> int | None:
    """The comma before what can only be a verb of the outlet's: "was never safe|, reopens in May".

    Where the sentence has its verb before, "and" joins a deed to it: "would save it|, and left".
    """
    for (word, at), (after, _), (beyond, _) in zip(words, words[1:], words[2:], strict=False):
        if word != ",":
            continue
        if joined and after == "and" and words[0][0] in small("modals") and is_past_deed(beyond):
            return at
        if not joined and after.endswith("s") and beyond in small("prepositions", "determiners", "objects"):
            if after not in small("determiners", "subjects", "prepositions", "subordinators"):
                return at
    return None


def _joined_clause(document: Document, words: Words) -> int | None:
    """The comma before a clause with a subject of its own, which no relative clause goes on with."""
    for i, (word, at) in enumerate(words[:-3]):
        if word != "," or words[i + 1][0] not in ("and", "but"):
            continue
        clause = words[i + 2 : i + 2 + NEAR]
        if is_finite(clause[0][0]) or _is_read_finite(document, *clause[0]):
            continue
        if clause[0][0] in OPENERS | _ALSO | small("adverbs", "prepositions", "negations") | {"to"}:
            continue
        if any(_is_read_finite(document, *pair) for pair in clause[1:]):
            return at
    return None


def _main_verb(document: Document, source: Span, words: Words) -> int | None:
    """The verb whose subject stands before the clause: "men who police said were armed | fled"."""
    state = [pair for pair in words[1:] if pair[0] not in small("adverbs")][:2]
    if len(state) == 2 and words[0][0] in small("be", "have") and _is_predicate(state[0][0]):
        deed = state[1][0] in past_forms("past_deeds") or _is_read_finite(document, *state[1])
        if is_auxiliary(state[1][0]) or deed:
            return state[1][1]
    held = small("be", "have", "modals", "subjects") | JOINS | {"to", "not"}
    previous = words[0][0]
    for word, at in words[1:]:
        if is_finite(word) and previous not in held:
            subject = document.subject(Span(at, at + len(word)))
            if subject is not None and subject.end <= source.start:
                return at
        previous = word
    return None


def _is_predicate(word: str) -> bool:
    """Whether a word behind "is" or "had" can say what somebody is or has done: "is weak | was shut"."""
    return word.isalpha() and word not in small(
        "be", "have", "determiners", "subjects", "negations"
    ) | RUNS_ON | {"what"}


def _second(words: Words) -> int | None:
    """The first auxiliary that no subject and no clause inside the words needs: "led the raid | was freed".

    The sentence needs a verb, so the last one is its own where a phrase may have looked like a clause.
    """
    waiting = int(_has_own_clause(words))
    last, clauses = None, waiting > 0
    for (previous, _), (word, at) in pairwise(words):
        if word in OPENERS | _ALSO | small("subjects"):
            waiting += 1
            clauses = clauses or word not in _ALSO
        elif is_auxiliary(word) and not _continues(previous):
            if not waiting:
                return at
            last = at
            waiting -= 1
    return None if clauses else last


def _has_own_clause(words: Words) -> bool:
    """Whether the words begin with a subject, or a verb that a clause may follow: "believed it was"."""
    first = cue(words[0][0])
    return words[0][0] in small("subjects") or first is not None


def _continues(previous: str) -> bool:
    """Whether an auxiliary behind this word belongs to the verb before: "had been", "and was"."""
    return is_auxiliary(previous) or previous in JOINS | small("negations") | {"or", "not", "never"}
