"""Lines that many articles of an outlet share are furniture; what it tells again is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.article import Article
from framing.findings.recurring import without_recurring
from framing.findings.stored import load
from framing.reading.zones import zones
from framing.study import Study

TOPICS = ("port", "ferry", "bridge", "tram")


def article(number: int, line: str, outlet: str = "Gazette", at: str = "end") -> Article:
    topic = TOPICS[number % len(TOPICS)]
    body = f"The {topic} of town {number} was closed on Monday, and the crews of the {topic} went home.\n\n"
    story = f"It is quiet at the {topic}, number {number}."
    text = f"News of the {topic}\n\n{body}{line}\n\n{story}" if at == "middle" else f"{body}{story}\n\n{line}"
    return Article(f"{outlet} {number}", outlet, text, zones(text))


def kinds(articles: list[Article], line: str) -> list[str]:
    return [one.zone_at(one.text.index(line)) for one in without_recurring(articles)]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Watch With Jo Lee",
        "Jo Lee, harbour desk",
        "Jo Lee Jr.",
        "You find us every morning at the old customs house.",
        "Our app has more of this.",
        "All about ships: www.gazette.example",
    ],
)
def test_a_line_of_many_articles_is_furniture(line: str) -> None:
    assert set(kinds([article(n, line, at="middle") for n in range(4)], line)) == {"boilerplate"}


@pytest.mark.parametrize(
    "line",
    [
        "The strike began in May and has cost the town 3 million pounds.",
        "“You will see us again,” the crews sang.",
        "The mayor said that our town would wait for you.",
        "HOST:",
    ],
)
def test_what_an_outlet_tells_again_is_text(line: str) -> None:
    assert "boilerplate" not in kinds([article(n, line, at="middle") for n in range(4)], line)


def test_what_furniture_parts_is_no_line() -> None:
    line = "President Roe Ann B. RoeFerry late Roe at sea MORE told the crews that it was over."
    marked = without_recurring([article(n, line, at="middle") for n in range(4)])
    assert [one.zone_at(one.text.index("President Roe")) for one in marked] == ["body"] * 4


def test_two_articles_or_several_outlets_make_no_furniture() -> None:
    line = "Harbour Watch With Jo Lee"
    assert set(kinds([article(n, line, at="middle") for n in range(2)], line)) == {"body"}
    assert set(kinds([article(n, line, f"Paper {n}", "middle") for n in range(4)], line)) == {"body"}


def test_versions_of_one_article_count_once() -> None:
    line = "Harbour Watch With Jo Lee"
    one = article(1, line, at="middle")
    same = [Article(f"copy {n}", one.outlet, one.text, one.zones) for n in range(5)]
    assert set(kinds(same, line)) == {"body"}


def test_an_article_keeps_its_body() -> None:
    line = "Harbour Watch With Jo Lee"
    alone = Article("alone", "Gazette", line, zones(f"{line}\nx.")[:1])
    alone = Article("alone", "Gazette", line, tuple(type(z)(z.start, len(line), "body") for z in alone.zones))
    marked = without_recurring([*(article(n, line, at="middle") for n in range(4)), alone])
    assert marked[-1] == alone


def test_a_folder_that_grows_holds_what_one_run_gives(tmp_path: Path) -> None:
    line = "Harbour Watch With Jo Lee"
    articles = [article(n, line, at="middle") for n in range(4)]
    folder = tmp_path / "findings"
    for some in (articles[:2], articles[2:]):
        Study(some).find(folder)
    whole = Study(articles).findings
    columns = ["article", "start", "end", "zone"]
    grown = load(folder).zones[columns].astype({"zone": str}).sort_values(columns, ignore_index=True)
    at_once = whole.zones[columns].astype({"zone": str}).sort_values(columns, ignore_index=True)
    assert grown.to_dict() == at_once.to_dict()
    assert (at_once["zone"] == "boilerplate").sum() == len(articles)
