"""Forms of one outlet's name are joined under the first, and told; other names stay apart."""

from __future__ import annotations

import pandas as pd
import pytest

from framing import Article, Zone
from framing.reading.given import read_frame, read_given
from framing.reading.outlets import outlet_key

TEXT = "Dam {} holds\n\nThe dam number {} held on Monday, and the army left the town before the evening."


def outlets(*names: str) -> tuple[list[str], list[str]]:
    rows = {"outlet": names, "text": [TEXT.format(at, at) for at, _ in enumerate(names)]}
    read = read_frame(pd.DataFrame(rows))
    return [article.outlet for article in read.articles], [one for one in read.notices if "outlet" in one]


@pytest.mark.parametrize(
    "forms",
    [
        (
            "El País",
            "El Pai\u0301s",
            "El\xa0País",
            "El  País",
            "El\u200bPaís",
            "El País\u200e",
            "\ufeffEL PAÍS",
        ),
        ("The Daily Star", "Daily Star", "the daily star", "DAILY STAR", "THE  Daily\u2009Star"),
        ("People's Daily", "People’s Daily", "Peopleʼs Daily", "People´s Daily", "People`s Daily"),
        ("Al-Ahram", "Al\u2011Ahram", "Al\u2010Ahram"),
        ("nytimes.com", "www.nytimes.com", "https://www.nytimes.com/", "NYTimes.com", "http://nytimes.com"),
        ("朝日新聞", "朝日\u200b新聞", "朝日 新聞", "朝日新聞\u200f"),
        (
            "Süddeutsche Zeitung",
            "Su\u0308ddeutsche Zeitung",
            "SÜDDEUTSCHE ZEITUNG",
            "Süd\xaddeutsche Zeitung",
        ),
    ],
)
def test_forms_of_a_name_are_one_outlet(forms: tuple[str, ...]) -> None:
    found, told = outlets(*forms)
    assert set(found) == {forms[0]}
    assert f'is read as "{forms[0]}", which differs only in its spelling' in told[0]


@pytest.mark.parametrize("first", ["Mill & Dock", "Mill &amp; Dock", "Mill &#38; Dock"])
def test_an_outlet_is_named_as_a_page_shows_its_signs(first: str) -> None:
    assert outlets(first, "Mill &amp; Dock", "Mill & Dock") == (["Mill & Dock"] * 3, [])


@pytest.mark.parametrize(
    "names",
    [
        ("El País", "El Pais"),
        ("Daily Star", "Daily Star Sunday"),
        ("independent.co.uk", "independent.ie"),
        ("Post", "post.com"),
        ("theTimes", "Times"),
    ],
)
def test_other_names_stay_apart(names: tuple[str, ...]) -> None:
    assert outlets(*names) == (list(names), [])


def test_a_name_seen_once_is_cleaned_silently() -> None:
    assert outlets("Daily  Star\u200e", "Daily  Star\u200e") == (["Daily Star"] * 2, [])


def test_a_name_of_invisible_signs_is_no_name() -> None:
    found, told = outlets("\u200b")
    assert found == ["unknown"]
    assert "without an outlet" in told[0]


def test_articles_made_in_python_are_joined_too() -> None:
    texts = [TEXT.format(at, at) for at in range(2)]
    given = [
        Article(name, name, text, (Zone(0, len(text), "body"),))
        for name, text in zip(("Star", "The Star"), texts, strict=True)
    ]
    assert [article.outlet for article in read_given(given).articles] == ["Star", "Star"]


def test_the_key_knows_no_order_of_marks() -> None:
    assert outlet_key("Việt") == outlet_key("Vie\u0323\u0302t")
