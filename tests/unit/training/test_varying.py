"""Examples as they vary in training: other names, another sentence beside; the target stays where it is."""

from __future__ import annotations

import random

from framing.language.names import Name
from framing.span import Span
from training.tone.data import Example
from training.tone.joining import LONGEST, Joining
from training.tone.swapping import Swapping

TEXT = "Ann Lee told Jane Roe that Tom Fox had lied to her."
EXAMPLE = Example(TEXT, Span(13, 21), (1,), (Span(47, 50),))
NAMES = {
    TEXT: [
        Name(0, 7, "person", "Ann Lee", "Ann Lee"),
        Name(13, 21, "person", "Jane Roe", "Jane Roe"),
        Name(27, 34, "person", "Tom Fox", "Tom Fox"),
    ],
    "Maximilian Featherstone sang.": [Name(0, 23, "person", "Maximilian Featherstone", "")],
}


def spans(example: Example) -> list[str]:
    return [span.of(example.text) for span in (example.target, *example.more)]


def test_names_beside_the_target_are_swapped_and_the_target_is_kept() -> None:
    seen = {Swapping(NAMES, 1.0)(EXAMPLE, random.Random(seed)) for seed in range(20)}
    assert len(seen) > 5
    assert all(spans(one) == ["Jane Roe", "her"] for one in seen)
    assert not Swapping(NAMES, 0.0)(EXAMPLE, random.Random(1)).text != TEXT


def test_another_sentence_stands_before_or_behind_and_the_target_is_kept() -> None:
    seen = [Joining(["Pat Moe stole a car."], 1.0)(EXAMPLE, random.Random(seed)) for seed in range(40)]
    assert all("Pat Moe stole a car" in one.text and len(one.text) > len(TEXT) for one in seen)
    assert all(spans(one) == ["Jane Roe", "her"] and one.labels == (1,) for one in seen)
    assert {one.text.startswith("Pat") for one in seen} == {True, False}


def test_long_sentences_stay_alone() -> None:
    long = Example("Roe sang" + " again" * LONGEST, Span(0, 3), (1,))
    assert Joining(["Pat Moe stole a car."], 1.0)(long, random.Random(1)) == long
    assert Joining(["Pat Moe stole a car.", long.text], 1.0)._texts == ["Pat Moe stole a car."]
