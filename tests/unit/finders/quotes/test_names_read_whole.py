"""Names and nouns that are read as a whole, though a letter, a tag or a middle word would cut them."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.speakers.phrases.torn import untorn
from tests.quoting import document, names, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. J.R. “Bud” Colter said he would appeal. “It is time,” Colter said.", "J.R. Colter"),
        ("Coach T.K. “Ace” Moran said the team was tired.", "T.K. Moran"),
        ('Sen. A.B. "Sonny" Wirth will retire. “It is time,” Wirth said.', "A.B. Wirth"),
    ],
)
def test_initials_before_a_nickname_stay(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She had surgery at the Corder Hospital Center. On Monday the hospital said she was well.",
         "Corder Hospital Center"),
        ("He works at Lyra University Centre. The university said he was well.", "Lyra University Centre"),
    ],
)  # fmt: skip
def test_a_noun_in_the_middle_of_a_name_means_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Farmer Karl Brandt pressed the minister to stop the levy, which he said “kills small farms.”",
        "Mayor Tom Hall met the press. “It was my son,” Hall said. “He asked me.”\n\n"
        "Trader Karl Brandt called on the mayor to veto the bill, which he said “kills small farms.”",
        "Trader Karl Brandt asked the board to drop the toll, which he said “kills small farms.”",
    ],
)
def test_he_of_a_relative_clause_is_who_acts_in_its_sentence(text: str) -> None:
    assert speaker(text, "kills small farms") == "Karl Brandt"


def test_a_surname_that_reads_as_a_verb_stays_with_its_given_name() -> None:
    text = "Gholam Shakir, the director of the League, was late.\n\nMr. Shakir said that it was “too far.”"
    assert speaker(text, "too far") == "Gholam Shakir"


def test_an_office_is_that_of_a_person_who_has_the_name_of_a_place() -> None:
    text = "Paul Houston had surgery in May.\n\nBefore it, Houston was “in good spirits,” his office said."
    assert speaker(text, "in good spirits") == "Paul Houston's office"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Senator Ann Mott and her deputy, Carl Renner, said the dam would hold.",
            "Ann Mott and Carl Renner",
        ),
        ("Tom Hale and the party's new leader, Lena Ott, said it was late.", "Tom Hale and Lena Ott"),
        ("Tom Hale and the defense adviser, Lena Ott, said it was late.", "Tom Hale and Lena Ott"),
    ],
)
def test_the_first_of_two_is_not_lost_before_the_role_of_the_second(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The plan to raise the water price delighted farmers, who said the fee was fair.", "farmers"),
        ("A promised zoning vote outraged activists, who called the mayor a liar.", "activists"),
        ("The late pay offer stunned teachers, who said that they had been ignored.", "teachers"),
        ("The board praised the newly trained nurses, who said it was late.", "newly trained nurses"),
    ],
)
def test_who_stands_for_the_persons_behind_a_verb(text: str, name: str) -> None:
    assert speaker(text, text.split(", who")[1].split()[-1].strip(".")) == name


@pytest.mark.parametrize(
    ("text", "torn", "whole"),
    [
        ("Now the Oslo Ways and Means Board said no.", "Means Board", "Oslo Ways and Means Board"),
        ("A clerk of the Lund Fire and Services Panel left.", "Services Panel",
         "A clerk of the Lund Fire and Services Panel"),
        ("At the Bureau of Tin, Coal and Iron it was late.", "Coal and Iron", "Bureau of Tin, Coal and Iron"),
        ("Farmers who own land said no.", "own land", "Farmers who own land"),
        ("Mayor Ann Roe and Tom Lee said no.", "Tom Lee", "Tom Lee"),
        ("He came from Oslo, Bergen and Lund said no.", "Bergen and Lund", "Bergen and Lund"),
        ("The man who left said no.", "left", "left"),
    ],
)  # fmt: skip
def test_a_source_has_the_beginning_of_its_name(text: str, torn: str, whole: str) -> None:
    at = text.index(torn)
    assert untorn(document(text), Span(at, at + len(torn)), len(text)).of(text) == whole


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Vera Roe left. “So long,” a note by V. Roe read. Roe said that it was late.", "Vera Roe"),
        ("Agent Tom Lee came. “It was late,” said the CBK's Lee.", "Tom Lee"),
    ],
)
def test_an_initial_and_a_body_before_a_surname_are_the_persons(text: str, name: str) -> None:
    assert names(text)[-1] == name
