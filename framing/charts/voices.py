"""Whom each outlet quotes: speakers by outlet, as tiles with the number of quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.figure import Figure

from framing.charts.sheet import permits, sheet
from framing.charts.style import PALETTE, WIDTH
from framing.charts.tiles import Tiles, tiles, tiles_height

if TYPE_CHECKING:
    from framing.compare import Comparison

ROWS, COLUMNS = 16, 7
"""At most this many speakers stand alone, as rows and, where there are many outlets, as columns."""

LONGEST = 34
"""A speaker alone for a side is named with it if that takes no more characters."""

NOBODY, OTHERS, FURTHER = "no speaker found", "others", "further"


def voices(comparison: Comparison, quotes: pd.DataFrame, width: float = WIDTH, bare: bool = False) -> Figure:
    """The number of quotes per speaker and outlet.

    Speakers are grouped by affiliation; anonymous ones are hatched.

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
    return (
        "Number: quotes and attributed statements; in brackets: words inside quotation marks; "
        "hatched edge: a source without a name; empty: not quoted."
    )


def _grid(outlets: list[str], quotes: pd.DataFrame) -> Tiles:
    speakers = _summed(rows_of(quotes, len(outlets)))
    counts = speakers.pivot_table(index="row", columns="group", values="quotes", aggfunc="sum", fill_value=0)
    words = speakers.pivot_table(index="row", columns="group", values="words", aggfunc="sum", fill_value=0)
    order = speakers.drop_duplicates("row").reset_index(drop=True)
    names = [str(name) for name in order["row"]]
    counts = counts.reindex(index=names, columns=outlets, fill_value=0)
    words = words.reindex(index=names, columns=outlets, fill_value=0)
    largest = max(4.0, float(counts.to_numpy().max(initial=0)))
    shades = (counts / largest).to_numpy(float)
    if len(outlets) > len(PALETTE):
        across: list[list[tuple[str, ...]]] = [[(outlet, name) for name in names] for outlet in outlets]
        return Tiles(
            outlets, names, shades.T.tolist(), _labels(counts.T, words.T * 0), _totals(counts), names=across
        )
    bands = {
        index: str(order["band"][index])
        for index in order.index
        if index == 0 or order["band"][index] != order["band"][index - 1]
    }
    hatched = frozenset(int(index) for index in order.index[order["anonymous"]])
    return Tiles(
        names, outlets, shades.tolist(), _labels(counts, words),
        under=_totals(counts), bands=bands, hatched=hatched,
        names=[[(outlet, name) for outlet in outlets] for name in names],
    )  # fmt: skip


def _totals(counts: pd.DataFrame) -> list[str]:
    return [f"n = {total:.0f}" for total in counts.sum()]


def _labels(counts: pd.DataFrame, words: pd.DataFrame) -> list[list[str]]:
    return [
        [_label(count, of) for count, of in zip(line, more, strict=True)]
        for line, more in zip(counts.to_numpy(), words.to_numpy(), strict=True)
    ]


def _label(quotes: float, words: float) -> str:
    if not quotes:
        return ""
    return f"{quotes:.0f} ({words:.0f})" if words else f"{quotes:.0f}"


def rows_of(quotes: pd.DataFrame, outlets: int) -> pd.DataFrame:
    """Each quote with the row and the band in which a chart of so many outlets counts it.

    An affiliation of several speakers is a band.
    """
    table = quotes.assign(
        row=quotes["speaker"].fillna(NOBODY),
        band=quotes["affiliation"].fillna(OTHERS),
        anonymous=quotes["speaker_kind"] == "anonymous",
    )
    table.loc[table["row"] == NOBODY, "band"] = OTHERS
    sizes = table.groupby("band")["row"].nunique()
    single = table["band"].map(sizes).eq(1) & (table["band"] != OTHERS)
    named = table["row"] + " (" + table["band"] + ")"
    short = single & (table["row"] != table["band"]) & (named.str.len() <= LONGEST)
    table["row"] = table["row"].where(~short, named)
    table["band"] = table["band"].where(~single, OTHERS)
    return _few(table, ROWS if outlets <= len(PALETTE) else COLUMNS)


def _summed(table: pd.DataFrame) -> pd.DataFrame:
    """Quotes and words per row and outlet; bands and the rows in them are ordered by their quotes."""
    summed = table.groupby(["band", "row", "anonymous", "group"], sort=False, as_index=False).agg(
        quotes=("start", "size"), words=("quoted_words", "sum")
    )
    return summed.assign(
        last=summed["row"].eq(NOBODY).astype(int) + 2 * summed["row"].str.startswith(FURTHER),
        others=summed["band"].eq(OTHERS),
        of_band=-summed.groupby("band")["quotes"].transform("sum"),
        of_row=-summed.groupby(["band", "row"])["quotes"].transform("sum"),
    ).sort_values(["others", "of_band", "band", "last", "of_row", "row"], kind="stable", ignore_index=True)


def _few(table: pd.DataFrame, most: int) -> pd.DataFrame:
    """The table with the speakers beyond the most quoted ones as one row."""
    total = table.groupby(["band", "row"], sort=False).size().sort_values(ascending=False, kind="stable")
    if len(total) <= most:
        return table
    kept = pd.MultiIndex.from_frame(table[["band", "row"]]).isin(total.index[: most - 1])
    further = f"{FURTHER} ({len(total) - most + 1} speakers)"
    return table.assign(
        row=table["row"].where(kept, further),
        band=table["band"].where(kept, OTHERS),
        anonymous=table["anonymous"] & kept,
    )
