"""Distinctive words and phrases: a value that carries its table and shows itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log

import numpy as np
import pandas as pd

from framing.compare.grouping import grouping
from framing.compare.power_note import LEVEL
from framing.compare.tested import chance
from framing.compare.words.concordance import Words, concordance
from framing.findings import Findings
from framing.options import CountedVoice
from framing.results import Result, Shown

KEYNESS = {
    "group": "str",
    "against": "str",
    "word": "str",
    "count": "int64",
    "count_rest": "int64",
    "articles": "int64",
    "articles_rest": "int64",
    "rate": "float64",
    "rate_rest": "float64",
    "delta": "float64",
    "low": "float64",
    "high": "float64",
    "z": "float64",
    "log_ratio": "float64",
    "lrc": "float64",
    "g2": "float64",
    "p_tokens": "float64",
    "dp": "float64",
    "p": "float64",
    "q": "float64",
    "smallest_p": "float64",
}

FEWEST, TWICE = 3, log(2)
"""Words that a group uses less often tell little of it; `table` has them all the same."""

_OWNERS = {
    "outlet": "the outlet's own words",
    "reported": "reported words outside quotation marks",
    "quoted": "words inside quotation marks",
    "unclear": "words whose speaker is unclear",
    "all": "all words, the outlet's and others'",
}


@dataclass(frozen=True)
class Keyness(Result):
    """The words and phrases that set groups of articles apart.

    Attributes
    ----------
    by : str
        Column that makes the groups.
    table : DataFrame
        A row per contrast and word. `count`, `articles` and `rate` (per 1,000 words) in the group and, with
        `_rest`, in what it is compared with; `delta`, the log odds ratio with its 95 % interval `low`,
        `high` and its `z`, by which rows are ranked; `log_ratio` (1 is twice as often), `lrc` (how much of
        that is certain) and `g2` with `p_tokens`; `dp`, DPnorm inside the group (0: spread over its articles
        like all its words; near 1: in few of them); `p`, a permutation test over articles, its `q`, and the
        smallest p that so few articles can give. Interval, `lrc` and `p_tokens` take words as independent;
        with `p`, they are NaN where so few articles could not show anything.
    n_articles, n_words : mapping of str to int
        Number of articles and words of each group.
    voice : str
        Whose words are counted: "outlet", "reported", "quoted", "unclear" or "all".
    alpha0 : float
        Weight of the prior, in words.
    family : str
        The tests that q is corrected for.
    caveat : str
        What this many articles can show.
    findings : Findings
        The tables that the words come from.
    spelling : mapping of str to str
        The counted form of each word, and how it is written.
    """

    by: str
    table: pd.DataFrame
    n_articles: Mapping[str, int]
    n_words: Mapping[str, int]
    voice: CountedVoice
    alpha0: float
    family: str
    caveat: str
    findings: Findings = field(repr=False)
    spelling: Mapping[str, str] = field(repr=False)

    def top(self, n: int = 20) -> pd.DataFrame:
        """The first rows of each group, of words that it uses three times or more.

        It uses them at least twice as often as the rest, or more often than chance allows (q at most .05).

        Parameters
        ----------
        n : int
            Number of rows of each group.

        Returns
        -------
        DataFrame
            Rows of `table`.
        """
        often = self.table["count"] >= FEWEST
        apart = (self.table["delta"] >= TWICE) | (self.table["q"] <= LEVEL)
        return self.table[often & apart].groupby("group", sort=False).head(n).reset_index(drop=True)

    def passages(self, word: str, group: str | None = None, most: int | None = None) -> pd.DataFrame:
        """Where a word or phrase is used, in the voice that was counted.

        Parameters
        ----------
        word : str
            A word or phrase.
        group : str, optional
            Only in this group.
        most : int, optional
            Number of passages (default: all).

        Returns
        -------
        DataFrame
            One row per passage, in its context.
        """
        of = grouping(self.findings, self.by)
        names = self.findings.articles["article"]
        chosen = names if group is None else names[np.array(of == group)]
        return concordance(self._located, chosen.tolist(), word, self.voice, self.spelling, most)

    @cached_property
    def _located(self) -> Words:
        return Words(self.findings)

    def wide(self, n: int = 20) -> pd.DataFrame:
        """The first rows of each group for reading; pairs of numbers are "here : there".

        Parameters
        ----------
        n : int
            Number of rows of each group.

        Returns
        -------
        DataFrame
            One row per word, as text.
        """
        rows = self.top(n)
        return pd.DataFrame(
            {
                self.by: rows["group"],
                "against": rows["against"],
                "word": rows["word"],
                "count": _pair(rows, "count", "{:,}"),
                "articles": _pair(rows, "articles", "{:,}"),
                "per 1,000 words": _pair(rows, "rate", "{:.2f}"),
                "times as often": [
                    _interval(*row) for row in np.exp(rows[["delta", "low", "high"]].to_numpy())
                ],
                "p": [chance(p) for p in rows["p"]],
                "q": [chance(q) for q in rows["q"]],
            }
        )

    @property
    def note(self) -> str:
        """What was counted, how it is ranked, and what that permits."""
        sizes = ", ".join(
            f"{group} {n:,} words of {self.n_articles[group]:,} article{'s' * (self.n_articles[group] != 1)}"
            for group, n in self.n_words.items()
        )
        return (
            f"Counted: {_OWNERS[self.voice]} ({sizes}). Function words (the, of) are left out, and a word "
            "that nearly always occurs in a listed phrase is not listed alone. Shown are words that the "
            f"group uses {FEWEST} times or more, and twice as often as the rest or beyond chance, ranked by "
            f"how surely it uses them more, with {self.alpha0:g} words of the usual proportions added to "
            f"both sides. {self._basis}"
            f"{self.family} {self.caveat}"
        )

    @property
    def _basis(self) -> str:
        if self.table["low"].isna().all():
            return ""
        return (
            "The interval treats words as independent; p and q are based on articles and may differ from it. "
        )

    def records(self, n: int = 20) -> list[dict[str, object]]:
        """The first rows of each group for JSON.

        Parameters
        ----------
        n : int
            Number of rows of each group.

        Returns
        -------
        list of dict
            One dict per word; undefined numbers are None.
        """
        return [
            {str(column): None if value != value else value for column, value in row.items()}
            for row in self.top(n).to_dict("records")
        ]

    @property
    def title(self) -> str:
        """What the words are."""
        return "Distinctive words"

    def shown(self, most: int | None = None) -> list[Shown]:
        """The first words of each group (default: 10)."""
        return [Shown(self.wide(10 if most is None else most))]


def _pair(rows: pd.DataFrame, column: str, form: str) -> list[str]:
    return [
        f"{form.format(a)} : {form.format(b)}"
        for a, b in rows[[column, f"{column}_rest"]].itertuples(index=False)
    ]


def _interval(value: float, low: float, high: float) -> str:
    return _times(value) if low != low else f"{_times(value)} [{_times(low)}, {_times(high)}]"


def _times(value: float) -> str:
    """How many times as often, as precise as it is read: "0.25", "3.1", "34"."""
    return f"{value:.2f}" if value < 1 else f"{value:.1f}" if value < 10 else f"{value:,.0f}"
