"""Names of one body are one row."""

from __future__ import annotations

import pytest

from framing.naming.one_body import by_initials, one_body


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (["Rail Department", "Rail Department", "Department of Rail"], "Rail Department"),
        (["Department of the Sea", "Sea Department", "Sea Department"], "Sea Department"),
        (["Justice Department", "DOJ", "DOJ"], "DOJ"),
        (["U.S. Rail Service", "Rail Service", "Rail Service"], "Rail Service"),
        (["United States Rail Court", "Rail Court"], "Rail Court"),
    ],
)
def test_a_body_has_one_name(labels: list[str], shown: str) -> None:
    assert set(one_body(labels).values()) == {shown}


@pytest.mark.parametrize(
    "labels",
    [
        ["U.S. Rail Service", "Lakeland Rail Service"],
        ["US officials", "officials"],
        ["Department of Rail spokesmen", "Rail Department"],
        ["U.S. Navy", "Lake Navy"],
    ],
)
def test_other_bodies_stay_apart(labels: list[str]) -> None:
    assert one_body(labels) == {label: label for label in labels}


def test_initials_are_those_of_a_name_with_capitals_alone() -> None:
    names = ["Nordic Rail Union", "Nordic Rail Union members", "NRU", "U.S. District Court", "U.S."]
    assert by_initials(names) == {"Nordic Rail Union": "NRU"}
