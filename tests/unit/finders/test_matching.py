from __future__ import annotations

from framing.article import Span
from framing.finders.matching import Phrases, longest, plain, small


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
