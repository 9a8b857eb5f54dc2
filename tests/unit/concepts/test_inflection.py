from __future__ import annotations

import pytest

from framing.concepts.inflection import noun_forms, verb_forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("protest", "protests"),
        ("tax", "taxes"),
        ("death duty", "death duties"),
        ("climate crisis", "climate crises"),
        ("unborn child", "unborn children"),
        ("gunman", "gunmen"),
        ("pro-lifer", "pro-lifers"),
        ("survey", "surveys"),
        ("clash", "clashes"),
    ],
)
def test_a_noun_has_its_plural(noun: str, plural: str) -> None:
    assert noun_forms(noun) == (noun, plural)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("attack", ("attack", "attacks", "attacked", "attacking")),
        ("avenge", ("avenge", "avenges", "avenged", "avenging")),
        ("occupy", ("occupy", "occupies", "occupied", "occupying")),
        ("flee", ("flee", "flees", "fled", "fleeing")),
        ("ban", ("ban", "bans", "banned", "banning")),
        ("shoot dead", ("shoot dead", "shoots dead", "shot dead", "shooting dead")),
        ("overthrow", ("overthrow", "overthrows", "overthrew", "overthrown", "overthrowing")),
        ("deploy", ("deploy", "deploys", "deployed", "deploying")),
    ],
)
def test_a_verb_has_its_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(verb) == forms
