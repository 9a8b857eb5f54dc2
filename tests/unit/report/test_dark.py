"""The colours of charts on dark paper."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from framing.charts.likeness import ARTICLE, EDGE
from framing.charts.style import INK, MANY, PALETTE, QUIET, ZERO
from framing.report import Report, page
from framing.report.dark import PAPER, changeable, colours, contrast, dark


@pytest.mark.parametrize("colour", [*PALETTE, INK, QUIET, MANY, ZERO, ARTICLE, EDGE])
def test_marks_letters_and_intervals_are_seen_on_both_papers(colour: str) -> None:
    assert contrast(colour, "#ffffff") >= 3
    assert contrast(dark(colour), PAPER) >= 5


def test_letters_are_read_on_every_tile() -> None:
    for level in range(160, 233):
        tile = f"#{level:02x}{level:02x}{level:02x}"
        assert contrast(dark(INK), dark(tile)) >= 4.5


def test_groups_keep_colours_of_their_own() -> None:
    made = [dark(colour) for colour in PALETTE]
    assert all(one != other for one, other in combinations(made, 2))


def test_every_colour_of_a_drawing_can_be_set_and_is_set_in_the_dark(built: Report) -> None:
    html = page(built)
    drawn = set(re.findall(r'(?:fill|stroke)="(?:var\((--c-\w+),)?(#[0-9a-fA-F]{6})\)?"', html))
    assert drawn
    (style,) = re.findall(r"@media screen and \(prefers-color-scheme: dark\) \{ \.chart \{(.*?)\}", html)
    for name, colour in drawn:
        assert name == f"--c-{colour[1:].lower()}"
        assert f"{name}:{dark(colour)};" in style


def test_no_colour_of_a_drawing_is_set_twice() -> None:
    drawing = '<path fill="#FFFFFF" stroke="none"/><path stroke="#ffffff"/>'
    assert colours([drawing]) == f"--c-ffffff:{PAPER};"
    assert changeable(drawing).count("var(--c-ffffff,") == 2


def test_dark_paper_is_that_of_the_page() -> None:
    style = Path(page.__globals__["__file__"]).parent / "templates" / "style.css"
    assert f"--paper: {PAPER}" in style.read_text("utf-8")
