"""Our own folder of articles: `articles.jsonl`, which every command reads, and `import.log` beside it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from framing.article import Article
from framing.files import encodable, writable, write_whole
from framing.reading.markup import has_markup
from framing.reading.outlets import site_of
from framing.reading.record import COLUMNS, UNKNOWN
from framing.reading.titles import page

ARTICLES, LOG = "articles.jsonl", "import.log"
_UNFINISHED = ".articles.jsonl.unfinished"
"""What is written before all articles are there; hidden files are never read as articles."""


def free_folder(folder: Path) -> Path:
    """The folder, if nothing lies in it that could be lost; raises ValueError otherwise."""
    if folder.is_dir() and any(entry.name != _UNFINISHED for entry in folder.iterdir()):
        raise ValueError(
            f"{folder}: is not empty, and nothing in it is replaced; name a new folder with --out."
        )
    return writable(folder)


def write_articles(articles: Iterable[Article], folder: Path) -> int:
    """Write articles into a free folder as they come, a line each; how many there were.

    The file has its name only once it is whole; without articles there is none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / _UNFINISHED
    n = 0
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            for article in articles:
                file.write(json.dumps(line_of(article), ensure_ascii=False) + "\n")
                n += 1
            file.flush()
            os.fsync(file.fileno())
        if n:
            os.replace(unfinished, folder / ARTICLES)
    finally:
        unfinished.unlink(missing_ok=True)
    return n


def write_log(folder: Path, lines: Iterable[str]) -> None:
    """Write what was taken and left out, and why."""
    write_whole(folder / LOG, "".join(f"{line}\n" for line in lines))


def line_of(article: Article) -> Mapping[str, Any]:
    """What a line of JSON says of an article, so that reading it gives the same article.

    Every column with a meaning is there, so that no further one is taken for it.
    """
    further = dict(article.attributes)
    source = article.source or ""
    is_address = bool(site_of(source)) and "url" not in further
    text = article.text
    if article.titled and article.title:
        text = text.removeprefix(f"{article.title}\n\n")
    said: dict[str, str | None] = {
        "id": article.id,
        "outlet": None if article.outlet == UNKNOWN else article.outlet,
        "event": article.event,
        "published": article.published.isoformat() if article.published else None,
        "title": _plainly(_title(article, text)),
        "text": _plainly(text),
        "agency": article.agency,
        "source": None if is_address else article.source,
        "url": source if is_address else None,
        "section": None,
    }
    kept = {name: said[name] for name in COLUMNS if name not in further}
    return {**kept, **{encodable(name): value for name, value in further.items()}}


def _title(article: Article, text: str) -> str | None:
    """The title, unless it came from the text and, given, would divide it into other zones."""
    made = page(text, article.title, article.outlet)
    return article.title if made.zones == article.zones else None


def _plainly(text: str | None) -> str | None:
    """A text so that reading it as HTML, where it looks like some, gives it back."""
    return escape(text, quote=False) if text and has_markup(text) else text
