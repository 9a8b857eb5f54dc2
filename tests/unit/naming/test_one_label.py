"""Labels that mean one speaker are one row."""

from __future__ import annotations

import pytest

from framing.naming.one_body import by_initials
from framing.naming.one_label import one_label


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (["Aides", "aides"], "aides"),
        (["Sun-Herald", "Sun Herald", "Sun Herald"], "Sun Herald"),
        (["Chad and Togo", "Chad and Togo", "Togo and Chad", "states of Chad and Togo"], "Chad and Togo"),
        (["U.S. Rail Service", "U.S. Rail Service", "United States Rail Service"], "U.S. Rail Service"),
        (["Ana Calderon", "Ana Calderón"], "Ana Calderón"),
        (["Roe’s office", "Roe's office", "Roe's office"], "Roe's office"),
    ],
)
def test_one_speaker_has_one_label(labels: list[str], shown: str) -> None:
    assert set(one_label(labels).values()) == {shown}


@pytest.mark.parametrize(
    "labels",
    [["Chad", "Togo"], ["officials", "some officials"], ["Chad and Togo", "Chad and Mali"], ["Bill", "law"]],
)
def test_others_stay_apart(labels: list[str]) -> None:
    assert one_label(labels) == {label: label for label in labels}


def test_initials_of_two_bodies_name_neither() -> None:
    assert by_initials(["Nordic Rail Union", "National Road Unit", "NRU"]) == {}


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (["source", "Sources"], {"sources"}),
        (["aide", "aide", "aides"], {"aides"}),
        (["official", "senior officials"], {"official", "senior officials"}),
        (["Marl", "Marls"], {"Marl", "Marls"}),
        (["critic"], {"critic"}),
    ],
)
def test_one_of_several_without_a_name_is_in_the_row_of_all(labels: list[str], shown: set[str]) -> None:
    assert set(one_label(labels).values()) == shown
