from __future__ import annotations

import pytest

from framing.lexicon import HEADER, checked, load, names


@pytest.mark.parametrize("name", names())
def test_every_word_list_says_what_it_is(name: str) -> None:
    assert all(load(name)[key] for key in HEADER)
    assert load(name)["licence"] == "MIT"


def test_a_list_is_read_once() -> None:
    assert load("offices") is load("offices")


def test_a_list_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        load("offices")["title"] = "mine"  # type: ignore[index]


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(LookupError, match=r"no word list 'ofices'; known: .*offices"):
        load("ofices")


def test_a_header_with_gaps_names_them() -> None:
    with pytest.raises(ValueError, match="'mine' lacks gloss, source"):
        checked({"title": "t", "gloss": " ", "version": "1", "licence": "MIT"}, "mine")
