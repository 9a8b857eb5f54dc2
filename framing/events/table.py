"""Events with their articles, as a value that carries its tables and shows itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

import pandas as pd

from framing.files import write_new
from framing.results import Result, Shown
from framing.results.tabular import csv_file

ARTICLES = {
    "article": "str",
    "outlet": "str",
    "published": "datetime64[ns]",
    "title": "str",
    "event": "str",
    "likeness": "float64",
    "next_event": "str",
    "next_likeness": "float64",
}
"""The columns of the table, and their types."""

_DOUBTFUL = 0.8
"""An article is doubtful where the next event is nearly as near as its own."""

_TITLE = 60

NOTE = (
    "Articles are grouped by the rare words of headline and opening and by their dates. likeness: mean "
    "cosine with the other articles of the event; next_event: the event that comes next."
)


@dataclass(frozen=True)
class Events(Result):
    """The events that the articles of a corpus tell of.

    Attributes
    ----------
    table : DataFrame
        A row per article with a date, or per article if none has one: article, outlet, published, title and
        `event`; `likeness`, its mean cosine with the other articles of the event (NaN where it is alone);
        `next_event` and `next_likeness`, the same for the event that it is nearest to among all others
        (missing where none is near).
    undated : tuple of str
        The articles without a date, which are in no event.
    """

    table: pd.DataFrame
    undated: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the tables list."""
        return "Events of these articles"

    @property
    def note(self) -> str:
        """How the events were found, and what is not in them."""
        n = len(self.undated)
        told = "1 article without a date is" if n == 1 else f"{n:,} articles without a date are"
        return f"{NOTE} {told} in no event." if n else NOTE

    @property
    def events(self) -> pd.DataFrame:
        """A row per event, the one of most articles first: event, first and last day, articles, outlets."""
        found = self.table.groupby("event", sort=False).agg(
            first=("published", "min"),
            last=("published", "max"),
            articles=("article", "size"),
            outlets=("outlet", "nunique"),
        )
        return found.sort_values(["articles", "first"], ascending=[False, True], kind="stable").reset_index()

    @property
    def doubtful(self) -> pd.DataFrame:
        """The articles that may belong to another event: those to look at first."""
        own = self.table["likeness"].fillna(0.0)
        near = self.table["next_likeness"]
        # one that is alone may have been left out of a group by little
        return self.table[near.notna() & (near >= _DOUBTFUL * own)].reset_index(drop=True)

    def shown(self, most: int | None = None) -> list[Shown]:
        """The events, and the articles to look at."""
        events, doubtful = self.events, self.doubtful
        for column in ("first", "last"):
            events[column] = events[column].dt.strftime("%Y-%m-%d").fillna("")
        short = [shorten(str(title), _TITLE, placeholder=" …") for title in doubtful["title"].fillna("")]
        look = doubtful.assign(title=short)[["article", "outlet", "title", "event", "next_event"]]
        tables = [Shown(events.head(most) if most is not None else events)]
        if len(look):
            tables.append(
                Shown(look.head(most) if most is not None else look, "Articles that may belong elsewhere")
            )
        return tables

    def write(self, path: str | Path) -> Path:
        """Write the table as CSV, to be corrected by hand and given to `events`.

        Parameters
        ----------
        path : str or Path
            The file to write.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        ValueError
            If the file holds something else: perhaps it was corrected by hand.
        """
        write_new({Path(path): csv_file(self.table)})
        return Path(path)
