"""Who speaks, where the subject is set apart, joined, counted or placed behind its verb."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # before examples
        ("It split the council, with some – including Tom Lee – arguing that the fee was theft.", "some"),
        ("It split the party, with many - among them Ann Roe - saying that it came too late.", "many"),
        ("It tore up the union, with several — two founders, too — insisting that it was void.", "several"),
        (
            "It was a long night, with others, including the mayor, warning that the port would close.",
            "others",
        ),
        ("It angered the town, with some, including Bo Holm, complaining that nobody was asked.", "some"),
        # two, of whom each speaks
        ("Ann Roe and Tom Lee argued, each saying that the other had lied.", "Ann Roe and Tom Lee"),
        ("Joan Ruiz and Karl Pine met, both promising that it would open.", "Joan Ruiz and Karl Pine"),
        ("Ann Weld and Bo Holm spoke, each claiming that the dam was theirs.", "Ann Weld and Bo Holm"),
        ("Tom Roe and Ann Lee left, each warning that the fee would rise.", "Tom Roe and Ann Lee"),
        ("Karl Holm and Joan Pine signed, both insisting that it was fair.", "Karl Holm and Joan Pine"),
        # some in a place
        ("Some in the harbour crowd suggest the fee is theft.", "Some in the harbour crowd"),
        ("Many in the valley say that the dam will fail.", "Many in the valley"),
        ("Several at the mill claim the owner is broke.", "Several at the mill"),
        ("Some on the council argue that the vote was void.", "Some on the council"),
        ("Others in the union said the deal was poor.", "Others in the union"),
        # the poll whose results tell it
        (
            "According to early results of an exit poll by Lake Research, it is late.",
            "Lake Research exit poll",
        ),
        ("According to the results of a survey by Holm Research, it is late.", "Holm Research survey"),
        ("It is late, according to findings of a poll by Pine College.", "Pine College poll"),
        (
            "According to final results of exit polls by Pine Research, it is late.",
            "Pine Research exit polls",
        ),
        ("It is late, according to numbers from a survey by Lake College.", "Lake College survey"),
        # groups in a row
        ("Unions, farm groups, and many doctors claim it is late.", "Unions, farm groups, and many doctors"),
        ("Teachers, farmers, and some judges say it is late.", "Teachers, farmers, and some judges"),
        ("But sailors, mill owners, and bankers warned it was late.", "sailors, mill owners, and bankers"),
        ("Farmers, officials, and leaders said it was late.", "Farmers, officials, and leaders"),
        ("Scientists, sailors, and unions argue that it is late.", "Scientists, sailors, and unions"),
        # for one of several
        (
            "“It is open,” said a strategist for one of these candidates.",
            "strategist for one of these candidates",
        ),
        ("The road is closed, said one lawyer for one of the farmers.", "lawyer for one of the farmers"),
        ("“We wait,” said a spokesman for one of the firms.", "spokesman for one of the firms"),
        ("“It was loud,” said a neighbor of one of the men.", "neighbor of one of the men"),
        ("“We won,” said a lawyer for one of the unions.", "lawyer for one of the unions"),
        # a name that begins as a title does
        ("Vice News reported that the mill was sold.", "Vice News"),
        ("Vice Media said that it would close.", "Vice Media"),
        ("Vice President Ann Roe said that it was late.", "Ann Roe"),
        ("Vice Chairman Tom Lee said that he would go.", "Tom Lee"),
        ("Vice Admiral Bo Holm said that the ships were old.", "Bo Holm"),
        # beside an adverb
        ("Ann Roe, who has long criticized the bank, sold her shares.", "Ann Roe"),
        ("Tom Lee, who had long denounced the fee, paid it.", "Tom Lee"),
        # behind the verb
        ("On one side were unions and many doctors, who argued it was theft.", "unions and many doctors"),
        (
            "Against it stood farmers and several sailors, who said it was late.",
            "farmers and several sailors",
        ),
        (
            "On one side was the board and many Republicans, who said it was late.",
            "board and many Republicans",
        ),
        ("Among the guests were local officials, who said it was safe.", "local officials"),
        ("On the other side are bankers, who insist that the fund is sound.", "bankers"),
        ("In the hall were two lawyers, who said the deal was void.", "lawyers"),
        # a voice without a face
        ("The ad ends with a voice over saying: “It is late. Will you pay for it?”", "voice-over"),
        ("The film closes with a voiceover saying: “It is late. Will you pay for it?”", "voiceover"),
        ("“It is late,” a voice over says as a clock is shown.", "voice-over"),
        ("“It is late,” says a voiceover.", "voiceover"),
        ("“Will you pay for it?” a voice-over asks.", "voice-over"),
    ],
)
def test_the_subject_is_found(text: str, speaker: str) -> None:
    assert [name for name, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "He was angry at several doctors, who said it was late.",
        "Ann Roe spoke for an hour, each saying that it was late.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert [name for name, _ in said(text)][:1] != ["Ann Roe"]
    assert not any((name or "").startswith("angry") for name, _ in said(text))
