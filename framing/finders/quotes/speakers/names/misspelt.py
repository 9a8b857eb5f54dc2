"""A surname spelled two ways in one article: "Ann Kessler" and "Kesler" are one person."""

from __future__ import annotations

from collections.abc import Iterable

from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place

_LONG = 5
"""Letters from which two surnames that differ by one letter are taken for one."""


def misspelt(surname: str, known: Iterable[str]) -> str | None:
    """The only known surname that differs by one letter, or by two in each other's place.

    A plural is no misspelling: "the Roes".

    >>> misspelt("Kesler", ["Kessler", "Roe"]), misspelt("Kesslers", ["Kessler"])
    ('Kessler', None)
    """
    if len(surname) < _LONG or not surname.isalpha() or has_given(surname) or is_place(surname):
        return None
    found = {other for other in known if _is_near(surname, other)}
    return found.pop() if len(found) == 1 else None


def _is_near(one: str, other: str) -> bool:
    if one == other or one[0] != other[0] or len(other) < _LONG or has_given(other):
        return False
    short, long = sorted((one.lower(), other.lower()), key=len)
    if long == f"{short}s":
        return False
    at = next(
        (i for i, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short)
    )
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
