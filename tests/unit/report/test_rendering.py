"""Paper, page and tables of one report: texts taken literally, the same bytes every time."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from pypdf import PdfReader

from framing.findings import Findings, load
from framing.report import build, in_place, page, pdf, write
from framing.report.workbook import write_tables
from framing.report.writing import WRITTEN


class Links(HTMLParser):
    """The anchors, the links and the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name in ("href", "src", "xlink:href") and value:
                self.hrefs.append(value)


@pytest.fixture
def html(findings: Findings, plan: str) -> str:
    return page(build(findings, plan))


def test_the_page_needs_nothing_else(html: str) -> None:
    links = Links()
    links.feed(html)
    assert all(href.startswith("#") for href in links.hrefs)
    assert not re.search(r"https?:", re.sub(r'xmlns(:\w+)?="[^"]*"', "", html))
    assert "@import" not in html


def test_every_link_of_the_page_has_its_place(html: str) -> None:
    links = Links()
    links.feed(html)
    assert {href[1:] for href in links.hrefs} <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))


def test_texts_are_escaped_on_the_page(html: str) -> None:
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<b>$Bugle" not in html


def test_every_chart_on_the_page_has_words_for_those_who_cannot_see_it(html: str) -> None:
    charts = re.findall(r"<svg[^>]*>", html)
    assert charts
    assert all('role="img"' in chart and re.search(r'aria-label="[^"]{10,}"', chart) for chart in charts)


def test_texts_are_set_as_text_on_paper(findings: Findings, plan: str) -> None:
    reader = PdfReader(BytesIO(pdf(build(findings, plan))))
    text = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in reader.pages))
    assert "#panic() said *nobody* $x$" in text
    assert "Daily <b>$Bugle$</b>" in text
    assert "The Harbour Post □" in text
    assert f"Page 1 of {len(reader.pages)}" in text
    assert reader.metadata is not None
    assert reader.metadata.title == "The port"
    assert reader.metadata.creation_date is None
    assert [item.title for item in reader.outline if not isinstance(item, list)][:2] == [
        "The port",
        "The articles",
    ]


def test_the_same_findings_give_the_same_bytes(findings: Findings, plan: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(findings, plan, tmp_path / name)
    one, two = ({p.relative_to(tmp_path / n): p for p in (tmp_path / n).rglob("*")} for n in ("one", "two"))
    assert one.keys() == two.keys()
    assert Path("report.pdf") in one
    for path, file in one.items():
        assert file.is_dir() or file.read_bytes() == two[path].read_bytes(), path


def test_a_folder_holds_everything_and_a_second_report_replaces_the_first(
    findings: Findings, plan: str, tmp_path: Path
) -> None:
    (tmp_path / "charts").mkdir()
    (tmp_path / "charts" / "own.png").touch()
    for title in ("", 'title = "Another"'):
        with in_place(tmp_path, print) as new:
            write(findings, plan.replace("[plan]", f"[plan]\n{title}"), new, ["x: left out."])
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {*(name.strip("/") for name in WRITTEN), ".framing.json"}
    assert "Another" in (tmp_path / "report.html").read_text("utf-8")
    charts = {path.name for path in (tmp_path / "charts").iterdir()}
    assert {"brief.png", "words-group.png", "words-group.pdf", "speakers.png", "level-own_tone.pdf"} <= charts
    assert "own.png" in charts
    assert 'title = "Another"' in (tmp_path / "plan.toml").read_text("utf-8")
    assert len(load(tmp_path / "findings").terms) == len(findings.terms)


def test_a_report_of_articles_in_which_nothing_was_found(
    findings: Findings, plan: str, tmp_path: Path
) -> None:
    kept = ("articles", "texts", "zones")
    bare = {name: t if name in kept else t[:0] for name, t in findings.tables().items()}
    write(Findings(**bare), plan, tmp_path)
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


def test_no_cell_is_read_as_a_formula(tmp_path: Path) -> None:
    table = pd.DataFrame(
        {"text": ["=1+1", "+2", "-3", "@x", "\tx", "plain"], "value": [-1.5, 1, 2, 3, 4, float("nan")]}
    )
    write_tables({"finds": table}, tmp_path)
    lines = (tmp_path / "tables" / "finds.csv").read_text("utf-8-sig").splitlines()
    assert lines[:4] == ["text,value", "'=1+1,-1.5", "'+2,1.0", "'-3,2.0"]
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["finds"]
    assert [cell.value for cell in sheet["A"]] == ["text", "=1+1", "+2", "-3", "@x", "\tx", "plain"]
    assert all(cell.data_type == "s" for cell in sheet["A"])
    assert [cell.value for cell in sheet["B"]][1:] == [-1.5, 1, 2, 3, 4, None]
    assert sheet.freeze_panes == "A2"
