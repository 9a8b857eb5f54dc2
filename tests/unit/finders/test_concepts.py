from __future__ import annotations

from pathlib import Path

import pytest

from framing.finders.concepts import Concept, check, concepts

GOOD = """
[[concept]]
id = "border"
title = "What is the border structure called?"
gloss = "The structure at the border."
[[concept.variant]]
name = "wall"
forms = ["wall", "walls"]
[[concept.variant]]
name = "barrier"
forms = ["barrier"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_library_has_no_fault() -> None:
    ids = [concept.id for concept in concepts()]
    assert len(ids) == len(set(ids))
    assert all(concept.title and concept.gloss and concept.domain for concept in concepts())
    assert all(len(concept.variants) > 2 for concept in concepts())


@pytest.mark.parametrize("concept", concepts(), ids=lambda concept: str(concept.id))
def test_no_form_belongs_to_two_variants(concept: Concept) -> None:
    variants = concept.variants
    forms = [form for variant in variants for form in (*variant.forms, *variant.exact)]
    assert len(forms) == len(set(forms))
    assert all(variant.note for variant in variants)


def test_a_users_file_adds_a_concept(tmp_path: Path) -> None:
    mine = concepts(write(tmp_path, GOOD))[-1]
    assert (mine.id, [variant.name for variant in mine.variants]) == ("border", ["wall", "barrier"])


def test_a_users_file_replaces_a_concept(tmp_path: Path) -> None:
    library = concepts(write(tmp_path, GOOD.replace('"border"', '"us_actor"')))
    assert len(library) == len(concepts())
    assert [v.name for c in library if c.id == "us_actor" for v in c.variants] == ["wall", "barrier"]


def test_a_users_file_extends_a_concept(tmp_path: Path) -> None:
    variant = '[[concept.variant]]\nname = "Uncle Sam"\nexact = ["Uncle Sam"]\n'
    text = f'[[concept]]\nid = "us_actor"\nextends = true\n{variant}'
    library = concepts(write(tmp_path, text))
    names = [v.name for c in library if c.id == "us_actor" for v in c.variants]
    assert names[0] == "US"
    assert names[-1] == "Uncle Sam"


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("[[concept]]", "[[concepts]]", "holds no concept; begin one with [[concept]]."),
        (
            'id = "border"',
            'id = "The Border"',
            "field id may hold small letters, digits and _ only; rename it.",
        ),
        ('gloss = "The structure at the border."', "", 'concept "border": field gloss is missing; add it.'),
        ("gloss =", "glos =", 'concept "border": field glos is unknown; did you mean gloss?'),
        ('gloss = "', 'colour = "red"\ngloss = "', "field colour is unknown; remove it."),
        (
            'title = "What',
            'about = "thing"\ntitle = "What',
            'field about must be "victim" or a list of names; mend it.',
        ),
        (
            'title = "What',
            'about = "victim"\ntitle = "What',
            'variant "wall": field kind must be one of act, deed',
        ),
        (
            'title = "What',
            'extends = true\ntitle = "What',
            "field extends names a concept that is not in the library",
        ),
        ('name = "wall"', 'name = ""', "variant 1: field name must be text; mend it."),
        ('forms = ["barrier"]', "", 'variant "barrier": field forms is missing; add the words'),
        (
            'forms = ["barrier"]',
            'forms = "barrier"',
            'variant "barrier": field forms must be a list of texts; mend it.',
        ),
        (
            '"barrier"]',
            '"barrier", "walls"]',
            'form "walls" belongs to variant "wall" already; keep it in one.',
        ),
        (
            '"barrier"]',
            '"..."]',
            'form "..." must begin with a letter or digit and not end in a gap; mend it.',
        ),
        ('name = "barrier"', 'name = "wall"', 'variant "wall": field name is used twice; merge the two.'),
        ("[[concept.variant]]", "[concept.variant]", "is not valid TOML"),
    ],
)
def test_a_fault_is_named_with_its_mend(tmp_path: Path, before: str, after: str, fault: str) -> None:
    path = write(tmp_path, GOOD.replace(before, after, 1))
    assert any(fault in found for found in check(path)), check(path)
    assert all(found.startswith(f"{path}:") for found in check(path))
    with pytest.raises(ValueError, match=r"mine\.toml"):
        concepts(path)


def test_two_concepts_of_one_id(tmp_path: Path) -> None:
    assert check(write(tmp_path, GOOD + GOOD)) == [
        f'{tmp_path / "mine.toml"}:14: concept "border": field id was used before in this file; choose another.'
    ]


def test_a_good_file_has_no_fault(tmp_path: Path) -> None:
    assert check(write(tmp_path, GOOD)) == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert check(tmp_path / "no.toml") == [
        f"{tmp_path / 'no.toml'}: cannot be read (No such file or directory); check the path."
    ]


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert check(path) == [f"{path}: is not UTF-8 text; save it as UTF-8."]
