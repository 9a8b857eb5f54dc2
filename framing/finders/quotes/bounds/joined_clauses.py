"""Clauses that an outlet joins to what somebody said: a deed, a doubt, silence: "and he signed it"."""

from __future__ import annotations

import re

from framing.finders.quotes.bounds.clause_words import JOINS, RUNS_ON, is_finite, is_past_deed
from framing.finders.quotes.rules.folded import small

_LIKE = frozenset({"like", "unlike"})
_PRONOUNS = frozenset({"he", "she", "they"})
_DOUBT = re.compile(
    r"(?:it|that|this|there) (?:remains?|(?:is|was|are|were)(?: still| also| as yet)?) "
    r"(?:not (?:immediately )?clear|not known|unclear|unknown|uncertain"
    r"|no (?:evidence|sign|indication|proof))\b"
)
"""What an outlet adds to what somebody said: that nobody knows."""
_SILENCE = re.compile(
    r"(?:(?:is|was|has been|have been|are|were|remains|remained|stayed)\s(?:\w+ly\s)?"
    r"(?:vague|silent|coy|evasive|non-?committal|mum|tight-lipped|cagey|unclear|short on)\b)"
    r"|(?:[\w.'’-]+ ){0,4}?(?:declined to|offered no|gave no|provided no|cited no)\b"
    r"|(?:[\w.'’-]+ ){0,4}?(?:refused to|(?:did|does|do|would) not|(?:did|does|do|would)n['’]t) (?:\w+ly )?"
    r"(?:elaborate|say|give|name|provide|offer|specify|explain|identify|comment|respond|disclose|detail)\b"
    r"|(?:also |then )?(?:stops|stopped|stopping) short of\b"
)
"""What an outlet adds: that the source said no more."""
SAID_NO_MORE = re.compile(
    rf"(?:but|though|although|yet)\s(?:(?:he|she|they|it)\s)?(?:{_SILENCE.pattern})|without\s(?:elaborating|saying|giving)\b"
)
"""The same behind the verb: "it is shut, Roe said, | but gave no reason"."""
_ANSWERED = re.compile(
    r"(?:had|gave|offered) (?:an?|no|little) (?:[\w-]+ ){0,2}(?:response|reply|answer|retort|comment)\b"
)
"""How somebody answered then: "said it was late | and gave a short answer"."""
_ANSWERS = frozenset({"no", "yes"})


def joined_clause(words: list[tuple[str, int]], asks: bool) -> int | None:
    """Where a clause of the outlet is joined to what somebody said, vowed or asked of another."""
    infinitive = words[0][0] == "to"
    for i, (word, at) in enumerate(words[1:-2], start=1):
        rest = [following for following, _ in words[i + 1 :]]
        comma = words[i - 1][0] == ","
        if word in ("but", "though", "although") and _is_aside(" ".join(rest)):
            return at
        if word == "and" and (
            _ANSWERED.match(" ".join(rest)) or (i == 1 and words[0][0] in _ANSWERS and is_past_deed(rest[0]))
        ):
            return at
        if infinitive and comma and word in JOINS and _has_clause(rest):
            return at
        if asks and comma and word in ("and", "but") and "to" in (told for told, _ in words[:i]):
            if _has_clause(rest) and _tells(rest):
                return at
        if word == "but" and rest[0] == "," and rest[1] in _LIKE:
            rest = rest[rest.index(",", 1) + 1 :] if "," in rest[1:] else rest
            if len(rest) > 1 and _is_deed(rest) and words[0][0] == rest[0]:
                return at
        if word == "and" and _is_deed(rest) and _is_state([told for told, _ in words[:i]]):
            return at
    return None


def _is_aside(rest: str) -> bool:
    """Whether the outlet adds a doubt of its own, or that the source said no more."""
    return bool(_DOUBT.match(rest) or _SILENCE.match(rest))


def _has_clause(words: list[str]) -> bool:
    """Whether a subject with its verb follows, and no second infinitive or bare phrase."""
    if words[0] in small("prepositions") | {"to", "not", "only", "also", "then"}:
        return False
    return any(is_finite(word) for word in words[1:9])


def _tells(words: list[str]) -> bool:
    """Whether the first verb is in no clause about a noun: "the clerks wrote", not "a fee that was due"."""
    opens = (small("subordinators") | RUNS_ON) - {"and", "or", "as"}
    first = next((word for word in words[1:12] if word in opens or is_finite(word)), "that")
    return first not in opens and not words[0].endswith("ly")


def _is_deed(words: list[str]) -> bool:
    """Whether the source does something then: "and he signed a bill", "and then left"."""
    if words[0] in _PRONOUNS:
        return len(words) > 1 and is_past_deed(words[1])
    return words[0] in {"then", "later"} and len(words) > 1 and is_past_deed(words[1])


def _is_state(words: list[str]) -> bool:
    """Whether what was said is a state, so that a deed behind it is not part of it."""
    return bool(set(words) & {"is", "are", "was", "were"}) and not set(words) & {"after", "when", "because"}
