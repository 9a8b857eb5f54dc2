"""What a report is about: events that somebody named, and those that words only suggest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing import Study
from framing.events.assigned import BY_WORDS
from framing.findings import Findings
from framing.report import front
from framing.report.chapters.material import Material
from framing.report.datacard import TOGETHER, data_card, facts
from framing.report.named import MostNamed, most_named
from framing.report.report_title import title
from framing.report.subject import about
from tests.unit.report.test_front_page import article

FIRE = (
    "Harbour fire kills two in Velm",
    "A fire in the harbour of Velm killed two dockers. The harbour burned. Velm mourned.",
)
STRIKE = (
    "Teachers strike for pay",
    "Teachers struck at noon. They ask for pay. The school board said nothing of pay.",
)
NOBODY = MostNamed()


def found(*stories: tuple[str, str], source: str | None = BY_WORDS, events: tuple[str, ...] = ()) -> Findings:
    """An article of another outlet for each story, all on one event if none are given."""
    names = events or ("The fire",) * len(stories)
    made = [
        article(f"Outlet {at}", *story, event=name)
        for at, (story, name) in enumerate(zip(stories, names, strict=True))
    ]
    findings = Study(made).findings
    return replace(
        findings, articles=findings.articles.assign(event_from=source).astype({"event_from": "str"})
    )


def material(findings: Findings) -> Material:
    return Material(findings, "outlet", "event", 0, frozenset())


def told(findings: Findings) -> tuple[str, str]:
    sure = material(findings).events_sure
    return title(findings, NOBODY, sure), about(findings, "outlet", NOBODY, sure)


def test_an_event_that_somebody_named_is_told_of_as_it_is() -> None:
    same = ("The fire", "What 2 outlets published on one event, in 2 articles.")
    assert told(found(FIRE, FIRE, source=None)) == same
    assert told(found(FIRE, STRIKE, source=None)) == same


def test_an_event_that_words_suggest_is_one_that_articles_seem_to_be_on() -> None:
    assert told(found(FIRE, FIRE)) == (
        "The fire",
        "What 2 outlets published, in 2 articles that seem to be on one event.",
    )


def test_articles_of_different_stories_have_no_event_in_the_title() -> None:
    assert told(found(FIRE, FIRE, STRIKE)) == (
        "Articles of Outlet 0, Outlet 1 and Outlet 2, February 2031",
        "What 3 outlets published, in 3 articles that share words; they may be on several events.",
    )


@pytest.mark.parametrize(
    ("stories", "said"),
    [
        ((FIRE, FIRE, STRIKE), "in 3 articles that seem to be on 2 events."),
        (
            (FIRE, STRIKE, STRIKE),
            "in 3 articles. Their words put them into 2 events; one may hold several stories.",
        ),
    ],
)
def test_several_events_are_told_of_by_how_sure_they_are(
    stories: tuple[tuple[str, str], ...], said: str
) -> None:
    assert told(found(*stories, events=("x", "x", "y")))[1] == f"What 3 outlets published, {said}"


def test_where_nobody_named_an_event_whom_outlets_quote_is_compared_only_if_they_tell_one_story() -> None:
    assert material(found(FIRE, FIRE)).events_sure
    assert not material(found(FIRE, STRIKE)).events_sure
    assert material(found(FIRE, STRIKE, source=None)).events_sure
    assert material(found(FIRE, STRIKE, events=("x", "y"))).events_sure  # none is compared with another


def test_the_data_card_says_that_nobody_named_the_events() -> None:
    assert TOGETHER in data_card(found(FIRE, FIRE), "outlet").note
    assert TOGETHER not in data_card(found(FIRE, FIRE, source=None), "outlet").note


def test_an_article_that_repeats_another_whole_counts_nowhere_and_is_told_of() -> None:
    long = (FIRE[0], " ".join([FIRE[1], *STRIKE, "The mayor of Velm came at night and saw the ruins."] * 2))
    made = [article("Post", *long, day=day) for day in (3, 4)] + [article("Sun", *FIRE, day=4)]
    findings = Study(made).findings
    assert sorted(findings.articles["words"] > 0) == [False, True, True]
    assert facts(findings, "outlet").startswith(
        "2 articles (and 1 repeat of a whole article, not counted) · 2"
    )
    assert about(findings, "outlet", NOBODY, True).endswith("in 2 articles.")


CHAMBERS = (
    "The Senate met. They saw the Senate in Velm. All of Velm saw the Senate. The Labour Party left Velm."
)


@pytest.mark.parametrize(
    ("said", "names", "alone"),
    [
        (f"{CHAMBERS} Mary Roe met Bob Lee.", {"Mary Roe", "Bob Lee"}, True),
        (
            "Russia saw Mary Roe. Russia met Bob Lee. Mary Roe left Russia. Bob Lee ate.",
            {"Mary Roe", "Bob Lee"},
            True,
        ),
        ("The Supreme Court heard Mary Roe. Bob Lee met Mary Roe.", {"Mary Roe", "Bob Lee"}, True),
        ("Democrats saw Mary Roe. Democrats met Bob Lee. Democrats ate.", {"Mary Roe", "Bob Lee"}, True),
        ("Americans saw Mary Roe. Bob Lee met Americans. Americans ate.", {"Mary Roe", "Bob Lee"}, True),
        ("Mary Roe met Bob Lee. Mary Roe met Bob Lee.", {"Mary Roe", "Bob Lee"}, False),
        (
            "President Vint met Mary Roe. Mr. Vint ate. Mary Roe left Vint.",
            {"President Vint", "Mary Roe"},
            False,
        ),
    ],
)
def test_persons_are_named_where_there_are_enough_each_once_and_as_in_the_texts(
    said: str, names: set[str], alone: bool
) -> None:
    made = Study([article("Post", "What was said", said), article("Sun", "What was done", said)]).findings
    named = most_named(made)
    assert (set(named.names), named.persons_alone) == (names, alone)
    whom = "Persons most named" if alone else "Most named"
    assert f" {whom} by several outlets: " in about(made, "outlet", named, True)


def test_shares_of_different_stories_are_drawn_and_not_told_of() -> None:
    said = " ".join(f"“We saw pier {at} burn beside road {at},” Ann Roe said." for at in range(30))
    own = " ".join(f"School {at} stayed shut, and street {at} was full of teachers." for at in range(30))
    stories = (FIRE[0], f"{FIRE[1]} {said}"), (STRIKE[0], f"{STRIKE[1]} {own}")
    for source, told in ((None, True), (BY_WORDS, False)):
        made = front.page_one(material(found(*stories, source=source)))
        assert ("Words inside quotation marks:" in [one.topic for one in made.told]) == told
        assert "speakers" in [one.key for one in made.brief]


def test_one_article_out_of_place_among_many_makes_not_all_events_doubtful() -> None:
    def events(n: int) -> Findings:
        stories = [part for at in range(n) for part in [(f"{at} {FIRE[0]}", FIRE[1])] * 2]
        names = [f"Fire {at}" for at in range(n) for _ in range(2)]
        return found(*stories, STRIKE, events=(*names, "Fire 0"))

    assert not material(events(1)).events_sure
    assert material(events(6)).events_sure
