"""Deeds, topics and things that a reporting verb tells, in which nobody says anything."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "text",
    [
        # deeds with their objects
        "Lee left the hall, answering questions about how the flood has changed her life.",
        "Roe called an emergency meeting to discuss the test.",
        "Lee maintains a commanding lock on the party.",
        "Weld found it difficult in 2012 to win the town.",
        "Roe said little, offering only short answers.",
        "The mayor unveiled a proposal that would cut the fee.",
        "The Gazette has learned that the mayor built a team of six.",
        "She saw the fire and described it in print.",
        "When those voting “yes” were declared the majority, the hall emptied.",
        # things that show without words
        "The findings underscore the challenge facing Roe as he enters the spring.",
        "The results highlight the gap between the towns, which the mayor has denied.",
        "A screen image showed that the account had been closed.",
        # what is drawn up, and what is told of without its words
        "Mr. Lee wrote legislation that gave the governor new powers.",
        "Ann Roe wrote a song that topped the charts for months.",
        "Tom Lee tweeted his observations of the fair as he stood in line with other visitors.",
        "Ann Roe recounted the incident on a radio show.",
        "Lee described the episode in an interview with the paper.",
        # what is made public, without its words
        "The Velm poll is slow. Velm reports its results over a lengthy seven-day window.",
        "The firm reported its quarterly earnings on Monday.",
        "The two banks report their figures every spring.",
        # a time, and what all think
        "The agency responded with the suit Lee announced that same day, as noted above.",
        "While almost everyone agrees the old law was deeply flawed, some towns keep it.",
        # no clause
        "There are many reasons why the dam failed.",
        "We looked at the record and found virtually nothing that supports the claim.",
        "Voters continue to express negative feelings about the mayor.",
        "Can you vote for one who said and did the same things as Roe?",
        "It goes without saying that raising the fee is theft to the farmers.",
        # said by nobody yet
        "The tool allows users to tell readers that they are safe.",
        "The rule enabled guards to say that the gate was shut.",
        "Lee stopped short of calling for the mayor to quit.",
        "In normal times, a reader would now ask: “What? Is that a joke?”",
        "As the Gazette reported just today, the bank has failed.",
        "The bank will close, a move announced just after Mr. Barr was named to the board.",
        "The council rejected that on an 11-10 vote, then voted to set a time.",
        "The leaders added in another bill that would halt the mayor's plan.",
        "The eight senators who wrote the water bill accepted a change from Lund.",
        "The agents wrote a letter to those same leaders denouncing the plan.",
        "The plan was criticized Sunday by Rep. Ann Roe, an Osby Republican who has fought the fee.",
        # where somebody spoke
        "Roe was speaking on this station's radio program, “The Morning Hour,” on Monday.",
    ],
)
def test_they_are_no_quotes(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe answered that questions about the fee were fair.", "questions about the fee were fair"),
        ("Roe called the meeting a waste of time.", "the meeting a waste of time"),
        ("Lee maintained that the lead would hold.", "the lead would hold"),
        ("A poll found it had risen to 75 percent.", "it had risen to 75 percent"),
        ("The firm reported its earnings on coal had doubled.", "its earnings on coal had doubled"),
        ("The firm reported its earnings rose by a tenth.", "its earnings rose by a tenth"),
        ("Lee underscored the need to mend the dam.", "the need to mend the dam"),
        ("The report underscored that the dam was old.", "the dam was old"),
        ("Investigators discovered that the money was gone.", "the money was gone"),
        ("Roe wrote to the council that the fee was fair.", "the fee was fair"),
        ("Roe said in a letter that the mayor would go.", "the mayor would go"),
        ("Early polling shows that move is popular.", "that move is popular"),
        ("The rule, Lee said, allows guards to shut the gate.", "The rule … allows guards to shut the gate"),
    ],
)
def test_words_behind_the_same_verbs_are(text: str, words: str) -> None:
    assert [content for _, content in said(text)] == [words]


@pytest.mark.parametrize("heading", ["'Legend in the Hills.'", "‘We are vetting candidates!’"])
def test_a_heading_in_single_marks_is_no_quote(heading: str) -> None:
    text = f'"The dam is old," Peter Lee said. "It leaks."\n\n{heading}\n\nThe firm was founded in 2007.'
    assert said(text) == [("Peter Lee", "The dam is old, … It leaks.")]


def test_a_piece_of_a_source_is_nobodys_words() -> None:
    text = "But Ida Boyle, a fellow at the Lund Institute, said parents want their own schools."
    assert said(text) == [("Ida Boyle", "parents want their own schools")]


def test_a_noun_belongs_to_its_clause_in_a_source() -> None:
    text = "In her favor, all the guards I interviewed said her plans were better than those of the mayor."
    assert said(text) == [("guards I interviewed", "her plans were better than those of the mayor")]
