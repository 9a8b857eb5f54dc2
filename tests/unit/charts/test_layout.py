"""No chart cuts, overprints or shrinks its text, whatever it is asked to draw."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from math import sin

import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.charts.style import SMALL
from framing.compare import Comparison, Keyness, Likeness
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
    )


def sentences_of(comparison: Comparison) -> pd.DataFrame:
    rows = [(outlet, sin(k * 3.7)) for outlet in comparison.n_articles for k in range(30)]
    return pd.DataFrame(rows, columns=["group", "tone"])


def texts(figure: Figure) -> list[Text]:
    canvas = FigureCanvasAgg(figure)
    canvas.draw()  # type: ignore[no-untyped-call]
    return [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text().strip()]


def check(figure: Figure) -> None:
    found = texts(figure)
    boxes = [text.get_window_extent() for text in found]
    wide, high = figure.bbox.width, figure.bbox.height
    for text, box in zip(found, boxes, strict=True):
        name = text.get_text()
        assert float(text.get_fontsize()) >= SMALL, name
        assert box.x0 >= -1, f"{name!r} runs out of the left edge"
        assert box.x1 <= wide + 1, f"{name!r} runs out of the right edge"
        assert box.y0 >= -1, f"{name!r} runs out below"
        assert box.y1 <= high + 1, f"{name!r} runs out above"
    for (a, one), (b, other) in combinations(zip(found, boxes, strict=True), 2):
        across = min(one.x1, other.x1) - max(one.x0, other.x0)
        along = min(one.y1, other.y1) - max(one.y0, other.y0)
        # Boxes hold room for accents above and tails below; lines may share that, not their letters.
        free = 0.3 * min(one.height, other.height)
        assert across <= 1 or along <= free, f"{a.get_text()!r} lies on {b.get_text()!r}"


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize(("variants", "found"), [(1, True), (40, True), (3, False)])
def test_variants(comparison: Make, n: int, variants: int, found: bool) -> None:
    check(CHARTS["variants"].draw(comparison(n, variants, found=found)))


def test_a_bare_chart_fits_as_well(comparison: Make) -> None:
    check(CHARTS["variants"].draw(comparison(5, 7), bare=True))
    check(CHARTS["levels"].draw(comparison(5), bare=True))


@pytest.mark.parametrize("width", [482.0, 230.0])
@pytest.mark.parametrize("n", [1, 5, 30])
@pytest.mark.parametrize("unit", list(Unit))
def test_levels(comparison: Make, n: int, unit: Unit, width: float) -> None:
    check(CHARTS["levels"].draw(comparison(n, unit=unit), width=width))
    check(CHARTS["levels"].draw(comparison(n, unit=unit, found=False), width=width))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("found", [True, False])
def test_profile(comparison: Make, n: int, found: bool) -> None:
    units = (Unit.SHARE, Unit.SHARE, Unit.BALANCE)
    check(CHARTS["profile"].draw([comparison(n, unit=unit, found=found) for unit in units]))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("found", [True, False])
def test_tones(comparison: Make, n: int, found: bool) -> None:
    made = comparison(n, unit=Unit.BALANCE, found=found)
    sentences = sentences_of(made)
    for width in (482.0, 300.0):
        check(CHARTS["tones"].draw(made, sentences if found else sentences[:0], width=width))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("found", [True, False])
def test_voices(comparison: Make, n: int, found: bool) -> None:
    made = comparison(n)
    quotes = quotes_of(made)
    check(CHARTS["voices"].draw(made, quotes if found else quotes[:0]))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize(("words", "tested"), [(6, False), (6, True), (0, False)])
def test_distinctive(distinctive: Callable[..., Keyness], n: int, words: int, tested: bool) -> None:
    check(CHARTS["distinctive"].draw(distinctive(n, words, tested)))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("shared", [20, 0])
def test_coverage(covered: Callable[..., Coverage], n: int, shared: int) -> None:
    check(CHARTS["coverage"].draw(covered(n, shared)))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize(("dealt", "known"), [(False, True), (True, True), (False, False)])
def test_likeness(alike: Callable[..., Likeness], n: int, dealt: bool, known: bool) -> None:
    check(CHARTS["likeness"].draw(alike(n, dealt, known)))


@pytest.mark.parametrize("n", [8, 12, 30])
def test_map(alike: Callable[..., Likeness], n: int) -> None:
    check(CHARTS["map"].draw(alike(n)))


def test_places_on_top_of_each_other_are_still_named_apart(alike: Callable[..., Likeness]) -> None:
    made = alike(12)
    made.places[["x", "y"]] = 0.5
    check(CHARTS["map"].draw(made))


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("found", [True, False])
def test_labels(comparison: Make, n: int, found: bool) -> None:
    outlets = list(comparison(n).n_articles)
    rows = [
        (
            f"Entity ${k // 4}$ <b>新</b> of a rather long name",
            f"the so-called label {k} of some length",
            outlet,
        )
        for k in range(20)
        for outlet in outlets[: 1 + k % n]
    ]
    table = pd.DataFrame(rows if found else [], columns=["entity", "label", "outlet"])
    table = table.assign(count=12, quoted=[at % 3 for at in range(len(table))])
    check(CHARTS["labels"].draw(table, outlets, comparison(n).caveat))


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
