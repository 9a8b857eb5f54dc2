"""Names and descriptions, and whose they are within a text."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.mentions import Mention, mentions
from framing.language import Document


def found(text: str) -> dict[str, Mention]:
    document = Document(Article("a", "Post", text, (Zone(0, len(text), "body"),)))
    return {one.of(text): one for one in mentions(document)}


def test_a_name_is_tied_to_its_fullest_form() -> None:
    seen = found("President Jane Roe met the villagers. Mrs. Roe praised them.")
    assert seen["Mrs. Roe"].entity == "Jane Roe"
    assert seen["Mrs. Roe"].kind == "name"
    assert seen["Mrs. Roe"].head == "Roe"
    assert seen["Mrs. Roe"].role == "subject"
    assert seen["Mrs. Roe"].governor == "praise"


def test_descriptions_beside_a_name_belong_to_it() -> None:
    seen = found("Jane Roe, the former mayor of the town, was a critic. Soldiers attacked the villagers.")
    assert seen["the former mayor of the town"].entity == "Jane Roe"
    assert seen["the former mayor of the town"].role == "apposition"
    assert seen["a critic"].entity == "Jane Roe"
    assert seen["a critic"].role == "predicate"
    assert seen["the villagers"].entity is None
    assert seen["the villagers"].entity_kind == "group"
    assert seen["the villagers"].role == "object"


def test_a_title_that_one_person_bears_names_that_person() -> None:
    seen = found("Mayor Jane Roe spoke on the square. Later the mayor left.")
    assert seen["the mayor"].entity == "Jane Roe"


def test_a_title_with_more_words_may_be_another_persons() -> None:
    seen = found("Mayor Jane Roe spoke on the square. Later the mayor of Springfield left.")
    assert seen["the mayor of Springfield"].entity is None


def test_pronouns_and_times_are_left_out() -> None:
    assert set(found("She left on Friday. They stayed.")) == set()


def test_who_comes_after_an_agency_in_brackets_is_not_the_agency() -> None:
    seen = found("LORNE (Globe Wire) - Rescue teams worked through the night.")
    assert seen["Rescue teams"].entity is None
    assert seen["Rescue teams"].role != "apposition"


def test_a_part_of_a_title_in_marks_is_nobody() -> None:
    text = "She said on “Meet the Nation” that the film “Saving Ann Roe” and the play “Granada” were good."
    assert {"Granada"} == found(text).keys() & {"the Nation", "Nation", "Granada"}


def test_the_place_of_a_dateline_is_not_spoken_of() -> None:
    assert set(found("HOLM, Sorelia (AP) — Ann Roe met the council of Holm.")) == {
        "Ann Roe",
        "Holm",
        "the council of Holm",
    }
    assert "NATO" in found("NATO met on Monday — at last.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "A split between Roe and Pine concerned Russian President Ivan Bell.",
            "Russian President Ivan Bell",
        ),
        ("The meeting worried French President Luc Roe.", "French President Luc Roe"),
        ("They met disgraced lawyer Luc Roe.", "disgraced lawyer Luc Roe"),
    ],
)
def test_a_verb_before_a_name_is_no_part_of_it(text: str, label: str) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    named = [one.of(text) for one in mentions(document) if one.kind == "name"]
    assert label in named


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They voted in favor of then-candidate Jane Roe on Monday.", "then-candidate Jane Roe"),
        ("The office asked then-White House counsel Jane Roe to leave.", "then-White House counsel Jane Roe"),
        ("It was the man Ms. Roe met on the bridge.", "Ms. Roe"),
        ("It was the ruthless general Roe who met them on the bridge.", "the ruthless general Roe"),
    ],
)
def test_a_label_is_cut_inside_no_word(text: str, label: str) -> None:
    assert label in found(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kansas Secretary of State Ann Roe spoke.", "Kansas Secretary of State Ann Roe"),
        ("He met Ohio Secretary of State Kris Kolb.", "Ohio Secretary of State Kris Kolb"),
        ("Secretary of Defense Tom Lee left.", "Secretary of Defense Tom Lee"),
        ("Lyra Chief of Staff Ann Roe left.", "Lyra Chief of Staff Ann Roe"),
    ],
)
def test_an_office_with_of_stays_whole_before_the_name(text: str, label: str) -> None:
    seen = found(text)
    assert seen[label].kind == "name"
    assert not any(one.endswith(("Secretary", "Chief")) for one in seen)


def test_an_office_whose_holder_is_not_named_stands_alone() -> None:
    seen = found("The Secretary of State met Ann Roe.")
    assert "The Secretary" in seen
    assert seen["Ann Roe"].entity == "Ann Roe"
