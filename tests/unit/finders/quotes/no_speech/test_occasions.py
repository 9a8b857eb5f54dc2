"""Where and when words were said is none of them, though a verb has both beside it."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'The plan could come "in the next weeks," Tom Roe said Sunday on Lund\'s "Meet the Town."',
            'The plan could come "in the next weeks,"',
        ),
        (
            'Reform is "within our grasp, if we can convince the town to act," Ann Roe said, pointing to '
            "a measure passed by the council earlier this year that garnered wide support.",
            'Reform is "within our grasp, if we can convince the town to act,"',
        ),
        (
            'Robert Perez, deputy head of the guard, told "Lund\'s Right Now with Ann Keel" on Friday that '
            'the closure of the ports would have "pretty severe" consequences.',
            'the closure of the ports would have "pretty severe" consequences',
        ),
        (
            'In contrast, members of the "Gang of Eight" said they supported the plan.',
            "they supported the plan",
        ),
    ],
)  # fmt: skip
def test_only_the_words_are_somebodys(text: str, words: str) -> None:
    assert [content for _, content in said(text)] == [words]


def test_what_somebody_was_pressed_on_is_another_s() -> None:
    assert said("When pressed on his use of the phrase, Tom Lee defended it.") == []


def test_what_somebody_means_whenever_they_say_it_is_not_told() -> None:
    text = (
        "Some who know her are sure that when she says she will do right, it means that the bill will fall."
    )
    assert "she will do right" not in " ".join(content for _, content in said(text))


def test_where_somebody_is_heard_is_no_part_of_the_words() -> None:
    text = "“It is a land of camps,” the preacher can be heard saying in recorded footage."
    assert "in recorded footage" not in [content for _, content in said(text)]


def test_what_a_speech_is_for_is_no_part_of_it() -> None:
    assert said("Mayor Roe said Wednesday in a speech pushing his jobs bill.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Lena Roe says she sees a bigger issue here. “There is a kind of war going on in the town.”",
            ["she sees a bigger issue here", "There is a kind of war going on in the town."],
        ),
        (
            "Roe said in a speech arguing for the dam that it was late.",
            ["it was late"],
        ),
    ],
)  # fmt: skip
def test_two_parts_of_words_both_stay(text: str, words: list[str]) -> None:
    assert [content for _, content in said(text)] == words


def test_when_somebody_called_for_it_is_told() -> None:
    text = "It got a boost Friday, when Mayor Tom Roe called on the town to stop the mill."
    assert [content for _, content in said(text)] == ["the town to stop the mill"]
