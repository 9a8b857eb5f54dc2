"""Who acts and who suffers where another word than the deed's own clause names them."""

from __future__ import annotations

import pytest

from tests.unit.finders.doing.test_who_acts import told

ACCUSED = [
    ("Mara Lindt was charged with *murder* on Monday.", "Mara Lindt"),
    ("A student has confessed to the *killing* of two tourists, police say.", "A student"),
    ("Prosecutors charged Mara Lindt with *murder*.", "Mara Lindt"),
    ("Police accused two brothers of the *shooting*.", "two brothers"),
    ("A court convicted Lindt of the *murder*.", "Lindt"),
    ("Two guards were arrested over the *killing*.", "Two guards"),
    ("The rebels claimed responsibility for the *attack*.", "The rebels"),
    ("Lindt is charged in the *death* of her tenant.", "Lindt"),
    # nobody is accused of it
    ("Lindt was acquitted of the *murder*.", ""),
    ("Lindt was questioned about the *murder*.", ""),
    ("The minister condemned Peru for the *attack*.", ""),
    ("After the *attack*, the mayor blamed a film.", ""),
    ("The mayor blamed the council for the *deaths* of the children.", ""),
]


@pytest.mark.parametrize(("sentence", "agent"), ACCUSED)
def test_whoever_is_accused_of_it_is_its_agent(sentence: str, agent: str) -> None:
    assert told(sentence)[2] == agent


CARRIED_OUT = [
    ("Commandos carried out the *raid* at dawn.", "Commandos"),
    ("Senators praised the army for carrying out the *attack*.", "the army"),
    ("Peru launched an *airstrike* on the port.", "Peru"),
    ("The *attack* was carried out by militants.", "militants"),
    ("The fear is that he came here to carry out this *attack*.", "he"),
    ("He died in an *attack* by a former classmate.", "a former classmate"),
    # where an attack was, what it leads to and what another investigates name nobody who did it
    ("Many fear that the Lima *attacks* will harden views.", ""),
    ("Many fear that the Peruvian *attacks* will harden views.", "Peruvian"),
    ("The *attack* may trigger a war.", ""),
    ("Police are investigating the *attack*.", ""),
    ("The handling of the *shooting* by the police drew criticism.", ""),
    ("The investigation of the *killing* by detectives took weeks.", ""),
    ("The *killing* of Dahl by soldiers took minutes.", "soldiers"),
]


@pytest.mark.parametrize(("sentence", "agent"), CARRIED_OUT)
def test_whoever_carries_it_out_is_its_agent(sentence: str, agent: str) -> None:
    assert told(sentence)[2] == agent


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("Rebel leader Omar Dahl *dies* in Peruvian attack", "Peruvian", "Rebel leader Omar Dahl"),
        ("Rebel Leader Dahl *Dies* In Lima Special Forces Raid", "Lima Special Forces", "Rebel Leader Dahl"),
        ("Dahl is *dead* after a Peruvian airstrike.", "Peruvian", "Dahl"),
        ("Dahl *died* two days after the raid.", "", "Dahl"),
        ("He asked how Omar Dahl *died* at the hands of soldiers.", "soldiers", "Omar Dahl"),
        ("The guard slept when an officer, Ann Roe, 28, *shot* him.", "an officer", "him"),
        (
            "Roe was asleep when county guard Tom Weld, 41, *shot* him in the hall.",
            "county guard Tom Weld",
            "him",
        ),
        ("The clerk hid until Omar Dahl, 33, also *killed* her.", "Omar Dahl", "her"),
        ("Ann Roe, 28, was *shot* in the hall by a guard.", "a guard", "Ann Roe"),
        ("They have, indeed, done that by *beheading* Ms. Roe.", "They", "Ms. Roe"),
        ("They have, of course, *killed* Ms. Roe.", "They", "Ms. Roe"),
        ("The *shooting* of a clerk by a guard on May 3 led to protests.", "a guard", "a clerk"),
        ("A guard *killed* a clerk on Aug. 9 in Lima.", "A guard", "a clerk"),
        ("Roe focused her reply to the *attack* on the need for calm.", "", ""),
        ("Roe based his answer to the *attack* on a report.", "", ""),
        ("Roe answered the *attack* on the school in Lima.", "", "the school in Lima"),
        ("The officer who *shot* him should be arrested.", "The officer", "him"),
        ("The news is that Dahl *died* of his wounds.", "", "Dahl"),
        ("She sought to portray Dahl as a coward who *died* in bed.", "", "Dahl"),
        ("He served as a guard who was *killed* in May.", "", "a guard"),
        ("The bomb left a guard and two others *dead*.", "The bomb", "a guard and two others"),
        ("The gas that left scores *dead* was banned.", "", "scores"),
        ("The wife of a man fatally *shot* by police recorded a video of it.", "police", "a man"),
        ("A clerk *murdered* by rebels owned the shop.", "rebels", "A clerk"),
        ("The officer who *shot* Dahl - Ann Roe, who is on leave - wept.", "The officer", "Dahl"),
        (
            "A week after the police *shooting* of a man here sparked riots, the city is calm.",
            "the police",
            "a man",
        ),
        (
            "Dahl was *killed* in 2012 by a neighborhood watch volunteer in Lima.",
            "a neighborhood watch volunteer in Lima",
            "Dahl",
        ),
        ("Her landlord *killed* Ann Roe in May.", "Her landlord", "Ann Roe"),
        ("The hunger *killed* Ann Roe in May.", "", "Ann Roe"),
        ("Soldiers answered by *killing* Mr. Dahl.", "Soldiers", "Mr. Dahl"),
        ("He was jailed for *killing* Omar Dahl in 2012.", "He", "Omar Dahl"),
    ],
)
def test_both_are_found_where_the_sentence_hides_them(sentence: str, agent: str, patient: str) -> None:
    assert told(sentence)[2:] == (agent, patient)


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("President Roe: rebel leader Omar Dahl is *dead*", "", "rebel leader Omar Dahl"),
        ("General Ann Roe: Peru *Killed* Omar Dahl", "Peru", "Omar Dahl"),
        ("Minister: Omar Dahl *Killed* in Strike", "Strike", "Omar Dahl"),
        ("Peru *kills* Omar Dahl: what to know", "Peru", "Omar Dahl"),
    ],
)
def test_whoever_speaks_before_a_colon_does_nothing(sentence: str, agent: str, patient: str) -> None:
    assert told(sentence)[2:] == (agent, patient)


@pytest.mark.parametrize(
    ("sentence", "agent", "patient"),
    [
        ("Many asked about Mr. Dahl’s *shooting*.", "", "Mr. Dahl’s"),
        ("The *shooting* of Dahl by a guard was filmed.", "a guard", "Dahl"),
        ("The army's *bombing* of Dahl was filmed.", "The army's", "Dahl"),
        ("Dahl's *attack* on the guard failed.", "Dahl's", "the guard"),
        ("They blamed the *attack* on a film.", "", ""),
        (
            "A raid on the port of Callao, Peru that resulted in the *death* of Dahl failed.",
            "A raid on the port of Callao",
            "Dahl",
        ),
    ],
)
def test_the_possessor_of_a_shooting_suffers_it(sentence: str, agent: str, patient: str) -> None:
    assert told(sentence)[2:] == (agent, patient)
