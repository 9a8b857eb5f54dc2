"""Bytes to text: UTF-8 first, then the likeliest other encoding; line ends stay as they are."""

from __future__ import annotations

import codecs
import re
from io import BytesIO
from typing import BinaryIO

from framing.reading.notices import InputError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark begins it
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CHUNK = 1 << 20
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WESTERN = "cp1252"
_WESTERN_KIN = ("cp1252", "latin_1", "iso8859_15", "iso8859_9", "cp1254", "cp1258", "hp_roman8")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-´¶¸¹»-¿×÷†‡ˆ‰‹›][^\W\d_]")


def decode(data: bytes) -> str:
    r"""The text of the bytes, without a byte order mark; raises `InputError` when they are no text.

    >>> decode("“Não”\r\n".encode("utf-8-sig"))
    '“Não”\r\n'
    """
    try:
        return data.decode(encoding_of(BytesIO(data)))
    except UnicodeDecodeError:
        raise InputError(NOT_TEXT) from None


NOT_TEXT = "the file is not text; save it as plain text in UTF-8"


def encoding_of(stream: BinaryIO) -> str:
    """The encoding of a stream, read once from its start; raises `InputError` for what is no text."""
    sample = stream.read(_CHUNK)
    for mark, encoding in _MARKS.items():
        if sample.startswith(mark):
            return encoding
    if wide := _unmarked(sample):
        return wide
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = sample
    try:
        while chunk:
            decoder.decode(chunk)
            chunk = stream.read(_CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _guess(sample)
    return "utf-8"


def _unmarked(sample: bytes) -> str | None:
    """UTF-16 without a mark, if every second byte of many is zero."""
    head = sample[:4096]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        zeros, others = head[first::2], head[1 - first :: 2]
        if len(head) >= 8 and zeros.count(0) > 0.7 * len(zeros) and others.count(0) == 0:
            return encoding
    return None


def _guess(sample: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    if len(_CONTROLS.findall(sample)) > len(sample) / 100:
        raise InputError(NOT_TEXT)
    if _reads_as_western(sample):
        return _WESTERN
    from charset_normalizer import from_bytes  # slow to load, and rarely needed

    best = from_bytes(sample, cp_exclusion=list(_WESTERN_KIN)).best()
    if best is None:
        raise InputError(NOT_TEXT)
    return best.encoding


def _reads_as_western(sample: bytes) -> bool:
    """Whether Windows-1252 gives words: few accented letters, and no sign within a word.

    Statistics cannot tell single-byte encodings apart by a handful of accents and curly quotes;
    these two conditions can, and they hold for no other script.
    """
    try:
        text = sample.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    letters = sum(map(str.isalpha, text))
    accented = sum(letter.isalpha() for letter in text if letter > "\x7f")
    return accented <= letters / 3 and not _SIGN_IN_WORD.search(text)
