"""Words that count only where they refer to what their concept is about."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.concepts.library import Concept, Variant
from framing.finders.terms import asides, terms
from framing.language.document import Document

RULERS = (Variant("regime", ("regime",)), Variant("government", ("government", "governments")))


def read(
    text: str, *about: str, variants: tuple[Variant, ...] = RULERS
) -> tuple[list[str], list[str | None]]:
    """The words that count, and the reasons why the others do not."""
    library = (Concept("mine", "Mine", "Mine.", variants, about=about),)
    document = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    return [one.variant for one in terms(document, library)], [one.aside for one in asides(document, library)]


@pytest.mark.parametrize(
    "text",
    [
        "Syria's regime has fallen.",
        "The Syrian government denied it.",
        "The government of Syria denied it.",
        "The regime in Damascus denied it.",
        "The Assad regime denied it.",
        "Syria is at war. The regime holds the coast.",
        "Syria said that its government would resign.",
        "Syrian officials met in Geneva. The talks failed. The government sent nobody.",
        "Turkey accused Syria of murder. The regime denied it.",
        "The regime holds the coast of Syria.",
    ],
)
def test_words_for_the_government_of_one_state_count(text: str) -> None:
    counted, aside = read(text, "Syria", "Assad")
    assert (len(counted), aside) == (1, [])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Turkey's government closed the border with Syria.", "refers to Turkey"),
        ("The Turkish government spoke of Syria.", "refers to Turkish"),
        ("The government of Iran backs Syria.", "refers to Iran"),
        ("Syria is at war. Iran is not. The government sent aid.", "refers to Iran"),
        ("Syria is at war. No government would help.", "a general statement"),
        ("Syria is at war. Foreign governments did nothing.", "a general statement"),
        ("The government resigned.", "nothing it could refer to is named near it"),
        ("In Syria all was calm. The Larsen government sent aid.", "refers to Larsen"),
    ],
)
def test_those_for_another_are_set_aside(text: str, reason: str) -> None:
    assert read(text, "Syria", "Assad") == ([], [reason])


def test_a_word_keeps_its_referent() -> None:
    text = "The Syrian regime denied it. Turkey has sent troops. The regime called them invaders."
    assert read(text, "Syria") == (["regime", "regime"], [])


def test_a_group_among_other_groups() -> None:
    text = (
        "The Northern Front attacked a base on Monday. The group has 300 fighters. "
        "The Red Crescent Society said the wounded were safe. The Red Crescent Society is neutral. "
        "The group left by noon."
    )
    counted, aside = read(text, "Northern Front", variants=(Variant("group", ("group",)),))
    assert counted == ["group"]
    assert aside == ["refers to Red Crescent Society"]
