from __future__ import annotations

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


def test_key_compares_across_marks_and_case() -> None:
    assert key("“DAM” holds –  again!") == key('"Dam" holds - again')
