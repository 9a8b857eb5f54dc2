"""Commands that list finds: terms, quotes, tone."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from framing.cli.options import Format, Open, on_study
from framing.cli.terminal import print_finds, tell
from framing.finders.quotes import Scope
from framing.findings import table_of_quotes
from framing.findings.growing import articles_in
from framing.findings.leaving_out import each
from framing.findings.lines import line_of_quotes, line_of_tone, lines_of_terms
from framing.options import FindingOptions, ReadingOptions

_OF_TERMS = ("article", "concept", "text", "voice", "speaker", "aside")
_OF_QUOTES = ("article", "kind", "speaker", "cue", "content")
_OF_TONE = ("article", "tone", "voice", "zone")


@on_study(FindingOptions)
def terms(open_study: Open, format: Format = "table") -> None:
    """List the mentions of contested concepts: which word, where, in whose voice.

    The table also has the words that mean something else here; the column aside says why.
    Example: framing terms seeds --format csv > terms.csv
    """
    findings = open_study().findings
    print_finds(findings.terms, format, lambda: lines_of_terms(findings), _OF_TERMS)


@on_study(ReadingOptions)
def quotes(
    open_study: Open,
    scope: Annotated[
        Scope, typer.Option(help="attributions also has thoughts and attitudes, and no scare quotes.")
    ] = "speech",
    format: Format = "table",
) -> None:
    """List the quotes: kind, words, cue, source and speaker.

    Example: framing quotes seeds --format csv > quotes.csv
    """
    study = open_study()
    found, model = study.findings, study.plan.model
    rows = found.quotes
    if scope == "attributions" and format != "jsonl":
        rows = table_of_quotes(articles_in(found), scope, tell, model)
    line = partial(line_of_quotes, scope=scope, model=model)
    print_finds(rows, format, lambda: each(line, articles_in(found), tell), _OF_QUOTES)


@on_study(ReadingOptions)
def tone(open_study: Open, format: Format = "table") -> None:
    """List the sentences with their tone and voice.

    Example: framing tone seeds --format csv > tone.csv
    """
    study = open_study()
    line = partial(line_of_tone, model=study.plan.model)
    print_finds(
        study.findings.sentences, format, lambda: each(line, articles_in(study.findings), tell), _OF_TONE
    )
