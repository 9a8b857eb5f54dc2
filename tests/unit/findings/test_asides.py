"""Words that mean something else stand in the table with the reason, and no number counts them."""

from __future__ import annotations

from framing.article import Article, Zone
from framing.compare.counts import count, names
from framing.concepts.library import concepts
from framing.findings import Findings, collect
from framing.findings.json_lines import lines_of_terms
from framing.findings.passages import passages

TEXT = "Police killed Ann Lee on Sunday. Lee was 41. Her brother was killed in 2010."


def article(text: str = TEXT) -> Article:
    return Article("1", "Herald", text, (Zone(0, len(text), "body"),))


def found(text: str = TEXT) -> Findings:
    return collect([article(text)], concepts())


def test_the_table_says_why_a_word_is_set_aside() -> None:
    terms = found().terms
    rows = terms[terms["concept"] == "event_killing"]
    assert rows["aside"].isna().tolist() == [True, False]
    assert rows["aside"].iloc[1] == "another person's death"


def test_no_number_counts_it_and_the_passages_show_it() -> None:
    findings = found()
    table = count(findings, "event_killing").table
    assert table["n"].tolist() == [1]
    assert passages(findings, "event_killing")["value"].tolist() == [1.0, 0.0]


def test_a_concept_that_was_only_set_aside_is_not_compared() -> None:
    findings = found("The strikers shot wide. The attack on the budget failed.")
    assert "event_killing" in set(findings.terms["concept"])
    assert "event_killing" not in names(findings)


def test_lines_hold_what_counts() -> None:
    (line,) = lines_of_terms(found())
    assert [term["start"] for term in line["terms"] if term["concept"] == "event_killing"] == [7]
