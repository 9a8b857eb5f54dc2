"""The command line: parses, calls Study, prints. The commands are in `COMMANDS`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

try:  # loading takes a moment, in which Ctrl-C is no fault either
    import typer

    import framing
    from framing.cli.coding import agree, learn, sample
    from framing.cli.comparing import compare, show, trend
    from framing.cli.coverage import coverage
    from framing.cli.events import events
    from framing.cli.finds import quotes, terms, tone
    from framing.cli.ingest import fetch_pages, import_files
    from framing.cli.list_commands import list_concepts, measures
    from framing.cli.naming import discover, labels, spellings, toward
    from framing.cli.running import find, report, table
    from framing.cli.terminal import say
    from framing.cli.words import likeness, words
except KeyboardInterrupt:
    raise SystemExit(130) from None

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""How news outlets word the same events: term choice, voices, tone.

    Every command takes PATHs: text, HTML, CSV, Excel, JSON, Parquet, SQLite, RSS, WARC or PDF files, ZIP
    archives and folders of them, or - for standard input. A folder may hold corpus.csv, which names outlet,
    event, date and title of each file. What is left out is reported on standard error; the exit code is 2
    if nothing can be done.

    Start with: framing report seeds --out reports/seeds""",
)


def _version(asked: bool) -> None:
    if asked:
        say(f"framing {framing.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


COMMANDS: dict[str, Callable[..., None]] = {
    "import": import_files,
    "fetch": fetch_pages,
    "report": report,
    "find": find,
    "compare": compare,
    "trend": trend,
    "table": table,
    "words": words,
    "likeness": likeness,
    "terms": terms,
    "quotes": quotes,
    "tone": tone,
    "show": show,
    "spellings": spellings,
    "labels": labels,
    "toward": toward,
    "coverage": coverage,
    "events": events,
    "discover": discover,
    "sample": sample,
    "agree": agree,
    "learn": learn,
    "concepts": list_concepts,
    "measures": measures,
}
"""Name -> function, in the order in which the help lists them."""

for _name, _function in COMMANDS.items():
    app.command(_name)(_function)
