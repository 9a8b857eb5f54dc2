"""A speaker is shown under the name, without what stands beside it, and under no name of a thing."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The dam broke, the news site RTL Info reported.", "RTL Info"),
        ("The dam broke, the news website Lyra Daily reported.", "Lyra Daily"),
        ("The dam broke, according to a fact sheet lawmakers released Monday.", "fact sheet"),
        ("The dam broke, according to a letter officials sent on Monday.", "letter"),
        ("The dam broke, according to a study researchers published in May.", "study"),
        ("Ann Roe won. Both Mrs. Roe and her campaign had said the dam broke.", "Ann Roe and her campaign"),
        ("Tom Roe won. Mr. Roe and his lawyers said that the dam broke.", "Tom Roe and his lawyers"),
        ("Ann Roe sued. The dam broke, according to her lawyers in a court filing.", "Ann Roe's lawyers"),
        ("They saw Ann Roe and Eve Lund. The dam broke, her lawyers said.", "lawyers"),
        ("All aboard the Roe Train! Roe said that the dam broke. Tom Roe is rich.", "Tom Roe"),
        ("Old Tom Roe said that the dam broke.", "Tom Roe"),
        ("Dane Anna Lund said that the dam broke.", "Anna Lund"),
        ("The crowd rose when Spaniard Tom Roe said that the dam broke.", "Tom Roe"),
        ("Rep. Young Kim left. Young Kim said that the dam broke.", "Young Kim"),
        ("Lars af Lund left. The dam broke, af Lund said.", "Lars af Lund"),
        ("Pim “Doc” op de Roe left. The dam broke, op de Roe said.", "Pim op de Roe"),
        ("Anna dal Roe left. The dam broke, Ms. dal Roe said.", "Anna dal Roe"),
        ("Lund flew on Lund Flight MS804. Lund said that the dam broke.", "Lund"),
    ],
)
def test_no_more_than_the_name(text: str, name: str) -> None:
    assert speaker(text, "am broke") == name


def test_surname_of_two_is_whoever_the_sentence_before_is_about() -> None:
    text = (
        "“Bill Clarke is not Ann Clarke,” said Ruth Lund.\n\nOn Sunday, Ann Clarke met a heckler. "
        "“You are rude,” Clarke told him."
    )
    assert speaker(text, "You are rude") == "Ann Clarke"


def test_office_of_the_past_is_told_apart_from_a_namesake_beside() -> None:
    text = (
        "Bill Clarke's hair was white.\n\nAt a rally, the former president told of his love for Ann Clarke. "
        "He did not speak of himself.\n\n“We met in May,” he said."
    )
    assert speaker(text, "We met") == "Bill Clarke"


def test_surname_of_two_is_hers_behind_her_book() -> None:
    text = "Ann Clarke met Bill Clarke. It rained.\n\nIn her book, Long Days, Clarke wrote that it was late."
    assert speaker(text, "it was late") == "Ann Clarke"


@pytest.mark.parametrize("name", ["Mei-Ling Foster", "Jean-Luc Roe", "Anna Foster"])
@pytest.mark.parametrize("verb", ["said", "testified", "recalled"])
def test_a_role_keeps_the_name_behind_it(name: str, verb: str) -> None:
    text = f"“He told me to keep the change and then he ran,” the waitress, {name}, {verb}."
    assert speaker(text, "keep the change") == name


@pytest.mark.parametrize("surname", ["Brewer", "House", "Church", "Forbes", "Post", "Herald"])
def test_a_surname_that_is_a_word_for_a_body_is_the_persons_whom_the_text_names(surname: str) -> None:
    text = f"Gov. Ann {surname} announced her decision. {surname} said the bill was bad for the state."
    assert speaker(text, "the bill was bad") == f"Ann {surname}"
