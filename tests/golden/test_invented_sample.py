"""The second sample, invented news, shows tested differences, and its numbers are what the code gives."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pandas as pd
import pytest

import framing
from framing import MEASURES
from framing.concepts.library import concepts

REPORTS = Path(__file__).parents[2] / "reports"
ARTICLES, RENDERED = REPORTS / "invented.csv", REPORTS / "invented"
PAGE_ONE = ("newcomers", "climate_activists", "natural_gas", "loaded_cue_share", "anonymous_share")
"""What page one says stands out."""
IN_SHORT = ("quoted_share", "anonymous_share")
"""What its second chart shows."""
GROUPS = ["group", "variant", "articles", "n", "count", "estimate", "low", "high"]
CONTRASTS = ["a", "b", "variant", "a_estimate", "b_estimate", "difference", "low", "high", "p"]


@pytest.fixture(scope="module")
def study() -> framing.Study:
    return framing.Study(ARTICLES)


def kept(table: str, name: str) -> pd.DataFrame:
    """The rows of a measure or concept in a table of the report."""
    rows = pd.read_csv(RENDERED / "tables" / f"{table}.csv", encoding="utf-8-sig")
    return rows[rows["name"] == name].fillna({"variant": ""}).reset_index(drop=True)


def test_four_outlets_write_ten_articles_each_on_three_events_and_all_are_marked_as_invented() -> None:
    articles = pd.read_csv(ARTICLES)
    assert articles["outlet"].value_counts().to_dict() == dict.fromkeys(articles["outlet"].unique(), 10)
    assert (articles["outlet"].nunique(), articles["event"].nunique()) == (4, 3)
    assert set(articles["note"]) == {"invented"}
    assert articles["text"].map(lambda text: 250 <= len(text.split()) <= 400).all()


def test_the_report_is_made_from_these_articles(study: framing.Study) -> None:
    plan = tomllib.loads((RENDERED / "plan.toml").read_text("utf-8"))
    assert plan["articles"] == dict(study.findings.digests), "run `make sample`"


@pytest.mark.parametrize("name", PAGE_ONE)
def test_page_one_tells_differences_that_exceed_chance(name: str) -> None:
    assert kept("contrasts", name)["selected"].any()
    titles = {one.id: one.title for one in concepts()} | {one.name: one.title for one in MEASURES.values()}
    page = (RENDERED / "report.html").read_text("utf-8")
    assert titles[name] in page.partition("What stands out")[2].partition("</ul>")[0]


@pytest.mark.parametrize("name", [*PAGE_ONE, *IN_SHORT])
def test_the_numbers_are_what_the_code_gives(study: framing.Study, name: str) -> None:
    made = study.compare(name)
    for table, found, columns in (("groups", made.groups, GROUPS), ("contrasts", made.contrasts, CONTRASTS)):
        expected = kept(table, name)
        assert len(expected)
        pd.testing.assert_frame_equal(
            found[columns].reset_index(drop=True),
            expected[columns],
            check_dtype=False,
            rtol=1e-6,
            obj=f"{table} of {name} (if this is right, run `make sample`)",
        )
