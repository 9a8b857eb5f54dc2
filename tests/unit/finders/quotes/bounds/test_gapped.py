"""Words told in a relative clause end where the outlet's own sentence goes on."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document
from framing.language.relative_clauses import main_verb


def last_words(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.content[-1].of(text) for quote in quotes(document)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plan that critics claim will ruin the bay goes to a vote on Monday.", "will ruin the bay"),
        ("Their uncle, who the family says is ill, stayed.", "is ill"),
        ("The road which the army says was mined leads to the port.", "was mined"),
        ("The house where witnesses said the shots were fired was burned.", "the shots were fired"),
        ("The ship, whose captain said the pumps had failed, sank off Skarn.", "the pumps had failed"),
        (
            "They passed the bill, which Roe said would save it, and left town.",
            "would save it",
        ),
        ("The school, which the mayor claims was never safe, reopens in May.", "was never safe"),
        (
            "The vaccine, which Dr Roe insisted on Friday was harmless, has been withdrawn.",
            "was harmless",
        ),
        ("The driver, who prosecutors allege was drunk, denied everything.", "was drunk"),
        ("A pill that doctors say cures nothing is sold at the gate.", "cures nothing"),
        ("The court threw out a map that the ministry argued proved its case.", "proved its case"),
        ("The report, which says the dam is unsafe, was burned on Monday.", "the dam is unsafe"),
        ("A levy that shopkeepers have branded daylight robbery comes into force now.", "daylight robbery"),
        ("The law, which rights groups describe as a gag, was signed on Friday.", "a gag"),
        ("The levy, which Ann Roe has called robbery, was scrapped on Monday.", "robbery"),
        ("The ward, which Ann Roe warned was short of beds, closed after they cut it.", "was short of beds"),
        ("A bridge that drivers call the widow reopened on Friday after the rain.", "the widow"),
        ("A cream that its makers say heals burns in a day has been banned.", "heals burns in a day"),
        ("The lockout, which the owners call a pause, entered its second week.", "a pause"),
        ("What opponents call a gift to the rich was passed on Monday.", "a gift to the rich"),
        ("What the mayor called a disgrace was sold to a bank.", "a disgrace"),
        ("In what backers called a step forward, the house passed the law.", "a step forward"),
        ("Roe left town over what police described as a threat on his life.", "a threat on his life"),
        ("The crews burned what Ann Roe has called her best work.", "her best work"),
        ("The men, who, police said, were armed, fled into the wood.", "were armed"),
        ("The gang, which, prosecutors allege, had ties to the port, was broken up.", "had ties to the port"),
        ("The tunnel – which, the mayor said, was old – was shut on Monday.", "was old"),
        ("The tunnel — which the mayor said was old — was shut on Monday.", "was old"),
        ("The bridge (which, engineers claimed, was sound) was shut on Monday.", "was sound"),
        ("The aide, who, Roe told reporters, had sold the map, was held in Orsk.", "had sold the map"),
        ("Roe praised the clerk, who, she said, had saved the mill.", "had saved the mill"),
        ("A man who, police said, was armed fled on Monday.", "was armed"),
    ],
)
def test_where_words_in_a_relative_clause_end(text: str, words: str) -> None:
    assert words in last_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "The island, which both states claim, was taken by the army.",
        "The prize that Ann Roe accepted was small.",
        "The Fairness Act, which would give states the power to tax sellers, passed in May.",
        "Roe has lost in the polls, which have found more people blame the mayor than the board.",
        "The numbers that seem to support agents' claims that goats look to fight were new.",
        "The letter that Ann Roe wrote was burned on Monday.",
        "The meeting, which Ann Roe called on Friday, was short.",
        "The crews live in what locals call Old Town.",
        "Nobody knows what they call it now.",
    ],
)
def test_a_clause_that_has_its_object_tells_no_words(text: str) -> None:
    assert last_words(text) == []


@pytest.mark.parametrize(
    ("noun", "pronoun", "clause", "verb"),
    [
        ("The bridge ", "that ", "is weak was shut.", "was shut"),
        ("The uncle, ", "who ", "is ill, stayed.", "stayed"),
        ("They shut the bridge ", "that ", "is weak on Monday.", None),
    ],
)
def test_the_verb_behind_a_relative_clause(noun: str, pronoun: str, clause: str, verb: str | None) -> None:
    at = main_verb(noun, pronoun, clause)
    assert (at is None) if verb is None else (at is not None and clause[at:].startswith(verb))
