"""Events that find themselves: what goes together, what stays apart, and what people correct."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from framing import Article, Study, Zone
from framing.events import gathered, near_pairs
from framing.events.assigned import BY_WORDS
from framing.events.average_linkage import Linkage
from framing.events.by_words import _crowding
from framing.events.corrections import corrected
from framing.findings import Parts
from framing.plan import Plan
from framing.record import Record

STORIES = {
    "fire": [
        (
            "Fire destroys Velm harbour warehouse",
            "A fire destroyed a warehouse in Velm harbour on Monday night.",
        ),
        (
            "Warehouse burns in Velm",
            "Firefighters from three towns fought flames in a harbour warehouse in Velm.",
        ),
        (
            "Velm harbour: warehouse lost to fire",
            "The warehouse at Velm harbour burned down, the fire chief said.",
        ),
    ],
    "budget": [
        (
            "Council passes budget with cuts to buses",
            "The council of Orsk passed a budget that cuts bus routes.",
        ),
        ("Orsk budget cuts buses", "Bus routes will be cut under the budget that Orsk councillors passed."),
        (
            "Bus riders protest Orsk budget",
            "Riders protested as the Orsk council passed a budget without night buses.",
        ),
    ],
}


def an_article(name: str, outlet: str, title: str, text: str, day: int, event: str | None = None) -> Article:
    zones = (Zone(0, len(text), "body"),)
    return Article(name, outlet, text, zones, event, datetime(2021, 5, day, 12), title)


def corpus(day: int = 3, event: bool = False) -> list[Article]:
    return [
        an_article(f"{story}-{at}", f"Outlet {at}", title, text, day, story if event else None)
        for story, told in STORIES.items()
        for at, (title, text) in enumerate(told)
    ]


def groups(table: pd.DataFrame) -> set[frozenset[str]]:
    return {frozenset(articles) for articles in table.groupby("event")["article"].agg(list)}


def test_articles_that_tell_the_same_are_one_event_whatever_their_order() -> None:
    stories = {frozenset(f"{story}-{at}" for at in range(3)) for story in STORIES}
    articles = corpus()
    assert groups(gathered(articles).table) == stories
    assert groups(gathered(articles[::-1]).table) == stories


def test_the_same_words_a_month_later_are_another_event() -> None:
    later = [an_article(f"later-{a.id}", a.outlet, a.title or "", a.text, 29) for a in corpus()[:3]]
    assert len(groups(gathered([*corpus(), *later]).table)) == 3


@pytest.mark.parametrize(
    ("days", "counts"),
    [
        ([0] * 3, 1.0),
        ([0] * 10, 1.0),
        ([0] * 20, 0.5**0.3),
        ([0] * 500, 0.65),
        ([10 * at for at in range(500)], 1.0),  # no two in a week
    ],
)
def test_likeness_counts_less_where_a_week_has_many_articles(days: list[int], counts: float) -> None:
    assert _crowding(np.array(days)) == pytest.approx(counts)


def test_names_say_what_happened_and_when() -> None:
    names = set(gathered(corpus()).table["event"])
    assert len(names) == 2
    assert all(name.endswith("(3 May 2021)") for name in names)
    assert any("Velm" in name and "warehouse" in name for name in names)


def test_an_article_without_a_date_is_in_no_event() -> None:
    lone = Article("lone", "Herald", "A warehouse burned in Velm.", (Zone(0, 27, "body"),))
    events = gathered([*corpus(), lone])
    assert events.undated == ("lone",)
    assert "1 articles without a date" in events.note or "1 article without a date" in events.note
    assert "lone" not in set(events.table["article"])


def test_articles_of_which_none_has_a_date_are_grouped_by_words_alone() -> None:
    undated = [replace(a, published=None) for a in corpus()]
    events = gathered(undated)
    assert groups(events.table) == groups(gathered(corpus()).table)
    assert events.undated == ()
    assert events.table["published"].isna().all()
    assert not events.table["event"].str.contains(r"\(|20\d\d").any()
    study = Study(undated)
    assert study.findings.articles["event"].nunique() == 2
    assert "by their words, since none has a date; check them" in study.notices[-1]
    shown = str(events).lower().split()
    assert not {"nat", "nan"} & set(shown)


def test_sparse_average_linkage_is_that_of_scipy() -> None:
    rng = np.random.default_rng(5)
    likeness = rng.random((30, 30)) ** 3
    likeness = (likeness + likeness.T) / 2
    np.fill_diagonal(likeness, 1.0)
    pairs = [(a, b, float(likeness[a, b])) for b in range(30) for a in range(b)]
    for least in (0.2, 0.3, 0.4, 0.6):
        labels = fcluster(linkage(squareform(1 - likeness, checks=False), "average"), 1 - least, "distance")
        expected = sorted(np.flatnonzero(labels == one).tolist() for one in set(labels))
        for pieces in (1, 6):  # all at once, or as the days go on
            ours = Linkage(least)
            for stop in np.linspace(30 / pieces, 30, pieces, dtype=int).tolist():
                before = stop - 30 // pieces
                ours.take(stop, [pair for pair in pairs if before <= pair[1] < stop])
                ours.settle(30 if stop == 30 else 0)
            assert ours.groups == expected


def test_events_do_not_depend_on_how_many_articles_are_compared_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later = [
        replace(a, id=f"{a.id}-{day}", published=datetime(2021, 5, day)) for a in corpus() for day in (9, 16)
    ]
    whole = gathered([*corpus(), *later]).table
    monkeypatch.setattr(near_pairs, "_CELLS", 1)
    pd.testing.assert_frame_equal(gathered(iter([*later, *corpus()])).table, whole, rtol=1e-12)
    assert whole["next_event"].notna().any()
    assert whole["event"].nunique() > 2


def test_a_study_without_events_finds_them_and_says_so() -> None:
    study = Study(corpus())
    events = study.findings.articles.set_index("article")["event"]
    assert events.nunique() == 2
    assert events["fire-0"] == events["fire-2"] != events["budget-0"]
    assert "6 articles were grouped into 2 events" in study.notices[-1]


def test_findings_know_whether_somebody_named_the_event_of_an_article(tmp_path: Path) -> None:
    found = Study(corpus()).findings
    assert set(found.articles["event_from"]) == {BY_WORDS}
    Parts(tmp_path / "findings", Record.of(Plan())).write(found)
    again = Study(tmp_path / "findings").findings.articles  # which now have events, found by words
    assert set(again["event_from"]) == {BY_WORDS}
    assert again["event"].nunique() == 2
    assert Study(corpus(event=True)).findings.articles["event_from"].isna().all()
    file = tmp_path / "events.csv"
    file.write_text("article,event\nfire-0,one\n")
    source = Study(tmp_path / "findings", events=file).findings.articles.set_index("article")["event_from"]
    assert source[source.isna()].index.tolist() == ["fire-0"]


def test_findings_of_before_have_events_that_somebody_named(tmp_path: Path) -> None:
    Parts(tmp_path / "findings", Record.of(Plan())).write(Study(corpus(event=True)).findings)
    (file,) = (tmp_path / "findings").glob("part-*/articles.parquet")
    pd.read_parquet(file).drop(columns="event_from").to_parquet(file)
    assert Study(tmp_path / "findings").findings.articles["event_from"].isna().all()


def test_events_that_articles_name_are_kept() -> None:
    study = Study(corpus(event=True))
    assert set(study.findings.articles["event"]) == {"fire", "budget"}
    assert not study.notices


def test_events_can_be_switched_off() -> None:
    study = Study(corpus(), events="given")
    assert study.findings.articles["event"].isna().all()
    assert not study.notices


def test_events_that_one_outlet_reports_alone_help_no_comparison() -> None:
    told = [told for story in STORIES.values() for told in story]
    apart = [an_article(f"a{at}", f"Outlet {at}", *told[at], day=1 + 9 * (at % 3)) for at in range(len(told))]
    study = Study(apart)
    assert study.findings.articles["event"].isna().all()
    assert "no article tells what another outlet tells too" in study.notices[-1]


def test_a_corrected_file_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    Study(corpus()).events().write(file)
    table = pd.read_csv(file)
    table.loc[table["article"] == "fire-2", "event"] = "another fire"
    table.loc[table["article"] == "budget-0", "event"] = ""
    table.to_csv(file, index=False)
    events = Study(corpus(), events=file).findings.articles.set_index("article")["event"]
    assert events["fire-2"] == "another fire"
    assert pd.isna(events["budget-0"])
    assert events["fire-0"] == events["fire-1"]


def test_an_edited_file_counts_anew(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("article,event\nfire-0,one\n")
    study = Study(corpus(), events=file)
    assert study.findings.articles["event"].dropna().tolist() == ["one"]
    file.write_text("article,event\nfire-0,two\n")
    assert study.findings.articles["event"].dropna().tolist() == ["two"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id,event\na,b\n", "row 1: there is no column article"),
        ("article,story\na,b\n", "row 1: there is no column event"),
        ("article,event\na,b\na,c\n", "row 3, field article: 'a' occurs twice"),
        ("", "is not a table"),
    ],
)
def test_a_faulty_file_is_named_with_its_row(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "events.csv"
    file.write_text(text)
    with pytest.raises(ValueError, match=says):
        corrected(file)


def test_a_file_of_another_corpus_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("article;event\nx;y\n")
    with pytest.raises(ValueError, match="names no article of this corpus"):
        _ = Study(corpus(), events=file).findings
    with pytest.raises(ValueError, match=r"none\.csv"):
        _ = Study(corpus(), events=tmp_path / "none.csv").findings
