"""Commands that make a corpus folder: import, fetch."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from framing.cli.options import AS_PATH, Columns, Dates, Follow, Outlets
from framing.cli.terminal import plain_errors, say, tell

_Out = Annotated[Path, typer.Option(help="The folder to write; it must be new or empty.", **AS_PATH)]
_Domain = Annotated[
    list[str] | None, typer.Option(help="Only articles from addresses of this site (repeatable).")
]
_DAY: dict[str, Any] = {"formats": ["%Y-%m-%d"], "metavar": "DAY"}
_Since = Annotated[datetime | None, typer.Option(help="Only from this day on, as in 2020-01-04.", **_DAY)]
_Until = Annotated[datetime | None, typer.Option(help="Only up to this day.", **_DAY)]


def import_files(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, - for standard input.")],
    out: _Out,
    columns: Columns = None,
    dates: Dates = None,
    outlets: Outlets = None,
    domain: _Domain = None,
    since: _Since = None,
    until: _Until = None,
    follow: Follow = False,
) -> None:
    """Read anything that the commands read, and write one folder of articles with a log.

    The folder holds articles.jsonl, a line per article, and import.log: what was taken, what was left out and
    why. Example: framing import nexis/ dump.csv.gz --out corpus
    """
    with plain_errors():
        from framing.ingest.importing import Wanted, import_articles
        from framing.reading.column_names import parse_columns

        wanted = Wanted(
            [one.lower().removeprefix("www.") for one in domain or ()],
            since.date() if since else None,
            until.date() if until else None,
        )
        made = import_articles(
            paths,
            out,
            tell,
            wanted,
            follow=follow,
            columns=parse_columns(columns or []),
            dates=dates,
            outlets=outlets,
        )
        say(made)


def fetch_pages(
    addresses: Annotated[
        Path,
        typer.Argument(metavar="ADDRESSES", help="A list, one address a line, or a table with a column url."),
    ],
    out: Annotated[Path, typer.Option(help="The folder of pages; a stopped run continues there.", **AS_PATH)],
) -> None:
    """Fetch web pages into a folder that the other commands read: the only command that uses the network.

    Pages are kept as they came, beside corpus.csv, where you can correct outlet, event, date and title, and
    fetch.log. robots.txt is obeyed, and no host gets more than one request a second. Pages that are there are
    not asked for again. Example: framing fetch addresses.txt --out corpus
    """
    with plain_errors():
        import sys

        from tqdm import tqdm

        from framing.ingest.fetching import fetch

        with tqdm(desc="Fetching", unit=" pages", delay=2, disable=not sys.stderr.isatty()) as bar:
            done = fetch(addresses, out, tell, watched=bar.update)
        say(done)
