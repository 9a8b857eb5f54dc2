"""The title as it is given becomes the headline, once, and every offset points into one text."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.reading import read
from framing.reading.titles import page

BODY = "The lake rose on Monday, the crews said. It fell again on Friday, and the mayor thanked them."


def headline(text: str, title: str | None, outlet: str | None = None) -> list[str]:
    found = page(text, title, outlet)
    return [zone.of(found.text) for zone in found.zones if zone.kind == "headline"]


@pytest.mark.parametrize(
    "title",
    [
        "Militants burned the mill",
        "Was it the militants?",
        "Militants strike.",
        "Lake rises: the militants fled",
        "Watch: militants flee the rising lake",
        "Flood",
    ],
)
def test_a_title_that_the_text_lacks_is_its_headline(title: str) -> None:
    found = page(BODY, title)
    assert found.text == f"{title}\n\n{BODY}"
    assert found.titled
    assert [(zone.of(found.text), zone.kind) for zone in found.zones] == [(title, "headline"), (BODY, "body")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Militants burned the mill", f"Militants burned the mill\n\n{BODY}"),
        ("MILITANTS BURNED THE MILL!", f"Militants burned the mill\n{BODY}"),
        ("Militants burned the mill | The Post", f"Militants burned the mill\n\n{BODY}"),
        ("Militants burned the mill", f"Opinion: Militants burned the mill\n\n{BODY}"),
        ("Militants burned the mil at night", f"Militants burned the mill at night\n\n{BODY}"),
        (
            "Militants burned ‘the mill’ at night",
            f"By Ann Lee\nMilitants burned 'the mill' at night\n\n{BODY}",
        ),
    ],
)
def test_a_title_that_the_text_repeats_is_not_set_before_it(title: str, text: str) -> None:
    found = page(text, title)
    assert (found.text, found.titled) == (text, False)
    assert len(headline(text, title)) == 1


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Militants burned the mill", f"Militants burned the mill {BODY}", "Militants burned the mill"),
        ("Militants burned the mill", f"Militants burned the mill. {BODY}", "Militants burned the mill."),
        ("Did they burn the mill?", f"Did they  burn the mill? {BODY}", "Did they  burn the mill?"),
        (
            "militants burned the mill",
            "\nMilitants Burned The Mill “No,” she said.",
            "Militants Burned The Mill",
        ),
        (
            "Militants burned the mill …",
            f"Militants burned the mill 40 men fled. {BODY}",
            "Militants burned the mill",
        ),
    ],
)
def test_a_title_in_one_line_with_the_text_is_told_from_it(title: str, text: str, told: str) -> None:
    found = page(text, title)
    assert (found.text, found.titled) == (text, False)
    assert headline(text, title) == [told]


def test_a_title_that_is_the_cut_beginning_of_the_text_is_none() -> None:
    assert headline(BODY, "The lake rose on Monday, the crews…") == []
    assert not page(BODY, "The lake rose on Monday, the crews…").titled


def test_a_sentence_that_begins_like_the_title_stays_whole() -> None:
    text = "Crews leave the mill on Monday after a long night, the mayor said."
    assert page(text, "Crews leave the mill").text == f"Crews leave the mill\n\n{text}"


@pytest.mark.parametrize("title", ["untitled", "None", "n/a", "—", "12", "x" * 301])
def test_what_is_no_title_becomes_no_headline(title: str) -> None:
    found = page(BODY, title)
    assert (found.text, found.titled) == (BODY, False)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Lake rises - The Post", "The Post"),
        ("Lake rises | Post", "the post"),
        ("Lake rises – Holm Post", "holmpost.com"),
        ("Lake rises :: The Holm Post", "Holm Post"),
        ("Lake rises — THE POST", "The Post"),
    ],
)
def test_the_name_of_the_outlet_is_no_part_of_the_headline(title: str, outlet: str) -> None:
    found = page(BODY, title, outlet)
    assert headline(BODY, title, outlet) == ["Lake rises"]
    assert [zone.kind for zone in found.zones] == ["headline", "boilerplate", "body"]


def test_a_dash_before_another_name_stays_in_the_headline() -> None:
    assert headline(BODY, "Lake rises – the crews", "The Post") == ["Lake rises – the crews"]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "folder"])
def test_the_title_column_is_read_from_every_kind_of_file(tmp_path: Path, kind: str) -> None:
    title = "Militants burned the mill"
    if kind == "csv":
        path = tmp_path / "news.csv"
        path.write_text(f'id,outlet,title,text\n1,Post,{title},"{BODY}"\n', "utf-8")
    elif kind == "jsonl":
        path = tmp_path / "news.jsonl"
        path.write_text(f'{{"outlet": "Post", "title": "{title}", "text": "{BODY}"}}\n', "utf-8")
    else:
        path = tmp_path
        (path / "a.txt").write_text(BODY, "utf-8")
        (path / "corpus.csv").write_text(f"file,outlet,title\na.txt,Post,{title}\n", "utf-8")
    (article,) = read(path)
    assert article.titled
    assert article.zones[0].kind == "headline"
    assert article.zones[0].of(article.text) == title
    assert article.zones[1].of(article.text) == BODY


@pytest.mark.parametrize(
    "behind", ["  Listen· 5:54", " Listen · 1:05:54", " WATCH 2:30", " Video | 0:48", " Audio: 3:56"]
)
def test_the_label_of_a_player_is_no_part_of_the_headline(behind: str) -> None:
    assert headline(BODY, f"Lake rises{behind}", "Post") == ["Lake rises"]


@pytest.mark.parametrize("title", ["Crews to meet at 5:54", "What to watch at 9:30", "Listen: 7:30 rivals"])
def test_a_time_of_day_stays_in_the_headline(title: str) -> None:
    assert headline(BODY, title, "Post") == [title]
