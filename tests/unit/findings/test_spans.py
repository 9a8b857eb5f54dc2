"""Quotes and voices as tables keep them are those that were found, at the places of the text as given."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.compare.words.concordance import Words
from framing.finders.quotes import quotes
from framing.finders.spelled import spelled
from framing.finders.voice import voices
from framing.findings import collect
from framing.findings.spans import cell, quotes_of, spans, voices_of
from framing.language import Document

PLAIN = (
    "“We tried,” Ann Lee said. “We failed.”",
    "According to the mayor, the “old bridge” would “never open” again. Tom Roy, a farmer, denied it.",
    "“The rain fell for a week in the hills.\n\n“It fell again,” she said.",
    "“Go,” she said. The mayor hung up a “wreath for the town.\n\nThe harbour bridge closed.",
    "She wrote in her letter:\n\nThe bridge was built in two years.\n\nThe town slept.",
    "ANN LEE: Do you like the bridge?\n\nTOM ROY: I built the bridge.\n\nANN LEE: Do you sleep?\n\n"
    "TOM ROY: We do.\n\nThe town slept.",
    "The town slept.",
)
ODD = (
    "“We tried the har\u00adbour bridge,” Ann\u200b Lee said. “We fai\u00adled.” The har\u00adbour slept.",
    "Ac\u00adcording to the mayor, the “old \ufb02ag” would “never \ufb02y” a\u00adgain. The \ufb02ag fell.",
    "“Go,” she said. The mayor hung up a “wre\u00adath for the to\u00adwn.\n\nThe har\u00adbour slept.",
    "“The com-\nmittee met,” she said. The com-\nmittee slept. The committee closed.",
)


def article(text: str) -> Article:
    return Article("1", "Herald", text, (Zone(0, len(text), "body"),))


@pytest.mark.parametrize("text", [*PLAIN, *ODD])
def test_quotes_and_voices_come_back_as_they_were_found(text: str) -> None:
    read = spelled(article(text))
    document, kept = Document(read.article), collect([article(text)], ())
    found = quotes_of(kept.quotes).get("1", [])
    for one, back in zip(quotes(document), found, strict=True):
        assert back.content == tuple(map(read.given, one.content))
        assert back.quoted == tuple(map(read.given, one.quoted))
        assert (back.cue, back.source) == tuple(part and read.given(part) for part in (one.cue, one.source))
        assert (back.kind, back.speaker) == (one.kind, one.speaker)
        place = read.given(one)
        assert (back.start, back.end) == (place.start, place.end)
    rebuilt = voices_of(found, spans(kept.texts["unclear_spans"].iloc[0]), read.read)
    for start in range(len(read.article.text)):
        span = Span(start, start + 3)
        assert rebuilt.of(span) == voices(document).of(span)


@pytest.mark.parametrize("text", [*PLAIN, *ODD])
def test_words_from_tables_are_those_that_were_counted(text: str) -> None:
    kept = collect([article(text)], ())
    looked_up = Words(kept)
    for column, said in (("word", looked_up.words("1")), ("phrase", looked_up.phrases("1"))):
        counts = kept.words if column == "word" else kept.phrases
        counted = sorted(
            (voice, form)
            for voice, form, n in counts[["voice", column, "count"]].itertuples(index=False)
            for _ in range(n)
        )
        assert sorted((voice, word.word) for word, voice in said) == counted


def test_furniture_inside_a_paragraph_parts_no_quote() -> None:
    text = "“The bridge Advertisement held,” Ann Lee said. The town slept."
    start = text.index("Advertisement")
    end = start + len("Advertisement ")
    zones = (Zone(0, start, "body"), Zone(start, end, "boilerplate"), Zone(end, len(text), "body"))
    kept = collect([Article("1", "Herald", text, zones)], ())
    (quote,) = quotes_of(kept.quotes)["1"]
    assert (quote.content[0].of(text), quote.cue and quote.cue.of(text)) == (
        "The bridge Advertisement held,",
        "said",
    )
    said = [(word.of(text), voice) for word, voice in Words(kept).words("1")]
    assert said[:3] == [("The", "quoted"), ("bridge", "quoted"), ("held", "quoted")]
    assert said[-1] == ("slept", "outlet")


def test_what_nobody_can_tell_is_unclear_from_tables_too() -> None:
    text = "“Go,” she said. The mayor hung up a “wre\u00adath for the town.\n\nThe hall was sold."
    kept = collect([article(text)], ())
    said = {word.of(text): voice for word, voice in Words(kept).words("1")}
    assert said["wre\u00adath"] == said["town"] == "unclear"
    assert (said["hung"], said["hall"], said["Go"]) == ("outlet", "outlet", "quoted")
    assert [part.of(text) for part in spans(kept.texts["unclear_spans"].iloc[0])] == [
        "wre\u00adath for the town."
    ]


@pytest.mark.parametrize("given", [(), (Span(0, 3),), (Span(0, 3), Span(3, 12), Span(40, 41))])
def test_a_cell_gives_its_spans_back(given: tuple[Span, ...]) -> None:
    assert spans(cell(given)) == given
