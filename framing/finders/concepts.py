"""Contested concepts: things that outlets name differently, each with the wordings to choose from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from framing.finders.faults import faults
from framing.lexicon import load, names


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording. `forms` match in any case, `exact` only as written; `...` stands for up to three words.

    `beside`: counts only next to a mention that needs no neighbour (the *ISIS* terrorist group).
    `kind`, in a concept about a victim: `act` (killed), `deed` (killing), `fate` (died), `means` (strike).
    """

    name: str
    forms: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    beside: bool = False
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and the wordings for it.

    `about = "victim"`: mentions count only when they refer to the person whom the article is about.
    `apart`: expressions that contain a form and mean something else.
    """

    id: str
    title: str
    gloss: str
    variants: tuple[Variant, ...]
    domain: str = ""
    about: str = ""
    apart: tuple[str, ...] = ()


@cache
def concepts(*files: str | Path) -> tuple[Concept, ...]:
    """The built-in library and the concepts of the user's files, which replace or extend those of one id.

    Raises `ValueError` with one line per fault.

    >>> [concept.title for concept in concepts() if concept.id == "us_actor"]
    ['How is the United States named?']
    """
    library: dict[str, Concept] = {}
    for name in names():
        if name.startswith("concepts/"):
            _add(library, load(name))
    for file in files:
        if found := check(file):
            raise ValueError("\n".join(found))
        _add(library, tomllib.loads(Path(file).read_text(encoding="utf-8-sig")))
    return tuple(library.values())


def check(file: str | Path) -> list[str]:
    """What is wrong with a file of concepts, one sentence per fault; empty when nothing is."""
    path = Path(file)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        return [f"{path}: cannot be read ({error.strerror}); check the path."]
    except UnicodeDecodeError:
        return [f"{path}: is not UTF-8 text; save it as UTF-8."]
    except tomllib.TOMLDecodeError as error:
        return [f"{path}: is not valid TOML: {error}."]
    return [f"{path}: {fault}" for fault in faults(table, {concept.id for concept in concepts()})]


def _add(library: dict[str, Concept], table: Mapping[str, Any]) -> None:
    for entry in table["concept"]:
        concept = _concept(entry)
        if entry.get("extends"):
            old = library[concept.id]
            new = {variant.name: variant for variant in (*old.variants, *concept.variants)}
            concept = replace(old, variants=tuple(new.values()), apart=old.apart + concept.apart)
        library[concept.id] = concept


def _concept(entry: Mapping[str, Any]) -> Concept:
    variants = tuple(Variant(**_frozen(variant)) for variant in entry["variant"])
    own = {key: entry[key] for key in entry if key in {field.name for field in fields(Concept)}}
    return Concept(**{"title": entry["id"], "gloss": "", **_frozen(own), "variants": variants})


def _frozen(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
