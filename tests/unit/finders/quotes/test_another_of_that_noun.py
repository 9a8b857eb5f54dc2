"""Nouns that would point to somebody who has the same office for another person, body, field or place."""

from __future__ import annotations

import pytest

from tests.quoting import names, speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Roper campaign spokeswoman Andrea Saul tweeted that the site “grew.” It rained. "
            "An Ortega for America spokeswoman said that it was late.",
            "Ortega for America spokeswoman",
        ),
        (
            "Pell's spokesman said no. “We wait,” spokesman Drew Hamm said.\n\nSenate leader Mitch Marsh, "
            "R-Kentucky, is at home and will be back on Monday, according to his spokesman.",
            "Mitch Marsh's spokesman",
        ),
        ("Mayor Ann Roe left. Her spokesman, Tom Hamm, said no. Her spokesman said it was over.", "Tom Hamm"),
        (
            "The town said no. “No,” town spokesman Tom Hamm said. A town spokesman said it was over.",
            "Tom Hamm",
        ),
    ],
)
def test_a_spokesman_speaks_for_whom_the_text_tells(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gov. Tom Poe of Iowa left. The Texas governor said it was late.", "Texas governor"),
        ("Gov. Tom Poe of Iowa left. The Iowa governor said it was late.", "Tom Poe"),
        (
            "Secretary of State Kris Kolb waited. Kolb, the Kansas secretary of state, ran for governor. "
            "The Ohio secretary of state said it was late.",
            "Ohio secretary of state",
        ),
    ],
)
def test_an_office_of_another_state_is_anothers(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("the president's budget director", "president's budget director"),
        ("the club's policy director", "David Cert"),
        ("the director", "David Cert"),
    ],
)
def test_an_office_of_another_field_is_anothers(office: str, name: str) -> None:
    text = f"Lyra policy director David Cert told the Herald that it leaked. But {office} said it was dry."
    assert speaker(text, "was dry") == name


def test_a_candidate_is_not_the_only_one_called_so_far_away() -> None:
    text = (
        "They honored stars such as Senate candidate Ted Cole.\n\nMr. Roper has faulted the plan, but his "
        "campaign is silent. They point to a speech in which the candidate warned that it could fail."
    )
    assert speaker(text, "could fail") == "candidate"
    assert names("Ted Cole, a Senate candidate, spoke. The candidate said it was late.") == ["Ted Cole"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Robert Mendez fell ill. Rep. Charlie Rand (D-N.Y.) had to step down. "
            "Rivals attacked Mendez over it in a nasty race, "
            "but the Democrat said that it was late.",
            "Democrat",
        ),
        (
            "Sen. Ann Roe (D-Ohio) met Tom Poe (R-Iowa). When Poe left, the Democrat said it was late.",
            "Ann Roe",
        ),
    ],
)
def test_a_party_means_whoever_is_named_beside_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A lawyer representing Cole", "lawyer representing Cole"),
        ("An aide assisting Cole", "aide assisting Cole"),
        ("A group backing Cole", "group backing Cole"),
        ("The managing director, Ann Roe,", "Ann Roe"),
        ("The committee's ranking member Ann Roe", "Ann Roe"),
    ],
)
def test_whoever_works_for_somebody_is_not_that_person(source: str, name: str) -> None:
    assert names(f"Michael Cole left in May. {source} said that it was late.")[-1] == name


@pytest.mark.parametrize(
    ("memo", "name"),
    [
        ("a memo obtained by Chairman Lamar Sims", "memo"),
        ("a memo seen by Lamar Sims, the chairman,", "memo"),
        ("a memo written by Chairman Lamar Sims", "Lamar Sims"),
    ],
)
def test_whoever_only_got_a_paper_did_not_write_it(memo: str, name: str) -> None:
    assert names(f"The rule was told in {memo}. The memo said that the draft was late.")[-1] == name
