"""The title of a report: events that people named, those that words suggest, or who wrote and when."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from framing.events.assigned import BY_WORDS
from framing.findings import Findings
from framing.plan import Plan
from framing.report.building import build
from framing.report.named import MostNamed
from framing.report.report_title import title
from framing.report.subject import FROM_PHRASES
from tests.unit.report.test_subject import FIRE, NOBODY, STRIKE, found

NAMED = MostNamed(("Ann Roe", "Bob Lee", "Eve Doe"))


def told(heads: tuple[str, ...], events: tuple[str, ...], source: str = BY_WORDS) -> str:
    """The title over two articles for each headline, on the event beside it."""
    stories = [(head, FIRE[1]) for head in heads for _ in range(2)]
    names = tuple(event for event in events for _ in range(2))
    return title(found(*stories, source=source, events=names), NOBODY, True)


def dated(findings: Findings, *days: str | None) -> Findings:
    return replace(findings, articles=findings.articles.assign(published=pd.to_datetime(pd.Series(days))))


def test_events_that_people_named_are_the_title() -> None:
    several = found(FIRE, STRIKE, STRIKE, source=None, events=("Harbour fire", "Strike", "Strike"))
    assert title(several, NAMED, True) == "Strike and Harbour fire"


def test_a_title_has_as_many_events_as_there_is_room_for() -> None:
    stories = [FIRE, STRIKE] * 3
    names = [
        f"{place} fire and its many victims" for place in ("Velm", "Orsk", "Gale", "Rask", "Lund", "Vint")
    ]
    several = found(*stories, source=None, events=tuple(names))
    assert title(several, NOBODY, True) == "Velm fire and its many victims and 5 more events"
    long = found(FIRE, STRIKE, source=None, events=("The long tale of " * 4, "A longer tale of " * 4))
    assert title(long, NOBODY, True) == "Outlet 0 and Outlet 1 on 2 events of February 2031"


def test_of_events_that_nobody_named_stands_the_part_that_is_their_own() -> None:
    heads: tuple[str, ...] = "Roe wins the vote", "Lee loses the vote", "Vote on the harbour toll"
    names = (
        "Ann Roe, vote (3 May 2031)",
        "Ann Roe, Bob Lee, vote (4 May 2031), 2",
        "Vote, harbour toll (9 May 2031)",
    )
    assert told(heads, names) == "Ann Roe, Bob Lee and harbour toll"
    assert told(heads[2:] + heads[:2], names[2:] + names[:2]) == "Harbour toll, Ann Roe and Bob Lee"
    heads = ("Roe asks Lee for his vote", *heads[1:])  # Lee stands over another event too
    assert told(heads, names) == "Ann Roe, harbour toll and 1 more topic"
    heads = "Crowds at a Chick-fil-Y", "Roe and Lee vote: a Y"
    assert told(heads, ("Chick-fil-Y, crowds", "Ann Roe, vote")) == "Chick-fil-Y and Ann Roe"
    heads = "Roe asks Lee for his vote", "Lee loses the vote", "Vote on the harbour toll"
    coded = "Ann Roe, vote (e-01)", "Ann Roe, Bob Lee, vote (e-02)", "Harbour toll"
    assert told(heads, coded, FROM_PHRASES) == "Ann Roe, harbour toll and 1 more topic"


def test_events_of_few_articles_or_of_one_word_are_titled_by_who_wrote_on_them() -> None:
    letters = "ABCDEFGHIJKL"
    heads = tuple(f"Roe{one} sings in Velm" for one in letters)
    names = [f"Ann Roe{one}, song (3 May 2031)" for one in letters]
    words = [f"Song{one}, singing (3 May 2031)" for one in letters]
    assert told(heads[:4], tuple(names[:4])) == "Ann RoeA, Ann RoeB, Ann RoeC and Ann RoeD"
    mixed = tuple(names[:2] + words[2:])
    assert told(heads[:8], mixed[:8]) == "Ann RoeA, Ann RoeB and 6 more topics"
    assert told(heads, mixed).endswith(" on 12 events of February 2031")
    assert told(heads[:4], tuple(words[:4])).endswith(" on 4 events of February 2031")
    assert told(heads[:4], tuple(names[:1] + words[1:4])).endswith(" on 4 events of February 2031")


def test_the_headline_of_an_article_alone_is_no_title() -> None:
    alone = found(FIRE, STRIKE, source=BY_WORDS, events=(f"{FIRE[0]} (3 May)", f"{STRIKE[0]} (3 May)"))
    assert title(alone, NAMED, True) == "Outlet 0 and Outlet 1 on 2 events of February 2031"
    many = found(*[FIRE, STRIKE] * 6, source=FROM_PHRASES, events=("x", "y") * 6)
    assert title(many, NOBODY, True) == (
        "Outlet 0, Outlet 1, Outlet 2, Outlet 3 and 8 more outlets on 2 events of February 2031"
    )


def test_articles_that_may_be_on_several_events_are_titled_by_who_is_named_in_many() -> None:
    roe = f"{FIRE[1]} Ann Roe saw it.", f"{STRIKE[1]} Roe left. Bob Lee did not."
    unsure = found((FIRE[0], roe[0]), (STRIKE[0], roe[1]), FIRE)
    assert title(unsure, NAMED, False) == "Ann Roe in the news, February 2031"
    assert title(unsure, NOBODY, False) == "Articles of Outlet 0, Outlet 1 and Outlet 2, February 2031"
    one = replace(unsure, articles=unsure.articles.assign(outlet="Post"))
    assert title(one, NAMED, False) == "Ann Roe in Post, February 2031"


@pytest.mark.parametrize(
    ("days", "when"),
    [
        (("2031-02-03", "2031-02-28"), ", February 2031"),
        (("2031-02-03", "2031-12-28"), ", 2031"),
        (("2031-12-31", "2032-01-01"), ", 2031 and 2032"),
        (("2034-02-03", "2031-12-28"), ", 2031 to 2034"),
        (("2031-02-03", None), ""),
        ((None, None), ""),
    ],
)
def test_a_title_has_the_time_of_all_articles(days: tuple[str | None, ...], when: str) -> None:
    assert (
        title(dated(found(FIRE, STRIKE), *days), NOBODY, False) == f"Articles of Outlet 0 and Outlet 1{when}"
    )


def test_articles_on_any_events_are_titled_by_the_concept_that_they_are_about() -> None:
    unsure, topic = found(FIRE, STRIKE), "Words for the blaze"
    assert title(unsure, MostNamed(("Ann Roe",)), False, topic) == "Words for the blaze in 2 outlets"
    assert title(unsure, NOBODY, True, topic) == "The fire"
    unknown = replace(unsure, articles=unsure.articles.assign(event=pd.Series([None, None], dtype="str")))
    assert title(unknown, NOBODY, True, topic) == "Words for the blaze in 2 outlets"


def test_events_that_are_codes_in_the_input_are_titled_by_outlets_where_one_has_no_name() -> None:
    coded = found(FIRE, FIRE, STRIKE, source=None, events=("e-1", "e-1", "e-2"))
    when = "February 2031"
    assert build(coded, Plan()).title == f"Outlet 0, Outlet 1 and Outlet 2 on 2 events of {when}"
