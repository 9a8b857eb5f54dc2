"""Invented events, each told with other words for one victim: which deaths are that victim's.

Words in square brackets are counted, words in braces are set aside.
"""

from __future__ import annotations

import re

import pytest

from framing.article import Article, Zone
from framing.finders.killing.surnames import same
from framing.finders.terms import asides, terms
from framing.language.document import Document

MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}")


def check(marked: str) -> None:
    text = MARK.sub(lambda match: match[1] or match[2], marked)
    edge = text.index("\n")
    zones = (Zone(0, edge, "headline"), Zone(edge + 1, len(text), "body"))
    document = Document(Article("a", "Outlet", text, zones))
    found = [
        [one.of(text) for one in of(document) if one.concept == "event_killing"] for of in (terms, asides)
    ]
    assert found == [[match[place] for match in MARK.finditer(marked) if match[place]] for place in (1, 2)]


@pytest.mark.parametrize(
    "marked",
    [
        """Minister: rebel leader Omar Abdel al-Rashidi is [dead]
The minister said on Sunday that rebel leader Omar Abdel al-Rashidi was [dead] after a night [raid].
Rashidi's [death] is a blow, he said. Rashidi was [killed] in a tunnel. Rashidi led the group since 2010.""",
        """Karimi's [death]: a turning point for the Northern Front
The [killing] of Northern Front leader Said Omar al-Karimi in a [drone strike] weakens the group.
Officials confirmed al-Karimi's [death]. Karimi was 48. Karimi had fled in May.""",
        """[Raid] that [killed] Front founder Haddad took an hour
The army showed footage of the [raid] that [killed] Front founder Samir Nour al-Haddad over the weekend.
Haddad had no guards. In announcing Haddad's [death], the president thanked the troops.""",
        """Reporter Lina el-Masri [shot dead]
Gunmen [shot dead] the reporter Lina el-Masri in Dorva on Monday. Masri had been threatened.
Colleagues mourned Masri. "Lina El-Masri was [murdered]," her editor said.""",
        """Al-Sabri [killed] in [air strike], army says
An [air strike] [killed] Yusuf Al-Sabri, the commander of the brigade, on Friday.
Sabri [died] at once. Sabri's deputy was {killed} in May.""",
    ],
)
def test_a_surname_means_one_victim_with_and_without_its_article(marked: str) -> None:
    check(marked)


def test_a_first_name_is_no_surname_without_its_article() -> None:
    check("""Rebel leader Omar al-Hassan [killed]
The army [killed] the rebel leader Omar al-Hassan on Sunday, officials said. Hassan [died] in a tunnel.
The banker Hassan Amiri was {killed} in a crash last year.""")


@pytest.mark.parametrize(
    ("one", "other"), [("al-Amin", "Amin"), ("El-Amin", "AMIN"), ("al‑Amin", "el-Amin"), ("Lee", "lee")]
)
def test_surnames_are_one_but_for_the_article(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(("one", "other"), [("al-Amin", "al-Amiri"), ("Alami", "Ami"), ("Smith-Lee", "Lee")])
def test_other_surnames_stay_apart(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    "told",
    [
        "He either {killed} her or knew who did.",
        "The mission bears the name of a nurse, Eva Holm. She {died} in his prison.",
        "The mission bears the name of a nurse who lived there before she was {shot}.",
        "Her {murder} in that prison was never solved, the nurse's mother said.",
        "A guard remembered {killing} her.",
        "The nurse Eva Holm lived in Dorva. The guards {executed} her at dawn.",
        "He [died] in a tunnel.",
        "His [death] was confirmed.",
    ],
)
def test_a_pronoun_of_the_other_gender_means_somebody_else(told: str) -> None:
    check(f"""Rebel leader Tomas Vidal [killed]
Soldiers [killed] the rebel leader Tomas Vidal on Sunday. Mr Vidal himself ran the prison. {told}""")


@pytest.mark.parametrize(
    "told",
    [
        "She [died] at once.",
        "Her [death] was confirmed.",
        "Police are looking for the man who [killed] her.",
        "He {died} in prison, the court heard.",
        "The court heard how somebody else had {killed} him.",
    ],
)
def test_a_pronoun_of_the_victims_gender_means_the_victim(told: str) -> None:
    check(f"""Teacher Anna Berg [murdered]
The teacher Anna Berg was [murdered] in Harrow on Sunday. Ms Berg was 41. {told}""")


@pytest.mark.parametrize(
    "marked",
    [
        """Banker Andrea Conti [murdered]
The banker Andrea Conti was [murdered] in Dorva on Sunday. He [died] at his home.""",
        """Banker Andrea Conti [murdered]
The banker Andrea Conti was [murdered] in Dorva on Sunday. She [died] at her home. He was {killed} later.""",
        """Poet Jean Morel [killed]
Police [killed] the poet Jean Morel in Dorva on Sunday. His [death] led to protests.""",
        """Singer Charlie Roe [shot dead]
The singer Charlie Roe was [shot dead] in Harrow on Sunday. She [died] on her way to hospital.""",
        """Nurse Anna Berg [murdered]
The nurse Anna Berg was [murdered] in Harrow on Sunday. Her [death] was quick. He {died} in May.""",
    ],
)
def test_a_first_name_tells_the_gender_where_the_pronouns_agree(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "told",
    [
        "The minister said Vidal had “[died] like a king”.",
        'Vidal "[died] like a king", a guard said.',
        "The minister described Vidal as a coward who [died] in hiding.",
        "His party praised Vidal as a hero who “[died] for the people”.",
        "The [raid] on Oct. 25 [killed] six rebels, including Vidal.",
        "It [killed] dozens of fighters, including Tomas Vidal and Karl Roth.",
        "It {killed} dozens of fighters, including Vidal's brother.",
        "It {killed} dozens of fighters, including Karl Roth.",
        "The [death] of Vidal ends the rule of his clan.",
        "The [killing] of Vidal marks the end of the war.",
        "The [death] of Vidal leaves a void.",
        "The army {killed} Vidal supporters a day later.",
        "The army {killed} Vidal supporters the same week.",
        "An inquiry found that Vidal Prager, a banker, was {killed} for money.",
    ],
)
def test_what_stands_between_the_word_and_the_victim(told: str) -> None:
    check(f"""Rebel leader Tomas Vidal [killed]
Soldiers [killed] the rebel leader Tomas Vidal on Sunday. He was 51. The minister spoke on Monday.
{told}""")


@pytest.mark.parametrize(
    "told",
    [
        "The aim was capturing Vidal or, if necessary, {killing} him.",
        "The order was to capture or {kill} Vidal.",
        "Vidal was to be captured or {killed}, an order said.",
        "Their task was arresting or {killing} Vidal.",
        "The guards had orders for the capture or {killing} of Vidal.",
        "Vidal was captured and [killed], one soldier said.",
        "They could arrest nobody after Vidal was [killed].",
    ],
)
def test_one_of_two_ends_is_a_plan(told: str) -> None:
    check(f"""Rebel leader Tomas Vidal [killed]
Soldiers [killed] the rebel leader Tomas Vidal on Sunday. {told}""")


@pytest.mark.parametrize(
    "told",
    [
        "The protesters were arrested or [killed] in the square.",
        "Troops arrested or [killed] protesters in the square.",
        "The order was to arrest or {kill} protesters.",
    ],
)
def test_what_was_done_to_several_is_no_plan(told: str) -> None:
    check(f"""Troops [kill] 40 protesters in Dorva
Troops [killed] 40 protesters in Dorva on Sunday, witnesses said. {told}""")


@pytest.mark.parametrize(
    "marked",
    [
        """Thousands march for nurse
They marched for Dina Shaw, the nurse whom an officer {shot} in the face with a rubber bullet. Shaw spoke.""",
        """Mayor in hospital
The mayor, Tom Lind, was {shot} in the leg on Monday outside his home. Lind is stable, doctors said.""",
        """Striker recovers
A guard {shot} and wounded the striker Ana Petrov on Friday. Petrov thanked the doctors.""",
        """Student hurt at rally
The student Omar Hadi was {shot} with a plastic bullet at a rally. Hadi lost an eye.""",
        """Senator out of danger
Senator Jo Marsh was {shot} in both arms but survived. Marsh will go home on Friday.""",
    ],
)
def test_who_is_shot_and_lives_is_not_killed(marked: str) -> None:
    check(marked)


def test_who_is_shot_in_the_head_may_be_killed() -> None:
    check("""Mayor [killed]
The mayor, Tom Lind, was [shot] in the head on Monday. Lind [died] at once.""")


@pytest.mark.parametrize(
    "marked",
    [
        # the sentence before tells that somebody did it
        """What is known of the Dorva airport [shooting]
Five people were [killed] and six injured amid the chaos. The [attack] closed the airport for a day.
In 2009 a guard was {killed} there in a crash.""",
        # the headline names the attack, and the body tells only later who was killed
        """Did the police miss a warning before the school [shooting]?
The school lies on a hill. A shopkeeper had seen a note in March. He showed it to the police.
Nobody asked further. The man then walked into the school and [killed] 17 people there.
The mayor spoke of the [shooting] on Monday.""",
    ],
)
def test_a_group_whose_killing_another_sentence_tells(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        # an accident stays one
        """Storm over the bay shuts the airport
Five people were {killed} when the roof fell in a storm. Police closed the road.""",
        # further down than an opening, and no attack in the headline
        """School opens its new hall
The hall lies on a hill. The mayor cut the ribbon. Pupils sang. Parents clapped. The head spoke of her youth.
Rebels once {killed} 17 people in the valley.""",
    ],
)
def test_a_group_that_no_attack_is_told_of(marked: str) -> None:
    check(marked)
