"""Whom labels are given to: institutions, peoples and states apart, nobody by a verb, an owner or a deed."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.naming.labels import labels
from framing.study import Study


def given(text: str, more: str = "") -> set[tuple[str, str]]:
    """Every entity with a label, of an article and another outlet's."""
    texts = (("post", text), ("herald", more or text))
    found = [Article(name, name.title(), t, (Zone(0, len(t), "body"),), "event") for name, t in texts]
    table = labels(Study(found).findings).table
    return set(zip(table["entity"], table["label"], strict=True))


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The Supreme Court ruled on Monday. The Supreme Court was split.", "Supreme Court"),
        ("The U.S. Supreme Court ruled on Monday.", "Supreme Court"),
        ("Officials at the White House said the talks would go on in the White House.", "White House"),
        ("Members of Congress met. Congress will vote in May.", "Congress"),
        ("The Department of Justice sued. The Justice Department gave no reason.", "Justice Department"),
        ("The FBI met. The Federal Bureau of Investigation left.", "Federal Bureau of Investigation"),
        ("The Kremlin denied the report. The Kremlin was silent.", "Kremlin"),
        ("The Bundestag will vote. The Bundestag is split.", "Bundestag"),
        ("Most Americans oppose the plan. Americans will vote in May.", "Americans"),
        ("The American people want peace. Americans are tired.", "Americans"),
        ("Many Russians left. Russians in Oslo marched.", "Russians"),
        ("French officials met in Paris. France was silent.", "France"),
        ("Talks in Washington went on. The United States was silent.", "United States"),
        ("The GOP lost. The Republican Party met.", "Republican Party"),
    ],
)  # fmt: skip
def test_institutions_peoples_and_states_are_entities_of_their_own(text: str, entity: str) -> None:
    whose = {name for name, _ in given(text)}
    assert entity in whose
    if entity != "United States":
        assert "United States" not in whose


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # verbs
        ("Weld, who had a plan of his own, blasted Obamacare as bad. Obamacare is law.", "blasted Obamacare"),
        ("The committee refused to subpoena Mark Dahl. Mark Dahl wrote a letter.", "subpoena Mark Dahl"),
        ("She accused Democrats of delay. Democrats voted.", "accused Democrats"),
        ("Weld related Mark Dahl’s last words. Mark Dahl was ill.", "Weld related Mark Dahl"),
        # what only stands before a name
        ("They want to give our country Obamacare. Obamacare is law.", "country Obamacare"),
        ("He will sit on the Supreme Court. The Supreme Court is split.", "on the Supreme Court"),
        # owners and parts
        ("Al Qaeda’s local branch took the town. Al Qaeda was silent.", "Al Qaeda’s local branch"),
        ("Nusra, a wing of Al Qaeda, took the town. Al Qaeda was silent.", "wing of Al Qaeda"),
        ("A White House official met Ann Lee. The White House was silent.", "White House official"),
        # deeds, numbers and whole clauses are nobody
        ("The bill went to the Senate, a move that angered Lund. The Senate met.", "move"),
        ("The raid killed Mark Dahl, a raid in which four died. Mark Dahl was ill.", "raid"),
        ("Travelers from seven countries, Iraq and Iran, were barred. Iraq left.", "seven countries"),
        ("The Republicans railed against what they call a dangerous plan.", "dangerous plan"),
        # anybody
        ("A top Democrat said no. The only Democrat left.", "top Democrat"),
        ("Jim Holm, a former official, spoke. Later the official said no. Jim Holm left.", "official"),
    ],
)  # fmt: skip
def test_what_describes_somebody_else_is_no_label(text: str, wrong: str) -> None:
    assert wrong not in {label for _, label in given(text)}


@pytest.mark.parametrize(
    ("text", "entity", "label"),
    [
        ("The embattled mayor Mark Dahl spoke. Mark Dahl left.", "Mark Dahl", "embattled mayor Mark Dahl"),
        ("Disgraced Prime Minister Mark Dahl spoke.", "Mark Dahl", "Disgraced Prime Minister Mark Dahl"),
        ("The failed Dream Act is back. The Dream Act was a bill.", "Dream Act", "failed Dream Act"),
        ("The terror group Vint Army struck. The Vint Army was silent.", "Vint Army", "terror group"),
        ("Iran, a rogue state, was silent. Iran left.", "Iran", "rogue state"),
        ("Syrian regime forces fled. The Syrian regime was silent. Syria left.", "Syria", "Syrian regime"),
        ("Then the vulnerable Democrats left. Democrats voted.", "Democrats", "vulnerable Democrats"),
        ("Secretary of Defense Mark Dahl spoke. Mark Dahl left.", "Mark Dahl", "Mark Dahl"),
        ("Florida’s Rubio spoke in Florida on Monday. On Tuesday Marco Rubio left.", "Marco Rubio", "Rubio"),
    ],
)  # fmt: skip
def test_a_name_keeps_what_describes_its_bearer(text: str, entity: str, label: str) -> None:
    mine = {told for name, told in given(text) if name == entity}
    assert any(told.endswith(label) for told in mine), mine


def test_a_place_is_no_person_of_that_first_name() -> None:
    whose = {
        name
        for name, _ in given(
            "Florida’s Rubio spoke in Florida on Monday. Voters in Florida wait. On Monday Marco Rubio left."
        )
    }
    assert {"Florida", "Marco Rubio"} <= whose


def test_names_that_differ_in_capitals_are_one() -> None:
    whose = {name for name, _ in given("They hate ObamaCare. We like Obamacare. Few know Obamacare.")}
    assert whose & {"ObamaCare", "Obamacare"} == {"Obamacare"}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (
            "American voters waited. An American died. Every American knows. The United States voted.",
            "American",
        ),
        ("Democratic leaders met. Democratic senators left. Democrats voted.", "Democratic"),
        ("Hispanic voters waited. Hispanic voters left. Hispanics voted.", "Hispanic"),
        ("They crossed the U.S.-Mexico border. The U.S.-Mexico border is long.", "U.S.-Mexico"),
        ("Sen. Ann Roe, D-New York, spoke. Tom Lind, D-New York, left.", "D-New York"),
    ],
)
def test_adjectives_and_party_letters_name_nobody(text: str, entity: str) -> None:
    assert entity not in {name for name, _ in given(text)} | {label for _, label in given(text)}


def test_bodies_of_one_noun_stay_apart() -> None:
    text = "The Lakeland University met. The University of Oslo left. The University of Selm stayed."
    rows = given(text)
    assert {"Lakeland University", "University of Oslo", "University of Selm"} <= {name for name, _ in rows}
    assert ("Lakeland University", "University of Oslo") not in rows


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ann Roe, a long way from home, spoke. Ann Roe left.", "long way from home"),
        (
            "It was time for Ann Roe. Ann Roe, passage of the bill in mind, left.",
            "passage of the bill in mind",
        ),
        ("Ann Roe's plan is tantamount to amnesty. Ann Roe is tantamount to it.", "tantamount to it"),
    ],
)
def test_only_a_word_for_a_person_describes_one(text: str, label: str) -> None:
    assert label not in {told for _, told in given(text)}


def test_what_somebody_would_be_is_not_whoever_is_that_now() -> None:
    text = (
        "Judge Ann Roe met Governor Tom Vole. The governor was silent. If she wins, Ms. Roe would be the "
        "first female governor of Ohio."
    )
    assert not {label for entity, label in given(text) if entity == "Tom Vole" and "female" in label}
    assert ("Tom Vole", "governor") in given(f"{text} It is the governor who pays.")
