"""The network's attributions as utterances: what is speech, and how it is trimmed."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import attributions, quotes
from framing.finders.quotes.merge import utterances
from framing.finders.quotes.network_quotes import attributed, of_speech, spoken
from framing.language.document import Document


def document(text: str) -> Document:
    return Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))


@pytest.mark.parametrize("cue", ["said", "has repeatedly said", "according to", "slammed", "―", ":"])
def test_cues_of_speech(cue: str) -> None:
    assert of_speech(cue)


@pytest.mark.parametrize("cue", ["believes", "hoped", "is expected", "wants", "sees"])
def test_thoughts_and_expectations_are_no_speech(cue: str) -> None:
    assert not of_speech(cue)


def test_speech_leaves_out_that_and_outer_marks_and_attributions_keep_them() -> None:
    text = "The mayor said that “the old bridge will never reopen.”"
    ((one, confidence),) = spoken(document(text))
    assert [part.of(text) for part in one.content] == ["the old bridge will never reopen."]
    assert one.kind == "direct"
    assert 0 < confidence <= 1
    assert [part.of(text) for part in attributed(document(text))[0].content] == [
        "that “the old bridge will never reopen.”"
    ]


@pytest.mark.parametrize(
    "text", ["Critics believe that the plan will fail.", "The mayor did not say why it closed."]
)
def test_what_nobody_said_is_no_utterance(text: str) -> None:
    assert utterances(document(text)) == []


def test_to_make_something_clear_is_speech() -> None:
    text = "Tom Hale wanted the park. Mayor Karl Roe made it clear that it would stay. “I own it,” he said."
    assert [quote.speaker.name for quote in quotes(document(text))] == ["Karl Roe", "Karl Roe"]


def test_beliefs_are_attributions() -> None:
    text = "Critics believe that the plan will fail."
    (one,) = attributed(document(text))
    assert one.cue is not None
    assert one.cue.of(text) == "believe"


def test_the_scope_of_attributions_holds_beliefs_with_their_speakers() -> None:
    text = "Mayor Ann Lee spoke on Monday. She believes that the bridge will hold."
    assert quotes(document(text)) == ()
    (one,) = attributions(document(text))
    assert (one.content[0].of(text), one.kind) == ("that the bridge will hold", "indirect")
    assert one.speaker.name == "Ann Lee"
