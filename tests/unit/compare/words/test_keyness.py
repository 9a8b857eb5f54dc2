from __future__ import annotations

from math import isnan, log, log2

import numpy as np
import pytest

from framing.article import Article, Zone
from framing.compare import Keyness, keyness
from framing.compare.words.collocations import collocations
from framing.compare.words.keyness import KEYNESS
from framing.compare.words.vocabulary import vocabulary
from framing.findings import Findings, collect


def article(name: str, outlet: str, text: str, event: str = "fire") -> Article:
    return Article(name, outlet, text, (Zone(0, len(text), "body"),), event)


def found(*texts: tuple[str, str]) -> Findings:
    return collect([article(str(at), outlet, text) for at, (outlet, text) in enumerate(texts)], ())


def row(result: Keyness, group: str, word: str) -> dict[str, float]:
    rows = result.table[(result.table["group"] == group) & (result.table["word"] == word)]
    assert len(rows) == 1
    return {str(name): value for name, value in rows.iloc[0].items()}


ONE_EACH = found(
    ("Herald", "The US blaze grew. The blaze told us nothing. “A blaze,” Ann Lee said."),
    ("Post", "The fire grew and the fire told us nothing."),
)


def test_a_row_has_counts_rates_and_effects_of_both_sides() -> None:
    blaze = row(keyness(ONE_EACH), "Herald", "blaze")
    assert (blaze["count"], blaze["count_rest"], blaze["articles"], blaze["articles_rest"]) == (2, 0, 1, 0)
    words = keyness(ONE_EACH).n_words
    assert blaze["rate"] == 1000 * 2 / words["Herald"]
    assert blaze["log_ratio"] == pytest.approx(log2((2.5 / words["Herald"]) / (0.5 / words["Post"])))
    total = sum(words.values())
    a, whole = 100 * 2 / total, 100
    first, second = 2 + a, a
    expected = log(first / (words["Herald"] + whole - first)) - log(second / (words["Post"] + whole - second))
    assert blaze["delta"] == pytest.approx(expected, rel=1e-9)


def test_the_state_is_not_the_pronoun_and_function_words_are_not_ranked() -> None:
    words = set(keyness(ONE_EACH).table["word"])
    assert "US" in words
    assert not words & {"us", "the", "The", "nothing"}


def test_words_in_quotation_marks_are_the_outlets_only_when_asked_for() -> None:
    assert row(keyness(ONE_EACH, voice="all"), "Herald", "blaze")["count"] == 3


def test_one_article_each_shows_nothing_significant() -> None:
    result = keyness(ONE_EACH)
    for column in ("p", "q", "p_tokens", "low", "high", "lrc"):
        assert result.table[column].isna().all()
    assert "No word is tested" in result.note
    assert "cannot support claims" in result.note


def many(n: int) -> Findings:
    how = ("grew", "died", "spread", "rose", "sank", "roared", "came", "went")
    herald = [
        ("Herald", f"The blaze {how[at % 8]} in town number {n}, seen by all. Clowns left.")
        for at in range(n)
    ]
    post = [("Post", "The fire in town was seen by all. It went out.") for _ in range(n)]
    return found(*herald, *post, ("Herald", "Rhubarb, rhubarb, rhubarb, rhubarb, rhubarb."))


def test_a_word_that_always_stands_in_a_phrase_is_listed_with_it_alone() -> None:
    how = ("won", "lost", "met", "marched", "voted", "split", "rested", "cheered")
    herald = [("Herald", f"On Monday the Free Party {verb} in town number {verb}.") for verb in how]
    post = [("Post", f"On Monday they {verb}; nobody else did, and rain fell all day.") for verb in how]
    words = list(keyness(found(*herald, *post)).table.query("group == 'Herald'")["word"])
    assert "Free Party" in words
    assert not {"Free", "Party"} & set(words)


def test_a_single_article_is_no_side_of_a_test() -> None:
    result = keyness(found(*[("Post", "The fire grew.")] * 40, ("Herald", "The blaze grew. The blaze.")))
    assert set(result.table["smallest_p"]) == {1.0}
    assert result.table["p"].isna().all()


def test_articles_are_tested_and_the_family_is_named() -> None:
    result = keyness(many(5))
    blaze = row(result, "Herald", "blaze")
    assert blaze["p"] == pytest.approx(2 / 462)  # all in six articles, or all in five
    assert blaze["q"] >= blaze["p"] >= blaze["smallest_p"]
    assert blaze["low"] < blaze["delta"] < blaze["high"]
    assert blaze["dp"] < 0.5
    n = len(result.table.dropna(subset="p"))
    assert n >= 2
    assert "2 contrasts; q is corrected over these" in result.family


def test_a_word_of_one_article_sets_no_outlet_apart() -> None:
    assert "rhubarb" not in set(keyness(many(5)).table["word"])


def test_the_rest_never_holds_the_group() -> None:
    three = found(("A", "apple pear"), ("B", "apple pear"), ("C", "apple plum"))
    plum = row(keyness(three), "C", "plum")
    assert (plum["count"], plum["count_rest"]) == (1, 0)
    pear = row(keyness(three), "A", "pear")
    assert pear["count_rest"] == 1


def test_swapping_the_groups_flips_the_sign() -> None:
    there = keyness(many(4), group="Herald", against="Post")
    back = keyness(many(4), group="Post", against="Herald")
    assert (there.table["delta"] > 0).all()
    assert not set(there.table["word"]) & set(back.table["word"])


def test_the_corpus_settles_what_an_article_cannot_tell() -> None:
    texts = found(
        ("A", "Rouhani left."),
        ("B", "We saw Rouhani leave."),
        ("A", "Crowds left."),
        ("B", "The crowds left."),
    )
    assert {"Rouhani", "crowds"} <= set(vocabulary(texts).words)
    assert not {"rouhani", "Crowds"} & set(vocabulary(texts).words)


def test_phrases_are_words_that_attract_each_other() -> None:
    filler = "Day after day the town heard other news from all over the land and nobody came. " * 3
    texts = found(*[("A", f"{filler}The prime minister left.") for _ in range(4)])
    words = vocabulary(texts)
    bound = collocations(texts, "outlet", words)
    assert "prime minister" in set(bound.words)
    assert bound.counts.sum() > 0
    assert set(np.concatenate([words.words, bound.words])) >= {"prime", "minister", "prime minister"}


def test_the_words_sum_to_the_words_of_the_article() -> None:
    assert vocabulary(ONE_EACH, "all").sizes.tolist() == ONE_EACH.articles["words"].tolist()


def test_passages_are_those_that_were_counted() -> None:
    result = keyness(ONE_EACH)
    shown = result.passages("blaze", "Herald")
    assert len(shown) == row(result, "Herald", "blaze")["count"]
    assert set(shown["text"]) == {"blaze"}
    assert result.passages("blaze", "Post").empty


def test_an_unknown_group_or_column_is_named() -> None:
    with pytest.raises(ValueError, match="no outlet is 'Times'; there are: Herald, Post"):
        keyness(ONE_EACH, group="Times")
    with pytest.raises(ValueError, match="'owner' is not a column of the articles; there are: outlet"):
        keyness(ONE_EACH, by="owner")


def test_it_shows_itself() -> None:
    result = keyness(
        found(
            ("Herald", "A blaze. " * 60 + "It hurt. " * 9), ("Post", "A fire. " * 60 + "Smoke. It hurt. " * 2)
        )
    )
    assert list(result.table.columns) == list(KEYNESS)
    assert "blaze" in str(result)
    assert "<em>Counted: the outlet" in result._repr_html_()
    assert r"\begin{table}" in result.to_latex()
    assert result.to_markdown(1).count("\n| ") == 4
    assert result.records(1)[0]["p"] is None
    assert list(result.top(9)["word"]) == ["blaze", "hurt", "fire"]
    assert "smoke" in set(result.table["word"])  # used twice


def test_nothing_to_compare_has_its_columns() -> None:
    one = keyness(found(("Herald", "The blaze grew.")))
    assert list(one.table.columns) == list(KEYNESS)
    assert one.table.empty
    assert isnan(keyness(ONE_EACH).table["dp"].iloc[0])
