"""The smallest case that still fails in the same way: greedy, and with a bound on the tries."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from benchmarks.fuzzing.cases import Case, Record

Part = TypeVar("Part")

UNITS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"(?<=[.!?])\s+"), re.compile(r"\s+"), None)
"""A text is taken apart into paragraphs, lines, sentences, words and, at last, characters."""


def shrink(case: Case, fails: Callable[[Case], bool], tries: int) -> Case:
    """A smaller case that `fails`: without some records, fields, and parts of the texts."""
    left = iter(range(tries))

    def still(smaller: Case) -> bool:
        return bool(smaller.records) and next(left, None) is not None and fails(smaller)

    case = case.of(smaller(list(case.records), lambda records: still(case.of(records))))
    for at in range(len(case.records)):
        case = _with_less(case, at, still)
    return case


def _with_less(case: Case, at: int, still: Callable[[Case], bool]) -> Case:
    """The case with as little as will do in one of its records."""

    def with_(record: Record) -> Case:
        return case.of([*case.records[:at], record, *case.records[at + 1 :]])

    def fails(record: Record) -> bool:
        return still(with_(record))

    return with_(_short(_plain(case.records[at], at, fails), fails))


def smaller(parts: list[Part], still: Callable[[list[Part]], bool]) -> list[Part]:
    """The parts that are needed: stretches are left out, long ones first, as long as it still fails.

    >>> smaller(list("a needle in hay"), lambda left: "d" in left and "h" in left)
    ['d', 'h']
    """
    size = len(parts) // 2
    while size:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if fewer and still(fewer):
                parts = fewer
            else:
                at += size
        size //= 2
    return parts


def _plain(record: Record, at: int, still: Callable[[Record], bool]) -> Record:
    """The record with whatever field may be so at its usual value."""
    empty: dict[str, Any] = dict.fromkeys(("agency", "published", "title", "event"), "")
    usual = {"attributes": (), **empty, "id": f"{at}", "outlet": "Outlet"}
    for name, value in usual.items():
        changed = replace(record, **{name: value})
        if changed != record and still(changed):
            record = changed
    return record


def _short(record: Record, still: Callable[[Record], bool]) -> Record:
    """The record with as little of its text as will do."""

    def needed(parts: list[str]) -> bool:
        return still(replace(record, text="".join(parts)))

    for unit in UNITS:
        parts = list(record.text) if unit is None else _cut(record.text, unit)
        record = replace(record, text="".join(smaller(parts, needed)))
    return record


def _cut(text: str, at: re.Pattern[str]) -> list[str]:
    """The parts of a text, each with the break behind it."""
    ends = [*(match.end() for match in at.finditer(text)), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False) if start < end]
