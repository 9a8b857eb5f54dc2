"""Quotes: what is content, cue and source, and who speaks."""

from __future__ import annotations

import pytest

from framing.article import Article, Quote, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document

Expected = tuple[str, str, str | None, str | None, str | None, str]


def found(text: str) -> tuple[Quote, ...]:
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))


def told(text: str) -> list[Expected]:
    return [
        (
            quote.kind,
            " | ".join(part.of(text) for part in quote.content),
            quote.cue.of(text) if quote.cue else None,
            quote.source.of(text) if quote.source else None,
            quote.speaker.name,
            quote.speaker.kind,
        )
        for quote in found(text)
    ]


CASES: list[tuple[str, list[Expected]]] = [
    (
        "“We will appeal,” defence lawyer Priya Nair told the court.",
        [("direct", "We will appeal,", "told", "defence lawyer Priya Nair", "Priya Nair", "person")],
    ),
    (
        '"Turnout was higher than in any election since 1994," said Thandi Mokoena, head of the commission.',
        [
            (
                "direct",
                "Turnout was higher than in any election since 1994,",
                "said",
                "Thandi Mokoena, head of the commission",
                "Thandi Mokoena",
                "person",
            )
        ],
    ),
    (
        '"We lost," said the coach. "We will come back."',
        [("direct", "We lost, | We will come back.", "said", "the coach", "coach", "anonymous")],
    ),
    (
        '"If the ice melts," Ferreira wrote in Nature, "the coast will move."',
        [("direct", "If the ice melts, | the coast will move.", "wrote", "Ferreira", "Ferreira", "person")],
    ),
    (
        "“Is it over?” Kim asked.",
        [("direct", "Is it over?", "asked", "Kim", "Kim", "person")],
    ),
    (
        "The ministry tweeted: “All schools will remain closed until Monday.”",
        [
            (
                "direct",
                "All schools will remain closed until Monday.",
                "tweeted",
                "The ministry",
                "ministry",
                "organisation",
            )
        ],
    ),
    (
        'In a letter to shareholders, the airline said: "Fuel costs will rise again next year."',
        [
            (
                "direct",
                "Fuel costs will rise again next year.",
                "said",
                "the airline",
                "airline",
                "organisation",
            )
        ],
    ),
    (
        "Health Secretary Wes Carter said: ‘We can’t go on like this. Patients’ lives are at risk.’",
        [
            (
                "direct",
                "We can’t go on like this. Patients’ lives are at risk.",
                "said",
                "Health Secretary Wes Carter",
                "Wes Carter",
                "person",
            )
        ],
    ),
    (
        "As the club's owner, Ken Bates, put it: “You cannot buy tradition.”",
        [
            (
                "direct",
                "You cannot buy tradition.",
                "put",
                "the club's owner, Ken Bates",
                "Ken Bates",
                "person",
            )
        ],
    ),
    (
        "''Prices are falling,'' the grocer Abel Ortiz said.",
        [("direct", "Prices are falling,", "said", "the grocer Abel Ortiz", "Abel Ortiz", "person")],
    ),
    (
        "The review found that “the warnings were not heeded by anyone”.",
        [
            (
                "direct",
                "the warnings were not heeded by anyone",
                "found",
                "The review",
                "review",
                "document",
            )
        ],
    ),
    (
        '"No comment," a senior White House official said.',
        [
            (
                "direct",
                "No comment,",
                "said",
                "a senior White House official",
                "senior White House official",
                "anonymous",
            )
        ],
    ),
    (
        "Fishing Minister Ola Berg vowed “severe penalties” for poachers.",
        [
            (
                "mixed",
                "“severe penalties” for poachers",
                "vowed",
                "Fishing Minister Ola Berg",
                "Ola Berg",
                "person",
            )
        ],
    ),
    (
        'The court\'s ruling was "a disgrace to the profession", Mr Okafor said.',
        [
            (
                "mixed",
                'The court\'s ruling was "a disgrace to the profession"',
                "said",
                "Mr Okafor",
                "Okafor",
                "person",
            )
        ],
    ),
    (
        "Union leader Marta Silva said the offer was “an insult” and that workers would strike.",
        [
            (
                "mixed",
                "the offer was “an insult” and that workers would strike",
                "said",
                "Union leader Marta Silva",
                "Marta Silva",
                "person",
            )
        ],
    ),
    (
        'Judge Helen Marsh described the scheme as "cynical and cruel".',
        [
            (
                "mixed",
                'the scheme as "cynical and cruel"',
                "described",
                "Judge Helen Marsh",
                "Helen Marsh",
                "person",
            )
        ],
    ),
    (
        'Amnesty International condemned the arrests as "arbitrary".',
        [
            (
                "mixed",
                'the arrests as "arbitrary"',
                "condemned",
                "Amnesty International",
                "Amnesty International",
                "organisation",
            )
        ],
    ),
    (
        "The plan “makes no sense at all”, according to Mayor Ines Duarte.",
        [
            (
                "mixed",
                "The plan “makes no sense at all”",
                "according to",
                "Mayor Ines Duarte",
                "Ines Duarte",
                "person",
            )
        ],
    ),
    (
        "Ministers “deeply regret” the delay, a statement said.",
        [("mixed", "Ministers “deeply regret” the delay", "said", "a statement", "statement", "document")],
    ),
    (
        "Opposition leader Jomo Karanja accused the government of “stealing” the vote.",
        [
            (
                "mixed",
                "the government of “stealing” the vote",
                "accused",
                "Opposition leader Jomo Karanja",
                "Jomo Karanja",
                "person",
            )
        ],
    ),
    (
        'The protesters\' demands are "reasonable", says Leila Haddad, a law student.',
        [
            (
                "mixed",
                'The protesters\' demands are "reasonable"',
                "says",
                "Leila Haddad, a law student",
                "Leila Haddad",
                "person",
            )
        ],
    ),
    (
        "The judge told Marsh that she had “shown no remorse”.",
        [("mixed", "she had “shown no remorse”", "told", "The judge", "judge", "official")],
    ),
    (
        "The river authority said the dam was safe.",
        [("indirect", "the dam was safe", "said", "The river authority", "river authority", "organisation")],
    ),
    (
        "The president, who was visiting Nairobi, said in a televised address late on Sunday that the "
        "curfew would be lifted.",
        [("indirect", "the curfew would be lifted", "said", "The president", "president", "official")],
    ),
    (
        "Prime Minister Ana Lopes vowed to cut emissions by half, and her deputy, Tomas Rey, warned that "
        "factories would close.",
        [
            (
                "indirect",
                "to cut emissions by half",
                "vowed",
                "Prime Minister Ana Lopes",
                "Ana Lopes",
                "person",
            ),
            (
                "indirect",
                "factories would close",
                "warned",
                "her deputy, Tomas Rey",
                "Tomas Rey",
                "person",
            ),
        ],
    ),
    (
        "The World Bank warned that growth would slow, adding that poor countries would suffer most.",
        [
            ("indirect", "growth would slow", "warned", "The World Bank", "World Bank", "organisation"),
            (
                "indirect",
                "poor countries would suffer most",
                "adding",
                "The World Bank",
                "World Bank",
                "organisation",
            ),
        ],
    ),
    (
        "Smith said he was sorry but insisted the goal should have stood.",
        [
            ("indirect", "he was sorry", "said", "Smith", "Smith", "person"),
            ("indirect", "the goal should have stood", "insisted", "Smith", "Smith", "person"),
        ],
    ),
    (
        "Seven firefighters were injured, the Rome fire service said in a statement.",
        [
            (
                "indirect",
                "Seven firefighters were injured",
                "said",
                "the Rome fire service",
                "Rome fire service",
                "organisation",
            )
        ],
    ),
    (
        "Residents were told to boil their water, officials said on Thursday.",
        [
            (
                "indirect",
                "Residents were told to boil their water",
                "said",
                "officials",
                "officials",
                "anonymous",
            )
        ],
    ),
    (
        "SYDNEY (Reuters) - Australia will ban the export of live sheep, Agriculture Minister Ida Watt said "
        "on Saturday.",
        [
            (
                "indirect",
                "Australia will ban the export of live sheep",
                "said",
                "Agriculture Minister Ida Watt",
                "Ida Watt",
                "person",
            )
        ],
    ),
    (
        "According to a study by the University of Oslo, glaciers lost a third of their mass.",
        [
            (
                "indirect",
                "glaciers lost a third of their mass",
                "According to",
                "a study by the University of Oslo",
                "study by the University of Oslo",
                "document",
            )
        ],
    ),
    (
        "The merger is off, according to two people familiar with the talks.",
        [
            (
                "indirect",
                "The merger is off",
                "according to",
                "two people familiar with the talks",
                "people familiar with the talks",
                "anonymous",
            )
        ],
    ),
    (
        "According to Reuters, Finance Minister Lea Brandt said the budget was balanced.",
        [
            (
                "indirect",
                "the budget was balanced",
                "said",
                "Finance Minister Lea Brandt",
                "Lea Brandt",
                "person",
            )
        ],
    ),
    (
        "The manager, Luc Petit, was quoted by AFP as saying the plant would close.",
        [("indirect", "the plant would close", "saying", "The manager, Luc Petit", "Luc Petit", "person")],
    ),
    (
        "Paris said it would send troops.",
        [("indirect", "it would send troops", "said", "Paris", "France", "organisation")],
    ),
    (
        "Ottawa called on both sides to show restraint.",
        [("indirect", "both sides to show restraint", "called on", "Ottawa", "Canada", "organisation")],
    ),
    (
        "The Guardian reported that ministers knew of the leak in May.",
        [("indirect", "ministers knew of the leak in May", "reported", "The Guardian", "Guardian", "outlet")],
    ),
    (
        "Doctors Without Borders said its clinic had been hit twice.",
        [
            (
                "indirect",
                "its clinic had been hit twice",
                "said",
                "Doctors Without Borders",
                "Doctors Without Borders",
                "organisation",
            )
        ],
    ),
    (
        "Norway, Chad and Peru said they would sign the treaty.",
        [
            (
                "indirect",
                "they would sign the treaty",
                "said",
                "Norway, Chad and Peru",
                "Norway, Chad and Peru",
                "organisation",
            )
        ],
    ),
    (
        "The report found that the bank had hidden losses of $2bn.",
        [("indirect", "the bank had hidden losses of $2bn", "found", "The report", "report", "document")],
    ),
    (
        "Striker Joe “The Cannon” Bell said he was fit.",
        [("indirect", "he was fit", "said", "Striker Joe “The Cannon” Bell", "Joe Bell", "person")],
    ),
    (
        "The tribunal was told that the driver had lied.",
        [("indirect", "the driver had lied", "told", None, None, "unknown")],
    ),
    (
        "The striker was praised by a number of pundits for his patience.",
        [
            (
                "indirect",
                "his patience",
                "praised",
                "a number of pundits",
                "pundits",
                "anonymous",
            )
        ],
    ),
    (
        "Nurses said that “patients are dying in corridors” and urged the minister to act.",
        [
            ("direct", "patients are dying in corridors", "said", "Nurses", "Nurses", "anonymous"),
            ("indirect", "the minister to act", "urged", "Nurses", "Nurses", "anonymous"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_who_says_what(text: str, expected: list[Expected]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Goodbye” opens on Friday.",
        "The so-called “dark fleet” carries oil at night.",
        "Operation “Winter Shield” ended in May.",
        "Joe “The Cannon” Bell scored twice.",
        "The minister did not say when the bridge would open.",
        "The team is said to be in talks.",
        "A noted author moved to Leeds.",
        "The calls for reform grew louder.",
        "The club's ruling board will meet on Monday.",
        "Smith would say nothing.",
        "",
    ],
)
def test_what_is_no_quote(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("hearer", "words"),
    [
        ("the BBC", "the tunnel was flooded"),
        ("state radio", "the lights had failed first"),
        ("parliament", "the budget was finished"),
        ("a packed hall", "his team would never fold"),
        ("the agency", "no decision had been made"),
    ],
)
def test_what_somebody_is_told_needs_no_that(hearer: str, words: str) -> None:
    (quote,) = found(text := f"Jan Novak told {hearer} {words}.")
    assert (quote.speaker.name, quote.content[0].of(text)) == ("Jan Novak", words)


@pytest.mark.parametrize("words", ["doubling the fee would be mad", "raising the wall would cost the town"])
def test_what_somebody_warns_of_is_no_hearer(words: str) -> None:
    (quote,) = found(text := f"Local groups caution that {words}.")
    assert quote.content[0].of(text) == words


@pytest.mark.parametrize("what", ["the truth", "a story about his dog", "the name of the cat"])
def test_a_thing_that_is_told_is_no_quote(what: str) -> None:
    assert told(f"Jan Novak told the court {what}.") == []


def test_a_new_paragraph_of_quoted_words_is_a_quote_of_its_own() -> None:
    text = '"It was time," Laura Stein said.\n\n"I leave with a light heart, and I will be back."'
    first, second = found(text)
    assert second.cue is None
    assert second.source is None
    assert second.speaker == first.speaker
    assert second.content[0].of(text) == "I leave with a light heart, and I will be back."


def test_a_quotation_may_run_on_without_a_closing_mark() -> None:
    text = (
        '"We built this town," said Mayor Ruth Adler.\n\n'
        '"And we will build it again,\n\n"stone by stone, if we must."'
    )
    assert [quote.speaker.name for quote in found(text)] == ["Ruth Adler"] * 2


def test_quoted_words_of_a_mixed_quote_lie_inside_the_marks() -> None:
    text = "Carla Pinto said the cuts were “brutal” and “blind”."
    (quote,) = found(text)
    assert [mark.of(text) for mark in quote.quoted] == ["brutal", "blind"]


def test_captions_and_boilerplate_hold_no_quotes() -> None:
    text = "The dam held.\nThe mayor said it was safe."
    article = Article("1", "The Gazette", text, (Zone(0, 13, "body"), Zone(14, len(text), "caption")))
    assert quotes(Document(article)) == ()


def test_quotes_are_remembered() -> None:
    document = Document(Article("1", "The Gazette", "The mayor said it was safe.", (Zone(0, 27, "body"),)))
    assert quotes(document) is quotes(document)
