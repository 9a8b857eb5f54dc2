"""Primary comparisons, a margin, and how small a difference could be shown: what a plan says beforehand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks.simulating.corpora import Corpus, drawn, tables
from framing import Plan, Study
from framing.compare import Comparison, compare, select
from framing.compare.columns import CONTRASTS, GROUPS
from framing.compare.long_table import rows
from framing.compare.relevance import alike, missed
from framing.findings import Findings, concatenate
from framing.measures import Unit
from framing.report.chapters.differences import differences
from framing.report.chapters.material import Material
from framing.report.standouts import stands_out
from framing.stats import benjamini_hochberg

MEASURES = ("anonymous_share", "verbatim_share", "quoted_share")


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Two outlets that differ in the first measure and in no other."""
    rng = np.random.default_rng(2)
    in_a, sizes = np.arange(60) < 30, np.full(60, 10)
    corpora = [
        Corpus(
            ["A" if a else "B" for a in in_a], drawn(rng, np.where(in_a, gap - 0.3, -0.3), sizes, 0.1), sizes
        )
        for gap in (1.2, 0.0, 0.0)
    ]
    made = [
        corpus.findings.measures.assign(measure=name) for name, corpus in zip(MEASURES, corpora, strict=True)
    ]
    return tables(corpora[0], measures=pd.concat(made, ignore_index=True))


def _comparison(name: str, p: list[float]) -> Comparison:
    contrasts = pd.DataFrame({"a": "A", "b": "B", "variant": [str(at) for at in range(len(p))], "p": p})
    contrasts = contrasts.assign(selected=False).reindex(columns=list(CONTRASTS)).astype(CONTRASTS)
    groups = pd.DataFrame(columns=list(GROUPS)).astype(GROUPS)
    about = ("title", Unit.SHARE, "quotes", "outlet", "", "evidence")
    return Comparison(name, *about, groups, contrasts, {"A": 9, "B": 9}, "", concatenate([]))


def test_primary_comparisons_are_one_family() -> None:
    p = {"first": [0.012], "second": [0.03, 0.2], "other": [0.001, 0.9]}
    made = {
        one.name: one for one in select([_comparison(*one) for one in p.items()], primary=["first", "second"])
    }
    q = benjamini_hochberg([0.012, 0.03, 0.2])
    assert made["first"].contrasts["q"].tolist() == [q[0]]
    assert made["second"].contrasts["q"].tolist() == [q[1], q[2]]
    assert made["first"].contrasts["selected"].all() == (q[0] <= 0.05)
    assert made["first"].family == "Primary: q is over the 3 tests of first, second together."
    assert [one.role for one in made.values()] == ["primary", "primary", "exploratory"]
    assert made["other"].contrasts["selected"].tolist() == [True, False]
    assert "Exploratory" in made["other"].family


def test_many_others_cost_a_primary_comparison_nothing() -> None:
    others = [_comparison(f"other {at}", [0.5]) for at in range(40)]
    alone = select([_comparison("first", [0.04]), *others], primary=["first"])[0]
    among = select([_comparison("first", [0.04]), *others])[0]
    assert alone.contrasts["selected"].all()
    assert not among.contrasts["selected"].any()


def test_without_primary_comparisons_nothing_is_called_exploratory() -> None:
    assert [one.role for one in select([_comparison("a", [0.01])])] == [""]


def test_a_study_corrects_a_primary_comparison_with_the_others_of_its_family(findings: Findings) -> None:
    study = Study(findings, primary=MEASURES[:2])
    first, second = (study.compare(name) for name in MEASURES[:2])
    p = [one.contrasts["p"].iloc[0] for one in (first, second)]
    q = [one.contrasts["q"].iloc[0] for one in (first, second)]
    assert q == benjamini_hochberg(p).tolist()
    assert (first.role, study.compare(MEASURES[2]).role) == ("primary", "exploratory")
    assert set(rows(first)["role"]) == {"primary"}
    assert first.record()["role"] == "primary"


def test_a_primary_comparison_that_is_not_there(findings: Findings) -> None:
    with pytest.raises(ValueError, match="'anonymous_shar' is neither a measure nor a concept"):
        _ = Material(findings, "outlet", None, 0, frozenset(), ("anonymous_shar",)).compared


def test_page_one_says_the_primary_comparisons_first(findings: Findings) -> None:
    material = Material(findings, "outlet", None, 0, frozenset(), (MEASURES[1], MEASURES[0]))
    told = stands_out(material.compared, ())
    topics = [one.topic for one in told[:2]]
    assert all(topic.endswith("(primary):") for topic in topics)
    said = {one.topic: one.sentence for one in told}
    assert "difference of" in said["Quotes of anonymous sources (primary):"]
    none = said["Quotes in the speaker's own words (primary):"]
    assert none.startswith("no difference between outlets exceeds chance. A difference below")
    section = differences(material)
    assert section is not None
    table = section.exhibits[0].table
    assert table is not None
    assert table.columns[-1] == "Role"
    assert {row[-1].text for row in table.rows[:2]} == {"primary"}


def test_a_primary_comparison_of_too_few_articles_says_so(findings: Findings) -> None:
    few = replace(findings, articles=findings.articles.iloc[[0, 31]].reset_index(drop=True))
    material = Material(few, "outlet", None, 0, frozenset(), MEASURES[:1])
    assert stands_out(material.compared, ())[0].sentence == "too few articles to compare."


def test_no_relevant_difference_is_said_with_its_margin(findings: Findings) -> None:
    wide = Study(findings, margin=0.4).compare(MEASURES[1])
    assert wide.contrasts["equivalence_p"].iloc[0] < 0.05
    assert "No relevant difference (margin 40 percentage points): A and B." in wide.note
    narrow = Study(findings, margin=0.01).compare(MEASURES[1])
    assert (
        "No contrast is shown to be without a relevant difference (margin 1 percentage point)" in narrow.note
    )
    assert narrow.contrasts["equivalence_p"].iloc[0] > wide.contrasts["equivalence_p"].iloc[0]
    plain = compare(findings, MEASURES[1])
    assert plain.contrasts["equivalence_p"].isna().all()
    assert "relevant" not in plain.note


def test_p_of_equivalence_is_small_where_the_90_percent_interval_is_inside(findings: Findings) -> None:
    found = Study(findings, margin=0.1).compare(MEASURES[0])
    assert found.contrasts["equivalence_p"].iloc[0] > 0.9  # the outlets differ by far more


def test_every_note_says_how_small_a_difference_could_be_seen(findings: Findings) -> None:
    found = compare(findings, MEASURES[0])
    low, high = found.contrasts[["low", "high"]].iloc[0]
    points = round((high - low) / 2 * 2.8015852 / 1.959964 * 100)
    assert f"A difference below {points} percentage points would usually not show." in found.note


def test_of_several_contrasts_the_typical_size_is_said() -> None:
    contrasts = _comparison("a", [0.3, 0.4]).contrasts.assign(low=[-0.1, -0.2], high=[0.1, 0.2])
    said = "A difference below about 21 percentage points would usually not show."
    assert missed(contrasts, Unit.SHARE) == said
    assert missed(contrasts.assign(p=np.nan), Unit.SHARE) == ""
    wide = contrasts.assign(low=-0.9, high=0.9)
    assert missed(wide, Unit.SHARE) == "So few articles would hardly show a difference."


def test_equivalence_is_corrected_for_the_number_of_contrasts() -> None:
    contrasts = _comparison("a", [0.3] * 4).contrasts.assign(equivalence_p=[0.04, 0.5, 0.6, 0.7])
    assert alike(contrasts, Unit.SHARE, 0.05).startswith("No contrast is shown")
    assert alike(contrasts.iloc[:1], Unit.SHARE, 0.05).endswith("A and B (“0”).")
    assert alike(contrasts.iloc[:1], Unit.SHARE, 0.05, "word {}".format).endswith("A and B (“word 0”).")
    assert "cannot be tested" in alike(contrasts.assign(equivalence_p=np.nan), Unit.SHARE, 0.05)


@pytest.mark.parametrize("margin", [0, -0.1, "x", True, float("nan"), float("inf")])
def test_a_margin_is_a_number_above_0(margin: object) -> None:
    with pytest.raises(ValueError, match="margin must be a number above 0"):
        Plan(margin=margin)  # type: ignore[arg-type]


def test_what_a_plan_says_beforehand_is_kept() -> None:
    plan = Plan(primary=["a", "b"], margin=0.05)  # type: ignore[arg-type]
    assert Plan(**plan.record()) == plan
    assert Plan().record().keys().isdisjoint({"margin"})
