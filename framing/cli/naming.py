"""Commands about how the same thing is named: spellings, and wordings that nobody listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
import typer

from framing.cli.options import Follow, Source
from framing.cli.terminal import open_study, plain_errors, say
from framing.compare.tabular import csv
from framing.files import writable_file, write_new
from framing.naming.drafts import draft

TableFormat = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per row.")]


def spellings(paths: Source, format: TableFormat = "table", follow: Follow = False) -> None:
    """List the words and names that the corpus spells in several ways: house style, not wording.

    Example: framing spellings seeds --format csv > spellings.csv
    """
    with plain_errors():
        found = open_study(paths, None, follow=follow).spellings()
        _print(found, found.table, format)


def labels(
    paths: Source,
    entity: Annotated[str | None, typer.Option(help="Only whoever is named so, as in Merkel.")] = None,
    event: Annotated[str | None, typer.Option(help="Only this event; every event unless told.")] = None,
    format: TableFormat = "table",
    follow: Follow = False,
) -> None:
    """List what each outlet calls the same person, state or body: names, titles, descriptions.

    Example: framing labels seeds --entity NATO --format csv > labels.csv
    """
    with plain_errors():
        found = open_study(paths, None, follow=follow).labels(event)
        found = found.of(entity) if entity is not None else found
        _print(found, found.table, format)


def discover(
    paths: Source,
    event: Annotated[str | None, typer.Option(help="Only this event; every event unless told.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the new candidates as concepts to edit.")] = None,
    format: TableFormat = "table",
    follow: Follow = False,
) -> None:
    """List wordings that outlets exchange for one another, or draft them as concepts with --out.

    Candidates for a person to judge, not findings. A draft that is there already is never written
    over. Example:
    framing discover seeds --out draft.toml
    """
    with plain_errors():
        if out is not None:
            writable_file(out)
        study = open_study(paths, None, follow=follow)
        found = study.discover(event)
        if out is None:
            _print(found, found.table, format)
        else:
            write_new({out: draft(found, study.findings.text).encode()})
            say(out)


def _print(found: object, table: pd.DataFrame, format: str) -> None:
    """Print a result as it shows itself, or its table."""
    if format == "table":
        say(str(found))
    elif format == "csv":
        say(csv(table), nl=False)
    else:
        for row in table.astype(object).where(table.notna(), None).to_dict("records"):
            say(json.dumps(row, ensure_ascii=False))
