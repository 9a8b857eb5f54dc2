"""Which tone is said, and which is unsure."""

from __future__ import annotations

import pytest

from framing import tones_toward
from framing.article import Article, Span, Zone
from framing.finders.targets import targets
from framing.finders.toward.sure import SURE, tone_of, without
from framing.language import Document, parse

BAD, GOOD = [0.9, 0.06, 0.04], [0.04, 0.06, 0.9]


def test_each_tone_has_a_probability_of_its_own() -> None:
    for at, least in enumerate(SURE.values()):
        for probability, tone in ((least, list(SURE)[at]), (least - 0.01, "unsure")):
            row = [(1 - probability) / 2] * 3
            row[at] = probability
            assert tone_of(row) == tone


@pytest.mark.parametrize(
    ("told", "row", "tone"),
    [
        ("… leads by nine points in a new poll.", GOOD, "unsure"),
        ("… won both primaries on Tuesday.", GOOD, "unsure"),
        ("Two unions endorsed ….", GOOD, "unsure"),
        ("… won both primaries with a brilliant campaign.", GOOD, "positive"),
        ("… rebuilt the schools.", GOOD, "positive"),
        ("A committee is investigating ….", BAD, "unsure"),
        ("… lost in nine counties.", BAD, "unsure"),
        ("The ads attack … as a liar.", BAD, "negative"),
        ("… took the money of the poor.", BAD, "negative"),
        ("… won by lies.", BAD, "negative"),
    ],
)
def test_a_contest_or_conflict_alone_is_no_praise_or_blame(told: str, row: list[float], tone: str) -> None:
    assert tone_of(row, told) == tone


def test_a_neutral_sentence_on_a_contest_stays_neutral() -> None:
    assert tone_of([0.1, 0.85, 0.05], "The vote for … is on Tuesday.") == "neutral"


def test_a_good_word_is_no_blame_and_a_bad_one_no_praise() -> None:
    assert tone_of(GOOD, "… won the terrible race.") == "unsure"
    assert tone_of(BAD, "… lost the great race.") == "unsure"


def test_every_place_of_the_target_is_left_out() -> None:
    assert without("Doe met Roe, and Doe left.", [Span(17, 20), Span(0, 3)]) == "… met Roe, and … left."
    assert without("Doe Hale left.", [Span(0, 8), Span(4, 8)]) == "… left."


def test_the_name_of_the_target_moves_nothing() -> None:
    texts = [f"{name} won the primary in Ohio by ten points." for name in ("Hope Grace", "Ann Roe")]
    found = tones_toward(texts, [(0, 10), (0, 7)], named=True)
    assert found.iloc[0].equals(found.iloc[1])


def test_a_target_of_an_article_has_the_tone_of_its_sentence() -> None:
    text = "Ann Roe is a brilliant and generous leader. Bob Doe leads in the polls by nine points."
    document = Document(Article("", "", text, (Zone(0, len(text), "body"),)))
    parse([document])
    found = {one.entity: one.tone for one in targets(document)}
    assert found["Ann Roe"] == "positive"
    assert found["Bob Doe"] in ("neutral", "unsure")
