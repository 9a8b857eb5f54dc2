"""Commands that list what there is: concepts, measures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.terminal import plain_errors
from framing.finders.concepts import check, concepts
from framing.measures import MEASURES


def list_concepts(
    check_file: Annotated[
        Path | None, typer.Option("--check", help="Say what is wrong in a file of yours.")
    ] = None,
) -> None:
    """List the concepts of the library with their variants, or check a file of your own."""
    with plain_errors():
        if check_file is None:
            for concept in concepts():
                typer.echo(f"{concept.id}: {concept.gloss}")
                typer.echo(f"    {', '.join(variant.name for variant in concept.variants)}")
        elif faults := check(check_file):
            typer.echo("\n".join(faults), err=True)
            raise typer.Exit(2)
        else:
            typer.echo(f"{check_file}: all right")


def measures() -> None:
    """List the measures: definition, unit, what more means, how far to trust it, where in the code."""
    typer.echo("\n\n".join(map(str, MEASURES.values())))
