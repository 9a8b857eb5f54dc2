"""Names and nouns that are read as a whole, though a letter, a tag or a middle word would cut them."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. J.R. “Bud” Colter said he would appeal. “It is time,” Colter said.", "J.R. Colter"),
        ("Coach T.K. “Ace” Moran said the team was tired.", "T.K. Moran"),
        ('Sen. A.B. "Sonny" Wirth will retire. “It is time,” Wirth said.', "A.B. Wirth"),
    ],
)
def test_initials_before_a_nickname_stay(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She had surgery at the Corder Hospital Center. On Monday the hospital said she was well.",
         "Corder Hospital Center"),
        ("He works at Lyra University Centre. The university said he was well.", "Lyra University Centre"),
    ],
)  # fmt: skip
def test_a_noun_in_the_middle_of_a_name_means_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Farmer Karl Brandt pressed the minister to stop the levy, which he said “kills small farms.”",
        "Mayor Tom Hall met the press. “It was my son,” Hall said. “He asked me.”\n\n"
        "Trader Karl Brandt called on the mayor to veto the bill, which he said “kills small farms.”",
        "Trader Karl Brandt asked the board to drop the toll, which he said “kills small farms.”",
    ],
)
def test_he_of_a_relative_clause_is_who_acts_in_its_sentence(text: str) -> None:
    assert speaker(text, "kills small farms") == "Karl Brandt"


def test_a_surname_that_reads_as_a_verb_stays_with_its_given_name() -> None:
    text = "Gholam Shakir, the director of the League, was late.\n\nMr. Shakir said that it was “too far.”"
    assert speaker(text, "too far") == "Gholam Shakir"


def test_an_office_is_that_of_a_person_who_has_the_name_of_a_place() -> None:
    text = "Paul Houston had surgery in May.\n\nBefore it, Houston was “in good spirits,” his office said."
    assert speaker(text, "in good spirits") == "Paul Houston's office"
