"""The page of events: what it shows, what it tells to do, and that titles do nothing on it."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import datetime
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from framing import Article, Zone
from framing.events import Events, gathered
from framing.report import events_page as module
from framing.report import write_events
from framing.report.events_page import events_page

HOSTILE = [
    "<script>document.title='taken'</script> Velm harbour fire",
    "Velm harbour fire \"onmouseover='x()' <img src=x onerror=y()>",
    "Velm harbour fire </style></title><iframe src='//evil.example'>",
    "{{ 7 * 7 }} {% raw %} Velm harbour fire",
]


def article(name: str, title: str | None, text: str, day: int, outlet: str = "Herald") -> Article:
    when = datetime(2021, 5, day, 12)
    return Article(name, outlet, text, (Zone(0, len(text), "body"),), published=when, title=title)


def corpus(titles: list[str]) -> Events:
    fire = "A fire destroyed a warehouse in Velm harbour on Monday night, the fire chief said."
    many = [article(f"fire-{at}", title, fire, 3, f"Outlet {at}") for at, title in enumerate(titles)]
    later = article("later", "Velm harbour fire", f"{fire} A probe began.", 9)
    lone = article("lone", None, "Orsk councillors passed a budget that cuts bus routes.", 4, "Gazette")
    undated = Article("undated", "Herald", "Buses.", (Zone(0, 6, "body"),))
    return gathered([*many, later, lone, undated])


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_groups_have_headlines_outlets_and_dates() -> None:
    text = Elements(events_page(corpus(["Velm harbour fire", "Fire in Velm harbour"]), "mine.csv")).text
    for said in (
        "Velm harbour fire",
        "Fire in Velm harbour",
        "Outlet 1",
        "2021-05-03",
        "fire-1",
        "(2 articles)",
    ):
        assert said in text
    assert "4 articles in 3 events." in text
    assert "1 article without a date is in no event" in text
    assert "Open mine.csv" in text
    assert "--events mine.csv" in text


def test_borderline_articles_come_with_both_likenesses() -> None:
    events = corpus(["Velm harbour fire", "Fire in Velm harbour"])
    (row,) = events.doubtful.to_dict("records")
    assert row["article"] == "later"
    elements = Elements(events_page(events))
    assert f"{row['next_likeness']:.2f}" in elements.text
    links = [one["href"] for tag, one in elements.found if tag == "a" and "#event-" in (one["href"] or "")]
    assert links == ["#event-1"]
    assert "event-1" in [one.get("id") for tag, one in elements.found if tag == "details"]


@pytest.mark.parametrize("title", HOSTILE)
def test_what_titles_say_is_text(title: str) -> None:
    shown = Elements(events_page(corpus([title, "Fire in Velm harbour"])))
    plain = Elements(events_page(corpus(["Velm harbour fire", "Fire in Velm harbour"])))
    assert [tag for tag, _ in shown.found] == [tag for tag, _ in plain.found]
    assert not any(name.startswith("on") for _, attributes in shown.found for name in attributes)
    assert " ".join(title.split()) in shown.text


def test_the_policy_allows_the_own_style_and_nothing_else() -> None:
    page = events_page(corpus(["Velm harbour fire"]))
    found = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert found
    digest = b64encode(sha256(found[1].encode()).digest()).decode()
    policy = next(one["content"] for tag, one in Elements(page).found if "http-equiv" in one)
    assert policy == (f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'")
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


def test_a_page_has_bounds_and_says_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    told = ["Harbour burns.", "Ferry sinks.", "Mayor resigns.", "Bakers protest.", "Dam holds."]
    many = [article(f"a{at}", None, text, 3) for at, text in enumerate(told)]
    assert "3 more articles are in events.csv" in events_page(gathered(many))


def test_without_articles_the_page_says_so() -> None:
    text = Elements(events_page(gathered([]))).text
    assert "0 articles in 0 events." in text
    assert "No event has several articles." in text


def test_files_that_people_corrected_are_kept(tmp_path: Path) -> None:
    events = corpus(["Velm harbour fire", "Fire in Velm harbour"])
    table = tmp_path / "events.csv"
    page = write_events(events, table)
    assert page == tmp_path / "events.html"
    assert page.read_text("utf-8") == events_page(events)
    write_events(events, table)  # the same again
    table.write_text("article,event\nlater,probe\n")
    page.unlink()
    with pytest.raises(ValueError, match=r"events\.csv: exists with other content"):
        write_events(events, table)
    assert not page.exists()
    assert table.read_text() == "article,event\nlater,probe\n"


def test_the_table_is_named_and_not_the_page(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"name the table, such as events\.csv"):
        write_events(gathered([]), tmp_path / "events.html")
    assert not list(tmp_path.iterdir())
