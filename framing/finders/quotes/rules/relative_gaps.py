"""Words of a source in a relative clause, without what it is about: "which Roe claims | was safe"."""

from __future__ import annotations

from framing.finders.cues import Cue
from framing.finders.quotes.bounds.clause_words import is_auxiliary
from framing.finders.quotes.rules.adjuncts import skip_adjuncts
from framing.finders.quotes.rules.folded import Row, small
from framing.lexicon import load

_SET_OFF = frozenset({",", "–", "—", "("})
"""Signs before a clause that only adds something."""
_NEAR = 9
"""Words from the pronoun to the verb of who speaks in its clause."""


def gapped_clause(row: Row, start: int, verb: Cue) -> int | None:
    """Where the verb of such a clause stands, right behind the reporting verb or its time and place.

    Behind "that", and "which" without a comma, only verbs that nobody does to a thing are sure: "the prize
    that Roe accepted was small" has nobody's words.
    """
    pronoun = relative_pronoun(row, start - 1)
    at = skip_adjuncts(row, start)
    if pronoun is None or at + 1 >= len(row) or row[at - 1].text == ",":
        return None
    loose = row[pronoun].low in {"that", "which"} and row[pronoun - 1].text not in _SET_OFF
    if loose and "gapped" not in verb.frames:
        return None
    never = row[at].low == "never" and row[at + 1].word
    deed = row[at].low in load("past")["past_deeds"] or row[at].low.endswith("ed")
    return at if is_auxiliary(row[at].low) or never or deed else None


def has_object(row: Row, start: int, at: int, verb: Cue) -> bool:
    """Whether the clause of a verb is about its object: "the plan that Roe mentioned | was dropped"."""
    if row[at].capital or not is_auxiliary(row[at].low):
        return False
    return "gapped" not in verb.frames or relative_pronoun(row, start - 1) is not None


def gapped_name(row: Row, start: int, verb: Cue) -> int | None:
    """Where the name begins that somebody has for a thing: "which critics call | a theft"."""
    opened = relative_pronoun(row, start - 1) or what_before(row, start - 1) is not None
    if not opened or start + 1 >= len(row):
        return None
    as_ = row[start].low == "as"
    if as_ == ("plain" in verb.frames):
        return None
    at = start + as_
    if not row[at].word or skip_adjuncts(row, at) > at:
        return None
    barred = small("prepositions", "subordinators", "be", "have", "modals", "objects", "adverbs")
    return None if row[at].low in barred - small("determiners") else at


def what_before(row: Row, cue: int) -> int | None:
    """The "what" that opens the clause of a verb for naming: "What critics call | a theft"."""
    for i in range(cue - 1, max(-1, cue - _NEAR), -1):
        if row[i].low == "what":
            return i if i < cue - 1 else None
        if not row[i].word or row[i].low in small("be", "modals", "do", "subordinators"):
            return None
    return None


def relative_pronoun(row: Row, cue: int) -> int | None:
    """The relative pronoun that opens the clause of a verb, with nothing but its subject between."""
    for i in range(cue - 1, max(0, cue - _NEAR), -1):
        if row[i].low in {"which", "who", "whom", "that"}:
            return i if i < cue - 1 and (row[i - 1].word or row[i - 1].text in {"-", *_SET_OFF}) else None
        if not row[i].word or (row[i].low in small("be", "have", "modals", "do") and i < cue - 2):
            return None
    return None
