"""Nouns in a row, told from the classes of words alone."""

from __future__ import annotations

import pytest

from framing.language.noun_runs import noun_runs


def runs(text: str) -> list[str]:
    (found,) = noun_runs([text])
    return ["".join(("-" if one.tied else " ") + one.text for one in run).strip() for run in found]


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Lawmakers were punished for their harbour-control sit-in on Friday.", "harbour-control sit-in"),
        ("A gift of the Planned Harbour League was returned by the town.", "Planned Harbour League"),
        ("They closed a grain-store door in the old port.", "grain-store door"),
        ("The town bans same-sex marriage.", "same-sex marriage"),
        ("The head of Chick-fil-A met the crowds.", "Chick-fil-A"),
        ("They met the well-known hacker.", "well-known hacker"),
    ],
)
def test_a_run_keeps_words_that_belong_together(text: str, run: str) -> None:
    assert run in runs(text)


def test_a_run_ends_at_a_verb_and_at_its_last_noun() -> None:
    assert runs("The council approved new buses quickly.") == ["council", "new buses"]


def test_every_text_has_its_own_list() -> None:
    assert [len(found) for found in noun_runs(["", "A ship sank.", ""])] == [0, 1, 0]
