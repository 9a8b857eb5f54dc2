"""Which quotations without a reporting verb are speech: by their length, by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.marks import Mark
from framing.finders.quotes.rules.folded import Paragraph, Row, Token, small
from framing.finders.quotes.rules.postposed import hearers
from framing.finders.quotes.rules.source_phrases import speaking
from framing.language.letters import CAPITAL
from framing.lexicon import load

_SENTENCE = 5
"""Fewer quoted words than these are a title or a slogan where nothing tells of speech."""
_OWN = re.compile(
    rf"(?:His|Her|Their|{CAPITAL}[\w.’'-]*?(?:\s{CAPITAL}[\w.’'-]*?){{0,3}}['’]s?)"
    rf"\s(?:(?!{any_of('replying')}\b)[\w-]+\s){{0,3}}?{any_of('replies')}\b"
)
_GIVES = re.compile(
    rf"(?:(?![\w-]+['’])[\w.-]+,?\s){{1,6}}?{any_of('replying')}\s(?:[\w’'-]+\s){{0,5}}?"
    rf"{any_of('replies')}\b"
)
_IS = frozenset({"is", "was", "are", "were", "sounds", "sounded", "remains", "remained"})
_NAMED = frozenset(
    {"called", "named", "titled", "dubbed", "marked", "painted", "written", "labelled", "labeled"}
)
_MANNER = 3
"""Words that tell how somebody is."""
_GESTURE = re.compile(rf"\b{any_of('gestures')}\b")


def utters(text: str, mark: Mark, row: Row, paragraph: Paragraph, above: Row) -> bool:
    """Whether a quotation without a cue is speech: long, going on, or a sentence behind another.

    `above` is the last sentence of the paragraph before, in which somebody may make a gesture.
    """
    words = mark.inner.of(text).split()
    ends = words[-1].endswith((".", "!", "?", "…"))
    opens = not mark.closed and is_alone(row) and (ends or _has_verb(words))  # "“It is late.¶It is cold.”"
    if opens or (paragraph.runs_on and mark is paragraph.marks[0]) or _gestured(text, row, paragraph):
        return True
    behind = is_alone(row) and row is not paragraph.sentences[0] and len(words) > 1
    line = is_alone(row) and len(paragraph.sentences) == 1 and len(words) > 2 and ends
    at = next(i for i, sentence in enumerate(paragraph.sentences) if sentence[-1].end >= row[-1].end)
    lead = paragraph.sentences[at - 1] if at else above
    led = is_alone(row) and ends and turns(lead) and _tells_gesture(lead)
    return len(words) >= _SENTENCE or (behind and ends) or (line and _has_verb(words)) or led


def _has_verb(words: Sequence[str]) -> bool:
    """Whether a few words are a clause by their small words, and no title: "That's who I am."."""
    plain = [words[0].lower(), *(word for word in words if word.islower())]
    verbs = small("be", "have", "do", "modals")
    return any(re.search(r"['’](?:s|re|m|ve|ll|d|t)\b", word) or word in verbs for word in plain)


def _gestured(text: str, row: Row, paragraph: Paragraph) -> bool:
    """Whether a gesture or reply stands by it: “I count to ten.” Roe smiled; Roe had one answer: “No.”."""
    first, *behind = paragraph.sentences
    colon = next((i for i, token in enumerate(row[:-1]) if token.text == ":" and row[i + 1].mark), None)
    if colon is not None:
        led = turns(row) and _tells_gesture(row[:colon])
        return led or _tells_manner(row[:colon]) or _tells_reply(text, row[:colon])
    if row is first and any(map(_grins, row, row[1:])):
        return True
    return row is first and is_alone(row) and bool(behind) and _tells_gesture(behind[0])


def _tells_reply(text: str, row: Row) -> bool:
    """Whether somebody has an answer or gives it: "Her advice was short", "Roe had one answer"."""
    if not row:
        return False
    start, end = row[0].start, row[-1].end
    gives = turns(row) and row[1].low not in load("sources")["documents"]  # "a note had two words on it"
    return _OWN.match(text, start, end) is not None or (gives and bool(_GIVES.match(text, start, end)))


def _tells_manner(row: Row) -> bool:
    """Whether somebody is said to be blunt or calm, before a colon: "The vicar, Ann Roe, was less sure:"."""
    words = [token.low for token in row if token.word]
    is_ = next((i for i, word in enumerate(words) if word in _IS), len(words))
    manner = words[is_ + 1 :]
    told_of = words[:1] and words[0] in small("determiners") - small("subjects")
    somebody = not hearers().isdisjoint(words[1:3]) if told_of else turns(row)
    owned = [after for word, after in pairwise(words[:is_]) if word.endswith(("'s", "’s"))]
    things = not hearers().issuperset(owned)  # "Roe's tone was blunt", not "the union's leader was"
    plain = small("determiners", "prepositions", "subjects").isdisjoint(manner)
    return 0 < len(manner) <= _MANNER and somebody and not things and plain and not _NAMED & {*manner}


def _grins(quoted: Token, behind: Token) -> bool:
    """Whether a gesture stands right behind words that a comma closes: “We float,” | grinned Roe."""
    return quoted.mark is not None and quoted.text.endswith(",") and behind.low in told("gestures")


def _tells_gesture(row: Row) -> bool:
    return _GESTURE.search(" ".join(token.low for token in row)) is not None


def turns(row: Row) -> bool:
    """Whether a sentence of the outlet's begins with somebody, who may speak next: "Roe shrugged."."""
    words = [token for token in row if token.word]
    if len(words) < 2:
        return False
    if words[0].low in small("determiners") - small("subjects"):
        return words[1].low in speaking()
    others = small("subjects", "prepositions", "subordinators", "adverbs", "openers", "determiners")
    return words[0].capital and words[0].low not in others


def is_alone(row: Row) -> bool:
    """Whether a sentence is nothing but words inside marks."""
    return not any(token.word for token in row)
