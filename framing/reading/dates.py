"""Dates as tables and pages write them, never guessed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from framing.lexicon import load

_MONTHS = {name: int(number) for number, names in load("dates")["months"].items() for name in names}
_MONTH_NAME = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_MONTH = rf"{_MONTH_NAME}\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?\b\.?"
_DATES = (
    re.compile(r"(?<![\d/.-])(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d/.-])"),
    re.compile(rf"\b{_DAY}(?:(?: of| de)?[\s,-]+|(?<=\.)){_MONTH}(?: de)?[\s,-]+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"(?<![\w-]){_DAY}-{_MONTH}-(?P<year>\d\d)(?![\w-])", re.I),  # as Excel writes 4-Jan-20
    re.compile(rf"\b{_MONTH}[\s-]+{_DAY}[\s,]+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b(?P<year>\d{{4}})[\s,-]+{_MONTH}[\s-]+{_DAY}(?![\w-])", re.I),
    re.compile(rf"(?<!\w)(?P<day>\d{{1,2}}){_MONTH_NAME}(?P<year>\d{{4}})(?!\w)", re.I),  # as in 04JAN2020
    re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"),
)
_GLUED = re.compile(r"(?<=[\s,](?:19|20)\d\d)(?=\d{1,2}:\d\d)")
"""Where a page sets the time right behind the year: "January 4, 20205:46 AM"."""
_ZONE_SPELLED = re.compile(r"(?<=(?:GMT|UTC)[+-]\d{4}) \([A-Za-z ]+\)$")
"""The name of a zone behind its offset, as browsers write it: "GMT+0100 (Central European Time)"."""
_BY = re.compile(r"^by\s[^\d|]+[|•·–—-]\s*|[\s,|•·–—-]+by\s[^\d|]+$", re.I)
"""The author before or behind the date."""

_STAMP = re.compile(
    r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d):?(\d\d)?(?:Z|(?P<offset>[+-]\d\d(?::?\d\d)?))?)?"
)
_CENTURY = 70
"""Years of two digits from here on are of the last century, as systems read them."""

_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.0+)?")
"""Seconds or milliseconds since 1970, from 2001 on."""

_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_FIRST_SERIAL, _END_OF_SERIALS = 32_874, 54_789
"""The numbers of spreadsheets for 1 January 1990 and 2050."""

_HOURS = {
    **dict.fromkeys(("UTC", "GMT", "Z", "WET"), 0.0),
    **dict.fromkeys(("CET", "WAT", "WEST", "BST"), 1.0),
    **dict.fromkeys(("CEST", "EET", "SAST", "CAT"), 2.0),
    **dict.fromkeys(("EEST", "EAT", "MSK"), 3.0),
    **{"PKT": 5.0, "IST": 5.5, "WIB": 7.0, "HKT": 8.0, "SGT": 8.0, "AWST": 8.0, "JST": 9.0, "KST": 9.0},
    **{"ACST": 9.5, "AEST": 10.0, "ACDT": 10.5, "AEDT": 11.0, "NZST": 12.0, "NZDT": 13.0},
    **{
        "EST": -5.0,
        "EDT": -4.0,
        "CST": -6.0,
        "CDT": -5.0,
        "MST": -7.0,
        "MDT": -6.0,
        "PST": -8.0,
        "PDT": -7.0,
    },
}
"""Time zones as English newspapers abbreviate them; IST is India's and CST that of America."""

_PLACES = {
    **dict.fromkeys(("ET", "EASTERN TIME"), "America/New_York"),
    **dict.fromkeys(("CT", "CENTRAL TIME"), "America/Chicago"),
    **dict.fromkeys(("MT", "MOUNTAIN TIME"), "America/Denver"),
    **dict.fromkeys(("PT", "PACIFIC TIME"), "America/Los_Angeles"),
}
_ZONES = "|".join(sorted({*_HOURS, *_PLACES}, key=len, reverse=True))
_TIME = re.compile(
    r"(?:(?<=\d)T|(?<![\d:.]))(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:[.,]\d+)?(?![\d:])|(?=\s*[ap]\.?m\b))"
    r"\s*(?:(?P<half>[ap])\.?m\b\.?)?"
    rf"(?:\s*\(?(?:(?:UTC|GMT)?(?P<offset>[+-]\d{{2}}(?::?\d{{2}}|\Z))|(?P<zone>{_ZONES}))\b\)?)?",
    re.I,
)
_LABEL = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|issued)(?: (?:on|at))?|(?:publication )?date)\b\s*:?\s*",
    re.I,
)
_CHANGED = re.compile(
    r"\s*[;|•·–—]\s*(?=(?:first |last |originally )?(?:published|posted|issued|updated|modified)\b)", re.I
)
_WEEKDAYS = "|".join(sorted(load("dates")["days"]["names"], key=len, reverse=True))
_BESIDE = re.compile(
    rf"\b(?:{_WEEKDAYS})\b|\b(?:at|à|um|uhr|on|the|le|del?)\b|(?<=\s)/(?=\s)|[\s,.|()·•–—-]", re.I
)


def when(written: str) -> datetime | None:
    """The date and time that a text states, or None when it cannot be read for certain.

    ISO 8601, other dates that begin with the year, stamps such as 20200104054600, seconds since 1970,
    or English with the month's name, after a label such as "Published:"; a time with a zone is turned
    into UTC. Dates such as 04/01/2020 are not read: they mean two days, depending on the country.

    >>> when("2020-01-04T05:46"), when("Jan. 4, 2020"), when("04/01/2020")
    (datetime.datetime(2020, 1, 4, 5, 46), datetime.datetime(2020, 1, 4, 0, 0), None)
    """
    written = written.strip()
    words = _GLUED.sub(" ", _BY.sub("", _first_published(_ZONE_SPELLED.sub("", written))))
    try:
        return _in_figures(written) or _written_out(_LABEL.sub("", words, count=1))
    except (ValueError, OverflowError):
        return None


def _first_published(written: str) -> str:
    """The part of a line of dates that says when the text was published, not when it was changed.

    >>> _first_published("Updated: Jan 5, 2020; Published: Jan 4, 2020")
    'Published: Jan 4, 2020'
    """
    parts = _CHANGED.split(written)
    return max(parts, key=lambda part: bool(_LABEL.match(part))) if len(parts) > 1 else written


def of_spreadsheet(written: str) -> datetime | None:
    """The day to which spreadsheets give a number, from 1990 to 2049; None for anything else.

    >>> of_spreadsheet("43834"), of_spreadsheet("43834.5"), of_spreadsheet("2020")
    (datetime.datetime(2020, 1, 4, 0, 0), datetime.datetime(2020, 1, 4, 12, 0), None)
    """
    if not _SERIAL.fullmatch(written.strip()):
        return None
    days = float(written.replace(",", "."))
    if not _FIRST_SERIAL <= days < _END_OF_SERIALS:
        return None
    return datetime(1899, 12, 30) + timedelta(seconds=round(days * 86_400))


def _in_figures(written: str) -> datetime | None:
    """A stamp without separators, or seconds since 1970."""
    if stamp := _STAMP.fullmatch(written):
        moment = datetime(*(int(part) for part in stamp.groups()[:6] if part))  # type: ignore[arg-type]
        return _in_utc(moment, _ahead(stamp["offset"]) if stamp["offset"] else None)
    if epoch := _EPOCH.fullmatch(written):
        return datetime.fromtimestamp(int(epoch[1]), UTC).replace(tzinfo=None)
    return None


def _written_out(written: str) -> datetime | None:
    """A date with separators or the month's name, a time before, within or after it, and nothing else."""
    time = next((match for match in _TIME.finditer(written) if not _within_date(match, written)), None)
    rest = written[: time.start()] + " " + written[time.end() :] if time else written
    date = next((match for form in _DATES if (match := form.search(rest))), None)
    if date is None or _BESIDE.sub("", rest[: date.start()] + " " + rest[date.end() :]):
        return None
    month = date["month"]
    number = int(month) if month.isdecimal() else _MONTHS[month.lower()]
    year = int(date["year"])
    if len(date["year"]) == 2:
        year += 1900 if year >= _CENTURY else 2000
    day = datetime(year, number, int(date["day"]))
    return _at(day, time) if time else day


def _within_date(time: re.Match[str], written: str) -> bool:
    """Whether what looks like a time is a part of a date in figures, as 01.04 in 2020.01.04."""
    return any(
        form.start() < time.end() and time.start() < form.end() for form in _DATES[0].finditer(written)
    )


def _at(day: datetime, time: re.Match[str]) -> datetime:
    """A day with its time, in UTC if the time names a zone."""
    hour = int(time["hour"])
    if time["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(time[0])
        hour = hour % 12 + (12 if time["half"].lower() == "p" else 0)
    moment = day.replace(hour=hour, minute=int(time["minute"] or 0), second=int(time["second"] or 0))
    return _in_utc(moment, _zone(time))


def _in_utc(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None) if zone else moment


def _ahead(offset: str) -> tzinfo:
    """The zone of an offset such as +0530, -05:00 or +01."""
    figures = offset[1:].replace(":", "")
    ahead = timedelta(hours=int(figures[:2]), minutes=int(figures[2:] or 0))
    return timezone(-ahead if offset[0] == "-" else ahead)


def _zone(time: re.Match[str]) -> tzinfo | None:
    if offset := time["offset"]:
        return _ahead(offset)
    name = (time["zone"] or "").upper()
    if name in _PLACES:
        return ZoneInfo(_PLACES[name])
    return timezone(timedelta(hours=_HOURS[name])) if name else None
