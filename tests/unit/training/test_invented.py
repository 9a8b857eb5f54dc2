"""Invented sentences: their marks, and that those for training and for measuring are different."""

from __future__ import annotations

from pathlib import Path

from training.tone import marked
from training.tone.data import Example, split

ROOT = Path(__file__).parents[3]
TRAINING = ROOT / "training" / "tone"


def test_marks_become_targets_with_their_answers() -> None:
    first, second = marked.marked("[=Roe] called [-Doe] a liar.")
    assert first.text == second.text == "Roe called Doe a liar."
    assert [one.target.of(one.text) for one in (first, second)] == ["Roe", "Doe"]
    assert [one.labels for one in (first, second)] == [(1,), (0,)]
    (either,) = marked.marked("They cleared [=+Roe].")
    assert either.labels == (1, 2)


def test_every_sentence_has_a_target_and_no_mark_is_left() -> None:
    every = [
        *marked.read(TRAINING / "sentences.txt"),
        *marked.made(TRAINING / "templates.toml", 1),
        *marked.read(ROOT / "benchmarks" / "invented_tones.txt"),
    ]
    assert all(sign not in one.text for one in every for sign in "[]{}")
    for path in (TRAINING / "sentences.txt", ROOT / "benchmarks" / "invented_tones.txt"):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        assert len(lines) >= 200
        assert all("[" in line for line in lines)


def test_no_sentence_is_both_trained_on_and_measured() -> None:
    trained = {one.text for one in marked.read(TRAINING / "sentences.txt")}
    trained |= {one.text for seed in (1, 2, 3) for one in marked.made(TRAINING / "templates.toml", seed)}
    measured = {one.text for one in marked.read(ROOT / "benchmarks" / "invented_tones.txt")}
    assert not trained & measured


def test_the_same_seed_makes_the_same_sentences() -> None:
    first, again, other = (list(marked.made(TRAINING / "templates.toml", seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_no_article_and_no_text_has_sentences_in_both_parts() -> None:
    place = next(marked.marked("[=Roe]")).target
    examples = [Example(f"text {at % 40}", place, (1,), (), f"article {at % 30}") for at in range(200)]
    examples += [Example(f"own text {at}", place, (1,), (), f"own article {at // 2}") for at in range(200)]
    train, kept = split(examples)
    assert kept
    assert len(train) + len(kept) == len(examples)
    assert not {one.text for one in train} & {one.text for one in kept}
    assert not {one.article for one in train} & {one.article for one in kept}
