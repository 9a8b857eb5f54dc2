"""What an outlet sets into somebody's words, or closes them with, is none of them."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # between dashes
        (
            "Roe said her office - there were actually three - was never searched.",
            "her office … was never searched",
        ),
        ("The firm said the plant – which in fact closed – was safe.", "the plant … was safe"),
        ("Officials said the ship — it was actually a ferry — was empty.", "the ship … was empty"),
        (
            "Roe said the plan - and this is what matters - was fair.",
            "the plan - and this is what matters - was fair",
        ),
        # a verb behind a name in marks
        ('The player called the coach a "burro" and left the field.', 'the coach a "burro"'),
        ('Roe kept calling the guards "gringos" and waving a flag.', 'the guards "gringos"'),
        # a verb told twice
        ("“No,” replied Ann Roe, head of the Coast Guard, said simply.", "No,"),
        ('"It is late," said Ann Roe, chair of the board, told reporters.', "It is late,"),
        # a clause set in front whose words end with marks
        (
            'After the mayor warned that the dam was "close to failing," hundreds of people left.',
            'the dam was "close to failing,"',
        ),
        (
            "When the sheriff, Tom Lee, said his deputies had found no ''hard proof'' of it being "
            "''forced open,'' the family quickly saw what he meant.",
            "his deputies had found no ''hard proof'' of it being ''forced open,''",
        ),
        # who is counted against them
        ("About half said the fee was too high, while 20 percent had no view.", "the fee was too high"),
        ("Two in five said they would leave, while 30 percent would stay.", "they would leave"),
        (
            "Roe said the firm lost money, while 13 percent of its staff left.",
            "the firm lost money, while 13 percent of its staff left",
        ),
        # others' deeds behind a semicolon
        (
            "Union leaders denounced the bill; church groups prayed against it; and students marched.",
            "the bill",
        ),
        ("Lee denounced the fee; it would hurt the poor.", "the fee; it would hurt the poor"),
        ("Senators praised the treaty; exporters cheered it; and stocks rose.", "the treaty"),
        ("Roe said the plan was bad; it would cost too much.", "the plan was bad; it would cost too much"),
        # what came of an announcement
        (
            "The ministry announced that it is closing two schools, and the decision has angered parents.",
            "it is closing two schools",
        ),
        (
            "Roe said the judge ruled for the town, and the decision is a victory for families.",
            "the judge ruled for the town, and the decision is a victory for families",
        ),
        # what the speaker concedes, told by the outlet
        ("Lee said it is her business, though she left open the chance to pay.", "it is her business"),
        ("Roe said Lee was ill, though he did not look it.", "Lee was ill, though he did not look it"),
        # a bracket of the outlet's, told by another within
        ("Towns like Lund (93 percent voted there, according to polls) chose Lee.", "93 percent voted there"),
        ("Many farmers (about one in five, Roe said) have left.", "about one in five"),
        # what others call a thing that the outlet tells of
        ("She joined what is described as a “secret club” of bankers in the city.", "secret club"),
    ],
)
def test_words_are_told_without_them(text: str, words: str) -> None:
    assert [content for _, content in said(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('There was, she said, "an open bargain."', "There was … an open bargain."),
        ('The mayor is, Lee said, "a man of the past."', "The mayor is … a man of the past."),
        ("On Monday, she said, “we will go home.”", "we will go home."),
        ("Rep. Tom Lee said that claim smacked of envy.", "that claim smacked of envy"),
        (
            "Lee said the town had cheated its guests, rather than helping them.",
            "the town had cheated its guests, rather than helping them",
        ),
        ("Lee said that decision belonged to the board.", "that decision belonged to the board"),
        ("Roe said that claim forms were late.", "claim forms were late"),
    ],
)
def test_words_are_told_whole(text: str, words: str) -> None:
    assert [content for _, content in said(text)] == [words]
