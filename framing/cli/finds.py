"""Commands that list finds: terms, quotes, tone."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from framing.cli.options import About, ConceptFiles, Follow, Format, Paths
from framing.cli.terminal import open_study, plain_errors, print_finds, tell, texts_of
from framing.finders.quotes import Scope
from framing.findings import table_of_quotes
from framing.findings.lines import line_of_quotes, line_of_terms, line_of_tone


def terms(
    paths: Paths,
    format: Format = "table",
    concepts: ConceptFiles = None,
    about: About = None,
    follow: Follow = False,
) -> None:
    """List the mentions of contested concepts: which word, where, in whose voice.

    The table holds the words that mean something else here too, and says why in the column aside.
    Example: framing terms seeds --format csv > terms.csv
    """
    with plain_errors():
        study = open_study(paths, None, concepts=concepts, about=about, follow=follow)
        line = partial(line_of_terms, concepts=study.concepts, about=study.plan.about)
        print_finds(study, format, line, lambda: study.findings.terms)


def quotes(
    paths: Paths,
    scope: Annotated[Scope, typer.Option(help="attributions holds thoughts and attitudes too.")] = "speech",
    format: Format = "table",
    follow: Follow = False,
) -> None:
    """List the quotes: kind, words, cue, source and speaker.

    Example: framing quotes seeds --format csv > quotes.csv
    """
    with plain_errors():
        study = open_study(paths, None, follow=follow)
        line = partial(line_of_quotes, scope=scope)
        print_finds(study, format, line, lambda: table_of_quotes(texts_of(study), scope, tell))


def tone(paths: Paths, format: Format = "table", follow: Follow = False) -> None:
    """List the sentences with their tone and voice.

    Example: framing tone seeds --format csv > tone.csv
    """
    with plain_errors():
        study = open_study(paths, None, follow=follow)
        print_finds(study, format, line_of_tone, lambda: study.findings.sentences)
