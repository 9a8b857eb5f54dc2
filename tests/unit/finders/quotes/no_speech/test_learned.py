"""What somebody learned or felt, and what an outlet makes of somebody's words, is no speech."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "text",
    [
        # learned
        "The plan failed because managers found out that the vault was empty.",
        "Ann Mott found out last week that her tenant had moved.",
        "Officers then found out the car had been stolen.",
        "The “harbour surprise” angered leading members who suddenly found themselves on the defensive.",
        # felt, so that something came of it
        "Carl Renner opened the parcel. He found it so frightening that he left the house.",
        "The clerk, a mother of four, found it strange enough that she called her sister.",
        # what the outlet makes of words that it quoted
        "Those remarks indicate that the mayor has no plan for the harbor.",
        "These comments suggest that the party is split over the tax.",
        "His words indicate that the army will leave by May.",
        # what a thing without words shows
        "The intensity of their attacks showed that they do not fear the voters.",
        "The decision to close the school, however, indicates that the mayor is ready to cut more.",
        "The overall tone of suspicion in the room indicated that the aides were nudging him back.",
        "The company's silence suggests that talks have failed.",
        "Ann Mott smiled. That suggested that the town would keep its distance.",
        "The figures compiled in the city seemed to suggest that only the young were breaking the law.",
        # only that it was said
        "The number who said so in March was double that of May.",
        # read from a work, to some end
        "Carl Renner quoted from the Bible to open the meeting.",
        "On Friday, Ann Mott repeatedly quoted from the novel “The Long Road” to defend her son.",
        # only the word is somebody's
        "That is a word Carl Renner has often used to describe his favored plan.",
        "“Reform” is the label the party uses to describe its tax cuts.",
        # what somebody answers
        "Carl Renner responded happily to news that the council will allow a vote on the pier.",
        "The army responded quickly to a report that rebels had crossed the river.",
        # given an office
        "She has twice been confirmed by the Senate to serve as a judge there.",
    ],
)
def test_it_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The panel found that the dam was unsafe.", "the dam was unsafe"),
        ("The letter indicates that the fee was paid in May.", "the fee was paid in May"),
        ("A memo on the decision shows that Ann Mott knew of the leak.", "Ann Mott knew of the leak"),
        ("A new poll suggests that most voters like the mayor.", "most voters like the mayor"),
        ("Ann Mott seemed to suggest that the fee would rise.", "the fee would rise"),
        (
            "Ann Mott quoted the law as barring the sale of the mill.",
            "the law as barring the sale of the mill",
        ),
        ("Ann Mott responded to critics that the fee was fair.", "the fee was fair"),
    ],
)
def test_it_is_one(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]
