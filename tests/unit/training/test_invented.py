"""Invented sentences: their marks, and that those for training and for measuring are different."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.tone import marked
from training.tone.data import Example, split

ROOT = Path(__file__).parents[3]
TRAINING = ROOT / "training" / "tone"
MEASURED = [ROOT / "benchmarks" / name for name in ("invented_tones.txt", "invented_tones_second.txt")]
PATTERNS = TRAINING / "patterns.toml"


def trained_on(seeds: Iterable[int]) -> Iterator[marked.Marked]:
    """The invented sentences that a training learns from."""
    yield from marked.read(TRAINING / "sentences.txt")
    for seed in seeds:
        yield from marked.made(TRAINING / "templates.toml", seed)
        yield from marked.made(PATTERNS, seed)


def test_marks_become_targets_with_their_answers() -> None:
    first, second = marked.marked("[=Roe] called [-Doe] a liar.")
    assert first.text == second.text == "Roe called Doe a liar."
    assert [one.target.of(one.text) for one in (first, second)] == ["Roe", "Doe"]
    assert [one.labels for one in (first, second)] == [(1,), (0,)]
    (either,) = marked.marked("They cleared [=+Roe].")
    assert either.labels == (1, 2)


def test_every_sentence_has_a_target_and_no_mark_is_left() -> None:
    every = [
        *trained_on([1]),
        *marked.made(PATTERNS, 1, "held_out"),
        *(one for path in MEASURED for one in marked.read(path)),
    ]
    assert all(sign not in one.text for one in every for sign in "[]{}")
    for path in (TRAINING / "sentences.txt", *MEASURED):
        lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
        assert len(lines) >= 100
        assert all("[" in line for line in lines)


def test_no_sentence_is_both_trained_on_and_measured() -> None:
    trained = {one.text for one in trained_on((1, 2, 3))}
    assert not trained & {one.text for path in MEASURED for one in marked.read(path)}


def test_no_pattern_is_both_trained_on_and_held_out() -> None:
    rules = tomllib.loads(PATTERNS.read_text("utf-8"))
    assert not set(rules["templates"]) & set(rules["held_out"])
    assert len(set(rules["templates"])) == len(rules["templates"])


def test_words_that_are_put_in_may_hold_further_places(tmp_path: Path) -> None:
    (tmp_path / "few.toml").write_text(
        'each = 1\nbeside = true\ntargets = ["Roe", "Doe"]\ndeed = ["fed {whom}"]\nwhom = ["the {old}"]\n'
        'old = ["sick"]\ntemplates = ["[+{one}] {deed}; [={other}] left."]\n',
        "utf-8",
    )
    good, plain = marked.made(tmp_path / "few.toml", 1)
    assert {good.text} == {plain.text} <= {"Roe fed the sick; Doe left.", "Doe fed the sick; Roe left."}
    assert (good.labels, plain.labels) == ((2,), (1,))


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
