"""Whether a piece of a sentence is a statement: a subject, and what is said of it."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.lexicon import load

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BEFORE_BARE = frozenset({"i", "we", "they", "you"})
"""Subjects of verbs without an ending: "they run"."""

_TELLING = frozenset({"said", "says", "told", "knew", "saw", "thought", "wrote"})
_SPEAKING = frozenset({"added", "argued", "replied", "said", "says", "stated", "tweeted", "warned", "wrote"})
_FRONT = " ,;:\"“”‘’'…([–—-\n\t\xa0"


def is_whole(text: str, piece: Span) -> bool:
    """Whether a person could affirm or deny a piece: it has a verb, and somebody or something before it.

    It goes by words alone: endings, auxiliaries and common past forms tell a verb.

    >>> pieces = "The mayor resigned.", "who resigned that day", "Not in high school."
    >>> [is_whole(piece, Span(0, len(piece))) for piece in pieces]
    [True, False, False]
    """
    inside = piece.of(text)
    words = [word.replace("’", "'") for word in _WORD.findall(inside.lstrip(_FRONT))]
    if len(words) < 3 or inside.rstrip(" \"”’'").endswith("?"):
        return False
    first = words[0].lower()
    if first in load("clauses")["dependent"] or first in load("grammar")["negations"] or _participle(first):
        # "In May, the mayor resigned."
        _, comma, rest = inside.partition(", ")
        return bool(comma) and is_whole(rest, Span(0, len(rest)))
    verbs = [at for at in range(1, len(words)) if _finite(words, at)]
    return bool(verbs) and not (len(verbs) == 1 and _only_tells(words, verbs[0]))


def _only_tells(words: list[str], at: int) -> bool:
    """Whether somebody speaks and the words are elsewhere: "Roe wrote in the majority opinion"."""
    verb, rest = words[at].lower(), words[at + 1 : at + 2]
    where = not rest or rest[0].lower() in load("grammar")["prepositions"]
    return (verb in _SPEAKING and where) or verb == "told"


def _participle(word: str) -> bool:
    return len(word) > 5 and word.endswith("ing")


def _finite(words: list[str], at: int) -> bool:
    """Whether a word with something before it is a verb in person and time."""
    small, before = words[at].lower(), words[at - 1]
    if small in _verbs() or ("'" in small[1:] and not small.endswith("'s")):
        return True
    if small.endswith("ed") and len(small) > 3 and words[at].islower():
        return before.lower() not in load("grammar")["determiners"]  # "in a televised statement"
    subject = before.lower() in load("grammar")["subjects"] or before[0].isupper()
    return (
        subject
        and words[at].islower()
        and len(small) > 3
        and (small.endswith("s") or before.lower() in _BEFORE_BARE)
    )


@cache
def _verbs() -> frozenset[str]:
    small, past = load("grammar"), load("past")
    auxiliaries = (small[name] for name in ("be", "have", "do", "modals"))
    return _TELLING.union(*auxiliaries, past["past_deeds"], past["past_states"])
