"""Files of news archives with several articles, in every format: texts without a line of metadata."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from framing import Article
from framing.reading import InputError, read_all

MILL = [
    "The old mill in Orsk burned down on Monday night, and nobody was hurt, the fire chief said.",
    "LENGTH: 40 words, she wrote on the form that she handed to the insurer on Tuesday.",
    "It had stood empty since the last miller left the town eleven years ago.",
]
SCHOOL = [
    "Two sisters from Velm have opened a school for shipwrights in the former customs house.",
    "The first eleven pupils, who are between 16 and 58 years old, began on Friday.",
]
TITLE = "Section: of the old town in flames"

NEXIS_OLD = f"""


                               1 of 2 DOCUMENTS


                                  The Orsk Herald

                            January 4, 2020 Saturday
                                 Final Edition

{TITLE}

BYLINE: By ANN LEE, Staff Writer

SECTION: NEWS; Pg. A4

LENGTH: 543 words

DATELINE: ORSK

The old mill in Orsk burned down on Monday night, and nobody
was hurt, the fire chief said.

{MILL[1]}

{MILL[2]}

LOAD-DATE: January 5, 2020

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: The mill in May.

PUBLICATION-TYPE: Newspaper


                     Copyright 2020 The Orsk Herald
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                               Velm Post (England)

                            January 6, 2020 Monday

Shipwrights go to school

LENGTH: 201 words

{SCHOOL[0]}

{SCHOOL[1]}

LOAD-DATE: January 6, 2020
"""

NEXIS_UNI = [
    "User Name: = ",
    "Date and Time: Tuesday, March 3, 2020 10:12:00 AM CET",
    "Job Number: 112233445",
    "Documents (2)",
    f"1. {TITLE}",
    "Client/Matter: -None-",
    "Search Terms: mill",
    "2. Shipwrights go to school",
    TITLE,
    "The Orsk Herald",
    "January 4, 2020 Saturday",
    "Copyright 2020 The Orsk Herald All Rights Reserved",
    "Section: NEWS; Pg. A4",
    "Length: 543 words",
    "Byline: By ANN LEE",
    "Body",
    *MILL,
    "Graphic",
    "The mill in May.",
    "Load-Date: January 5, 2020",
    "End of Document",
    "Shipwrights go to school",
    "Velm Post (England)",
    "January 6, 2020 Monday 9:15 AM GMT",
    "Copyright 2020 Velm Post All Rights Reserved",
    "Length: 201 words",
    "Body",
    *SCHOOL,
    "Classification",
    "Language: ENGLISH",
    "Publication-Type: Newspaper",
    "Load-Date: January 6, 2020",
    "End of Document",
]

FACTIVA = [
    ("SE", "News"),
    ("HD", TITLE),
    ("BY", "By Ann Lee"),
    ("WC", "543 words"),
    ("PD", "4 January 2020"),
    ("ET", "11:30"),
    ("SN", "The Orsk Herald"),
    ("SC", "ORSKH"),
    ("LA", "English"),
    ("CY", "Copyright 2020 The Orsk Herald"),
    ("LP", MILL[0]),
    ("TD", "\n".join(MILL[1:])),
    ("NS", "gfire : Fires"),
    ("RE", "orsk : Orsk"),
    ("PUB", "Orsk Press"),
    ("AN", "Document ORSKH00020200104eg14000a1"),
]
FACTIVA_SECOND = [
    ("HD", "Shipwrights go to school"),
    ("WC", "201 words"),
    ("PD", "6 January 2020"),
    ("SN", "Velm Post (England)"),
    ("LA", "English"),
    ("LP", SCHOOL[0]),
    ("TD", SCHOOL[1]),
    ("AN", "Document VELMP00020200106eg16000b2"),
]
FACTIVA_LINES = [
    "News",
    TITLE,
    "By Ann Lee",
    "543 words",
    "4 January 2020",
    "11:30",
    "The Orsk Herald",
    "ORSKH",
    "A4",
    "English",
    "Copyright 2020 The Orsk Herald",
    *MILL,
    "Document ORSKH00020200104eg14000a1",
    "Shipwrights go to school",
    "201 words",
    "6 January 2020",
    "Velm Post (England)",
    "VELMP",
    "English",
    "(c) 2020 Velm Post",
    *SCHOOL,
    "Document VELMP00020200106eg16000b2",
]

PROQUEST = f"""____________________________________________________________

Document 1 of 2

{TITLE}

Author: Lee, Ann

Publication info: The Orsk Herald ; Orsk [Orsk]04 Jan 2020: A.4.

Abstract: None available.

Full text: {MILL[0]}

{MILL[1]}

{MILL[2]}

Subject: Fires
Title: {TITLE}
Publication title: The Orsk Herald; Orsk
Pages: A.4
Publication date: Jan 4, 2020
Section: News
____________________________________________________________

Document 2 of 2

Shipwrights go to school

Full text: {SCHOOL[0]}

{SCHOOL[1]}

Title: Shipwrights go to school
Publication title: Velm Post (England)
Publication date: Jan 6, 2020
____________________________________________________________

Contact us at: http://www.example.org
"""

EUROPRESSE = """<html><body>
<article><span class="DocPublicationName">The Orsk Herald, no. 112</span>
<span class="DocHeader">News, Saturday, January 4, 2020 543 words, p. A4</span>
<div class="titreArticle"><p class="rdp__articletitle">{title}</p></div>
<div class="docOcurrContainer"><p>{mill[0]}</p><p>{mill[1]}</p><p>{mill[2]}</p></div>
<div class="publiC-lblNodoc">news·20200104·ORH·0001</div></article>
<article><span class="DocPublicationName">Velm Post (England)</span>
<span class="DocHeader">January 6, 2020</span>
<div class="titreArticle"><p>Shipwrights go to school</p></div>
<div class="docOcurrContainer"><p>{school[0]}</p><p>{school[1]}</p></div></article>
</body></html>"""

FACTIVA_XML = """<?xml version="1.0" encoding="UTF-8"?><result>
<article><sectionName>News</sectionName><headline><paragraph>{title}</paragraph></headline>
<byline>By Ann Lee</byline>
<publicationDate><date>2020-01-04</date></publicationDate><sourceName>The Orsk Herald</sourceName>
<leadParagraph><paragraph>{mill[0]}</paragraph></leadParagraph>
<tailParagraphs><paragraph>{mill[1]}</paragraph><paragraph>{mill[2]}</paragraph></tailParagraphs></article>
<article><headline>Shipwrights go to school</headline>
<publicationDate><date>2020-01-06</date></publicationDate>
<sourceName>Velm Post (England)</sourceName><leadParagraph><paragraph>{school[0]}</paragraph></leadParagraph>
<tailParagraphs><paragraph>{school[1]}</paragraph></tailParagraphs></article></result>"""


def as_docx(path: Path, paragraphs: list[str]) -> None:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))


def as_rtf(path: Path, paragraphs: list[str]) -> None:
    lines = "".join(f"\\pard {paragraph}\\par\n" for paragraph in paragraphs)
    path.write_text("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\n" + lines + "}", "ascii")


def as_page(path: Path, paragraphs: list[str]) -> None:
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    path.write_text(f"<html><head><title>Results</title></head><body>{body}</body></html>")


def as_table_page(path: Path) -> None:
    tables = ""
    for fields in (FACTIVA, FACTIVA_SECOND):
        rows = "".join(
            f"<tr><td><b>{code}</b></td><td>"
            + "".join(f"<p>{line}</p>" for line in value.split("\n"))
            + "</td></tr>"
            for code, value in fields
        )
        tables += f'<div class="article"><table>{rows}</table></div>'
    path.write_text(f"<html><body>{tables}</body></html>")


def as_table_docx(path: Path) -> None:
    document = docx.Document()
    for fields in (FACTIVA, FACTIVA_SECOND):
        table = document.add_table(0, 2)
        for code, value in fields:
            row = table.add_row()
            row.cells[0].text, row.cells[1].text = code, value
    document.save(str(path))


def written(folder: Path, name: str) -> Path:
    path = folder / name
    told = {"title": TITLE, "mill": MILL, "school": SCHOOL}
    coded = [f"{code}\t{value}" for fields in (FACTIVA, FACTIVA_SECOND) for code, value in fields]
    match name:
        case "nexis.txt":
            path.write_text(NEXIS_OLD)
        case "nexis.html":
            as_page(
                path, [re.sub(r"\s+", " ", one) for one in re.split(r"\n\s*\n", NEXIS_OLD) if one.strip()]
            )
        case "uni.docx":
            as_docx(path, NEXIS_UNI)
        case "uni.rtf":
            as_rtf(path, NEXIS_UNI)
        case "factiva.html":
            as_table_page(path)
        case "factiva.docx":
            as_table_docx(path)
        case "factiva.txt":
            path.write_text("\n\n".join(coded))
        case "lines.rtf":
            as_rtf(path, FACTIVA_LINES)
        case "lines.html":
            as_page(path, FACTIVA_LINES)
        case "proquest.txt":
            path.write_text(PROQUEST)
        case "europresse.html":
            path.write_text(EUROPRESSE.format(**told))
        case "factiva.xml":
            path.write_text(FACTIVA_XML.format(**told))
    return path


FILES = (
    "nexis.txt nexis.html uni.docx uni.rtf factiva.html factiva.docx factiva.txt lines.rtf lines.html "
    "proquest.txt europresse.html factiva.xml"
).split()


def body(article: Article) -> list[str]:
    told = (zone.of(article.text) for zone in article.zones if zone.kind == "body")
    return [" ".join(line.split()) for part in told for line in part.split("\n\n")]


@pytest.mark.parametrize("name", FILES)
def test_each_article_with_what_is_said_of_it(tmp_path: Path, name: str) -> None:
    found = read_all([written(tmp_path, name)])
    mill, school = found.articles
    assert (mill.outlet, school.outlet) == ("The Orsk Herald", "Velm Post (England)")
    assert (mill.title, school.title) == (TITLE, "Shipwrights go to school")
    assert [one.published and one.published.date().isoformat() for one in found.articles] == [
        "2020-01-04",
        "2020-01-06",
    ]
    assert body(mill) == MILL
    assert body(school) == SCHOOL
    assert any("with 2 articles" in notice for notice in found.notices)


def test_the_text_of_one_document_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(NEXIS_OLD[: NEXIS_OLD.index("2 of 2 DOCUMENTS")])
    (article,) = read_all([path]).articles
    assert "1 of 2 DOCUMENTS" in article.text
    assert (article.outlet, article.published and article.published.day) == ("The Orsk Herald", 4)
    assert "LENGTH: 543" not in " ".join(zone.of(article.text) for zone in article.editorial())


@pytest.mark.parametrize("name", ["story.docx", "story.rtf"])
def test_a_file_of_one_article(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    (as_docx if name.endswith("docx") else as_rtf)(path, ["The mill is gone", *MILL])
    (article,) = read_all([path]).articles
    assert article.id == "story"
    assert all(line in article.text for line in MILL)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docx", b"PK\x03\x04 none", "this is not a whole DOCX file"),
        ("a.rtf", b"plain words", "this is not RTF"),
        ("a.xml", b"<a><b></a>", "this is not XML"),
        ("a.xml", b"<a><b>c</b></a>", "this XML holds no articles of Factiva"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=f"{name}: {says}"):
        read_all([tmp_path / name])


def test_an_xml_file_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    text = FACTIVA_XML.format(title="&x;", mill=MILL, school=SCHOOL).replace(
        "<result>", f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]><result>'
    )
    (tmp_path / "a.xml").write_text(text)
    found = read_all([tmp_path / "a.xml"])
    assert not any("a secret" in (article.title or "") + article.text for article in found.articles)
