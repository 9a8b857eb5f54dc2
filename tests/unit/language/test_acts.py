"""What a sentence tells that somebody does."""

from __future__ import annotations

import pytest

from framing.language.acts import Act, acts_of


def main(text: str) -> list[Act]:
    (found,) = acts_of([text])
    return [act for act in found if act.main]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Police said the driver ignored a red light.", "ignore"),
        ("The minister announced that the school will close.", "close"),
        ("“The bridge collapsed,” Roe told reporters.", "collapse"),
        ("Roe spoke on Monday.", "speak"),
        ("The mayor resigned after the council met.", "resign"),
    ],
)
def test_the_main_act_is_what_is_told_and_not_that_it_is_told(text: str, lemma: str) -> None:
    assert [act.lemma for act in main(text)] == [lemma]


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("Roe resigned.", True),
        ("Roe has resigned.", True),
        ("Roe will resign.", False),
        ("Roe may resign.", False),
        ("Roe plans a trial.", False),
        ("Roe’s deputy could resign.", False),
    ],
)
def test_what_is_planned_or_possible_has_not_happened(text: str, happened: bool) -> None:
    assert [act.happened for act in main(text)] == [happened]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Roe did not sign the treaty.", True),
        ("Roe never signed the treaty.", True),
        ("The panel found no proof.", True),
        ("Roe signed the treaty that Doe did not read.", False),
    ],
)
def test_a_denial_is_of_its_own_act(text: str, denied: bool) -> None:
    assert [act.denied for act in main(text)] == [denied]


@pytest.mark.parametrize("text", ["Special agents Ann Roe and John Doe.", "Jane Roe, a Lund Liberal"])
def test_names_alone_tell_no_act(text: str) -> None:
    assert main(text) == []


def test_a_passive_is_turned_round_and_names_have_no_noun() -> None:
    (act,) = main("The tall suspect was arrested by Jane Roe.")
    assert (act.acts, act.befalls) != (None, None)
    assert act.acts is not None
    assert act.befalls is not None
    assert (act.acts.words, act.acts.noun) == ("Jane Roe", "")
    assert (act.befalls.words, act.befalls.noun) == ("The tall suspect", "suspect")


def test_no_text_has_no_act() -> None:
    assert acts_of([]) == []
    assert acts_of(["“ … ”"]) == [()]
