"""Deeds on invented events: who is said to have done it, in which form."""

from __future__ import annotations

from math import isnan

import pytest

from framing.article import Article, Deed, Zone
from framing.finders.deeds import deeds
from framing.language import Document
from framing.measures.deeds import agentless_share, passive_share

HEADLINE = "Rebel leader Tomas Vidal killed"


def document(sentence: str) -> Document:
    text = f"{HEADLINE}\n\n{sentence} Vidal had led the rebels of the north since 2012."
    zones = (Zone(0, len(HEADLINE), "headline"), Zone(len(HEADLINE) + 2, len(text), "body"))
    return Document(Article("a", "Outlet", text, zones))


def of_body(sentence: str) -> tuple[str, list[Deed]]:
    one = document(sentence)
    return one.text, [deed for deed in deeds(one) if deed.start > len(HEADLINE)]


CASES = [
    ("Soldiers killed Vidal on Monday.", "active", "explicit", "Soldiers"),
    ("Vidal was killed by soldiers on Monday.", "passive", "explicit", "soldiers"),
    ("Vidal was killed on Monday.", "passive", "none", None),
    ("Vidal was killed in an airstrike on Monday.", "passive", "instrument", "an airstrike"),
    ("Peru's killing of Vidal was condemned.", "nominal", "explicit", "Peru's"),
    ("The killing of Vidal was condemned.", "nominal", "none", None),
    ("Vidal's death was announced on Monday.", "nominal", "none", None),
    ("The Peruvian strike that killed Vidal was filmed.", "active", "explicit", "Peruvian"),
    ("The explosion that killed Vidal was filmed.", "active", "instrument", "The explosion"),
    (
        "The week ended in a Peruvian airstrike on two cars leaving Lima Airport, which killed Vidal.",
        "active",
        "explicit",
        "Peruvian",
    ),
]


CASES += [
    (
        "Details were released Wednesday of the secret raid that killed Vidal.",
        "active",
        "instrument",
        "the secret raid",
    ),
    (
        "Police showed footage Friday of the explosion that killed Vidal.",
        "active",
        "instrument",
        "the explosion",
    ),
    ("A report is due in May on the blast that killed Vidal.", "active", "instrument", "the blast"),
    ("The rebel leader's death was announced on Monday.", "nominal", "none", None),
    ("Vidal's death stunned the general's friends.", "nominal", "none", None),
    ("Vidal was killed by a gang member on Monday.", "passive", "explicit", "a gang member"),
    ("Vidal was killed by migrants on Monday.", "passive", "explicit", "migrants"),
    ("Police named a guy that killed Vidal.", "active", "explicit", "a guy"),
    (
        "Anger followed the killing of Vidal in Lima by an immigrant.",
        "nominal",
        "explicit",
        "an immigrant",
    ),
    ("The hunter who chased and killed Vidal was jailed.", "active", "explicit", "The hunter"),
    ("Government troops killed Vidal on Monday.", "active", "explicit", "Government troops"),
    ("Eight years after police killed Vidal, no officer is in jail.", "active", "explicit", "police"),
    ("Warplanes killed Vidal overnight, the army said.", "active", "instrument", "Warplanes"),
    ("Men of Salman Obado fled. Obado killed Vidal in May.", "active", "explicit", "Obado"),
]


@pytest.mark.parametrize(("sentence", "form", "agency", "agent"), CASES)
def test_deeds(sentence: str, form: str, agency: str, agent: str | None) -> None:
    text, found = of_body(sentence)
    deed = next(deed for deed in found if deed.of(text) in ("killed", "killing", "death"))
    assert (deed.form, deed.agency) == (form, agency)
    assert (deed.agent.of(text) if deed.agent else None) == agent


def test_who_suffered_it() -> None:
    for sentence in (
        "Soldiers killed Vidal on Monday.",
        "Vidal was killed on Monday.",
        "The killing of Vidal was long.",
    ):
        text, found = of_body(sentence)
        assert found[0].patient is not None
        assert found[0].patient.of(text) == "Vidal"


@pytest.mark.parametrize(
    ("headline", "agent", "patient"),
    [
        ("Gunmen kill 20 farmers", "Gunmen", "20 farmers"),
        ("Boko Haram kill 20 farmers in Borno", "Boko Haram", "20 farmers"),
        ("Taliban kill 11 police in ambush", "Taliban", "11 police"),
        ("Troops shot dead two gunmen", "Troops", "two gunmen"),
        ("Naxals kill two policemen in raid", "Naxals", "two policemen"),
        ("A man shot dead by police had a phone", "police", "A man"),
    ],
)
def test_verbs_that_treebanks_have_as_nouns(headline: str, agent: str, patient: str) -> None:
    text = f"{headline}\n\nThe killings took place on Monday in the north, where many have been killed."
    body = text.index("The killings")
    one = Document(
        Article("a", "Outlet", text, (Zone(0, body - 2, "headline"), Zone(body, len(text), "body")))
    )
    deed = next(deed for deed in deeds(one) if deed.start < body)
    assert [part.of(text) if part else None for part in (deed.agent, deed.patient)] == [agent, patient]


def test_a_day_suffers_nothing() -> None:
    text, found = of_body("Little was known of the Friday killing of Vidal. The Jan. 2 killing shocked many.")
    assert all(deed.patient is None or "Vidal" in deed.patient.of(text) for deed in found)


@pytest.mark.parametrize(
    ("sentence", "noun", "patient"),
    [
        ("Soldiers killed Vidal in a strike on his convoy.", "strike", "his convoy"),
        ("Soldiers killed Vidal. Deputies heard of the strike ahead of the vote.", "strike", None),
        ("Soldiers killed Vidal in a Peruvian military strike on Saturday morning.", "strike", None),
        ("Soldiers killed Vidal. Deputies spoke of the Lima killing.", "killing", None),
    ],
)
def test_at_whom_an_attack_is_aimed(sentence: str, noun: str, patient: str | None) -> None:
    text, found = of_body(sentence)
    deed = next(deed for deed in found if deed.of(text) == noun)
    assert (deed.patient.of(text) if deed.patient else None) == patient


def test_a_bare_noun_for_the_event_leaves_out_nobody() -> None:
    one = document("Soldiers killed Vidal. The attack was condemned. Deputies spoke of the attack.")
    amount = agentless_share(one)
    assert len(deeds(one)) == 4
    assert (amount.value, amount.n) == (1 / 2, 2)


@pytest.mark.parametrize("told", ["shooting death", "stabbing deaths"])
def test_how_somebody_died_is_no_second_deed(told: str) -> None:
    one = document(f"The {told} of Vidal and his driver shook Oslo.")
    assert [deed.of(one.text) for deed in deeds(one)][-1:] == [told.split()[1]]
    assert told.split()[0] not in [deed.of(one.text) for deed in deeds(one)]


def test_shares() -> None:
    one = document("Vidal was killed on Monday. Soldiers killed Vidal, police said.")
    amount = agentless_share(one)
    assert amount.n == len(deeds(one)) >= 3
    assert amount.value == sum(deed.agency == "none" for deed in deeds(one)) / amount.n
    assert passive_share(one).value == 2 / 3


def test_shares_of_nothing_are_undefined() -> None:
    empty = Document(Article("a", "Outlet", "", ()))
    assert isnan(agentless_share(empty).value)
    assert isnan(passive_share(empty).value)


@pytest.mark.parametrize(
    ("sentence", "patient"),
    [
        ("Rivia halts its talks with Oslo after Vidal killing", "Vidal"),
        ("- VIDAL'S KILLING", "VIDAL"),
        ("Vidal's death marked a dramatic turn.", "Vidal"),
        ("They met after the Jan. 2 killing of \xa0Tomas Vidal.", "Tomas Vidal"),
        ("Union to review its plan after rebel general slain", "general"),
    ],
)
def test_who_suffered_it_is_found_where_headlines_and_blanks_hide_it(sentence: str, patient: str) -> None:
    text, found = of_body(f"{sentence}\n\n")
    (deed,) = found
    assert deed.agency == "none"
    assert deed.patient is not None
    assert patient in deed.patient.of(text)
