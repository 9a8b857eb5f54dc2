"""Commands about whole texts: distinctive words, and how similar the outlets are."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from framing.cli.options import Open, Voice, on_study
from framing.cli.terminal import print_csv, print_lines, print_passages, say
from framing.options import WordOptions


@on_study(WordOptions)
def words(
    open_study: Open,
    group: Annotated[str | None, typer.Option(help="Only this group.")] = None,
    against: Annotated[str | None, typer.Option(help="Another group (default: all the others).")] = None,
    voice: Voice = "outlet",
    top: Annotated[int, typer.Option(min=1, help="Words of each group.")] = 20,
    show: Annotated[
        str | None, typer.Option(help="Show the passages with this word or phrase instead.")
    ] = None,
    format: Annotated[Literal["table", "csv", "jsonl", "markdown", "latex"], typer.Option()] = "table",
) -> None:
    """List the words and phrases that set each outlet apart, with counts, intervals and tests.

    Example: framing words seeds --top 10
    """
    found = open_study().words(group=group, against=against, voice=voice)
    if show is not None:
        rows = found.passages(show, group)
        print_passages(rows)
        say(f"{len(rows)} {'passage' if len(rows) == 1 else 'passages'}")
    elif format == "csv":
        print_csv(found.top(top))
    elif format == "jsonl":
        print_lines(found.records(top))
    else:
        texts = {"table": found.text, "markdown": found.to_markdown, "latex": found.to_latex}
        say(texts[format](top))


@on_study(WordOptions)
def likeness(
    open_study: Open,
    voice: Voice = "outlet",
    format: Annotated[Literal["table", "csv", "markdown", "latex"], typer.Option()] = "table",
) -> None:
    """Show how similar the outlets' words are, compared with chance.

    Example: framing likeness seeds
    """
    found = open_study().likeness(voice)
    if format == "csv":
        print_csv(found.pairs)
    else:
        texts = {"table": found.__str__, "markdown": found.to_markdown, "latex": found.to_latex}
        say(texts[format]())
