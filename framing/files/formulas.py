"""Cells of CSV files that a spreadsheet program would run: an apostrophe before them makes them text."""

from __future__ import annotations

import re
from typing import TypeVar

_LIVE = re.compile(r"'*(?:[\t\r]|[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])")
"""Programs differ in what they skip before a formula, and some read full-width signs as plain ones.

Apostrophes are part of the pattern so that a text which has one already comes back with it.
"""

T = TypeVar("T")


def guarded(value: T) -> T | str:
    """A cell for a CSV file: a text that a spreadsheet program may run gets an apostrophe before it.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("Daesh"), guarded(-0.5)
    ("'=1+1", "''=1+1", 'Daesh', -0.5)
    """
    return f"'{value}" if isinstance(value, str) and _LIVE.match(value) else value


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` wrote.

    >>> unguarded("'=1+1"), unguarded("''=1+1"), unguarded("'Daesh'")
    ('=1+1', "'=1+1", "'Daesh'")
    """
    return cell[1:] if cell.startswith("'") and _LIVE.match(cell, 1) else cell
