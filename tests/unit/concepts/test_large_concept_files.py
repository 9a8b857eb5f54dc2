"""A file of concepts of any size and shape is loaded or refused with its reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from framing.article import Article, Span, Zone
from framing.concepts import faults
from framing.concepts.library import check, concepts
from framing.concepts.matching import Phrases
from framing.finders.terms import terms
from framing.language.document import Document

HEAD = '[[concept]]\nid = "c"\ntitle = "T"\ngloss = "G"\n'


def write(folder: Path, *variants: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(HEAD + "".join(f"[[concept.variant]]\n{variant}\n" for variant in variants))
    return path


def test_twenty_thousand_forms_are_found(tmp_path: Path) -> None:
    forms = [", ".join(f'"word{i} of{j}"' for j in range(100)) for i in range(200)]
    library = concepts(write(tmp_path, *(f"forms = [{some}]" for some in forms)))
    text = "They saw word7 of42 and word199 of99, not word200 of1."
    found = terms(Document(Article("a", "S", text, (Zone(0, len(text), "body"),))), library)
    assert [term.of(text) for term in found if term.concept == "c"] == ["word7 of42", "word199 of99"]


def test_more_forms_than_a_file_may_have(tmp_path: Path) -> None:
    forms = ", ".join(f'"word{i}"' for i in range(faults.MOST_FORMS))
    [fault] = check(write(tmp_path, f"forms = [{forms}]", 'forms = ["other"]'))
    assert "holds 50,001 forms, and 50,000 are the most; divide it into several files." in fault


def test_faults_without_end_are_cut_short(tmp_path: Path) -> None:
    found = check(write(tmp_path, *(f'name = "n{i}"\nforms = ["word"]' for i in range(3_000))))
    assert len(found) == 101
    assert 'form "word" belongs to variant "n0" already' in found[0]
    assert found[-1].endswith("has more faults; correct these first.")


BAD = {
    "one letter": ('forms = ["a"]', 'form "a" is one letter'),
    "one letter, a noun": ('nouns = ["x"]', 'form "x" is one letter'),
    "punctuation": ('forms = ["?!"]', 'form "?!" must begin with a letter or digit'),
    "long": (f'forms = ["{"word " * 9_999}end"]', "has 49,998 letters"),
    "long noun": (f'nouns = ["{"a b-" * 50_000}"]', "has 200,000 letters"),
    "gaps": ('forms = ["one ... two ... three ... four ... five"]', "has more than 3 gaps"),
}


@pytest.mark.parametrize(("variant", "fault"), BAD.values(), ids=list(BAD))
def test_a_form_that_is_never_or_always_found(tmp_path: Path, variant: str, fault: str) -> None:
    found = check(write(tmp_path, variant, 'forms = ["other"]'))
    assert any(fault in one for one in found), found


def test_one_letter_may_be_meant_as_written(tmp_path: Path) -> None:
    assert check(write(tmp_path, 'exact = ["X"]', 'exact = ["Twitter"]')) == []


FILES = {
    "lists": ("x = " + "[" * 50_000, "nested too deeply"),
    "tables": ("x = " + "{a=" * 50_000, "nested too deeply"),
    "keys": (".".join(["a"] * 50_000) + " = 1", "nested too deeply"),
    "size": (HEAD + f'shares = "{"x" * 10_000_000}"', "larger than 5 MB"),
    "number": ("x = " + "9" * 10_000, "not valid TOML"),
}


@pytest.mark.parametrize(("text", "reason"), FILES.values(), ids=list(FILES))
def test_a_hostile_file_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    [fault] = check(path)
    assert fault.startswith(f"{path}: ")
    assert reason in fault


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("u.s.", "the u.s. and u.s.a, xu.s.", ["u.s."]),
        ("air strike", "air  strike, air\nstrike, air\r\nstrike, air    strike", 3),
        ("don't", "don't, don'ts", ["don't"]),
        ("kill ... man", "kill the old man, kill a b c d man", ["kill the old man"]),
        ("us-led", "us-led us-leds non-us-led", 2),
    ],
)
def test_phrases_are_whole_words(phrase: str, text: str, found: list[str] | int) -> None:
    hits = [span.of(text) for span, _ in Phrases([phrase, "zebra"]).find(text, Span(0, len(text)))]
    assert (len(hits) if isinstance(found, int) else hits) == found


def test_a_phrase_ends_with_its_zone() -> None:
    text = "air strikes"
    assert list(Phrases(["air strike"]).find(text, Span(0, 10)))
    assert not list(Phrases(["ir"]).find(text, Span(1, 3)))
    assert not re.search("strikes", text[:10])
