"""What may be one claim, and what may not."""

from __future__ import annotations

from datetime import datetime

import pytest

from framing.article import Article, Span, Zone
from framing.coverage import Coverage, claims
from framing.coverage.agreement import agree, months
from framing.coverage.whole import is_whole
from framing.findings import collect
from framing.study import Study


def told(*texts: str, event: str | None = "event", years: tuple[int, ...] = ()) -> Coverage:
    articles = [
        Article(
            f"a{at}",
            f"Outlet {at}",
            text,
            (Zone(0, len(text), "body"),),
            event,
            datetime(years[at], 5, 1) if years else None,
        )
        for at, text in enumerate(texts)
    ]
    return claims(collect(articles, ()))


def shared(found: Coverage) -> int:
    return int((found.claims["outlets"] > 1).sum())


@pytest.mark.parametrize(
    "piece",
    [
        "Not in high school.",
        "who are U.S. citizens",
        "told reporters",
        "Chief Justice Ann Roe",
        "before the May midterm elections.",
        "including the fourth search warrant",
        "because it is enforcing laws",
        "Who signed the bill in May?",
        "professor of law and political science",
        "Chief Justice Ann Roe wrote in the majority opinion.",
        "Chief Justice Roe wrote.",
        "Lee said in a televised statement from the palace.",
        "Mayor Ann Lee told reporters in Lund on Monday.",
        "the minister added at a news conference",
    ],
)
def test_what_nobody_can_affirm_or_deny_is_no_statement(piece: str) -> None:
    assert not is_whole(piece, Span(0, len(piece)))


@pytest.mark.parametrize(
    "piece",
    [
        "He died like a dog.",
        "In May, the mayor resigned.",
        "The judge is dead",
        "They don’t want it.",
        "“I will vote for it.”",
        "Roe, who fled in May, has denied it.",
        "Lee wrote two letters to the judge.",
        "Roe said the bridge was shut.",
        "Lee told reporters that the mayor had fled.",
    ],
)
def test_what_has_a_subject_and_a_verb_is_a_statement(piece: str) -> None:
    assert is_whole(piece, Span(0, len(piece)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The senator signed the large budget bill.", "The senator did not sign the large budget bill."),
        ("The army shelled 20 northern villages.", "The army shelled 300 northern villages."),
        ("Three sailors drowned near the old harbour.", "Eleven sailors drowned near the old harbour."),
        ("Tarek denied the bribery allegations.", "Mombasa denied the bribery allegations."),
        ("Trump did not elaborate on it.", "Kavanaugh has denied it."),
        ("Nobody signed the large budget bill.", "Somebody signed the large budget bill."),
    ],
)
def test_denial_numbers_and_other_people_forbid_a_match(one: str, other: str) -> None:
    rest = " Bakers in Oslo protested against the flour prices. A lake in Chad dried up in summer."
    assert shared(told(one + rest[:52], other + rest[52:])) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The senator signed the large budget bill.", "The large budget bill was signed by the senator."),
        ("Three sailors drowned near the old harbour.", "Near the old harbour 3 sailors drowned."),
        ("He never signed the large budget bill.", "He did not sign the large budget bill."),
    ],
)
def test_the_same_in_another_order_is_one_claim(one: str, other: str) -> None:
    rest = " Bakers in Oslo protested against the flour prices. A lake in Chad dried up in summer."
    assert shared(told(one + rest[:52], other + rest[52:])) == 1


def test_other_months_forbid_a_match() -> None:
    said = frozenset({"name rui", "promis", "inquir", "harbour"})
    april, june = said | months(["April"]), said | months(["June"])
    assert agree(april, said | months(["In", "April"]))
    assert agree(april, said)
    assert not agree(april, june)
    assert months(["It", "may", "march"]) == frozenset()


def test_no_claim_spans_years_where_no_event_is_named() -> None:
    same = "The senator signed the large budget bill. "
    texts = (same + "Bakers in Oslo protested against prices.", same + "A lake in Chad dried up in summer.")
    assert shared(told(*texts, event=None, years=(2012, 2020))) == 0
    assert shared(told(*texts, event=None, years=(2020, 2020))) == 1
    assert shared(told(*texts, event="budget", years=(2012, 2020))) == 1


def test_the_plainest_fact_is_found_in_every_outlet() -> None:
    texts = (
        "Rebel commander Omar Dahl was killed in a raid on Monday. Bakers protested in Oslo.",
        "Omar Dahl is dead. The rebel commander was killed by soldiers. A lake in Chad dried up.",
        "Soldiers killed the rebel commander Omar Dahl on Monday, officials of the ministry said.",
    )
    articles = [
        Article(f"a{at}", f"Outlet {at}", text, (Zone(0, len(text), "body"),), "raid")
        for at, text in enumerate(texts)
    ]
    found = claims(Study(articles).findings)
    assert found.claims["outlets"].iloc[0] == 3
    assert list(found.matrix.iloc[0]) == ["found"] * 3
    told = found.claims["text"].str.startswith("The killing, as in “")
    assert list(told) == [True] + [False] * (len(told) - 1)
