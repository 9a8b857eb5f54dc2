from __future__ import annotations

import pytest

from framing.reading.encoding import decode
from framing.reading.notices import InputError

WESTERN = "It’s a “test” — déjà vu, said the minister’s café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Российские войска вошли в город, сообщил министр обороны.", "cp1251"),
        ("Δεν υπάρχει απόφαση ακόμη, είπε ο υπουργός.", "cp1253"),
        ("Prezydent powiedział, że żołnierze są bezpieczni w Iraku.", "cp1250"),
        ("Größe der Änderung über Österreich", "latin-1"),
        ("日本の首相は火曜日に述べた。これは新しいニュースです。" * 3, "shift_jis"),
    ],
)
def test_other_encodings_are_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_and_blanks_stay(ends: str) -> None:
    text = f"One{ends}two\xa0three{ends}"
    assert decode(text.encode()) == text


def test_only_the_first_mark_is_dropped() -> None:
    assert decode("\ufeffa\ufeffb".encode()) == "a\ufeffb"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"\xff\xfe\x00\xd8", b"\x80\x00\x01" * 99]
)
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        decode(data)


def test_character_cut_at_the_end_is_not_utf8() -> None:
    assert decode("café".encode()[:-1]) != "café"


def test_large_input_across_chunks() -> None:
    text = "é" * (1 << 20)
    assert decode(b"x" + text.encode()) == "x" + text
