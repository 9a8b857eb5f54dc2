"""What holds for the findings of any articles."""

from __future__ import annotations

from math import isnan

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.findings import COLUMNS, Findings, collect, concatenate
from framing.measures import MEASURES

PIECES = st.sampled_from(
    "“ | ” | \" | ' | ’ | \n | \n\n |   | . | said | Maria Lopez | she | killed | the US | U.S. | officials"
    " | according to | \u00a0 | İ | 😀 | =1+1 | <b> | strike | Daesh | — | told Reuters | ,".split(" | ")
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def article(text: str, name: str = "a", outlet: str = "Herald") -> Article:
    return Article(name, outlet, text, (Zone(0, len(text), "body"),) if text else ())


def found(*articles: Article) -> Findings:
    return collect(articles, concepts())


@settings(max_examples=60)
@given(TEXTS)
def test_every_table_holds_what_it_may_hold(text: str) -> None:
    findings = found(article(text))
    spans_lie_in(text, findings)
    measures_are_sums_of_passages(findings)


def spans_lie_in(text: str, findings: Findings) -> None:
    for name, table in findings.tables().items():
        assert list(table.columns) == list(COLUMNS[name])
        if "start" in table:
            assert (
                (table["start"] >= 0) & (table["start"] < table["end"]) & (table["end"] <= len(text))
            ).all()


def measures_are_sums_of_passages(findings: Findings) -> None:
    table = findings.measures
    for name, value, n in zip(table["measure"], table["value"].astype(float), table["n"], strict=True):
        measure = MEASURES[name]
        if n == 0:
            assert isnan(value)
            continue
        assert measure.unit.low <= value <= measure.unit.high
        passages = findings.evidence.loc[findings.evidence["measure"] == name, "value"]
        assert abs(float(passages.sum()) / n - value) < 1e-9


@settings(max_examples=25)
@given(TEXTS, TEXTS)
def test_articles_are_worked_on_alone(first: str, second: str) -> None:
    together = found(article(first, "1"), article(second, "2"))
    apart = concatenate([found(article(first, "1")), found(article(second, "2"))])
    for name, table in together.tables().items():
        assert table.equals(apart.tables()[name])
