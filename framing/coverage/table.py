"""Claims and outlets as a value that carries its tables and shows itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from textwrap import shorten

import numpy as np
import pandas as pd

from framing.results import Result, Shown, narrowed

FOUND = "found"
ABSENT, SAME_DAY, BEFORE = "not found", "not found, same day", "published before"

_SHOWN = 100
"""Characters of a claim in a table for reading."""

_COLUMNS = (
    "n: claims of at least half of the other outlets; found: how many of these the outlet "
    "carries; before: first published after all its articles, not in n; alone: found in no other outlet."
)
"""What the columns of the summary mean."""


@dataclass(frozen=True)
class Coverage(Result):
    """Which claims about an event were found in which outlet's articles.

    Attributes
    ----------
    event : str, optional
        The event.
    claims : DataFrame
        A row per claim, those of most outlets first: `text`, the passage that represents it (`article`,
        `start`, `end`), how many `outlets` and `articles` carry it, and when it was `first` published in
        these articles.
    places : DataFrame
        A row per claim and passage. `similarity` is the best cosine with a passage of another outlet (1: the
        same words; NaN where only one outlet carries the claim).
    articles : DataFrame
        The articles that were supplied: article, outlet, published.
    """

    event: str | None
    claims: pd.DataFrame
    places: pd.DataFrame
    articles: pd.DataFrame

    @cached_property
    def cells(self) -> pd.DataFrame:
        """A row per claim and outlet: claim, outlet, status, similarity, passages, supplied.

        `status` is "found"; "not found" in the `supplied` articles of the outlet; "not found, same day" if
        its last article is of the day on which the claim was first published, and may be earlier; or
        "published before" if all its articles are of earlier days.
        """
        outlets = self.articles.groupby("outlet", sort=False).agg(
            supplied=("article", "size"), last=("published", lambda days: days.max(skipna=False))
        )
        cells = self.claims[["claim", "first"]].merge(outlets.reset_index(), how="cross")
        by = self.places.groupby(["claim", "outlet"])
        found = by.agg(similarity=("similarity", "max"), passages=("text", "size"))
        cells = cells.merge(found.reset_index(), how="left", on=["claim", "outlet"])
        last, first = cells["last"].dt.normalize(), cells["first"].dt.normalize()
        cells["status"] = np.select(
            [cells["passages"].notna(), last < first, last == first],
            [FOUND, BEFORE, SAME_DAY],
            ABSENT,
        )
        cells["passages"] = cells["passages"].fillna(0).astype(int)
        return cells[["claim", "outlet", "status", "similarity", "passages", "supplied"]]

    @property
    def matrix(self) -> pd.DataFrame:
        """Claims as rows, outlets as columns, the status in the cells."""
        wide = self.cells.pivot(index="claim", columns="outlet", values="status")
        return wide[list(dict.fromkeys(self.articles["outlet"]))].rename_axis(columns=None)

    @property
    def summary(self) -> pd.DataFrame:
        """How many of the claims of at least half of the other outlets (`n`) each outlet carries.

        `before` were first published after all its articles and are not in `n`; `alone` were found in no
        other outlet.
        """
        found = self.matrix == FOUND
        others = (len(found.columns) - 1) / 2
        rows = []
        for outlet in found:
            common = found.drop(columns=outlet).sum(axis=1) >= max(others, 1)
            before = common & (self.matrix[outlet] == BEFORE)
            counted = found[outlet][common & ~before]
            single = found[outlet] & (found.sum(axis=1) == 1)
            rows.append((outlet, int(counted.sum()), len(counted), int(before.sum()), int(single.sum())))
        return pd.DataFrame(rows, columns=["outlet", "found", "n", "before", "alone"])

    @property
    def caveat(self) -> str:
        """What the table says and what it cannot say, from the number of articles and dates."""
        supplied = self.articles.groupby("outlet", sort=False).size()
        k = ", ".join(f"{outlet} {count}" for outlet, count in supplied.items())
        undated = int(self.articles["published"].isna().sum())
        dates = f" {undated} articles have no date, so they may have come too early." if undated else ""
        return (
            f"“Not found” means not found in the articles supplied ({k}); the outlet may have reported it "
            f"elsewhere, or in other words, which this method misses. "
            f"Read the passages.{dates}"
        )

    def wide(self) -> pd.DataFrame:
        """The claims of two or more outlets for reading: the similarity, otherwise the status."""
        cells = self.cells
        number = cells["similarity"].map("{:.2f}".format)
        shown = cells["status"].where(cells["status"] != FOUND, number)
        table = cells.assign(shown=shown).pivot(index="claim", columns="outlet", values="shown")
        shared = self.claims[self.claims["outlets"] > 1].set_index("claim")
        texts = shared["text"].map(partial(shorten, width=_SHOWN, placeholder=" …")).rename("passage")
        return texts.to_frame().join(table[self.matrix.columns]).reset_index()

    @property
    def title(self) -> str:
        """The event, and how many claims there are."""
        shared = int((self.claims["outlets"] > 1).sum())
        return f"{self.event or 'Coverage'}: {len(self.claims)} claims, {shared} of two or more outlets"

    @property
    def note(self) -> str:
        """What the table says and what it cannot say."""
        return self.caveat

    def shown(self, most: int | None = None) -> list[Shown]:
        """The claims of several outlets (default: all), and the summary."""
        claims = self.wide()
        return [
            Shown(claims if most is None else claims.head(most)),
            Shown(self.summary, "How many of the others’ claims each outlet carries", _COLUMNS),
        ]

    def passages(self, claim: int | None = None, outlet: str | None = None) -> pd.DataFrame:
        """The passages of a claim.

        Parameters
        ----------
        claim : int, optional
            Number of the claim (default: every claim).
        outlet : str, optional
            Only this outlet's passages.

        Returns
        -------
        DataFrame
            Rows of `places`.
        """
        return narrowed(self.places, claim=claim, outlet=outlet)

    def records(self) -> list[dict[str, object]]:
        """The claims with their cells and passages, for JSON; what is undefined is null."""
        cells, passages = self.cells.groupby("claim"), self.places.groupby("claim")
        return [
            claim
            | {
                "cells": _plain(cells.get_group(claim["claim"]).drop(columns="claim")),
                "passages": _plain(passages.get_group(claim["claim"]).drop(columns="claim")),
            }
            for claim in _plain(self.claims)
        ]

    @property
    def table(self) -> pd.DataFrame:
        """A row per claim and outlet for CSV: text, first, status, similarity, supplied, passages."""
        texts = self.places.groupby(["claim", "outlet"])["text"].agg(" | ".join).rename("passages")
        cells = self.cells.drop(columns="passages").round({"similarity": 3})
        rows = self.claims[["claim", "text", "first"]].merge(cells, on="claim")
        rows = rows.join(texts, on=["claim", "outlet"])
        return rows.assign(passages=rows["passages"].where(rows["status"] == FOUND))


def _plain(table: pd.DataFrame) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(table.to_json(orient="records", date_format="iso"))
    return rows
