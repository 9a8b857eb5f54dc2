from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files import file_name, file_names

HOSTILE = ["US/Iran strike", "9/11", "..", ".", "", " ", "CON", "con.txt", "Lpt1.a.b", "x.", "-rf",
           "~", "a\0b",
           "\\\\host\\share", "C:\\x", "\ud83d", "٣", "म" * 90, "n" * 300,
           "a\nb", "=1+1", "“scare”", "‮evil"]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_any_name_is_one_harmless_path_component(name: str) -> None:
    made = file_name(name, ".png")
    assert len(made.encode()) <= 80
    assert PurePosixPath(made).name == PureWindowsPath(made).name == made
    assert not PureWindowsPath(made).is_reserved()
    assert made.endswith(".png")
    assert not made.startswith((".", "-"))


@given(st.lists(st.text(max_size=120), max_size=12))
def test_names_of_files_differ_even_without_case(names: list[str]) -> None:
    made = file_names(names, ".csv")
    assert len({name.casefold() for name in made.values()}) == len(set(names))
    assert made == file_names(reversed(names), ".csv")


def test_a_plain_name_stays_as_it_is() -> None:
    assert file_name("event_killing", ".pdf") == "event_killing.pdf"
