"""Where words begin and end: both halves around a verb, signs at the end, no clause of the outlet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes import quotes
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.settled import _halves
from framing.language.document import Document


def told(text: str) -> list[tuple[str | None, list[str]]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [(quote.speaker.name, [part.of(text) for part in quote.content]) for quote in quotes(document)]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        (
            "The tenants of the old mill, Ms. Varga said on Radio 5, were starting to see “that they have "
            "few rights left” — but that a court could still help them.",
            ["The tenants of the old mill", "were starting to see"],
        ),
        (
            "Since the fee was paid by the union, it “would never,” Lund said, “do so in winter, because "
            "the town depends on it.”",
            ["it “would never,”", "do so in winter,"],
        ),
        (
            "“The point of the levy is not that it was meant to punish the rich people of this town,” said "
            "Mayor Ines Kolb, who is new to the job, “but it was to be a clear sign to the villages that "
            "the city will not stand by.”",
            ["The point of the levy", "but it was to be a clear sign"],
        ),
    ],
)
def test_both_halves_around_a_verb_are_one_utterance(text: str, halves: list[str]) -> None:
    ((_, parts),) = told(text)
    assert len(parts) == len(halves)
    assert all(half in part for half, part in zip(halves, parts, strict=True))


def test_a_half_ends_with_its_sentence() -> None:
    def lacks(behind: str) -> bool:
        text = f"Gifts are checked, Roe said, {behind}"
        first, second = Span(0, 17), Span(29, len(text))
        heard = Attribution("mixed", (first, second), (), Span(23, 27), Span(19, 22))
        return _halves(text, heard, replace(heard, content=(first,)))

    assert lacks("but “we do not ask.”")
    assert not lacks("but “we do not ask.” Like all clubs, “we trust.”")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "Support is at 41% in the north; in the south it is 30%, according to a new Harbor Gazette poll.",
            "30%",
        ),
        ("The price of bread went up to $4 (£3), according to the mill.", "(£3)"),
    ],
)
def test_a_sign_that_belongs_to_the_last_word_stays(text: str, end: str) -> None:
    ((_, parts),) = told(text)
    assert parts[-1].endswith(end)


def test_a_place_ends_no_clause() -> None:
    text = "The council waits, as Governor Reyes vows to stay until the vote in Lund, Maine, next week."
    assert told(text)[0][1] == ["to stay until the vote in Lund, Maine, next week"]
    text = "As Governor Reyes vowed to stay until the vote, her rivals, all in Lund, Maine, were waiting."
    assert told(text)[0][1] == ["to stay until the vote"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan was condemned by many who attended over its cost.",
        "The mayor was praised by some who know her for her calm during the flood.",
    ],
)
def test_nobody_can_tell_where_those_who_judge_end(text: str) -> None:
    assert told(text) == []


def test_something_is_no_part_of_who_speaks() -> None:
    text = "He sold the land without a vote, something Republicans accused her of doing last year."
    assert [name for name, _ in told(text)] == ["Republicans"]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors found no documents to show the owner repaired the roof, according to a city memo.",
        "Auditors found a letter to prove Lund received the money, according to the city memo.",
    ],
)
def test_a_thing_found_is_no_clause(text: str) -> None:
    assert told(text)[0][0] == "city memo"


def test_a_clause_found_is_one() -> None:
    assert told("The panel found no rules had been broken.") == [("panel", ["no rules had been broken"])]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "Reyes called for $2 billion in bridge repairs, an investment long sought by mayors.",
            "bridge repairs",
        ),
        ("The airline announced Friday that it will close its base in Akron, which employs 900.", "Akron"),
        ("Lund announced he will endorse Ann Roe for mayor, which could give her a boost.", "mayor"),
        ("Weld announced that it will hire Ann Roe, who led the bank, and close two offices.", "two offices"),
    ],
)
def test_what_an_outlet_tells_of_a_thing_announced_is_its_own(text: str, end: str) -> None:
    assert told(text)[0][1][-1].endswith(end)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to clerks in the office that was shut in May, the fee will rise.", "the fee will rise"),
        ("According to aides familiar with the draft Roe is writing, she will go.", "she will go"),
        ("According to people who have seen the letter, Roe will resign.", "Roe will resign"),
        ("According to guards with knowledge of what was found, Roe left early.", "Roe left early"),
        ("According to Roe, the dam that was built in May is weak, and old.", None),
        ("According to Roe the dam that was built in May is weak, and old.", None),
    ],
)
def test_words_begin_behind_the_comma_that_closes_who_is_named(text: str, words: str | None) -> None:
    whole = "the dam that was built in May is weak, and old"
    assert [content for _, content in told(text)] == [[words or whole]]


@pytest.mark.parametrize(
    "text",
    [
        'The plan could come "in a few weeks," Kerr said Sunday on Gale\'s "Meet the Town." Hale left.',
        "“The dam holds,” Kerr said at a rally ahead of the vote.",
        "The dam holds, said Ann Kerr, who left the hall early.",
        'Reform is "within our grasp, if we can get folks in Lund to do what needs to be done," Kerr said, '
        "pointing to a bill passed by the council that won much praise.",
        "He settled into a booth as residents explained the problems that need to be mended.",
        "The union's plan, Kerr said at a rally in Lund, is a gift to the rich.",
    ],
)
def test_a_verb_has_its_words_once(text: str) -> None:
    assert len(told(text)) == 1
