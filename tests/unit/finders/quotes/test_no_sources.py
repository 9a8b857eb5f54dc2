"""Phrases that look like a source and are none: the quote stays, and its speaker is left open."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document
from tests.quoting import names


@pytest.mark.parametrize(
    "text",
    [
        "All told, 900 sacks of grain were given to the town.",
        "The mayor left. All told, he gave 300 pages to the court in May.",
        "All said, the fair drew 4,000 guests and a record crowd came on Sunday.",
        "All added, the storms cost the town 40 million dollars.",
        "Simply stated, the council ran out of money in May.",
    ],
)
def test_a_participle_that_opens_a_sentence_says_nothing(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("name", ["Kelly", "Daly", "Reilly"])
def test_a_name_may_end_as_an_adverb(name: str) -> None:
    assert names(f"Tom {name} left. {name} said, the council ran out of money in May.") == [f"Tom {name}"]


def test_a_verb_behind_all_may_still_say_something() -> None:
    assert len(names("All said, “We will not pay for the dam.”")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Many said the bridge should be closed.",
        "Others said that the dam was safe.",
        "Some argue that the harbour is too small.",
        "Several said that they would never return.",
        "A few left. Most said that they would stay.",
    ],
)
def test_how_many_spoke_names_nobody(text: str) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert [quote.speaker.kind for quote in quotes(document)] == ["anonymous"]


@pytest.mark.parametrize(
    "text",
    [
        "Crtics of the dam argue that it is a waste.",
        "Oficials said the dam was safe.",
        "Residnets complained that the dam was loud.",
        "Lawmkers said that the dam was safe.",
        "Prosecutorrs allege that he lied.",
    ],
)
def test_a_misspelt_noun_is_no_name(text: str) -> None:
    assert names(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not pay,” HarbourSenate Democrats said in a letter.",
        "TurnerHouse Republicans said that the vote was off.",
        "LeeOfficials said that the vote was off.",
        "MarshPresident Tom Roe said that the vote was off.",
        "Ann Marsh left. The Harbour closed. MarshHarbour said that the vote was off.",
    ],
)
def test_words_run_together_are_no_name(text: str) -> None:
    assert names(text)[-1] is None


@pytest.mark.parametrize("name", ["Ann McCall", "Ann DeLisle", "YouGov", "BuzzFeed", "UnitedHealth Group"])
def test_names_with_a_capital_inside_stay(name: str) -> None:
    assert names(f"{name} said that the vote was off.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "6 committee chair says the panel will issue subpoenas.",
        "4 riot suspect says he was invited.",
        "11 inquiry spokesman said that the files were lost.",
        "7 attack survivor says the town forgot him.",
        "24 vote organizer said that the ballots were late.",
    ],
)
def test_what_is_cut_from_a_date_is_no_name(text: str) -> None:
    assert names(text) == [None]


def test_several_are_counted() -> None:
    assert names("47 senators said that the deal was off.") == ["47 senators"]


@pytest.mark.parametrize(
    "text",
    [
        "On four candidate qualities people said matter to them, Ann Roe led.",
        "The three problems residents said were worst are traffic, noise and dust.",
        "“It matters more,” campaign issues voters said.",
        "“It matters more,” family values women said.",
        "“It matters more,” product features respondents said.",
    ],
)
def test_a_topic_is_no_part_of_those_who_speak_of_it(text: str) -> None:
    assert not any(" " in (name or "") and "Roe" not in (name or "") for name in names(text))


def test_a_plural_may_belong_to_those_who_deal_with_it() -> None:
    assert names("Sales people said that it was late.") == ["Sales people"]


POLLED = "The poll asked 900 voters of Velm on Monday. It is the third poll of the year. "


@pytest.mark.parametrize(
    "text",
    [
        "Most said that the dam was a mistake.",
        "About 6 in 10 likely voters said that the dam was a mistake.",
        "More than half of all respondents said that the dam was a mistake.",
        "Some 64 percent of women said that the dam was a mistake.",
        "Two-thirds of farmers say that the dam was a mistake.",
    ],
)
def test_a_share_of_those_whom_a_poll_asked_is_no_source(text: str) -> None:
    assert names(POLLED + text) in ([], [None])


def test_those_who_are_met_at_the_polls_are_sources() -> None:
    text = "Farmers at the market said that the dam was a mistake."
    assert names(POLLED + text) == ["Farmers at the market"]
    assert names("Most of the farmers said that the dam was a mistake.") != [None]
