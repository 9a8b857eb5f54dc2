"""Colours and letters."""

from __future__ import annotations

import pytest

from framing.charts.page import head_lines, shorten, width_of, wrap
from framing.charts.style import BAR, INK, MANY, PALETTE, PARTS, REST, SMALL, colours


def test_an_outlet_keeps_its_colour_whatever_follows() -> None:
    assert colours(["A", "B"])["B"] == colours(["A", "B", "C", "D"])["B"] == PALETTE[1]


def test_more_outlets_than_colours_share_one() -> None:
    assert set(colours(map(str, range(9))).values()) == {MANY}


def luminance(colour: str) -> float:
    def linear(part: int) -> float:
        of = part / 255
        return of / 12.92 if of <= 0.03928 else ((of + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05


@pytest.mark.parametrize("colour", [*PALETTE, MANY, *PARTS, REST, BAR])
def test_a_thin_line_is_seen_on_white(colour: str) -> None:
    assert 1.05 / luminance(colour) >= 3


def test_numbers_are_read_on_every_bar() -> None:
    assert 1.05 / luminance(PARTS[0]) >= 4.5
    for colour in (*PARTS[1:], REST, BAR):
        assert luminance(colour) / luminance(INK) >= 4.5
    assert not set(PARTS) & set(PALETTE)


def test_a_word_wider_than_its_column_is_divided_and_not_cut() -> None:
    lines = head_lines("Washington Times", 38)
    assert "".join(lines).replace("-", "") == "WashingtonTimes"
    assert all(width_of(line, SMALL, "bold") <= 38 for line in lines)
    assert head_lines("Reuters", 60) == ["Reuters"]
    assert head_lines("anonymous)", 38) == ["anony-", "mous)"]


def test_a_shortened_text_fits_and_says_so() -> None:
    short = shorten("The Sydney Morning Herald", 60)
    assert short.endswith("…")
    assert width_of(short) <= 60


def test_lines_fit_and_lose_nothing() -> None:
    text = "one two three four five six seven"
    lines = wrap(text, 60)
    assert " ".join(lines) == text
    assert all(width_of(line) <= 60 for line in lines)


def test_too_many_lines_end_in_an_ellipsis() -> None:
    assert wrap("one two three four five six seven", 40, most=2)[-1].endswith("…")


def test_a_text_that_fills_its_room_is_not_cut() -> None:
    for text in ("Reuters", "Al Jazeera", "The Hill", "dpa", "Le Monde diplomatique"):
        label = width_of(text) + 10
        assert shorten(text, label - 10) == text
