"""The command line: parses, calls Study, prints."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
import typer

from framing.cli.terminal import open_study, plain_errors, print_finds, writable
from framing.finders.concepts import check, concepts
from framing.finders.quotes import Scope
from framing.findings import table_of_quotes
from framing.findings.lines import line_of_quotes, line_of_terms, line_of_tone
from framing.measures import MEASURES
from framing.report.workbook import csv

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""How news outlets word the same events: term choice, voices, tone.

    Every command takes PATHs: text, HTML, CSV, JSON lines or Parquet files, folders of them, or - for
    standard input. A folder may hold corpus.csv, which names outlet, event, date and title of each
    file. What is left out is said on standard error; the exit code is 2 where nothing can be done.

    Begin with: framing report seeds --out reports/seeds""",
)

Format = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per article.")]

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders of articles, or - .")]
Source = Annotated[
    list[str], typer.Argument(metavar="PATH|FINDINGS", help="Articles, or a folder of findings.")
]
PlanFile = Annotated[Path | None, typer.Option("--plan", help="A TOML file with the options of a study.")]
ConceptFiles = Annotated[
    list[str] | None, typer.Option("--concepts", help="Your own concepts (TOML); may be given again.")
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline for English to parse with.")]
By = Annotated[str | None, typer.Option(help="The column that makes the groups; outlet unless told.")]


@app.command()
def report(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The folder to write; made if it is not there.")],
    title: Annotated[
        str | None, typer.Option(help="The report's title; the event's name unless told.")
    ] = None,
    by: By = None,
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    model: Model = None,
) -> None:
    """Write report.pdf, report.html, charts, tables, findings and plan.toml.

    Example: framing report seeds --out reports/seeds
    """
    with plain_errors():
        study = open_study(paths, plan, title=title, by=by, concepts=concepts, model=model)
        typer.echo(study.report(writable(out)) / "report.pdf")


@app.command()
def find(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The folder of findings; a run that was stopped goes on there.")],
    workers: Annotated[int, typer.Option(min=1, help="Processes to work in.")] = 1,
    dask: Annotated[str | None, typer.Option(help="Address of a Dask scheduler to work on instead.")] = None,
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    model: Model = None,
) -> None:
    """Find everything in the articles and keep it as Parquet tables.

    Example: framing find articles.csv --out findings --workers 4
    """
    with plain_errors():
        study = open_study(paths, plan, concepts=concepts, model=model)
        typer.echo(repr(study.find(writable(out), workers, dask)))


@app.command()
def compare(
    paths: Source,
    by: By = None,
    within: Annotated[str | None, typer.Option(help="Compare only inside a value of this column.")] = None,
    measure: Annotated[list[str] | None, typer.Option(help="A measure; may be given again.")] = None,
    concept: Annotated[
        list[str] | None, typer.Option(help="A concept, or quote_kind, cue_class, speaker_kind, affiliation.")
    ] = None,
    format: Annotated[Literal["table", "csv", "json", "markdown"], typer.Option()] = "table",
    plan: PlanFile = None,
    concepts: ConceptFiles = None,
    model: Model = None,
) -> None:
    """Set the outlets side by side, with counts, intervals and what they permit to say.

    Without --measure and --concept, everything that was found. Example:
    framing compare seeds --concept event_killing --measure quoted_share
    """
    with plain_errors():
        study = open_study(paths, plan, by=by, within=within, concepts=concepts, model=model)
        names = [*(measure or []), *(concept or [])] or study.names
        results = [study.compare(name) for name in names]
        if format == "json":
            typer.echo(json.dumps([result.record() for result in results], ensure_ascii=False, indent=1))
        elif format == "csv":
            typer.echo(csv(pd.concat([result.table for result in results])), nl=False)
        else:
            typer.echo("\n\n".join(r.to_markdown() if format == "markdown" else str(r) for r in results))


@app.command()
def terms(paths: Paths, format: Format = "table", concepts: ConceptFiles = None) -> None:
    """List the mentions of contested concepts: which word, where, in whose voice.

    Example: framing terms seeds --format csv > terms.csv
    """
    with plain_errors():
        study = open_study(paths, None, concepts=concepts)
        line = partial(line_of_terms, concepts=study.concepts)
        print_finds(study, format, line, lambda: study.findings.terms)


@app.command()
def quotes(
    paths: Paths,
    scope: Annotated[Scope, typer.Option(help="attributions holds thoughts and attitudes too.")] = "speech",
    format: Format = "table",
) -> None:
    """List the quotes: kind, words, cue, source and speaker.

    Example: framing quotes seeds --format csv > quotes.csv
    """
    with plain_errors():
        study = open_study(paths, None)
        line = partial(line_of_quotes, scope=scope)
        print_finds(study, format, line, lambda: table_of_quotes(study.articles, scope))


@app.command()
def tone(paths: Paths, format: Format = "table") -> None:
    """List the sentences with their tone and voice.

    Example: framing tone seeds --format csv > tone.csv
    """
    with plain_errors():
        study = open_study(paths, None)
        print_finds(study, format, line_of_tone, lambda: study.findings.sentences)


@app.command()
def show(
    paths: Source,
    name: Annotated[str, typer.Argument(metavar="MEASURE|CONCEPT", help="What to show the passages of.")],
    outlet: Annotated[str | None, typer.Option(help="Only this outlet's passages.")] = None,
    variant: Annotated[str | None, typer.Option(help="Only this variant of the concept.")] = None,
    concepts: ConceptFiles = None,
) -> None:
    """Show the passages behind a number, in context.

    Mentions inside quotation marks are shown with the others; no number counts them. Example:
    framing show seeds event_killing --outlet Sputnik
    """
    with plain_errors():
        study = open_study(paths, None, concepts=concepts)
        study.compare(name)
        where = {"outlet": outlet, "variant": variant}
        rows = study.evidence(name, **{column: value for column, value in where.items() if value})
        for row in rows.itertuples():
            label = " · ".join(str(x) for x in (row.variant, row.speaker) if isinstance(x, str))
            typer.echo(
                f"{row.outlet}, {row.article}, line {row.line} ({row.zone}, {row.voice}) {label}".rstrip()
            )
            typer.echo(f"    {row.left}[{row.text}]{row.right}\n")
        aside = 0 if name in MEASURES else sum(rows["voice"] == "quoted")
        note = f", {aside} of them in quotation marks and not counted" if aside else ""
        typer.echo(f"{len(rows)} {'passage' if len(rows) == 1 else 'passages'}{note}")


@app.command("concepts")
def list_concepts(
    check_file: Annotated[
        Path | None, typer.Option("--check", help="Say what is wrong in a file of yours.")
    ] = None,
) -> None:
    """List the concepts of the library with their variants, or check a file of your own."""
    with plain_errors():
        if check_file is None:
            for concept in concepts():
                typer.echo(f"{concept.id}: {concept.gloss}")
                typer.echo(f"    {', '.join(variant.name for variant in concept.variants)}")
        elif faults := check(check_file):
            typer.echo("\n".join(faults), err=True)
            raise typer.Exit(2)
        else:
            typer.echo(f"{check_file}: all right")


@app.command()
def measures() -> None:
    """List the measures: definition, unit, what more means, how far to trust it, where in the code."""
    typer.echo("\n\n".join(map(str, MEASURES.values())))
