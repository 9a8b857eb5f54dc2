"""One person is one row over several events, and two are two."""

from __future__ import annotations

import pandas as pd
import pytest

from framing import Article, Study, Zone
from framing.naming.speakers import quotes_of_persons


def quoted(*texts: tuple[str, str]) -> pd.DataFrame:
    """The quotes of articles (event and text)."""
    articles = [
        Article(f"a{at}", f"Outlet {at}", text, (Zone(0, len(text), "body"),), event)
        for at, (event, text) in enumerate(texts)
    ]
    return quotes_of_persons(Study(articles).findings)


@pytest.mark.parametrize(
    ("full", "short", "speakers"),
    [
        ("President Ann Vole", "President Vole", {"Ann Vole"}),
        ("Sen. Ann Vole", "Senator Vole", {"Ann Vole"}),
        ("Governor Ann Vole", "Governor Vole", {"Ann Vole"}),
        ("Mayor Ann Vole", "Senator Vole", {"Ann Vole", "Vole"}),
        ("Mayor Ann Vole", "Mr. Vole", {"Ann Vole", "Vole"}),
        ("the driver Ann Vole", "Vole", {"Ann Vole", "Vole"}),
        ("Thomas B. Vole", "Tom Vole", {"Thomas Vole"}),
        ("Michele Vole", "Michelle Vole", {"Michele Vole"}),
        ("Barry Rand", "Rand Paul", {"Barry Rand", "Rand Paul"}),
        ("Michael Steel", "Michael Steele", {"Michael Steel", "Michael Steele"}),
    ],
)
def test_a_person_of_several_events(full: str, short: str, speakers: set[str]) -> None:
    one = f"“It is late,” {full} said on Monday. “We go,” {full} said."
    other = f"“There was no choice,” {short} said on Friday in the town."
    assert set(quoted(("vote", one), ("storm", other))["speaker"]) == speakers


def test_an_office_of_two_is_that_of_neither() -> None:
    ann, tom = (f"“It is late,” Senator {name} said on Monday." for name in ("Ann Vole", "Tom Vole"))
    found = quoted(("vote", ann), ("storm", tom), ("fair", "“We wait,” Senator Vole said on Friday."))
    assert set(found["speaker"]) == {"Ann Vole", "Tom Vole", "Vole"}


def test_a_party_is_told_where_nobody_is_quoted() -> None:
    told = "Rep. Ann Vole, R-Ohio, left the town on Monday. The town was quiet."
    found = quoted(("vote", told), ("storm", "“It is late,” Ann Vole said on Monday."))
    assert set(found["affiliation"]) == {"Republican Party"}
