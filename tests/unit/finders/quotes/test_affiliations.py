"""For whom a speaker speaks: a state, party, body or outlet, and nothing else."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.speakers.descriptions import describe
from framing.language.document import Document


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("White House National Security Adviser Robert Pell", "White House"),
        ("White House Press Secretary Jay Marsh", "White House"),
        ("House Majority Leader Ann Roe", "House"),
        ("a senior State Department official", "State Department"),
        ("a Justice Department lawyer", "Justice Department"),
        ("Chad Marsh, acting secretary of Homeland Security", "Homeland Security"),
        (
            "Robert Pell of the Ohio Association of Health Care Workers",
            "Ohio Association of Health Care Workers",
        ),
        ("American Civil Liberties Union lawyer Lee Roth", "American Civil Liberties Union"),
        ("a senior official with Health and Human Services", "Health and Human Services"),
        ("a professor at Tarn University", "Tarn University"),
        ("Texas Gov. Greg Pell", "Texas"),
        ("Sen. Mike Roe, Utah Republican", "Republican Party"),
        ("Democratic lawmakers", "Democratic Party"),
        ("a spokeswoman for Lyra", "Lyra"),
        ("CNN correspondent Dana Marsh", "CNN"),
    ],
)
def test_states_parties_bodies_and_outlets(source: str, affiliation: str) -> None:
    assert describe(source).affiliation == affiliation


@pytest.mark.parametrize(
    "source",
    [
        "Middle East envoy Jason Marsh",
        "No. 5 candidate Ann Roe",
        "Tuesday speaker Ann Roe",
        "Hispanic leader Ann Roe",
        "a Syrian refugee named Karim",
        "a resident of Boston",
        "the Marsh administration",
        "CLOSE President Ivo Marsh",
        "right-wing commentator Mike Marsh",
        "Army veteran Mike Marsh of Salem",
    ],
)
def test_regions_times_peoples_and_persons_are_none(source: str) -> None:
    assert describe(source).affiliation in (None, "Army")


def test_a_lawyer_speaks_for_no_body_where_the_client_is_a_person() -> None:
    text = "Deborah Falk sued. A lawyer for Falk said that she was ready."
    (quote,) = quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    assert quote.speaker.affiliation is None


@pytest.mark.parametrize("verb", ["and electing", "and elected", "by attacking", "and then trusted"])
def test_what_is_done_to_a_person_gives_no_affiliation(verb: str) -> None:
    text = f"They hurt the Green Party {verb} Tom Bell. Tom Bell said that he would win."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert [quote.speaker.affiliation for quote in quotes(document)] == [None]


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Rep. Tom Roe, in an interview with Fox News", None),
        ("Ann Lee, speaking to the Associated Press", None),
        ("Mayor Ann Lee, on CNN", None),
        ("Ann Lee, at the White House", None),
        ("Ann Lee, a White House spokeswoman", "White House"),
    ],
)
def test_where_somebody_spoke_is_no_affiliation(source: str, affiliation: str | None) -> None:
    assert describe(source).affiliation == affiliation
