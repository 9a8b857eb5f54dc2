"""Commands that do the whole work: report, find, table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from framing.cli.options import AS_PATH, Open, on_study
from framing.cli.terminal import say
from framing.engines import check_address
from framing.files import writable, writable_file
from framing.garbage import no_collection
from framing.options import FindingOptions, Options


@on_study(Options, tables=False)
def report(
    open_study: Open,
    out: Annotated[Path, typer.Option(help="Folder to write; created if it does not exist.", **AS_PATH)],
    full: Annotated[bool, typer.Option("--full", help="Put every passage into the PDF.")] = False,
    brief: Annotated[
        bool, typer.Option("--brief", help="Write the first page alone, as brief.pdf and brief.png.")
    ] = False,
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="The size of the paper.")] = "a4",
) -> None:
    """Write report.pdf, report.html, charts, tables, findings and plan.toml.

    The previous report in the folder is replaced once the new one is complete; files that framing did not
    write, or that you changed, are never replaced. Example: framing report seeds --out reports/seeds
    """
    writable(out)
    with no_collection():
        made = open_study().report(out, full, brief, paper)
    say(made / ("brief.pdf" if brief else "report.pdf"))


@on_study(FindingOptions, tables=False)
def find(
    open_study: Open,
    out: Annotated[
        Path, typer.Option(help="The folder of findings; a stopped run continues there.", **AS_PATH)
    ],
    workers: Annotated[int, typer.Option(min=1, help="Number of processes.")] = 1,
    dask: Annotated[str | None, typer.Option(help="Address of a Dask scheduler to use instead.")] = None,
) -> None:
    """Find everything in the articles and save it as Parquet tables.

    Example: framing find articles.csv --out findings --workers 4
    """
    writable(out)
    if dask is not None:
        check_address(dask)
    say(repr(open_study().find(out, workers, dask)))


@on_study(FindingOptions, tables=False)
def table(
    open_study: Open,
    out: Annotated[Path, typer.Option(help="The CSV file to write.", **AS_PATH)],
    measure: Annotated[list[str] | None, typer.Option(help="Only this measure (repeatable).")] = None,
    concept: Annotated[list[str] | None, typer.Option(help="Only this concept (repeatable).")] = None,
) -> None:
    """Write every article with the counts of every measure, for R, lme4 or statsmodels.

    A row per article: outlet, event, date, the columns of your corpus, and the count and the n of each
    measure and wording. NAME.codebook.csv beside it says what each column is. Example:
    framing table articles.csv --out table.csv
    """
    writable_file(out)
    made = open_study().table([*(measure or []), *(concept or [])])
    codebook = made.write(out)
    say(f"{made!r}\n{out}: the table\n{codebook}: what its columns are")
