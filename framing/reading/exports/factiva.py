"""Factiva: articles as fields with codes of two or three letters, or as lines without codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.lexicon import load
from framing.reading.dates import when
from framing.reading.exports.entries import Entry, entry

_CODES = "|".join(sorted(load("archives")["factiva"]["codes"], key=len, reverse=True))
_CODE = re.compile(rf"\s*(?P<code>{_CODES})(?:\t+| {{2,}}|$)\s*(?P<value>.*)", re.S)
_CLOSE_CODE = re.compile(rf"\s*(?P<code>{_CODES})(?:\s+|$)(?P<value>.*)", re.S)
"""As in text that was pasted, where one blank is left."""

_NEEDED = frozenset({"HD", "SN", "PD"})
_END = re.compile(r"Document [A-Za-z0-9]{15,}")
_WORDS = re.compile(r"\d[\d,.]* words?")
_TIME = re.compile(r"\d{1,2}:\d{2}(?:\s*GMT)?")
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\)|all rights reserved)", re.I)
_LANGUAGE = re.compile("|".join(load("archives")["factiva"]["languages"]) + r"(?: - .{1,30})?")
_SHORT = 12
"""Lines between the number of words and the text."""


def coded(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file with field codes, none where the needed ones are not there."""
    for form in (_CODE, _CLOSE_CODE):
        found = [_of_fields(fields) for fields in _articles(paragraphs, form)]
        if any(found):
            return list(filter(None, found))
    return []


def _articles(paragraphs: Sequence[str], form: re.Pattern[str]) -> Iterator[dict[str, list[str]]]:
    """The fields of each article; a second headline begins another article."""
    fields: dict[str, list[str]] = {}
    code = ""
    for paragraph in _lines(paragraphs, form):
        match = form.fullmatch(paragraph)
        if match and match["code"] not in fields:
            code = match["code"]
            fields[code] = [match["value"]] if match["value"].strip() else []
        elif match and match["code"] in ("HD", "SE") and _NEEDED <= fields.keys():
            yield fields
            code = match["code"]
            fields = {code: [match["value"]]}
        elif _END.fullmatch(paragraph.strip()):
            yield fields
            fields, code = {}, ""
        elif code:
            fields[code].append(paragraph)
    yield fields


def _lines(paragraphs: Sequence[str], form: re.Pattern[str]) -> Iterator[str]:
    """The paragraphs, parted where a line inside begins with a code."""
    for paragraph in paragraphs:
        waiting: list[str] = []
        for line in paragraph.split("\n"):
            if waiting and form.fullmatch(line):
                yield "\n".join(waiting)
                waiting = []
            waiting.append(line)
        yield "\n".join(waiting)


def _of_fields(fields: dict[str, list[str]]) -> Entry:
    text = [*fields.get("LP", []), *fields.get("TD", [])]
    if not _NEEDED <= fields.keys() or not any(one.strip() for one in text):
        return {}
    said = {code: " ".join(fields.get(code, [])) for code in ("HD", "SN", "PD", "ET", "BY", "SE")}
    return entry(
        text,
        outlet=said["SN"],
        published=f"{said['PD']} {said['ET']}",
        title=said["HD"],
        byline=said["BY"],
        section=said["SE"],
    )


def uncoded(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file without codes: headline, byline, number of words, date, outlet, text."""
    found = []
    start = 0
    for at, paragraph in enumerate(paragraphs):
        if _END.fullmatch(paragraph.strip()):
            found.append(_of_lines([line for one in paragraphs[start:at] for line in one.split("\n")]))
            start = at + 1
    return list(filter(None, found))


def _of_lines(lines: Sequence[str]) -> Entry:
    words, last = about(lines)
    if not last:
        return {}
    head = list(lines[:words])
    byline = head.pop() if len(head) > 1 and re.match(r"by\b", head[-1], re.I) else ""
    time = lines[words + 2] if _TIME.fullmatch(lines[words + 2].strip()) else ""
    outlet = words + 2 + bool(time)
    return entry(
        list(lines[last + 1 :]),
        outlet=lines[outlet],
        published=f"{lines[words + 1]} {time}",
        title=head[-1],
        byline=byline,
        section=head[0] if len(head) > 1 else "",
    )


def about(lines: Sequence[str]) -> tuple[int, int]:
    """The first and the last line between headline and text, from the number of words; 0, 0 where none are.

    >>> about(["Mill burns", "52 words", "7 January 2020", "The Herald", "English", "The mill burned."])
    (1, 4)
    """
    words = next((at for at, one in enumerate(lines) if _WORDS.fullmatch(one.strip())), 0)
    if not words or len(lines) < words + 4 or when(lines[words + 1]) is None:
        return 0, 0
    outlet = words + 2 + bool(_TIME.fullmatch(lines[words + 2].strip()))
    near = range(outlet + 1, min(len(lines), outlet + _SHORT))
    last = max((at for at in near if _RIGHTS.match(lines[at]) or _LANGUAGE.fullmatch(lines[at])), default=0)
    return (words, last) if last else (0, 0)
