"""Quotation marks in another line than their words, in texts that were cut at sentences."""

from __future__ import annotations

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import quotes
from framing.finders.voice import voices
from framing.language.document import Document
from framing.reading.titles import page


def document(text: str) -> Document:
    return Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))


def said(text: str) -> dict[str, str | None]:
    read = document(text)
    return {part.of(text): quote.speaker.name for quote in quotes(read) for part in quote.content}


PARTED = [
    (
        '"The dam is old.\n\nIt has leaked for twelve years," Elsa Tarn said.'
        ' "\n\nNobody wants to pay for it."\n\n'
        "The mill was shut on Monday.",
        ["It has leaked for twelve years,", "Nobody wants to pay for it."],
    ),
    (
        '"The dam is old," Elsa Tarn said in a speech. "\n\nIt has leaked for twelve years.\n\n'
        'Nobody wants to pay for it."\n\nThe mill was shut on Monday.',
        ["It has leaked for twelve years.", "Nobody wants to pay for it."],
    ),
    (
        "“The dam is old,” Elsa Tarn said. “\n\nIt has leaked for twelve years.”\n\nThe mill was shut.",
        ["It has leaked for twelve years."],
    ),
    (
        '"The dam is old," Elsa Tarn said.\n\n"It has leaked for twelve years.\n\n'
        'Nobody wants to pay for it.\n\n"\n\nThe mill was shut on Monday.',
        ["It has leaked for twelve years.", "Nobody wants to pay for it."],
    ),
    (
        '"The dam is old," Elsa Tarn said.\n\n"\n\nIt has leaked for twelve years.\n\n'
        'Nobody wants to pay for it."\n\nThe mill was shut on Monday.',
        ["It has leaked for twelve years.", "Nobody wants to pay for it."],
    ),
    (
        '"The dam is old," Elsa Tarn said. "\n\nIt has leaked for twelve years.\n\n'
        '"The engineers wrote that in March," Tarn added.\n\nThe mill was shut on Monday.',
        ["It has leaked for twelve years.", "The engineers wrote that in March,"],
    ),
]


@pytest.mark.parametrize(("text", "words"), PARTED)
def test_words_below_a_parted_mark_are_the_speakers(text: str, words: list[str]) -> None:
    assert {part: said(text).get(part) for part in words} == dict.fromkeys(words, "Elsa Tarn")
    mill = text.index("mill")
    assert voices(document(text)).of(Span(mill, mill + 4)) == "outlet"


@pytest.mark.parametrize(
    "text",
    [
        'Elsa Tarn said that the crew should "leave the mill.\n\n" They stayed at the militants’ gate.',
        "Elsa Tarn wrote that it was “time to go.\n\n” They stayed at the militants’ gate.",
        'A paper ran the line "The Dam Must Go.\n\n" Some thought that the militants had paid for it.',
        'Elsa Tarn wants to "mend the dam.\n\n" That the militants took, she said, was only the gate.',
        'Elsa Tarn called it "a shame.\n\n" The militants stayed, and "nobody came."',
    ],
)
def test_behind_a_mark_that_closes_the_line_above_the_outlet_speaks_again(text: str) -> None:
    militants = text.index("militants")
    assert voices(document(text)).of(Span(militants, militants + 4)) != "quoted"


@pytest.mark.parametrize(
    "text",
    [
        '"The dam is old," Elsa Tarn said. "\n\nThe mill was shut on Monday.\n\nIt rained.',
        '"The dam is old," Elsa Tarn said. "\n\nThe mill was shut.\n\nThe "old mill" burned.',
        'The board is 19" wide. "\n\nThe mill was shut on Monday.',
        '"\n\nThe mill was shut on Monday.\n\n"The dam is old," Elsa Tarn said.',
        '"The dam is old.\n\nIt leaks.\n\n"\n\nThe mill was shut.\n\n"We know it," Elsa Tarn said.',
    ],
)
def test_a_stray_mark_that_nothing_closes_quotes_nobody(text: str) -> None:
    mill = text.index("mill")
    assert voices(document(text)).of(Span(mill, mill + 4)) == "outlet"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            '"The dam is old.\n\nIt leaks," Elsa Tarn said, and was asked more.'
            ' "Very much so.\n\nNo question.\n\n'
            'The mayor knows it.\n\n"I think that he does," she said.',
            ["No question.", "The mayor knows it."],
        ),
        (
            "Elsa Tarn spoke.\n\n“The dam is old.\n\nIt leaks at night.\n\n“It was built in a hurry.\n\n"
            "Nobody wants to pay for it.”\n\nThe mill was shut.",
            ["It leaks at night.", "Nobody wants to pay for it."],
        ),
    ],
)
def test_in_a_cut_text_a_quotation_runs_on_to_the_next(text: str, quoted: list[str]) -> None:
    told = voices(document(text))
    assert {told.of(Span(text.index(words), text.index(words) + 8)) for words in quoted} == {"quoted"}


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is old.\n\nThe mill was shut.\n\n“It leaks,” Elsa Tarn said.",
        "“The dam is old.\n\nIt leaks,” Elsa Tarn said. “It is bad.\n\nThe mill, police said, was shut.\n\n"
        "“We know,” she said.",
    ],
)
def test_where_a_mark_was_forgotten_the_next_paragraph_is_the_outlets(text: str) -> None:
    mill = text.index("mill")
    assert voices(document(text)).of(Span(mill, mill + 4)) != "quoted"


def test_a_statement_below_a_headline_is_the_one_speakers_of_the_headline() -> None:
    body = "“I am releasing the clerk from the hearing.\n\nIt was a long summer.\n\n“The panel will go on.”"
    found = page(f"Otto Falk Says Clerk No Longer Has To Testify On Dam\n\n{body}", None)
    read = Document(Article("1", "The Gazette", found.text, found.zones))
    assert {quote.speaker.name for quote in quotes(read)} == {"Otto Falk"}


@pytest.mark.parametrize("text", ['"\n\n"', "“\n\n”", '"\n\n" he said.'])
def test_marks_alone_say_nothing(text: str) -> None:
    assert said(text) == {}


def test_a_paragraph_of_one_mark_closes_nothing_where_nothing_is_open() -> None:
    zones = (Zone(0, 1, "headline"), Zone(1, 2, "body"))
    assert quotes(Document(Article("1", "The Gazette", '""', zones))) == ()
