"""Voice: outlet, quoted, reported."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Span, Speaker, Zone
from framing.finders.voice import Voices, voices
from framing.language.document import Document

LEE, ROY = Speaker("Lee", "person"), Speaker("Roy", "person")
MIXED = Quote(10, 40, "mixed", (Span(10, 40),), (Span(20, 30),), None, None, LEE)
DIRECT = Quote(50, 60, "direct", (Span(50, 60),), (Span(50, 60),), None, None, ROY)


@pytest.mark.parametrize(
    ("span", "voice", "speaker"),
    [
        (Span(0, 5), "outlet", None),
        (Span(12, 18), "reported", LEE),
        (Span(21, 29), "quoted", LEE),
        (Span(52, 54), "quoted", ROY),
        (Span(18, 24), "quoted", LEE),
        (Span(16, 24), "reported", LEE),
        (Span(4, 16), "outlet", None),
        (Span(40, 50), "outlet", None),
        (Span(61, 70), "outlet", None),
    ],
)
def test_voice_and_speaker_of_a_span(span: Span, voice: str, speaker: Speaker | None) -> None:
    assert Voices((MIXED, DIRECT)).of(span) == voice
    assert Voices((MIXED, DIRECT)).speaker(span) == speaker


def test_voices_of_many_spans_are_those_of_each() -> None:
    index = Voices((DIRECT, MIXED))
    spans = [Span(i, i + 4) for i in range(70)]
    assert [index.of(span) for span in spans] == [Voices((MIXED, DIRECT)).of(span) for span in spans]


def test_voices_of_an_article() -> None:
    text = "The dam failed. “It is safe,” Mayor Ann Lee said."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert voices(document).of(Span(0, 7)) == "outlet"
    assert voices(document).of(Span(17, 22)) == "quoted"
    assert voices(document) is voices(document)
