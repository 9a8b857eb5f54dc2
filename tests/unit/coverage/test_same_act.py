"""The same act: by the same, to the same, and done or only planned."""

from __future__ import annotations

import pytest

from framing.coverage.same_act import act_within, same_act
from framing.language.acts import acts_of


def same(one: str, other: str) -> bool:
    first, second = acts_of([one, other])
    return same_act(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council suspended the mayor on Monday.", "The mayor was suspended."),
        ("Police said the driver ignored a red light.", "The driver ignored a red light."),
        ("Some 2,300 children were separated from parents.", "The state separated 2,342 children."),
        ("Roe denied the accusations.", "Roe has strongly denied all the allegations."),
        ("Divers ended the search.", "The search was ended by divers, the minister said."),
        ("Jane Roe criticized the ruling.", "Roe condemned the ruling."),
        ("Roe and Lee held a phone conversation.", "Roe had talked to Lee over the phone."),
        ("Jane Roe held talks in Lima.", "Roe met the minister in Lima."),
    ],
)
def test_the_same_is_told_in_other_words(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The committee will vote on the subpoena.", "The committee voted on the subpoena."),
        ("Roe plans to sign the order.", "Roe signed the order."),
        ("Police escorted the protesters out of the hall.", "Police escorted the members to the hall."),
        ("Roe sued Doe.", "Doe sued Roe."),
        ("We are sending home people who should not go.", "We are not sending home people who should go."),
        ("Roe joined the board of the bank.", "Roe attacked the board of the bank."),
        ("Roe wants a path to citizenship.", "Roe opposes a path to citizenship."),
        ("Jane Roe denied the allegations.", "Ann Lee denied the allegations."),
        ("Roe has the bill.", "Doe has the vote."),
        ("Roe held talks in Lima.", "Roe held a seat in Lima."),
        ("Roe did not hold talks.", "Roe met the minister."),
    ],
)
def test_another_act_another_side_or_a_plan_is_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


def test_an_act_inside_another_clause_is_within() -> None:
    one, other = acts_of(["Roe phoned the minister.", "The talks ended after Roe phoned the minister."])
    assert act_within(one, other)
    assert not same_act(one, other)
