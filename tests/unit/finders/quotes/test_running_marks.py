"""Quotations that run over paragraphs, and marks of many houses."""

from __future__ import annotations

import pytest

from framing.article import Article, Span
from framing.finders.quotes import quotes
from framing.finders.quotes.running_marks import marked
from framing.finders.scares import scares
from framing.finders.voice import voices
from framing.language.document import Document
from framing.reading.titles import page


def document(text: str) -> Document:
    found = page(text, None)
    return Document(Article("1", "The Gazette", found.text, found.zones))


def voice_of(text: str, words: str) -> str:
    start = text.index(words)
    return voices(document(text)).of(Span(start, start + len(words)))


RUNNING = [
    "“I saw it,” Elsa Tarn said. “The militants came.\n\n“They left at noon."
    "\n\n“I fled.”\n\nThe hall was shut.",
    '"I saw it," Elsa Tarn said. "The militants came.\n\n"They left at noon."\n\nThe hall was shut.',
    "Elsa Tarn told the court: “The militants came at noon.\n\n“I fled.”\n\nThe hall was shut.",
    "‘I saw it,’ Elsa Tarn said. ‘The militants came at noon.\n\n‘I fled,’ she added.\n\nThe hall was shut.",
    "«I saw it,» Elsa Tarn said. «The militants came at noon.\n\n«I fled.»\n\nThe hall was shut.",
    "“I saw it,” Elsa Tarn said. “The militants came.\n\nThey left at noon."
    "\n\nI fled.” She wept.\n\nThe hall was shut.",
    '"I saw it," Elsa Tarn said. "The militants came.\n\nThey left at noon." She wept.\n\nThe hall was shut.',
    '"The militants came at noon.\n\nI fled.\n\nWhy?" Elsa Tarn wrote.\n\nThe hall was shut.',
]


@pytest.mark.parametrize(
    "text",
    [
        '" The dam has to be mended," Elsa Tarn said. The hall was shut.',
        'The hall was shut on May 9. " The dam has to be mended now," Elsa Tarn said.',
        '"No," Elsa Tarn said. " The dam has to be mended now." The hall was shut.',
        "The hall was shut. “ The dam has to be mended now,” Elsa Tarn said.",
        '"The dam has to be mended now, " Elsa Tarn said. " It leaks." The hall was shut.',
    ],
)
def test_a_blank_behind_the_opening_mark_changes_nothing(text: str) -> None:
    assert voice_of(text, "dam has") == "quoted"
    assert voice_of(text, "hall") == "outlet"


@pytest.mark.parametrize("text", RUNNING)
def test_a_quotation_runs_over_paragraphs(text: str) -> None:
    assert voice_of(text, "militants") == "quoted"
    assert voice_of(text, "hall") == "outlet"
    assert {quote.speaker.name for quote in quotes(document(text))} == {"Elsa Tarn"}


@pytest.mark.parametrize("text", RUNNING[:5])
def test_a_short_paragraph_that_goes_on_is_no_scare_quote(text: str) -> None:
    assert scares(document(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Elsa Tarn said: “The militants came at noon. The mill is shut.\n\nThe hall was shut.",
        'The mill is shut. Nobody knew of "the plan of the militants to burn it.\n\nThe hall was shut.',
        "“The militants came at noon, she said and left the court.\n\nThe hall was shut.",
        "The mill is shut (“the militants won).\n\nThe hall was shut.\n\n“No,” Ann Lee said.",
        "The mill is shut – “the militants won.\n\nThe hall “so-called” was shut.",
    ],
)
def test_where_a_mark_never_closes_the_voice_is_unclear(text: str) -> None:
    assert voice_of(text, "militants") in ("unclear", "reported")
    assert voice_of(text, "hall") == "outlet"


@pytest.mark.parametrize("sign", '“"«')
def test_one_sentence_behind_a_colon_is_said_though_its_mark_never_closes(sign: str) -> None:
    text = f"The mill is shut. Elsa Tarn said: {sign}The militants came at noon.\n\nThe hall was shut."
    assert [quote.speaker.name for quote in quotes(document(text))] == ["Elsa Tarn"]
    assert [voice_of(text, word) for word in ("militants", "hall")] == ["quoted", "outlet"]


def test_a_new_speaker_behind_a_quotation_of_two_paragraphs() -> None:
    text = (
        "“The dam must go,” Halvard Lie said. “It floods my field.\n\n“It floods the road as well.”\n\n"
        "“The dam must stay,” Rosa Pinto said."
    )
    said = {part.of(text): quote.speaker.name for quote in quotes(document(text)) for part in quote.content}
    assert said["It floods the road as well."] == "Halvard Lie"
    assert said["The dam must stay,"] == "Rosa Pinto"


def test_words_before_a_mark_that_never_closes_stay_the_outlets() -> None:
    text = "The terrorists left. The mayor hung up a “wreath for the militants.\n\nThe hall was shut."
    assert [voice_of(text, word) for word in ("terrorists", "militants")] == ["outlet", "unclear"]


@pytest.mark.parametrize(
    "signs",
    [
        "»«",
        "«»",
        "””",
        "„“",
        "„”",
        "‹›",
        "›‹",
        "″″",
        "「」",
        "『』",
        "‟”",
        "＂＂",
        "‚‘",
        ("``", "''"),
        ("<<", ">>"),
    ],
)
def test_the_marks_of_other_houses_are_marks(signs: str | tuple[str, str]) -> None:
    left, right = signs[0], signs[1]
    text = (
        f"{left}The gate stays shut{right}, Anke Boll told reporters. {left}The militants "
        f"lost.{right}\n\nIt rained."
    )
    found = quotes(document(text))
    assert {(quote.kind, quote.speaker.name) for quote in found} == {("direct", "Anke Boll")}
    assert voice_of(text, "militants") == "quoted"
    assert voice_of(text, "rained") == "outlet"


def test_marks_may_stand_apart_from_their_words() -> None:
    text = (
        "« The gate stays shut », Anke Boll told reporters. «\u00a0The militants lost.\u00a0»\n\nIt rained."
    )
    (quote, *_) = quotes(document(text))
    assert [part.of(text) for part in quote.quoted] == ["The gate stays shut", "The militants lost."]
    assert quote.content == quote.quoted
    narrow = text.replace("« ", "«\u202f").replace(" »", "\u202f»")
    assert [one.kind for one in quotes(document(narrow))] == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        "» Read more about the militants\n\nThe hall was shut on Friday, the crews said.",
        "Home › World › The militants\n\nThe hall was shut on Friday, the crews said.",
        "The board of 6″ by 9″ hit the militants, and they fled.\n\nThe hall was shut.",
        "It was the ’90s, and the militants ruled.\n\n’Twas late.",
        "The 5' fence stopped the militants' cart.\n\n'It rains,' Ann Lee said.",
    ],
)
def test_other_signs_are_no_marks(text: str) -> None:
    assert voice_of(text, "militants") == "outlet"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ('"The militants came. "They left. "We fled," Elsa Tarn said. The hall was shut.', "hall"),
        ('Elsa Tarn wrote: "The men came. "The militants left at noon." The hall was shut.', "hall"),
        ('"It was late! "Were the militants there? "Nobody knew." [The hall was shut.]', "hall"),
        ('"Men came. "First, the militants left. "Second, we fled," Elsa Tarn said in the hall.', "hall"),
        ('She said: "It is late. 12 men came. "3 militants left." The hall was shut.', "hall"),
        ('"It is \'late.\' "The militants (of Varenna.) "We fled," Elsa Tarn said in the hall.', "hall"),
    ],
)
def test_paragraphs_of_a_quotation_that_stand_in_one_are_quoted(text: str, own: str) -> None:
    assert voice_of(text, "militants") == "quoted"
    assert voice_of(text, own) != "quoted"


@pytest.mark.parametrize(
    "text",
    [
        '"We fled," Elsa Tarn said. The militants won. "It is late," she said.',
        'They call it a "victory" of the militants. "We fled," Elsa Tarn said.',
        '"We fled." The militants won. "It is late," Elsa Tarn said.',
        'The "front", the militants and the "rear". "We fled," Elsa Tarn said.',
    ],
)
def test_words_between_two_quotations_stay_the_outlets(text: str) -> None:
    assert voice_of(text, "militants") in ("outlet", "reported")


@pytest.mark.parametrize(
    "text",
    [
        "“We wait“, Roe said. “It is late.“",
        "’We wait’, Roe said. ’It is late.’",
        "”We wait”, Roe said. “It is late.”",
    ],
)
def test_curly_marks_that_were_typed_the_wrong_way_round(text: str) -> None:
    [found] = marked(text, [Span(0, len(text))]).marks
    assert [mark.inner.of(text) for mark in found] == ["We wait", "It is late."]


def test_apostrophes_before_words_are_no_marks() -> None:
    text = "’Tis the workers’ day. The ’Mericans came in the ’90s."
    assert marked(text, [Span(0, len(text))]).marks == [()]
