from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.finders.killing.main_victim import focus
from framing.language.document import Document

KILLING = next(concept for concept in concepts() if concept.about == "victim")


def document(body: str, headline: str = "News") -> Document:
    text = f"{headline}\n\n{body}"
    zones = (Zone(0, len(headline), "headline"), Zone(len(headline) + 2, len(text), "body"))
    return Document(Article("a", "Outlet", text, zones))


def surname(body: str, headline: str = "News") -> str | None:
    found = focus(document(body, headline), KILLING)
    return found.surname if found else None


@pytest.mark.parametrize(
    "body",
    [
        "Police killed Ann Lee on Sunday.",
        "The killing of Ann Lee shocked many.",
        "The killing of Ann Lee marks the end of the war.",
        "The death of Ann Lee leaves a void.",
        "Ann Lee was killed.",
        "Ann Lee, who was killed in May, was 40.",
        "Ann Lee, a reporter, was murdered.",
        "The head of the union, Ann Lee, died on Sunday.",
        "They mourned the slain Ann Lee.",
        "They spoke of Ann Lee's death.",
        "He was jailed for killing Ann Lee.",
        "An attack killed the mayor of Varenna, Ann Lee.",
    ],
)
def test_who_stands_in_the_victims_place_is_the_focus(body: str) -> None:
    assert surname(body) == "Lee"


@pytest.mark.parametrize(
    "body",
    [
        "Ann Lee killed a bill in parliament.",
        "Ann Lee said that 14 people were killed.",
        "Storms killed 14 people.",
        "The army killed fighters of the Northern Front.",
        "Washington's killing went on.",
        "The striker pounced after Ann Lee's shot was parried, and Bob Roy fired home.",
        "Ann Lee, 41, said her driver was killed.",
        "",
    ],
)
def test_nobody_is_the_focus(body: str) -> None:
    assert surname(body) is None


def test_a_death_told_once_far_down_makes_no_focus() -> None:
    body = "Taxes rise. Shops close. Trains stop. Rain falls. Some remember the killing of Ann Lee in 1970."
    assert surname(body) is None


def test_the_surname_is_the_part_that_stands_alone() -> None:
    assert surname("Kim Jong-su was killed on Monday. Kim was 45, and Kim's wife has fled.") == "Kim"


def test_the_headline_decides_between_two() -> None:
    body = "Ann Lee was killed on Sunday. Bob Roy was killed too."
    assert surname(body, "Roy killed") == "Roy"
    assert surname(body, "Lee killed") == "Lee"


def test_whom_the_opening_names_goes_before_who_is_killed_further_down() -> None:
    body = (
        "Police killed a teenager on Monday. Ann Lee, 17, was walking home. Crowds gathered. Taxes rise. "
        "Lee's death is the third this year. In May officers shot Bob Roy. The killing of Roy led to nothing."
    )
    assert surname(body) == "Lee"


def test_a_victim_named_late() -> None:
    body = "A teen was killed on Monday. Rain fell. Shops closed. Trains stopped. {} as Ann Lee. Lee was 17."
    assert surname(body.format("Relatives identified the teen")) == "Lee"
    assert surname(body.format("The victim was named locally")) == "Lee"
    assert surname(body.format("Police identified the driver of the car")) is None


def test_somebody_who_belongs_to_the_person_is_another() -> None:
    person = focus(document("Ann Lee, the mayor, was killed on Sunday. Her driver was killed too."), KILLING)
    assert person is not None
    assert person.heads == {"mayor"}


def test_a_namesake_killed_long_ago_is_not_the_focus() -> None:
    body = (
        "President Ann Lee won the vote. Lee spoke to a crowd. Rivals called it a fraud. Rain fell. "
        "Lee's father was murdered in 1994. The killing of Bob Lee led to war."
    )
    assert surname(body, "Lee wins vote") is None
