"""Whom each outlet quotes: speakers by side and outlet, each with a bar of the words that are theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from framing.charts.sheet import permits, sheet
from framing.charts.style import PALETTE, WIDTH
from framing.charts.tiles import Tiles, tiles, tiles_height
from framing.finders.quotes.speakers.phrases.source_nouns import party_names, state_of

if TYPE_CHECKING:
    from framing.compare import Comparison

ROWS, COLUMNS = 16, 7
"""At most this many speakers stand alone, as rows and, where there are many outlets, as columns."""

OFTEN, MUCH = 3, 20
"""Whom a group quotes most stands alone: with so many quotes, or so many words inside quotation marks."""

LONGEST = 34
"""A speaker alone for a side is named with it if that takes no more characters."""

NOBODY, FURTHER = "no speaker found", "further"

OTHERS, UNNAMED = "others, or affiliation not given", "not named"
"""Those without a side: with a name, and by a description, which may mean somebody else each time."""


def voices(comparison: Comparison, quotes: pd.DataFrame, width: float = WIDTH, bare: bool = False) -> Figure:
    """The words of each speaker in every outlet, with the number of quotes.

    Speakers are grouped by affiliation, those without a name apart; anonymous ones are hatched.

    Parameters
    ----------
    comparison : Comparison
        The measure `quoted_share` over the groups.
    quotes : DataFrame
        The table of quotes with a column `group`.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else ("Whom each outlet quotes", reading(comparison), permits(comparison))
    grid = _grid(list(comparison.n_articles), quotes)
    figure, top = sheet(heading, width, tiles_height(grid, width))
    tiles(figure, top, width, grid)
    return figure


def reading(comparison: Comparison) -> str:
    """How to read the chart."""
    if len(comparison.n_articles) > len(PALETTE):
        return f"Number: quotes, with or without quotation marks; n: all quotes of the {comparison.by}."
    return (
        "Bar: words given to a speaker, full for those inside quotation marks, outlined for the rest. "
        "Number: quotes; in brackets: their words inside quotation marks. Hatched: anonymous sources."
    )


def _grid(outlets: list[str], quotes: pd.DataFrame) -> Tiles:
    many = len(outlets) > len(PALETTE)
    speakers = _summed(rows_of(quotes, len(outlets)))
    order = speakers.drop_duplicates("row").reset_index(drop=True)
    names = [str(name) for name in order["row"]]
    counts, words, spoken = (
        speakers.pivot_table(
            index="row", columns="group", values=column, aggfunc="sum", fill_value=0
        ).reindex(index=names, columns=outlets, fill_value=0)
        for column in ("quotes", "words", "spoken")
    )
    shades = (counts / max(4.0, float(counts.to_numpy().max(initial=0)))).to_numpy(float)
    if many:
        across: list[list[tuple[str, ...]]] = [[(outlet, name) for name in names] for outlet in outlets]
        return Tiles(
            outlets, names, shades.T.tolist(), _labels(counts.T, words.T * 0), _totals(counts), names=across
        )
    bands = {
        index: str(order["band"][index])
        for index in order.index
        if order["band"].nunique() > 1 and (index == 0 or order["band"][index] != order["band"][index - 1])
    }
    return Tiles(
        names,
        outlets,
        shades.tolist(),
        _labels(counts, words),
        under=_totals(counts),
        bands=bands,
        hatched=frozenset(int(index) for index in order.index[order["anonymous"]]),
        bars=_bars(words, spoken),
        names=[[(outlet, name) for outlet in outlets] for name in names],
        last=frozenset(
            at
            for at, name in enumerate(names)
            if name == NOBODY or (name.startswith(FURTHER) and not order["anonymous"][at])
        ),
    )


def _bars(words: pd.DataFrame, spoken: pd.DataFrame) -> list[list[tuple[float, float]]]:
    """How long the bars are, as parts of the longest.

    Several speakers in one row have none: beside all of them a single one would be tiny.
    """
    single = ~spoken.index.str.startswith(FURTHER)
    spoken = spoken.where(spoken > words, words)
    longest = max(1.0, float(spoken[single].to_numpy().max(initial=0)))
    quoted, said = words.to_numpy(float) / longest, spoken.to_numpy(float) / longest
    return [
        list(zip(*pair, strict=True)) if drawn else [(0.0, 0.0)] * len(pair[0])
        for drawn, *pair in zip(single, quoted, said, strict=True)
    ]


def _totals(counts: pd.DataFrame) -> list[str]:
    return [f"n = {total:,.0f}" for total in counts.sum()]


def _labels(counts: pd.DataFrame, words: pd.DataFrame) -> list[list[str]]:
    return [
        [_label(count, of) for count, of in zip(line, more, strict=True)]
        for line, more in zip(counts.to_numpy(), words.to_numpy(), strict=True)
    ]


def _label(quotes: float, words: float) -> str:
    if not quotes:
        return ""
    return f"{quotes:,.0f} ({words:,.0f})" if words else f"{quotes:,.0f}"


def rows_of(quotes: pd.DataFrame, outlets: int) -> pd.DataFrame:
    """Each quote with the row and the band in which a chart of so many outlets counts it.

    An affiliation of several speakers is a band, in which the body itself stands too.
    """
    table = quotes.assign(
        row=quotes["speaker"].fillna(NOBODY),
        band=quotes["affiliation"].fillna(OTHERS),
        anonymous=quotes["speaker_kind"].eq("anonymous"),
    )
    without = table["band"].eq(OTHERS)
    table["band"] = table["band"].mask(without & table["row"].isin(table["band"]), table["row"])
    sizes = table.groupby("band")["row"].nunique()
    single = table["band"].map(sizes).eq(1) & (table["band"] != OTHERS)
    unnamed = without & (table["anonymous"] | table["row"].str.islower())
    named = table["row"] + " (" + table["band"] + ")"
    told = [_tells(row, band) for row, band in zip(table["row"], table["band"], strict=True)]
    short = single & ~pd.Series(told, table.index, dtype=bool) & (named.str.len() <= LONGEST)
    table["row"] = table["row"].where(~short, named)
    table["band"] = table["band"].mask(single, OTHERS).mask(unnamed, UNNAMED)
    return _few(table, ROWS if outlets <= len(PALETTE) else COLUMNS)


def _tells(row: str, side: str) -> bool:
    """Whether the name of a row tells its side: "Fox News poll" of Fox News, "Labour voters" of a party."""
    words = row.split()
    return side in row or any(side in (party_names().get(word.lower()), state_of([word])) for word in words)


def _summed(table: pd.DataFrame) -> pd.DataFrame:
    """Quotes and words per row and outlet; bands and the rows in them are ordered by their words."""
    summed = table.groupby(["band", "row", "anonymous", "group"], sort=False, as_index=False).agg(
        quotes=("start", "size"), words=("quoted_words", "sum"), spoken=("words", "sum")
    )
    return summed.assign(
        last=summed["row"].eq(NOBODY).astype(int) + 2 * summed["row"].str.startswith(FURTHER),
        others=summed["band"].eq(OTHERS) + 2 * summed["band"].eq(UNNAMED),
        of_band=-summed.groupby("band")["spoken"].transform("sum"),
        of_row=-summed.groupby(["band", "row"])["spoken"].transform("sum"),
    ).sort_values(["others", "of_band", "band", "last", "of_row", "row"], kind="stable", ignore_index=True)


def _first(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The band and row of whom each group quotes most often, then with most words; if enough, and by name."""
    named = table[table["row"].ne(NOBODY) & ~table["anonymous"]].assign(one=1)
    summed = named.groupby(["group", "band", "row"], sort=False)[["one", "quoted_words"]].sum()
    found: list[tuple[str, str]] = []
    for column, least in (("one", OFTEN), ("quoted_words", MUCH)):
        sums = summed.loc[summed[column] >= least, column].sort_values(ascending=False, kind="stable")
        most = sums.reset_index().drop_duplicates("group")
        found += most[["band", "row"]].itertuples(index=False, name=None)
    return found


def _few(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """The table with the speakers who say less than the others in two rows, one of them of anonymous ones.

    Whom a group quotes most often, or with most words in quotation marks, stands alone;
    quotes without a speaker do too, since they are nobody's.
    """
    said = (
        table.groupby(["band", "row"], sort=False)["words"].sum().sort_values(ascending=False, kind="stable")
    )
    if len(said) <= most:
        return table
    nobody = [(UNNAMED, NOBODY)] if table["row"].eq(NOBODY).any() else []
    chosen = list(dict.fromkeys([*nobody, *_first(table), *said.index]))[: most - 2]
    kept = pd.MultiIndex.from_frame(table[["band", "row"]]).isin(chosen)
    for anonymous, named in ((False, "speakers"), (True, "anonymous")):
        few = ~kept & table["anonymous"].eq(anonymous)
        number = len(table.loc[few, ["band", "row"]].drop_duplicates())
        table.loc[few, "row"] = f"{FURTHER} ({number} {named})"
    rest = np.where(table["anonymous"], UNNAMED, OTHERS)
    return table.assign(band=table["band"].where(kept, rest))
