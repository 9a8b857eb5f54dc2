"""Texts as programs write them, with escapes or in Markdown, are read as what they show."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from framing.reading import read_all
from framing.reading.escapes import unescaped
from framing.reading.given import read_frame
from framing.reading.markdown import has_markdown, shown

LEAD = "The mill burned on Monday, and nobody was hurt, the fire chief said."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Mill burns\n\nIt burned.\nAll of it.", "Mill burns\n\nIt burned.\nAll of it."),
        (r"Mill burns\r\n\r\nIt burned.", "Mill burns\n\nIt burned."),
        (r"\"It burned,\" she said.", '"It burned," she said.'),
        (r"It isn\'t over, she said. \'Run.\'", "It isn't over, she said. 'Run.'"),
        (r"\u201cRun,\u201d she said.", "“Run,” she said."),
        (r"Fire \ud83d\udd25 and smoke\xa0there.", "Fire \U0001f525 and smoke\xa0there."),
        ("['Mill burns', 'It burned.', \"It isn't over.\"]", "Mill burns\n\nIt burned.\n\nIt isn't over."),
        ('["Mill burns", "It burned."]', "Mill burns\n\nIt burned."),
    ],
)
def test_escapes_are_the_signs_that_they_mean(written: str, read: str) -> None:
    assert unescaped(written) == read


@pytest.mark.parametrize(
    "text",
    [
        r"Read C:\new\tools and go.",
        r"The share \\host\news is full.",
        r"A line that ends with \n is one.",
        r"The \ is no \n or \t.",
        "[‘Run,’ she said.]",
        "['Run', she said.]",
        "['Run', 3]",
        "[\"Run,\" she said. 'Now.']",
    ],
)
def test_a_backslash_or_bracket_of_the_text_stays(text: str) -> None:
    assert unescaped(text) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("# Mill burns\n\nIt burned.", "Mill burns\n\nIt burned."),
        (
            "Mill burns\n\n**Courier:** Is it over?\n\n__Roe:__ No.",
            "Mill burns\n\nCourier: Is it over?\n\nRoe: No.",
        ),
        ("The [mill](https://post.example/a) *burned* ***down***.", "The mill burned down."),
        ("![The mill](mill.jpg)\n\nIt burned.", "It burned."),
        (
            "She wrote:\n\n> It was late. The mill\n> was old.\n>\n> I *ran*.\n\nIt burned.",
            "She wrote:\n\n“It was late. The mill was old.\n\n“I ran.”\n\nIt burned.",
        ),
        ("**Now** it is 3\\. No \\* more.", "Now it is 3. No * more."),
    ],
)
def test_markdown_leaves_what_it_shows(written: str, read: str) -> None:
    assert has_markdown(written)
    assert shown(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "Room #4 is 2 * 3 * 4 m, and f**k and s**t were cut.",
        "**** A mill of four stars. **",
        "Links below:\n\n> Read more\n> The old mill",
        "> Read more: the mill. It burned.",
        "The mill [sic] (which burned) is [shut](see below) now.",
        "#mill burned.",
    ],
)
def test_stars_and_arrows_of_a_text_are_no_markdown(text: str) -> None:
    assert not has_markdown(text)


def test_what_was_written_around_the_words_is_told() -> None:
    texts = [rf"Mill burns\n\n{LEAD}\n", f"Mill burns\n\n**{LEAD}**", f"Mill burns\n\n{LEAD}"]
    read = read_frame(pd.DataFrame({"outlet": ["Post"] * 3, "text": texts}))
    assert [[zone.of(one.text) for zone in one.zones] for one in read.articles] == [["Mill burns", LEAD]] * 3
    assert [form for form in ("escapes", "Markdown") for one in read.notices if form in one] == [
        "escapes",
        "Markdown",
    ]


def test_a_file_in_markdown_is_read_where_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mill.md"
    file.write_text(f"# Mill burns\n\n{LEAD}\n", "utf-8")
    (tmp_path / "mill.txt").write_text(f"Mill stands\n\n{LEAD}\n", "utf-8")
    assert [one.title for one in read_all([file]).articles] == ["Mill burns"]
    assert [one.title for one in read_all([tmp_path]).articles] == ["Mill stands"]
