"""Paper, page and tables of one report: texts taken literally, the same bytes every time."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import cast
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pytest
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from pypdf import PdfReader

from framing.charts import CHARTS, Chart
from framing.files import workbooks, write_whole
from framing.findings import Findings, load
from framing.plan import Plan
from framing.report import Report, build, in_place, page, pdf, write
from framing.report.chapters.material import Material
from framing.report.chapters.voices import voices
from framing.report.content import Section
from framing.report.inlining import inlined
from framing.report.page import _places
from framing.report.typesetting import PPI, _headings, typesetter
from framing.report.workbook import write_tables
from framing.report.writing import WRITTEN, Form, write_charts


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


@pytest.fixture(scope="module")
def html(built: Report) -> str:
    return page(built)


@pytest.fixture(scope="module")
def written(findings: Findings, plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report, to read."""
    folder = tmp_path_factory.mktemp("written")
    write(findings, plan, folder)
    return folder


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


def test_the_page_allows_its_own_style_and_script_only(html: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    for tag in ("style", "script"):
        (source,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<[^>]*\s(style|on\w+)=", html)


def test_charts_on_the_page_are_well_formed(html: str) -> None:
    charts = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    lines = 0
    for chart in charts:
        root = ElementTree.fromstring(chart)
        assert root.get("stroke-linejoin") == "round"
        shapes = {id(one) for part in root.iter() if part.tag.endswith("defs") for one in part.iter()}
        drawn = [one for one in root.iter() if one.tag.endswith("path") and one.get("stroke")]
        drawn = [one for one in drawn if id(one) not in shapes]  # a shape is filled where it is used
        assert all(one.get("fill") for one in drawn)
        lines += len(drawn)
    assert lines


def test_letters_of_charts_are_text_in_a_font_that_the_page_brings(html: str) -> None:
    drawn = "".join(re.findall(r"<svg.*?</svg>", html, re.DOTALL))
    assert ">=SUM(A1)</text>" in drawn
    assert "□" not in drawn
    assert "DejaVuSans-" not in drawn
    fonts = re.findall(
        r"font-family: Charts; font-weight: (\d+); src: url\(data:font/woff;base64,([^)]*)\)", html
    )
    assert [weight for weight, _ in fonts] == ["400", "700"]
    shown = {letter for text in re.findall(r"<text[^>]*>([^<]*)", drawn) for letter in unescape(text)}
    for _, data in fonts:
        with TTFont(BytesIO(b64decode(data))) as font:
            assert shown <= set(map(chr, font.getBestCmap()))
    assert "font-src data:;" in html


def test_what_a_text_of_a_chart_says_is_left_as_it_is() -> None:
    said = 'x id="1" style="fill: red" url(#2) &lt;b&gt;'
    used = '<use x="1" style="clip-path: url(#1)"/>'
    svg = f'<svg><g id="1"><text style="fill: blue">{said}</text></g>{used}</svg>'
    assert inlined(svg, "p-", "A chart.") == (
        f'<svg role="img" aria-label="A chart."><g id="p-1"><text fill="blue">{said}</text></g>'
        '<use x="1" clip-path="url(#p-1)" /></svg>'
    )


def test_no_row_of_a_drawing_falls_between_two_pixels(built: Report) -> None:
    """A drawing of a part of a point is squeezed into its pixels, and letters lose their feet."""
    assert PPI % 72 == 0
    for exhibit in (*built.brief, *built.charts):
        (wide, high) = re.findall(r'(?:width|height)="([\d.]+)pt"', exhibit.picture[:600])
        assert float(wide).is_integer(), exhibit.key
        assert float(high).is_integer(), exhibit.key


def test_what_a_chart_draws_leads_to_its_passages() -> None:
    svg = (
        '<svg><g id="to:A%1Fkilling"><text>3</text></g><g id="to:A%1Fdeath"><text>0</text></g>'
        '<g id="to:A%1Fnone"><text>–</text></g></svg>'
    )
    places = {("A", "killing"): "passages-1"}.get
    said = {("A", "killing"): "A: 3 of 4", ("A", "death"): "A: 0 of 4"}
    assert inlined(svg, "p-", "A chart.", places, said) == (  # type: ignore[arg-type]
        '<svg role="group" aria-label="A chart."><a href="#passages-1" tabindex="-1"><title>A: 3 of 4</title>'
        '<text>3</text></a><g role="img" tabindex="-1"><title>A: 0 of 4</title><text>0</text></g>'
        "<text>–</text></svg>"
    )


def test_what_a_page_orders_keeps_its_row_and_column() -> None:
    tile = '<g id="row:3;last:"><path/></g>'
    svg = f'<svg>{tile}<g id="row:3;column:0;to:A%1FB"><text>1</text></g><g id="axes_1"/></svg>'
    assert inlined(svg, "p-", "A chart.", said={("A", "B"): "B: 1"}) == (
        '<svg role="group" aria-label="A chart."><g data-row="3" data-last=""><path /></g>'
        '<g role="img" tabindex="-1" data-row="3" data-column="0"><title>B: 1</title><text>1</text></g></svg>'
    )


def test_a_mark_leads_to_its_own_list_whatever_persons_outlets_and_events_are_called(built: Report) -> None:
    names = [
        ("labels", "Roe", "Jane Roe", "Ms. Roe", "Post"),
        ("labels", "Roe", "Jane Roe", "Jane Roe", "Post"),
        ("labels", "Roe", "Jane Roe", "Roe", "Post"),
        ("whole", "quotes", "Post"),
        ("speakers", "Post", "Roe"),
        ("speakers", "Post", "Post"),
    ]
    keys = tuple("\x1f".join(name) for name in names)
    anchors = {key: f"passages-{number}" for number, key in enumerate(keys, 1)}
    place = _places(replace(built.exhibits[0], behind=(("Post", keys),)), anchors)
    assert place(("Post", "Jane Roe", "Ms. Roe")) == "passages-1"
    assert place(("Post", "Jane Roe", "Jane Roe")) == "passages-2"
    assert place(("Post", "Jane Roe", "Roe")) == "passages-3"
    assert place(("Post", "Post")) == "passages-6"
    assert place(("Post",)) == "passages-1"
    assert place(("Post", "Nobody")) == place(("Star",)) == ""


def test_nothing_in_an_article_ends_the_data_that_holds_it(built: Report) -> None:
    hostile = replace(built.texts[0], headline="</script><script>alert(1)</script>")
    html = page(replace(built, texts=(hostile, *built.texts[1:])))
    assert "</script><script>alert" not in html
    (data,) = re.findall(r'<script type="application/json" id="held">(.*?)</script>', html, re.DOTALL)
    read, *_ = json.loads(data)["texts"]
    assert read["headline"] == hostile.headline
    assert "".join(text for text, _ in read["pieces"]).startswith("Rebels seize port\n\nThe <script>")


def test_every_chart_is_drawn_once_and_the_bytes_are_the_same_again(
    findings: Findings, plan: Plan, written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def counted(*values: object, bare: bool, **options: object) -> Figure:
        drawn.append(f"{options}")
        return levels.draw(*values, bare=bare, **options)

    levels = CHARTS["levels"]
    monkeypatch.setitem(cast(dict[str, Chart], CHARTS), "levels", replace(levels, draw=counted))
    write(findings, plan, tmp_path)
    shown = len(list((tmp_path / "charts").glob("level-*.png")))
    assert sorted(drawn) == ["{'width': 300.0}"] * shown + ["{}"] * shown
    one, two = ({p.relative_to(folder): p for p in folder.rglob("*")} for folder in (written, tmp_path))
    assert one.keys() == two.keys()
    assert Path("report.pdf") in one
    for path, file in one.items():
        assert file.is_dir() or file.read_bytes() == two[path].read_bytes(), path


def test_half_a_letter_stops_neither_page_nor_paper(findings: Findings, plan: Plan, tmp_path: Path) -> None:
    told = ["half\ud83d.txt: left out."]
    report = build(findings, replace(plan, title="half �"), told)
    report = replace(report, title="half \ud83d")
    assert pdf(report).startswith(b"%PDF")
    write_whole(tmp_path / "page", page(report))
    assert "half�.txt" in (tmp_path / "page").read_text("utf-8")


HOSTILE = ["US/Iran strike", "US-Iran strike", "9/11", "..", "CON", "n" * 300, "a b.", "../../x", "\ud83d"]


def test_exhibits_of_any_name_have_files_and_places(
    findings: Findings, plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def named(material: Material) -> Section:
        found = voices(material)
        assert found
        own = tuple(replace(found.exhibits[0], key=f"labels-{name}") for name in HOSTILE)
        return replace(found, exhibits=own)

    monkeypatch.setattr("framing.report.building.CHAPTERS", [named])
    report = build(findings, plan)
    keys = [exhibit.key for exhibit in report.exhibits]
    assert len({key.casefold() for key in keys}) == len(HOSTILE)
    assert all(re.fullmatch(r"[\w.-]{1,80}", key) for key in keys)
    with typesetter(report) as paper:
        write_charts(report, paper, tmp_path / "charts")
    assert {path.name for path in tmp_path.rglob("*.png")} == {f"{key}.png" for key in keys}
    links = Links()
    links.feed(page(report))
    assert set(keys) <= set(links.ids)
    assert len(links.ids) == len(set(links.ids))
    assert pdf(report).startswith(b"%PDF")


def test_texts_are_escaped_on_the_page(html: str) -> None:
    assert "<script>alert" not in html
    assert "\\u003cscript>alert(1)\\u003c/script>" in html  # as data
    assert "Daily &lt;b&gt;$Bugle$&lt;/b&gt;" in html
    assert "<b>$Bugle" not in html


def test_every_chart_on_the_page_has_words_for_those_who_cannot_see_it(html: str) -> None:
    charts = re.findall(r"<svg[^>]*>", html)
    assert charts
    assert all(
        re.search('role="(img|group)"', chart) and re.search(r'aria-label="[^"]{10,}"', chart)
        for chart in charts
    )


def test_texts_are_set_as_text_on_paper(findings: Findings, plan: Plan) -> None:
    reader = PdfReader(BytesIO(pdf(build(findings, plan), full=True)))
    text = re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in reader.pages))
    assert "#panic() said *nobody* $x$" in text
    assert "Daily <b>$Bugle$</b>" in text
    assert "The Harbour Post 新" in text
    assert f"Page 1 of {len(reader.pages)}" in text
    assert reader.metadata is not None
    assert reader.metadata.title == "The port"
    assert reader.metadata.creation_date is None
    assert [item.title for item in reader.outline if not isinstance(item, list)][:2] == [
        "The port",
        "The articles",
    ]


def test_a_folder_holds_everything_and_a_second_report_replaces_the_first(
    findings: Findings, plan: Plan, written: Path, tmp_path: Path
) -> None:
    (tmp_path / "charts").mkdir()
    (tmp_path / "charts" / "own.png").touch()
    with in_place(tmp_path, print) as new:
        copytree(written, new, dirs_exist_ok=True)
    with in_place(tmp_path, print) as new:
        write(findings, replace(plan, title="Another"), new, ["x: left out."])
    names = {path.name for path in tmp_path.iterdir()}
    brief = {"brief.pdf", "brief.png"}
    assert names == {*(name.strip("/") for name in WRITTEN), ".framing.json"} - brief
    assert "Another" in (tmp_path / "report.html").read_text("utf-8")
    charts = {path.name for path in (tmp_path / "charts").iterdir()}
    assert {"brief.png", "speakers.png", "speakers.pdf", "level-own_tone.pdf"} <= charts
    assert "own.png" in charts
    assert 'title = "Another"' in (tmp_path / "plan.toml").read_text("utf-8")
    assert len(load(tmp_path / "findings").terms) == len(findings.terms)


def test_the_first_page_alone_has_no_questions_without_answers(findings: Findings, plan: Plan) -> None:
    told = build(findings, plan)
    questions = tuple(replace(one, sentence="") for one in told.stands_out)
    with typesetter(replace(told, nothing=True, stands_out=questions, on_tests="Nothing differs.")) as paper:
        whole, alone = PdfReader(BytesIO(paper.document())), PdfReader(BytesIO(paper.first_page("pdf")))
    first, only = whole.pages[0].extract_text(), alone.pages[0].extract_text()
    assert "What the report shows" in first
    assert "What the report shows" not in only
    assert "Nothing differs." in only


def test_the_first_page_alone_is_a_pdf_and_a_picture(findings: Findings, plan: Plan, tmp_path: Path) -> None:
    assert write(findings, plan, tmp_path, (), Form(brief=True, paper="letter")) == []
    assert {path.name for path in tmp_path.iterdir()} == {"brief.pdf", "brief.png", "plan.toml"}
    (sheet,) = PdfReader(tmp_path / "brief.pdf").pages
    assert [round(side) for side in sheet.mediabox[2:]] == [612, 792]
    assert "The headlines" in sheet.extract_text()
    with pytest.raises(ValueError, match="exclude each other"):
        Form(full=True, brief=True)


def test_contested_words_are_marked_in_the_headlines(built: Report) -> None:
    (first, *_) = built.headlines.events[0].shown
    assert (first.group, first.date, built.headlines.events[0].groups) == (
        "Daily <b>$Bugle$</b>",
        "3 Feb 2031",
        3,
    )
    assert first.parts == (("Rebels seize port", False),)  # no zone of the text is its headline


def test_a_report_of_articles_in_which_nothing_was_found(
    findings: Findings, plan: Plan, tmp_path: Path
) -> None:
    kept = ("articles", "texts", "zones")
    bare = {name: t if name in kept else t[:0] for name, t in findings.tables().items()}
    write(Findings(**bare), plan, tmp_path)
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


def test_a_picture_that_stands_alone_says_the_size_of_its_difference(built: Report) -> None:
    (section, *others) = (one for one in built.sections if one.exhibits)
    told = replace(section.exhibits[0], lead=("A large difference.", "Another."), reading="Dot: a share.")
    made = _headings(replace(built, sections=(replace(section, exhibits=(told,)), *others)))
    assert made[told.key]["reading"] == "A large difference. Dot: a share."
    for exhibit in (one for other in others for one in other.exhibits if not one.lead):
        assert made[exhibit.key]["reading"] == exhibit.reading


def test_the_workbook_opens_with_a_sheet_that_explains_it(written: Path, built: Report) -> None:
    book = openpyxl.load_workbook(written / "tables.xlsx")
    assert book.active.title == book.sheetnames[0] == "read me"
    rows = [tuple(cell.value for cell in row) for row in book["read me"]]
    assert rows[0][:2] == (built.title, built.about)
    listed = rows[rows.index(("Sheet", "What it has", "Rows")) + 1 :]
    assert [row[0] for row in listed] == book.sheetnames[1:]
    assert all(row[1] for row in listed)
    assert [cell.value for cell in book["codebook"][1]] == ["table", "rows", "column", "meaning"]


def test_numbers_of_the_workbook_are_shown_in_their_unit(tmp_path: Path) -> None:
    groups = pd.DataFrame(
        {"name": ["a", "b"], "unit": ["share", "balance"], "n": [3, 4], "estimate": [0.25, -0.5]}
    )
    contrasts = pd.DataFrame(
        {"name": ["a", "b"], "difference": [0.125, 0.3], "p": [0.0312, 1.0], "effect": [1.5, 2]}
    )
    write_tables({"groups": groups, "contrasts": contrasts}, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    shown = {sheet.title: [[cell.number_format for cell in row] for row in sheet][1:] for sheet in book}
    assert shown["groups"] == [["General"] * 3 + ["0.0%"], ["General"] * 3 + ["0.000"]]
    assert shown["contrasts"] == [
        ["General", "+0.0%;-0.0%;0.0%", "0.0000", "0.000"],
        ["General", "0.000", "0.0000", "0.000"],
    ]


def test_counts_dates_and_answers_of_the_workbook_are_what_they_are(tmp_path: Path) -> None:
    days = pd.Series([pd.Timestamp("2031-02-03"), pd.NaT])
    table = pd.DataFrame({"count": [47.0, -0.25], "published": days, "selected": [True, False]})
    old = pd.DataFrame({"published": pd.to_datetime(["1850-01-02", "2031-02-03"])})
    late = pd.DataFrame({"published": pd.to_datetime(["2031-02-03 04:05", "2031-02-03 00:00"])})
    write_tables({"finds": table, "old": old, "late": late}, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert [[cell.value for cell in row] for row in book["finds"]][1:] == [
        [47, datetime(2031, 2, 3), True],
        [-0.25, None, False],
    ]
    formats = [[cell.number_format for cell in row[:2]] for row in book["finds"]][1:]
    assert formats == [["0", "yyyy-mm-dd"], ["0.000", "General"]]
    assert [cell.value for cell in book["old"]["A"]][1:] == ["1850-01-02 00:00:00", "2031-02-03 00:00:00"]
    assert book["late"]["A2"].value == datetime(2031, 2, 3, 4, 5)


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


def test_a_sheet_that_is_too_small_says_what_it_leaves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "ROWS", 6)
    monkeypatch.setattr(workbooks, "COLUMNS", 3)
    tables = {
        "fits": pd.DataFrame({"n": range(5)}),
        "long": pd.DataFrame({"n": range(1000, 2200)}),
        "wide": pd.DataFrame({name: range(6) for name in "abcde"}),
        "US/Iran": pd.DataFrame({"=n": ["=1"]}),
    }
    told = write_tables(tables, tmp_path)
    assert told == [
        "tables.xlsx, sheet long: 1,196 rows more than a sheet can hold: tables/long.csv has all.",
        "tables.xlsx, sheet wide: 2 rows and 2 columns more than a sheet can hold: tables/wide.csv has all.",
    ]
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book.sheetnames == ["fits", "long", "wide", "US-Iran"]
    assert [cell.value for cell in book["fits"]["A"]] == ["n", 0, 1, 2, 3, 4]
    assert [cell.value for cell in book["long"]["A"]][4:] == [1003, told[0].partition("sheet long: ")[2]]
    assert (book["wide"].max_row, book["wide"].max_column) == (6, 3)
    assert len(pd.read_csv(tmp_path / "tables" / "long.csv")) == 1200
    assert (tmp_path / "tables" / "US-Iran.csv").read_text("utf-8-sig") == "'=n\n'=1\n"


def test_numbers_without_end_and_half_letters_are_written(tmp_path: Path) -> None:
    table = pd.DataFrame({"x": [float("inf"), "half \ud83d"]}, dtype=object)
    assert write_tables({"t": table}, tmp_path) == []
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["t"]
    assert [cell.value for cell in sheet["A"]] == ["x", "inf", "half �"]


def test_every_table_of_the_page_has_a_caption(html: str) -> None:
    tables = html.split("<table>")[1:]
    assert len(tables) > 2
    assert all(re.match(r"\n<caption>[^<]+</caption>", table) for table in tables)
