"""Further shapes of the files that news archives write: other fields, other layouts, other languages."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import docx
import pytest

from framing import Article
from framing.reading import read_all

DATA = Path(__file__).parents[2] / "data" / "exports"
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


def read(path: Path) -> list[Article]:
    return list(read_all([path]).articles)


def parts(article: Article) -> list[str]:
    return article.text.split("\n\n")


def day(article: Article) -> str:
    return f"{article.published:%Y-%m-%d}" if article.published else ""


@pytest.mark.parametrize("name", ["nexis-uni.rtf", "factiva.rtf", "factiva-plain.rtf"])
def test_rich_text_as_a_word_processor_writes_it(name: str) -> None:
    """Made by python-docx and LibreOffice, with a head, a foot, a table of contents, and signs of its own."""
    mill, school = read(DATA / name)
    assert parts(mill)[:4] == [
        TITLE,
        f"{MILL[0]} “It was old – very old,” said Zoë Müller.",
        f"{MILL[1]} {{Braces}} and a back\\slash stood there, and 5 € | 6 £.",
        MILL[2],
    ]
    assert parts(school)[:3] == ["Shipwrights go to school", *SCHOOL]
    assert {*parts(mill)[4:], *parts(school)[3:]} <= {"Orsk Press"}
    assert (mill.outlet, day(mill), school.outlet, day(school)) == (
        "The Orsk Herald",
        "2020-01-04",
        "Velm Post (England)",
        "2020-01-06",
    )


def nexis(folder: Path, *lines: str) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    path = folder / "a.docx"
    document.save(str(path))
    return path


ABOVE = [
    *(
        "Copyright 2020 The Orsk Herald",
        "All Rights Reserved",
        "Section: Section A; Column 0; Foreign Desk; Pg. 1",
    ),
    *(
        "Length: 543 words",
        "Byline: By ANN LEE",
        "",
        "Dateline: ORSK",
        "Highlight: A teaser.",
        "Series: Mills",
    ),
]


def test_many_lines_above_and_below_the_body(tmp_path: Path) -> None:
    below = [
        "Correction",
        "It misnamed the mill.",
        "Graphic",
        "PHOTOS: The mill.",
        "Related Articles",
        "Classification",
    ]
    above = ["Late Edition - Final", *ABOVE, "Correction Appended", "Body", "Link to Image", "Link to Story"]
    lines = ["Mill burns", "The Orsk Herald", "January 4, 2020 Saturday", *above, *MILL, *below]
    (article,) = read(
        nexis(tmp_path, *lines, "Language: ENGLISH", "Load-Date: January 4, 2020", "End of Document")
    )
    assert parts(article) == ["Mill burns", *MILL]
    assert (article.outlet, day(article)) == ("The Orsk Herald", "2020-01-04")
    assert dict(article.attributes) == {"section": "Foreign Desk", "genre": "news"}


def test_lines_that_are_broken_within_a_paragraph(tmp_path: Path) -> None:
    lines = ["Mill burns", "The Orsk Herald", "January 4, 2020 Saturday", "Length: 543 words", "Body"]
    (article,) = read(
        nexis(tmp_path, *lines, "\n\n".join(MILL), "Load-Date: January 4, 2020", "End of Document")
    )
    assert parts(article) == ["Mill burns", *MILL]


PASTED = {
    "nexis": (
        "Document 3 of 25\n\nThe Orsk Herald\n\nJanuary 4, 2020 Saturday\nFirst Edition\n\nMill burns\n\n"
        "BYLINE: Ann Lee\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 71 words\n\n{text}\n\nLOAD-DATE: January 4, 2020"
        "\n\nLANGUAGE: ENGLISH"
    ),
    "nexis uni": (
        "Mill burns\nThe Orsk Herald\nJanuary 4, 2020 Saturday 9:12 AM GMT\n\n"
        "Copyright 2020 The Orsk Herald\n\nSection: NEWS; Version:1\nLength: 60 words\n"
        "Byline: Ann Lee\n\nBody\n\n{text}\n\n"
        "Load-Date: January 4, 2020\n\nEnd of Document"
    ),
    "factiva": (
        "SE News\nHD Mill burns\nBY Ann Lee\nWC 66 words\nPD 4 January 2020\nET 05:12\n"
        "SN The Orsk Herald\nSC ORSK\nPG 4\nLA English\nCY (c) 2020 The Orsk Herald\n\n"
        "LP\n{text}\n\nRE uk : United Kingdom\n"
        "AN Document ORSK000020200104eg1400012"
    ),
    "factiva without codes": (
        "Mill burns\n\nBy Ann Lee\n66 words\n4 January 2020\nThe Orsk Herald\nORSK\nEnglish\n"
        "(c) 2020 The Orsk Herald\n\n{text}\n\nDocument ORSK000020200104eg1400012"
    ),
    "proquest": (
        "Mill burns\n\nAuthor: Lee, Ann\n\nPublication info: The Orsk Herald ; Orsk [Orsk]. 04 Jan 2020: 4."
        "\n\nProQuest document link\n\nAbstract: The mill burned for a night.\n\nFull text:\n\n{text}"
        "\n\nCopyright: Copyright Orsk Herald 2020\n\nDatabase: Global News"
    ),
}
"""Documents as they stand in a text file into which somebody pasted one."""

KINDS = ("headline", "standfirst", "body")


@pytest.mark.parametrize("archive", PASTED)
def test_one_document_that_was_pasted(tmp_path: Path, archive: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PASTED[archive].format(text="\n\n".join(MILL)), "utf-8")
    (article,) = read(path)
    assert (article.outlet, day(article)) == ("The Orsk Herald", "2020-01-04")
    found = {kind: [zone.of(article.text) for zone in article.zones if zone.kind == kind] for kind in KINDS}
    assert [line.removeprefix("HD ") for line in found["headline"]] == ["Mill burns"]
    assert (found["standfirst"], found["body"]) == ([], MILL)


def test_a_monthly_has_no_day(tmp_path: Path) -> None:
    lines = ["Mill burns", "Orsk Monthly", "January 2020", "Length: 543 words", "Body", *MILL]
    path = nexis(tmp_path, *lines, "Load-Date: January 4, 2020", "End of Document")
    found = read_all([path])
    assert parts(found.articles[0]) == ["Mill burns", *MILL]
    assert (found.articles[0].outlet, found.articles[0].published) == ("Orsk Monthly", None)
    assert any('"January 2020" cannot be read as a date' in one for one in found.notices)


OLD = f"""
1 of 2 DOCUMENTS

Orsk Herald (Orsk, Ohio)

January 4, 2020, Saturday, Late Edition - Final

{TITLE}

BYLINE: By ANN LEE

SECTION: Section A; Column 0; Foreign Desk; Pg. 1

LENGTH: 543 words

BODY:

   {MILL[0].replace(" nobody was", " nobody" + chr(10) + "was")}

   {MILL[1]}

   {MILL[2]}

URL: http://www.orskherald.com

LOAD-DATE: January 4, 2020

Copyright 2020 The Orsk Herald Company

2 of 2 DOCUMENTS

Copyright 2020 Velm Post
All Rights Reserved
Velm Post

January 6, 2020
Monday
LENGTH: 201 words
HEADLINE: Shipwrights go to school
BYLINE: Bo Li

BODY:
{SCHOOL[0]}

{SCHOOL[1]}

LOAD-DATE: January 6, 2020
"""


@pytest.mark.parametrize(
    "text",
    [OLD, re.sub(r"(\d) of (\d) DOCUMENTS", r"Dokument \1 von \2", OLD).replace("LENGTH: 5", "LÄNGE: 5")],
)
def test_the_oldest_files_of_nexis(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    mill, school = read(path)
    assert parts(mill) == [TITLE, *MILL]
    assert (mill.outlet, day(mill)) == ("Orsk Herald (Orsk, Ohio)", "2020-01-04")
    assert parts(school) == ["Shipwrights go to school", *SCHOOL]
    assert (school.outlet, day(school)) == ("Velm Post", "2020-01-06")


FIRST = f"""{TITLE}

Author: Lee, Ann

Publication info: Orsk Herald, Late Edition (East Coast); Orsk, N.Y.. 04 Jan 2020: A.1.

ProQuest document link

Abstract: None available.

Full text: {MILL[0]}

{MILL[1]}

People: they come and go, the mayor said, and nobody counts them here on most days.

{MILL[2]}

Subject: Fires; Mills

Location: Orsk

Title: {TITLE}

Publication title: Orsk Herald, Late Edition (East Coast); Orsk, N.Y.

Publication date: Jan 4, 2020

Section: A

ProQuest document ID: 2334455

Copyright: Copyright Orsk Press Jan 4, 2020

Last updated: 2020-01-05

Database: Newsstream"""
SECOND = f"""Shipwrights go to school

Publication info: Velm Post; Velm. 06 Jan 2020.

Full text: {SCHOOL[0]}

{SCHOOL[1]}

Subject: Schools

Database: Newsstream"""
RULE = "\n\n" + "_" * 60 + "\n\n"


def as_page(document: str) -> str:
    """A document as ProQuest shows it on a page: paragraphs, with the names of fields in bold type."""
    bold = r"<p><strong>\1</strong>"
    return re.sub(
        r"<p>((?:[A-Z][\w ]+): )", bold, "".join(f"<p>{escape(one)}</p>" for one in document.split("\n\n"))
    )


PROQUEST = {
    "a.txt": RULE.join(["", "Report Information", "1. Mill", FIRST, SECOND, "Contact us at: http://x.y"]),
    "a.html": f"<p>Document 1 of 2</p>{as_page(FIRST)}<hr><p>Document 2 of 2</p>{as_page(SECOND)}",
    "b.html": f"<body>{as_page(FIRST)}<hr>{as_page(SECOND)}<hr></body>",
}


@pytest.mark.parametrize(("name", "content"), PROQUEST.items(), ids=list(PROQUEST))
def test_proquest_as_text_and_as_page(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    mill, school = read(tmp_path / name)
    people = "People: they come and go, the mayor said, and nobody counts them here on most days."
    assert parts(mill) == [TITLE, *MILL[:2], people, MILL[2]]
    assert (mill.outlet, day(mill), dict(mill.attributes)) == ("Orsk Herald", "2020-01-04", {"section": "A"})
    assert parts(school) == ["Shipwrights go to school", *SCHOOL]
    assert (school.outlet, day(school)) == ("Velm Post", "2020-01-06")


EUROPRESSE = f"""<body><article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">The Orsk Herald, no. 4301</span></div>
<span class="DocHeader">Opinion, samedi 4 janvier 2020 - 05:46:00 UTC +01:00, p. A4</span>
<p class="titreArticleVisu grandTitre">{TITLE}</p></header>
<section><div class="DocText clearfix"><p>{MILL[0]}</p><p>{MILL[1]}</p></div></section>
<footer>Certificat émis le 10 janvier 2020</footer></article>
<article><header><span class="DocPublicationName">Velm Post</span><span class="DocHeader">1er mars 2020</span>
<div class="titreArticle">School</div></header>
<section><div class="DocText"><p>{SCHOOL[0]}</p></div></section>
</article></body>"""


def test_europresse_in_french(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(EUROPRESSE)
    mill, school = read(tmp_path / "a.html")
    assert parts(mill) == [TITLE, *MILL[:2]]
    assert (mill.outlet, day(mill)) == ("The Orsk Herald", "2020-01-04")
    assert dict(mill.attributes) == {"section": "Opinion", "genre": "opinion"}
    assert (school.outlet, day(school), dict(school.attributes)) == ("Velm Post", "2020-03-01", {})
