"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Annotated[Literal["table", "csv", "jsonl"], typer.Option(help="jsonl has one line per article.")]

Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files or folders of articles, or - .")]
Source = Annotated[
    list[str], typer.Argument(metavar="PATH|FINDINGS", help="Articles, or a folder of findings.")
]
PlanFile = Annotated[Path | None, typer.Option("--plan", help="A TOML file with the options of a study.")]
ConceptFiles = Annotated[
    list[str] | None, typer.Option("--concepts", help="Your own concepts (TOML); may be given again.")
]
About = Annotated[
    list[str] | None,
    typer.Option("--about", help="Whose killing the articles are about; may be given again."),
]
Model = Annotated[str | None, typer.Option(help="An installed spaCy pipeline for English to parse with.")]
By = Annotated[str | None, typer.Option(help="The column that makes the groups; outlet unless told.")]
Repeats = Annotated[
    str | None,
    typer.Option(help="What counts of passages that stand twice: once (unless told), count or apart."),
]
Follow = Annotated[
    bool,
    typer.Option("--follow", help="Read files outside a folder too, where its links or corpus.csv lead."),
]
