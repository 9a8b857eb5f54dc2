"""What a share of those asked said is told by the poll that the article names."""

from __future__ import annotations

import pytest

from tests.quoting import speaker

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
