"""What can be wrong with a file of concepts, and how to fix it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from framing.concepts.inflection import noun_forms, verb_forms
from framing.concepts.matching import plain, small
from framing.lexicon import HEADER

TEXT, TRUTH, TEXTS, TABLES = "text", "true or false", "a list of texts", "a list of variants"
NAMES = '"victim" or a list of names'
CONCEPT = {
    "id": TEXT,
    "title": TEXT,
    "gloss": TEXT,
    "shares": TEXT,
    "domain": TEXT,
    "about": NAMES,
    "apart": TEXTS,
    "style": TRUTH,
    "extends": TRUTH,
    "variant": TABLES,
}
WORDS = {"forms": TEXTS, "nouns": TEXTS, "verbs": TEXTS, "exact": TEXTS, "lone": TEXTS}
VARIANT = {"name": TEXT, **WORDS, "near": TEXTS, "beside": TRUTH, "kind": TEXT, "note": TEXT, "advice": TEXT}
KINDS = ("act", "deed", "fate", "means")
MOST_FORMS = 50_000
"""A file of concepts has at most this many forms before nouns and verbs are inflected."""

LONGEST_FORM = 200
MOST_GAPS = 3

Known = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Concept -> variant -> forms, of the concepts that there are already."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and its fix, and where it lies: number of concept and variant, and the word to look for."""

    text: str
    word: str = ""
    concept: int = -1
    variant: int = -1


def faults(table: Mapping[str, Any], known: Known) -> Iterator[Fault]:
    """Every fault of a table of concepts, each a sentence that names concept, field and fix.

    >>> print(next(faults({"concept": [{"id": "x", "title": "X", "gloss": "x", "variant": []}]}, {})).text)
    concept "x": has no variant; add [[concept.variant]] with forms.
    """
    yield from _fields({key: table[key] for key in table}, {**dict.fromkeys(HEADER, TEXT), "concept": ""})
    entries = table.get("concept")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        yield Fault("holds no concept; begin one with [[concept]].", "[concept")
        return
    if (n := sum(map(_size, entries))) > MOST_FORMS:
        yield Fault(f"holds {n:,} forms, and {MOST_FORMS:,} are the most; divide it into several files.")
        return
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        label = f'concept "{entry["id"]}"' if isinstance(entry.get("id"), str) else f"concept {number + 1}"
        for fault in _concept(entry, seen, known):
            yield replace(fault, text=f"{label}: {fault.text}", concept=number)


def _size(concept: Mapping[str, Any]) -> int:
    """How many forms a concept gives."""
    variants = concept.get("variant")
    tables = [one for one in variants if isinstance(one, dict)] if isinstance(variants, list) else []
    return sum(len(_texts(one, key)) for one in tables for key in WORDS)


def _concept(entry: Mapping[str, Any], seen: set[str], known: Known) -> Iterator[Fault]:
    yield from _fields(entry, CONCEPT)
    extends = entry.get("extends") is True
    for key in ("id",) if extends else ("id", "title", "gloss"):
        if key not in entry:
            yield Fault(f"field {key} is missing; add it.")
    name = entry.get("id")
    if isinstance(name, str):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            yield Fault("field id may hold small letters, digits and _ only; rename it.", "id")
        if name in seen:
            yield Fault("field id was used before in this file; choose another.", "id")
        if extends and name not in known:
            mend = _nearest(name, known) or "remove it or correct the id."
            yield Fault(f"field extends names a concept that is not in the library; {mend}", "extends")
        seen.add(name)
    variants = entry.get("variant")
    if not isinstance(variants, list) or not variants or not all(isinstance(one, dict) for one in variants):
        yield Fault("has no variant; add [[concept.variant]] with forms.")
        return
    old = known.get(name, {}) if extends and isinstance(name, str) else {}
    yield from _variants(variants, entry, old)
    if not extends and len(variants) < 2:
        yield Fault("has one variant, so its share is always 100 %; add another.")
    if not extends and all(variant.get("beside") is True for variant in variants):
        yield Fault("every variant counts only beside another; take beside from one.", "beside")
    if not extends and all(set(WORDS) & set(one) == {"lone"} and "near" not in one for one in variants):
        yield Fault("no variant names the thing in full; add forms, or near to a variant with lone.", "lone")


def _variants(
    variants: list[dict[str, Any]], entry: Mapping[str, Any], old: Mapping[str, tuple[str, ...]]
) -> Iterator[Fault]:
    claims: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    names = [title(variant) for variant in variants]
    for name, forms in old.items():
        for form in forms if name not in names else ():
            claims[small(form)].append((plain(form), f'variant "{name}" of the library'))
    given: set[str] = set()
    apart = {small(form) for form in _texts(entry, "apart")}
    for number, variant in enumerate(variants):
        label = f'variant "{names[number]}"' if names[number] else f"variant {number + 1}"
        exact, forms = set(_texts(variant, "exact")), spelled(variant)
        found = list(_variant(variant, forms, victim=entry.get("about") == "victim"))
        if names[number] and names[number] in given:
            found.append(Fault("field name is used twice; merge the two.", "name"))
        given.add(names[number])
        for form in forms:
            folded = small(form)
            if folded in apart:
                found.append(Fault(f'form "{form}" is also in apart, so it never counts; keep one.', form))
            written = plain(form) if form in exact else ""
            rivals = (
                who
                for other, who in claims[folded]
                if who != label and (not written or not other or other == written)
            )
            if rival := next(rivals, None):
                found.append(Fault(f'form "{form}" belongs to {rival} already; keep it in one.', form))
            claims[folded].append((written, label))
        yield from (replace(fault, text=f"{label}: {fault.text}", variant=number) for fault in found)


def _variant(variant: Mapping[str, Any], forms: Sequence[str], victim: bool) -> Iterator[Fault]:
    yield from _fields(variant, VARIANT)
    if not forms and not any(key in variant for key in WORDS):
        yield Fault('field forms is missing; add the words, as in forms = ["word", "words"].')
    for key in (*WORDS, "near"):
        for form in _texts(variant, key):
            if fault := _unfit(form, key):
                yield Fault(fault, form)
    if "near" in variant and "lone" not in variant:
        yield Fault("field near does nothing without lone; add lone forms or remove it.", "near")
    if victim and variant.get("kind") not in KINDS:
        yield Fault(
            f"field kind must be one of {', '.join(KINDS)}, since the concept is about a victim; add it.",
            "kind",
        )


def _unfit(form: str, key: str) -> str | None:
    """Why a form can never be found, or is found everywhere."""
    if len(form) > LONGEST_FORM:
        return f'form "{form[:40]}..." has {len(form):,} letters; write what a sentence would hold.'
    if "…" in form or re.search(r"\S\.\.\.|\.\.\.\S", form):
        return f'form "{form}" can never match; write a gap as " ... ", in three full stops.'
    if not form[:1].isalnum() or form != form.strip() or form.endswith("..."):
        return f'form "{form}" must begin with a letter or digit and not end in a gap; correct it.'
    if re.search(r"\s\s|[^\S ]", form):
        return f'form "{form}" can never match; put single blanks between its words.'
    if form.count("...") > MOST_GAPS:
        return f'form "{form}" has more than {MOST_GAPS} gaps; write a shorter one.'
    if len(form) == 1 and key != "exact":
        return f'form "{form}" is one letter, which any text holds; write a word, or put it into exact.'
    return None


def title(variant: Mapping[str, Any]) -> str:
    """The name of a variant: its own, or else the first word that it gives."""
    words = ["name"] if isinstance(variant.get("name"), str) else [key for key in variant if key in WORDS]
    first = variant.get(next(iter(words), ""))
    return first if isinstance(first, str) else next(iter(_texts(variant, next(iter(words), ""))), "")


def spelled(variant: Mapping[str, Any]) -> tuple[str, ...]:
    """Every form of a variant, the inflected forms of its nouns and verbs among them."""
    return tuple(dict.fromkeys((*loose(variant), *_texts(variant, "exact"), *_texts(variant, "lone"))))


def loose(variant: Mapping[str, Any]) -> tuple[str, ...]:
    """The forms of a variant that match in any case."""
    nouns = (form for noun in _texts(variant, "nouns") if _fits(noun) for form in noun_forms(noun))
    verbs = (form for verb in _texts(variant, "verbs") if _fits(verb) for form in verb_forms(verb))
    return tuple(dict.fromkeys((*_texts(variant, "forms"), *nouns, *verbs)))


def _fits(form: str) -> bool:
    return len(form) <= LONGEST_FORM


def _texts(entry: Mapping[str, Any], key: str) -> list[str]:
    value = entry.get(key)
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _nearest(word: str, known: Mapping[str, Any]) -> str:
    near = get_close_matches(word, known, 1) if _fits(word) else []
    return f"did you mean {near[0]}?" if near else ""


def _fields(entry: Mapping[str, Any], allowed: Mapping[str, str]) -> Iterator[Fault]:
    for key, value in entry.items():
        if key not in allowed:
            yield Fault(f"field {key} is unknown; {_nearest(key, allowed) or 'remove it.'}", key)
        elif allowed[key] and not _is(value, allowed[key]):
            yield Fault(f"field {key} must be {allowed[key]}; correct it.", key)


def _is(value: object, kind: str) -> bool:
    if kind == TRUTH:
        return isinstance(value, bool)
    if kind == TEXT:
        return isinstance(value, str) and bool(value.strip())
    if kind == NAMES and isinstance(value, str):
        return value == "victim"
    if kind == TABLES:
        return isinstance(value, list)
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
