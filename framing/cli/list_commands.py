"""Commands that list what there is: concepts, measures."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import AS_PATH, ConceptFiles
from framing.cli.terminal import plain_errors, say

if TYPE_CHECKING:
    from framing.concepts.library import Concept


def list_concepts(
    name: Annotated[str | None, typer.Argument(help="Show one concept in full.")] = None,
    domain: Annotated[str | None, typer.Option(help="Only the concepts of one field.")] = None,
    own: ConceptFiles = None,
    check_file: Annotated[
        Path | None, typer.Option("--check", help="Check a concept file of your own.", **AS_PATH)
    ] = None,
) -> None:
    """List the concepts of the library with their variants, show one in full, or check a file of your own.

    Examples: framing concepts migrant_arrivals

    framing concepts --domain weapons

    framing concepts --check mine.toml
    """
    with plain_errors():
        from framing.concepts.library import concepts

        if check_file is not None:
            _check(check_file)
            return
        library = concepts(*(own or ()))
        if name is not None:
            known = {concept.id: concept for concept in library}
            say(_in_full(known[_near(name, list(known), "concept")]))
            return
        if domain is not None:
            fields = sorted({concept.domain for concept in library if concept.domain})
            library = tuple(c for c in library if c.domain == _near(domain, fields, "domain"))
        for concept in library:
            say(f"{concept.id}: {concept.gloss}")
            say(f"    {', '.join(variant.name for variant in concept.variants)}")


def measures() -> None:
    """List the measures: definition, unit, meaning, validity and code."""
    from framing.measures import MEASURES

    say("\n\n".join(map(str, MEASURES.values())))


def _check(file: Path) -> None:
    from framing.concepts.library import check

    if faults := check(file):
        say("\n".join(faults), err=True)
        raise typer.Exit(2)
    say(f"{file}: all right")


def _near(word: str, known: Sequence[str], kind: str) -> str:
    """The word itself where it is known; raises `ValueError` with the nearest that are."""
    if word not in known:
        near = get_close_matches(word, known, 3, 0.4)
        raise ValueError(f"there is no {kind} {word!r}; known: {', '.join(near or known)}")
    return word


def _in_full(concept: Concept) -> str:
    """A concept with all that a reader of its shares should know."""
    head = f"{concept.id} ({concept.domain})" if concept.domain else concept.id
    lines = [f"{head}: {concept.title}", *filter(None, [concept.gloss, concept.shares])]
    if concept.apart:
        lines.append(f"Not counted: {', '.join(concept.apart)}")
    for variant in concept.variants:
        lines += ["", variant.name]
        lines += [f"    Forms: {', '.join(forms)}"] if (forms := (*variant.forms, *variant.exact)) else []
        lines += [f"    If the context is clear: {', '.join(variant.lone)}"] if variant.lone else []
        lines += [f"    Near one of: {', '.join(variant.near)}"] if variant.near else []
        lines += [f"    Note: {variant.note}"] if variant.note else []
        lines += [f"    Advice: {variant.advice}"] if variant.advice else []
    return "\n".join(lines)
