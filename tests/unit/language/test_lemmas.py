from __future__ import annotations

from pathlib import Path

import pytest

from framing.language.lemmas import Forms, by_ending

TABLE = {
    "classes": {"IN": "ADP", "IN|mark": "SCONJ", "NN": "NOUN"},
    "lemmas": {"VBD": {"went": "go"}},
    "endings": {"VBD": {"ed": [2, ""], "ied": [3, "y"]}, "NNS": {"s": [1, ""]}},
    "verbs": ["provoke", "stop"],
}


@pytest.fixture
def forms() -> Forms:
    found = Forms()
    found.use(TABLE)
    return found


def test_the_table_comes_before_the_endings(forms: Forms) -> None:
    assert forms.lemma("Went", "VBD") == "go"
    assert forms.lemma("denied", "VBD") == "deny"
    assert forms.lemma("walked", "VBD") == "walk"
    assert forms.lemma("provoked", "VBD") == "provoke"
    assert forms.lemma("stopped", "VBD") == "stop"
    assert forms.lemma("unknown", "XX") == "unknown"


def test_the_relation_tells_conjunctions_from_prepositions(forms: Forms) -> None:
    assert forms.word_class("after", "IN", "mark") == "SCONJ"
    assert forms.word_class("after", "IN", "case") == "ADP"
    assert forms.word_class("?", "XX", "dep") == "X"


def test_an_ending_never_eats_the_whole_word() -> None:
    assert by_ending("s", {"s": [1, ""]}) == "s"
    assert by_ending("", {"s": [1, ""]}) == ""


def test_it_is_read_as_it_was_written(forms: Forms, tmp_path: Path) -> None:
    forms.to_disk(tmp_path)
    assert Forms().from_disk(tmp_path).table == TABLE
