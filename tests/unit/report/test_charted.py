"""What the marks of charts say, and the numbers behind the charts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import StringIO

import pandas as pd
import pytest

from framing.measures import Unit
from framing.report import Report, page
from framing.report.charted import marks, numbers
from framing.report.content import Exhibit


def exhibit(report: Report, chart: str) -> Exhibit:
    return next(one for one in report.charts if one.chart == chart)


@pytest.mark.parametrize(
    ("unit", "numbers", "said"),
    [
        (
            Unit.SHARE,
            (2, 8, 0.25, 0.1, 0.5),
            "A: 2 of 8 words, 25 %; 95 % interval 10 % to 50 %, over articles",
        ),
        (
            Unit.SHARE,
            (0, 0, float("nan"), *[float("nan")] * 2),
            "A: 0 of 0 words, undefined; too few for an interval",
        ),
        (
            Unit.BALANCE,
            (3, 3, -0.5, -1.4, 0.2),
            "A: −0.50, n = 3; 95 % interval −1.00 to +0.20, over articles",
        ),
        (Unit.BALANCE, (1, 1, 0.5, *[float("nan")] * 2), "A: +0.50, n = 1; too few for an interval"),
    ],
)
def test_a_mark_of_a_measure_speaks_in_its_unit(
    built: Report, unit: Unit, numbers: tuple[float, ...], said: str
) -> None:
    shown = exhibit(built, "levels")
    (comparison,) = shown.drawn
    row = dict(zip(["count", "n", "estimate", "low", "high"], numbers, strict=True))
    groups = pd.DataFrame([{"group": "A", "variant": "", "articles": 1, **row, "basis": "over articles"}])
    changed = replace(comparison, unit=unit, of="words", groups=groups)
    assert marks(replace(shown, drawn=(changed,))) == {("A",): said}


def test_every_chart_of_the_page_has_its_numbers(built: Report) -> None:
    html = page(built)
    (data,) = re.findall(r'<script type="application/json" id="numbers">(.*?)</script>', html, re.DOTALL)
    files = json.loads(data)
    assert files.keys() == {one.key for one in (*built.charts, *built.brief[:1])}
    for one in built.charts:
        read = pd.read_csv(StringIO(files[one.key].removeprefix("\ufeff")))
        assert len(read) == len(numbers(one)) > 0, one.key


def test_numbers_to_save_hold_no_formula(built: Report) -> None:
    shown = exhibit(built, "levels")
    (comparison,) = shown.drawn
    groups = comparison.groups.assign(group="=SUM(A1)")
    hostile = replace(shown, drawn=(replace(comparison, groups=groups),))
    html = page(replace(built, sections=(replace(built.sections[0], exhibits=(hostile,)),), brief=()))
    assert ",'=SUM(A1)," in html
    assert ",=SUM(A1)," not in html
