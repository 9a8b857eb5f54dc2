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
from framing.files import encodable
from framing.plan import Plan
from framing.study import Study


def open_study(paths: list[str], plan: Path | None, *, follow: bool, **options: Any) -> Study:
    """A study of what the command names; what was left out is said on standard error."""
    given = {name: value for name, value in options.items() if value is not None}
    study = Study(
        paths[0] if len(paths) == 1 else paths, Plan.read(plan) if plan else None, follow=follow, **given
    )
    for notice in study.notices:
        say(notice, err=True)
    return study


def print_finds(
    study: Study, format: str, line: Callable[..., dict[str, Any]], table: Callable[[], pd.DataFrame]
) -> None:
    """Print finds: a line of JSON per article, or the table of them all."""
    if format == "jsonl":
        for article in texts_of(study):
            say(json.dumps(line(article), ensure_ascii=False))
        return
    rows = table()
    say(csv(rows) if format == "csv" else rows.to_string(index=False, na_rep="–") + "\n", nl=False)


def texts_of(study: Study) -> Sequence[Article]:
    """The articles that were read; raises ValueError for a folder of findings, which has none to read."""
    if not study.articles:
        raise ValueError("a folder of findings was given; name the files or folders of the articles instead.")
    return study.articles


def say(text: object, err: bool = False, nl: bool = True) -> None:
    """Print a text, whatever signs it holds."""
    typer.echo(encodable(str(text)), err=err, nl=nl)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Bad input ends with one sentence on standard error and exit code 2."""
    try:
        yield
    except BrokenPipeError:  # whoever reads has seen enough, as with `| head`: no fault
        raise
    except KeyboardInterrupt as stop:
        say(" ".join(["framing: stopped.", *getattr(stop, "__notes__", ())]), err=True)
        raise
    except (ValueError, OSError) as fault:
        say(" ".join([f"framing: {fault}", *getattr(fault, "__notes__", ())]), err=True)
        raise typer.Exit(2) from fault
