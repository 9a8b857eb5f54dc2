"""Two of one surname: words go to the wrong one of them in no case where nobody can tell."""

from __future__ import annotations

import pytest

from tests.quoting import names


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ann Roe and her husband, Paul Roe, came. Roe said that the roof would be mended.",
        "Tom Lind is the brother of Ann Lind. Ann Lind and Tom Lind sat down. Lind said that it was late.",
        "Senator Ruth Kale and Governor Mark Kale met on Monday. Kale said that the bill would pass.",
    ],
)
def test_of_two_side_by_side_neither_is_named(text: str) -> None:
    assert " " not in (names(text)[-1] or " ")


@pytest.mark.parametrize(
    "text",
    [
        "Kayla Roe died in prison. Her father, Carl Roe, came on Monday. “They took her,” Roe said.\n\n"
        "Her cellmates kept a letter to her family.\n\nRoe wrote: “I have given myself up to what may come.”",
        "Ann Lind was killed in the raid. Her brother, Tom Lind, spoke at the church.\n\nA note was found "
        "later.\n\n“I do not fear what may come,” Lind wrote.",
    ],
)
def test_what_one_of_two_wrote_is_not_the_speaking_ones(text: str) -> None:
    assert " " not in (names(text)[-1] or " ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A lawyer read a letter from the mother, Ruth Kale. “He was a good boy,” she wrote.", "Ruth Kale"),
        ("The clerk read a statement by Tom Lind. “I still wake at night,” he wrote.", "Tom Lind"),
        ("Her aide showed an e-mail from Ann Roe. “I will not go,” she wrote.", "Ann Roe"),
    ],
)
def test_who_wrote_a_letter_is_who_wrote_its_words(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Diane Roe, the mother of the late James Roe, came. “I hope they are tried,” Roe said.",
            "Diane Roe",
        ),
        (
            "Bill Lind, or William Lind as his mother calls him, spoke. Lind said that it was late.",
            "William Lind",
        ),
        ("Ann Roe spoke first. “No,” Paul Roe said. Roe added that it was late.", "Paul Roe"),
    ],
)
def test_one_of_whom_there_is_no_doubt_is_named(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Donald Grell won the vote in Oslo. Grell spoke at noon. Mr. Grell was joined by his wife,"
            " Melania Grell, who waved.\n\nLater Grell went home. “We won,” Grell said.",
            "Donald Grell",
        ),
        (
            "Donald Grell won the vote. Grell spoke in Oslo. Grell has led for weeks.\n\nHis wife, Melania"
            " Grell, was there. “He is kind,” Mrs. Grell said.\n\n“We won,” Grell said in Oslo.",
            "Donald Grell",
        ),
        (
            "Ann Delroy spoke. Delroy has led for weeks, and Delroy is rich. Few had heard of Tom Delroy.\n\n"
            "The hall was full.\n\n“We won,” Delroy said.",
            "Ann Delroy",
        ),
        # nobody knows where the other is near
        (
            "Ann Delroy spoke. Delroy has led for weeks, and Delroy is rich.\n\nTom Delroy came too.\n\n"
            "“We won,” Delroy said.",
            "Delroy",
        ),
        ("Ann Delroy and her son, Tom Delroy, spoke.\n\nIt rained.\n\n“We won,” Delroy said.", "Delroy"),
    ],
)
def test_a_surname_is_that_of_the_one_whom_the_article_calls_so(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Joseph R. Tiden Jr. came late.\n\n“It rains,” Mr. Tiden said.", "Joseph R. Tiden Jr."),
        ("Adm. Harry B. Hollis Jr. came. “It is late,” Admiral Hollis said.", "Harry B. Hollis Jr."),
        ("Martin Roe Jr., a baker, came. Roe said it was late.", "Martin Roe Jr."),
        ("Sen. Robert Coyle Sr. came. “It is late,” Senator Coyle said.", "Robert Coyle Sr."),
        # the father is another
        ("Tom Roe spoke. His son Tom Roe Jr. left. “It is late,” Roe said.", "Tom Roe"),
        ("Roe spoke. His son, Tom Roe Jr., had left.\n\nIt rained. “It is late,” Roe said.", "Roe"),
    ],
)
def test_a_son_is_called_by_the_surname_where_no_other_is(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize("surname", ["Skelly", "Reilly", "Farrelly", "Gormly", "Beverly"])
def test_a_surname_that_ends_as_adverbs_do_is_one(surname: str) -> None:
    text = (
        f"But Bill {surname}, who had led the fund in Oslo for years, stood up. “It is late,” {surname} said."
    )
    assert names(text)[-1] == f"Bill {surname}"


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        # a couple whose names tell no gender
        (
            "The parents, Anvu and Zelka Roe, spoke. Mr. Roe said it was late. Ms. Roe said it was early.",
            ["Mr. Roe", "Ms. Roe"],
        ),
        # the only one named in full is told to be a woman
        ("Mr. Roe came. His wife, Zelka Roe, wept. “It is late,” Mr. Roe said.", ["Roe"]),
        ("Mr. Roe came with the first lady, Zelka Roe. “It is late,” Mr. Roe said.", ["Roe"]),
        # the title behind the full name tells
        ("Anvu Roe came. Mr. Roe said it was late. Mrs. Roe left.", ["Anvu Roe"]),
        ("Zelka Roe came. Ms. Roe sat. Mr. Roe left. Ms. Roe said it was late.", ["Zelka Roe"]),
        (
            "Anvu Roe came. Mr. Roe sat. His wife, Zelka Roe, said it was late. Mr. Roe said it was early.",
            ["Zelka Roe", "Anvu Roe"],
        ),
    ],
)
def test_mr_is_no_woman_and_mrs_no_man(text: str, said_by: list[str]) -> None:
    assert names(text) == said_by


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Lund met Anvu Roe. Mr. Lund left. Ms. Roe sat. “It is late,” she said.", "Anvu Roe"),
        ("Ann Lund met Anvu Roe. Ms. Lund sat. Mr. Roe sat. “It is late,” he said.", "Anvu Roe"),
    ],
)
def test_a_title_tells_who_he_is(text: str, name: str) -> None:
    assert names(text)[-1] == name
