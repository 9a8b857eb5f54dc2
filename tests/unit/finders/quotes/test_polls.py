"""Polls are sources under the name of who made them; they tell what a share of those asked said."""

from __future__ import annotations

import pytest

from framing.finders.quotes import quotes
from tests.quoting import document, names, speaker

ASKED = "A Velm University poll put Roe ahead by 4 points. The poll asked 900 farmers. "


@pytest.mark.parametrize(
    "text",
    [
        "Fifty-two percent said they trusted Roe.",
        "About two in three said they trusted Roe.",
        "Likely caucus-goers said by 60 percent to 30 percent that they trusted Roe.",
        "Lee made gains in the north. Some 31 percent of women said they trusted Roe.",
        "Prices fell. Lee left. Rain fell. Half of those asked, 50 percent, said they trusted Roe.",
    ],
)
def test_a_share_of_those_asked_is_told_by_the_only_poll(text: str) -> None:
    assert speaker(ASKED + text, "they trusted") == "Velm University poll"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Roe leads, according to a new poll. The survey, conducted by the Lake Research Institute, "
            "came out in May. The poll found that most are unsure.",
            "Lake Research Institute survey",
        ),
        (
            "Lee leads in a poll of 400 voters released on Friday by Norvex Decisions. The latest survey "
            "found that most are unsure.",
            "Norvex Decisions poll",
        ),
        (
            "A Velm Post/Radio Lund poll has Roe at 40 percent. A Norvex poll had Lee ahead. Rain fell. "
            "Lee left. Farmers left. Prices fell. A Velm Post/Radio Lund poll is due. "
            "The survey found that most are unsure.",
            "Velm Post/Radio Lund poll",
        ),
    ],
)  # fmt: skip
def test_the_poll_is_named_for_who_made_it(text: str, name: str) -> None:
    assert speaker(text, "most are unsure") == name


@pytest.mark.parametrize(
    "text",
    [
        "A Velm poll came out. A Norvex poll came out. Some 31 percent said they trusted Roe.",
        "A new poll came out. Another poll is due. Some 31 percent said they trusted Roe.",
        "A Velm University poll came out. Farmers read the poll. Another poll came out as well. "
        "Some 31 percent said they trusted Roe.",
        "The bill passed. Some 31 percent said they trusted Roe.",
    ],
)  # fmt: skip
def test_where_no_poll_or_several_may_be_meant_nobody_speaks(text: str) -> None:
    assert speaker(text, "they trusted") is None


def test_people_met_at_the_polls_speak_for_themselves() -> None:
    assert speaker(ASKED + "Farmers at the market said they trusted Roe.", "they trusted") == (
        "Farmers at the market"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A new Velm/ORC poll released Friday found that Roe leads.", "Velm/ORC poll"),
        ("A May 18 Radio Lund poll of farmers showed that Roe leads.", "Radio Lund poll"),
        ("A survey of the council's members by The Velm Times found that six swim.", "Velm Times survey"),
        ("One poll taken by Morning Lyra this week showed that Roe leads.", "Morning Lyra poll"),
        ("Extensive polling by the Lund Council on Farm Affairs shows that Roe leads.",
         "Lund Council on Farm Affairs polling"),
        ("Roe leads, according to the Velm Politics Poll.", "Velm Politics Poll"),
        ("Roe leads by four points, according to a ClearVelm average of polls.", "ClearVelm average"),
        ("Norvex & Lyra College polls show that Roe leads.", "Norvex & Lyra College polls"),
        ("The results of a Gallup survey show that Roe leads.", "Gallup survey"),
        ("The survey of 500 nurses, carried out by Norvex for the Lund Guild, found that six left.",
         "Norvex survey"),
        ("A new poll by the Lund Institute for Public Opinion suggests that Roe leads.",
         "Lund Institute for Public Opinion poll"),
        ("Seven out of ten parents surveyed by the Harbour Trust said they would stay.",
         "Harbour Trust survey"),
        ("Roe is ahead in polling. FiveVelm's polling average shows that Lee gained.", "FiveVelm average"),
    ],
)  # fmt: skip
def test_a_poll_has_the_whole_name_of_who_made_it(text: str, name: str) -> None:
    (quote,) = quotes(document(text))
    assert (quote.speaker.name, quote.speaker.kind) == (name, "document")
    assert quote.speaker.affiliation is None


def test_a_short_name_means_the_poll_that_is_named_in_full() -> None:
    text = "A Velm Post-Radio Lund poll came out. The Post-Lund poll found that most are unsure."
    assert speaker(text, "most are unsure") == "Velm Post-Radio Lund poll"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Polls in Ohio show that Ann Roe leads.", "Polls in Ohio"),
        ("According to one survey, half of the town wanted a bridge.", "survey"),
        ("Ann Roe leads, according to several recent polls.", "recent polls"),
        (
            "Ann Roe leads, according to internal polls seen by the Herald.",
            "internal polls seen by the Herald",
        ),
    ],
)
def test_a_poll_of_nobody_known_is_a_paper_without_a_name(text: str, name: str) -> None:
    (quote,) = quotes(document(text))
    assert (quote.speaker.name, quote.speaker.kind) == (name, "document")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe, director of the Velm University Poll, said the race was open.", "Ann Roe"),
        ("A poll worker said the race was open.", "poll worker"),
        ("The Lund Geological Survey said the race was open.", "Lund Geological Survey"),
    ],
)
def test_those_who_deal_with_polls_or_survey_land_are_none(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "According to a Velm Post poll, 64 percent said the fee was fair, and most also said it should stay.",
        "A Velm Post poll put Roe ahead. A quarter said the fee was fair. The rest said it should stay.",
        "A Norvex survey came out in May. In a Velm Post poll, 60 percent said the fee was fair. "
        "Half of respondents said it was low. Rain fell on Lund, 30 percent said it should stay.",
        "In a Velm Post poll taken last month, nearly half of women said it should stay.",
        "A Velm Post poll found that four in ten had left. Half said it should stay.",
        "A Norvex poll had Lee ahead. Six out of 10 people in a Velm Post poll said it should stay.",
    ],
)
def test_a_share_is_told_by_the_poll_just_named(text: str) -> None:
    assert speaker(text, "it should stay") == "Velm Post poll"


def test_a_share_goes_on_with_the_poll_before_it_though_nobody_made_it() -> None:
    text = "Early entrance polls showed that Roe won. Six in 10 guards said the fee was fair. "
    text += "By contrast, the vast majority of farmers say it should go."
    assert names(text) == ["Early entrance polls"] * 3


def test_a_share_in_other_polls_is_not_told_by_the_one_before() -> None:
    text = "A Velm Post poll put Roe ahead. A quarter said the fee was fair. "
    text += "Three-fourths of farmers in exit polls said it should stay."
    assert names(text) == ["Velm Post poll", "exit polls"]


def test_several_polls_are_not_the_one_that_is_named() -> None:
    text = "A Velm Post poll put Roe ahead. The poll asked 900 farmers. Polls show that the fee is fair."
    assert names(text)[-1:] == ["Polls"]


def test_no_poll_tells_of_those_who_are_counted_far_from_it() -> None:
    text = (
        "A Velm Post poll put Roe ahead. Lee left. Rain fell. Sixty percent of the farmers said it was late."
    )
    assert speaker(text, "it was late") is None
