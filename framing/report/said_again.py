"""Quotes without repetition: what a group quotes of a speaker once more is one statement."""

from __future__ import annotations

import re

import pandas as pd

FEWEST = 4
"""Fewer words may be said twice by chance."""

_WORD = re.compile(r"\w+")


def once(quotes: pd.DataFrame) -> pd.DataFrame:
    """The quotes without those whose words stand in another one of their group and speaker.

    An outlet may print a statement in two articles, or in a headline and below it: it is one statement.
    """
    known = quotes.dropna(subset=["speaker", "content"])
    words = known["content"].map(_words)
    long = known[words.str.count(" ") > FEWEST]  # a space stands before and behind each word
    again: set[object] = set()
    for _, rows in long.groupby(["group", "speaker"], sort=False):
        told = words[rows.index].sort_values(key=lambda said: said.str.len(), kind="stable", ascending=False)
        for at, (row, said) in enumerate(told.items()):
            if any(said in longer for longer in told.iloc[:at]):
                again.add(row)
    return quotes[~quotes.index.isin(again)]


def _words(text: str) -> str:
    """The words of a text in small letters, each between spaces.

    >>> _words("“We won’t go,” he said.")
    ' we won t go he said '
    """
    return f" {' '.join(_WORD.findall(text.casefold()))} "
