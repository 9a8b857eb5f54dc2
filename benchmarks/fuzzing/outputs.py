"""What must hold for a report's page and folder: well formed, and nothing of an article is alive in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

from benchmarks.fuzzing.checks import check_cells
from benchmarks.fuzzing.failures import Broken

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BROKEN = re.compile(r"[\x00\ud800-\udfff]")


class _Page(HTMLParser):
    """Follows the tags of a page; raises `Broken` for what is not closed, and for a canary that is alive."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src") and "canary" in (value or "")):
                raise Broken("live text in the page", f"<{tag} {name}={value}>")
        if tag == "canary":
            raise Broken("live text in the page", f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise Broken("page does not parse", f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if self.open[-1:] in (["script"], ["style"]) and "canary" in data:
            raise Broken("live text in the page", f"<{self.open[-1]}> {data[:200]!r}")

    def handle_comment(self, data: str) -> None:
        if "canary" in data:
            raise Broken("live text in the page", f"<!--{data[:200]}")


def check_page(html: str) -> None:
    """The page is whole, and what articles say is text in it."""
    found = _BROKEN.search(html)
    if found:
        near = html[max(0, found.start() - 60) : found.end() + 20]
        raise Broken("broken character in the page", repr(near))
    page = _Page()
    page.feed(html)
    page.close()
    if page.open:
        raise Broken("page does not parse", f"not closed: {page.open}")


def check_folder(folder: Path) -> None:
    """Every file of a report: page, paper, drawings, tables and workbook."""
    check_page((folder / "report.html").read_text("utf-8"))
    if not (folder / "report.pdf").read_bytes().startswith(b"%PDF"):
        raise Broken("report.pdf is no PDF", "")
    for drawing in sorted((folder / "charts").glob("*.svg")):
        _check_xml("a chart", drawing.read_bytes())
    for table in sorted((folder / "tables").glob("*.csv")):
        check_cells(table.name, table.read_bytes().decode("utf-8"))
    with ZipFile(folder / "tables.xlsx") as book:
        for name in book.namelist():
            _check_xml("tables.xlsx", book.read(name))
            if name.startswith("xl/worksheets/") and b"<f>" in book.read(name):
                raise Broken("live formula in tables.xlsx", name)


def _check_xml(name: str, data: bytes) -> None:
    try:
        ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        raise Broken(f"XML of {name} does not parse", str(fault)) from fault
