"""Claims and outlets as a value that carries its tables and shows itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from textwrap import shorten

import numpy as np
import pandas as pd

from framing.compare.fitting import fitted
from framing.compare.tabular import markdown

FOUND = "found"
ABSENT, SAME_DAY, BEFORE = "not found", "not found, same day", "published before"

_SHOWN = 100
"""Characters of a claim in a table for reading."""

_COLUMNS = (
    "n: claims of at least half of the other outlets; found: how many of these the outlet "
    "carries; before: first published after all its articles, not in n; alone: found in no other outlet."
)
"""What the columns of the summary mean, for whoever sees it without this page."""


@dataclass(frozen=True)
class Coverage:
    """Which claims about an event were found in which outlet's articles.

    `claims` has a row per claim, those of most outlets first: `text`, the passage that stands for it
    (`article`, `start`, `end`), how many `outlets` and `articles` carry it, and when it was `first`
    published in these articles. `passages` has a row per claim and passage. `similarity` is the best
    cosine with a passage of another outlet (1 the same words; undefined where one outlet alone carries
    the claim).
    `articles` are those supplied.
    """

    event: str | None
    claims: pd.DataFrame
    passages: pd.DataFrame
    articles: pd.DataFrame

    @cached_property
    def cells(self) -> pd.DataFrame:
        """A row per claim and outlet: claim, outlet, status, similarity, passages, supplied.

        `status` is "found", "not found" (in the outlet's `supplied`
        articles), "not found, same day" if its last article is of the day on which the claim was first
        published, and may have come before it, or "published before" if all its articles are of earlier
        days: they cannot tell what came later.
        """
        outlets = self.articles.groupby("outlet", sort=False).agg(
            supplied=("article", "size"), last=("published", lambda days: days.max(skipna=False))
        )
        cells = self.claims[["claim", "first"]].merge(outlets.reset_index(), how="cross")
        by = self.passages.groupby(["claim", "outlet"])
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
        """A row per outlet: of the claims of at least half of the other outlets (`n`), how many it carries.

        `before` are first published after all its articles and not
        in `n`. `alone` are the claims found in no other outlet.
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
        dates = (
            f" {undated} articles have no date: whether they came too early is not known." if undated else ""
        )
        return (
            f"“Not found” means not found in the articles supplied ({k}); the outlet may have carried it "
            f"elsewhere, or here in other words, which an alignment by words misses. "
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

    def __str__(self) -> str:
        """The claims of several outlets and the summary, for a terminal."""
        shared, summary = (fitted(table) for table in (self.wide(), self.summary))
        return f"{self.title}\n\n{shared}\n\n{summary}\n\n{_COLUMNS}\n\n{self.caveat}"

    def _repr_html_(self) -> str:
        """The same for a notebook."""
        tables = (table.to_html(index=False) for table in (self.wide(), self.summary))
        notes = f"<p>{_COLUMNS}</p><p><em>{escape(self.caveat)}</em></p>"
        return f"<h4>{escape(self.title)}</h4>{''.join(tables)}{notes}"

    def to_markdown(self) -> str:
        """The same in Markdown."""
        tables = f"{markdown(self.wide())}\n\n{markdown(self.summary)}"
        return f"**{self.title}**\n\n{tables}\n\n{_COLUMNS}\n\n{self.caveat}\n"

    def records(self) -> list[dict[str, object]]:
        """The claims with their cells and passages, for JSON; what is undefined is null."""
        cells, passages = self.cells.groupby("claim"), self.passages.groupby("claim")
        return [
            claim
            | {
                "cells": _plain(cells.get_group(claim["claim"]).drop(columns="claim")),
                "passages": _plain(passages.get_group(claim["claim"]).drop(columns="claim")),
            }
            for claim in _plain(self.claims)
        ]

    def table(self) -> pd.DataFrame:
        """A row per claim and outlet for CSV: text, first, status, similarity, supplied, passages."""
        texts = self.passages.groupby(["claim", "outlet"])["text"].agg(" | ".join).rename("passages")
        cells = self.cells.drop(columns="passages").round({"similarity": 3})
        rows = self.claims[["claim", "text", "first"]].merge(cells, on="claim")
        rows = rows.join(texts, on=["claim", "outlet"])
        return rows.assign(passages=rows["passages"].where(rows["status"] == FOUND))


def _plain(table: pd.DataFrame) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(table.to_json(orient="records", date_format="iso"))
    return rows
