"""Dates as tables and pages write them, never guessed."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
    r"|january|february|march|april|august|september|october|november|december)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_DATES = (
    re.compile(rf"\b{_DAY}(?: of)?[\s,-]+{_MONTH}[\s,-]+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b{_MONTH}[\s-]+{_DAY}[\s,]+(?P<year>\d{{4}})\b", re.I),
)
_TIME = re.compile(
    r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))(?::(?P<second>\d{2}))?\s*(?P<half>[ap])?\.?(?(half)m\.?)"
    r"\s*(?P<zone>UTC|GMT|Z|[+-]\d{2}:?\d{2})?",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bat\b|[\s,.|()]", re.I
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].+)?", re.I)


def when(written: str) -> datetime | None:
    """The date and time that a text states, or None when it cannot be read for certain.

    ISO 8601, or English with the month's name; a time with a zone is turned into UTC.
    Dates in figures such as 04/01/2020 are not read: they mean two days, depending on the country.

    >>> when("2020-01-04T05:46"), when("Jan. 4, 2020"), when("04/01/2020")
    (datetime.datetime(2020, 1, 4, 5, 46), datetime.datetime(2020, 1, 4, 0, 0), None)
    """
    try:
        return _iso(written) if _ISO.fullmatch(written) else _named(written)
    except (ValueError, OverflowError):
        return None


def _iso(written: str) -> datetime:
    moment = datetime.fromisoformat(written.replace(" UTC", "Z"))
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _named(written: str) -> datetime | None:
    """A date with the month's name, a time before or after it, and nothing else beside."""
    date = next((match for form in _DATES if (match := form.search(written))), None)
    if date is None:
        return None
    rest = written[: date.start()] + " " + written[date.end() :]
    time = _TIME.search(rest)
    if time:
        rest = rest[: time.start()] + rest[time.end() :]
    if _BESIDE.sub("", rest):
        return None
    month = _MONTHS.index(date["month"][:3].lower()) + 1
    return _iso(f"{date['year']}-{month:02}-{int(date['day']):02}" + (_clock(time) if time else ""))


def _clock(time: re.Match[str]) -> str:
    """A time as ISO 8601 writes it."""
    hour = int(time["hour"])
    if time["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(time[0])
        hour = hour % 12 + (12 if time["half"].lower() == "p" else 0)
    zone = time["zone"] or ""
    return f"T{hour:02}:{time['minute']}:{time['second'] or '00'}" + ("Z" if zone.isalpha() else zone)
