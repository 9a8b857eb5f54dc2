"""What kind of file something is: by its content first, then by its ending."""

from __future__ import annotations

import codecs
import gzip
import json
import re
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from framing.reading.encoding import text_of_head

_HEAD = 1 << 16
_LONGEST_OBJECT = 16_000_000
_MAGIC = {
    b"SQLite format 3\x00": ".sqlite",
    b"PAR1": ".parquet",
    b"{\\rtf": ".rtf",
    b"WARC/": ".warc",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": ".doc",
}
_PARTS = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "content.xml": ".odt"}
"""A file inside -> what has it."""

_TEXTS = frozenset({".txt", ".html", ".htm", ".xml", ".rss", ".atom", ".xls", ".doc", ".mht", ".mhtml", ""})
"""Endings under which web pages and feeds are saved, beside their own."""

_OBJECTS = frozenset({".json", ".jsonl", ".ndjson", ""})
ALIASES = {
    **{".htm": ".html", ".rss": ".feed", ".atom": ".feed", ".mht": ".mhtml", ".ndjson": ".jsonl"},
    **{".db": ".sqlite", ".sqlite3": ".sqlite", ".tab": ".tsv", ".xls": ".doc", ".ods": ".odt"},
}
"""Another ending -> the usual one of that kind."""

_OPENED = (b"[", b"{", b",")
"""How lines of JSON end that is written over several."""

_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_DOCTYPE = re.compile(r"\s*(?:<!--.*?-->\s*)*<!doctype\s+html", re.I | re.S)
_ROOTS = {"rss": ".feed", "feed": ".feed", "rdf": ".feed", "html": ".html"}
_RELATED = re.compile(rb"^content-type:\s*(?:multipart/related|message/rfc822)", re.I | re.M)
_VERSION = re.compile(rb"^mime-version:", re.I | re.M)
_PDF_WITHIN = 1024


def kind_of(path: Path) -> str:
    """The usual ending of files of this kind, in small letters; its own where the content shows nothing.

    Raises OSError where the file cannot be opened.
    """
    own = path.suffix.lower()
    own = ALIASES.get(own, own)
    return shown_by_content(path) or own


def shown_by_content(path: Path) -> str | None:
    """The kind that the content of a file shows, whatever its ending; None where it shows none."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _of_bytes(path, head) or _of_text(path, head)


def _of_bytes(path: Path, head: bytes) -> str | None:
    for magic, kind in _MAGIC.items():
        if head.removeprefix(codecs.BOM_UTF8).startswith(magic):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(path)
    if head.startswith(b"\x1f\x8b"):
        return ".warc" if _unpacked(path).startswith(b"WARC/") else ".gz"
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return ".pdf"
    top = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return ".mhtml" if _RELATED.search(top) and _VERSION.search(top) else None


def _of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as file:
            names = set(file.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):  # its reader says what is wrong
        own = path.suffix.lower()
        return own if own in _PARTS.values() else ".zip"
    return next((kind for part, kind in _PARTS.items() if part in names), ".zip")


def _unpacked(path: Path) -> bytes:
    try:
        with gzip.open(path) as file:
            return file.read(8)
    except (OSError, EOFError, zlib.error):  # its reader says what is wrong
        return b""


def _of_text(path: Path, head: bytes) -> str | None:
    own = path.suffix.lower()
    text = text_of_head(head).lstrip()
    if own in _TEXTS:
        if _DOCTYPE.match(text):
            return ".html"
        root = _ROOT.search(text) if text.startswith("<") else None
        if kind := _ROOTS.get(root[1].lower()) if root else None:
            return kind
        if text.startswith("<?xml"):
            return ".xml"
    return _of_objects(path, text) if own in _OBJECTS else None


def _of_objects(path: Path, text: str) -> str | None:
    """JSON lines where the first line is a whole object and others follow, JSON where it is none."""
    if not text.startswith(("{", "[")):
        return None
    with path.open("rb") as file:
        line = _first_line(file)
        more = bool(file.read(_HEAD).strip())
    try:
        first = json.loads(line)
    except RecursionError:
        return None
    except ValueError:
        return ".json" if line.endswith(_OPENED) else None
    if isinstance(first, dict):
        return ".jsonl" if more or path.suffix.lower() != ".json" else ".json"
    return (
        ".json"
        if isinstance(first, list) and not more and any(isinstance(one, dict) for one in first)
        else None
    )


def _first_line(file: BinaryIO) -> bytes:
    """The first line that is not blank."""
    while line := file.readline(_LONGEST_OBJECT):
        if plain := line.removeprefix(codecs.BOM_UTF8).strip():
            return plain
    return b""
