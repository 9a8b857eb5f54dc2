"""Who is named as the doer: counted as the share of killings without an actor counts, states by any name."""

from __future__ import annotations

import pytest

from framing import Article, Study, Zone
from framing.report import Report, build
from framing.report.chapters.doers import doer_of
from framing.report.chapters.material import Material
from framing.report.chapters.measures import agency

TEXTS = {
    "Post": "The general was killed. US forces killed the general on Friday. Washington killed him.\n",
    "Star": "A gunman killed the general. The general was killed by American troops. The attack was over.\n",
}


@pytest.fixture(scope="module")
def built() -> Report:
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="The killing of a general")
        for outlet, text in TEXTS.items()
    ]
    study = Study(articles)
    return build(study.findings, study.plan)


def test_each_mention_is_counted_under_its_doer(built: Report) -> None:
    (section,) = (one for one in built.sections if one.key == "agency")
    share, doers = section.exhibits
    assert doers.on_paper
    assert doers.table
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in doers.table.rows}
    assert rows["United States"] == ["2", "1"]
    assert rows["gunman"] == ["0", "1"]
    assert rows["nobody"] == ["1", "0"]
    held = {group.key for part in built.evidence for group in part.groups}
    assert all((cell.at in held) == (cell.text != "0") for row in doers.table.rows for cell in row[1:])
    counts = [sum(int(cells[at]) for cells in rows.values()) for at in range(2)]
    assert counts == list(share.drawn[0].groups["n"])


def test_a_doer_of_other_capitals_is_the_same() -> None:
    text = (
        "Harbour special forces killed the general. The Harbour Special Forces killed the general. It ended."
    )
    posts = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="The killing of a general")
        for outlet in TEXTS
    ]
    study = Study(posts)
    (section,) = (one for one in build(study.findings, study.plan).sections if one.key == "agency")
    table = section.exhibits[1].table
    assert table
    assert [[cell.text for cell in row] for row in table.rows] == [["Harbour special forces", "2", "2"]]


def test_deaths_that_the_articles_are_not_about_take_no_page(built: Report) -> None:
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="The killing of a general")
        for outlet, text in TEXTS.items()
    ]
    study = Study(articles)
    events = frozenset(study.findings.concepts.dropna(subset="about")["concept"])
    material = Material(study.findings, "outlet", "event", 0, events)
    vars(material)["about"] = frozenset()
    section = agency(material)
    assert section
    assert not any(exhibit.on_paper for exhibit in section.exhibits)
    told = next(one for one in built.sections if one.key == "agency")
    assert all(exhibit.on_paper for exhibit in told.exhibits)


def test_doers_that_one_outlet_alone_names_take_no_page() -> None:
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="The killing of a general")
        for outlet, text in {**TEXTS, "Star": "The general was killed. He was killed on Friday.\n"}.items()
    ]
    study = Study(articles)
    (section,) = (one for one in build(study.findings, study.plan).sections if one.key == "agency")
    assert section.exhibits[1].table
    assert not section.exhibits[1].on_paper


@pytest.mark.parametrize(
    ("agent", "doer"),
    [
        ("U.S.", "United States"),
        ("Washington’s", "United States"),
        ("American", "United States"),
        ("Russian forces", "Russia"),
        ("Iran-backed militias", "Iran-backed militias"),
        ("the US and Israel", "US and Israel"),
        ("The U.S.", "United States"),
        ("the soldiers", "soldiers"),
        ("An", "An"),
        ("rebels’", "rebels"),
    ],
)
def test_a_state_is_one_doer_by_whatever_name(agent: str, doer: str) -> None:
    assert doer_of(agent) == doer
