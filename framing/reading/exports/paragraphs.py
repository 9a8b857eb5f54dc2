"""The paragraphs of files that programs for writing make, and of web pages, with a tab between cells."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

_LARGEST = 500_000_000
"""Bytes that a DOCX file may unpack to."""

_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li tr br article section header footer table ul ol blockquote hr".split()
)
_SILENT = frozenset({"script", "style", "head", "noscript"})
_BAR = re.compile(rb"(?<!\\)\|")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def of_text(text: str) -> list[str]:
    r"""The paragraphs of plain text: blank lines part them, and lines inside stay lines.

    >>> of_text("One\n  two\n\n\nThree")
    ['One\ntwo', 'Three']
    """
    parts = _BLANK_LINES.split(text.replace("\r\n", "\n").replace("\r", "\n"))
    return ["\n".join(line.strip() for line in part.strip().split("\n")) for part in parts if part.strip()]


def of_docx(path: Path) -> list[str]:
    """The paragraphs and rows of a DOCX file; raises ValueError for one that cannot be read."""
    from docx import Document
    from docx.table import Table

    try:
        with zipfile.ZipFile(path) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _LARGEST:
            raise ValueError(f"this unpacks to {size // 1_000_000:,} MB; save it in several files")
        document = Document(str(path))
    except ValueError:
        raise
    except Exception as fault:
        # a broken file fails in many ways, which the package that reads it does not list
        raise ValueError(f"this is not a whole DOCX file ({type(fault).__name__}); save it again") from None
    found: list[str] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            found += ["\t".join(_lines(cell.text) for cell in row.cells) for row in item.rows]
        else:
            found.append(_lines(item.text))
    return [one for one in found if one.strip()]


def of_rtf(data: bytes) -> list[str]:
    """The paragraphs and rows of an RTF file; raises ValueError for one that is none."""
    from striprtf.striprtf import rtf_to_text

    if not data.lstrip().startswith(b"{\\rtf"):
        raise ValueError("this is not RTF; save it again, or with the ending that it has")
    bars = _BAR.sub(rb"\\u57344?", data)  # the package ends cells with a bar
    text: str = rtf_to_text(  # type: ignore[no-untyped-call]
        bars.decode("cp1252", errors="replace"), errors="replace"
    )
    lines = (line.strip().rstrip("|").replace("|", "\t") for line in text.split("\n"))
    return [line.replace("\ue000", "|") for line in lines if line.strip(" \t")]


def of_page(page: str) -> list[str]:
    """The visible paragraphs and rows of a web page."""
    try:
        root = html.document_fromstring(page)
    except (etree.ParserError, ValueError):
        return []
    lines = "".join(_pieces(root)).split("\n")
    plain = ("\t".join(map(_plain, line.strip().split("\t"))) for line in lines)
    return [line for line in plain if line.strip()]


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element in its order, a line break around blocks and a tab before cells."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        yield element.tail or ""
        return
    edge = "\n" if element.tag in _BLOCKS and not _in_cell(element) else ""
    yield "\t" if element.tag in ("td", "th") else edge
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        yield from _pieces(child)
    yield edge
    yield re.sub(r"\s+", " ", element.tail or "")


def _in_cell(element: html.HtmlElement) -> bool:
    """Whether a block is the first in a cell, where it opens no line of its own."""
    parent = element.getparent()
    return parent is not None and parent.tag in ("td", "th") and element.getprevious() is None


def _lines(text: str) -> str:
    return "\n".join(map(_plain, text.split("\n")))


def _plain(text: str) -> str:
    return " ".join(text.split())
