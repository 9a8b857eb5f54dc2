"""What every command does with its input, its output and its errors."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pandas as pd
import typer

from framing.article import Article
from framing.compare.tabular import csv
from framing.files import encodable
from framing.findings.leaving_out import each
from framing.plan import Plan
from framing.study import Study


def open_study(paths: list[str], plan: Path | None, *, follow: bool, **options: Any) -> Study:
    """A study of what the command names; what was left out is said on standard error."""
    given = {name: value for name, value in options.items() if value is not None}
    study = Study(
        paths[0] if len(paths) == 1 else paths, Plan.read(plan) if plan else None, follow=follow, **given
    )
    study.corpus.listen(tell)
    return study


def tell(notice: str) -> None:
    """Say on standard error what was left out."""
    say(notice, err=True)


def print_finds(
    study: Study, format: str, line: Callable[..., dict[str, Any]], table: Callable[[], pd.DataFrame]
) -> None:
    """Print finds: a line of JSON per article, or the table of them all."""
    if format == "jsonl":
        for found in each(
            lambda article: json.dumps(line(article), ensure_ascii=False), texts_of(study), tell
        ):
            say(found)
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
    """Bad input ends with one sentence on standard error and exit code 2, a signal with 130 or 143."""
    try:
        with _stopped_by_signals():
            yield
    except BrokenPipeError:  # whoever reads has seen enough, as with `| head`: no fault
        raise
    except (ValueError, OSError) as fault:
        tell(f"framing: {_with_notes(_sentence(fault), fault)}")
        raise typer.Exit(2) from fault
    except MemoryError as fault:
        tell("framing: memory ran out; give fewer articles at a time, or `framing find` fewer --workers.")
        raise typer.Exit(2) from fault
    except Stopped as stop:
        goes_on = "stopped; `framing find` goes on from what is finished when run again."
        noted = getattr(stop, "__notes__", ())
        tell(f"framing: {_with_notes('stopped', stop) if noted else goes_on}")
        raise typer.Exit(128 + stop.signal) from stop


class Stopped(KeyboardInterrupt):
    """Somebody wants the command to end: Ctrl-C (SIGINT), or SIGTERM."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Turn SIGINT and SIGTERM into `Stopped`, so that what is open is closed; who ignores them goes on."""

    def stop(number: int, _frame: FrameType | None) -> None:
        raise Stopped(number)

    heeded = [one for one in (signal.SIGINT, signal.SIGTERM) if signal.getsignal(one) != signal.SIG_IGN]
    before = {one: signal.signal(one, stop) for one in heeded}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _with_notes(sentence: str, fault: BaseException) -> str:
    """A sentence, and those that say what is left of earlier work."""
    notes: list[str] = getattr(fault, "__notes__", [])
    return " ".join([f"{sentence.rstrip('.')}.", *notes]) if notes else sentence


def _sentence(fault: Exception) -> str:
    """What went wrong, without the number of a fault of the system."""
    if isinstance(fault, OSError) and fault.strerror:
        return f"{fault.filename}: {fault.strerror}" if fault.filename else fault.strerror
    return str(fault)
