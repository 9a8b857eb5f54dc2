"""Commands about whole texts: the words that set outlets apart, and how alike outlets are."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from framing.cli.options import By, Follow, Model, PlanFile, Source
from framing.cli.terminal import open_study, plain_errors, say
from framing.compare.tabular import csv
from framing.compare.vocabulary import Voices

Voice = Annotated[Voices, typer.Option(help="Whose words: the outlet's own unless told.")]
Within = Annotated[str | None, typer.Option(help="Compare only inside a value of this column.")]


def words(
    paths: Source,
    by: By = None,
    within: Within = None,
    group: Annotated[str | None, typer.Option(help="Only this group.")] = None,
    against: Annotated[str | None, typer.Option(help="Another group; all the others unless told.")] = None,
    voice: Voice = "outlet",
    top: Annotated[int, typer.Option(min=1, help="Words of each group.")] = 20,
    show: Annotated[str | None, typer.Option(help="Show where this word or phrase stands instead.")] = None,
    format: Annotated[Literal["table", "csv", "jsonl", "markdown", "latex"], typer.Option()] = "table",
    plan: PlanFile = None,
    model: Model = None,
    follow: Follow = False,
) -> None:
    """List the words and phrases that set each outlet apart, with counts, intervals and tests.

    Example: framing words seeds --top 10
    """
    with plain_errors():
        study = open_study(paths, plan, by=by, within=within, model=model, follow=follow)
        found = study.words(group=group, against=against, voice=voice)
        if show is not None:
            rows = found.passages(show, group)
            for row in rows.itertuples():
                say(f"{row.outlet}, {row.article}, line {row.line} ({row.zone}, {row.voice})")
                say(f"    {row.left}[{row.text}]{row.right}\n")
            say(f"{len(rows)} {'passage' if len(rows) == 1 else 'passages'}")
        elif format == "csv":
            say(csv(found.top(top)), nl=False)
        elif format == "jsonl":
            say("\n".join(json.dumps(row, ensure_ascii=False) for row in found.records(top)))
        else:
            texts = {"table": found.text, "markdown": found.to_markdown, "latex": found.to_latex}
            say(texts[format](top))


def likeness(
    paths: Source,
    by: By = None,
    within: Within = None,
    voice: Voice = "outlet",
    format: Annotated[Literal["table", "csv", "markdown", "latex"], typer.Option()] = "table",
    plan: PlanFile = None,
    model: Model = None,
    follow: Follow = False,
) -> None:
    """Say how alike the outlets are in their words, beside what chance alone would give.

    Example: framing likeness seeds
    """
    with plain_errors():
        study = open_study(paths, plan, by=by, within=within, model=model, follow=follow)
        found = study.likeness(voice=voice)
        if format == "csv":
            say(csv(found.pairs), nl=False)
        else:
            texts = {"table": found.__str__, "markdown": found.to_markdown, "latex": found.to_latex}
            say(texts[format]())
