"""Which statements of two outlets are one claim."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.coverage import claims
from framing.findings import collect

FILLER = "Bakers in Oslo protested against flour prices. A lake in Chad dried up completely last year."


def one_claim(one: str, other: str) -> bool:
    texts = (f"{one}\n\n{FILLER}", f"{other}\n\nFishermen counted whales near the southern ice shelf.")
    articles = [
        Article(str(at), str(at), text, (Zone(0, len(text), "body"),), "event")
        for at, text in enumerate(texts)
    ]
    return bool((claims(collect(articles, ())).claims["outlets"] > 1).any())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Some 2,342 children were separated from their parents at the border in May.",
            "According to the department, 2,342 children were separated from parents in May.",
        ),
        (
            "Senator Ana Ruiz was the only Liberal to vote for the treaty.",
            "The only Liberal to break ranks and vote for the treaty was Ana Ruiz.",
        ),
        (
            "Judge Ann Lee cleared a key hurdle on Friday in the Senate committee.",
            "Ann Lee has cleared the first hurdle in the Senate committee.",
        ),
        (
            "The president thanked Russia, Turkey and Iraq for help in the operation.",
            "He thanked Turkey, Iraq and Russia for helping in the operation.",
        ),
        (
            "“The borders of our country are as strong as ever,” Ruiz said.",
            "Ruiz boasted that “the borders of our country are as strong as ever.”",
        ),
    ],
)
def test_one_fact_in_other_words_is_one_claim(one: str, other: str) -> None:
    assert one_claim(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour committee will vote on the subpoena for the ferry report.",
            "The harbour committee voted on the subpoena for the ferry report.",
        ),
        (
            "Harbour police escorted angry protesters from the committee hall.",
            "Harbour police escorted elderly members to the committee hall.",
        ),
        (
            "Most Liberal voters oppose a path to citizenship for migrants.",
            "Migrants want a path to citizenship, a Liberal leader said.",
        ),
        (
            "Union leader Ruiz attended the harbour speech of Governor Lee in Lund last week.",
            "Governor Lee will address the dispute in a harbour speech on Tuesday in Lund.",
        ),
        (
            "General Ruiz sued Minister Lee over the harbour treaty in May.",
            "Minister Lee sued General Ruiz over the harbour treaty in May.",
        ),
        (
            "Senator Ruiz leads the fight against the harbour treaty of the Gang of Six.",
            "Senator Ruiz respects the work of the Gang of Six on the harbour treaty.",
        ),
    ],
)
def test_like_words_about_another_act_are_two_claims(one: str, other: str) -> None:
    assert not one_claim(one, other)


def test_a_statement_of_the_killing_may_stand_in_another_claim_too() -> None:
    text = "The council suspended its harbour training after General Omar Vesk was killed in an attack."
    other = "The council has suspended its harbour training. General Omar Vesk was killed in an attack."
    articles = [
        Article(str(at), str(at), one, (Zone(0, len(one), "body"),), "event")
        for at, one in enumerate((text, other))
    ]
    found = claims(collect(articles, ()))
    assert found.places["claim"].nunique() == len(found.claims)
