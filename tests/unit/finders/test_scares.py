"""Scare quotes, titles, terms and nicknames: words in marks that nobody is said to have spoken."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.scares import scares
from framing.language.document import Document


def found(text: str) -> list[tuple[str, str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [(scare.of(text), scare.kind) for scare in scares(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The so-called “reform” failed.", [("reform", "scare")]),
        ("The so called 'Freedom Plan' failed.", [("Freedom Plan", "scare")]),
        ("The council’s ‘consultation’ lasted for an hour.", [("consultation", "term")]),
        ("The workers' rights 'experts' didn't come.", [("experts", "term")]),
        ("The «progress» had a price.", [("progress", "term")]),
        ("The dam of ''green'' steel broke.", [("green", "term")]),
        ("The supposed “reform” failed.", [("reform", "scare")]),
        ("The self-styled 'king of the port' failed.", [("king of the port", "scare")]),
        ("The vote was no “landslide”, since few came.", [("landslide", "scare")]),
        ("It was anything but a 'holiday' for them.", [("holiday", "scare")]),
        ("The purported ‘victory’ cost a lot.", [("victory", "scare")]),
        ("Three senators may vote “yes” on the bill.", [("yes", "term")]),
        ("Parties have “war rooms” for such days.", [("war rooms", "term")]),
        ("Crowds with signs like “Let Them In” marched.", [("Let Them In", "title")]),
        ("The order applies if a child is at “risk”.", [("risk", "term")]),
        ("They hope to ride a “blue wave” in May.", [("blue wave", "term")]),
        ("She starred in the film “winter”, shot in Oslo.", [("winter", "title")]),
        ("Viewers of “The Long Fall” were pleased.", [("The Long Fall", "title")]),
        ("A method known as “reverse milling” was used.", [("reverse milling", "term")]),
        ("The raid, code-named “north wind”, failed.", [("north wind", "term")]),
        ("Jim ‘Bear’ Smith won the race.", [("Bear", "nickname")]),
        ("Ann (“Nan”) Lee won the race.", [("Nan", "nickname")]),
        ("Ann “Nan” de la Roe won the race.", [("Nan", "nickname")]),
        ("A man who gave his name only as “Skeeter” won.", [("Skeeter", "term")]),
        ("The thief, nicknamed 'the cat', was caught.", [("the cat", "nickname")]),
        ("On Monday’s “Evening Talk,” Ann Lee sang.", [("Evening Talk", "title")]),
        ("Mayor Faces Inquiry Over ‘Ghost Buses’ Contract", [("Ghost Buses", "term")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "It doesn't matter; the 1990s' music won't return.",
        "“The dam holds,” Mayor Ann Lee said.",
        "Mayor Ann Lee called the delay “severe”.",
        "A “...” was all.",
        "“We had hoped for a much better season than the one that we got.”",
        "The “unclosed words go on and on.",
    ],
)
def test_what_is_spoken_or_no_phrase_is_none(text: str) -> None:
    assert found(text) == []


def test_what_a_source_says_is_no_scare_quote_where_it_is_repeated() -> None:
    text = "“We face a wall of water, and it is rising,” Ann Lee said. The ‘wall of water’ came at noon."
    assert found(text) == []


def test_only_the_outlets_text_is_searched() -> None:
    text = "A ‘plan’ failed.\nThe ‘photo’ opportunity"
    zones = (Zone(0, 16, "body"), Zone(17, len(text), "caption"))
    (scare,) = scares(Document(Article("1", "The Gazette", text, zones)))
    assert scare.of(text) == "plan"


def test_no_quote_is_touched() -> None:
    text = "Ann Lee said the “so-called ‘reform’ bill” had failed. The ‘bill’ was long."
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    spoken = [part for quote in quotes(document) for part in quote.quoted]
    assert not any(scare.overlaps(part) for scare in scares(document) for part in spoken)


@pytest.mark.parametrize(
    "text",
    [
        "The gun lobby is branding the bill, with its path to a licence, as an “anti-gun amnesty.”",
        "His legal team characterized the findings a “total victory” for the mayor.",
        "Will they play into Lund’s warnings of “mayoral harassment”?",
        "The probe, which he views as a political “witch hunt”, goes on.",
        "She now feels that those laws “by and large went overboard”.",
    ],
)
def test_words_of_somebody_named_are_no_scare_quote(text: str) -> None:
    assert not [one for one in found(text) if one[1] == "scare"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They seek “deferred action” in court. Deferred action is granted by a judge.", "term"),
        ("A “credible fear” is needed. Those with credible fear may stay.", "term"),
        ("A plan of the “gang of four” failed. The Gang of Four had met in May.", "term"),
        ("They held signs “homes for all” and sang.", "term"),
        ("Women were chanting “shame on you” and sang.", "term"),
        ("The council’s “quick fix” lasted for an hour.", "term"),
        ("The so-called “Band of Nine” met. Later the Band of Nine spoke.", "term"),
        ("Votes of the Band of Nine count. The so-called 'Band of Nine' met.", "term"),
    ],
)
def test_terms_and_signs_are_no_scare_quotes(text: str, kind: str) -> None:
    assert [one[1] for one in found(text)] in ([kind], [])


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “Band of Nine” met. Later the “Band of Nine” spoke.",
        "The so-called “reform” failed. It was the third reform of the tax.",
        "The supposed “Band of Nine” met. Later the Band of Nine spoke.",
    ],
)
def test_only_a_name_that_the_outlet_itself_uses_is_not_doubted_by_so_called(text: str) -> None:
    assert found(text)[0][1] == "scare"
