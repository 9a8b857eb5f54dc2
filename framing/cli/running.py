"""Commands that do the whole work: report, find."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import About, By, ConceptFiles, Follow, Model, Paths, PlanFile, Repeats
from framing.cli.terminal import open_study, plain_errors, say
from framing.files import writable


def report(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The folder to write; made if it is not there.")],
    title: Annotated[
        str | None, typer.Option(help="The report's title; the event's name unless told.")
    ] = None,
    by: By = None,
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    about: About = None,
    model: Model = None,
    repeats: Repeats = None,
    follow: Follow = False,
) -> None:
    """Write report.pdf, report.html, charts, tables, findings and plan.toml.

    The last report in the folder is replaced once the new one is whole; files that framing did not
    write, or that you changed, never are. Example: framing report seeds --out reports/seeds
    """
    with plain_errors():
        writable(out)
        study = open_study(
            paths,
            plan,
            title=title,
            by=by,
            concepts=concepts,
            about=about,
            model=model,
            repeats=repeats,
            follow=follow,
        )
        say(study.report(out) / "report.pdf")


def find(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The folder of findings; a run that was stopped goes on there.")],
    workers: Annotated[int, typer.Option(min=1, help="Processes to work in.")] = 1,
    dask: Annotated[str | None, typer.Option(help="Address of a Dask scheduler to work on instead.")] = None,
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    about: About = None,
    model: Model = None,
    repeats: Repeats = None,
    follow: Follow = False,
) -> None:
    """Find everything in the articles and keep it as Parquet tables.

    Example: framing find articles.csv --out findings --workers 4
    """
    with plain_errors():
        writable(out)
        study = open_study(
            paths, plan, concepts=concepts, about=about, model=model, repeats=repeats, follow=follow
        )
        say(repr(study.find(out, workers, dask)))
