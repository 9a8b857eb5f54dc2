"""Spellings of a name meet in its sound; other names do not."""

from __future__ import annotations

import pytest

from framing.language.sounds import near, sound


@pytest.mark.parametrize(
    "spellings",
    [
        ("Hussein", "Husayn", "Hossein", "Hosein"),
        ("Zelensky", "Zelenskyy", "Zelenskiy"),
        ("Hodeidah", "Hudaydah", "Hodeida"),
        ("Qadhafi", "Kadafi", "Kadhafi"),
        ("al-Qaeda", "al-Qaida", "al Qaeda", "el-Qaeda"),
    ],
)
def test_spellings_of_a_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({sound(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Iran", "Iraq"), ("Niger", "Nigeria"), ("Hamas", "Hama"), ("Ali", "Alia")]
)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)
    assert not near(one, other)
    assert near(one, one)
    assert near(one, other) == near(other, one)


def test_an_empty_name_has_an_empty_sound() -> None:
    assert sound("") == sound("-") == ""
