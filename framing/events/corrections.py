"""The events of articles as a person has corrected them, in a table of articles and events."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pandas as pd

from framing.files import read_text, unguarded

_LARGEST = 500_000_000
_COLUMNS = ("article", "event")


def read_events(path: Path) -> str:
    """The text of a file of events; raises ValueError for one that cannot be read."""
    return read_text(path, _LARGEST)


def corrected(path: Path) -> Mapping[str, str | None]:
    """Article -> its event, as a CSV file says; None where the cell is empty.

    Parameters
    ----------
    path : Path
        A CSV file with the columns article and event, such as `framing events` writes; others are ignored.

    Returns
    -------
    mapping of str to str or None
        The event of each article of the file.

    Raises
    ------
    ValueError
        If the file cannot be read, lacks a column, or names an article twice; the message says where.
    """
    text = read_events(path)
    head = text.partition("\n")[0]
    try:
        rows = pd.read_csv(
            StringIO(text),
            sep=";" if head.count(";") > head.count(",") else ",",
            dtype=str,
            keep_default_na=False,
        )
    except ValueError as fault:
        raise ValueError(f"{path}: is not a table ({fault}); save it as CSV in UTF-8.") from fault
    rows.columns = pd.Index([str(name).strip().lower() for name in rows.columns])
    for name in _COLUMNS:
        if list(rows.columns).count(name) != 1:
            raise ValueError(
                f"{path}, row 1: there is no column {name}; give the columns article and event, as "
                "`framing events --out` writes them."
            )
    rows = rows[list(_COLUMNS)].map(unguarded).map(str.strip)
    twice = rows.index[rows["article"].duplicated()]
    if len(twice):
        name = rows["article"][twice[0]]
        raise ValueError(f"{path}, row {twice[0] + 2}, field article: {name!r} occurs twice; remove one row.")
    return {article: event or None for article, event in rows.itertuples(index=False, name=None)}
