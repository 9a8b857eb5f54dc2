"""How each outlet speaks of the same targets: own words and those of others, a dumbbell for each outlet."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.levels import span
from framing.charts.page import leads_to, mark, panel, put, shorten, width_of
from framing.charts.sheet import sheet
from framing.charts.style import GRID, INK, QUIET, SMALL, WIDTH, colours
from framing.measures import Unit

ROW, HEAD, FOOT = 12.5, 15.0, 15.0
TARGETS = 6
"""At most this many targets."""
LINES = 16
"""At most about this many lines of outlets in a chart; one target always stands."""

ENOUGH, OUTLETS = 5, 2
"""A mean is shown from so many sentences on; fewer are counted. A target is drawn if so many outlets have
such a mean of their own sentences."""

TITLE = "How outlets speak of the same people, states and organisations"


def toward(
    rows: pd.DataFrame,
    outlets: list[str],
    caveat: str,
    title: str = TITLE,
    width: float = WIDTH,
    bare: bool = False,
) -> Figure:
    """The tone towards each target in every outlet, in its own sentences and in the words of others.

    Parameters
    ----------
    rows : DataFrame
        Columns `target`, `voice`, `outlet`, `sentences`, `tone`, `low`, `high` and `basis`.
    outlets : list of str
        The outlets in their order, which gives them their colours.
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
    blocks = [
        (str(target), _of_outlets(part, outlets)) for target, part in rows.groupby("target", sort=False)
    ]
    height = sum(HEAD + len(part) * ROW for _, part in blocks)
    figure, top = sheet(None if bare else (title, reading(rows), caveat), width, height + FOOT)
    label = min(0.36 * width, max(map(width_of, outlets), default=0.0)) + 10
    for target, part in blocks:
        put(figure, 0, top + HEAD - 4, shorten(target, width), weight="bold")
        top += HEAD
        axes = panel(figure, label, top, width - label - 92, len(part) * ROW)
        _grid(axes, len(part), last=target == blocks[-1][0])
        for at, (outlet, own, others) in enumerate(part):
            y = top + (at + 0.5) * ROW + 3
            put(figure, 0, y, shorten(outlet, label - 10))
            if own is None or enough(own):
                shown = put(figure, width - 44, y, _shown(own), weight="bold", ha="right")
                n = 0 if own is None else own["sentences"]
                put(figure, width - 38, y, f"n = {n:,}", size=SMALL, color=QUIET)
            else:
                shown = put(figure, width, y, _shown(own), size=SMALL, color=QUIET, ha="right")
            leads_to(shown, outlet, target, "own")
            _dumbbell(axes, at, own, others, colours(outlets)[outlet])
        top += len(part) * ROW
    return figure


Voices = tuple[str, pd.Series | None, pd.Series | None]


def _of_outlets(rows: pd.DataFrame, outlets: list[str]) -> list[Voices]:
    """Each outlet that speaks of the target, with the row of its own voice and that of others."""
    found: dict[str, dict[str, pd.Series]] = {}
    for _, row in rows.iterrows():
        found.setdefault(row["outlet"], {})[row["voice"]] = row
    return [
        (outlet, found[outlet].get("own"), found[outlet].get("others"))
        for outlet in outlets
        if {"own", "others"} & set(found.get(outlet, {}))
    ]


def _grid(axes: Axes, rows: int, last: bool) -> None:
    axes.set(xlim=(-1, 1), ylim=(rows - 0.5, -0.5))
    for tick, name in ((-1, "−1 negative"), (0, "0"), (1, "positive +1")):
        axes.plot(
            [tick, tick], [-0.5, rows - 0.5], color=GRID if tick else INK, lw=0.6, clip_on=False, zorder=0
        )
        if last:
            side = {-1: "left", 0: "center", 1: "right"}[tick]
            mark(axes, tick, 0, name, dy=-10, data="x", color=QUIET, ha=side)


def enough(row: pd.Series | None) -> bool:
    """Whether a mean rests on enough sentences to be shown."""
    return row is not None and int(row["sentences"]) >= ENOUGH


def _shown(own: pd.Series | None) -> str:
    """The mean, or of few sentences how many are surely of each tone."""
    if own is None:
        return "–"
    if enough(own):
        return Unit.BALANCE.show(float(own["tone"]))
    sure = {"neg": own["negative"], "pos": own["positive"]}
    sure["neutral"] = own["sentences"] - own["unsure"] - sum(sure.values())
    counts = ", ".join(f"{n} {tone}" for tone, n in sure.items() if n)
    return f"{counts} of {own['sentences']}" if counts else f"{own['sentences']} unsure"


def _dumbbell(axes: Axes, y: int, own: pd.Series | None, others: pd.Series | None, colour: str) -> None:
    """The own voice with its interval, and that of others, by a thin line; no mean of few sentences."""
    own, others = (row if enough(row) else None for row in (own, others))
    tones = [float(row["tone"]) for row in (own, others) if row is not None]
    axes.plot(tones, [y] * len(tones), color=colour, lw=0.7, clip_on=False, zorder=2)
    if others is not None:
        (dot,) = axes.plot(
            float(others["tone"]), y, "o", ms=4.5, mfc="white", mec=colour, clip_on=False, zorder=3
        )
        leads_to(dot, others["outlet"], others["target"], "others")
    if own is not None:
        if str(own["basis"]).startswith("over"):
            span(axes, own, y, color=colour, lw=2.4, zorder=1)
        (dot,) = axes.plot(float(own["tone"]), y, "o", ms=6, mfc=colour, mec=colour, clip_on=False, zorder=4)
        leads_to(dot, own["outlet"], own["target"], "own")


def foremost(rows: pd.DataFrame, differing: Collection[str] = ()) -> pd.DataFrame:
    """The rows of the targets of which most outlets have a mean of own sentences, then the most sentences.

    Those in whose tone the outlets differ come first.
    """
    own = rows[rows["voice"] == "own"].assign(
        enough=rows["sentences"] >= ENOUGH, differs=rows["target"].isin(differing)
    )
    told = own.groupby("target", sort=False).agg(
        differs=("differs", "any"), outlets=("sentences", "size"), enough=("enough", "sum"),
        sentences=("sentences", "sum"),
    )  # fmt: skip
    chosen = told[told["outlets"] >= OUTLETS].sort_values(
        ["differs", "enough", "outlets", "sentences"], ascending=False, kind="stable"
    )
    place = {target: at for at, target in enumerate(chosen.index[:TARGETS])}
    mine = rows[rows["target"].isin(place)]
    return mine.sort_values("target", key=lambda names: names.map(place), kind="stable")


def drawable(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the first targets with means to compare that one chart has room for."""
    means = rows[(rows["voice"] == "own") & (rows["sentences"] >= ENOUGH)]["target"].value_counts()
    rows = rows[rows["target"].isin(means[means >= OUTLETS].index)]
    lines = rows.groupby("target", sort=False)["outlet"].nunique().cumsum()
    kept = {target for at, (target, so_far) in enumerate(lines.items()) if at == 0 or so_far <= LINES}
    return rows[rows["target"].isin(kept)]


def reading(rows: pd.DataFrame, *_: object) -> str:
    """How to read the chart."""
    over = rows["basis"].str.startswith("over").any()
    line = "thick line: 95 % interval over articles; " if over else ""
    return (
        "Full dot and number: mean tone of the outlet's own sentences about the one named, from −1 "
        f"(negative) to +1 (positive); {line}hollow dot: the mean in what it quotes and reports; "
        f"n: own sentences. Of fewer than {ENOUGH} sentences no mean is shown, but how many are surely "
        "negative, positive or neutral."
    )
