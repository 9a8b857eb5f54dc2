"""Names of events that people can read."""

from __future__ import annotations

from datetime import date

import pytest

from framing.events.event_names import in_words, named, told
from framing.events.openings import Opening
from framing.events.shared_phrases import Telling

FIRE = [("A", "Harbour fire kills two", ""), ("B", "Two die in harbour fire", "")]
LONG = "3fb1a2c4-0d1e-4f5a-9b6c-7d8e9f0a1b2c"


def tellings(*given: tuple[str, str, str]) -> list[Telling]:
    return [Telling(*one) for one in given]


def name(*given: tuple[str, str, str]) -> str:
    """The name of one event."""
    return in_words({"17": tellings(*given)})["17"]


def parts(*given: tuple[str, str, str]) -> list[str]:
    return name(*given).split(", ")


BRIDGE = (
    (
        "A",
        "Orla Venn Quits Over Bridge Toll",
        "Mayor Orla Venn resigned on Monday after the bridge toll failed.",
    ),
    (
        "B",
        "Venn resigns",
        "The mayor, Orla Venn, resigned on Monday. The bridge toll had cost Venn the vote.",
    ),
    ("C", "Bridge toll: Venn resigns", "Ms. Venn gave her resignation. Her bridge toll was hated."),
)


def test_a_long_code_is_shown_only_where_words_do_not_tell_two_events_apart() -> None:
    fire, vote = tellings(*FIRE), tellings(("A", "Town votes", ""))
    assert in_words({LONG: fire, LONG[::-1]: vote}) == {LONG: "Harbour fire", LONG[::-1]: "Town votes"}
    assert in_words({LONG: fire, LONG[::-1]: fire}) == {
        LONG: "Harbour fire (3fb1a2c4-0d1…)",
        LONG[::-1]: "Harbour fire (c2b1a0f9e8d7…)",
    }


def test_a_name_has_the_person_in_full_the_thing_as_a_phrase_and_the_act_as_a_noun_at_its_end() -> None:
    assert parts(*BRIDGE) == ["Orla Venn", "bridge toll", "resignation"]


def test_no_verb_of_a_headline_is_in_a_name() -> None:
    found = name(
        (
            "A",
            "Union Rejects Pay Offer",
            "The dockers union said no to a pay offer on Friday. Dockers may strike.",
        ),
        ("B", "Dockers Union Rejects Offer", "The dockers union turned down the pay offer of the port."),
    )
    assert "reject" not in found.lower()
    assert "dockers union" in found.lower()


def test_what_one_outlet_alone_has_is_in_no_name() -> None:
    found = name(
        (
            "A",
            "Harbour fire",
            "A fire in the harbour of Velm burned a grain store. Arsonists did it, say sources.",
        ),
        ("B", "Harbour fire", "A harbour fire burned for hours in Velm and the grain store is lost."),
        ("A", "Harbour fire: arsonists", "The harbour fire was the work of arsonists. Arsonists set it."),
    )
    assert "harbour fire" in found.lower()
    assert "arsonist" not in found.lower()


def test_words_on_which_outlets_differ_are_in_no_name() -> None:
    wall = ("A", "Border wall plan", "The border wall in Orsk gets funding. The border wall is long.")
    fence = ("C", "Border fence plan", "The border fence in Orsk gets funding. The border fence is long.")
    found = name(wall, ("B", *wall[1:]), fence)
    assert "Orsk" in found
    assert "wall" not in found
    assert "fence" not in found
    assert "border wall" in name(wall, ("B", *wall[1:])).lower()


def test_a_hyphen_keeps_a_word_that_alone_says_nothing() -> None:
    one = (
        "A",
        "Velm court backs same-sex marriage",
        "A court in Velm said that same-sex marriage is a right.",
    )
    other = (
        "B",
        "On same sex marriage",
        "In Velm, same sex marriage is now law, and same-sex marriage begins on Friday.",
    )
    assert name(one, other) == "Velm, same-sex marriage"


def test_an_act_that_not_all_outlets_tell_alike_is_in_no_name() -> None:
    *_, last = BRIDGE
    other = ("C", "Bridge toll: Venn ousted", "Ms. Venn was forced out of office. Her bridge toll was hated.")
    assert "resignation" in name(*BRIDGE[:2], last)
    assert "resignation" not in name(*BRIDGE[:2], other)


def test_a_person_is_not_the_whole_name_where_outlets_share_a_little_more() -> None:
    smiles = "Anna Venn smiled. " + "She smiled. " * 30
    said = f"{smiles} Her bridge toll was hated. The bridge toll is gone."
    found = parts(("A", "Venn smiles", said), ("B", "Anna Venn", said), ("C", "Anna Venn", smiles))
    assert found == ["Anna Venn", "bridge toll"]


@pytest.mark.parametrize("court", ["Supreme Court", "Harbour Court"])
def test_a_part_has_the_capitals_of_the_texts(court: str) -> None:
    found = name(
        ("A", f"{court} hears port", f"The {court} heard the port. The {court} sat long."),
        ("B", f"The {court.lower()} hears", f"The {court.capitalize()} heard the port. The {court} rose."),
    )
    assert court in found


def test_letters_and_the_name_that_they_stand_for_are_one_part() -> None:
    found = name(
        ("A", "NHB fined", "The National Harbour Board was fined by the port of Velm. The NHB will appeal."),
        ("B", "NHB fined in Velm", "The N.H.B. was fined. The National Harbour Board said so in Velm."),
    )
    assert ("NHB" in found or "N.H.B." in found) != ("National Harbour Board" in found)


def test_what_other_events_have_too_counts_less() -> None:
    def event(*things: str) -> list[Telling]:
        title = f"Velm: {', '.join(things)}"
        text = f"In Velm there is {', '.join(things)}. Talk in Velm is of {' and '.join(things)}."
        return tellings(("A", title, text), ("B", title, text))

    own = event("wheat", "yarn", "zinc")
    others = (("gold", "iron", "coal"), ("horses", "goats", "geese"), ("violins", "harps", "flutes"))
    events = {"e-0": own} | {f"e-{at}": event(*things) for at, things in enumerate(others, 1)}
    assert "Velm" in in_words({"1": own})["1"]
    assert "Velm" not in in_words(events)["e-0"]


def test_names_do_not_depend_on_the_order_of_the_articles() -> None:
    assert name(*BRIDGE) == name(*BRIDGE[::-1])


def test_a_headline_that_the_text_repeats_is_read_once() -> None:
    assert told("A", Opening("Velm burns", "Velm burns\nA fire.")).text == "\nA fire."


def test_found_events_have_their_day_and_no_two_one_name() -> None:
    fire = tellings(*FIRE)
    day = date(2020, 1, 4)
    assert named([fire, fire, tellings(("A", "", ""), ("B", "", ""))], [day, day, None]) == [
        "Harbour fire (4 January 2020)",
        "Harbour fire (4 January 2020), 2",
        "Event",
    ]


def test_a_number_in_an_order_is_no_part_of_a_name_by_itself() -> None:
    found = name(
        ("A", "Velm Clerk Takes the Fifth", "The clerk of Velm, Tom Arden, took the Fifth on Monday."),
        ("B", "Arden Pleads the Fifth in Velm", "Tom Arden, the clerk, took the Fifth and said no more."),
    )
    assert "Fifth" not in found
    assert "Tom Arden" in found
