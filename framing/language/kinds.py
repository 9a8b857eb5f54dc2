"""What a name names: a person, an organisation or a place, from the words in it and around it.

A linear model, learned from annotated names, weighs signs: word lists, endings, neighbours, syntax.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from framing.language import syntax
from framing.language.titles import is_office, is_title
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

Kind = Literal["person", "organisation", "place", "unknown"]

KINDS: tuple[Kind, ...] = ("organisation", "person", "place", "unknown")
_PERSONS = frozenset({"title alone", "titled", "given name True"})
_BODIES_AND_PLACES = frozenset({"organisation word", "ends in place word", "known place"})
"""Signs so plain that nothing is weighed when some of the first and none of the second are seen."""

_SMALL = frozenset({"and", "for", "of", "on", "the"})

_THINGS = frozenset({"ends in thing", "small word inside", "number"})
"""Signs of a name that is no person's, unless a given name begins it: "Responsibility Act", "Gang of Six"."""

_ORGANISATIONS = frozenset({"known organisation", "body of", "has an executive", "begins, which"})
"""Signs so plain that nothing else is asked."""

WEIGHTS = Path(__file__).with_name("en") / "kinds.json"


def kind_of(signs: Iterable[str]) -> Kind:
    """The kind with the greatest sum of weights; unknown where that is what the signs point to."""
    seen = set(signs)
    if seen & _ORGANISATIONS:
        return "organisation"
    thing = bool(seen & _THINGS) and "given name True" not in seen
    if seen & _PERSONS and not seen & _BODIES_AND_PLACES and not thing:
        return "person"
    weights = _weights(WEIGHTS)
    sums = [sum(column) for column in zip(*(weights[sign] for sign in seen if sign in weights), strict=True)]
    kind = KINDS[max(range(len(KINDS)), key=sums.__getitem__)] if sums else "unknown"
    usual = "small elsewhere" in seen and not seen & _PERSONS
    return "unknown" if kind == "person" and (thing or usual) else kind


def signs(run: list[Token], bare: list[str], small: Collection[str] = ()) -> Iterator[str]:
    """What can be seen of a name's kind, in the name and beside it; `small` are the text's small words."""
    yield "always"
    if all(word.lower() in small for word in bare):
        yield "small elsewhere"
    if _SMALL.intersection(bare):
        yield "small word inside"
    if any(word.isdigit() for word in bare):
        yield "number"
    yield from _signs_inside(run, bare)
    yield from _signs_outside(run)


def _signs_inside(run: list[Token], bare: list[str]) -> Iterator[str]:
    name, last = " ".join(bare), bare[-1]
    yield f"length {min(len(bare), 4)}"
    yield f"last {last.lower()}"
    yield f"ending {last.lower()[-3:]}"
    yield f"first {bare[0].lower()}"
    if is_title(run[0]):
        yield "titled" if len(bare) < len(run) else "title alone"
    if name.isupper() and len(name) > 1:
        yield f"capitals {len(name) if len(name) < 6 else 'long'}"
    for listed, words in (
        ("place", _places()),
        ("people", peoples()),
        ("organisation", _listed("organisations")),
    ):
        if name in words:
            yield f"known {listed}"
    if any(word in _listed("organisation_words") for word in bare):
        yield "organisation word"
    if bare[0] in _listed("organisation_words") and {"of", "for"} & set(bare):
        yield "body of"
    if last in _listed("organisation_words"):
        yield "ends in organisation word"
    if last in _listed("things"):
        yield "ends in thing"
    if last in _listed("place_words"):
        yield "ends in place word" if len(bare) > 1 else "place word"
    if bare[0] in _listed("doubtful_given"):
        yield f"doubtful given name {len(bare) > 1}"
    elif bare[0] in _listed("given"):
        yield f"given name {len(bare) > 1}"
    if any(len(word) == 2 and word[1] == "." for word in bare):
        yield "initial"


def _signs_outside(run: list[Token]) -> Iterator[str]:
    head = next((token for token in run if token.head not in run), run[-1])
    doc = head.doc
    before = doc[run[0].i - 1] if run[0].i else None
    after = doc[run[-1].i + 1] if run[-1].i + 1 < len(doc) else None
    yield f"before {before.lower_ if before is not None else '-'}"
    yield f"after {after.lower_ if after is not None else '-'}"
    yield f"after {after.tag_ if after is not None else '-'}"
    yield f"relation {head.dep_}"
    governor = head.head
    yield f"relation {head.dep_} {governor.tag_[:2]}"
    if head.dep_.startswith("nsubj") or head.dep_ in ("obl:agent", "obj", "dobj"):
        yield f"{head.dep_} of {governor.lemma_}"
        if governor.lemma_ in _speech():
            yield f"{head.dep_} of speech"
    for preposition, noun in syntax.phrases(governor):
        if noun == head:
            yield f"phrase {preposition.lower_}"
    if run[0].i > 1 and doc[run[0].i - 2].lower_ in _listed("of_bodies") and doc[run[0].i - 1].lower_ == "of":
        yield "has an executive"
    if run[0].is_sent_start and doc[run[-1].i + 1 : run[-1].i + 3].text == ", which":
        yield "begins, which"
    if any(is_office(child) for child in head.children) or (
        head.dep_ in ("appos", "flat", "compound") and is_office(governor)
    ):
        yield "office beside"


@cache
def _weights(file: Path) -> dict[str, tuple[float, ...]]:
    return cast(dict[str, tuple[float, ...]], json.loads(file.read_text(encoding="utf-8")))


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("names")[key])


@cache
def _places() -> frozenset[str]:
    states = load("places")["states"]
    of_states = {
        place for state, more in states.items() for place in (state, *more["capitals"], *more["names"])
    }
    return frozenset({*of_states, *load("names")["places"]})


@cache
def peoples() -> frozenset[str]:
    """What the people of states are called: Americans, Syrians."""
    people = {one for more in load("places")["states"].values() for one in more["people"]}
    return frozenset({f"{one}s" for one in people})


@cache
def _speech() -> frozenset[str]:
    return frozenset(verb for one in load("cues")["classes"].values() for verb in one["verbs"])
