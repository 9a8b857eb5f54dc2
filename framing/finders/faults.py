"""What can be wrong with a file of concepts, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

TEXT, TRUTH, TEXTS = "text", "true or false", "a list of texts"
CONCEPT = {
    "id": TEXT,
    "title": TEXT,
    "gloss": TEXT,
    "domain": TEXT,
    "about": TEXT,
    "apart": TEXTS,
    "extends": TRUTH,
}
VARIANT = {"name": TEXT, "forms": TEXTS, "exact": TEXTS, "beside": TRUTH, "kind": TEXT, "note": TEXT}
KINDS = ("act", "deed", "fate", "means")


def faults(table: Mapping[str, Any], known: Collection[str]) -> Iterator[str]:
    """One sentence per fault of a table of concepts, naming concept, field and mend.

    >>> list(faults({"concept": [{"id": "x", "title": "X", "gloss": "x", "variant": []}]}, set()))
    ['concept "x": has no variant; add [[concept.variant]] with name and forms.']
    """
    entries = table.get("concept")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        yield "holds no concept; begin one with [[concept]]."
        return
    seen: set[str] = set()
    for number, entry in enumerate(entries, 1):
        label = f'concept "{entry["id"]}"' if isinstance(entry.get("id"), str) else f"concept {number}"
        yield from (f"{label}: {fault}" for fault in _concept(entry, seen, known))


def _concept(entry: Mapping[str, Any], seen: set[str], known: Collection[str]) -> Iterator[str]:
    yield from _fields(entry, {**CONCEPT, "variant": ""})
    extends = entry.get("extends") is True
    for key in ("id",) if extends else ("id", "title", "gloss"):
        if key not in entry:
            yield f"field {key} is missing; add it."
    name = entry.get("id")
    if isinstance(name, str):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            yield "field id may hold small letters, digits and _ only; rename it."
        if name in seen:
            yield "field id was used before in this file; choose another."
        if extends and name not in known:
            yield "field extends names a concept that is not in the library; remove it or mend the id."
        seen.add(name)
    if entry.get("about", "victim") != "victim":
        yield 'field about may only be "victim"; mend or remove it.'
    variants = entry.get("variant")
    if not isinstance(variants, list) or not variants or not all(isinstance(one, dict) for one in variants):
        yield "has no variant; add [[concept.variant]] with name and forms."
        return
    yield from _variants(variants, about=isinstance(entry.get("about"), str))


def _variants(variants: list[dict[str, Any]], about: bool) -> Iterator[str]:
    owner: dict[str, str] = {}
    for number, variant in enumerate(variants, 1):
        name = variant.get("name")
        label = f'variant "{name}"' if isinstance(name, str) else f"variant {number}"
        yield from (f"{label}: {fault}" for fault in _variant(variant, about))
        for form in _forms(variant):
            if owner.setdefault(form, label) != label:
                yield f'{label}: form "{form}" belongs to {owner[form]} already; keep it in one.'
    named = [str(variant["name"]) for variant in variants if isinstance(variant.get("name"), str)]
    for name in sorted({name for name in named if named.count(name) > 1}):
        yield f'variant "{name}": field name is used twice; merge the two.'


def _variant(variant: Mapping[str, Any], about: bool) -> Iterator[str]:
    yield from _fields(variant, VARIANT)
    if "name" not in variant:
        yield "field name is missing; add it."
    if not _forms(variant):
        yield 'field forms is missing; add the words, as in forms = ["word", "words"].'
    for form in _forms(variant):
        if not form[:1].isalnum() or form != form.strip() or form.endswith("..."):
            yield f'form "{form}" must begin with a letter or digit and not end in a gap; mend it.'
    if about and variant.get("kind") not in KINDS:
        yield f"field kind must be one of {', '.join(KINDS)}, since the concept is about a victim; add it."


def _forms(variant: Mapping[str, Any]) -> list[str]:
    both = [variant.get("forms", []), variant.get("exact", [])]
    return [form for forms in both if isinstance(forms, list) for form in forms if isinstance(form, str)]


def _fields(entry: Mapping[str, Any], allowed: Mapping[str, str]) -> Iterator[str]:
    for key, value in entry.items():
        if key not in allowed:
            near = get_close_matches(key, allowed, 1)
            yield f"field {key} is unknown; " + (f"did you mean {near[0]}?" if near else "remove it.")
        elif allowed[key] and not _is(value, allowed[key]):
            yield f"field {key} must be {allowed[key]}; mend it."


def _is(value: object, kind: str) -> bool:
    if kind == TRUTH:
        return isinstance(value, bool)
    if kind == TEXT:
        return isinstance(value, str) and bool(value.strip())
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
