"""Commands for coding by hand: sample, agree."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from framing.cli.options import AS_PATH, Open, on_study
from framing.cli.terminal import plain_errors, print_csv, say
from framing.files import writable_file
from framing.options import SamplingOptions


@on_study(SamplingOptions, tables=False)
def sample(
    open_study: Open,
    of: Annotated[
        str,
        typer.Option(
            help="quotes, speakers, wordings, terms, deeds, targets, frames, sentences, scares or loaded."
        ),
    ],
    out: Annotated[Path, typer.Option(help="The sheet to write, .xlsx or .csv.", **AS_PATH)],
    n: Annotated[int, typer.Option(min=1, help="How many finds to draw.")] = 100,
    missed: Annotated[
        int | None,
        typer.Option(
            min=0, help="How many sentences in which nothing was found to draw too (default: half of n)."
        ),
    ] = None,
    concept: Annotated[str | None, typer.Option(help="The concept of --of wordings.")] = None,
    blind: Annotated[bool, typer.Option(help="Hide the outlet from coders.")] = True,
) -> None:
    """Draw finds of every outlet and class, and sentences without one, for people to code.

    The tool's own answers are written to NAME.key.csv beside the sheet: do not show them to the coders.
    Give each coder a copy to fill in the columns code and coder. `framing agree` shows how far they agree;
    `framing compare --coded` corrects figures by their codes. An existing sheet is never overwritten.

    Example:
    framing sample seeds --of quotes --n 60 --out quotes.xlsx
    """
    from framing.coding.sheets import sheet_path

    writable_file(sheet_path(out))
    drawn = open_study().sample(of, n, blind, missed, concept)
    key = drawn.write(out)
    say(f"{drawn}\n{out}: for the coders\n{key}: the tool's answers, not for the coders")


def agree(
    sheets: Annotated[list[Path], typer.Argument(metavar="SHEET", help="A coded sheet of each coder.")],
    key: Annotated[
        Path | None, typer.Option(help="The .key.csv, to compare with the tool.", **AS_PATH)
    ] = None,
    format: Annotated[Literal["table", "csv", "markdown"], typer.Option()] = "table",
    seed: Annotated[int, typer.Option(help="Seed of the interval of alpha.")] = 0,
) -> None:
    """Show how far coders agree with each other and how often the tool is right.

    Example: framing agree quotes-ann.xlsx quotes-ben.xlsx --key quotes.key.csv
    """
    with plain_errors():
        from framing.coding import agree as agreement

        found = agreement(sheets, key, seed)
        if format == "csv":
            print_csv(found.table)
        else:
            say(found.to_markdown() if format == "markdown" else str(found))


def learn(
    sheets: Annotated[list[Path], typer.Argument(metavar="SHEET", help="A coded sheet of each coder.")],
    out: Annotated[Path, typer.Option(help="The model to write, such as threat.model.", **AS_PATH)],
    key: Annotated[
        Path | None, typer.Option(help="The key of the sheet (default: NAME.key.csv beside it).", **AS_PATH)
    ] = None,
    least: Annotated[
        float, typer.Option(help="Alpha with the codes of unseen articles and outlets that it must reach.")
    ] = 0.4,
    least_coders: Annotated[float, typer.Option(help="Alpha that several coders must reach.")] = 0.667,
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 0,
) -> None:
    """Learn your own codebook (a frame, a stance, a topic) from sentences that people coded.

    Draw a sheet with `framing sample PATH --of frames`, write your codes into it, and learn a classifier of
    sentences. It is named like the file, and refused if it does not agree with the codes. Its figures are
    always corrected by codes: framing compare PATH --learned threat.model --coded sheet.csv

    Example:
    framing learn sheet.csv --out threat.model
    """
    with plain_errors():
        from framing.coding import learn as learned

        writable_file(out)
        made = learned(sheets, out.stem, key, least, least_coders, seed)
        say(f"{made}\n\n{made.write(out)}")
