"""Whom "he", "she" or an epithet means where others stand nearer."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe ran. “Fine,” said Karl Geyh.\n\nOne of Roe's rows came when he said that it was late.",
        "Tom Roe ran. “Fine,” said Karl Geyh.\n\nRoe's trip ended when he said that it was late.",
        "Documents show that Tom Roe left the firm, saying that it was late.",
        "Tom Roe is rich. Records show that he has sued the city, claiming that it was late.",
        "Lund will do it, Tom Roe said Friday.\n\n“I think it was late,” the retired architect told them.",
        "Tom Roe's hair was white.\n\nAt a rally, the former president said that it was late.",
    ],
)
def test_he_is_who_the_sentence_is_about(text: str) -> None:
    assert speaker(text, "it was late") == "Tom Roe"


def test_papers_alone_suggest() -> None:
    text = "Tom Roe is rich. Records show that he has sued the city, suggesting that it was late."
    assert speaker(text, "it was late") != "Tom Roe"


def test_another_named_behind_the_owner_may_be_he() -> None:
    text = (
        "“It is fine,” said Karl Geyh.\n\nRoe's attack on Tom Lee came in May, when he said that it was late."
    )
    assert speaker(text, "it was late") != "Roe"


def test_she_is_not_whom_she_is_said_to_have_met() -> None:
    text = (
        "Ruth Broad, who said Clarke hit her, told of it. She has come forward as Clarke helps his wife, "
        "Hilda Clarke, who runs for office.\n\nOn Sunday, she disclosed that it was late."
    )
    assert speaker(text, "it was late") == "Ruth Broad"


def test_name_is_a_person_where_he_speaks_on() -> None:
    text = "“Yes,” said Sean Spice.\n\nIt is open, noted NBC’s Zant Chinni.\n\n“It was late,” he wrote."
    assert speaker(text, "was late") == "Zant Chinni"


def test_question_over_a_hard_blank() -> None:
    text = "Tom Roe is well. In May, Karl Lund asked\u00a0Roe whether it was fair. “It was late,” he said."
    assert speaker(text, "was late") == "Tom Roe"
