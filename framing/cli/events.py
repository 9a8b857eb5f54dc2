"""The command that groups articles into events."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypedDict

import typer

from framing.cli.options import AS_PATH, Open, on_study
from framing.cli.terminal import print_result, say
from framing.files import writable_file

Format = Annotated[
    Literal["table", "csv", "jsonl"], typer.Option(help="csv and jsonl have a row per article.")
]


class _NoOptions(TypedDict):
    """Events do not depend on a plan."""


@on_study(_NoOptions)
def events(
    open_study: Open,
    out: Annotated[
        Path | None,
        typer.Option(
            help="Write the events to this CSV file, to correct them, and NAME.html beside it, to read them.",
            **AS_PATH,
        ),
    ] = None,
    format: Format = "table",
) -> None:
    """Group articles that tell of one event, by the words of headline and opening and by their dates.

    Correct the column event in the file that --out writes, and give it to any command with --events FILE. The
    page beside it shows every group with its headlines, and the articles that may belong elsewhere.
    Example: framing events articles.csv --out events.csv
    """
    if out is None:
        found = open_study().events()
        print_result(found, found.table, format)
        return
    from framing.report.events_page import page_beside, write_events

    page_beside(writable_file(out))
    page = write_events(open_study().events(), out)
    say(f"{out}: the table, to correct\n{page}: the page, to read")
