"""A result: tables that show themselves in a terminal and a notebook, and leave as text or as a chart."""

from __future__ import annotations

from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from framing.files import write_whole
from framing.results.fitting import fitted
from framing.results.tabular import csv, csv_file, latex, markdown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


class Shown(NamedTuple):
    """A table as readers see it, with its caption and note.

    Attributes
    ----------
    table : DataFrame
        The cells, as text or numbers.
    caption : str
        Stands above the table where a document numbers tables.
    note : str
        Explains the columns, below the table.
    """

    table: pd.DataFrame
    caption: str = ""
    note: str = ""


def narrowed(rows: pd.DataFrame, **values: object) -> pd.DataFrame:
    """The rows that have certain values.

    Parameters
    ----------
    rows : DataFrame
        Any table.
    **values
        Column and value; None accepts any value.

    Returns
    -------
    DataFrame
        The matching rows, numbered from 0.

    Examples
    --------
    >>> rows = pd.DataFrame({"outlet": ["Herald", "Globe"], "count": [3, 1]})
    >>> narrowed(rows, outlet="Globe", count=None)["count"].tolist()
    [1]
    """
    for column, value in values.items():
        rows = rows if value is None else rows[rows[column] == value]
    return rows.reset_index(drop=True)


class Result:
    """A value with a `title`, a `table` for computing and a `note` that says what it can show.

    A class of results defines `shown`, the tables for reading; everything else follows from it.
    """

    if TYPE_CHECKING:  # fields or properties of the classes below

        @property
        def title(self) -> str:
            """What the result is about."""

        @property
        def table(self) -> pd.DataFrame:
            """Every number of the result, for computing."""

        @property
        def note(self) -> str:
            """What the numbers rest on and permit to say."""

    @property
    def lead(self) -> str:
        """What is counted, in a sentence under the title; empty where the title says it."""
        return ""

    def shown(self, most: int | None = None) -> list[Shown]:
        """The tables for reading.

        Parameters
        ----------
        most : int, optional
            Most rows of each table (default: as many as are worth reading).

        Returns
        -------
        list of Shown
            The tables, each with caption and note.
        """
        raise NotImplementedError

    def text(self, most: int | None = None) -> str:
        """The tables for a terminal.

        Parameters
        ----------
        most : int, optional
            Most rows of each table.

        Returns
        -------
        str
            Title, tables and notes as plain text.
        """
        tables = [_with_note(fitted(one.table), one.note) for one in self.shown(most)]
        return _joined(self.title, self.lead, *tables, self.note)

    def __str__(self) -> str:
        """The tables for a terminal."""
        return self.text()

    def _repr_html_(self) -> str:
        """The tables for a notebook."""
        tables = [
            one.table.to_html(index=False) + (f"<p>{escape(one.note)}</p>" if one.note else "")
            for one in self.shown()
        ]
        lead = f"<p>{escape(self.lead)}</p>" if self.lead else ""
        return f"<h4>{escape(self.title)}</h4>{lead}{''.join(tables)}<p><em>{escape(self.note)}</em></p>"

    def to_markdown(self, most: int | None = None) -> str:
        """The tables in Markdown.

        Parameters
        ----------
        most : int, optional
            Most rows of each table.

        Returns
        -------
        str
            Title, tables and notes.
        """
        tables = [_with_note(markdown(one.table), one.note) for one in self.shown(most)]
        return _joined(f"**{self.title}**", self.lead, *tables, self.note) + "\n"

    def to_latex(self, most: int | None = None) -> str:
        """The tables in LaTeX, for the package booktabs.

        Parameters
        ----------
        most : int, optional
            Most rows of each table.

        Returns
        -------
        str
            The tables, each with caption and note.
        """
        first, *others = self.shown(most) or [Shown(pd.DataFrame())]
        tables = [latex(first.table, first.caption or self.title, f"{first.note} {self.note}".strip())]
        return "".join([*tables, *(latex(one.table, one.caption, one.note) for one in others)])

    def to_csv(self, path: str | Path | None = None) -> str | None:
        """Every number as CSV.

        Cells that a spreadsheet program would run as formulas are made harmless.

        Parameters
        ----------
        path : str or Path, optional
            The file to write (default: none).

        Returns
        -------
        str or None
            The text; None if it was written to a file.
        """
        if path is None:
            return csv(self._every())
        write_whole(Path(path), csv_file(self._every()))
        return None

    def _every(self) -> pd.DataFrame:
        """The table for CSV."""
        return self.table

    def chart(self, ax: Axes | None = None, **options: Any) -> Figure:
        """The chart of the result.

        Parameters
        ----------
        ax : Axes, optional
            Where to draw it (default: in a figure of its own).
        **options
            Options of the chart, such as `width` in points.

        Returns
        -------
        Figure
            The figure that holds the chart.

        Raises
        ------
        ValueError
            If this kind of result has no chart.
        """
        # Results know nothing of drawing; pandas finds what plots its frames in the same way.
        drawn: Figure = import_module("framing.charts").draw(self, ax=ax, **options)
        return drawn


def _with_note(table: str, note: str) -> str:
    return f"{table}\n\n{note}" if note else table


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
