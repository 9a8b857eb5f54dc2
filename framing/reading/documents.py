"""DOCX, RTF and XML: files of one article, or of many that an archive put into one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from framing.files import read_bounded
from framing.reading.exports import exported
from framing.reading.exports.entries import Entry
from framing.reading.exports.pages import europresse, factiva_xml
from framing.reading.exports.paragraphs import of_docx, of_page, of_rtf, of_text
from framing.reading.notices import Tell, Unreadable
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

LARGEST = 500_000_000
"""Bytes of a file that may hold many articles."""


def read_docx(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The articles of a DOCX file: those that an archive put into it, or one."""
    try:
        paragraphs = of_docx(source.path)
    except ValueError as problem:
        raise _unreadable(source, problem) from None
    yield from records_of_paragraphs(source, paragraphs, tell)


def read_rtf(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The articles of an RTF file: those that an archive put into it, or one."""
    try:
        paragraphs = of_rtf(read_bounded(source.path, LARGEST))
    except ValueError as problem:
        raise _unreadable(source, problem) from None
    yield from records_of_paragraphs(source, paragraphs, tell)


def read_xml(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The articles of an XML file of Factiva."""
    try:
        found = factiva_xml(read_bounded(source.path, LARGEST))
    except ValueError as problem:
        raise _unreadable(source, problem) from None
    if not found:
        what = "this XML holds no articles of Factiva"
        raise Unreadable(source.notice(what, "export it as HTML, or save the texts as CSV or .txt"))
    yield from records_of_export(source, "Factiva", found, tell)


def in_text(text: str) -> tuple[str, list[Entry]]:
    """The archive that wrote a text, and its articles; "" and none for any other text."""
    return exported(of_text(text))


def in_page(page: str) -> tuple[str, list[Entry]]:
    """The archive that wrote a web page, and its articles; "" and none for any other page."""
    found = europresse(page)
    return ("Europresse", found) if found else exported(of_page(page))


def records_of_export(
    source: Source, archive: str, found: Sequence[Entry], tell: Tell
) -> Iterator[ArticleRecord]:
    """The articles that an archive wrote into one file, and a notice of how many."""
    n = len(found)
    what = f"read as a file of {archive} with {n:,} article{'' if n == 1 else 's'}"
    tell(source.notice(what, "if some are missing, export them again in another format"))
    stem = PurePath(source.name).with_suffix("").as_posix()
    of_file = {name: value for name, value in source.fields.items() if value and name not in ("id", "file")}
    for number, entry in enumerate(found, start=1):
        spot = f"document {number}"
        said = {name: value for name, value in entry.items() if value and name not in ("text", "byline")}
        yield ArticleRecord(
            text=entry["text"],
            place=f"{source.path}, {spot}",
            given=f"{source.path}, {spot}",
            group=str(source.path),
            spot=spot,
            fields={"id": f"{stem}-{number}", "source": f"{source.name}, {spot}", **of_file, **said},
            numbered=True,
        )


def records_of_paragraphs(source: Source, paragraphs: Sequence[str], tell: Tell) -> Iterator[ArticleRecord]:
    """The articles that an archive put into one document, or the one article that it is."""
    archive, found = exported(paragraphs)
    if found:
        yield from records_of_export(source, archive, found, tell)
        return
    said = {name: value for name, value in source.fields.items() if value}
    name = PurePath(source.name).with_suffix("").as_posix()
    yield ArticleRecord(
        text="\n\n".join(paragraphs),
        place=str(source.path),
        given=source.given or str(source.path),
        group=str(source.path.parent),
        spot=source.path.name,
        fields={"id": name, "source": source.name, **said},
        numbered="id" not in said,
    )


def _unreadable(source: Source, problem: ValueError) -> Unreadable:
    what, _, mend = str(problem).partition("; ")
    return Unreadable(source.notice(what, mend))
