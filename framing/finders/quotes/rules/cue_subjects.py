"""The subject of a reporting verb, before it and across insertions."""

from __future__ import annotations

from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.source_phrases import Phrase, phrase_before, speaking

_PLACES = frozenset({"at", "in", "on", "from"})
"""What stands before a place or a body where somebody works."""


def subject_before(row: Row, verb: int) -> Phrase | None:
    """The source whose verb group begins at `verb`: "the mayor, who arrived late, | said"."""
    last = verb - 1
    if last < 0:
        return None
    if row[last].low in {"who", "which"}:
        end = last - 1 if last and row[last - 1].text == "," else last
        return _described(row, end) if row[last].low == "who" else phrase_before(row, end)
    if row[last].text in {",", "–", "—"}:
        return _around(row, last)
    return phrase_before(row, verb)


def _described(row: Row, comma: int) -> Phrase | None:
    """Whom a clause with "who" is about: "Ann Roe, a judge at the Court of Appeal, | who said"."""
    near = phrase_before(row, comma)
    placed = near is not None and near.start > 0 and row[near.start - 1].low in _PLACES
    whole = _around(row, comma) if placed and row[comma].text == "," else None
    opening = next((i for i in range(comma - 1, 0, -1) if row[i].text == ","), 0)
    return whole if whole and row[opening + 1].low in small("determiners") | speaking() else near


def _around(row: Row, comma: int) -> Phrase | None:
    """The phrase before an insertion that ends at this comma; an apposition is part of the phrase."""
    end = comma
    for _ in range(4):
        opening = next((i for i in range(end - 1, 0, -1) if row[i].text == row[comma].text), None)
        if opening is None or not _inserted(row, opening + 1):
            return None
        phrase = phrase_before(row, opening)
        if phrase and not (row[opening + 1].low in small("prepositions") and row[phrase.start].low == "the"):
            relative = row[opening + 1].low in small("questions") | {"whose"} or row[
                opening + 1
            ].low.endswith("ing")
            return Phrase(phrase.start, opening if relative else comma)
        end = opening
    return None


def _inserted(row: Row, first: int) -> bool:
    low = row[first].low
    known = small("questions", "determiners", "prepositions") | {"whose", "now", "then"}
    return (
        low in known
        or row[first].capital
        or low[:1].isdigit()
        or low.endswith(("ing", "ed"))
        or low in speaking()
    )
