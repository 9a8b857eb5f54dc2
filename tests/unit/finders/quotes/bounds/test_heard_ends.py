"""Where the network hears words end that the standing reading takes further."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [part.of(text) for quote in quotes(document) for part in quote.content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Anglers praised the ban on nets in the lower Severn, which drew crowds after a seal died there.",
            "the ban on nets in the lower Severn",
        ),
        (
            "The mayors, Ann Roe and Tom Lind, called on Hurst to sign it, and large brewers such as Adnams "
            "and Bateman all wrote to the governor.",
            "Hurst to sign it",
        ),
        (
            "He recalled Ott’s refusal to walk with him along the flooded quay last year, a walk that "
            "Mr. Roe blamed on the storm.",
            "Ott’s refusal to walk with him along the flooded quay last year",
        ),
        (
            "Ruiz left in March, saying that he had misled the board about his talks with the owners of the "
            "port, which included lunches at the harbour club and a trip to Oslo.",
            "he had misled the board about his talks with the owners of the port",
        ),
        (
            "Roe called the plan “a hole in a hull” in a column for the Lund Evening Post.",
            "the plan “a hole in a hull”",
        ),
        (
            "In a meeting in May, Ott argued against the grant, describing the village as “a rotten pear,” "
            "aides told the Gazette and the Mail.",
            "the village as “a rotten pear,”",
        ),
    ],
)
def test_what_the_outlet_adds_is_no_part_of_it(text: str, content: str) -> None:
    assert content in said(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Lind vowed that he would have a new pier within one year, and pledged to cut the fees so that "
            "“boats come back to the town.”",
            [
                "he would have a new pier within one year",
                "to cut the fees so that “boats come back to the town.”",
            ],
        ),
        (
            "The union said it needs “time to read” the report, but it praised Weld and his team for "
            "work that “will help every yard in the county.”",
            [
                "it needs “time to read” the report",
                "Weld and his team for work that “will help every yard in the county.”",
            ],
        ),
    ],
)
def test_a_second_verb_of_saying_begins_words_of_its_own(text: str, contents: list[str]) -> None:
    assert said(text) == contents


@pytest.mark.parametrize(
    "words",
    [
        "the dam, which was built in 1910 and mended in 1950, would hold",
        "the village had grown because the mill paid well",
        "the ferry would sail at noon and return at six",
        "the ice, thin as it was in places, would bear a sledge",
        "the clerk would be moved and given a desk",
        "it would accept reduced hours and increased pay",
        "the firm will sell shares and settled claims will be paid",
    ],
)
def test_what_belongs_to_the_words_stays(words: str) -> None:
    assert said(f"Roe said {words}.") == [words]


def test_what_is_said_beside_a_judgement_stays() -> None:
    assert said("Weld mocked the council for buying a yacht while ignoring the leaking roof.") == [
        "the council for buying a yacht while ignoring the leaking roof"
    ]


def test_a_reason_in_marks_that_the_rules_cut_off_is_given_back() -> None:
    words = (
        "raising the age at which fishermen can draw a pension -- now, 62 years old -- would be on the table "
        "even though doing so means “a heavy loss for the towns.”"
    )
    assert said(f"She suggested {words}") == [words]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The aides say they will not take the fee, and say they deserve more from the town.",
            ["they will not take the fee", "they deserve more from the town"],
        ),
        (
            "The bakers say it would be a mistake to raise the price of bread -- and remind buyers that "
            "flour was dear last year too.",
            ["it would be a mistake to raise the price of bread", "flour was dear last year too"],
        ),
        (
            "The singer applauded the change on Friday and called for more rules on boats.",
            ["the change on Friday", "more rules on boats"],
        ),
        (
            "The governor said the congressman's account had been broken into and dismissed the episode "
            "as a prank.",
            ["the congressman's account had been broken into", "the episode as a prank"],
        ),
        (
            "Ott said he and other members would continue to support their friend and echoed the claim that "
            "the bank was behind the story.",
            ["he and other members would continue to support their friend"],
        ),
        (
            "The mayor maintains he is innocent and on Friday accused Lee of lying to the court.",
            ["he is innocent", "Lee of lying to the court"],
        ),
        (
            "Hale said the levy was unfair and dismissed the clerk's complaint as a stunt.",
            ["the levy was unfair", "the clerk's complaint as a stunt"],
        ),
        (
            "Hale criticized the levy and accused Ortiz of lying about it.",
            ["the levy", "Ortiz of lying about it"],
        ),
        (
            "Hale urged voters to reject the levy and accused Ortiz of lying about it.",
            ["voters to reject the levy", "Ortiz of lying about it"],
        ),
        (
            "Roe, who has praised the mayor and criticized her plan, stayed away on Friday.",
            ["the mayor", "her plan"],
        ),
        (
            "Hale said the levy was unfair and urged voters to reject it.",
            ["the levy was unfair", "voters to reject it"],
        ),
        (
            "Gov. Roe, seeking to calm the town, said over the weekend that he would seek a law to clarify "
            "the rule, and rejected claims that it hurt anybody.",
            ["he would seek a law to clarify the rule", "claims that it hurt anybody"],
        ),
        (
            "Hale said that the city will repair the wall, and rejected a plan to move the market.",
            ["the city will repair the wall"],
        ),
        (
            "Ott fired back at a loud hearing and called the plan of the mayor foolish and corrupt.",
            ["the plan of the mayor foolish and corrupt"],
        ),
        (
            "Mr. Lee, who has traded bitter notes with the mayor after Mr. Roe called him one of “the "
            "biggest cheats” in town, warned this week that the mayor might ask for more.",
            ["him one of “the biggest cheats” in town", "the mayor might ask for more"],
        ),
    ],
)
def test_a_second_verb_of_the_same_form_has_words_of_its_own(text: str, contents: list[str]) -> None:
    assert said(text) == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The report suggested that the mayor's team knew of the notes before they were sent and asked "
            "Lee to find them.",
            "the mayor's team knew of the notes before they were sent and asked Lee to find them",
        ),
        (
            "The farmers say they want to leave the valley and ask for help on the coast.",
            "they want to leave the valley and ask for help on the coast",
        ),
        (
            "The farmers said they had walked to the town and asked for bread.",
            "they had walked to the town and asked for bread",
        ),
    ],
)
def test_a_second_verb_of_those_told_of_is_a_part_of_it(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "words",
    [
        "the terminal’s licence, which ends in December, be left to lapse",
        "the old fee, which rose in May, be cut at once",
    ],
)
def test_what_is_urged_keeps_its_verb(words: str) -> None:
    assert said(f"Gas provides a third of the power.\n\nThe Dock Union demands that {words}.") == [words]
