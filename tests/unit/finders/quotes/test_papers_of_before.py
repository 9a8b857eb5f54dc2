"""A lone noun for a paper or a firm means the one that the sentences before told of."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Lund University poll put Roe ahead. Most are in, according to the poll.", "Lund University poll"),
        ("A Gallup survey out Monday put Lee ahead. Most are in, according to the survey.", "Gallup survey"),
        ("A new CNN/ORC poll gives Roe a lead. The poll found that most are unsure.", "CNN/ORC poll"),
        ("He owns it, according to Lund County records. Most are in, records show.", "Lund County records"),
        ("He was sued, according to court records. Most are in, the records show.", "court records"),
        ("Roe has written a book called The Long Road. “Most are lost,” the book says.", "The Long Road"),
        ("Ann Lee, 36, flew. Most are in, according to her LinkedIn page.", "Ann Lee's LinkedIn page"),
        ("Tom Roe flew. Most are in, according to his Facebook profile.", "Tom Roe's Facebook profile"),
        ("The Labor Department said it slowed. Most are in, according to the figures.", "Labor Department"),
    ],
)  # fmt: skip
def test_paper_told_of_before(text: str, name: str) -> None:
    assert speaker(text, "ost are") == name


@pytest.mark.parametrize(
    "text",
    [
        "A Marist poll and a Gallup poll came out. Most are in, according to the poll.",
        "Roe leads in a new poll. Most are in, according to the poll.",
    ],
)
def test_the_poll_has_no_name_where_several_or_none_may_be_meant(text: str) -> None:
    assert speaker(text, "Most are") == "poll"


def test_no_book_of_two() -> None:
    text = "He wrote a book called The Long Road and a novel, Bright Days. “Most are lost,” the book says."
    assert speaker(text, "Most are") == "book"


@pytest.mark.parametrize(
    "text",
    [
        "The strike drew support from employers such as Lyrasanto, which opposed it.",
        "The law drew protests from local firms including Lyrasanto.",
        "Critics point to makers like Lyrasanto, whose mill has moved.",
    ],
)
def test_firm_that_is_an_example(text: str) -> None:
    assert speaker(f"{text} “We call on others to join,” the company said.", "We call") == "Lyrasanto"


def test_no_firm_of_two_examples() -> None:
    text = "Firms such as Lyrasanto and Norvex sued. “We call on others to join,” the company said."
    assert speaker(text, "We call") == "company"
