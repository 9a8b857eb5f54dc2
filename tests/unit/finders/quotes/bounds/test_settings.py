"""The outlet's own words behind or inside what a source said: settings, parties, upshots, whom it asked."""

from __future__ import annotations

from typing import Literal

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str, zone: Literal["body", "headline"] = "body") -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), zone),)))
    return [part.of(text) for quote in quotes(document) for part in quote.content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor slammed the new law in a written statement.", "the new law"),
        ("Roe criticized the toll in a speech in Leeds on Monday night.", "the toll"),
        ("Roe condemned the raid at a rally in Bath.", "the raid"),
        ("Ann Lee praised the second survey at another point.", "the second survey"),
        ("Tom Roe called for an inquiry into the port at a town hall in Leeds.", "an inquiry into the port"),
        (
            'Lee described the mayor as "a rotten pear" at a campaign rally in Leeds.',
            'the mayor as "a rotten pear"',
        ),
        ("Lee blasted Weld for the leak during his address to the club on Sunday.", "Weld for the leak"),
        ("Roe condemned Lee's remark in a speech on Friday.", "Lee's remark in a speech on Friday"),
    ],
)
def test_where_a_thing_was_judged_is_no_part_of_it(text: str, content: str) -> None:
    assert said(text)[0] == content


@pytest.mark.parametrize(
    "gloss",
    ["a Democrat", "also a Republican", "a fellow Democrat", "himself a Republican", "a liberal Democrat"],
)
def test_the_party_of_who_is_named_last_is_no_part_of_it(gloss: str) -> None:
    assert said(f"Roe said he would vote for Senator Tom Hill, {gloss}.") == [
        "he would vote for Senator Tom Hill"
    ]


@pytest.mark.parametrize(
    "gloss",
    ["a Democrat", "also a Republican", "a fellow Democrat", "himself a Republican", "an Independent"],
)
def test_a_party_in_the_middle_is_no_part_of_it(gloss: str) -> None:
    assert said(f"Roe said he would challenge Senator Tom Hill, {gloss}, in the next race.") == [
        "he would challenge Senator Tom Hill",
        "in the next race",
    ]


def test_two_parties_may_be_the_point() -> None:
    words = "he would take Tom Hill, a Democrat, over Ann Lee, a Republican"
    assert said(f"Roe said {words}.") == [words]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Miners urge Roe to quit, after raid on port", "Roe to quit"),
        ("Teachers urge mayor to resign, amid strike over pay", "mayor to resign"),
        ("Roe vows to stay, following vote of council", "to stay"),
        ("Nurses warn Lee to wait, after deaths in Leeds", "Lee to wait"),
        ("Roe promises to pay, after ruling of court", "to pay"),
    ],
)
def test_the_upshot_of_a_headline_is_no_part_of_it(text: str, content: str) -> None:
    assert said(text, "headline") == [content]


@pytest.mark.parametrize(
    "conjunction",
    [
        "While leaders like Lee and",
        "Although Lee and",
        "Though men like",
        "Whereas Lee or",
        "Even as Lee and",
    ],
)
def test_the_main_clause_behind_a_vow_is_no_part_of_it(conjunction: str) -> None:
    text = f"{conjunction} Tom Roe are vowing to bring back the mills, most of the town has moved on."
    assert said(text) == ["to bring back the mills"]


@pytest.mark.parametrize(
    "whom",
    [
        "Roe",
        "the former mayor at a fair",
        "Mrs. Lee on a local show",
        "Lee pointedly",
        "the old clerk in the hall",
    ],
)
def test_who_was_asked_is_no_part_of_the_question(whom: str) -> None:
    text = f"Ann Hill, a teacher, asked {whom} whether she would sign the pledge."
    assert said(text) == ["whether she would sign the pledge"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Lee agreed that she was late and had a short reply when pressed about it.", "she was late"),
        ("Ann Lee said she was ill and gave no answer when asked about the vote.", "she was ill"),
        ("Ann Lee said it was late and offered no comment on the raid.", "it was late"),
        ("Tom Roe said no and went on to win the vote.", "no"),
        ("Tom Roe said yes and left for the port.", "yes"),
    ],
)
def test_what_the_source_did_then_is_no_part_of_it(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "condition",
    [
        "so long as the town paid for it",
        "as long as nobody was hurt",
        "unless the river rose again",
        "provided the board agreed to it",
        "as long as the guards stayed away",
    ],
)
def test_a_condition_that_closes_the_sentence_is_told_too(condition: str) -> None:
    assert said(f"The clerk said any change would be fine, {condition}. She left.") == [
        f"any change would be fine, {condition}"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Weld criticized the council on Tuesday over its silence.", "the council … over its silence"),
        (
            "The mayor blasted the governor on Friday for closing the port.",
            "the governor … for closing the port",
        ),
        ("Roe slammed the union late Thursday for its silence.", "the union … for its silence"),
        ("The bishop praised Ann Lee on Sunday for her courage.", "Ann Lee … for her courage"),
        ("Roe accused the bank on Wednesday of hiding losses.", "the bank … of hiding losses"),
        ("Lee criticized the march on Monday for bread.", "the march on Monday for bread"),
        ("Kerr accused the mayor this week of playing games.", "the mayor … of playing games"),
        ("The court instructed him two weeks ago to hold a hearing.", "him … to hold a hearing"),
        (
            "A Lund judge ordered the council Tuesday evening to open the gate.",
            "the council … to open the gate",
        ),
        ("Kerr called on lawmakers Thursday to approve the plan.", "lawmakers … to approve the plan"),
        (
            "Kerr urged the council to meet this week to discuss it.",
            "the council to meet this week to discuss it",
        ),
        ("Kerr accused the council of moving the vote this year for gain.", None),
        ("Kerr condemned the mayor's plan that passed earlier this year.", None),
    ],
)
def test_the_day_between_whom_and_why_is_left_out(text: str, words: str | None) -> None:
    whole = text.split(maxsplit=2)[2].rstrip(".")
    assert " … ".join(said(text)) == (words or whole)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Ott said before the verdict was read that the case was close.", "the case was close"),
        ("Sheriff Tom Lind said when the tide turned that the crew was safe.", "the crew was safe"),
        ("Roe warned as the water rose that the dam would fail.", "the dam would fail"),
        ("Weld said while the votes were counted that he would go.", "he would go"),
        (
            "Roe said when he read the note that she had left he wept.",
            "when he read the note that she had left he wept",
        ),
    ],
)
def test_when_it_was_said_is_no_part_of_it(text: str, words: str) -> None:
    assert said(text) == [words]


@pytest.mark.parametrize("programme", ["“The Morning Show”", "“Face the Town”", '"Lund Today"'])
def test_the_programme_before_that_is_no_part_of_what_was_said_there(programme: str) -> None:
    told = said(f"Ann Roe said in an interview on {programme} that the city should rethink its plan.")
    assert told == ["the city should rethink its plan"]


def test_words_in_marks_behind_the_programme_are_kept() -> None:
    told = said("Ann Roe said in a talk on “Face the Town” that “nobody at all” should fear the plan.")
    assert told == ["“nobody at all” should fear the plan"]
