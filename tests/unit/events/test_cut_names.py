"""Halves of names, verbs, and who somebody is: no parts of the name of an event."""

from __future__ import annotations

import pytest

from framing.events.cut_names import owned_names, stands_alone
from framing.events.event_names import in_words
from framing.events.shared_phrases import Telling
from framing.events.written_phrases import stems


@pytest.mark.parametrize(
    "texts",
    [
        ["Ann Roe, the senator from Velm, left.", "The mayors of Velm met."],
        ["The Velm senator left.", "They met the Velm Liberal."],
        ["Sen. Ann Roe of Velm left.", "Then Roe\xa0of Velm left."],
        ["The Bank of Velm closed.", "All banks closed but the Bank of Velm."],
        ["The State of the Velm address was long.", "The State of the Velm address was loud."],
    ],
)
def test_a_place_that_only_tells_who_somebody_is_does_not_stand_alone(texts: list[str]) -> None:
    assert not stands_alone("Velm", texts, ())
    assert stands_alone("Velm", [*texts, "Velm burned. All of it burned: Velm."], ())


@pytest.mark.parametrize(
    ("half", "texts"),
    [
        ("Fish Board", ["The Ship and Fish Board met.", "They left the Ship and Fish Board."]),
        (
            "Velm Harbour",
            ["At Velm Harbour and Port Services ships wait.", "Velm Harbour and Port Services."],
        ),
        ("Means Chamber", ["The Ways and Means Chamber met.", "He led the Ways and Means Chamber."]),
    ],
)
def test_half_of_a_name_with_and_does_not_stand_alone(half: str, texts: list[str]) -> None:
    assert not stands_alone(half, texts, ())
    assert stands_alone(half, [*texts, f"The {half} burned. Smoke hid the {half}."], ())


@pytest.mark.parametrize("place", ["Velm", "Orsk"])
def test_one_of_two_places_stands_alone(place: str) -> None:
    texts = ["Velm and Orsk sued.", f"The court heard {place}. Lawyers of Velm left."]
    assert stands_alone(place, texts, ()), texts


@pytest.mark.parametrize("surname", ["Roe", "Lee", "Vint", "Doe", "Marl"])
def test_a_given_name_is_not_named_beside_its_bearer(surname: str) -> None:
    texts = [f"Zed {surname} was ill.", "His son Zed was ill."]
    assert not stands_alone("Zed", texts, stems(surname))
    assert stands_alone("Zed", texts, ())


@pytest.mark.parametrize("modal", ["will", "would", "no longer", "may", "should"])
def test_what_stands_behind_a_modal_verb_is_no_noun(modal: str) -> None:
    assert not stands_alone("ship sheep", [f"The port {modal} ship sheep.", f"It {modal} ship sheep."], ())
    assert stands_alone("ship sheep", [f"The port {modal} ship sheep.", "The ship sheep came."], ())


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["Marl's Garden Stores closed.", "At Marl’s Garden Stores nobody came."], "Marl's Garden Stores"),
        (["Marl's Garden Stores Close", "Marl's Garden Stores closed."], "Marl's Garden Stores"),
        (["Children's Rights Now left.", "We saw Children's Rights Now."], "Children's Rights Now"),
        (["Marl's Garden Stores closed.", "The Garden Stores closed. Marl's Garden Stores."], None),
        (["Roe's Garden Stores closed.", "Roe's Garden Stores closed."], None),
        (["Marl's Garden Stores closed.", "Nobody came."], None),
    ],
)
def test_a_name_with_an_owner_is_whole_only_with_it(texts: list[str], whole: str | None) -> None:
    found = owned_names(texts, stems("Roe"))
    assert (whole in found.values()) if whole else not found


def name(*texts: str) -> str:
    return in_words({"1": [Telling(f"O{at}", "", text) for at, text in enumerate(texts)]})["1"]


def test_a_name_with_an_owner_is_one_part_of_the_name_of_an_event() -> None:
    said = "Marl's Garden Stores will no longer sell seeds. Farmers were angry with Marl's Garden Stores."
    assert name(said, f"{said} They bought seeds.").split(", ")[0] == "Marl's Garden Stores"


@pytest.mark.parametrize("member", ["Liberal", "Republican", "Democrat", "Tory", "Socialist"])
def test_a_member_of_a_party_is_named_by_no_place(member: str) -> None:
    said = f"The Velm {member} spoke of the harbour toll. The {member} hates the harbour toll."
    assert member not in name(said, f"{said} Ships left.")
