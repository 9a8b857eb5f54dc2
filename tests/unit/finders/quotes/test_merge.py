"""Utterances put together: whose reading stands, and nothing twice."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes.merge import utterances
from framing.language.document import Document


def told(text: str) -> list[tuple[str, str | None]]:
    found = utterances(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    return [(one.content[0].of(text), one.source.of(text) if one.source else None) for one in found]


def test_a_dateline_is_no_content() -> None:
    text = "OSLO (Reuters) - The port will close in May, Mayor Ann Lee said on Friday."
    assert told(text) == [("The port will close in May", "Mayor Ann Lee")]


def test_a_list_of_sources_stays_whole() -> None:
    text = "Norway, Chad and Peru said they would sign the treaty."
    assert told(text) == [("they would sign the treaty", "Norway, Chad and Peru")]


def test_a_relay_leaves_the_words_to_who_spoke_them() -> None:
    text = "Mayor Ann Lee announced that the port would close in May, according to Reuters."
    assert ("the port would close in May", "Mayor Ann Lee") in told(text)
    assert len(told(text)) == 1


def test_a_quoted_paragraph_without_a_cue_is_kept() -> None:
    text = "“We will rebuild,” said Mayor Ann Lee.\n“It will take years, and we have the time for it.”"
    assert [content for content, _ in told(text)] == [
        "We will rebuild,",
        "It will take years, and we have the time for it.",
    ]


def test_no_utterance_comes_twice() -> None:
    text = "The mayor said the port will close, and said it would reopen in June.\n" * 40
    assert len(told(text)) == 80


def test_a_verb_inside_the_marks_gives_nobody_the_words() -> None:
    text = (
        "Flood in court\n\n"
        "Rosa Pine told the court: “He looked at me. ‘You will pay,’ he said. I was afraid.”\n\n"
        "A lorry with pears turned over near the old mill on Monday and shut the road to the sea for hours. "
        "Nobody was hurt. Many came to pick up the fruit, and a farm made juice of what was left of it."
    )
    assert told(text) == [("He looked at me. ‘You will pay,’ he said. I was afraid.", "Rosa Pine")]


@pytest.mark.parametrize("paper", ["the report", "the memo"])
def test_no_word_of_a_source_is_a_word_of_what_it_said(paper: str) -> None:
    said = 'Roe\'s new orders break the law, and letting them stand would cause "grave harm" to the town'
    assert told(f"According to {paper}, {said}.") == [(said, paper)]
