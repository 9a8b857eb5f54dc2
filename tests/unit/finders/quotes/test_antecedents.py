"""Whom a relative pronoun means where the syntax has no noun, or too long a phrase, before it."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The ruling angered other farmers, who said that the canal belonged to all.", "canal", "farmers"),
        ("That did not persuade the shopkeepers, who said the rent was too high.", "rent", "shopkeepers"),
        (
            "He criticized the governor — who said the levee was finished — for the delay.",
            "levee",
            "governor",
        ),
        (
            "It drew fire from mayors like Rep. Ada Quill, D-Oregon, who said the levy was high.",
            "levy",
            "Ada Quill",
        ),
        (
            "Still, the vote was a big win for Ada Quill, who said the levee was finished.",
            "levee",
            "Ada Quill",
        ),
        (
            "The order came at the request of Ada Quill, who’d told reporters that the fee was late.",
            "fee",
            "Ada Quill",
        ),
    ],
)
def test_the_noun_beside_who_speaks(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Senator Ada Quill was among the many people who called on the ministry to open it.",
            "open",
            "Ada Quill",
        ),
        ("Eli Marsh was one of several mayors who said the levy would ruin towns.", "levy", "Eli Marsh"),
        ("Lena Brandt is among those who say the choir should have been asked.", "choir", "Lena Brandt"),
        (
            "One of the mayors who met in Bend said the levy would ruin towns.",
            "levy",
            "mayors who met in Bend",
        ),
    ],
)
def test_one_of_many_who_say_it_speaks(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Eli Marsh ran the ferry. Despite claiming that the fee was fair, Marsh cut it.",
            "fair",
            "Eli Marsh",
        ),
        (
            "While accusing the board of trying to “squirm out,” House Water (HW) Chairman Eli Marsh left.",
            "squirm",
            "Eli Marsh",
        ),
        ("After saying the bridge was safe, the ministry closed it.", "safe", "ministry"),
        ("Eli Marsh ran the ferry. Despite claiming that the fee was fair, this bill cuts it.", "fair", None),
    ],
)
def test_the_subject_behind_a_clause_that_opens_the_sentence(text: str, words: str, name: str | None) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Mayor Ada Quill left. Quill’s account tweeted Sunday: “The ferry will sail.”",
            "ferry",
            "Ada Quill",
        ),
        (
            "It came after Mayor Ada Quill’s Twitter account wrote that the ferry would sail.",
            "ferry",
            "Ada Quill",
        ),
        ("Mayor Ada Quill left. Quill’s account told of a ferry that had sunk in May.", "ferry", None),
    ],
)
def test_an_account_posts_the_words_of_its_holder(text: str, words: str, name: str | None) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was a gift to Mayor Ada Quill of Lund, who said the levee was finished.", "Ada Quill"),
        (
            "They met Senators Eli Marsh, who called her a “steady hand”, and Ada Quill, "
            "who said the levee was finished.",
            "Ada Quill",
        ),
        (
            "She met a clerk, whom Eli Marsh had praised, and Ada Quill, who said the levee was finished.",
            "Ada Quill",
        ),
        (
            "The pressure is on Senate Leader Ada Quill, Nevada Democrat, who said the levee was finished.",
            "Ada Quill",
        ),
    ],
)
def test_the_name_right_before_who_speaks(text: str, name: str) -> None:
    assert speaker(text, "levee") == name
