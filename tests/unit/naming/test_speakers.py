"""One person is one row, over all articles of an event."""

from __future__ import annotations

import pandas as pd
import pytest

from framing import Article, Study, Zone
from framing.naming.speakers import quotes_of_persons


def quoted(*texts: tuple[str, str]) -> pd.DataFrame:
    """The quotes of articles (event and text)."""
    articles = [
        Article(f"a{at}", f"Outlet {at}", text, (Zone(0, len(text), "body"),), event)
        for at, (event, text) in enumerate(texts)
    ]
    return quotes_of_persons(Study(articles).findings)


FULL = "Mayor Ann Roe closed the bridge. “It is not safe,” Ann Roe said. Ann Roe left on Monday."
SHORT = "The bridge is shut. “We had no choice,” Roe said. Roe left."
OTHER = "Tom Roe, a driver, was late. “I waited for hours,” Tom Roe said. Tom Roe went home."


def test_a_surname_means_the_only_bearer_of_the_event() -> None:
    assert set(quoted(("bridge", FULL), ("bridge", SHORT))["speaker"]) == {"Ann Roe"}


def test_a_surname_that_two_bear_is_given_to_neither() -> None:
    found = quoted(("bridge", FULL), ("bridge", OTHER), ("bridge", SHORT))
    assert set(found["speaker"][found["article"] == "a2"]) == {"Roe"}
    assert set(found["speaker"]) == {"Ann Roe", "Tom Roe", "Roe"}


def test_mr_is_the_man_of_that_name_where_the_article_names_only_his_wife_in_full() -> None:
    wife = (
        "“We had no choice,” Mr. Roe said. Ann Roe, his wife, left. Mrs. Roe was tired. “No,” Ann Roe said."
    )
    assert set(quoted(("bridge", OTHER), ("bridge", wife))["speaker"]) == {"Tom Roe", "Ann Roe"}
    third = "Jim Roe, a baker, was early. “I ran,” Jim Roe said."
    found = quoted(("bridge", OTHER), ("bridge", third), ("bridge", wife))  # either may be "Mr. Roe"
    assert set(found["speaker"][found["article"] == "a2"]) == {"Roe", "Ann Roe"}


def test_events_are_apart() -> None:
    found = quoted(("bridge", FULL), ("strike", SHORT))
    assert set(found["speaker"][found["article"] == "a1"]) == {"Roe"}


def test_others_than_persons_stay_as_they_are() -> None:
    text = "The ministry said the bridge was safe. Officials said it would open on Monday."
    plain = quoted(("bridge", text))
    assert set(plain["speaker"]) == {"ministry", "Officials"} or len(plain) == 2
    assert "person" not in set(plain["speaker_kind"])


def test_a_person_has_one_affiliation() -> None:
    text = (
        "“We lost,” said Ann Roe, a Democratic senator. “We will win,” Ann Roe, a Democratic senator, said. "
        "“Now is the time,” Ann Roe said."
    )
    found = quoted(("vote", text), ("vote", "“Vote,” Ann Roe said."))
    assert len(set(found["affiliation"])) == 1
    assert found["affiliation"].notna().all()


def test_a_body_is_one_under_its_initials_over_the_articles_of_an_event() -> None:
    full = "The Nordic Rail Union said that the strike would go on."
    short = "The NRU said that no train would run."
    assert set(quoted(("strike", full), ("strike", short))["speaker"]) == {"NRU"}
    assert set(quoted(("strike", full), ("bridge", short))["speaker"]) == {"Nordic Rail Union", "NRU"}


def test_a_party_tells_more_than_a_chamber() -> None:
    leader = "“It is late,” House Speaker Ann Roe said. “We go,” House Speaker Ann Roe said."
    member = "Rep. Ann Roe, R-Ohio, left. “It is late,” Ann Roe said."
    assert set(quoted(("vote", leader), ("vote", member))["affiliation"]) == {"Republican Party"}


def test_a_person_has_one_affiliation_over_all_events() -> None:
    told = "Rep. Ann Roe, R-Ohio, left. “It is late,” Ann Roe said."
    again = "Ann Roe left the town. “It is late,” Ann Roe said."
    assert set(quoted(("vote", told), ("trip", again))["affiliation"]) == {"Republican Party"}


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("The mayor", "Ann Roe"),
        ("The city mayor", "city mayor"),
        ("The former mayor", "former mayor"),
        ("Another mayor", "another mayor"),
        ("Tom Lee's lawyer", "Tom Lee's lawyer"),
    ],
)
def test_an_office_without_a_name_is_its_only_holder_in_the_event(title: str, speaker: str) -> None:
    said = title if title.startswith("Tom") else f"{title[0].lower()}{title[1:]}"
    other = f"The bridge is shut. “We had no choice,” {said} said."
    found = quoted(("bridge", FULL), ("bridge", other))
    assert set(found["speaker"][found["article"] == "a1"]) == {speaker}


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Roe’s letter to the council", "Ann Roe"),
        ("Ms. Roe’s memo", "Ann Roe"),
        ("The memo from Mayor Ann Roe", "Ann Roe"),
        ("A letter to Ann Roe", "letter to Ann Roe"),
        ("The statement from Roe’s office", "statement from Roe’s office"),
    ],
)
def test_a_letter_is_the_row_of_its_writer(source: str, speaker: str) -> None:
    letter = f"Ann Roe closed the bridge. {source} said that “we had no choice at all.” Ann Roe left."
    assert set(quoted(("bridge", FULL), ("bridge", letter))["speaker"]) == {"Ann Roe", speaker}


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        ("Bibi Roe", "Benjamin Roe", "Bibi Roe"),
        ("Hal Roe", "Harold Roe", "Hal Roe"),
        ("Doug Roe", "Douglas Roe", "Doug Roe"),
        ("Ann Roe", "Ann Blake Roe", "Ann Roe"),
        ("Hank Roe", "Henry T. Roe", "Hank Roe"),
    ],
)
def test_a_nickname_and_a_name_in_the_middle_make_nobody_else(first: str, second: str, speaker: str) -> None:
    usual = f"Mayor {first} closed the bridge. “It is not safe,” {first} said. {first} left on Monday."
    other = f"The bridge is shut. “We had no choice,” {second} said."
    assert set(quoted(("bridge", usual), ("bridge", other))["speaker"]) == {speaker}


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("Tom Pell, a spokesman for House Speaker Ann Roe", None),
        ("House Majority Leader Tom Pell", None),
        ("Senate Majority Leader Tom Pell", None),
        ("Roe spokesman Tom Pell", None),
        ("Tom Pell, a spokesman for Lyra", "Lyra"),
        ("House Ways and Means Chairman Tom Pell", None),
    ],
)
def test_no_person_and_no_chamber_is_whom_somebody_speaks_for(source: str, side: str | None) -> None:
    found = quoted(("bridge", FULL), ("bridge", f"Ann Roe left. “We had no choice,” said {source}."))
    told = found[found["speaker"] == "Tom Pell"]
    assert len(told)
    assert [None if pd.isna(one) else one for one in told["affiliation"]] == [side]


@pytest.mark.parametrize(
    ("elsewhere", "party"),
    [
        ("Rep. Tom Pell (R-Ohio) came late.", "Republican Party"),
        ("The town heard Republican Sen. Tom Pell.", "Republican Party"),
        ("They met Tom Pell, D-Utah, at noon.", "Democratic Party"),
        ("California Republican Rep. Tom Pell, who came late, left.", "Republican Party"),
        ("Rep. Tom Pell (a Utah Democrat so shy that he left) came.", "Democratic Party"),
        ("The town heard former Republican Tom Pell.", None),
        ("They met Tom Pell. A Republican, Ann Roe, came.", None),
    ],
)
def test_a_party_that_any_article_of_the_event_tells_is_that_of_the_person(
    elsewhere: str, party: str | None
) -> None:
    found = quoted(("vote", "“We lost,” Tom Pell said. Tom Pell left."), ("vote", elsewhere))
    assert {None if pd.isna(one) else one for one in found["affiliation"]} == {party}


@pytest.mark.parametrize(
    ("elsewhere", "body"),
    [
        ("President Tom Pell left the White House.", "White House"),
        ("At the White House, Vice President Tom Pell, his guest, was late.", "White House"),
        ("The Supreme Court was shut. In June, Justice Tom Pell left.", "Supreme Court"),
        ("They went to the Supreme Court, and Chief Justice Pell left.", "Supreme Court"),
        ("The Pentagon was shut, since Defense Secretary Tom Pell was ill.", "Defense Department"),
        ("President Tom Pell left.", None),
        ("Lyra University President Tom Pell saw the White House.", None),
        ("Former President Tom Pell saw the White House.", None),
        ("A President Tom Pell would sell the White House.", None),
        ("The White House was shut. Utah Attorney General Tom Pell asked the Justice Department.", None),
        ("Justice Tom Pell left the Supreme Court. Its nominee Tom Pell came.", None),
        ("President Tom Pell met President Ann Roe at the White House.", None),
    ],
)
def test_an_office_speaks_for_a_body_that_the_articles_of_the_event_name(
    elsewhere: str, body: str | None
) -> None:
    found = quoted(("vote", "“We lost,” Tom Pell said. Tom Pell left."), ("vote", elsewhere))
    assert {None if pd.isna(one) else one for one in found["affiliation"]} == {body}


def test_a_surname_behind_a_body_is_the_person_of_that_name() -> None:
    found = quoted(
        ("bridge", FULL), ("bridge", "The bridge is shut. “We had no choice,” the NRU's Roe said.")
    )
    assert set(found["speaker"]) == {"Ann Roe"}


def test_somebody_who_is_like_another_tells_no_party() -> None:
    like = "Some call him a Republican Roe. “We lost,” said Ann Roe. Ann Roe left."
    assert quoted(("vote", like))["affiliation"].isna().all()
    told = "“We lost,” said Ann Roe. Republican Sen. Ann Roe left."
    assert set(quoted(("vote", told))["affiliation"]) == {"Republican Party"}


@pytest.mark.parametrize(
    ("told", "quoting", "speaker"),
    [
        ("First lady Michelle Roe came. She left at noon.", "“I go,” Mr. Roe said. Mr. Roe left.", "Roe"),
        ("First lady Michelle Roe came. She left at noon.", "“I go,” Mrs. Roe said.", "Michelle Roe"),
        ("Mr. Roe left. First lady Michelle Roe came.", "“I go,” Roe said. Mr. Roe left.", "Roe"),
        ("Tom Roe came. He left at noon. Tom Roe slept.", "“I go,” Mr. Roe said. Mr. Roe left.", "Tom Roe"),
    ],
)
def test_a_title_is_that_of_nobody_of_another_gender(told: str, quoting: str, speaker: str) -> None:
    found = quoted(("vote", told), ("vote", quoting))
    assert set(found["speaker"][found["article"] == "a1"]) == {speaker}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Joe Tiden", "Joseph R. Tiden Jr."), ("Jack Lew", "Jacob J. Lew"), ("Jake Holm", "Jacob Holm")],
)
def test_a_nickname_and_a_generation_make_nobody_else(one: str, other: str) -> None:
    often = f"{one} came. “I go,” {one} said. {one} left."
    found = quoted(("vote", often), ("vote", f"“It is late,” {other} said. {other} left."))
    assert set(found["speaker"]) == {one}
