"""Links: who wins a content, what is left out, and how sure the whole is."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.network.bio_tags import Stretch
from framing.finders.quotes.network.pairing import LEAST, Linker
from framing.finders.quotes.network.tokens import Paragraph, paragraph

NEAREST = Linker({"": -2.0, "near1": 4.0}, {"": -2.0, "nearx1": 4.0})


def read(text: str) -> Paragraph:
    return paragraph(text, Span(0, len(text)))


def stretch(part: Paragraph, role: str, words: str, probability: float = 0.9) -> Stretch:
    wanted = read(words).words
    start = next(i for i in range(len(part.words)) if part.words[i : i + len(wanted)] == wanted)
    return Stretch(role, start, start + len(wanted), probability)  # type: ignore[arg-type]


def test_content_and_source_go_to_the_likelier_cue() -> None:
    part = read("Lee said it rained, while Roy in his long letter of May denied it.")
    lee, roy = stretch(part, "source", "Lee"), stretch(part, "source", "Roy")
    said, denied = stretch(part, "cue", "said"), stretch(part, "cue", "denied")
    rained = stretch(part, "content", "it rained")
    (one,) = NEAREST.link(part, [lee, said, rained, roy, denied])
    assert (one.cue, one.contents, one.source) == (said, (rained,), lee)
    assert one.probability == pytest.approx(0.9**3)


def test_what_is_unlikely_as_a_whole_is_left_out() -> None:
    part = read("Lee said it rained")
    said, rained = stretch(part, "cue", "said"), stretch(part, "content", "it rained", LEAST / 2)
    assert NEAREST.link(part, [said, rained]) == []


def test_a_content_without_a_likely_cue_is_left_out() -> None:
    part = read("Lee said it rained")
    never = Linker({"": -5.0}, {"": -5.0})
    assert never.link(part, [stretch(part, "cue", "said"), stretch(part, "content", "it rained")]) == []


def test_beside_a_quotation_words_without_marks_are_no_content() -> None:
    part = read("“It has rained for days,” said Lee, as the river rose.")
    quotation = stretch(part, "content", "“It has rained for days,”")
    found = [quotation, stretch(part, "cue", "said"), stretch(part, "content", "the river rose")]
    assert NEAREST.link(part, found)[0].contents == (quotation,)


def test_a_quoted_phrase_may_go_with_words_without_marks() -> None:
    part = read("“Never,” said Lee, would the river rise.")
    found = [
        stretch(part, "content", "“Never,”"),
        stretch(part, "cue", "said"),
        stretch(part, "content", "would the river rise"),
    ]
    assert len(NEAREST.link(part, found)[0].contents) == 2
