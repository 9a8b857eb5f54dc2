"""Whom the mentions of an event mean."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.naming.bearers import Bearers
from framing.naming.entities import entity
from framing.naming.event_entities import entities
from framing.naming.phrase_parts import Wording


def test_a_name_in_capitals_gives_way_to_the_same_name_in_small_letters() -> None:
    texts = [
        "KESTREL BAY",
        "KESTREL BAY",
        "Kestrel Bay",
        "LONGVILLE",
        "LONGVILLE",
        "Longville",
        "VINT",
        "VINT",
        "Vint",
    ]
    rows = pd.DataFrame({
        "article": ["a", "b", "b"] * 3,
        "text": texts, "kind": "name", "entity": texts, "entity_kind": "place", "role": "subject",
    })  # fmt: skip
    assert entities(rows).tolist() == ["Kestrel Bay"] * 3 + ["Longville"] * 3 + ["VINT"] * 3


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("the Office of Roads and Rail", "the ORR"),
        ("U.S. Docks and Canals Enforcement", "DCE"),
        ("U.S. Citizens and Travel Services", "USCTS"),
        ("Lakes and Wells Board", "LWB"),
    ],
)
def test_the_letters_of_a_body_with_small_words_in_its_name_are_it(name: str, letters: str) -> None:
    rows = pd.DataFrame({
        "article": ["a", "b"], "text": [name, letters], "kind": "name",
        "entity": [name.removeprefix("the "), letters.removeprefix("the ")],
        "entity_kind": "organisation", "role": "subject",
    })  # fmt: skip
    assert len({*entities(rows)}) == 1


def test_letters_of_two_bodies_are_neither() -> None:
    texts = ["Office of Roads and Rail", "Order of Rural Reeves", "ORR"]
    rows = pd.DataFrame({
        "article": "a", "text": texts, "kind": "name", "entity": texts, "entity_kind": "organisation",
        "role": "subject",
    })  # fmt: skip
    assert entities(rows).tolist() == texts


def test_who_leads_a_body_is_no_part_of_its_name_and_its_number_is() -> None:
    texts = ["the Party-led House", "the House", "The council-backed Bank", "the 9th Circuit"]
    rows = pd.DataFrame({
        "article": "a", "text": texts, "kind": "name", "entity": texts, "entity_kind": "organisation",
        "role": "subject",
    })  # fmt: skip
    assert entities(rows).tolist() == ["House", "House", "Bank", "9th Circuit"]


CAPITALS = [
    # text, role, whether the state is told of elsewhere in the event, whom it means
    ("Georgetown", "subject", "", "Georgetown"),
    ("Georgetown", "subject", "Guyanese officials", "Guyana"),
    ("Vienna", "other", "Austria", "Vienna"),
    ("Kabul", "possessor", "the Afghan army", "Afghanistan"),
    ("Lima", "agent", "", "Lima"),
    ("Athens", "object", "Greece", "Athens"),
    ("Singapore", "other", "", "Singapore"),
]


@pytest.mark.parametrize(("text", "role", "elsewhere", "whom"), CAPITALS)
def test_a_capital_is_its_state_where_it_acts_and_the_state_is_told_of(
    text: str, role: str, elsewhere: str, whom: str
) -> None:
    texts = [text, *filter(None, [elsewhere])]
    rows = pd.DataFrame({
        "article": "a", "text": texts, "kind": "name", "entity": texts, "entity_kind": "place",
        "role": [role, "subject"][: len(texts)],
    })  # fmt: skip
    assert entities(rows)[0] == whom


WHO_IS_THE_STATE = [
    ("the Iranian president", "Iran"),
    ("U.S. defense secretary", "United States"),
    ("Israeli forces", "Israel"),
    ("the Russian ambassador", "Russia"),
    ("an American journalist", None),
    ("the United States attorney", None),
    ("a U.S. senator", None),
    ("Iranian lawmakers", None),
    ("the American media", None),
    ("the Central American leaders", None),
    ("the South Korean president", "South Korea"),
    ("the Iraqi militia leader", None),
    ("the Ukrainian opposition leader", None),
    ("a British union official", None),
]


@pytest.mark.parametrize(("text", "state"), WHO_IS_THE_STATE)
def test_who_acts_for_a_state_is_the_state_and_its_people_and_members_are_not(
    text: str, state: str | None
) -> None:
    assert entity(Wording(text), Bearers.of([]), {}) == state


def meant(*mentions: tuple[str, str, str | None, str | None]) -> list[str | None]:
    """Whom mentions of one article mean: text, kind, entity and its kind of each."""
    rows = pd.DataFrame(mentions, columns=["text", "kind", "entity", "entity_kind"], dtype=object)
    return list(entities(rows.assign(article="a", role="other")))


BODY = (None, None)
JIM = ("Rep. Ann Jordan", "name", "Ann Jordan", "person")
SENATOR = ("Sen. Ann Vole", "name", "Ann Vole", "person")


@pytest.mark.parametrize(
    ("mentions", "whom"),
    [
        ([JIM, ("Jordan", "name", "Ohio Rep. Ann Jordan", "place")], "Ann Jordan"),
        ([("Jordan", "name", "Jordan", "place")], "Jordan"),
        ([("the debate in Washington", "description", *BODY)], None),
        (
            [("Senate Roads Committee", "name", *BODY), ("Roads Committee", "name", *BODY)],
            "Senate Roads Committee",
        ),
        ([SENATOR, ("the senator", "description", *BODY)], "Ann Vole"),
        ([SENATOR, ("the No. 3 senator", "description", *BODY)], None),
        ([SENATOR, ("the five senators", "description", *BODY)], None),
        ([SENATOR, ("a Senator", "name", "Ann Vole", "person")], None),
        (
            [("Gov Ann Vole", "name", "Ann Vole", "person"), ("Vole", "name", "Ann Vole", "person")],
            "Ann Vole",
        ),
    ],
)
def test_one_person_or_body_is_one(
    mentions: list[tuple[str, str, str | None, str | None]], whom: str | None
) -> None:
    assert meant(*mentions)[-1] == whom
