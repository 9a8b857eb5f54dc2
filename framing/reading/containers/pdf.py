"""PDF with a text layer: its lines as paragraphs, with divided words joined and page furniture left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from logging import CRITICAL, getLogger

from framing.reading.blocks import paragraphs
from framing.reading.documents import records_of_paragraphs
from framing.reading.notices import Tell, Unreadable
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

_LARGEST = 500_000_000
_MOST_PAGES = 5_000
_EDGE = 2
"""Lines at the top and at the foot of a page that may be its furniture."""

_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]", re.I)
_DIVIDED = re.compile(r"(?P<before>[^\W\d_]+)[-\u00ad\u2010]\n(?P<after>[^\W\d_]+)")


def read_pdf(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of a PDF, or the articles that an archive put into it."""
    try:
        pages = [_lines(page) for page in _pages(source)]
    except ValueError as problem:
        what, _, mend = str(problem).partition("; ")
        raise Unreadable(source.notice(what, mend)) from None
    if not any(pages):
        what = "this PDF has no text but only pictures, as a scan has"
        raise Unreadable(source.notice(what, "run character recognition (OCR) on it"))
    text = joined("\n".join(line for page in without_furniture(pages) for line in page))
    found = [" ".join(span.of(text).split()) for span in paragraphs(text)]
    yield from records_of_paragraphs(source, found, tell)


def _pages(source: Source) -> list[str]:
    """The text of each page; raises ValueError for a file that cannot be read."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise ValueError(
            'PDF is read with the package pypdf, which is not installed; pip install "framing[archives]"'
        ) from None
    if source.path.stat().st_size > _LARGEST:
        raise ValueError(f"the file is larger than {_LARGEST // 1_000_000} MB; split it")
    getLogger("pypdf").setLevel(CRITICAL)  # what it mends in a file it says there, and not to people
    try:
        reader = PdfReader(source.path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("this PDF is locked with a password; save it without one")
        if len(reader.pages) > _MOST_PAGES:
            raise ValueError(f"this has more than {_MOST_PAGES:,} pages; split it")
        return [page.extract_text() for page in reader.pages]
    except (PyPdfError, OSError, RecursionError, KeyError, TypeError, AttributeError) as fault:
        # a broken file fails in many ways, which the package that reads it does not list
        raise ValueError(f"this is not a whole PDF ({type(fault).__name__}); save it again") from None


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.split("\n") if line.strip()]


def without_furniture(pages: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The lines of pages without numbers, and without what most of them repeat at the top or the foot.

    >>> without_furniture([["Post", "One.", "1"], ["Post", "Two.", "2"], ["Post", "Three.", "3"]])
    [['One.'], ['Two.'], ['Three.']]
    """
    edges = Counter(key for page in pages for key in {*map(_key, page[:_EDGE]), *map(_key, page[-_EDGE:])})
    repeated = {key for key, n in edges.items() if n > 2 and n > len(pages) / 2}

    def is_furniture(line: str) -> bool:
        return _key(line) in repeated or _PAGE_NUMBER.fullmatch(line.strip()) is not None

    kept = []
    for page in pages:
        start, stop = 0, len(page)
        while start < min(_EDGE, stop) and is_furniture(page[start]):
            start += 1
        while stop > max(start, len(page) - _EDGE) and is_furniture(page[stop - 1]):
            stop -= 1
        kept.append(page[start:stop])
    return kept


def _key(line: str) -> str:
    """A line with its numbers alike."""
    return _NUMBERS.sub("0", " ".join(line.casefold().split()))


def joined(text: str) -> str:
    r"""A text with words that the end of a line divides put together; one with its own hyphen keeps it.

    >>> joined("the ship-\nyard"), joined("a well-known man, well-\nknown"), joined("Anglo-\nSaxon")
    ('the shipyard', 'a well-known man, well-known', 'Anglo-Saxon')
    """

    def whole(found: re.Match[str]) -> str:
        before, after = found["before"], found["after"]
        hyphened = f"{before}-{after}"
        keep = not after[0].islower() or re.search(rf"\b{hyphened}\b", text, re.I)
        return hyphened if keep else before + after

    return _DIVIDED.sub(whole, text)
