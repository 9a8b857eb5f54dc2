from __future__ import annotations

from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.concepts.library import Concept, check, concepts
from framing.finders.terms import terms
from framing.language.document import Document

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
            'field about must be "victim" or a list of names; correct it.',
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
        ('name = "wall"', 'name = ""', "variant 1: field name must be text; correct it."),
        ('forms = ["barrier"]', "", 'variant "barrier": field forms is missing; add the words'),
        (
            'forms = ["barrier"]',
            'forms = "barrier"',
            'variant "barrier": field forms must be a list of texts; correct it.',
        ),
        (
            '"barrier"]',
            '"barrier", "walls"]',
            'form "walls" belongs to variant "wall" already; keep it in one.',
        ),
        (
            '"barrier"]',
            '"..."]',
            'form "..." must begin with a letter or digit and not end in a gap; correct it.',
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
    path = write(tmp_path, GOOD + GOOD)
    fault = 'concept "border": field id was used before in this file; choose another.'
    assert check(path) == [f"{path}:14: {fault}"]


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


def two(first: str, second: str = '{ forms = ["barrier"] }', more: str = "") -> str:
    head = '[[concept]]\nid = "border"\ntitle = "What?"\ngloss = "It."\n'
    return f"{head}{more}variant = [\n  {first},\n  {second},\n]\n"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        (two('{ forms = ["Barrier"] }'), 7, 'form "barrier" belongs to variant "Barrier" already'),
        (two('{ nouns = ["wall"] }', '{ forms = ["walls"] }'), 7, 'form "walls" belongs to variant "wall"'),
        (two('{ forms = ["us"] }', '{ exact = ["US"] }'), 7, 'form "US" belongs to variant "us" already'),
        (two('{ forms = [""] }'), 6, 'form "" must begin with a letter or digit'),
        (two('{ forms = [" wall"] }'), 6, 'form " wall" must begin with a letter or digit'),
        (two('{ forms = ["(wall)"] }'), 6, 'form "(wall)" must begin with a letter or digit'),
        (two('{ forms = ["border  wall"] }'), 6, "can never match; put single blanks"),
        (two('{ forms = ["wall … border"] }'), 6, "can never match; write a gap as"),
        (two('{ forms = ["wall...border"] }'), 6, "can never match; write a gap as"),
        (two('{ nouns = ["wall"] }', more='apart = ["walls"]\n'), 7, 'form "walls" is also in apart'),
        (two('{ nouns = ["wall"], beside = "yes" }'), 6, "field beside must be true or false"),
        (two('{ nouns = ["wall"], notes = "x" }'), 6, "field notes is unknown; did you mean note?"),
        (two('{ note = "x" }'), 6, "field forms is missing"),
        (two('{ nouns = "wall" }'), 6, "field nouns must be a list of texts"),
        (two('{ nouns = ["wall"] }').replace("  { forms", "#  { forms"), 1, "has one variant, so its share"),
        (two('{ nouns = ["wall"], near = ["border"] }'), 6, "field near does nothing without lone"),
        (two('{ nouns = ["wall"], lone = ["walls"], near = [] }'), 6, "field near must be a list of texts"),
        (
            two('{ name = "a", lone = ["the a"] }', '{ name = "b", lone = ["the b"] }'),
            1,
            "no variant names the thing in full; add forms",
        ),
        (
            two('{ nouns = ["a"], beside = true }', '{ nouns = ["b"], beside = true }'),
            1,
            "every variant counts",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, fault: str) -> None:
    path = write(tmp_path, text)
    assert any(found.startswith(f"{path}:{line}: ") and fault in found for found in check(path)), check(path)


@pytest.mark.parametrize(
    "text",
    [
        two('{ exact = ["us"] }', '{ exact = ["US"] }'),
        two('{ forms = ["wall (new) [a+b]* .?"] }'),
        two('{ verbs = ["wall off"] }'),
        two('{ nouns = ["wall"], note = "A { in a note.", advice = "None." }', more='shares = "All."\n'),
    ],
)
def test_what_is_no_fault(tmp_path: Path, text: str) -> None:
    assert check(write(tmp_path, text)) == []


def test_characters_of_patterns_are_plain_text(tmp_path: Path) -> None:
    library = concepts(write(tmp_path, two('{ forms = ["plan b (a+b)* [new]"] }')))
    text = "The plan b (a+b)* [new] and plan b aab new."
    article = Article("a", "Outlet", text, (Zone(0, len(text), "body"),))
    found = [term.of(text) for term in terms(Document(article), library) if term.concept == "border"]
    assert found == ["plan b (a+b)* [new]"]


def test_an_extension_may_not_claim_a_form_of_another_variant(tmp_path: Path) -> None:
    text = (
        '[[concept]]\nid = "us_actor"\nextends = true\nvariant = [{ name = "mine", exact = ["Pentagon"] }]\n'
    )
    (fault,) = check(write(tmp_path, text))
    assert 'form "Pentagon" belongs to variant "Pentagon" of the library already' in fault


def test_an_extension_replaces_a_variant_of_its_name(tmp_path: Path) -> None:
    variant = '{ name = "gun laws", forms = ["arms act"] }'
    text = f'[[concept]]\nid = "gun_law"\nextends = true\nvariant = [{variant}]\n'
    library = {concept.id: concept for concept in concepts(write(tmp_path, text))}
    assert {v.name: v.forms for v in library["gun_law"].variants}["gun laws"] == ("arms act",)
    assert len(library["gun_law"].variants) == 4


def test_a_later_file_extends_an_earlier_one(tmp_path: Path) -> None:
    first = write(tmp_path, GOOD)
    second = tmp_path / "more.toml"
    second.write_text(
        '[[concept]]\nid = "border"\nextends = true\nvariant = [{ nouns = ["fence"] }]\n', "utf-8"
    )
    assert [v.name for v in concepts(first, second)[-1].variants] == ["wall", "barrier", "fence"]
