"""Where "that" opens what a reporting verb gives, perhaps behind time and place."""

from __future__ import annotations

from framing.finders.quotes.rules.adjuncts import date_comma, skip_adjuncts
from framing.finders.quotes.rules.folded import Row, small

REACH = 18
"""How far behind a verb its "that" or its quotation may stand."""

POINTED = frozenset(
    {"must", "would", "will", "is", "was", "can", "could", "should", "may", "might", "has", "had"}
)
"""Verbs right behind "that", which then is their subject."""


def that_clause(row: Row, start: int) -> int | None:
    """The word after a "that" which the verb may reach over adverbials without a verb of their own."""
    beside = skip_adjuncts(row, start)
    for i in range(start, min(len(row), start + REACH)):
        if row[i].low == "that" and (
            i == start or row[i - 1].low not in small("prepositions", "before_that")
        ):
            apposed = i > start + 2 and row[i - 3].text == "," and row[i - 2].low in {"a", "an"}
            if i + 1 == len(row) or apposed:  # "reported at least 12 dead, a toll | that"
                return None
            return i if i == start and row[i + 1].low in POINTED else i + 1  # "said that must come first"
        barred = small("be", "have", "modals", "do") | {"who", "which", "and", "but"}
        thing = i == beside and row[i].low in {"a", "an"}  # "denied on Monday | a report that"
        if (
            thing
            or row[i].low in barred
            or row[i].mark is not None
            or not (row[i].word or date_comma(row, i) or row[i].text == ",")
        ):
            return None
        if i == start and not _opens_adjunct(row, i):
            return None
    return None


def _opens_adjunct(row: Row, at: int) -> bool:
    """Whether time, place or manner may begin here; "proposed | by Roe" tells who did it."""
    token, beside = row[at], row[min(at + 1, len(row) - 1)]
    if token.low == "by" and (beside.capital or beside.low in small("determiners")):
        return False
    known = small("prepositions", "days", "adverbs", "times") | {"last", "this", "late", "early", "earlier"}
    return token.low in known or token.low.endswith("ly") or token.text == ","
