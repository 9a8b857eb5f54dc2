"""The report as a value: what it says, and that every number leads to passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from framing.compare.words.keyness import KEYNESS
from framing.compare.words.likeness import PAIRS
from framing.findings import Findings
from framing.language import Document
from framing.measures import MEASURES, Unit
from framing.measures.registry import Finds, measure
from framing.plan import Plan
from framing.report import Report, build
from framing.report.codebook import COLUMNS, TABLES
from framing.report.content import Cell, Table


def tables(report: Report) -> Iterator[Table]:
    for section in report.sections:
        yield from (exhibit.table for exhibit in section.exhibits if exhibit.table)
        yield from (table for _, table in section.tables)


def cells(report: Report) -> Iterator[Cell]:
    yield from (cell for table in tables(report) for row in table.rows for cell in row[1:])


def test_the_first_page_names_event_counts_dates_and_what_so_few_permit(built: Report) -> None:
    assert built.title == "The port"
    assert built.facts == "3 articles · 3 outlets · 60 words · 3 February 2031"
    assert built.caveat.startswith("One article per outlet")
    made_with = dict(built.versions)
    assert (made_with["framing"], made_with["seed"], len(made_with["input"])) == ("9.9.9", "3", 12)


def test_a_title_of_ones_own_heads_the_report(findings: Findings, plan: Plan) -> None:
    assert build(findings, replace(plan, title="Mine")).title == "Mine"


def test_an_event_that_is_a_code_is_named_by_what_its_outlets_share(findings: Findings, plan: Plan) -> None:
    articles = findings.articles
    title = build(replace(findings, articles=articles.assign(event="17")), plan).title
    shared = [set(findings.text[one].lower().split()) for one in articles["article"]]
    assert title != "17"
    assert title not in set(articles["title"])
    having = [sum(word in words for words in shared) for word in title.lower().replace(",", "").split()]
    assert min(having) > 1


def test_every_number_that_counts_something_leads_to_that_many_passages(built: Report) -> None:
    groups = {group.key: group for part in built.evidence for group in part.groups}
    concept = next(e for e in built.exhibits if e.key == "words-group").table
    assert concept is not None
    linked = [cell for row in concept.rows for cell in row[1:] if cell.at]
    assert {cell.text.split(" ")[0] for cell in linked} == {"1", "2"}
    for cell in linked:
        assert int(cell.text.split(" ")[0]) == len(groups[cell.at].shown)


def test_a_share_of_quotes_leads_to_those_that_it_counts(built: Report) -> None:
    parts = {part.title: part for part in built.evidence}
    every, anonymous = parts["Quotes and attributed statements"], parts["Quotes of anonymous sources"]
    assert (every.on_paper, anonymous.on_paper) == (True, False)
    wholes = {group.key: group for group in every.groups}
    (counted,) = anonymous.groups
    whole = wholes[counted.whole]
    assert [len(counted.places), len(whole.places)] == [1, 1]
    assert counted.places[0].mark == "a commander, @Harbour; anonymous"
    assert counted.told.startswith("=SUM(A1): 1 of 1 quotes, 100 %")
    assert [passage.number for passage in counted.shown] == [whole.shown[0].number]  # where paper has it


def test_a_chart_of_speakers_leads_to_the_quotes_of_each(built: Report) -> None:
    speakers = next(one for one in built.exhibits if one.key == "speakers")
    (behind,) = [keys for group, keys in speakers.behind if group == "The Harbour Post 新"]
    lists = {group.key: group for part in built.evidence for group in part.groups}
    assert [[place.mark for place in lists[key].places] for key in behind[1:]] == [["Ann Doe, @Harbour"]]


def test_passages_are_numbered_through_the_report(built: Report) -> None:
    on_paper = (part for part in built.evidence if part.on_paper)
    numbers = [p.number for part in on_paper for group in part.groups for p in group.shown]
    assert numbers == list(range(1, len(numbers) + 1))


def test_undefined_is_written_out(built: Report) -> None:
    assert "undefined" in [cell.text for cell in cells(built)]


def test_the_find_stands_between_its_context(built: Report) -> None:
    shown = [p for part in built.evidence for group in part.groups for p in group.shown if p.article == "c"]
    assert ("The militants, or ", "rebels", 3) in [(p.left, p.text, p.line) for p in shown]


def test_the_data_card_says_what_was_left_out(findings: Findings, plan: Plan) -> None:
    report = build(findings, plan, ["x.txt: is empty; left out."])
    assert [row[-1].text for row in report.articles.rows] == ["caption 9"] * 3
    assert report.notices == ("x.txt: is empty; left out.",)


def test_characters_without_a_font_are_told(findings: Findings, plan: Plan, built: Report) -> None:
    assert built.undrawn == ""
    odd = findings.articles.assign(outlet="Post \U0010fffd")
    assert "\U0010fffd" in build(replace(findings, articles=odd), plan).undrawn


def test_no_word_of_bias_is_said_of_an_outlet(built: Report) -> None:
    assert not any("bias" in found.sentence.lower() for found in built.stands_out)


def test_a_measure_of_a_new_family_gets_chart_table_and_passages(
    findings: Findings, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    @measure(
        Unit.PER_1000_WORDS, title="Questions", of="words", more="it asks more", validity="Counts marks."
    )
    def question_rate(document: Document) -> Finds:
        """Question marks per 1,000 words."""
        return [], len(document.words)

    monkeypatch.setitem(MEASURES, "question_rate", question_rate)
    rows = pd.DataFrame({"article": findings.articles["article"], "measure": "question_rate", "value": 50.0})
    marks = rows.assign(start=0, end=1, zone="headline", voice="outlet", value=1000.0)
    made = replace(
        findings,
        measures=pd.concat([findings.measures, rows.assign(n=20)], ignore_index=True),
        evidence=pd.concat([findings.evidence, marks], ignore_index=True),
    )
    report = build(made, plan)
    assert "level-question_rate" in {exhibit.key for exhibit in report.exhibits}
    assert "The further measures" in {title for s in report.sections for title, _ in s.tables}
    assert sum(part.title == "Questions" for part in report.evidence) == 1


def test_without_such_a_measure_there_is_no_such_chapter(findings: Findings, plan: Plan) -> None:
    evidence = findings.evidence
    report = build(replace(findings, evidence=evidence[evidence["measure"] != "own_tone"]), plan)
    assert "Further measures" not in {section.title for section in report.sections}


def test_the_tone_of_sentences_stands_among_the_further_measures(built: Report) -> None:
    (further,) = (section for section in built.sections if section.title == "Further measures")
    assert [exhibit.key for exhibit in further.exhibits] == ["level-own_tone"]
    assert not any("own_tone" in exhibit.key for exhibit in built.brief)


def test_every_column_of_the_tables_is_explained(built: Report) -> None:
    book = built.data["codebook"]
    known = book[book["table"].isin(TABLES)]
    assert {"groups", "contrasts", "terms", "quotes"} <= set(known["table"])
    assert known.loc[known["meaning"] == "", "column"].tolist() == []
    assert {*KEYNESS, *PAIRS} <= set(COLUMNS)


@pytest.mark.parametrize("name", ["terms", "quotes", "mentions", "targets", "deeds", "evidence"])
def test_finds_on_disk_have_outlet_date_headline_and_what_stands_around_them(
    built: Report, name: str
) -> None:
    rows, articles = built.data[name], built.data["articles"].set_index("article")
    assert list(rows.columns[:4]) == ["article", "outlet", "published", "title"]
    assert rows["title"].tolist() == articles.loc[rows["article"], "title"].tolist()
    assert rows["published"].tolist() == articles.loc[rows["article"], "published"].tolist()
    assert rows["context"].notna().all()


def test_what_stands_around_a_find_is_its_paragraph(built: Report) -> None:
    terms = built.data["terms"]
    assert (
        "The militants, or rebels, took it. “We flee,” Ann Doe said, and left." in terms["context"].tolist()
    )
    assert "outlet" in built.data["zones"]
