from __future__ import annotations

import pytest

from framing.article import Span
from framing.concepts.matching import Phrases, longest, plain, small

WHOLE = Span(0, 10_000)


def found(phrases: list[str], text: str) -> list[str]:
    folded = small(text)
    return [span.of(text) for span, _ in Phrases(phrases).find(folded, Span(0, len(text)))]


def test_whole_words_only() -> None:
    assert found(["art"], "The art of starting, art-led; art's part.") == ["art", "art", "art"]


def test_a_longer_phrase_that_fails_hides_no_shorter_one() -> None:
    assert found(["air strike", "air strikes back", "air"], "air strikes backward") == ["air"]


def test_phrases_inside_others_are_found_too() -> None:
    assert sorted(found(["drone", "drone strike", "strike"], "a drone strike")) == [
        "drone",
        "drone strike",
        "strike",
    ]


def test_apostrophes_hyphens_and_spaces_are_one() -> None:
    assert found(["iran's air-strike"], "Iran’s\xa0air–strike") == ["Iran’s\xa0air–strike"]


def test_a_line_break_is_a_space_but_a_paragraph_is_not() -> None:
    assert found(["islamic state"], "Islamic\nState, Islamic\n\nState") == ["Islamic\nState"]


@pytest.mark.parametrize("wrapped", ["Islamic \nState", "Islamic\xa0\n  State", "Islamic\t\r\nState"])
def test_a_wrapped_line_may_have_blanks_beside_its_break(wrapped: str) -> None:
    assert found(["islamic state"], f"It was {wrapped} again.") == [wrapped]


def test_a_gap_takes_no_more_than_three_words_and_no_comma() -> None:
    phrases = ["iran-backed ... groups"]
    assert found(phrases, "Iran-backed groups") == ["Iran-backed groups"]
    assert found(phrases, "Iran-backed a b c groups") == ["Iran-backed a b c groups"]
    assert found(phrases, "Iran-backed a b c d groups") == []
    assert found(phrases, "Iran-backed rebels, groups") == []


def test_folding_keeps_the_length_of_letters_that_grow() -> None:
    text = "İİ İstanbul’s “airstrike”"
    assert len(small(text)) == len(plain(text)) == len(text)
    assert found(["airstrike"], text) == ["airstrike"]


def test_no_phrases_find_nothing() -> None:
    assert found([], "anything") == []


def test_of_finds_that_overlap_the_longest_is_kept() -> None:
    spans = [(Span(6, 9), "c"), (Span(0, 4), "a"), (Span(2, 7), "b"), (Span(9, 10), "d")]
    assert [what for _, what in longest(spans)] == ["b", "d"]


def test_a_stretch_is_searched_from_its_first_letter_to_its_last() -> None:
    text = "war, warfare and war"
    spans = [span for span, _ in Phrases(["war"]).find(text, Span(0, len(text)))]
    assert spans == [Span(0, 3), Span(17, 20)]
    assert [span for span, _ in Phrases(["war"]).find(text, Span(17, 20))] == [Span(17, 20)]
    assert [span for span, _ in Phrases(["far"]).find(text, Span(8, 12))] == []


@pytest.mark.parametrize(
    "text",
    [
        "the migrants’ camp",
        "the migrants' camp",
        "migrants",
        "anti-migrants",
        "(migrants)",
        "“Migrants”",
        "migrants—all",
        "refugees/migrants",
        "...migrants...",
        "MIGRANTS",
    ],
)
def test_what_stands_beside_a_word_never_hides_it(text: str) -> None:
    assert [form.lower() for form in found(["migrants", "migrant"], text)] == ["migrants"]


@pytest.mark.parametrize("text", ["emigrants", "migrants1", "migrantsx", "non_migrants"])
def test_a_part_of_a_word_is_no_find(text: str) -> None:
    assert found(["migrants", "migrant"], text) == []


def test_many_phrases_find_what_each_finds_alone() -> None:
    phrases = [
        "air strike",
        "air strikes",
        "air",
        "strike",
        "a ... strike",
        "pro-life",
        "life",
        "u.s.",
        "u.s",
    ]
    text = small("An air strike; a bold air strikes a pro-life pose. In the U.S. a life. U.S troops strike")
    alone = {hit for phrase in phrases for hit in Phrases([phrase]).find(text, WHOLE)}
    assert set(Phrases(phrases).find(text, WHOLE)) == alone
    assert len(alone) == 13
