"""Noun phrases that can be a source, found beside a reporting verb without a parser."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from framing.finders.cues import cue
from framing.finders.quotes.rules.called import is_naming
from framing.finders.quotes.rules.folded import Row, Token, particles, small
from framing.lexicon import load

LONGEST = 16
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ant")
AGENTS = (*_AGENTS, *(f"{ending}s" for ending in _AGENTS), "men", "women")
"""Endings of nouns for those who do something."""


class Phrase(NamedTuple):
    """The tokens `row[start:end]`."""

    start: int
    end: int


@cache
def speaking() -> frozenset[str]:
    """Nouns, singular and plural, for the sources of news."""
    lists = load("sources")
    persons = {noun for field in load("offices")["fields"].values() for noun in field} | set(lists["persons"])
    singular = persons | set(lists["organisations"]) | set(lists["documents"])
    plural = {f"{noun}s" for noun in singular} | set(load("offices")["plurals"].values())
    return frozenset(singular | plural | set(lists["groups"]))


def phrase_before(row: Row, end: int) -> Phrase | None:
    """The noun phrase that ends right before `end`, with its "of", "for" and "and" parts."""
    last = _before_bracket(row, end - 1)
    if last < 0 or not (_head(row[last]) or is_voice(row, last)):
        return None
    start = last
    while start > 0 and last - start < LONGEST:
        step = _step_left(row, start)
        if not step:
            break
        start -= step
    start = _without_lead(row, start, last)
    return None if start == last and _is_bare_verb(row[last]) else Phrase(start, end)


def _is_bare_verb(token: Token) -> bool:
    """Whether a lone word is a verb: "he | received | repeated cheers", "can be | heard | saying"."""
    past = token.low.endswith("ed") or token.low in {"heard", "seen"}
    return past and not token.capital and token.low not in speaking()


def is_voice(row: Row, last: int) -> bool:
    """Whether the phrase ends on "voice over"."""
    return last > 0 and (row[last - 1].low, row[last].low) == ("voice", "over")


def _before_bracket(row: Row, last: int) -> int:
    if last > 1 and row[last].text == ")":
        opening = next((i for i in range(last - 1, max(-1, last - 8), -1) if row[i].text == "("), 0)
        return opening - 1
    if last > 2 and is_naming(row, last - 1):  # "a cook | called “Pops”"
        return last - 2
    return last


def _head(token: Token) -> bool:
    if not token.word or token.low in small(
        "days", "months", "times", "negations", "modals", "do", "be", "have"
    ):
        return token.low == "may" and token.capital
    if token.low in small("subjects"):
        return True
    if token.low in small("prepositions", "subordinators", "determiners", "adverbs", "objects"):
        return False
    return (
        token.low[0].isalpha()
        and not token.low.endswith("'s")
        and (token.capital or not token.low.endswith("ly"))
    )


def _step_left(row: Row, start: int) -> int:
    """How many tokens to the left still belong to the phrase."""
    before, first = row[start - 1], row[start]
    if first.capital and (small_words := particles(row, start - 1, -1)):
        return small_words
    if first.low in small("subjects") and first.low not in small("determiners"):
        return 0
    if before.low in {"both", "all"}:
        return 1
    if (
        before.low in small("prepositions")
        and before.text[0].isupper()
        and start > 1
        and row[start - 2].capital
    ):
        return 2
    if before.low in small("linking"):
        return 2 if start > 1 and _takes(row[start - 2], before.low) else 0
    if before.low in {"and", "&"} and start > 1:
        return _joined(row, start)
    if before.text == "," and start > 1 and first.capital and row[start + 1].low in {"and", ","}:
        listed = row[start - 2].capital and (start < 3 or row[start - 3].low not in small("prepositions"))
        return 2 if listed and _inner(row[start - 2]) else 0
    if first.low in small("determiners"):
        return 0
    if before.mark is not None:
        nickname = start > 1 and row[start - 2].capital and first.capital
        return 2 if nickname else 0
    return int(_inner(before) or before.low in small("determiners"))


def _takes(noun: Token, preposition: str) -> bool:
    """Whether "noun preposition" can continue with the phrase: "head of", "spokesman for", "Smith of"."""
    if noun.low in speaking():
        return True
    if preposition in {"of", "for", "from", "at"} and noun.capital:
        return noun.low not in small("days", "months")
    return preposition == "of" and (noun.low in small("quantities") | {"one"} or noun.low.endswith(AGENTS))


def _joined(row: Row, start: int) -> int:
    """The tokens of "X and" before a phrase, where X is a phrase of its own at the edge of a clause."""
    end = start - 1
    if not (row[end - 1].capital or row[end - 1].low in speaking()):
        return 0
    left = phrase_before(row, end)
    if left is None or end - left.start > 8:
        return 0
    edge = (
        left.start == 0 or not row[left.start - 1].word or row[left.start - 1].low in small("subordinators")
    )
    return start - left.start if edge else 0


def _inner(token: Token) -> bool:
    """Whether the word can stand inside a noun phrase before its head."""
    if not token.word or token.low in _function_words():
        return token.low == "may" and token.capital
    verb = cue(token.low)
    return token.capital or verb is None or verb.noun or verb.shape in {"base", "participle"}


@cache
def _function_words() -> frozenset[str]:
    kinds = (
        "determiners",
        "subjects",
        "prepositions",
        "subordinators",
        "be",
        "have",
        "modals",
        "do",
        "contracted",
    )
    return small(*kinds, "negations", "adverbs", "days", "months", "times") | {"said"}


def _without_lead(row: Row, start: int, last: int) -> int:
    """Leave out words in front that are no part of it: "later | Smith", "something | Republicans"."""
    while start < last and row[start].low in small("adverbs", "times") | {"something"}:
        start += 1
    return start


def subject_after(row: Row, first: int) -> Phrase | None:
    """The source that follows its verb or "according to": "said | Jane Roe, the mayor of Leeds"."""
    end = phrase_after(row, first)
    if end is None:
        return None
    while end + 1 < len(row) and row[end].text == "," and _apposition(row, end + 1):
        closing = next(
            (i for i in range(end + 1, len(row)) if row[i].text in {",", ".", "—", ";"} or row[i].mark),
            len(row),
        )
        if closing - end > LONGEST:
            break
        end = closing
    return Phrase(first, end)


def _apposition(row: Row, first: int) -> bool:
    low = row[first].low
    last = first + 1 == len(row) or not row[first + 1].word
    named = row[first].capital and first > 1 and row[first - 2].low in speaking()
    if (
        named
        or low in {"a", "an", "the", "his", "her", "one"}
        or low in speaking()
        or (low.isdigit() and last)
    ):
        rest = row[first : first + LONGEST]
        stop = next((i for i, token in enumerate(rest) if not token.word), len(rest))
        return not any(token.low in small("be", "have", "modals", "do") for token in rest[:stop])
    return False


def phrase_after(row: Row, first: int) -> int | None:
    """Where the noun phrase that begins at `first` ends; `None` if none begins there."""
    if first >= len(row) or not (row[first].low in small("determiners") or _head(row[first])):
        return None
    if row[first].low in small("subjects") and row[first].low not in small("determiners"):
        return first + 1
    end = first + 1
    while end < len(row) and end - first < LONGEST:
        step = _step_right(row, end)
        if not step:
            break
        end += step
    return end if end - first > 1 or _head(row[first]) else None


def _step_right(row: Row, end: int) -> int:
    """How many tokens to the right still belong to the phrase."""
    token, before = row[end], row[end - 1]
    if before.capital and (small_words := particles(row, end, 1)):
        return small_words
    following = row[end + 1] if end + 1 < len(row) else None
    if token.low in small("linking"):
        place = following is not None and (following.low in small("determiners") or _inner(following))
        return 1 if place and _takes(before, token.low) else 0
    if token.low in {"and", "&"}:
        goes_on = following is not None and (
            following.capital or following.low in speaking() or following.low == "the"
        )
        return 1 if goes_on and (before.capital or before.low in speaking()) else 0
    if token.text == "," and before.capital and following is not None and following.capital:
        listed = [other.low for other in row[end + 2 : end + 4]]
        return int("and" in listed and not before.low.endswith("'s"))
    if token.mark is not None:
        return int(before.capital and following is not None and following.capital)
    if token.low in small("determiners"):
        return int(before.low in small("linking", "determiners") | {"and", "&"})
    if before.capital and not before.low.endswith("'s") and not token.capital:
        return int(token.low in speaking())
    return int(_inner(token))
