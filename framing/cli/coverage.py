"""The command that shows which claims about an event each outlet carries."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from framing.cli.options import Open, on_study
from framing.cli.terminal import print_lines, print_result, say
from framing.options import ReadingOptions

Format = Annotated[
    Literal["table", "csv", "jsonl", "markdown"],
    typer.Option(help="csv has a row per claim and outlet, jsonl a line per claim with its passages."),
]


@on_study(ReadingOptions)
def coverage(
    open_study: Open,
    event: Annotated[str | None, typer.Option(help="The event, if there are several.")] = None,
    format: Format = "table",
) -> None:
    """List what was said about an event, claim by claim, and in which outlets it was found.

    Example: framing coverage seeds --format csv > coverage.csv
    """
    found = open_study().coverage(event)
    if format == "jsonl":
        print_lines(found.records())
    elif format == "markdown":
        say(found.to_markdown())
    else:
        print_result(found, found.table, format)
