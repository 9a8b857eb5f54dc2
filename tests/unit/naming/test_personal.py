"""Whose name a phrase holds, and which names are one person's."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.naming.bearers import Bearers
from framing.naming.fullnames import one_person
from framing.naming.labels import Labels, labels
from framing.naming.personal import of_another, own_name
from framing.study import Study


def called(*texts: str) -> Labels:
    articles = [
        Article(f"a{at}", f"Outlet {at}", text, (Zone(0, len(text), "body"),), "event")
        for at, text in enumerate(texts)
    ]
    return labels(Study(articles).findings)


def whose(found: Labels) -> dict[str, set[str]]:
    """Label -> those who bear it."""
    rows: dict[str, set[str]] = {}
    for entity, label in zip(found.table["entity"], found.table["label"], strict=True):
        rows.setdefault(label, set()).add(entity)
    return rows


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("raid that killed rebel leader Omar Dahl", "Omar Dahl"),
        ("House Speaker Ann Lind", "Ann Lind"),
        ("VP Carl Holt", "Carl Holt"),
        ("Republican Ann Holt", "Ann Holt"),
        ("House Minority Whip Ann Holt", "Ann Holt"),
        ("Senate President Pro Tem Ann Holt", "Ann Holt"),
        ("Speaker Emeritus Ann Holt", "Ann Holt"),
        ("State Comptroller Ann Holt", "Ann Holt"),
        ("Special Agent Holt", "Holt"),
        ("Bob Whip", "Bob Whip"),
        ("Pathologist Ann Holt", "Ann Holt"),
        ("Novelist Bob van der Berg", "Bob van der Berg"),
        ("Cook Pritchard", "Cook Pritchard"),
        ("Hunter Ann Holt", "Hunter Ann Holt"),
        ("Incumbent Democrats Claire Holt", "Claire Holt"),
        ("WASHINGTON - Sen. Ann Holt", "Ann Holt"),
        ("Mr. al-Masri", "al-Masri"),
        ("Bob van der Berg", "Bob van der Berg"),
        ("Peter Judge", "Peter Judge"),
        ("Mr. Bishop", "Bishop"),
        ("Judge Tom Arden", "Tom Arden"),
        ("Mr. President", ""),
        ("the judge", ""),
        ("Vulnerable Democrats", ""),
        ("low-income Americans", ""),
        ("Holt Carl John HoltKim Lind", ""),
        ("Ann Holt Speaks On The Great New Law", ""),
    ],
)
def test_a_name_is_what_is_left_without_titles_bodies_and_other_words(text: str, name: str) -> None:
    assert " ".join(own_name(text)) == name


@pytest.mark.parametrize("phrase", ["spokesman for Sen. Roe", "friend of Ms. Roe", "lawyer for Roe"])
def test_who_is_described_by_somebody_else_is_another(phrase: str) -> None:
    assert of_another(tuple(phrase.split()), ("Roe",))


@pytest.mark.parametrize(
    ("counts", "name", "shown"),
    [
        ({"Tom Roe": 3, "Thomas Roe": 1}, "Thomas Roe", "Tom Roe"),
        ({"Ann Roe": 5, "Ann Blake Roe": 1}, "Ann Blake Roe", "Ann Roe"),
        ({"Carol Blake Roe": 3, "Blake Roe": 2}, "Blake Roe", "Carol Blake Roe"),
        ({"Peter Roe": 3, "Impeach Peter Roe": 1}, "Impeach Peter Roe", "Peter Roe"),
        ({"Peter Roe": 3, "Paula Roe": 2}, "Paula Roe", "Paula Roe"),
        ({"Ann Blake": 1, "Blake Roe": 4}, "Ann Blake", "Ann Blake Roe"),
        ({"Ann Blake": 1, "Blake Roe": 4}, "Blake Roe", "Ann Blake Roe"),
        ({"Ann Blake": 1, "Ann Blake Roe": 4}, "Ann Blake", "Ann Blake Roe"),
        ({"Ann Blake": 9, "Blake Roe": 2}, "Ann Blake", "Ann Blake"),
        ({"John Paul": 1, "Paul Roe": 4}, "Paul Roe", "Paul Roe"),  # "Paul" is a given name
        ({"Ann Blake": 1, "Tom Blake": 1, "Blake Roe": 4}, "Ann Blake", "Ann Blake"),
        ({"Ted Roe": 1, "Edward Roe": 2, "Theodore Roe": 2}, "Theodore Roe", "Theodore Roe"),
    ],
)
def test_the_commonest_full_name_stands_for_a_person(counts: dict[str, int], name: str, shown: str) -> None:
    assert one_person(counts)[name] == shown


def test_one_person_is_one_row_under_the_fullest_common_name() -> None:
    found = called(
        "President Peter Holt spoke. Mr. Holt left. Holt was tired.",
        "Peter Holt spoke. House Speaker Ann Lind left. President Holt stayed.",
        "Holt met Speaker Ann Lind. The president smiled at Mrs. Lind.",
    )
    rows = whose(found)
    for label in ("President Peter Holt", "Mr. Holt", "Holt", "Peter Holt", "President Holt", "president"):
        assert rows[label] == {"Peter Holt"}
    assert rows["House Speaker Ann Lind"] == rows["Mrs. Lind"] == {"Ann Lind"}


def test_a_surname_is_the_presidents_where_only_the_wife_is_named_in_full() -> None:
    found = called(
        "President Peter Holt spoke. Holt left. Peter Holt came back to the town.",
        "President Peter Holt spoke again. Holt smiled.",
        "President Peter Holt sat down. Peter Holt ate. Peter Holt slept.",
        "President Peter Holt stood up. Peter Holt drank.",
        "First lady Maria Holt came. President Holt stayed at home. Holt was tired. Mr. Holt slept.",
    )
    rows = whose(found)
    assert rows["President Holt"] == rows["Holt"] == rows["Mr. Holt"] == {"Peter Holt"}


def test_a_junior_beside_his_father_is_another_and_alone_he_is_not() -> None:
    both = called(
        "Peter Holt spoke. Peter Holt Jr. left. Holt Jr. came back.",
        "Peter Holt Jr. spoke. Peter Holt left.",
    )
    assert {"Peter Holt", "Peter Holt Jr."} <= set(both.table["entity"])
    alone = called("Chief Justice John Lind Jr. wrote it.", "Justice John Lind wrote it. Lind smiled.")
    assert set(alone.table["entity"]) == {"John Lind"}


def test_a_title_that_is_a_surname_merges_nobody() -> None:
    found = called(
        "Judge Tom Arden denied it. Peter Judge denied it too. Mr. Judge, a writer, drank. Judge Arden left.",
        "Peter Judge was there, and Judge Tom Arden was not. The judge was at home. Mr. Judge slept.",
    )
    rows = whose(found)
    assert rows["Mr. Judge"] == rows["Peter Judge"] == {"Peter Judge"}
    assert rows["Judge Tom Arden"] == rows["Judge Arden"] == rows["judge"] == {"Tom Arden"}


def test_an_open_surname_is_nobodys() -> None:
    bearers = Bearers([("a", "Ann Roe"), ("b", "Tom Roe"), ("c", "Roe")], [])
    assert bearers.meant("a", "Roe", "Roe") == "Ann Roe"
    assert bearers.meant("b", "Roe", "Roe") == "Tom Roe"
    assert bearers.meant("c", "Roe", "Roe") not in ("Ann Roe", "Tom Roe")


def test_members_of_a_body_keep_their_own_row() -> None:
    found = called(
        "The Vulnerable Democrats met. Democrats voted. Democrats left.", "Democrats voted. Democrats stayed."
    )
    assert whose(found)["Democrats"] == {"Democrats"}


def test_a_title_alone_is_somebodys_whom_the_article_names() -> None:
    then = "President Ann Roe spoke. Roe left. President Roe said so. The president smiled. Ann Roe ate."
    found = called(
        then, then, then, "President Tom Lind spoke. Lind left. The president frowned. The President sat."
    )
    rows = found.places[found.places["label"].str.lower() == "president"]
    last = rows["article"].max()
    assert set(rows.loc[rows["article"] == last, "entity"]) == {"Tom Lind"}
    assert set(rows.loc[rows["article"] != last, "entity"]) == {"Ann Roe"}


def test_a_title_alone_is_nobodys_where_the_article_names_two_bearers() -> None:
    found = called(
        "President Ann Roe spoke. Roe left. President Roe said so.",
        "President Tom Lind spoke. Lind left. Tom Lind ate.",
        "Ann Roe met Tom Lind. Mr. Lind met Mrs. Roe. The president smiled.",
    )
    assert "president" not in set(found.places["label"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lt. Gen. H. R. Vole", ("H.\xa0R.", "Vole")),
        ("Judge Q. Vole", ("Vole",)),
        ("Ann B. Vole", ("Ann", "Vole")),
        ("Fox News Ann Vole", ("Ann", "Vole")),
        ("Fox News", ()),
        ("Lutheran Chaplain Jenifer Vole", ("Jenifer", "Vole")),
        ("Ann Baker Vole", ("Ann", "Baker", "Vole")),
        ("Utah Republican Rep Tom Vole", ("Tom", "Vole")),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(text: str, name: tuple[str, ...]) -> None:
    assert own_name(text) == name
