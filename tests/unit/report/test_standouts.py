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
    assert said == [
        "Mostly “five” in B (4 of 4).",
        "In one outlet only: A “one” (1), “two” (1) and 2 more.",
    ]


def test_a_main_word_that_nobody_else_uses_is_told_though_others_say_little() -> None:
    said = standouts.of_concept(compared({"A": {"rioters": 3, "thugs": 1}, "B": {"protesters": 1}}))
    assert said == [
        "Mostly “rioters” in A (3 of 4).",
        "In one outlet only: B “protesters” (1).",
    ]


def test_words_of_both_are_told_where_one_is_a_little_short() -> None:
    said = standouts.of_concept(
        compared({"A": {"rioters": 1, "thugs": 1, "mob": 1}, "B": {"youths": 1, "teens": 1}})
    )
    assert said == [
        "In one outlet only: A “rioters” (1), “thugs” (1) and 1 more; B “youths” (1) and “teens” (1)."
    ]


def test_the_only_main_word_says_nothing_where_others_use_it_or_none_speaks_of_it() -> None:
    assert standouts.of_concept(compared({"A": {"killing": 4}, "B": {"killing": 1}})) == []
    assert standouts.of_concept(compared({"A": {"killing": 4}, "B": {}})) == []


def test_difference_is_the_gain_from_knowing_the_outlet() -> None:
    made = compared({"A": {"x": 6, "y": 2}, "B": {"y": 8}})
    # Known: 6 + 8 of 16 are guessed right; blind: the 10 y.
    assert standouts.difference(made) == pytest.approx((14 - 10) / (16 - 10))


def test_difference_is_0_where_single_words_decide() -> None:
    assert standouts.difference(compared({"A": {"x": 1}, "B": {"y": 1}})) == 0


def measured(counts: Mapping[str, tuple[int, int]], q: float | None = None) -> Comparison:
    made = compared({group: {"": k, "no": n - k} for group, (k, n) in counts.items()})
    first, second = list(counts)[:2]
    pair = (first, second, "", 0.1, nan, nan, nan if q is None else q, nan if q is None else q, nan, 0.01)
    contrasts = pd.DataFrame([pair], columns=list(CONTRASTS)).astype(CONTRASTS)
    groups = made.groups[made.groups["variant"] == ""]
    return Comparison(**{**vars(made), "groups": groups, "contrasts": contrasts})


def test_no_outlet_is_highest_where_the_next_reads_the_same() -> None:
    assert standouts.of_measure(measured({"A": (1, 3), "B": (1, 3), "C": (1, 3)})) == []
    assert standouts.of_measure(measured({"A": (3335, 10000), "B": (1, 3)})) == []


def test_the_lowest_is_told_where_it_is_further_from_the_next() -> None:
    told = ["C 20 % (1 of 5 mentions), the others 67 %."]
    assert standouts.of_measure(measured({"A": (2, 3), "B": (2, 3), "C": (1, 5)})) == told


def test_where_articles_permit_a_test_only_what_exceeds_chance_stands_out() -> None:
    counts = {"A": (9, 10), "B": (1, 10)}
    told = ["A 90 % (9 of 10 mentions), the other 10 %."]
    assert standouts.of_measure(measured(counts, q=0.5)) == []
    assert standouts.of_measure(measured(counts, q=0.01)) == told
    assert standouts.of_measure(measured(counts)) == told


def test_the_highest_value_and_the_range_of_the_others() -> None:
    made = compared({"A": {"": 1, "no": 3}, "B": {"": 3, "no": 1}, "C": {"no": 4}})
    made = Comparison(**{**vars(made), "groups": made.groups[made.groups["variant"] == ""]})
    assert standouts.of_measure(made) == ["B 75 % (3 of 4 mentions), the others 0 % to 25 %."]


def test_equal_values_are_not_told() -> None:
    made = compared({"A": {"": 2}, "B": {"": 3}})
    assert standouts.of_measure(made) == []


def test_a_speaker_of_most_quoted_words() -> None:
    quotes = pd.DataFrame({"group": ["A"] * 3, "speaker": ["Ann", "Ann", "Bob"], "quoted_words": [14, 5, 1]})
    assert standouts.of_speakers(quotes) == ["A: 19 of 20 words inside quotation marks are Ann’s."]
    assert standouts.of_speakers(quotes[:2]) == []  # 19 words are too few for a voice to dominate
