"""Commands about names and labels: spellings, labels, tone, and wordings that no concept lists."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from framing.cli.options import AS_PATH, Event, Open, on_study
from framing.cli.terminal import print_result, say
from framing.files import writable_file, write_new
from framing.options import ReadingOptions

TableFormat = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per row.")]


@on_study(ReadingOptions)
def spellings(open_study: Open, format: TableFormat = "table") -> None:
    """List the words and names that the corpus spells in several ways: house style, not framing.

    Example: framing spellings seeds --format csv > spellings.csv
    """
    found = open_study().spellings()
    print_result(found, found.table, format)


@on_study(ReadingOptions)
def labels(
    open_study: Open,
    entity: Annotated[str | None, typer.Option(help="Only the entity with this name, as in Merkel.")] = None,
    event: Event = None,
    format: TableFormat = "table",
) -> None:
    """List what each outlet calls the same person, state or organisation: names, titles, descriptions.

    Example: framing labels seeds --entity NATO --format csv > labels.csv
    """
    found = open_study().labels(event)
    found = found.of(entity) if entity is not None else found
    print_result(found, found.table, format)


@on_study(ReadingOptions)
def toward(
    open_study: Open,
    target: Annotated[str | None, typer.Option(help="Only the target with this name, as in Merkel.")] = None,
    event: Event = None,
    format: TableFormat = "table",
) -> None:
    """List how each outlet speaks of the same people, states and organisations, in whose words.

    Example: framing toward seeds --target NATO --format csv > toward.csv
    """
    found = open_study().tone_toward(event)
    found = found.of(target) if target is not None else found
    print_result(found, found.table, format)


@on_study(ReadingOptions)
def discover(
    open_study: Open,
    event: Event = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Write the new candidates to this file, as concepts to edit.", **AS_PATH),
    ] = None,
    format: TableFormat = "table",
) -> None:
    """List wordings that outlets use in place of one another, or save them as draft concepts with --out.

    These are candidates to check, not findings. An existing draft is never overwritten. Example:
    framing discover seeds --out draft.toml
    """
    if out is not None:
        writable_file(out)
    study = open_study()
    found = study.discover(event)
    if out is None:
        print_result(found, found.table, format)
    else:
        from framing.naming.drafts import draft

        write_new({out: draft(found, study.findings.text).encode()})
        say(out)
