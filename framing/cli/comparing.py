"""Commands that set outlets side by side and lead back to the passages: compare, show."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from framing.cli.options import AS_PATH, Open, on_study
from framing.cli.terminal import print_csv, print_passages, say
from framing.options import ComparingOptions, PassageOptions

if TYPE_CHECKING:
    from framing.compare import Comparison


@on_study(ComparingOptions)
def compare(
    open_study: Open,
    measure: Annotated[list[str] | None, typer.Option(help="A measure (repeatable).")] = None,
    concept: Annotated[
        list[str] | None,
        typer.Option(help="A concept, or quote_kind, cue_class, speaker_kind, affiliation (repeatable)."),
    ] = None,
    coded: Annotated[
        list[Path] | None,
        typer.Option(
            help="A sheet that `sample` drew and somebody coded (repeatable): corrects the figures.",
            **AS_PATH,
        ),
    ] = None,
    key: Annotated[
        Path | None, typer.Option(help="The key of the sheet (default: NAME.key.csv beside it).", **AS_PATH)
    ] = None,
    learned: Annotated[
        Path | None,
        typer.Option(help="A model of `framing learn`: compares its codes, with --coded.", **AS_PATH),
    ] = None,
    adjust: Annotated[
        list[str] | None,
        typer.Option(help="A column to hold alike, such as section or words (repeatable)."),
    ] = None,
    format: Annotated[
        Literal["table", "csv", "json", "markdown", "latex"],
        typer.Option(help="csv has one number per row."),
    ] = "table",
) -> None:
    """Compare the outlets, with counts, intervals and what these can show.

    Compares everything that was found, or what --measure, --concept or --coded name. --by and --within take
    a column of the articles or of your corpus (country, owner), or day, week, month or year.

    Example:
    framing compare seeds --concept event_killing --measure quoted_share

    """
    study = open_study() if learned is None else open_study().learned(learned)
    if learned is not None and not coded:
        raise ValueError("figures of a learned model are always corrected by codes; add --coded SHEET.")
    codes = study.codes(coded, key) if coded else None
    names = [*(measure or []), *(concept or [])] or (codes.names if codes else study.names)
    _print([study.compare(name, coded=codes, adjust=adjust or ()) for name in names], format)


def _print(results: list[Comparison], format: str) -> None:
    if format == "json":
        say(json.dumps([result.record() for result in results], ensure_ascii=False, indent=1))
    elif format == "csv":
        import pandas as pd

        from framing.compare.long_table import rows

        print_csv(pd.concat([rows(result) for result in results]))
    elif format == "table":
        say("\n\n".join(map(str, results)))
    else:
        latex = format == "latex"
        say("\n\n".join(result.to_latex() if latex else result.to_markdown() for result in results))


@on_study(PassageOptions)
def trend(
    open_study: Open,
    measure: Annotated[list[str] | None, typer.Option(help="A measure (repeatable).")] = None,
    concept: Annotated[
        list[str] | None,
        typer.Option(help="A concept, or quote_kind, cue_class, speaker_kind, affiliation (repeatable)."),
    ] = None,
    format: Annotated[
        Literal["table", "csv", "markdown", "latex"], typer.Option(help="csv has one slope per row.")
    ] = "table",
) -> None:
    """Show how measures change with time: the slope per month in each outlet, with its interval.

    Shows everything that was found, or what --measure or --concept name. Example:
    framing trend articles.csv --measure anonymous_share --by leaning
    """
    study = open_study()
    names = [*(measure or []), *(concept or [])] or study.names
    results = [study.trend(name) for name in names]
    if format == "csv":
        import pandas as pd

        from framing.compare.trend import rows

        print_csv(pd.concat([rows(result) for result in results]))
    elif format == "table":
        say("\n\n".join(map(str, results)))
    else:
        latex = format == "latex"
        say("\n\n".join(result.to_latex() if latex else result.to_markdown() for result in results))


@on_study(PassageOptions, tables=False)
def show(
    open_study: Open,
    name: Annotated[str, typer.Argument(metavar="MEASURE|CONCEPT", help="Name of the measure or concept.")],
    group: Annotated[str | None, typer.Option(help="Only this group of the column in --by.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Only this outlet's passages.")] = None,
    event: Annotated[str | None, typer.Option(help="Only passages about this event.")] = None,
    variant: Annotated[str | None, typer.Option(help="Only this variant of the concept.")] = None,
    learned: Annotated[
        Path | None, typer.Option(help="A model of `framing learn`: NAME may be its name.", **AS_PATH)
    ] = None,
) -> None:
    """Show the passages behind a number, in context; `loaded` shows loaded words, `targets` who is spoken of.

    Mentions inside quotation marks are included, and words that mean something else here come last, with
    the reason; neither is counted. Example: framing show seeds event_killing --outlet Sputnik
    """
    import pandas as pd

    from framing.findings.passages import LOADED, TARGETS
    from framing.measures import MEASURES

    study = open_study() if learned is None else open_study().learned(learned)
    found = study.passages(name, group=group, outlet=outlet, event=event, variant=variant)
    counted, others = found[found["aside"].isna()], found[found["aside"].notna()]
    print_passages(pd.concat([counted, others]))
    quoted = 0 if name in (*MEASURES, TARGETS, LOADED) else sum(counted["voice"] == "quoted")
    note = f", {quoted} of them in quotation marks and not counted" if quoted else ""
    note += f"; {len(others)} that mean something else" if len(others) else ""
    say(f"{len(counted)} {'passage' if len(counted) == 1 else 'passages'}{note}")
