"""What each outlet calls the same person, state or organisation: tiles, the labels of each together."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from framing.charts.sheet import height_of_key, put_key, sheet
from framing.charts.style import PALETTE, WIDTH
from framing.charts.tiles import Tiles, tiles, tiles_height

READING = (
    "Number: mentions in the outlet's own words and its paraphrase; in brackets: inside quotation marks; "
    "empty: not used."
)
GAP = 6.0
TITLE = "What each outlet calls people, states and organisations"
ENTITIES, LABELS = 4, 5
"""At most this many entities, and labels of each."""


def labels(
    rows: pd.DataFrame,
    outlets: list[str],
    caveat: str,
    title: str = TITLE,
    width: float = WIDTH,
    bare: bool = False,
) -> Figure:
    """The number of mentions per label and outlet, grouped by entity.

    More than eight outlets get numbers and a key.

    Parameters
    ----------
    rows : DataFrame
        Columns `entity`, `label`, `outlet`, `count` and `quoted`.
    outlets : list of str
        The columns of the chart, in their order.
    caveat : str
        The sentence below the chart.
    title : str
        The line above it.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else (title, READING, caveat)
    many = len(outlets) > len(PALETTE)
    grid = _grid(rows, outlets, [str(at) for at in range(1, len(outlets) + 1)] if many else outlets)
    high = tiles_height(grid, width)
    figure, top = sheet(heading, width, high + (height_of_key(outlets, width) + GAP if many else 0.0))
    tiles(figure, top, width, grid)
    if many:
        put_key(figure, top + high + GAP, outlets, width)
    return figure


def commonest(rows: pd.DataFrame) -> pd.DataFrame:
    """Those who are called in most ways, with their commonest labels, the others as one.

    `said` is the label as it stands.
    """
    ways = rows.groupby("entity", sort=False)["label"].nunique().sort_values(ascending=False, kind="stable")
    parts = []
    for entity in ways.index[:ENTITIES]:
        part: pd.DataFrame = rows[rows["entity"] == entity]
        total = part.groupby("label", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
        place = part["label"].map({label: at for at, label in enumerate(total.index)})
        most = (
            LABELS if len(total) > LABELS + 1 else LABELS + 1
        )  # one more is shown in place of "further (1)"
        rest = f"further ({len(total) - most} labels)"
        label = part["label"].where(place < most, rest)
        part = part.assign(said=part["label"], label=label).iloc[place.argsort(kind="stable")]
        parts.append(part)
    return pd.concat(parts, ignore_index=True) if parts else rows.assign(said=rows["label"])


def reading(*_: object) -> str:
    """How to read the chart."""
    return READING


def _grid(rows: pd.DataFrame, outlets: list[str], heads: list[str]) -> Tiles:
    order = rows[["entity", "label"]].drop_duplicates().reset_index(drop=True)
    places = pd.MultiIndex.from_frame(order)
    wide = {
        name: rows.pivot_table(index=["entity", "label"], columns="outlet", values=name, aggfunc="sum")
        .reindex(index=places, columns=outlets)
        .fillna(0)
        .to_numpy(int)
        for name in ("count", "quoted")
    }
    own = wide["count"] - wide["quoted"]
    largest = max(4, int(own.max(initial=0)))
    return Tiles(
        rows=[str(label) for label in order["label"]],
        columns=heads,
        shades=(own / largest).tolist(),
        labels=[
            [shown(*cell) for cell in zip(*line, strict=True)]
            for line in zip(own.tolist(), wide["quoted"].tolist(), strict=True)
        ],
        names=[[(outlet, entity, label) for outlet in outlets] for entity, label in places],
        bands={
            at: str(entity)
            for at, entity in enumerate(order["entity"])
            if at == 0 or entity != order["entity"][at - 1]
        },
    )


def shown(own: int, quoted: int) -> str:
    """Mentions as they are read.

    >>> shown(3, 0), shown(3, 2), shown(0, 2), shown(0, 0)
    ('3', '3 (2)', '(2)', '')
    """
    return " ".join([*([f"{own}"] if own else []), *([f"({quoted})"] if quoted else [])])
