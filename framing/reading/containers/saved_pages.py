"""MHTML: a web page as browsers save it in one file."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message

from framing.files import read_bounded
from framing.reading.encoding import decode_page
from framing.reading.notices import Tell, Unreadable
from framing.reading.outlets import site_of
from framing.reading.pages import records_of_page
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

_LARGEST = 200_000_000
_LARGEST_PAGE = 20_000_000


def read_saved_page(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of the page that the file shows: the first of its parts that is HTML."""
    try:
        message = message_from_bytes(read_bounded(source.path, _LARGEST), policy=policy.compat32)
        part = next((one for one in message.walk() if one.get_content_type() in _PAGES), None)
        data = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(data, bytes):
            raise ValueError("this holds no web page; save the page again as HTML")
        if len(data) > _LARGEST_PAGE:
            raise ValueError(
                f"the page is larger than {_LARGEST_PAGE // 1_000_000} MB; save its text as .txt"
            )
        page = decode_page(data, part.get_content_charset() or "")
    except ValueError as problem:
        what, _, mend = str(problem).partition("; ")
        raise Unreadable(source.notice(what, mend)) from None
    address = _address(message, part)
    yield from records_of_page(source, page, tell, {"url": address} if address else {})


_PAGES = ("text/html", "application/xhtml+xml")


def _address(message: Message, part: Message) -> str:
    """Where the page was found, as the browser wrote it."""
    told = (message["Snapshot-Content-Location"], part["Content-Location"], message["Content-Location"])
    return next((str(one).strip() for one in told if one and site_of(str(one))), "")
