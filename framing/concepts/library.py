"""Contested concepts: things that outlets name differently, each with the wordings to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from framing.concepts.faults import Known, faults, loose, title
from framing.concepts.positions import line_of
from framing.files import parse_toml, read_text
from framing.lexicon import load, names

_MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording. `forms` match in any case, `exact` only as written; `...` stands for up to three words.

    `note` says who prefers it and what it implies, `advice` what style guides are known to say of it.
    `lone`: forms that may mean something else (*the wall*). They count where one of the words `near` stands
    in their sentence or in one beside it; without `near`, in an article that also names the thing in full.
    `beside`: counts only next to a mention that needs no neighbour (the *ISIS* terrorist group).
    `kind`, in a concept about a victim: `act` (killed), `deed` (killing), `fate` (died), `means` (strike).
    """

    name: str
    forms: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    lone: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    beside: bool = False
    kind: str = ""
    note: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and the wordings for it.

    `shares` says what all its wordings have in common, and what is not counted: the whole of the shares.
    `about = "victim"`: mentions count only when they refer to those whose killing the article is about;
    `about = ["Syria", "Assad"]`: only when they refer to one of these (see `framing.finders.referents`).
    `apart`: expressions that contain a form and mean something else. `style`: its wordings differ in style,
    as *US* and *U.S.*, so that the first page of a report leaves them out.
    """

    id: str
    title: str
    gloss: str
    variants: tuple[Variant, ...]
    shares: str = ""
    domain: str = ""
    about: str | tuple[str, ...] = ""
    apart: tuple[str, ...] = ()
    style: bool = False

    def __hash__(self) -> int:
        """The hash of the id: finds are remembered by library, and hashing every variant takes long."""
        return hash(self.id)

    @property
    def of_killing(self) -> bool:
        """Whether its words are those for a killing, so that grammar tells whose."""
        kinds = any(variant.kind for variant in self.variants)
        return self.about == "victim" or (kinds and bool(self.whom))

    @property
    def whom(self) -> tuple[str, ...]:
        """The names that it is about; empty where it is about none, or about whom the text itself tells."""
        names = (self.about,) if isinstance(self.about, str) else self.about
        return tuple(name for name in names if name not in ("", "victim"))


_OF_CONCEPT = tuple(field.name for field in fields(Concept))
_OF_VARIANT = tuple(field.name for field in fields(Variant))


def concepts(*files: str | Path) -> tuple[Concept, ...]:
    """The built-in library and the concepts of the user's files, which replace or extend those of one id.

    A file that was edited is read again. Raises `ValueError` with one line per fault.

    >>> [concept.title for concept in concepts() if concept.id == "us_actor"]
    ['Names for the United States']
    """
    return _library(tuple((str(file), read_text(Path(file))) for file in files))


@cache
def _library(files: tuple[tuple[str, str], ...]) -> tuple[Concept, ...]:
    """The library with the files of these names and contents."""
    library: dict[str, Concept] = {}
    for name in names():
        if name.startswith("concepts/"):
            _add(library, load(name))
    for file, source in files:
        table, found = _checked(file, source, tuple(library.values()))
        if found:
            raise ValueError("\n".join(found))
        _add(library, table)
    return tuple(library.values())


def check(file: str | Path, *library: Concept) -> list[str]:
    """What is wrong with a file of concepts, a sentence each with file and line, at most 100 of them.

    `library` holds the concepts that the file may extend; default: the built-in ones. Empty when nothing
    is wrong.
    """
    try:
        source = read_text(Path(file))
    except ValueError as fault:
        return [str(fault)]
    return _checked(str(file), source, library or concepts())[1]


def _checked(path: str, source: str, library: tuple[Concept, ...]) -> tuple[dict[str, Any], list[str]]:
    """What a file of concepts says, and what is wrong with it."""
    try:
        table = parse_toml(source)
    except ValueError as error:
        return {}, [f"{path}: is not valid TOML: {error}."]
    known: Known = {
        concept.id: {variant.name: (*variant.forms, *variant.exact) for variant in concept.variants}
        for concept in library
    }
    first = list(islice(faults(table, known), _MOST_FAULTS + 1))
    found = [(line_of(fault, source, table.get("concept")), fault.text) for fault in first[:_MOST_FAULTS]]
    told = [f"{path}:{line}: {text}" if line else f"{path}: {text}" for line, text in found]
    more = [f"{path}: has more faults; correct these first."] if len(first) > _MOST_FAULTS else []
    return table, told + more


def _add(library: dict[str, Concept], table: Mapping[str, Any]) -> None:
    for entry in table["concept"]:
        concept = _concept(entry)
        if entry.get("extends"):
            old = library[concept.id]
            new = {variant.name: variant for variant in (*old.variants, *concept.variants)}
            concept = replace(old, variants=tuple(new.values()), apart=old.apart + concept.apart)
        library[concept.id] = concept


def _concept(entry: Mapping[str, Any]) -> Concept:
    own = {name: entry[name] for name in _OF_CONCEPT if name in entry}
    words = {"title": entry["id"], "gloss": "", **own, "variants": tuple(map(_variant, entry["variant"]))}
    return Concept(**_frozen(words))


def _variant(entry: Mapping[str, Any]) -> Variant:
    own = {name: entry[name] for name in _OF_VARIANT if name in entry}
    return Variant(**_frozen({**own, "name": title(entry), "forms": loose(entry)}))


def _frozen(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
