"""The command that shows which claims about an event each outlet carries."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from framing.cli.options import Follow, Source
from framing.cli.terminal import open_study, plain_errors, say
from framing.compare.tabular import csv

Format = Annotated[
    Literal["table", "csv", "jsonl", "markdown"],
    typer.Option(help="csv has a row per claim and outlet, jsonl a line per claim with its passages."),
]


def coverage(
    paths: Source,
    event: Annotated[str | None, typer.Option(help="The event, where there are several.")] = None,
    format: Format = "table",
    follow: Follow = False,
) -> None:
    """List what was said about an event, claim by claim, and in which outlets it was found.

    Example: framing coverage seeds --format csv > coverage.csv
    """
    with plain_errors():
        found = open_study(paths, None, follow=follow).coverage(event)
        if format == "csv":
            say(csv(found.table()), nl=False)
        elif format == "jsonl":
            for record in found.records():
                say(json.dumps(record, ensure_ascii=False))
        else:
            say(found.to_markdown() if format == "markdown" else str(found))
