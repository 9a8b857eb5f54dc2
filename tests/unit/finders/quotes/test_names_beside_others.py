"""Names that stand beside an office, a party, a body or another person."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speakers(text: str) -> list[tuple[str | None, str]]:
    """The speakers of a text with their kinds."""
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    return [(one.speaker.name, one.speaker.kind) for one in quotes(document)]


@pytest.mark.parametrize(
    ("told", "surname", "name"),
    [
        (
            "Second-ranking House Democrat Steno Vollard of Maryland said it was late.",
            "Vollard",
            "Steno Vollard",
        ),
        ("The vote pleased Ohio Democrat Jarvo Pellan on Monday.", "Pellan", "Jarvo Pellan"),
        ("Jesuit Father Thomas J. Vole wrote a letter on Monday.", "Father Vole", "Thomas J. Vole"),
        ("Sister Ann Vole runs the house.", "Sister Vole", "Ann Vole"),
        ("The mayor met Father Tom Vole and Brother Ian Poe.", "Brother Poe", "Ian Poe"),
    ],
)
def test_a_surname_is_joined_to_the_name_told_before(told: str, surname: str, name: str) -> None:
    assert speakers(f"{told}\n\n“We wait for the bridge,” {surname} said on Friday.")[-1] == (name, "person")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Union President Randi Vole", "Randi Vole", "person"),
        ("Joint Chiefs of Staff Chairman Martin Vole", "Martin Vole", "person"),
        ("The House Democrat Study Group", "House Democrat Study Group", "organisation"),
        ("ICE officials and Mr. Vole", "ICE officials and Vole", "organisation"),
        ("Third Path, a moderate group in Salem that has favored lower taxes,", "Third Path", "organisation"),
        ("Members of the “No, Bridge, No Vote”", "Members of the No Bridge No Vote", "organisation"),
        ("Rep. Tom Vole and state House Speaker Ann Poe", "Tom Vole and Ann Poe", "person"),
    ],
)
def test_a_name_is_whole_and_of_its_kind(source: str, name: str, kind: str) -> None:
    assert speakers(f"{source} said that the bridge was closed on Monday.") == [(name, kind)]


def test_two_persons_are_two_where_one_has_a_role_behind() -> None:
    text = (
        "Dr. Michael Vole looked at the bridge on Monday.\n\n"
        "Vole and Professor Ann Poe, an engineer from Salem, said that it was not safe."
    )
    assert speakers(text) == [("Michael Vole and Ann Poe", "person")]


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("Harbour and Human Services Secretary Kate Vole", "Harbour and Human Services"),
        ("Lake Chamber of Commerce President Tom Vole", "Lake Chamber of Commerce"),
        ("Marsh.org Political Action Director Ann Vole", "Marsh.org Political Action"),
        (
            "Tom Vole of the Ohio Association of Health Care Workers",
            "Ohio Association of Health Care Workers",
        ),
    ],
)
def test_a_torn_name_of_a_body_is_whole(told: str, side: str) -> None:
    text = f"On Monday {told} said that the bridge was closed. “We wait,” Vole said."
    document = Document(Article("1", "Gazette", text, (Zone(0, len(text), "body"),)))
    assert {one.speaker.affiliation for one in quotes(document)} == {side}
