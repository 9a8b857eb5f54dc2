"""Deeds, thoughts and silence are no words, though verbs of speech tell of them."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "text",
    [
        # what somebody is bound to do
        "Roe agreed to sell the mill.",
        "The board agreed not to close the port.",
        "The clerk has agreed to testify on Monday.",
        "Roe and Lee agreed to meet in May.",
        "Weld, who agreed to lead the council, was late.",
        # what comes about by being declared
        "The governor declared a state of emergency on the coast.",
        "The rebels declared a so-called caliphate in the valley, which was not a state.",
        "The firm declared bankruptcy in June, when it was empty.",
        "The king declared war on his cousin.",
        "The judge declared a mistrial.",
        # what is turned down
        "Roe smiled, rejecting an inquiry about his farm while he was mayor.",
        "The mayor rejected an invitation to the fair.",
        "Weld dismissed an inquiry into how she was paid.",
        "The clerk rejected a written inquiry that was sent in May.",
        "Lee denied an enquiry about what he has done.",
        # what is known
        "Voters recognize that they have more power than the board.",
        "Roe realized that the road would be long.",
        "Most farmers realise that the lake is drying up.",
        "Lee recognized that the vote was lost.",
        "The crew realized the port was shut.",
        # what is hardly said
        "Roe barely mentioned the flood.",
        "In his speech the mayor hardly mentioned that the dam had failed.",
        "Lee scarcely acknowledged that the vote was close.",
        "The clerk barely noted that the mill was gone.",
        "Weld hardly explained why the mill was sold.",
        # what is likened
        "Roe's letter suggested he is too.",
        "The report indicated they were as well.",
        "Lee's vote suggests she does too.",
        "The memo implies he had too.",
        "Weld's post hinted she would as well.",
        # things that have the name of a verb
        "Since the flood, those calls have grown.",
        "Other top posts were left empty.",
        "The board's demands have been met.",
        "Several offers were made in May.",
        "The mayor's promises were soon forgotten.",
        # what nobody is named for
        "The debate had two hosts, a reporter with long experience asking many questions about the sea.",
        "Adding Roe to the team could help the mayor.",
        "Added to that were questions about the mill.",
        "The child Naomi, called Amy by her family, moved to Oslo.",
        "In May the board had set a hearing and called senior sailors to testify.",
    ],
)
def test_nobody_said_it(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Roe agreed that the mill was sold.", "the mill was sold"),
        ("The governor declared that the emergency was over.", "the emergency was over"),
        ("Lee declared the war was lost.", "the war was lost"),
        ("Roe rejected claims that the inquiry was late.", "the inquiry was late"),
        ("Lee suggested that the mayor is too old.", "the mayor is too old"),
        ("Roe described the deal as a gift.", "the deal as a gift"),
        ("The drug that Roe claims was stolen is sold here.", "The drug … was stolen"),
        ("The bridge that Ann Lee claims is unsafe was shut in May.", "The bridge … is unsafe"),
    ],
)
def test_somebody_said_it(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The Review reported the theft, saying that two ships were gone.", "two ships were gone"),
        ("Roe described the scene, saying the hall was on fire.", "the hall was on fire"),
        ("The clerk explained the rule, writing that it was old.", "it was old"),
        ("Lee recounted the flood, saying the mill had floated away.", "the mill had floated away"),
        ("Weld mentioned the fee, arguing that it was too high.", "it was too high"),
    ],
)
def test_a_thing_that_is_told_behind_is_said_once(text: str, content: str) -> None:
    assert [words for _, words in said(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Lee called the rule pointless, saying that it was old.",
        "Roe described the deal as a gift, saying that it was late.",
        "The town asked the court to void the law, saying that it was old.",
    ],
)
def test_what_is_judged_or_asked_is_said_too(text: str) -> None:
    assert len(said(text)) == 2
