"""One source under one name: an outlet and what it printed, a role and the name told later."""

from __future__ import annotations

import pytest

from tests.quoting import names, said


@pytest.mark.parametrize(
    "text",
    [
        "The deal was first told by the Lake Journal. The Journal reported that the mayor knew.",
        "The deal was first told by the Lake Journal. The newspaper said that the mayor knew.",
        "According to a new report in the Lake Journal, the mayor had a private account.",
        "A story in the Lake Journal said that the mayor had lied.",
        "A new report in The Lake Journal said that the mayor had lied.",
        "An editorial in the Lake Journal said that the mayor should go.",
    ],
)
def test_an_outlet_and_what_it_printed_are_one_source(text: str) -> None:
    assert names(text) == ["Lake Journal"]


def test_a_short_name_of_two_outlets_stays() -> None:
    text = "The Lake Journal and the Harbour Journal met. The Journal said that the mayor knew."
    assert names(text) == ["Journal"]


def test_the_newspaper_is_nobody_sure_where_two_are_named() -> None:
    text = "The Lake Journal and the Harbour Post met. The newspaper said that the mayor knew."
    assert names(text) == ["newspaper"]


@pytest.mark.parametrize("role", ["lawyer", "spokesman", "doctor", "attorney", "consultant"])
def test_a_role_far_above_the_name_is_the_same_person(role: str) -> None:
    between = "The town waited for the court all day, and nobody knew what would come of it. " * 8
    first = f"The {role} for the mill said that the files were lost."
    text = f"{first} {between}“We wait,” the {role}, Tom Roe, said."
    assert names(text) == ["Tom Roe", "Tom Roe"]


def test_one_of_many_is_not_the_one_named_far_below() -> None:
    between = "The town waited for the court all day, and nobody knew what would come of it. " * 8
    text = (
        f"A lawyer for the mill said that the files were lost. {between}“We wait,” the lawyer, Tom Roe, said."
    )
    assert names(text)[0] != "Tom Roe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karl Pine compared the mayor to Tom Lund: “He has no plan for us.”", "Karl Pine"),
        (
            "Karl Pine contrasted the mayor, whom he called “idle,” with Ann Roe: “She has a plan.”",
            "Karl Pine",
        ),
        ("The mayor, Karl Pine, took aim at Tom Lund: “He has no plan for us.”", "Karl Pine"),
        ("The words came from Tom Lund: “He has no plan for us.”", "Tom Lund"),
        ("It was a fine day for Tom Lund: “I have a plan for us.”", "Tom Lund"),
    ],
)
def test_a_name_beside_a_preposition_before_a_colon_is_told_of(text: str, name: str) -> None:
    assert said(text)[-1][0] == name


@pytest.mark.parametrize(
    "before",
    [
        "Tom Lund has a frosty tie with Karl Pine, now the leader of the house,",
        "The prize went to Karl Pine, a guide in Oslo,",
        "They met with Karl Pine, then the mayor,",
        "It was built by Karl Pine, the first head of the fund,",
        "The plan came from Karl Pine, a baker and poet,",
    ],
)
def test_who_is_the_name_before_an_apposition(before: str) -> None:
    assert said(f"{before} who in 2010 said that it was “a joke”.")[-1][0] == "Karl Pine"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Stated Roe:", "Tom Roe"),
        ("Added Tom Roe:", "Tom Roe"),
        ("Wrote Roe:", "Tom Roe"),
        ("Claimed Roe:", "Tom Roe"),
    ],
)
def test_a_verb_before_its_name_leads_in_to_paragraphs(lead: str, name: str) -> None:
    text = f"Tom Roe was on the show.\n\n{lead}\n\n“The stakes are high. The dam is old.”\n\n“It may break.”"
    assert [who for who, _ in said(text)] == [name, name]


def test_who_acts_behind_and_speaks() -> None:
    text = "Sen. Tom Lund came. Ruth Kale stood and Sen. Ron Jonas (R-Wis.) kept asking her “why it broke”."
    assert said(text)[-1][0] == "Ron Jonas"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The group was branded “a copy of” Lazar, Song wrote.", "Song"),
        ("The plan would put “too much weight on” Tom Lund, Ann Pell said.", "Ann Pell"),
        ("It was “a gift to” Karl Pine, the mayor wrote.", "mayor"),
        ("It was “a gift to” Karl Pine, Sen. Tom Lund said.", "Tom Lund"),
        ("It was “a gift,” Karl Pine, the mayor, wrote.", "Karl Pine"),
    ],
)
def test_a_name_to_which_a_quotation_goes_on_does_not_speak(text: str, name: str) -> None:
    assert said(text)[-1][0] == name
