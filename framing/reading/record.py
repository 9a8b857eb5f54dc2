"""A record becomes an article, once it has been checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile
from unicodedata import normalize

from framing.article import Article, Zone
from framing.reading.agencies import agency_of
from framing.reading.appeals import left_over
from framing.reading.dates import of_spreadsheet, when
from framing.reading.english import other_language
from framing.reading.escapes import unescaped
from framing.reading.markdown import has_markdown, shown
from framing.reading.markup import has_markup, plain
from framing.reading.notices import Notice, Tell, Unreadable
from framing.reading.published import stated_in
from framing.reading.sections import genre_of
from framing.reading.signs import as_id, as_label, garbled, whole, without_nuls
from framing.reading.titles import page

LONGEST = 1_000_000
"""An article has at most this many characters."""

COLUMNS = ("id", "outlet", "event", "published", "title", "text", "agency", "source", "url", "section")
"""The columns of a table of articles that have a meaning; others become attributes."""

LONGEST_LABEL = 200
"""A longer value is text of some kind, by which nobody groups articles."""

NOT_ENGLISH = "is not in English but in another language (code {detail}), so it is left out"

UNKNOWN = "unknown"
"""The outlet of an article for which none is given."""

_MEANT = frozenset({*COLUMNS, "file", "charset"}) - {"section"}
_CUT = re.compile(r"\[\+[\d,]+ char(?:acter)?s\]\s*$")
"""What interfaces write behind the beginning of a text, of which they give no more."""
_NO_TEXT = re.compile(
    r"\W*(?:n/?a|nan|null|none|nil|undefined|removed|deleted|no (?:text|content)"
    r"|(?<=#)(?:name|ref|value|num|div/0))?\W*",
    re.I,
)
"""What programs and people write where there is no text."""

_SHORT = 1_000
_KEYS = frozenset({"id", "file", "url", "source"})
"""Fields that are looked up elsewhere as they stand."""

_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article as its file gives it, before anything is checked.

    `place` names it in notices, `given` what its fields were read from; `group` and `spot` are the
    folder or table it lies in and where there. `numbered` says that its id is the reader's own.
    """

    text: str
    place: str
    given: str
    group: str
    spot: str
    fields: Mapping[str, str] = field(default_factory=dict)
    numbered: bool = False

    def notice(
        self, what: str, mend: str, field: str = "", value: str | None = None, detail: str = ""
    ) -> Notice:
        """A notice of this record, or of a field of it."""
        place = self.given if field and field != "text" else self.place
        return Notice(place, what, mend, field, value, detail, self.group, self.spot)


def article_of(record: ArticleRecord, tell: Tell) -> Article:
    """The article of a record; raises `Unreadable` when it cannot be one."""
    record = _mended(record, tell)
    fields = record.fields
    _check(record)
    title = fields.get("title") or None
    text, parts, titled = page(record.text, title, fields.get("outlet"))
    if not any(zone.kind == "body" for zone in parts):
        raise Unreadable(
            record.notice("there is no body, only a headline or page furniture", "add the article's text")
        )
    if (language := other_language(text, parts)) is not None:
        raise Unreadable(record.notice(NOT_ENGLISH, "remove it or add it in English", detail=language))
    if (words := left_over(text, parts)) is not None:
        what = 'may still hold page furniture ("{detail}")'
        tell(record.notice(what, "check it and remove what is not part of the article", "text", detail=words))
    headline = next((zone.of(text) for zone in parts if zone.kind == "headline"), None)
    return Article(
        id=fields["id"],
        outlet=fields.get("outlet") or UNKNOWN,
        text=text,
        zones=parts,
        event=fields.get("event") or None,
        published=_published(record, tell) if fields.get("published") else stated_in(_above(text, parts)),
        title=title or (" ".join(headline.split()) if headline else None),
        titled=titled,
        agency=fields.get("agency") or agency_of(text, parts),
        source=fields.get("source") or fields.get("url") or None,
        attributes=_attributes(fields),
    )


def _published(record: ArticleRecord, tell: Tell) -> datetime | None:
    """When an article was published; a date that cannot be read is told."""
    written = record.fields["published"]
    if known := when(written):
        return known
    if day := of_spreadsheet(written):
        what, mend = "is read as the number that spreadsheets give to {detail}", "write it as 2020-01-04"
        tell(record.notice(what, mend, "published", written, f"{day:%Y-%m-%d}"))
        return day
    mend = "write it as 2020-01-04 or 4 January 2020"
    tell(record.notice("cannot be read as a date", mend, "published", written))
    return None


def _above(text: str, parts: Sequence[Zone]) -> Iterator[str]:
    """The lines of the page between which the text has not begun yet."""
    head = takewhile(lambda zone: zone.kind not in ("body", "standfirst"), parts)
    return (zone.of(text) for zone in head if zone.kind in ("boilerplate", "byline"))


def _attributes(fields: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The further columns, the address where the source is another one, and the genre where it is told."""
    source, address = fields.get("source", ""), fields.get("url", "")
    apart = source and source != address and len(address) <= _LONGEST_ADDRESS
    found = {
        name: value
        for name, value in fields.items()
        if _is_attribute(name, value) or (name == "url" and address and apart)
    }
    if genre := genre_of(fields.get("section", ""), address or source):
        found.setdefault("genre", genre)
    return tuple(found.items())


def _mended(record: ArticleRecord, tell: Tell) -> ArticleRecord:
    """The record without signs that no program downstream can write: half emojis, controls in names."""
    halved = [
        name for name, value in (("text", record.text), *record.fields.items()) if value != whole(value)
    ]
    halved += [name for name in record.fields if name != whole(name)]
    for name in dict.fromkeys(map(whole, halved)):
        tell(
            record.notice(
                "this contains half an emoji, read as \ufffd", "copy it again from its source", name
            )
        )
    record = _decoded(record, tell)
    fields = {as_label(name): as_label(value) for name, value in record.fields.items()}
    fields["id"] = as_id(record.fields["id"])
    if fields["id"] != normalize("NFC", " ".join(whole(record.fields["id"]).split())):
        what = 'is too long or contains control characters, so it is read as "{detail}"'
        mend = "give it a short id of letters and digits"
        tell(record.notice(what, mend, "id", record.fields["id"], fields["id"][:80]))
    text = whole(record.text)
    if (spaced := without_nuls(text)) != text:
        what = "the text contains NUL characters, read as spaces"
        tell(record.notice(what, "save it again as UTF-8 if a letter is missing", "text"))
        text = spaced
    text = _visible(record, text, tell)
    if has_markup(fields.get("title", "")):
        fields["title"] = " ".join(plain(fields["title"]).split())
    return replace(record, text=text, fields=fields)


def _visible(record: ArticleRecord, text: str, tell: Tell) -> str:
    """The text without what programs and pages write around its words, which is told."""
    forms = (
        (
            lambda words: unescaped(words) != words,
            unescaped,
            r"escapes such as \n, read as the signs they mean",
        ),
        (has_markdown, shown, "Markdown, of which only the visible text is read"),
        (has_markup, plain, "HTML, of which only the visible text is read"),
    )
    for has, read, form in forms:
        if has(text):
            mend = "supply plain text if positions in it have to match yours"
            tell(record.notice(f"the text contains {form}", mend, "text"))
            text = read(text)
    return text


def _decoded(record: ArticleRecord, tell: Tell) -> ArticleRecord:
    """The record with its text and fields as they were before a wrong encoding was read into them."""
    wrong = {name: garbled(value) for name, value in (("text", record.text), *record.fields.items())}
    right = {name: value for name, value in wrong.items() if value is not None and name not in _KEYS}
    for name in right:
        what = "its characters were read in a wrong encoding (as Ã© for é) and are mended"
        mend = "offsets are those of the mended text; export it again as UTF-8 if they have to match yours"
        tell(record.notice(what, mend, name))
    text = right.pop("text", record.text)
    return replace(record, text=text, fields={**record.fields, **right})


def _is_attribute(name: str, value: str) -> bool:
    return bool(name and value) and name not in _MEANT and len(value) <= LONGEST_LABEL


def _check(record: ArticleRecord) -> None:
    """Raise `Unreadable` for a text that is none, or is too long to be one article."""
    if len(record.text) < _SHORT and _NO_TEXT.fullmatch(record.text):
        raise Unreadable(record.notice("the text is empty", "add the article's text or remove the entry"))
    if cut := _CUT.search(record.text):
        what = 'the text breaks off ("{detail}"), so it is left out'
        mend = "get the whole text, as framing fetch does from a list of addresses"
        raise Unreadable(record.notice(what, mend, "text", detail=cut[0].strip()))
    if "\0" in record.text:
        raise Unreadable(
            record.notice(
                "the text is full of NUL characters, so it is not plain text", "save it again as UTF-8"
            )
        )
    if len(record.text) > LONGEST:
        raise Unreadable(
            record.notice(
                f"{{detail}} characters are too many for one article (at most {LONGEST:,})",
                "split it into one file or row for each article",
                detail=f"{len(record.text):,}",
            )
        )
