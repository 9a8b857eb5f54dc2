"""Sentences made of counts, by rule."""

from __future__ import annotations

from collections.abc import Mapping
from math import nan

import pandas as pd
import pytest

from framing.compare import Comparison
from framing.compare.comparison import CONTRASTS, GROUPS
from framing.measures import Unit
from framing.report import standouts


def compared(counts: Mapping[str, Mapping[str, int]], unit: Unit = Unit.SHARE) -> Comparison:
    variants = list(dict.fromkeys(word for words in counts.values() for word in words))
    rows = []
    for variant in variants:
        for group, words in counts.items():
            n, k = sum(words.values()), words.get(variant, 0)
            rows.append((group, variant, 1, n, k, k / n if n else nan, nan, nan, "none"))
    return Comparison(
        "deed", "What is it called?", unit, "mentions", "outlet", "", "terms",
        pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS),
        pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS), dict.fromkeys(counts, 1), "",
    )  # fmt: skip


def test_main_words_and_words_of_one_outlet() -> None:
    said = standouts.of_concept(
        compared({"A": {"killing": 8, "murder": 2}, "B": {"death": 4}, "C": {"killing": 3, "slain": 1}})
    )
    assert said == [
        "Mostly “killing” in A (8 of 10) and C (3 of 4); “death” in B (4 of 4).",
        "In one outlet only: A “murder” (2); C “slain” (1).",
    ]


def test_a_word_is_nobodys_own_where_others_hardly_mention_the_thing() -> None:
    assert standouts.of_concept(compared({"A": {"killing": 1}, "B": {"death": 1}})) == []


def test_nothing_stands_out_where_all_agree() -> None:
    assert standouts.of_concept(compared({"A": {"killing": 4}, "B": {"killing": 5}})) == []


def test_many_words_of_one_outlet_are_counted_not_listed() -> None:
    words = dict.fromkeys(("one", "two", "three", "four"), 1)
    said = standouts.of_concept(compared({"A": words, "B": {"five": 4, "one": 0}}))
    assert said[-1] == "In one outlet only: A “one” (1), “two” (1) and 2 more; B “five” (4)."


def test_difference_is_the_gain_from_knowing_the_outlet() -> None:
    made = compared({"A": {"x": 6, "y": 2}, "B": {"y": 8}})
    # Known: 6 + 8 of 16 are guessed right; blind: the 10 y.
    assert standouts.difference(made) == pytest.approx((14 - 10) / (16 - 10))


def test_difference_is_0_where_single_words_decide() -> None:
    assert standouts.difference(compared({"A": {"x": 1}, "B": {"y": 1}})) == 0


def test_the_highest_value_and_the_range_of_the_others() -> None:
    made = compared({"A": {"": 1, "no": 3}, "B": {"": 3, "no": 1}, "C": {"no": 4}})
    made = Comparison(**{**vars(made), "groups": made.groups[made.groups["variant"] == ""]})
    assert standouts.of_measure(made) == ["B 75 % (3 of 4 mentions), the others 0 % to 25 %."]


def test_equal_values_are_not_told() -> None:
    made = compared({"A": {"": 2}, "B": {"": 3}})
    assert standouts.of_measure(made) == []


def test_a_speaker_of_most_quoted_words() -> None:
    quotes = pd.DataFrame({"group": ["A"] * 3, "speaker": ["Ann", "Ann", "Bob"], "quoted_words": [10, 5, 1]})
    assert standouts.of_speakers(quotes) == ["A: 15 of 16 words inside quotation marks are Ann’s."]
    assert standouts.of_speakers(quotes[2:]) == []
