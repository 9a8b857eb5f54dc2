"""One source under one name: an outlet and what it printed, a role and the name told later."""

from __future__ import annotations

import pytest

from tests.quoting import names


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
