"""One quotation over several paragraphs is one quote."""

from __future__ import annotations

import pytest

from tests.quoting import said

WORDS = "The dam will hold. … It has stood for years. … Nobody need fear it"


@pytest.mark.parametrize(
    "text",
    [
        "“The dam will hold.\n“It has stood for years.\n“Nobody need fear it,” Ann Roe said.",
        'Ann Roe said: "The dam will hold.\n"It has stood for years.\n"Nobody need fear it."\nShe left.',
        "Ann Roe wrote: “The dam will hold.\nIt has stood for years.\nNobody need fear it.”\nShe left.",
        '"The dam will hold.\nIt has stood for years.\nNobody need fear it," Ann Roe said.\nShe left.',
        "“The dam will hold.\n\n“It has stood for years.\n\n“Nobody need fear it.”\n\nShe left.",
        'Ann Roe said: "The dam will hold.\n\n"It has stood for years.\n\n"Nobody need fear it."\nMay came.',
    ],
)
def test_paragraphs_that_no_mark_closes_are_one_quote(text: str) -> None:
    ((_, words),) = said(text)
    assert words.rstrip(".,") == WORDS


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“The dam will hold,” Ann Roe said.\n“It will not,” Bo Lee said.", 2),
        ("“The dam will hold,” Ann Roe said. “It is old.\n“It is safe,” she added.", 2),
        ('Partial transcript:\n"HOLM: Is the dam safe?\n"ROE: It is, as I said before.\n"It will hold."', 2),
        ("“The dam will hold.”\n“It has stood for years.”\nAnn Roe left.", 2),
    ],
)
def test_paragraphs_with_marks_or_verbs_of_their_own_are_not(text: str, quotes: int) -> None:
    assert len(said(text)) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is safe,'' Ann Roe said. “It will hold.''",
        "\"The dam is safe,'' Ann Roe said. \"It will hold.''",
        "“The dam is safe,’’ Ann Roe said. “It will hold.’’",
        "``The dam is safe,'' Ann Roe said. ``It will hold.''",
    ],
)
def test_two_single_marks_close_a_quotation(text: str) -> None:
    assert said(text) == [("Ann Roe", "The dam is safe, … It will hold.")]


def test_two_single_marks_inside_a_closed_quotation_do_not() -> None:
    text = "\"The guard said ''go home'' and left,\" Ann Roe said."
    assert said(text) == [("Ann Roe", "The guard said ''go home'' and left,")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“The fee is wrong,” Ann Roe said.\n“That’s unfair.\nThat’s too much.”\nShe left.",
            "That’s unfair. … That’s too much.",
        ),
        (
            "“The inquiry is over,” Ann Roe said.\n\n“Far from it.\n\nWe must answer all of this.”",
            "Far from it. … We must answer all of this.",
        ),
        ("\"It's common\n\nand it's not against the law,\" Ann Roe said.", "and it's not against the law,"),
        ("“They rang.\n\nThey rang twice,” Ann Roe said.", "They rang. … They rang twice,"),
        (
            "“What about the ferry?\n\nIs it not late?” Ann Roe asked.",
            "What about the ferry? … Is it not late?",
        ),
    ],
)
def test_a_short_first_paragraph_is_a_part_of_it(text: str, words: str) -> None:
    assert any(told.endswith(words) and told.count("…") for _, told in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "The report is called\n\n“The Long Road\n\nIt has nine chapters and was written by Ann Roe.",
        "The band played “Blue Moon” and\n\n“Summer Wind\n\nand then it went home.",
    ],
)
def test_a_title_that_no_mark_closes_is_none(text: str) -> None:
    assert not said(text)
