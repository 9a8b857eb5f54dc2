"""Attributions of whole articles: never an exception, exact offsets, the same every time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from framing.article import Article, Span, Zone, ZoneKind
from framing.finders.quotes.network import Attribution, attributions
from framing.language.document import Document

TEXT = (
    "“The bridge is safe,” said Ann Lee, the city engineer. “We looked at every bolt.”\n\n"
    "According to the report, two lanes will open in May. Critics believe that it is too early."
)
ODD = [
    "",
    " \n\t\n ",
    '"' * 5000,
    "“" * 3000 + "”",
    "'" * 5000,
    "said " * 800,
    "a" * 20_000,
    "NO MARKS, ALL CAPS, HE SAID",
    "‘It’s the workers’ day,’ she said. 'Tis 'so'.",
    "\u2028\u2029\r\n“\r”\x00\ufeff🙂",
    ": :: — ― “” — “x” — A",
]


def found(text: str, kind: ZoneKind = "body") -> tuple[Attribution, ...]:
    zones = (Zone(0, len(text), kind),) if text else ()
    return attributions(Document(Article("1", "The Gazette", text, zones)))


def parts(text: str) -> list[tuple[list[str], str | None, str | None]]:
    def words(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return [
        ([part.of(text) for part in one.content], words(one.cue), words(one.source)) for one in found(text)
    ]


def test_contents_cues_and_sources_are_put_together() -> None:
    first, second, third = parts(TEXT)
    assert first == (
        ["“The bridge is safe,”", "“We looked at every bolt.”"],
        "said",
        "Ann Lee, the city engineer",
    )
    assert second == (["two lanes will open in May"], "According to", "the report")
    assert third[1:] == ("believe", "Critics")


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_any_text_gives_spans_within_it(text: str) -> None:
    for one in found(text):
        assert one.content
        assert 0 <= one.confidence <= 1
        spans: list[Span] = [*one.content, *(span for span in (one.cue, one.source) if span)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(one.content))


def test_a_line_of_any_length_is_read_in_pieces() -> None:
    text = "The mayor said that the bridge will reopen in May. " * 300
    assert len(found(text)) == 300


def test_the_same_text_gives_the_same_answer() -> None:
    assert found(TEXT) == found(TEXT)


def test_only_the_outlets_own_text_is_read() -> None:
    assert found(TEXT, "caption") == ()


def test_offsets_count_from_the_start_of_the_text() -> None:
    lead = "Photo: an archive\n"
    zones = (Zone(0, len(lead), "caption"), Zone(len(lead), len(lead + TEXT), "body"))
    moved = attributions(Document(Article("1", "The Gazette", lead + TEXT, zones)))
    assert [one.content[0].start - len(lead) for one in moved] == [
        one.content[0].start for one in found(TEXT)
    ]


def test_turns_of_an_interview_belong_to_their_label() -> None:
    text = "LEE: Why did it?\nROY: It was old, and nobody looked.\nLEE: Is it safe?\nROY: It is not so."
    assert parts(text)[1] == (["It was old, and nobody looked."], ":", "ROY")


def test_a_label_that_comes_once_is_no_turn() -> None:
    assert parts("EXCLUSIVE: The dam failed in March.") == []


def test_a_signed_quotation_belongs_to_its_signature() -> None:
    assert parts("“We need rain, and soon.” ― Ann Lee, farmer") == [
        (["“We need rain, and soon.”"], "―", "Ann Lee")
    ]


def test_the_initial_of_a_signature_does_not_end_it() -> None:
    for name in ("Ann B. Lee", "J. B. Vint", "Ana C. Ruiz Poe"):
        assert parts(f"“We need rain, and soon.” — {name}")[0][2] == name
