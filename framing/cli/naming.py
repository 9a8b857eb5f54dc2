"""Commands about how the same thing is named: spellings."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from framing.cli.options import Source
from framing.cli.terminal import open_study, plain_errors
from framing.report.workbook import csv

TableFormat = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per row.")]


def spellings(paths: Source, format: TableFormat = "table") -> None:
    """List the words and names that the corpus spells in several ways: house style, not wording.

    Example: framing spellings seeds --format csv > spellings.csv
    """
    with plain_errors():
        found = open_study(paths, None).spellings()
        if format == "table":
            typer.echo(str(found))
        elif format == "csv":
            typer.echo(csv(found.table), nl=False)
        else:
            for row in found.table.to_dict("records"):
                typer.echo(json.dumps(row, ensure_ascii=False))
