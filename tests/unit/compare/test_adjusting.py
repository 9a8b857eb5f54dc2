"""Covariates held alike: which columns, what is shown, and why a difference cannot be adjusted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.simulating.corpora import MEASURE, Corpus
from framing import Study
from framing.compare.adjusted import Adjusted

OUTLET = ["Herald"] * 12 + ["Post"] * 12
OPINION = [*[True] * 9, *[False] * 3, *[True] * 3, *[False] * 9]
NOISE = [0, 1, -1, 0, 1, -1, 1, 0, -1, 0, 1, -1]


def study(counts: Sequence[int], event: Sequence[str] | None = None, **columns: Sequence[str]) -> Study:
    given: Mapping[str, Sequence[str]] = columns
    return Study(Corpus(OUTLET, np.array(counts), np.full(24, 10), event=event, columns=given).findings)


SECTIONS = ["opinion" if each else "news" for each in OPINION]
CONFOUNDED = study(
    [(6 if opinion else 2) + NOISE[at % 12] for at, opinion in enumerate(OPINION)],
    section=SECTIONS,
    length=[str(400 + 10 * at) for at in range(24)],
    constant=["yes"] * 24,
    side=["left" if outlet == "Herald" else "right" for outlet in OUTLET],
    many=[f"value {at}" for at in range(24)],
)


def adjusted(made: Study, *columns: str) -> Adjusted:
    found = made.compare(MEASURE, adjust=columns).adjusted
    assert found is not None
    return found


def test_a_difference_of_sections_goes_away_when_they_are_held_alike() -> None:
    result = CONFOUNDED.compare(MEASURE, adjust="section")
    assert result.adjusted is not None
    row = result.adjusted.table.iloc[0]
    assert row["found"] == pytest.approx(0.2)
    assert result.contrasts["p"].iloc[0] < 0.05
    assert abs(row["difference"]) < 0.02
    assert row["p"] > 0.5
    assert "Adjusted: the difference if the articles of both sides had the same section" in result.note
    assert "as found" in str(result)
    assert result.record()["adjusted"]
    assert "Adjusted for section" in result.to_latex()


def test_numbers_are_columns_too() -> None:
    assert abs(adjusted(CONFOUNDED, "section", "length").table["difference"].iloc[0]) < 0.1
    assert adjusted(CONFOUNDED, "words").table["difference"].iloc[0] == pytest.approx(0.2)  # all alike


def test_articles_without_the_number_are_left_out_and_counted() -> None:
    length = [str(400 + 10 * at) if at % 12 else "" for at in range(24)]
    made = study([2 + NOISE[at % 12] for at in range(24)], length=length)
    findings = made.findings
    given = findings.attributes[findings.attributes["value"] != ""]
    found = Study(replace(findings, attributes=given)).compare(MEASURE, adjust="length")
    assert found.adjusted is not None
    assert found.adjusted.table["articles"].tolist() == [22]
    assert "Left out of it: 2 articles without a number there." in found.note
    assert "Left out" not in CONFOUNDED.compare(MEASURE, adjust="length").note


@pytest.mark.parametrize("odd", ["1e308", "-1e308", "inf", "nan", "0x10", "１２", "1,000"])
def test_odd_numbers_stop_nothing(odd: str) -> None:
    length = [odd if at % 3 == 0 else str(at % 5) for at in range(24)]
    found = adjusted(study([3 + NOISE[at % 12] for at in range(24)], length=length), "length")
    assert np.isfinite(found.table["difference"]).all()


def test_a_constant_column_changes_nothing() -> None:
    assert adjusted(CONFOUNDED, "constant").table["difference"].iloc[0] == pytest.approx(0.2)


def test_a_column_that_tells_the_groups_leaves_nothing_to_compare() -> None:
    found = adjusted(CONFOUNDED, "side")
    assert found.table["reason"].tolist() == ["the groups cannot be told from these columns"]
    assert found.table["difference"].isna().all()


def test_a_side_without_any_find_of_the_kind() -> None:
    found = adjusted(study([2 if at < 12 else 0 for at in range(24)], section=SECTIONS), "section")
    assert found.table["p"].isna().all()
    assert found.table["reason"].ne("").all()


def test_a_section_without_any_find_of_the_kind_counts_as_no_difference() -> None:
    """News never has one in either outlet: the difference lies in opinion, a half of all finds."""
    counts = [(7 if at < 12 else 3) + NOISE[at % 12] if opinion else 0 for at, opinion in enumerate(OPINION)]
    row = adjusted(study(counts, section=SECTIONS), "section").table.iloc[0]
    shares = [sum(counts[:9]) / 90, sum(counts[12:15]) / 30]
    assert row["difference"] == pytest.approx((shares[0] - shares[1]) / 2)
    assert row["reason"] == ""


def test_events_are_held_alike_as_well() -> None:
    event = [*["storm"] * 9, *["vote"] * 3, *["storm"] * 3, *["vote"] * 9]
    counts = [(6 if each == "storm" else 2) + NOISE[at % 12] for at, each in enumerate(event)]
    made = study(counts, event=event, length=[str(at % 5) for at in range(24)])
    result = made.compare(MEASURE, adjust="length")
    assert result.adjusted is not None
    assert abs(result.adjusted.table["difference"].iloc[0]) < 0.05
    assert "had the same length and event" in result.note


def test_too_few_articles_are_not_adjusted() -> None:
    few = Corpus(
        ["Herald", "Herald", "Post", "Post"], np.array([1, 2, 3, 4]), np.full(4, 9), columns={"s": "abab"}
    )
    found = adjusted(Study(few.findings), "s")
    assert found.table["reason"].tolist() == ["too few articles"]


@pytest.mark.parametrize(
    ("column", "fault"),
    [
        ("outlet", "'outlet' makes the groups"),
        ("sections", "'sections' is not a column of the articles; there are: words, sentences, outlet"),
        ("many", "'many' has 24 values in 24 articles"),
        ("article", "'article' has 24 values"),
    ],
)
def test_columns_that_cannot_be_held_alike(column: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        CONFOUNDED.compare(MEASURE, adjust=column)
