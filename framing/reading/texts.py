"""Files that hold one article: plain text and web pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from framing.reading.encoding import decode
from framing.reading.notices import InputError
from framing.reading.record import Record
from framing.reading.sources import Source


def read_text(source: Source) -> Iterator[Record]:
    """The article of a text file, exactly as it stands there."""
    yield _record(source, _decoded(source), {})


def read_page(source: Source) -> Iterator[Record]:
    """The article of a web page: its title and main text, with what the page says about it."""
    page = _decoded(source)
    about = _extracted(page) if page.strip() else {}
    text = about.pop("text", "")
    if page.strip() and not text:
        raise InputError(
            f"{source.path}: the web page holds no article; save the article's own page, or its text as .txt"
        )
    title = about.get("title", "")
    if title.casefold() not in text[: 2 * len(title)].casefold():
        text = f"{title}\n\n{text}"
    yield _record(source, text, about)


def _extracted(page: str) -> dict[str, str]:
    """The main text of a web page, and what the page says about it."""
    from trafilatura import bare_extraction  # slow to load, and needed for web pages alone
    from trafilatura.settings import Document

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return {}
    about = {
        "text": found.text,
        "outlet": found.sitename,
        "published": found.date,
        "title": found.title,
        "url": found.url,
    }
    return {name: value.strip() for name, value in about.items() if value and value.strip()}


def _record(source: Source, text: str, about: dict[str, str]) -> Record:
    """The record of a file; what a corpus file says goes before what a page says."""
    said = {name: value for name, value in source.fields.items() if value}
    name = PurePath(source.name)
    return Record(
        text=text,
        place=str(source.path),
        given=source.given or str(source.path),
        group=str(source.path.parent),
        spot=source.path.name,
        fields={
            "id": name.with_suffix("").as_posix(),
            "source": about.get("url", source.name),
            **about,
            **said,
        },
    )


def _decoded(source: Source) -> str:
    try:
        return decode(source.path.read_bytes())
    except InputError as problem:
        raise InputError(f"{source.path}: {problem}") from None
