from __future__ import annotations

from pathlib import Path

import pytest

from framing import Article, Study, Zone

TEXTS = {
    "Herald": "“It is out,” Maria Lopez said. The US helped to put out the fire.",
    "Post": "The United States helped. Officials said that the fire was out.",
}


@pytest.fixture
def study() -> Study:
    return Study([Article(o.lower(), o, t, (Zone(0, len(t), "body"),)) for o, t in TEXTS.items()])


def test_findings_are_worked_out_once(study: Study) -> None:
    assert study.findings is study.findings
    assert list(study.findings.articles["outlet"]) == ["Herald", "Post"]


def test_a_study_of_findings_needs_no_articles(study: Study) -> None:
    again = Study(study.findings)
    assert again.articles == ()
    assert again.compare("us_actor").groups.equals(study.compare("us_actor").groups)


def test_a_study_of_saved_findings(study: Study, tmp_path: Path) -> None:
    study.find(tmp_path)
    assert Study(tmp_path).compare("us_actor").groups.equals(study.compare("us_actor").groups)


def test_evidence_leads_to_the_passage(study: Study) -> None:
    (row,) = study.evidence("us_actor", outlet="Herald").itertuples()
    assert row.text == "US"


def test_a_chart_shows_itself(study: Study) -> None:
    assert study.chart("quoted_share")._repr_png_().startswith(b"\x89PNG")  # type: ignore[attr-defined]


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(ValueError, match="'grouped' is no part of a plan"):
        Study([], grouped="outlet")


def test_seeds_are_read_with_their_corpus() -> None:
    study = Study(Path(__file__).parents[2] / "seeds")
    assert study.articles[0].outlet == "Sputnik"
    assert study.notices == ()
