"""The table of loaded words: saved, read again, shown and sampled."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing import Article, Study, Zone

TEXT = (
    "The shameful plan obviously failed to pass, and the mayor called it “absurd”.\n\n"
    "Roe said that the farce was over."
)


@pytest.fixture(scope="module")
def study() -> Study:
    texts = (("a", "Post", TEXT), ("b", "Globe", "The council claims that the vote was a disgrace."))
    return Study([Article(name, outlet, text, (Zone(0, len(text), "body"),)) for name, outlet, text in texts])


def test_each_word_has_class_listed_form_and_voice(study: Study) -> None:
    rows = study.findings.loaded.query("article == 'a'")
    assert rows[["class", "word", "text", "voice"]].to_numpy().tolist() == [
        ["adjective", "shameful", "shameful", "outlet"],
        ["booster", "obviously", "obviously", "outlet"],
        ["presupposition", "fail to", "failed to", "outlet"],
        ["noun", "farce", "farce", "reported"],
    ]


def test_it_is_the_same_when_it_is_read_again(study: Study, tmp_path: Path) -> None:
    made = study.findings.loaded
    Study([*study.articles]).find(tmp_path / "found")
    assert Study(tmp_path / "found").findings.loaded.equals(made)


def test_passages_can_be_narrowed_to_a_class(study: Study) -> None:
    rows = study.passages("loaded", variant="booster")
    assert rows["text"].tolist() == ["obviously"]
    assert rows["left"].tolist() == ["The shameful plan "]
    with pytest.raises(ValueError, match="no variant is 'insult'"):
        study.passages("loaded", variant="insult")


def test_passages_are_those_in_the_outlets_own_voice(study: Study) -> None:
    assert set(study.findings.loaded["voice"]) == {"outlet", "reported"}
    assert set(study.passages("loaded")["voice"]) == {"outlet"}


def test_people_can_code_a_sample_and_see_no_answer(study: Study) -> None:
    drawn = study.sample("loaded", n=6)
    assert set(drawn.key["answer"]) == {"yes"}
    assert {"adjective", "booster", "presupposition"} <= set(drawn.key["class"])
    assert "answer" not in drawn.sheet
