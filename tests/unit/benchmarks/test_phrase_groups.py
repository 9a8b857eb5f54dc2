"""Which phrases of an event name the same."""

from __future__ import annotations

from benchmarks.phrase_groups import group
from framing.naming.bearers import Bearers
from framing.naming.phrase_parts import Wording
from framing.naming.state_names import states_in

BEARERS = Bearers(
    [("a", "President Jane Roe"), ("b", "Jane Roe"), ("b", "Mr. Poe"), ("a", "Paul Poe"), ("a", "Ann Roe")],
    [("a", "the former head of the bank", "Paul Poe")],
)


def groups(*phrases: str) -> list[str]:
    return group(phrases, BEARERS)


def test_names_and_titles_meet_under_the_fullest_name() -> None:
    assert set(groups("Roe", "Mrs. Roe", "President Roe", "the president", "Jane Roe")) == {"Jane Roe"}


def test_namesakes_stay_apart() -> None:
    assert groups("Ann Roe", "Jane Roe") == ["Ann Roe", "Jane Roe"]


def test_a_title_of_somebody_else_is_not_given_away() -> None:
    assert groups("the former head", "the governor")[0] == "Paul Poe"
    assert groups("the governor") == ["governor"]


def test_a_state_takes_in_its_capital_and_officials_and_not_its_institutions() -> None:
    assert set(groups("France", "Paris", "French officials", "the French government")) == {"France"}
    assert groups("American officials") == ["United States"]
    assert groups("the White House") == ["White House"]


def test_half_of_a_divided_country() -> None:
    assert groups("South Korea", "the South") == ["South Korea", "South Korea"]


def test_letters_meet_the_name_they_shorten() -> None:
    assert groups("the World Food Programme", "WFP", "the W.F.P.") == ["World Food Programme"] * 3


def test_things_meet_by_what_they_are_about() -> None:
    found = groups("the inquiry", "a probe into the fire", "the investigation", "the river")
    assert len(set(found[:3])) == 1
    assert found[3] != found[0]


def test_a_clause_is_not_its_subject() -> None:
    assert groups("Roe is leaving") != ["Jane Roe"]


def test_words_of_a_phrase() -> None:
    assert Wording("the city's old mayor, a banker").phrase == ("city", "old", "mayor")
    assert Wording("“the C.I.A.”").letters == "CIA"
    assert states_in(["us", "American"]) == [(1, 2, "United States")]


def test_nothing_is_grouped_into_nothing() -> None:
    assert groups() == []
