"""The chapter of the tone towards people and bodies, and what page one says of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.text import Text

from framing import Article, Study, Zone
from framing.charts import CHARTS
from framing.report.chapters.material import Material
from framing.report.chapters.toward import TOO_FEW, toward
from framing.report.content import Section
from framing.report.examples import Examples
from framing.report.front import page_one
from framing.report.lists import numbered
from framing.report.standouts import stands_out

TOWNS = ("the harbour", "the old town", "the market", "the village", "the island")


def article(name: str, outlet: str, verb: str, event: str) -> Article:
    text = f"Jane Roe {verb} {name}.\n\n“Roe is a liar,” a farmer of {name} said."
    return Article(f"{outlet} {name}", outlet, text, (Zone(0, len(text), "body"),), event)


def material(praising: int, event: str = "vote") -> Material:
    articles = [article(town, "Praiser", "saved the people of", event) for town in TOWNS[:praising]]
    articles += [article(town, "Blamer", "robbed the people of", event) for town in TOWNS]
    return Material(Study(articles).findings, "outlet", "event", 0, frozenset())


@pytest.fixture(scope="module")
def made() -> Material:
    return material(5)


@pytest.fixture(scope="module")
def section(made: Material) -> Section:
    found = toward(made)
    assert found is not None
    return found


def test_every_number_leads_to_its_passages(section: Section) -> None:
    (exhibit,) = section.exhibits
    assert exhibit.table is not None
    cells = [cell for row in exhibit.table.rows for cell in row[2].parts]
    lists = {group.key: group for part in section.evidence for group in part.groups}
    assert len(cells) == 4
    assert {cell.at for cell in cells} == set(lists)
    assert all(len(group.shown) == 5 for group in lists.values())
    assert "Praiser +0" in cells[0].text
    assert "(5: 0, 5, 0; +" in cells[0].text
    assert "corrected mean" in exhibit.table.note


def test_a_mean_of_few_sentences_is_not_corrected() -> None:
    found = toward(material(4))
    assert found is not None
    assert found.exhibits[0].table is not None
    (told,) = [
        c.text for row in found.exhibits[0].table.rows[:1] for c in row[2].parts if "Praiser" in c.text
    ]
    assert told == "Praiser too few (4: 0, 4, 0)"


def test_a_target_with_too_few_sentences_to_compare_is_not_drawn() -> None:
    found = toward(material(4))
    assert found is not None
    (exhibit,) = found.exhibits
    assert (exhibit.chart, exhibit.drawn, exhibit.on_paper) == ("", (), False)
    assert exhibit.table is not None
    assert found.absent == (
        f"{exhibit.title}: no two outlets have 5 own sentences about the same person, state or organisation.",
    )


def test_events_with_means_to_compare_come_first() -> None:
    places = {"camp": ("the camp",), "fort": ("the fort",), "mill": ("the mill",), "towns": TOWNS}
    few = [
        article(place, outlet, verb, event)
        for event, of_event in places.items()
        for outlet, verb in (("Praiser", "saved the people of"), ("Blamer", "robbed the people of"))
        for place in of_event
    ]
    found = toward(Material(Study(few).findings, "outlet", "event", 0, frozenset()))
    assert found is not None
    assert found.exhibits[0].title.endswith("towns")
    assert [one.on_paper for one in found.exhibits] == [True, False, False]


def test_the_chart_counts_where_a_mean_would_rest_on_few_sentences() -> None:
    articles = [
        article(town, outlet, verb, "vote")
        for outlet, verb, towns in (
            ("Praiser", "saved the people of", TOWNS),
            ("Blamer", "robbed the people of", TOWNS),
            ("Weekly", "robbed the people of", TOWNS[:2]),
        )
        for town in towns
    ]
    found = toward(Material(Study(articles).findings, "outlet", "event", 0, frozenset()))
    assert found is not None
    (exhibit,) = found.exhibits
    figure = CHARTS[exhibit.chart].draw(*exhibit.drawn)
    shown = [text.get_text() for text in figure.findobj(Text)]
    assert "2 neg of 2" in shown
    assert sum(text.startswith(("−0", "+0")) for text in shown) == 2
    assert "Weekly" not in exhibit.alt


def test_the_title_says_that_a_difference_may_be_chance(made: Material) -> None:
    (key,) = made.toward.compared
    comparison = made.toward.compared[key]
    for contrasts, said in (
        (comparison.contrasts.assign(selected=False), "; no difference exceeds chance."),
        (comparison.contrasts.assign(selected=False, p=float("nan")), "; too few articles to test."),
        (comparison.contrasts.assign(selected=True), "sentences)."),
    ):
        changed = material(5)
        changed.__dict__["compared"] = (replace(comparison, contrasts=contrasts),)
        found = toward(changed)
        assert found is not None
        assert found.exhibits[0].finding.endswith(said)


def test_passages_are_whole_sentences_marked_with_their_tone(section: Section) -> None:
    shown = [one for part in section.evidence for group in part.groups for one in group.shown]
    assert {one.voice for one in shown} == {"own words", "paraphrase"}
    assert "Jane Roe saved the people of the harbour." in {
        f"{one.left}{one.text}{one.right}" for one in shown
    }
    assert {one.text for one in shown} == {"Jane Roe", "Roe"}
    assert {one.mark.split(":")[0] for one in shown} == {"tone towards Jane Roe"}
    assert {one.mark.split(": ")[1].split(",")[0] for one in shown} <= {"positive", "negative", "unsure"}


def test_page_one_tells_of_a_difference_that_exceeds_chance(made: Material, section: Section) -> None:
    (said,) = (one for one in stands_out(made.compared, ()) if "Roe" in one.topic)
    assert said.topic == "Tone towards Jane Roe:"
    assert "Praiser" in said.sentence
    assert said.at == section.exhibits[0].key
    assert section.exhibits[0].lead[0].startswith("Tone towards Jane Roe: +0")
    assert re.search(r"; p (=|<) \.\d{3}, adjusted for one comparison\.$", section.exhibits[0].lead[0])


def test_page_one_tells_of_a_tone_only_inside_events(made: Material) -> None:
    assert any("Roe" in one.topic for one in page_one(made).told)
    articles = made.findings.articles
    dates = pd.date_range("2031-01-01", periods=len(articles), freq="30D")
    apart = replace(made.findings, articles=articles.assign(event=None, published=dates))
    loose = replace(made, findings=apart)
    loose.__dict__.update(compared=made.compared, toward=made.toward)
    assert not any("Roe" in one.topic for one in page_one(loose).told)


def test_page_one_is_silent_where_so_few_articles_permit_no_test() -> None:
    few = material(1)
    assert toward(few) is not None
    assert not any("Roe" in one.topic for one in stands_out(few.compared, ()))


def test_without_shared_targets_there_is_no_chapter() -> None:
    assert toward(material(0)) is None


def test_page_one_does_not_tell_of_the_tone_of_sentences(made: Material) -> None:
    own = made.by_name["own_tone"]
    differing = replace(
        own, contrasts=own.contrasts.assign(selected=True, difference=-0.5, low=-0.8, high=-0.2)
    )
    assert not [one for one in stands_out([differing], ()) if one.topic.startswith(own.title)]
    planned = replace(differing, role="primary")
    assert [one for one in stands_out([planned], ()) if one.topic.startswith(own.title)]


def test_each_outlet_has_passages_in_whole_sentences_with_the_one_named_marked(
    made: Material, section: Section
) -> None:
    evidence = numbered(section.evidence)
    (exhibit,) = Examples(made.findings, evidence).sections([section])[0].exhibits
    for group, deed in (("Praiser", "saved"), ("Blamer", "robbed")):
        told = [one for one in exhibit.examples if one.group == group]
        assert len(told) >= 2
        assert (told[0].left, told[0].text) == ("", "Jane Roe")
        assert told[0].right.startswith(f" {deed} the people of")
    assert exhibit.finding.startswith("Tone of own sentences about Jane Roe: from ")


def test_a_tone_of_few_sentences_is_no_title() -> None:
    found = toward(material(4))
    assert found is not None
    assert found.exhibits[0].finding == (
        "Too few sentences to compare tones: "
        "no two outlets have 5 own sentences about the same person, state or organisation."
    )


def test_what_cannot_be_compared_is_a_line_and_no_page(section: Section) -> None:
    assert (section.exhibits[0].on_paper, section.absent) == (True, ())
    found = toward(material(4))
    assert found is not None
    assert not found.exhibits[0].on_paper
    assert found.absent == (f"{found.exhibits[0].title}: {TOO_FEW}",)
