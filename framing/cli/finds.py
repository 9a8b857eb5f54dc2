"""Commands that list finds: terms, quotes, tone."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from framing.cli.options import Format, Open, on_study
from framing.cli.terminal import print_finds, tell
from framing.options import FindingOptions, ReadingOptions

Scope = Literal["speech", "attributions"]

_OF_TERMS = ("article", "concept", "text", "voice", "speaker", "aside")
_OF_QUOTES = ("article", "kind", "speaker", "cue", "content")
_OF_TONE = ("article", "tone", "voice", "zone")


@on_study(FindingOptions)
def terms(open_study: Open, format: Format = "table") -> None:
    """List the mentions of contested concepts: which word, where, in whose voice.

    The table also has the words that mean something else here; the column aside says why.
    Example: framing terms seeds --format csv > terms.csv
    """
    from framing.findings.json_lines import lines_of_terms

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
    from framing.finders.quotes.network import lacking
    from framing.findings import tables_of_attributions
    from framing.findings.growing import articles_in
    from framing.findings.json_lines import lines_of_attributions, lines_of_quotes
    from framing.findings.tables import stacked

    study = open_study()
    findings = study.findings
    if scope == "speech":
        print_finds(findings.quotes, format, lambda: lines_of_quotes(findings), _OF_QUOTES)
        return
    study.corpus.say_once(lacking())
    found = list(tables_of_attributions(articles_in(findings), tell, study.plan.model))
    rows = stacked("quotes", [table for _, table in found])
    print_finds(rows, format, lambda: lines_of_attributions(found), _OF_QUOTES)


@on_study(ReadingOptions)
def tone(open_study: Open, format: Format = "table") -> None:
    """List the sentences with their tone and voice.

    Example: framing tone seeds --format csv > tone.csv
    """
    from framing.findings.json_lines import lines_of_tone

    findings = open_study().findings
    print_finds(findings.sentences, format, lambda: lines_of_tone(findings), _OF_TONE)
