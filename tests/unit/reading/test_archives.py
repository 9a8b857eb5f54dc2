"""What news archives set around an article is no text; what only looks like it stays."""

from __future__ import annotations

import re

import pytest

from framing.reading.zones import zones

LEAD = "The dam above Brod held on Monday, and the army left the town."
MORE = '"It held," said Ana Horvat, who leads the town.'
NEXIS = f"""          3 of 12 DOCUMENTS


          Daily Star (Brod)

          March 9, 2021 Tuesday

Dam holds as rain ends

BYLINE: Ivo Kos

SECTION: NEWS; Pg. 1

LENGTH: 62 words

HIGHLIGHT: The army left before the evening

{LEAD}

LENGTH: 40 words

{MORE}

GRAPHIC: The dam at sunset.

LOAD-DATE: March 10, 2021

LANGUAGE: ENGLISH
"""
UNI = f"""Section: the wall that held
Daily Star (Brod)
March 9, 2021 Tuesday

Copyright 2021 Star Newspapers Ltd. All Rights Reserved.

Section: NEWS; Pg. 1
Length: 62 words
Byline: Ivo Kos

Body

{LEAD}
Graphic
{MORE}

Graphic

The dam at sunset, above.

Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: DAMS (90%)
Load-Date: March 10, 2021

End of Document
"""
FACTIVA = f"""SE News
HD Dam holds as rain ends
BY By Ivo Kos
WC 62 words
PD 9 March 2021
SN Daily Star
SC STAR
LA English
CY (c) 2021 Star Newspapers Ltd

LP {LEAD}

TD {MORE}
IN time the rain ended.

CO starn : Star Newspapers
NS gcat : Political/General News
AN Document STAR00002021
"""
OUT = {"boilerplate", "byline", "caption"}
TEXT = {"standfirst", "body"}


def kinds(text: str, phrase: str) -> set[str]:
    start = text.index(phrase)
    return {zone.kind for zone in zones(text) if zone.start < start + len(phrase) and start < zone.end}


@pytest.mark.parametrize("text", [NEXIS, UNI, FACTIVA], ids=["nexis", "uni", "factiva"])
def test_an_archived_article_is_its_text(text: str) -> None:
    assert kinds(text, LEAD) <= TEXT
    assert kinds(text, MORE) == {"body"}
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kept = [line for line in dict.fromkeys(lines) if not kinds(text, line) <= OUT]
    headline = "Section: the wall that held" if text is UNI else "Dam holds as rain ends"
    assert kinds(text, headline) == {"headline"}
    assert len(kept) == {NEXIS: 5, UNI: 4, FACTIVA: 4}[text], kept


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        (NEXIS, "LENGTH: 40 words", "body"),
        (NEXIS, "The army left before the evening", "standfirst"),
        (NEXIS, "HIGHLIGHT:", "boilerplate"),
        (NEXIS, "GRAPHIC: The dam", "caption"),
        (UNI, "The dam at sunset, above.", "caption"),
        (FACTIVA, "HD ", "boilerplate"),
        (FACTIVA, "TD ", "boilerplate"),
        (FACTIVA, "IN time the rain ended.", "body"),
        (FACTIVA, "AN Document", "boilerplate"),
    ],
)
def test_each_line_has_its_function(text: str, phrase: str, kind: str) -> None:
    assert kinds(text, phrase) == {kind}


@pytest.mark.parametrize(
    "line", ["LENGTH: 40 words", "Section: the wall", "IN time the rain ended.", "TD means touchdown."]
)
def test_one_such_line_makes_no_archive(line: str) -> None:
    text = f"Dam holds as rain ends\n\n{LEAD}\n\n{line}\n\n{MORE}\n"
    assert kinds(text, line) == {"body"}
    assert kinds(text, LEAD) == {"body"}


@pytest.mark.parametrize(
    ("cover", "text"),
    [
        (
            "User Name: Ivo Kos\nDate and Time: Monday, May 3, 2021 9:00 AM\nJob Number: 17\n\nDocuments (1)",
            UNI,
        ),
        ("Page 2 of 9", NEXIS),
    ],
)
def test_the_page_above_a_document_has_no_headline(cover: str, text: str) -> None:
    headline = "Section: the wall that held" if text is UNI else "Dam holds as rain ends"
    assert kinds(f"{cover}\n\n{text}", headline) == {"headline"}
    assert all(
        kinds(f"{cover}\n\n{text}", line) == {"boilerplate"} for line in filter(None, cover.split("\n"))
    )


def test_a_headline_that_ends_with_a_semicolon_goes_on() -> None:
    text = NEXIS.replace("Dam holds as rain ends", "Dam holds as rain ends;\n\nArmy leaves by night")
    assert kinds(text, "Dam holds as rain ends;") == kinds(text, "Army leaves by night") == {"headline"}
    assert kinds(text, "BYLINE: Ivo") == {"boilerplate"}


def test_values_of_factiva_may_stand_below_their_codes() -> None:
    text = re.sub(r"(?m)^(?!IN|AN)([A-Z]{2}) (?=\S)", r"\1\n", FACTIVA)
    for phrase in ("WC\n62 words", "SN\nDaily Star", "SC\nSTAR", "NS\ngcat : Political", "CY\n(c) 2021"):
        assert kinds(text, phrase) <= OUT
    assert kinds(text, "Dam holds as rain ends") == {"headline"}
    assert kinds(text, LEAD) <= TEXT
    assert kinds(text, "IN time the rain ended.") == {"body"}


def test_a_headline_that_is_called_so_stands_anywhere_above_the_text() -> None:
    text = (
        "2 of 3 DOCUMENTS\n\nCopyright 2009 Star Newspapers Ltd.\nDaily Star\n\nMarch 9, 2021 Tuesday\n\n"
        "SECTION: NEWS; Pg. 1\nLENGTH: 62 words\nHEADLINE: Dam holds as rain ends\nBYLINE: Ivo Kos\n\n"
        f"BODY:\n{LEAD}\n{MORE}\n\nLOAD-DATE: March 10, 2021\n"
    )
    found = [(zone.kind, zone.of(text)) for zone in zones(text) if zone.kind != "boilerplate"]
    assert found == [("headline", "Dam holds as rain ends"), ("body", LEAD), ("body", MORE)]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "Title: Dam holds as rain ends\nAuthors: KOS, IVO\nSource: Daily Star. 03/09/2021, p1-1. 1p.\n"
            "Document Type: Article\nSubject Terms: DAMS; RAIN\nAbstract: The article tells of a dam.\n"
            "Full Text Word Count: 62\nISSN: 0123-4567\nAccession Number: 140000001\n",
            "",
        ),
        (
            "Dam holds as rain ends.\n\nDate: Mar. 9, 2021\nFrom: Daily Star(Brod)\nPublisher: Star Ltd\n"
            "Document Type: Article\nLength: 62 words\n\nFull Text:\nByline: Ivo Kos\n",
            'Copyright: COPYRIGHT 2021 Star Ltd\nSource Citation\nKos, Ivo. "Dam holds as rain ends." Star '
            "[Brod], 9 Mar. 2021, p. 1. Gale OneFile: News.\nGale Document Number: GALE|A610000001\n",
        ),
        (
            "Dam holds as rain ends\n\nIvo Kos\n",
            "Section: News\nPage: 1A\nIndex terms: Dams; Rain\nRecord Number: 0FE1234567\n"
            "Copyright: Star Ltd\n",
        ),
    ],
    ids=["above", "both", "below"],
)
def test_named_fields_in_a_row_are_an_archives(above: str, below: str) -> None:
    text = f"{above}\n{LEAD}\n\n{MORE}\n\n{below}"
    assert kinds(text, "Dam holds as rain ends") == {"headline"}
    assert kinds(text, LEAD) <= TEXT
    assert kinds(text, MORE) == {"body"}
    kept = [line for line in text.splitlines() if line and not kinds(text, line) <= OUT | {"headline"}]
    assert [line for line in kept if not line.startswith("Title: ")] == [LEAD, MORE]


@pytest.mark.parametrize(
    "fields",
    [
        "Date: 9 March, from noon on.\nLocation: the old mill, by the dam.\nSubject: rain, and what it does.",
        "Database: nobody keeps one, the guard said.\n\nThe rain ended in the night.",
    ],
    ids=["of an event", "one alone"],
)
def test_named_lines_that_no_archive_needs_are_text(fields: str) -> None:
    text = f"Dam holds as rain ends\n\n{LEAD}\n\n{MORE}\n\n{fields}\n"
    assert {kind for line in fields.split("\n") if line for kind in kinds(text, line)} == {"body"}
