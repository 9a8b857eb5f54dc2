"""The options that several commands share, and what every command on articles or findings has in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from framing.cli.terminal import open_study, plain_errors
from framing.files import named
from framing.options import CountedVoice, Repeats, names_of
from framing.reading.input_options import DateOrder

if TYPE_CHECKING:
    from framing.study import Study

Format = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per article.")]
Voice = Annotated[
    CountedVoice,
    typer.Option(help="Whose words to count: the outlet's own, reported, quoted, of unclear voice, or all."),
]
Event = Annotated[str | None, typer.Option(help="Only this event (default: every event).")]


def path(text: str) -> Path:
    """The path that an option gives; one without a name would be the current folder."""
    try:
        return named(text)
    except ValueError as fault:
        raise typer.BadParameter(str(fault)) from fault


AS_PATH: dict[str, Any] = {"parser": path, "metavar": "PATH"}
"""How options that are paths are read."""

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH|FINDINGS", help="Articles (- for standard input), or a folder of findings."),
]
ConceptFiles = Annotated[
    list[str] | None, typer.Option("--concepts", help="A TOML file of your own concepts (repeatable).")
]
_PlanFile = Annotated[
    Path | None, typer.Option("--plan", help="A TOML file of options; flags override it.", **AS_PATH)
]
Follow = Annotated[
    bool,
    typer.Option("--follow", help="Also read files outside a folder if its links or corpus.csv lead there."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--columns", help="Which column of a table means what, as in outlet=source,text=content."),
]
Dates = Annotated[
    DateOrder | None,
    typer.Option("--dates", help="What 04/01/2020 means (default: what its column shows)."),
]
Outlets = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        help="A CSV file with the columns name and outlet: which names are one outlet.",
        **AS_PATH,
    ),
]
_Wide = Annotated[bool, typer.Option("--wide", help="Show whole tables, even if wider than the terminal.")]

PLAN: dict[str, Any] = {
    "title": Annotated[
        str | None, typer.Option("--title", help="Title of the report (default: the name of the event).")
    ],
    "by": Annotated[str | None, typer.Option("--by", help="Column that makes the groups (default: outlet).")],
    "within": Annotated[
        str | None,
        typer.Option("--within", help="Compare only inside values of this column, or none (default: event)."),
    ],
    "seed": Annotated[int | None, typer.Option("--seed", help="Seed of everything random (default: 0).")],
    "repeats": Annotated[
        Repeats | None,
        typer.Option("--repeats", help="How to count repeated passages (default: once)."),
    ],
    "primary": Annotated[
        list[str] | None,
        typer.Option(
            "--primary",
            help="A measure or concept the study is made for (repeatable); others are exploratory.",
        ),
    ],
    "margin": Annotated[
        float | None,
        typer.Option(
            "--margin", help="Largest difference that does not matter: 0.05 is 5 points of a share."
        ),
    ],
    "events": Annotated[
        str | None,
        typer.Option(
            "--events",
            help="Events of articles: auto, given, or a CSV file of article and event (default: auto).",
        ),
    ],
    "model": Annotated[
        str | None,
        typer.Option("--model", help="Installed spaCy pipeline for English (default: the included one)."),
    ],
    "concepts": ConceptFiles,
    "about": Annotated[
        list[str] | None,
        typer.Option("--about", help="Person whose killing the articles are about (repeatable)."),
    ],
}
"""Option of a plan -> its flag."""

_FLAGS: list[tuple[str, Any, object]] = [
    ("plan", _PlanFile, None),
    ("follow", Follow, False),
    ("columns", Columns, None),
    ("dates", Dates, None),
    ("outlets", Outlets, None),
    ("wide", _Wide, False),
]
"""Flags of every command on articles or findings, with their defaults."""

INPUT = ("follow", "columns", "dates", "outlets")
"""Those that decide how articles are read."""

Command = Callable[..., None]
Open = Callable[[], "Study"]
"""Opens the study that the command line asks for."""


def on_study(options: type, tables: bool = True) -> Callable[[Command], Command]:
    """Make a command of a function that takes what opens a study, and arguments of its own.

    The command has in addition PATH, the flags of these options of a plan, --plan, --follow, --columns,
    --dates, --outlets and, if it prints tables, --wide. Bad input ends it with a sentence.
    """
    names = names_of(options)

    def made(function: Command) -> Command:
        _, *own = signature(function, eval_str=True).parameters.values()

        @wraps(function)
        def command(
            *,
            paths: list[str],
            plan: Path | None,
            wide: bool = False,
            **given: Any,
        ) -> None:
            of_plan = {name: given.pop(name) for name in names}
            of_input = {name: given.pop(name) for name in INPUT}
            with plain_errors():
                from framing.results.fitting import lines_of

                with lines_of(None if wide else "terminal"):
                    function(lambda: open_study(paths, plan, of_input, of_plan), **given)

        further = [_keyword(name, PLAN[name], None) for name in names]
        further += [_keyword(*flag) for flag in _FLAGS if tables or flag[0] != "wide"]
        every = [
            _keyword("paths", Paths, Parameter.empty),
            *(one.replace(kind=Parameter.KEYWORD_ONLY) for one in own),
            *further,
        ]
        command.__signature__ = Signature(every)  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in every}
        del command.__wrapped__
        return command

    return made


def _keyword(name: str, kind: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=kind)
