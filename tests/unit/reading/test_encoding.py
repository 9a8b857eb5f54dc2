from __future__ import annotations

import pytest

from framing.reading.encoding import decode, decode_page
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


ENGLISH = (
    "The lamp was found on Thursday in a barn, the police said, and two men were held for the night. " * 4
)


@pytest.mark.parametrize(
    ("declaration", "encoding", "text"),
    [
        ('<meta charset="windows-1254">', "cp1254", "Yaşar Doğan visited İzmir and Eskişehir."),
        ("<meta charset=iso-8859-9>", "cp1254", "“Işık,” Çağla Şahin said."),
        (
            '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">',
            "cp1251",
            "Вестник Холма",
        ),
        ("<meta charset='koi8-r'>", "koi8_r", "Вестник wrote."),
        ('<meta charset="windows-874">', "cp874", "มติชน of กรุงเทพ wrote."),
        ('<meta charset="x-sjis">', "cp932", "朝日新聞 of 東京 wrote."),
        ('<meta charset="win-1251">', "cp1251", "Вестник of Холм wrote."),
        ('<meta charset="iso-8859-8-i">', "iso8859_8", "הארץ of תל אביב wrote."),
        ('<meta charset="iso-8859-15">', "iso8859_15", "It cost 500 €, Jérôme Šimon wrote in his œuvre."),
        ('<meta charset="ISO-8859-1">', "cp1252", "“Café,” he said – for 5 €."),
        ('<?xml version="1.0" encoding="iso-8859-2"?>', "iso8859_2", "Łukasz Żak of Łódź"),
        ('<meta name="author" content="A"><meta charset="gb2312">', "gb18030", "人民日报 wrote, 镕"),
        ('<meta charset="windows-1254">', "utf-8", "Yaşar Doğan — 人民日报"),
        ('<meta charset="utf-8">', "cp1252", "It’s a “test”, said the café."),
        ('<meta charset="no-such-charset">', "cp1252", "It’s a “test”, said the café."),
        ('<meta charset="windows-1251">', "utf-8-sig", "Café"),
        ('<meta charset="shift_jis">', "cp1251", "Вестник Холма wrote about the lamp of Анна Петрова."),
    ],
)
def test_a_page_is_read_as_it_declares_itself(declaration: str, encoding: str, text: str) -> None:
    page = f"{declaration}<html><head></head><body><p>{ENGLISH}{text}</p></body></html>"
    assert decode_page(page.encode(encoding)) == page


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The newspaper Вестник of Холм thanked Анна Петрова and Пётр Иванов.", "cp1251"),
        ("The lamp cost 500 €, wrote Jérôme.", "iso8859_15"),
        ("The chief œuvre of Jérôme Šimon and the Nušić sœurs.".replace("ić", "i"), "iso8859_15"),
        ("朝日新聞 and 読売新聞 wrote about it.", "shift_jis"),
        ("Guðmundur Þórsson and Zoë Brontë, née Peña, paid £5 (½ of it) at 20 °C.", "cp1252"),
    ],
)
def test_a_few_foreign_words_in_english_are_detected(text: str, encoding: str) -> None:
    assert decode((ENGLISH + text).encode(encoding)) == ENGLISH + text
