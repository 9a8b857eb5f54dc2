"""Commands that do the whole work: report, find."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Open, on_study
from framing.cli.terminal import say
from framing.engines import check_address
from framing.files import writable
from framing.options import FindingOptions, Options


@on_study(Options, tables=False)
def report(
    open_study: Open,
    out: Annotated[Path, typer.Option(help="Folder to write; created if it does not exist.")],
) -> None:
    """Write report.pdf, report.html, charts, tables, findings and plan.toml.

    The previous report in the folder is replaced once the new one is complete; files that framing did not
    write, or that you changed, are never replaced. Example: framing report seeds --out reports/seeds
    """
    writable(out)
    say(open_study().report(out) / "report.pdf")


@on_study(FindingOptions, tables=False)
def find(
    open_study: Open,
    out: Annotated[Path, typer.Option(help="The folder of findings; a stopped run continues there.")],
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
