"""The table of targets: saved, read again, shown and sampled."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing import Article, Study, Zone

TEXT = (
    "Mayor Jane Roe saved the town.\n\nRoe lied to the voters, a rival said.\n\n"
    "Jane Roe said: “We are done.”\n\nRoe met the press on Monday."
)


@pytest.fixture(scope="module")
def study() -> Study:
    articles = [
        Article(name, outlet, text, (Zone(0, len(text), "body"),), "vote")
        for name, outlet, text in (("a", "Post", TEXT), ("b", "Globe", "Jane Roe ruined the harbour."))
    ]
    return Study(articles)


def test_a_sentence_of_several_voices_has_no_tone(study: Study) -> None:
    rows = study.findings.targets
    unclear = rows["voice"] == "unclear"
    assert unclear.any()
    assert rows.loc[unclear, ["tone", "negative", "neutral", "positive"]].isna().all().all()
    sums = rows.loc[~unclear, ["negative", "neutral", "positive"]].sum(axis=1)
    assert sums.tolist() == pytest.approx([1.0] * len(sums))


def test_it_is_the_same_when_it_is_read_again(study: Study, tmp_path: Path) -> None:
    made = study.findings.targets
    Study([*study.articles]).find(tmp_path / "found")
    assert Study(tmp_path / "found").findings.targets.equals(made)


def test_passages_are_those_with_a_tone_and_can_be_narrowed_to_a_target(study: Study) -> None:
    rows = study.passages("targets", variant="Jane Roe", outlet="Globe")
    assert rows["text"].tolist() == ["Jane Roe"]
    assert rows["right"].tolist() == [" ruined the harbour."]
    assert rows["value"][0] < 0
    with pytest.raises(ValueError, match="no variant is 'Nobody'"):
        study.passages("targets", variant="Nobody")


def test_people_can_code_a_sample_and_see_no_answer(study: Study) -> None:
    drawn = study.sample("targets", n=4)
    assert set(drawn.key["class"]) <= {"negative", "neutral", "positive", "unsure"}
    assert set(drawn.key["answer"]) <= {"negative", "neutral", "positive"}
    assert len(drawn.sheet) == len(study.findings.targets.dropna(subset="tone"))
    assert "answer" not in drawn.sheet
