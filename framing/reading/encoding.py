"""Bytes to text: UTF-8 first, then what a page declares or the likeliest; line ends stay as they are."""

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
_CONTROL = re.compile("[\x80-\x9f]")
_WESTERN = "cp1252"
_WITH_EURO = "iso8859_15"
_WESTERN_KIN = ("cp1252", "latin_1", "iso8859_15", "iso8859_9", "cp1254", "cp1258", "hp_roman8")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©«-´¶¸¹»-¿×÷†‡ˆ‰‹›][^\W\d_]|¤")  # ¤ is never printed, the euro is
_FOREIGN_WORD = re.compile(r"(?<![^\W\d_])[\xc0-\xff]{4,}(?![^\W\d_])")
_ICELANDIC = re.compile("[áíóúæÁÍÓÚÆ]")
_TURKISH = re.compile("[üöçÜÖÇ]")
_CYRILLIC = re.compile("[А-яЁё]+")
_CASED = re.compile("[А-ЯЁ]?[а-яё]*|[А-ЯЁ]+")
_NO_CYRILLIC = re.compile("[^\x00-\x7fА-яЁё«»„“”‘’–—…№•\xa0\u00ad°§©®€]")
_USUAL = (
    *("cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp874", "koi8_r"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949"),
)
"""What else than Unicode and Western encodings articles are written in."""

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})|^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.I,
)
_HEAD = 1 << 14
_WIDER = {
    **{"ascii": _WESTERN, "iso8859-1": _WESTERN, "iso8859-9": "cp1254", "iso8859-11": "cp874"},
    **{"tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"},
}
"""What browsers read under a name that pages use for more signs than it has."""
_OTHER_NAMES = {"cp31j": "cp932", "csgb2312": "gb18030", "cn-big5": "big5", "latin-9": "latin9"}


def decode(data: bytes) -> str:
    r"""The text of the bytes, without a byte order mark; raises `InputError` when they are no text.

    >>> decode("“Não”\r\n".encode("utf-8-sig"))
    '“Não”\r\n'
    """
    try:
        return data.decode(encoding_of(BytesIO(data)))
    except UnicodeDecodeError:
        raise InputError(NOT_TEXT) from None


def decode_page(data: bytes, charset: str = "") -> str:
    """The text of a web page: UTF-8 if it is that, else the charset that is declared, else as `decode`.

    `charset` is the one with which the page was sent, which goes before the one that it declares.

    >>> decode_page('<meta charset="windows-1254"><p>Ali Doğan</p>'.encode("cp1254"))[-16:]
    '<p>Ali Doğan</p>'
    """
    declared = _known(charset) or _declared(data[:_HEAD])
    if declared and not data.startswith(tuple(_MARKS)) and not _is_utf8(data):
        try:
            return data.decode(declared)
        except UnicodeDecodeError:  # the page is wrong about itself
            pass
    return decode(data)


def text_of_head(head: bytes) -> str:
    """The beginning of a file as text, only to see what it is; signs in doubt are U+FFFD."""
    mark = next((encoding for sign, encoding in _MARKS.items() if head.startswith(sign)), None)
    return head.decode(mark or _unmarked(head) or "utf-8", "replace")


def _declared(head: bytes) -> str | None:
    """The encoding that the head of a page names, as browsers understand it."""
    found = _DECLARED.search(head)
    return _known((found[1] or found[2]).decode("ascii", "replace")) if found else None


def _known(charset: str) -> str | None:
    try:
        name = codecs.lookup(_python_name(charset)).name
        b"".decode(name)  # some codecs, such as base64, make no text
    except (LookupError, ValueError):
        return None
    return None if name.startswith("utf") else _WIDER.get(name, name)


def _python_name(charset: str) -> str:
    """The name of a charset as Python knows it, which pages write with prefixes and suffixes of their own.

    >>> _python_name("windows-874"), _python_name("x-sjis"), _python_name("ISO8859-8-I")
    ('cp874', 'sjis', 'iso8859-8')
    """
    name = charset.strip().strip("\"'").lower().replace("x-", "")
    name = re.sub(r"^(?:windows|win|cp)-?(?=\d)", "cp", name)
    name = re.sub(r"^iso[-_]?8859[-_]?(\d+)(?:-[ie])?$", r"iso8859-\1", name)
    return _OTHER_NAMES.get(name, name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


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
    western = next((one for one in (_WESTERN, _WITH_EURO) if _reads_as(one, sample)), None)
    if western:
        return "cp1254" if western == _WESTERN and _is_turkish(sample.decode(western, "replace")) else western
    if _is_cyrillic(sample):
        return "cp1251"
    from charset_normalizer import from_bytes  # slow to load, and rarely needed

    best = from_bytes(sample, cp_isolation=list(_USUAL)).best()
    best = best or from_bytes(sample, cp_exclusion=list(_WESTERN_KIN)).best()
    if best is None:
        raise InputError(NOT_TEXT)
    return best.encoding


def _is_turkish(text: str) -> bool:
    """Whether letters that Western encodings give to Icelandic stand for those of Turkish.

    Icelandic has accents that Turkish has not; Turkish has ü, ö and ç as well, or several of these.
    """
    odd = {sign for sign in "ðþýÐÞÝ" if sign in text}
    return bool(odd) and not _ICELANDIC.search(text) and (len(odd) > 1 or bool(_TURKISH.search(text)))


def _is_cyrillic(sample: bytes) -> bool:
    """Whether the Windows encoding of Cyrillic gives words in which capitals stand only where they may."""
    text = sample.decode("cp1251", "replace")
    words = _CYRILLIC.findall(text)
    proper = sum(_CASED.fullmatch(word) is not None for word in words)
    capital = any(word[0].isupper() and word[1:].islower() for word in words)
    return capital and proper >= 0.95 * len(words) and not _NO_CYRILLIC.search(text)


def _reads_as(western: str, sample: bytes) -> bool:
    """Whether a Western encoding gives words: few accented letters, and no sign within a word.

    Statistics cannot tell single-byte encodings apart by a handful of accents and curly quotes;
    these conditions can, and they hold for no other script: no word is made of accented letters alone.
    """
    try:
        text = sample.decode(western)
    except UnicodeDecodeError:
        return False
    letters = sum(map(str.isalpha, text))
    accented = sum(letter.isalpha() for letter in text if letter > "\x7f")
    odd = _SIGN_IN_WORD.search(text) or _FOREIGN_WORD.search(text) or _CONTROL.search(text)
    return accented <= letters / 3 and not odd
