from __future__ import annotations

import pytest

from framing.reading.blocks import blocks, key


def lines(text: str) -> list[str]:
    return [block.line for block in blocks(text)]


def test_spans_leave_out_blanks_and_keep_bullets() -> None:
    text = " \n\t- One two \r\n\r\n\xa0• three\n"
    assert [block.of(text) for block in blocks(text)] == ["- One two", "• three"]
    assert lines(text) == ["One two", "three"]
    assert all(block.bullet for block in blocks(text))


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    text = "Dam holds in Brod\nby Ana Horvat\nThe dam held on Monday.\nThe army left."
    assert lines(text) == text.split("\n")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "The dam above the town held on\nMonday, and the army left, as the\nmayor said.\n\nIt rains."
    assert lines(text) == [" ".join(text.split("\n")[:3]), "It rains."]


@pytest.mark.parametrize("sign", ["-", "\u00ad", "\u2010", "¬"])
def test_a_line_that_ends_inside_a_word_goes_on_whatever_the_width(sign: str) -> None:
    text = (
        f"The guard met the insur{sign}\ngents on the quay. It was the second raid of the year.\n\nIt rains."
    )
    assert lines(text) == [" ".join(text.split("\n")[:2]), "It rains."]


def test_a_line_that_ends_with_a_dash_or_above_a_blank_line_does_not() -> None:
    text = "The guard met them -\nAnd left.\nThe Anglo-\n\nSaxon left."
    assert lines(text) == list(filter(None, text.split("\n")))


def test_a_name_divided_at_its_hyphen_goes_on() -> None:
    assert lines("The guard met Mr. Lee-\nGrant.\nIt rained.") == [
        "The guard met Mr. Lee- Grant.",
        "It rained.",
    ]


def test_key_compares_across_marks_and_case() -> None:
    assert key("“DAM” holds –  again!") == key('"Dam" holds - again')
