"""What every command does with its input, its output and its errors.

Commands import what they work with when they run, so that the help does not wait for it.
"""

from __future__ import annotations

import json
import re
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import typer

from framing.files import encodable
from framing.options import Options
from framing.plan import options_in

if TYPE_CHECKING:
    import pandas as pd

    from framing.study import Study

_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def open_study(
    paths: list[str], plan: Path | None, of_input: Mapping[str, Any], flags: Mapping[str, Any]
) -> Study:
    """A study of what the command names, read as `of_input` says; what was left out is on standard error.

    Flags that were given override the file of the plan.
    """
    from framing.reading.column_names import parse_columns
    from framing.study import Study

    given = {name: value for name, value in flags.items() if value not in (None, [])}
    options: Options = {**(options_in(plan) if plan else {}), **given}  # type: ignore[typeddict-item]
    read_as = {**of_input, "columns": parse_columns(of_input["columns"] or [])}
    study = Study(paths[0] if len(paths) == 1 else paths, **read_as, **options)
    study.corpus.listen(tell)
    return study


def tell(notice: str) -> None:
    """Say on standard error what was left out."""
    say(notice, err=True)


def print_finds(
    rows: pd.DataFrame,
    format: str,
    lines: Callable[[], Iterable[Mapping[str, Any]]],
    first: Sequence[str] = (),
) -> None:
    """Print finds: a line of JSON per article, or the table of them all.

    A table for reading begins with the columns that are named `first`.
    """
    if format == "jsonl":
        print_lines(lines())
    elif format == "csv":
        print_csv(rows)
    else:
        from framing.results.fitting import fitted

        say(fitted(rows[list(dict.fromkeys([*first, *rows.columns]))]))


def print_result(found: object, table: pd.DataFrame, format: str) -> None:
    """Print a result as it shows itself, or its table."""
    if format == "table":
        say(str(found))
    elif format == "csv":
        print_csv(table)
    else:
        from framing.findings.tables import present

        print_lines(present(table).to_dict("records"))


def print_csv(table: pd.DataFrame) -> None:
    """Print a table as CSV."""
    from framing.results.tabular import csv

    say(csv(table), nl=False)


def print_passages(rows: pd.DataFrame) -> None:
    """Print passages in their context, each with its place and what is said of it."""
    for row in rows.to_dict("records"):
        said = [row.get("variant"), row.get("speaker")]
        said += [f"not counted: {row['aside']}"] if isinstance(row.get("aside"), str) else []
        label = " · ".join(str(part) for part in said if isinstance(part, str))
        place = (
            f"{row['outlet']}, {row['article']}, line {row['line']} ({row['zone']}, {row['voice']}) {label}"
        )
        say(f"{place.rstrip()}\n    {row['left']}[{row['text']}]{row['right']}\n")


def print_lines(records: Iterable[Mapping[Any, Any]]) -> None:
    """Print each record as a line of JSON."""
    for record in records:
        say(json.dumps(record, ensure_ascii=False))


def say(text: object, err: bool = False, nl: bool = True) -> None:
    """Print a text, whatever characters it contains; U+FFFD stands for those that steer a terminal."""
    typer.echo(_STEERING.sub("\ufffd", encodable(str(text))), err=err, nl=nl)


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
        tell("framing: out of memory; use fewer articles at a time, or fewer --workers with `framing find`.")
        raise typer.Exit(2) from fault
    except Stopped as stop:
        goes_on = "stopped; run `framing find` again to continue from what is finished."
        noted = getattr(stop, "__notes__", ())
        tell(f"framing: {_with_notes('stopped', stop) if noted else goes_on}")
        raise typer.Exit(128 + stop.signal) from stop


class Stopped(KeyboardInterrupt):
    """The command was asked to end: Ctrl-C (SIGINT), or SIGTERM."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Turn SIGINT and SIGTERM into `Stopped`, so that open files are closed; ignored signals stay ignored."""

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
