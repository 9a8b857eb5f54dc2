"""Chapters: what each says of findings made for it, and that every number leads to its passages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks.simulating.corpora import Corpus
from framing import Article, Study, Zone
from framing.compare import Comparison
from framing.compare.columns import CONTRASTS, GROUPS
from framing.findings import Findings, concatenate
from framing.findings.tables import table
from framing.measures import Unit
from framing.plan import Plan
from framing.report import Report, build
from framing.report.chapters.differences import _sized
from framing.report.chapters.exhibits import of_concept, of_measure
from framing.report.chapters.likeness import likeness
from framing.report.chapters.material import Material
from framing.report.chapters.modelled import time, together
from framing.report.chapters.words import words
from framing.report.content import Cell, Section, Standout, Table
from framing.report.datacard import data_card
from framing.report.front import exhibits
from framing.report.tables import of_measures

OUTLETS = ("Post", "Harbour <b>Times</b>", "Gazette $1")
BODIES = (
    "Rebels seize port\n\nThe rebels took the port of Arlen on Monday, officials said. Mayor Ann Doe fled by "
    "boat. The harbor was closed.\n",
    "Militants seize port\n\nThe militants took the port of Arlen on Monday. Ann Doe left the town by boat. "
    "Mayor Doe said: “The rebels burned it.” The harbour is closed, and the harbour office too.\n",
    "Port of Arlen falls\n\nMilitants took the port of Arlen on Monday, officials said. Ms Doe fled. "
    "“We will be back in Arlen,” Ann Doe said. The harbor is closed.\n",
)


@pytest.fixture(scope="module")
def study() -> Study:
    """Three short articles of three outlets on one event."""
    articles = [
        Article(f"a{at}", outlet, body, (Zone(0, len(body), "body"),), event="The port of Arlen")
        for at, (outlet, body) in enumerate(zip(OUTLETS, BODIES, strict=True))
    ]
    return Study(articles)


@pytest.fixture(scope="module")
def report(study: Study) -> Report:
    return build(study.findings, study.plan)


def chapter(report: Report, key: str) -> Section:
    return next(section for section in report.sections if section.key == key)


def cells(report: Report) -> Iterator[Cell]:
    for section in report.sections:
        tables = [exhibit.table for exhibit in section.exhibits if exhibit.table]
        for shown in [*tables, *(shown for _, shown in section.tables)]:
            for row in shown.rows:
                for cell in row:
                    yield from cell.parts or (cell,)


def test_every_link_leads_to_passages(report: Report) -> None:
    groups = {group.key for part in report.evidence for group in part.groups}
    linked = [cell for cell in cells(report) if cell.at]
    assert linked
    assert [cell.text for cell in linked if cell.at not in groups and cell.text[0] != "0"] == []


def test_keys_are_held_once(report: Report) -> None:
    keys = [group.key for part in report.evidence for group in part.groups]
    assert len(keys) == len(set(keys))


def test_places_on_the_page_are_named_once(report: Report) -> None:
    keys = [section.key for section in report.sections] + [exhibit.key for exhibit in report.exhibits]
    assert len(keys) == len(set(keys))


def test_labels_are_counted_by_outlet_with_quoted_ones_in_brackets(report: Report) -> None:
    (exhibit,) = chapter(report, "naming").exhibits
    assert exhibit.table
    rows = {row[1].text: row for row in exhibit.table.rows}
    assert {"Ann Doe", "Mayor Doe", "Ms Doe"} <= set(rows)
    assert [part.text for part in rows["Ms Doe"][3].parts] == ["Gazette $1 1"]
    assert [part.text for part in rows["Arlen"][3].parts] == ["Post 1", f"{OUTLETS[1]} 1", "Gazette $1 2 (1)"]
    groups = {group.key: group for part in report.evidence for group in part.groups}
    (place,) = groups[rows["Ms Doe"][3].parts[0].at].shown
    assert (place.text, place.voice, place.zone) == ("Ms Doe", "own words", "body")


def test_spellings_stand_apart_and_are_said_to_be_no_framing(report: Report) -> None:
    ((title, spelled),) = chapter(report, "naming").tables
    assert "not framing" in title
    rows = {row[2].text: [part.text for part in row[3].parts] for row in spelled.rows}
    assert rows == {"harbor": ["Post 1", "Gazette $1 1"], "harbour": ["Harbour <b>Times</b> 2"]}
    assert {"entity_labels", "spellings", "claims", "keyness", "likeness"} <= set(report.data)


def test_where_nothing_can_be_tested_no_chance_is_spoken_of(report: Report) -> None:
    assert "tests" not in {section.key for section in report.sections}
    heads = {name for s in report.sections for e in s.exhibits if e.table for name in e.table.columns}
    assert not heads & {"P", "Q", "p", "q"}
    assert report.data["keyness"][["p", "q", "p_tokens", "low", "high"]].isna().all(axis=None)
    assert report.data["contrasts"][["p", "q"]].isna().all(axis=None)


def test_claims_of_several_outlets_have_their_caveat(report: Report) -> None:
    section = chapter(report, "claims")
    (exhibit,) = section.exhibits
    assert exhibit.table
    assert "not found in the articles supplied" in exhibit.table.note
    assert exhibit.table.columns == ("Claim", *OUTLETS)


def words_of(findings: Findings, plan: Plan) -> Section:
    return chapter(build(findings, plan), "words")


def tables_of(section: Section) -> dict[str, Table]:
    return dict(section.tables)


def test_a_concept_of_one_outlet_or_one_wording_has_no_chart(findings: Findings, plan: Plan) -> None:
    """The wordings stand in a row instead, each with its count and its passages."""
    terms = findings.terms
    single = terms[terms["variant"] == "militants"].assign(concept="lone")
    concepts = table("concepts", [{"concept": "lone", "title": "What are they?", "gloss": "Fighters."}])
    made = replace(
        findings,
        terms=pd.concat([terms, single], ignore_index=True),
        concepts=pd.concat([findings.concepts, concepts], ignore_index=True),
    )
    section = words_of(made, plan)
    assert [exhibit.key for exhibit in section.exhibits] == ["words-group"]
    rows = tables_of(section)["Found in one outlet, or with one wording"].rows
    assert [[cell.text for cell in row[:2]] for row in rows] == [
        ["What are they?", "=SUM(A1)"],
        ["", "The Harbour Post 新"],
    ]
    assert [part.text for part in rows[0][2].parts] == ["militants 2"]


def test_what_was_set_aside_is_counted_with_its_reason_and_its_passages(
    findings: Findings, plan: Plan
) -> None:
    terms = findings.terms.copy()
    terms.loc[terms.index[0], "aside"] = "another group"
    report = build(replace(findings, terms=terms), plan)
    section = chapter(report, "words")
    assert "1 words were set aside" not in section.intro
    assert "One word was set aside, since it means something else here: another group (1)." in section.intro
    (row,) = tables_of(section)["Mentions set aside"].rows
    assert row[2].text == "1 another group"
    groups = {group.key: group for part in report.evidence for group in part.groups}
    assert [passage.mark for passage in groups[row[2].at].shown] == ["another group"]


def test_diversity_stands_in_the_table_with_its_n(
    findings: Findings, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("framing.report.tables.SMALL", 0)
    exhibit = words_of(findings, plan).exhibits[0]
    assert exhibit.table
    last = [cell.text for cell in exhibit.table.rows[-1]]
    assert last[0] == "Variety of wording"
    assert last[1:] == ["0.00, n = 2", "0.00, n = 2", "0.92, n = 3"]


def test_repeats_are_told_with_what_was_done_about_them(
    findings: Findings, plan: Plan, built: Report
) -> None:
    assert built.repeats is None
    repeated = table(
        "repeats",
        [
            {"article": "b", "start": 0, "end": 20, "zone": "body", "other": "a", "other_start": 0}
            | {"other_end": 20, "words": 12, "similarity": 1.0, "kind": "wire", "agency": "AP"}
        ],
    )
    found = build(replace(findings, repeats=repeated), plan).repeats
    assert found
    assert [cell.text for cell in found.rows[0]][1:] == ["1", "1", "12", "1", "AP"]
    assert "Every copy counts" in found.note
    once = build(replace(findings, repeats=repeated), replace(plan, repeats="once"))
    assert once.repeats
    assert "counts once" in once.repeats.note


@pytest.mark.parametrize(("count", "chart"), [(4, "variants"), (3, "")])
def test_small_counts_are_a_table_and_larger_ones_a_chart(count: int, chart: str) -> None:
    rows = [(f"Outlet {at}", word, 1, 8, count, 0.5, 0.1, 0.9, "none") for word in "ab" for at in range(3)]
    groups = pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS)
    concept = Comparison(
        "deed", "The deed", Unit.SHARE, "mentions", "outlet", "Shares.", "terms", groups,
        pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS), {f"Outlet {at}": 1 for at in range(3)}, "",
        concatenate([]),
    )  # fmt: skip
    shown = of_concept(concept)
    assert shown.chart == chart
    assert shown.table
    assert shown.table.rows[0][1].text == ("3" if count == 3 else "4 · 50 % [10–90]")


def test_concepts_of_one_wording_are_told_together() -> None:
    texts = {
        "Post": "The U.S. and its gun control, a blackout.",
        "Star": "The US waited.",
        "Sun": "America waited.",
    }
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="Talks")
        for outlet, text in texts.items()
    ]
    study = Study(articles)
    told = dict(build(study.findings, study.plan).also)
    assert told["Only one wording each"] == "Words in the dispute over gun laws."
    assert "Words in the dispute over gun laws" not in told


@pytest.mark.parametrize(("n", "tested", "shown"), [(5, True, True), (4, True, False), (4, False, True)])
def test_what_sets_no_outlets_apart_has_a_page_where_enough_is_said(
    n: int, tested: bool, shown: bool
) -> None:
    texts = {"Post": "The U.S. waited. " * (n - 1) + "America waited.", "Star": "The US waited. " * n}
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="Talks")
        for outlet, text in texts.items()
    ]
    material = Material(Study(articles).findings, "outlet", "event", 0, frozenset())
    made = material.compare("us_actor")
    contrasts = made.contrasts.assign(p=0.5 if tested else float("nan"), selected=False)
    vars(material)["compared"] = (replace(made, contrasts=contrasts),)
    section = words(material)
    assert section
    assert section.exhibits[0].on_paper == shown


def test_many_small_counts_are_a_list_for_each_outlet() -> None:
    names = ["U.S.", "US", "America", "Washington", "White House", "Pentagon", "Americans", "United States"]
    texts = {"Post": " ".join(f"The {name} waited." for name in [*names, "U.S."]), "Star": "They waited."}
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="Talks")
        for outlet, text in texts.items()
    ]
    table = of_concept(Study(articles).compare("us_actor")).table
    assert table
    assert table.columns == ("Outlet", "Mentions", "Wordings")
    (post, n, wordings), (star, none, nothing) = table.rows
    assert (post.text, n.text, star.text, none.text, nothing.text) == ("Post", "9", "Star", "0", "–")
    assert wordings.parts[0].text == "U.S. 2"
    assert len(wordings.parts) == 8
    assert all(part.at for part in wordings.parts)


def test_the_first_page_shows_the_chart_of_its_first_finding(findings: Findings) -> None:
    material = Material(findings, "outlet", "event", 0, frozenset())
    overview = [material.by_name["own_tone"]]
    told = [Standout("Tone:", "It differs.", "level-anonymous_share")]
    first = exhibits(material, material.compared, told, overview, alike=True)
    assert [exhibit.key for exhibit in first] == ["level-anonymous_share", "profile"]
    nothing = exhibits(material, material.compared, (), overview, alike=False)
    assert [exhibit.key for exhibit in nothing] == ["profile"]


def test_a_long_list_of_articles_is_cut(findings: Findings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("framing.report.datacard.ROWS", 2)
    card = data_card(findings, "outlet")
    assert len(card.rows) == 2
    assert "The first 2 of 3 articles" in card.note


def test_lines_that_do_not_count_are_listed_with_their_counts(findings: Findings, plan: Plan) -> None:
    article = findings.articles["article"].iloc[0]
    text = findings.text[article]
    zones = [
        {"article": article, "start": 0, "end": 5, "zone": "boilerplate"},
        {"article": article, "start": 0, "end": 5, "zone": "boilerplate"},
        {"article": article, "start": 0, "end": len(text), "zone": "caption"},
    ]
    listed = build(replace(findings, zones=table("zones", zones)), plan).furniture
    assert listed is not None
    assert [cell.text for cell in listed.rows[0]][1:] == ["boilerplate", text[:5].strip(), "2", "1"]
    assert len(listed.rows) == 2
    assert len(listed.rows[1][2].text) <= 92
    assert listed.note == "3 lines, 2 different ones, that are not part of the article's text."
    none = build(replace(findings, zones=table("zones", [])), plan).furniture
    assert none is None


@pytest.mark.parametrize(("stress", "charts"), [(0.1, ["likeness", "map"]), (0.56, ["likeness"])])
def test_a_map_that_misleads_is_not_printed(
    study: Study, stress: float, charts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    places = pd.DataFrame({"group": ["Herald", "Post"], "x": [0.0, 1.0], "y": [0.0, 0.0]})
    alike = replace(study.likeness(), places=places, stress=stress)
    monkeypatch.setattr(sys.modules[likeness.__module__], "compared", lambda *_, **__: alike)
    monkeypatch.setattr(sys.modules[likeness.__module__], "LEAST", 2)
    section = likeness(Material(study.findings, "outlet", "event", 0, frozenset()))
    assert section is not None
    assert [exhibit.chart for exhibit in section.exhibits] == charts
    assert section.exhibits[0].finding.startswith("From 0.")  # of one article each nothing can be tested
    pairs = alike.pairs.assign(dealt_low=0.0, dealt_mean=0.0, dealt_high=[0.0, 1.0, 1.0] * 2)
    many = replace(alike, pairs=pairs, n_articles=dict.fromkeys(alike.n_articles, 3))
    monkeypatch.setattr(sys.modules[likeness.__module__], "compared", lambda *_, **__: many)
    section = likeness(Material(study.findings, "outlet", "event", 0, frozenset()))
    assert section is not None
    assert section.exhibits[0].finding == (
        "1 of 3 pairs differ more than chance makes them, with whole articles."
    )


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        (Unit.SHARE, "−14 points [−23 to +5]"),
        (Unit.BALANCE, "−0.14 [−0.23 to +0.05]"),
        (Unit.PER_1000_WORDS, "−0.14 per 1,000 words [−0.23 to +0.05]"),
    ],
)
def test_a_difference_has_its_unit(unit: Unit, told: str) -> None:
    assert _sized(unit, pd.Series({"difference": -0.14, "low": -0.23, "high": 0.05})) == told


def test_no_interval_leaves_the_range_of_its_unit(study: Study) -> None:
    made = study.compare("own_tone")
    beyond = replace(made, groups=made.groups.assign(estimate=-0.5, low=-1.3, high=0.3, n=3))
    (row, *_) = of_measures([beyond]).rows
    assert row[1].text == "−0.50 [−1.00, +0.30], n = 3"


def _many(outlets: int, weeks: int, flat: bool = False) -> Material:
    """Outlets with an article a week, of whose ten quotes more and more are of nobody with a name."""
    names = [f"Outlet {at}" for at in range(outlets) for _ in range(weeks)]
    counts = np.array([(at * 3 + week) % 5 + week // 3 for at in range(outlets) for week in range(weeks)])
    counts = np.array([3 + week % 2 for _ in range(outlets) for week in range(weeks)]) if flat else counts
    made = Corpus(names, counts, np.full(len(names), 10)).findings
    days = pd.Series([pd.Timestamp("2031-01-06") + pd.Timedelta(weeks=w) for w in range(weeks)] * outlets)
    dated = replace(made, articles=made.articles.assign(published=days.astype("datetime64[us]")))
    return Material(dated, "outlet", None, 0, frozenset())


def test_many_outlets_and_long_times_have_chapters() -> None:
    material = _many(12, 8)
    funnel, slopes = together(material), time(material)
    assert funnel is not None
    assert slopes is not None
    assert [exhibit.key for exhibit in funnel.exhibits] == ["together-anonymous_share"]
    assert "their true values scatter around it by" in funnel.exhibits[0].reading
    assert len(funnel.data["together"]) == 12
    assert slopes.exhibits[0].alt.startswith("Change per week. Outlet 0: +")
    assert slopes.data["time"]["slope"].notna().all()
    for section in (funnel, slopes):
        assert all("<svg" in exhibit.picture for exhibit in section.exhibits)


def test_a_change_that_chance_could_make_is_a_line_and_no_page() -> None:
    found = time(_many(12, 8))
    assert found is not None
    (exhibit,) = found.exhibits
    sure = found.data["time"]["q"] <= 0.05
    assert exhibit.on_paper == sure.any()
    found = time(_many(3, 8, flat=True))
    assert found is not None
    assert not found.exhibits[0].on_paper
    assert found.exhibits[0].finding.startswith("No change exceeds chance; the largest: ")
    assert found.exhibits[0].finding.endswith(
        f" percentage points a week in {found.data['time']['group'][0]}."
    )
    assert found.absent == (f"{found.exhibits[0].title}. {found.exhibits[0].finding}",)


def test_few_outlets_and_weeks_have_none() -> None:
    material = _many(9, 4)
    assert together(material) is None
    assert time(material) is None


def test_what_is_modelled_is_what_the_plan_names() -> None:
    material = replace(_many(12, 8), primary=("verbatim_share",))
    assert together(material) is None


def test_what_one_group_alone_has_is_told_in_a_line_and_takes_no_page(study: Study) -> None:
    compared = study.compare("quoted_share")
    groups = compared.groups.copy()
    assert of_measure(compared).on_paper
    groups.loc[groups.index[1:], ["n", "count", "estimate"]] = float("nan")
    assert not of_measure(replace(compared, groups=groups)).on_paper
    alone = replace(compared, groups=groups.head(1), n_articles=dict(list(compared.n_articles.items())[:1]))
    assert not of_measure(alone).on_paper  # a chart of one dot


@pytest.mark.parametrize(("n", "there"), [(2, False), (3, True)])
def test_a_few_names_of_a_state_take_no_page(n: int, there: bool) -> None:
    texts = {
        "Post": " ".join(f"The White House saw lake {at} rise." for at in range(n)),
        "Star": " ".join(f"The Pentagon saw pond {at} fall." for at in range(n)),
    }
    rows = pd.DataFrame([{"outlet": outlet, "text": text, "event": "lake"} for outlet, text in texts.items()])
    made = build(Study(rows).findings, Plan())
    (names,) = (one for one in made.exhibits if one.key == "words-us_actor")
    assert names.on_paper == there
