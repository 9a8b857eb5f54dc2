"""Who acts and who suffers, told by one sentence with its word for the deed between stars."""

from __future__ import annotations

import pytest

from framing.article import Article, Term, Zone
from framing.finders.deeds import worded
from framing.language import Document

VARIANTS = {
    "shooting": "shooting",
    "attack": "attack",
    "dead": "dead",
    "died": "died",
    "massacre": "massacre",
    "dies": "died",
    "Dies": "died",
    "attacks": "attack",
    "deaths": "death",
}
VARIANTS |= {
    word: word for word in ("killing", "death", "shot", "shot dead", "bombing", "murder", "raid", "airstrike")
}


def told(sentence: str) -> tuple[str, str, str, str]:
    before, word, after = sentence.split("*")
    text = before + word + after
    document = Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),)))
    variant = VARIANTS.get(word, "killed")
    term = Term(len(before), len(before) + len(word), "event_killing", variant, None)
    deed = worded(document, term)
    agent, patient = (part.of(text) if part else "" for part in (deed.agent, deed.patient))
    return deed.form, deed.agency, agent, patient


GERUNDS = [
    ("A man opened fire in a market in Leeds, *killing* nine people.", "A man", "nine people"),
    ("A bomb exploded in Quito, *killing* at least 14 people.", "A bomb", "at least 14 people"),
    ("Rebels attacked a village in Mali, *killing* 30 civilians.", "Rebels", "30 civilians"),
    ("A lorry ploughed into a crowd in Lyon, *killing* 12.", "A lorry", "12"),
    ("Olsen is accused of *killing* his neighbour, Per Dahl.", "Olsen", "his neighbour"),
    ("The family blames the two guards for *killing* Dahl.", "the two guards", "Dahl"),
    ("The group claimed responsibility for *killing* Dahl.", "The group", "Dahl"),
    ("Olsen, a plumber, has admitted *killing* Dahl in a rage.", "Olsen", "Dahl"),
    ("The council thanked a soldier for *shooting* and killing Dahl.", "a soldier", "Dahl"),
    ("It was filmed that a soldier began *shooting* people in the hall.", "a soldier", "people"),
    ("It is not just soldiers *shooting* people.", "soldiers", "people"),
    (
        "Anger grew after a sniper targeting and *killing* five officers was freed.",
        "a sniper",
        "five officers",
    ),
    # whoever does it is not told
    ("Dahl was avenged by *killing* a mayor.", "", "a mayor"),
    ("He condemned *killing* journalists.", "", "journalists"),
    ("The mayor, who made *killing* Dahl his aim, was praised.", "", "Dahl"),
]


@pytest.mark.parametrize(("sentence", "agent", "patient"), GERUNDS)
def test_a_verb_in_ing_is_an_act(sentence: str, agent: str, patient: str) -> None:
    form, _, who, whom = told(sentence)
    assert (form, who, whom) == ("active", agent, patient)


@pytest.mark.parametrize(
    "sentence",
    [
        "The *killing* shocked the town.",
        "The Leeds *shooting* victims were named on Monday.",
        "Dahl *killing* sparks outrage in Bergen",
        "They met days after the *shooting* in Leeds.",
    ],
)
def test_a_noun_in_ing_is_none(sentence: str) -> None:
    assert told(sentence)[0] == "nominal"


SHOTS = [
    ("A gunman *shot and killed* two guards before he fled.", "A gunman", "two guards"),
    ("Police said a man *shot dead* his wife on Friday.", "a man", "his wife"),
    ("Two men on a motorcycle *shot and killed* the mayor.", "Two men on a motorcycle", "the mayor"),
    ("The woman who *shot and killed* Dahl was freed.", "The woman", "Dahl"),
    ("It happened moments before an officer *shot and killed* Dahl.", "an officer", "Dahl"),
    ("Mr. Olsen *shot* her three times.", "Mr. Olsen", "her"),
]


@pytest.mark.parametrize(("sentence", "agent", "patient"), SHOTS)
def test_shot_before_an_object_is_active(sentence: str, agent: str, patient: str) -> None:
    assert told(sentence) == ("active", "explicit", agent, patient)


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("Dahl was *shot and killed* by an army sniper.", "an army sniper", "Dahl"),
        ("Three people were *shot dead* in Lagos on Sunday.", "", "Three people"),
        ("Three soldiers *shot dead* in Kano", "", "Three soldiers"),
        ("A man was fatally *shot* by the guards.", "the guards", "A man"),
    ],
)
def test_shot_without_an_object_is_passive(sentence: str, agent: str, patient: str) -> None:
    form, _, who, whom = told(sentence)
    assert (form, who, whom) == ("passive", agent, patient)


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("He recalled the man who fled the massacre that *killed* 40 people.", "the massacre", "40 people"),
        ("He told of the arrest of Jo Berg, 45, who *killed* Dahl.", "Jo Berg", "Dahl"),
        ("He met the man who the police say *killed* Dahl.", "the man", "Dahl"),
        ("He met the man who said police *killed* Dahl.", "police", "Dahl"),
        ("A gun used to *kill* Dahl was sold.", "A gun", "Dahl"),
        ("He sold the gun he used to *kill* Dahl.", "he", "Dahl"),
        ("An attack that left nine people *dead* was condemned.", "An attack", "nine people"),
        ("The minister brought up the *killing* of Dahl.", "", "Dahl"),
    ],
)
def test_who_or_what_does_it(sentence: str, agent: str, patient: str) -> None:
    assert told(sentence)[2:] == (agent, patient)


@pytest.mark.parametrize(
    ("sentence", "patient"),
    [
        ("The base burned and two guards were *killed*.", "two guards"),
        ("The names of the *slain* sailors were read.", "sailors"),
        ("Relatives of those *killed* wept.", "those"),
        ("We pray for those who are *killed* here.", "those"),
        ("Berg had “*died* like a dog”, he said.", "Berg"),
        ("A truck attack *kills* at least 30", "at least 30"),
        ("They told of the *death* last month of a guard.", "a guard"),
        ("The *killing* of rebel leader Tomas Vidal shocked many.", "rebel leader Tomas Vidal"),
        ("Gunmen *killed* the judge and his driver.", "the judge and his driver"),
        ("Gunmen *killed* Dahl and police closed the road.", "Dahl"),
        ("A *shooting* at Oslo airport shut the town.", ""),
        ("An *attack* on Oslo airport shut the town.", "Oslo airport"),
        ("5 *dead* in attack near Oslo", "5"),
    ],
)
def test_who_suffers_it(sentence: str, patient: str) -> None:
    assert told(sentence)[3] == patient


@pytest.mark.parametrize(
    ("sentence", "patient"),
    [
        ("Officials said on Monday that Ann Vesk was *dead*.", "Ann Vesk"),
        ("The rebel leader Omar Vesk is *dead*, the army says.", "The rebel leader Omar Vesk"),
        ("Police declared Vesk *dead* on Monday.", "Vesk"),
        ("The *death* of Omar Vesk marks the end of the war.", "Omar Vesk"),
        ("The *killing* of Omar Vesk shows how weak they are.", "Omar Vesk"),
        ("The *death* of three Vesk supporters shocked Orsk.", "three Vesk supporters"),
    ],
)
def test_who_is_dead_is_told_by_the_verb_and_no_verb_is_part_of_it(sentence: str, patient: str) -> None:
    assert told(sentence)[3] == patient


def test_a_name_is_not_cut_where_the_parser_parts_it() -> None:
    sentence = "Trainers left Orsk after the *killing* of Guards commander Qassem Vesky by a U.S. airstrike."
    assert told(f"Qassem Vesky was known. {sentence}")[3].endswith("Qassem Vesky")
