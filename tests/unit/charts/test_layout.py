"""No chart cuts, overprints or shrinks its text, whatever it is asked to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import sin

import numpy as np
import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.charts.style import SMALL
from framing.compare import Comparison, Keyness, Likeness, Pooled, Trend
from framing.coverage import Coverage
from framing.measures import Unit

Make = Callable[..., Comparison]
SIZES = [1, 2, 5, 8, 12, 30]


def quotes_of(comparison: Comparison) -> pd.DataFrame:
    rows = [
        (outlet, f"Speaker {(place + k) % 31}", "anonymous" if k % 3 else "person", f"Side {k % 4}", k * 5, k)
        for place, outlet in enumerate(comparison.n_articles)
        for k in range(place % 7)
    ]
    return pd.DataFrame(
        rows, columns=["group", "speaker", "speaker_kind", "affiliation", "quoted_words", "start"]
    ).assign(words=9)


def sentences_of(comparison: Comparison) -> pd.DataFrame:
    rows = [(outlet, sin(k * 3.7)) for outlet in comparison.n_articles for k in range(30)]
    return pd.DataFrame(rows, columns=["group", "tone"])


def texts(figure: Figure) -> list[Text]:
    FigureCanvasAgg(figure)
    figure.draw_without_rendering()
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text().strip()]


def check(figure: Figure) -> None:
    found = texts(figure)
    wide, high = figure.bbox.width, figure.bbox.height
    for text in found:
        name, box = text.get_text(), text.get_window_extent()
        assert float(text.get_fontsize()) >= SMALL, name
        assert box.x0 >= -1, f"{name!r} runs out of the left edge"
        assert box.x1 <= wide + 1, f"{name!r} runs out of the right edge"
        assert box.y0 >= -1, f"{name!r} runs out below"
        assert box.y1 <= high + 1, f"{name!r} runs out above"
    x0, y0, x1, y1 = np.array([text.get_window_extent().extents for text in found]).reshape(-1, 4).T
    across = np.minimum.outer(x1, x1) - np.maximum.outer(x0, x0)
    along = np.minimum.outer(y1, y1) - np.maximum.outer(y0, y0)
    # Boxes hold room for accents above and tails below; lines may share that, not their letters.
    free = 0.3 * np.minimum.outer(y1 - y0, y1 - y0)
    clashes = np.argwhere(np.triu((across > 1) & (along > free), 1))
    assert not len(clashes), [f"{found[a].get_text()!r} lies on {found[b].get_text()!r}" for a, b in clashes]


@dataclass(frozen=True)
class Makers:
    """What makes the results that charts draw, of so many outlets."""

    comparison: Make
    distinctive: Callable[..., Keyness]
    covered: Callable[..., Coverage]
    alike: Callable[..., Likeness]
    pooled: Callable[..., Pooled]
    trend: Callable[..., Trend]


@pytest.fixture
def makers(
    comparison: Make,
    distinctive: Callable[..., Keyness],
    covered: Callable[..., Coverage],
    alike: Callable[..., Likeness],
    pooled: Callable[..., Pooled],
    trend: Callable[..., Trend],
) -> Makers:
    return Makers(comparison, distinctive, covered, alike, pooled, trend)


def variants(make: Makers, n: int) -> Iterator[Figure]:
    for count, found in ((1, True), (4, True), (40, True), (3, False)):
        yield CHARTS["variants"].draw(make.comparison(n, count, found=found))
    yield CHARTS["variants"].draw(make.comparison(n, 7), bare=True)
    made = make.comparison(n, 4)
    shares = made.groups.assign(n=made.groups["n"] * 40, count=made.groups["count"] * 40)
    yield CHARTS["variants"].draw(replace(made, groups=shares), width=230.0)


def levels(make: Makers, n: int) -> Iterator[Figure]:
    for unit, width, found in product(Unit, (482.0, 230.0), (True, False)):
        yield CHARTS["levels"].draw(make.comparison(n, unit=unit, found=found), width=width)
    yield CHARTS["levels"].draw(make.comparison(n), bare=True)


def funnel(make: Makers, n: int) -> Iterator[Figure]:
    for unit, width in product(Unit, (482.0, 300.0)):
        yield CHARTS["funnel"].draw(make.pooled(n, unit), width=width)
    yield CHARTS["funnel"].draw(make.pooled(n, known=False))
    yield CHARTS["funnel"].draw(make.pooled(n), bare=True)


def trend(make: Makers, n: int) -> Iterator[Figure]:
    for unit, width in ((Unit.SHARE, 482.0), (Unit.BALANCE, 230.0)):
        yield CHARTS["trend"].draw(make.trend(n, unit), width=width)
    yield CHARTS["trend"].draw(make.trend(n, known=False))
    yield CHARTS["trend"].draw(make.trend(n), bare=True)


def profile(make: Makers, n: int) -> Iterator[Figure]:
    for found in (True, False):
        units = (Unit.SHARE, Unit.SHARE, Unit.BALANCE)
        yield CHARTS["profile"].draw([make.comparison(n, unit=unit, found=found) for unit in units])


def tones(make: Makers, n: int) -> Iterator[Figure]:
    for found, width in product((True, False), (482.0, 300.0)):
        made = make.comparison(n, unit=Unit.BALANCE, found=found)
        sentences = sentences_of(made)
        yield CHARTS["tones"].draw(made, sentences if found else sentences[:0], width=width)


def voices(make: Makers, n: int) -> Iterator[Figure]:
    made = make.comparison(n)
    quotes = quotes_of(made)
    yield CHARTS["voices"].draw(made, quotes)
    yield CHARTS["voices"].draw(made, quotes[:0])


def distinctive_words(make: Makers, n: int) -> Iterator[Figure]:
    for words, tested in ((6, False), (6, True), (0, False)):
        yield CHARTS["distinctive"].draw(make.distinctive(n, words, tested))


def coverage(make: Makers, n: int) -> Iterator[Figure]:
    for shared in (20, 0):
        yield CHARTS["coverage"].draw(make.covered(n, shared))


def likeness(make: Makers, n: int) -> Iterator[Figure]:
    for dealt, known in ((False, True), (True, True), (False, False)):
        yield CHARTS["likeness"].draw(make.alike(n, dealt, known))


def outlet_map(make: Makers, n: int) -> Iterator[Figure]:
    made = make.alike(max(n, 8))  # fewer outlets have no map
    yield CHARTS["map"].draw(made)
    made.places[["x", "y"]] = 0.5
    yield CHARTS["map"].draw(made)


def labels(make: Makers, n: int) -> Iterator[Figure]:
    made = make.comparison(n)
    outlets = list(made.n_articles)
    rows = [
        (
            f"Entity ${k // 4}$ <b>新</b> of a rather long name",
            f"the so-called label {k} of some length",
            outlet,
        )
        for k in range(20)
        for outlet in outlets[: 1 + k % n]
    ]
    for found in (rows, []):
        table = pd.DataFrame(found, columns=["entity", "label", "outlet"])
        table = table.assign(count=12, quoted=[at % 3 for at in range(len(table))])
        yield CHARTS["labels"].draw(table, outlets, made.caveat)


def toward(make: Makers, n: int) -> Iterator[Figure]:
    made = make.comparison(n)
    outlets = list(made.n_articles)
    rows = [
        {
            "target": f"Somebody ${k}$ <b>新</b> with a rather long name and {k} titles of some length",
            "voice": voice,
            "outlet": outlet,
            "sentences": 1234,
            "tone": -0.5 if voice == "own" else 0.1 * k,
            "low": -1.0 if k % 2 else float("nan"),
            "high": 0.2 if k % 2 else float("nan"),
            "basis": "over articles" if k % 2 else "none",
        }
        for k in range(3)
        for at, outlet in enumerate(outlets)
        for voice in ("own", "others", "headline")[k % 2 : 1 + (at + k) % 3]
    ]
    for found in (rows, []):
        table = pd.DataFrame(found, columns=list(rows[0]))
        yield CHARTS["toward"].draw(table, outlets, made.caveat)


LAYOUTS: dict[str, Callable[[Makers, int], Iterator[Figure]]] = {
    "variants": variants,
    "levels": levels,
    "funnel": funnel,
    "trend": trend,
    "profile": profile,
    "tones": tones,
    "voices": voices,
    "distinctive": distinctive_words,
    "labels": labels,
    "toward": toward,
    "coverage": coverage,
    "likeness": likeness,
    "map": outlet_map,
}
"""Chart -> its figures of so many outlets, full, empty, wide and narrow."""


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_is_cut_or_overprinted(makers: Makers, chart: str, n: int) -> None:
    for figure in LAYOUTS[chart](makers, n):
        check(figure)


def test_a_text_off_the_page_is_seen() -> None:
    figure = Figure()
    figure.text(0.99, 0.5, "beyond the edge", fontsize=9)
    with pytest.raises(AssertionError, match="right edge"):
        check(figure)


def test_two_texts_on_each_other_are_seen() -> None:
    figure = Figure()
    figure.text(0.4, 0.5, "one", fontsize=9)
    figure.text(0.4, 0.5, "two", fontsize=9)
    with pytest.raises(AssertionError, match="lies on"):
        check(figure)
