"""Time and place of an utterance, between a cue and its content."""

from __future__ import annotations

from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.source_phrases import phrase_after


def skip_adjuncts(row: Row, start: int) -> int:
    """Step over time and place of the utterance: "on Friday, Jan. 3,", "in a statement"."""
    at = start
    while at < len(row):
        step = _time(row, at) or _venue(row, at)
        if not step:
            break
        at += step
    return at


def _time(row: Row, at: int) -> int:
    end = at
    while end < len(row) and row[end].low in small("time_leads"):
        end += 1
    units = small("days", "months", "times")
    if end >= len(row) or row[end].low not in units:
        return 0
    while end < len(row) and (row[end].low in units or row[end].low.isdigit() or date_comma(row, end)):
        end += 1
    return end - at


def date_comma(row: Row, at: int) -> bool:
    """Whether a comma stands inside a date: "Friday, Jan. 3, 2020,"."""
    if row[at].text != "," or at + 1 >= len(row):
        return False
    after = row[at + 1].low
    return after in small("months") or (after.isdigit() and len(after) == 4)


def _venue(row: Row, at: int) -> int:
    if row[at].low not in {"in", "at", "on", "during", "via", "by", "to", "through", "from", "over"}:
        return 0
    for end in range(at + 1, min(len(row), at + 8)):
        if not row[end].word or row[end].low in small("be", "have", "modals", "subordinators"):
            return 0
        if row[end].low in small("venues"):
            following = row[end + 1].low if end + 1 < len(row) else ""
            if following in small("venues"):
                continue
            if following in {"to", "with", "for", "of", "from", "at", "in", "on"}:
                phrase = phrase_after(row, end + 2)
                if phrase is not None and following not in {"in", "on"}:
                    return phrase - at
            return end + 1 - at
        if row[end].low in {"reporters", "journalists", "twitter", "facebook", "instagram"}:
            return end + 1 - at
    return 0
