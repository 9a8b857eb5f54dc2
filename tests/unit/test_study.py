from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from framing import Article, Study, Zone
from framing.findings import Findings
from framing.plan import Plan
from framing.report import Form

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
    (row,) = study.passages("us_actor", outlet="Herald").itertuples()
    assert row.text == "US"


def test_a_title_that_the_text_lacks_counts_and_is_shown(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_text(
        "outlet,title,text\nPost,Terrorists burn mill,The mill burned on Friday. The crews went home.\n"
    )
    study = Study(tmp_path / "news.csv")
    (row,) = study.passages("irregular_fighters", outlet="Post").itertuples()
    assert (row.text, row.zone, str(row.right).split()[0]) == ("Terrorists", "headline", "burn")
    assert list(study.findings.articles["words"]) == [3 + 5 + 4]
    assert "terrorist" in set(study.findings.words["word"].str.lower().str.rstrip("s"))


def test_a_chart_shows_itself(study: Study) -> None:
    assert study.chart("quoted_share")._repr_png_().startswith(b"\x89PNG")  # type: ignore[attr-defined]


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(ValueError, match="Study has no option 'grouped'; use one of: about"):
        Study([], grouped="outlet")  # type: ignore[call-arg]


def test_seeds_are_read_with_their_corpus() -> None:
    study = Study(Path(__file__).parents[2] / "seeds")
    assert study.articles[0].outlet == "Sputnik"
    assert study.notices == ()


def test_a_report_that_fails_leaves_the_one_before(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(
        findings: Findings, plan: Plan, folder: Path, notices: Iterable[str], form: Form
    ) -> list[str]:
        assert form == Form()
        (folder / "report.pdf").write_text("whole")
        return ["a sheet is too small"]

    def failing(*_: object) -> list[str]:
        raise RuntimeError("no page could be set")

    monkeypatch.setattr("framing.report.write", written)
    assert study.report(tmp_path) == tmp_path
    monkeypatch.setattr("framing.report.write", failing)
    with pytest.raises(RuntimeError) as told:
        study.report(tmp_path)
    assert told.value.__notes__ == [f"{tmp_path} still holds the earlier results, unchanged."]
    assert (tmp_path / "report.pdf").read_text() == "whole"


def test_findings_are_not_replaced_by_their_own_report(study: Study, tmp_path: Path) -> None:
    study.find(tmp_path / "findings")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(ValueError, match=r"findings: is the input, and would be replaced"):
        Study(tmp_path / "findings").report(tmp_path)
    with pytest.raises(ValueError, match=r"findings/part-00000/.* framing has no record of writing this"):
        study.report(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_articles_are_not_replaced_by_their_own_report(tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "mine.csv").write_text(f"outlet,text\nHerald,{TEXTS['Post']}\n")
    with pytest.raises(ValueError, match=r"mine\.csv: is the input"):
        Study(str(path) for path in [tmp_path / "tables" / "mine.csv"]).report(tmp_path)


def test_articles_of_one_id_are_one_article(tmp_path: Path) -> None:
    text = "Police said that the bridge was shut."
    twice = [Article("a", outlet, text, (Zone(0, len(text), "body"),)) for outlet in ("Herald", "Post")]
    study = Study(twice)
    assert [article.outlet for article in study.articles] == ["Herald"]
    (notice,) = study.notices
    assert notice == (
        'article 2, field id: "a" is already the id of an earlier article, so this one is left out; '
        "give each its own id"
    )


def test_a_chart_tells_once_which_letters_no_font_has() -> None:
    text = "The harbour burned on Monday. “We fled,” said Ann Doe."
    study = Study([Article("a", "Post \U0010fffd", text, (Zone(0, len(text), "body"),), "Fire")])
    for _ in range(2):
        study.chart("quoted_share")
    (notice,) = study.notices
    assert "\U0010fffd" in notice
    assert "Install a font" in notice
