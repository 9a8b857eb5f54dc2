"""What every command does with its input, its output and its errors."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd
import typer

from framing.article import Article
from framing.compare.tabular import csv
from framing.plan import Plan
from framing.study import Study


def open_study(paths: list[str], plan: Path | None, *, follow: bool, **options: Any) -> Study:
    """A study of what the command names; what was left out is said on standard error."""
    given = {name: value for name, value in options.items() if value is not None}
    study = Study(
        paths[0] if len(paths) == 1 else paths, Plan.read(plan) if plan else None, follow=follow, **given
    )
    for notice in study.notices:
        typer.echo(notice, err=True)
    return study


def print_finds(
    study: Study, format: str, line: Callable[..., dict[str, Any]], table: Callable[[], pd.DataFrame]
) -> None:
    """Print finds: a line of JSON per article, or the table of them all."""
    if format == "jsonl":
        for article in texts_of(study):
            typer.echo(json.dumps(line(article), ensure_ascii=False))
        return
    rows = table()
    typer.echo(csv(rows) if format == "csv" else rows.to_string(index=False, na_rep="–") + "\n", nl=False)


def texts_of(study: Study) -> Sequence[Article]:
    """The articles that were read; raises ValueError for a folder of findings, which has none to read."""
    if not study.articles:
        raise ValueError("a folder of findings was given; name the files or folders of the articles instead.")
    return study.articles


def writable(folder: Path) -> Path:
    """The folder, made if need be; whoever cannot write there learns it before the work, not after."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as fault:
        raise ValueError(
            f"{folder}: cannot be written ({fault.strerror}); name another folder with --out."
        ) from fault
    return folder


@contextmanager
def plain_errors() -> Iterator[None]:
    """Bad input ends with one sentence on standard error and exit code 2."""
    try:
        yield
    except BrokenPipeError:  # whoever reads has seen enough, as with `| head`: no fault
        raise
    except (ValueError, OSError) as fault:
        typer.echo(f"framing: {fault}", err=True)
        raise typer.Exit(2) from fault
