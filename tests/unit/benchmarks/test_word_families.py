"""Which words speak of one thing."""

from __future__ import annotations

import pytest

from benchmarks.phrase_groups import concept, threads
from framing.language.word_families import families, stem
from framing.lexicon import load
from framing.naming.phrase_parts import Wording


def about(*phrases: str) -> list[str]:
    return threads([Wording(phrase) for phrase in phrases])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("suspension", "suspended"),
        ("invasions", "invade"),
        ("explosion", "explode"),
        ("memoranda", "memorandum"),
        ("thefts", "stolen"),
        ("hacked", "hacking"),
    ],
)
def test_forms_and_derivations_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("department", "departure"), ("officer", "offices")])
def test_words_alike_by_chance_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_word_of_several_families_means_the_one_the_texts_speak_of() -> None:
    war = about("the strike", "an attack", "shelling", "the bombardment", "a raid")
    labour = about("the strike", "a walkout", "the work stoppage", "walkouts", "the stoppage")
    assert set(war) == {"assault"}
    assert set(labour) == {"walkout"}


def test_wordings_of_one_concept_meet() -> None:
    assert concept(("the", "death", "tax")) == concept(("estate", "tax")) == "estate_tax"
    assert len(set(about("death tax", "the estate tax", "the death tax"))) == 1


def test_every_family_names_itself_by_words_that_differ() -> None:
    for name, words in load("families")["families"].items():
        assert len(words) > 1, name
        assert name in families(words[0]), name
