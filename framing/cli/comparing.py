"""Commands that set outlets side by side and lead back to the passages: compare, show."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Literal

import pandas as pd
import typer

from framing.cli.options import About, By, ConceptFiles, Follow, Model, PlanFile, Repeats, Source
from framing.cli.terminal import open_study, plain_errors, say
from framing.compare import Comparison
from framing.compare.rows import rows
from framing.compare.tabular import csv
from framing.measures import MEASURES

_SHOWN: dict[str, Callable[[Comparison], str]] = {
    "table": str,
    "markdown": Comparison.to_markdown,
    "latex": Comparison.to_latex,
}


def compare(
    paths: Source,
    by: By = None,
    within: Annotated[str | None, typer.Option(help="Compare only inside a value of this column.")] = None,
    measure: Annotated[list[str] | None, typer.Option(help="A measure; may be given again.")] = None,
    concept: Annotated[
        list[str] | None, typer.Option(help="A concept, or quote_kind, cue_class, speaker_kind, affiliation.")
    ] = None,
    format: Annotated[
        Literal["table", "csv", "json", "markdown", "latex"],
        typer.Option(help="csv has every number in a row."),
    ] = "table",
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    about: About = None,
    model: Model = None,
    repeats: Repeats = None,
    follow: Follow = False,
) -> None:
    """Set the outlets side by side, with counts, intervals and what they permit to say.

    Without --measure and --concept, everything that was found. --by and --within take a column of the
    articles, a further column of your corpus (country, owner) or day, week, month, year. Example:
    framing compare seeds --concept event_killing --measure quoted_share
    """
    with plain_errors():
        study = open_study(
            paths,
            plan,
            by=by,
            within=within,
            concepts=concepts,
            about=about,
            model=model,
            repeats=repeats,
            follow=follow,
        )
        names = [*(measure or []), *(concept or [])] or study.names
        _print([study.compare(name) for name in names], format)


def _print(results: list[Comparison], format: str) -> None:
    if format == "json":
        say(json.dumps([result.record() for result in results], ensure_ascii=False, indent=1))
    elif format == "csv":
        say(csv(pd.concat([rows(result) for result in results])), nl=False)
    else:
        say("\n\n".join(_SHOWN[format](result) for result in results))


def show(
    paths: Source,
    name: Annotated[str, typer.Argument(metavar="MEASURE|CONCEPT", help="What to show the passages of.")],
    outlet: Annotated[str | None, typer.Option(help="Only this outlet's passages.")] = None,
    variant: Annotated[str | None, typer.Option(help="Only this variant of the concept.")] = None,
    concepts: ConceptFiles = None,
    about: About = None,
    follow: Follow = False,
) -> None:
    """Show the passages behind a number, in context.

    Mentions inside quotation marks are shown with the others, and words that mean something else here
    behind them, with the reason; no number counts either. Example:
    framing show seeds event_killing --outlet Sputnik
    """
    with plain_errors():
        study = open_study(paths, None, concepts=concepts, about=about, follow=follow)
        study.compare(name)
        found = study.evidence(name, outlet=outlet, variant=variant)
        rows, others = found[found["aside"].isna()], found[found["aside"].notna()]
        for row in pd.concat([rows, others]).itertuples():
            parts = (
                row.variant,
                row.speaker,
                f"not counted: {row.aside}" if isinstance(row.aside, str) else None,
            )
            label = " · ".join(str(x) for x in parts if isinstance(x, str))
            say(f"{row.outlet}, {row.article}, line {row.line} ({row.zone}, {row.voice}) {label}".rstrip())
            say(f"    {row.left}[{row.text}]{row.right}\n")
        quoted = 0 if name in MEASURES else sum(rows["voice"] == "quoted")
        note = f", {quoted} of them in quotation marks and not counted" if quoted else ""
        note += f"; {len(others)} that mean something else" if len(others) else ""
        say(f"{len(rows)} {'passage' if len(rows) == 1 else 'passages'}{note}")
