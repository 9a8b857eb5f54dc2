"""One name for each outlet, in whatever forms a corpus writes it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from unicodedata import category, normalize
from urllib.parse import urlsplit

from framing.article import Article
from framing.reading.notices import Notice, Tell, nearest
from framing.reading.record import UNKNOWN

if TYPE_CHECKING:
    from framing.reading.outlet_names import OutletName

_ADDRESS = re.compile(r"(?:https?://)?(?:(?:www\d?|m|mobile|amp)\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/?")
_SITE = re.compile(r"https?://(?:(?:www\d?|m|mobile|amp)\.)?([\w-]+(?:\.[\w-]+)+)(?=[/?#:]|$)")
_CAME_FROM = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ocid)=", re.I)
_THE = re.compile(r"the\s+(?=\w)")
_ONE_SIGN = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'") | dict.fromkeys("\u2010\u2011–", "-"))
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Signs that choose between forms of the one before them, such as a coloured emoji."""


class Outlets:
    """Joins the outlets of articles, one after the other, under the form that came first.

    `given` are names, by their keys, whose outlets somebody names; these go before everything else.
    """

    def __init__(self, tell: Tell, given: Mapping[str, OutletName] | None = None) -> None:
        self._tell = tell
        self._given = given or {}
        self._first = {outlet_key(one.outlet): one.outlet for one in self._given.values()}
        self._names: dict[str, str] = {}

    def joined(self, article: Article, group: str, spot: str) -> Article:
        """The article with its outlet's one name; another form of a name is reported once."""
        form = article.outlet
        if form not in self._names:
            given = self._given.get(outlet_key(form))
            shown = given.outlet if given else _shown(form)
            name = self._first.setdefault(outlet_key(form), shown)
            self._names[form] = name
            if name != shown:
                what = 'is read as "{detail}", which differs only in its spelling'
                mend = "spell each outlet in one way, or give different outlets clearly different names"
                self._tell(Notice(f"{group}, {spot}", what, mend, "outlet", form, name, group, spot))
        name = self._names[form]
        return article if name == form else replace(article, outlet=name)

    def tell_unmet(self) -> None:
        """Say which of the given names no article has, once all articles are joined."""
        met = set(map(outlet_key, self._names))
        for key, one in self._given.items():
            if key not in met:
                what = f"is the outlet of no article{nearest(one.name, self._names)}"
                mend = "correct it, or keep it for other articles"
                place = f"{one.place}, {one.spot}"
                self._tell(Notice(place, what, mend, "name", one.name, group=one.place, spot=one.spot))


def site_of(address: str) -> str:
    """The site of a web address, "" where there is none.

    >>> site_of("https://www.post.com/news/2020/a.html?x=1"), site_of("Post")
    ('post.com', '')
    """
    found = _SITE.match(address.strip().lower())
    return found[1] if found else ""


def page_key(address: str) -> str:
    """What addresses of one page have in common.

    Left aside are the scheme, `www.`, a slash at the end, the part behind #, and what says where a reader
    came from.

    >>> page_key("http://Post.com/a/?utm_source=x#top") == page_key("https://www.post.com/a")
    True
    """
    parts = urlsplit(address.strip())
    asked = [one for one in parts.query.split("&") if one and not _CAME_FROM.match(one)]
    return "?".join(filter(None, [f"{site_of(address)}{parts.path.rstrip('/')}", "&".join(asked)]))


def is_of(address: str, domains: Sequence[str]) -> bool:
    """Whether an address lies on one of these sites or below it; on any where none is named.

    >>> is_of("https://news.post.com/a", ["post.com"]), is_of("https://mypost.com/a", ["post.com"])
    (True, False)
    """
    site = site_of(address)
    return not domains or any(site == one or site.endswith(f".{one}") for one in domains)


def outlet_key(name: str) -> str:
    r"""What forms of one outlet's name have in common.

    Left aside are case, blanks, kinds of apostrophe and hyphen, invisible signs, how accents and signs are
    encoded, a leading "The", and of a web address what is not the site.

    >>> outlet_key("The El\u200bPai\u0301s") == outlet_key("EL  PA&Iacute;S"), outlet_key("https://www.Post.com/")
    (True, 'post.com')
    """
    signs = normalize(
        "NFKC", unescape(name).translate(_ONE_SIGN)
    )  # first, since NFKC cuts ´ into a blank and an accent
    seen = "".join(sign for sign in signs.translate(_ONE_SIGN) if not _is_invisible(sign))
    words = " ".join(seen.casefold().split())
    if address := _ADDRESS.fullmatch(words):
        return address[1]
    return normalize("NFC", "".join(_THE.sub("", words, count=1).split()))


def _shown(form: str) -> str:
    """A name without what nobody sees: blanks beside blanks, invisible signs at its ends."""
    words = " ".join(normalize("NFC", unescape(form)).split())
    while words and _is_invisible(words[-1]) and words[-1] not in _VARIANTS:
        words = words[:-1].rstrip()
    while words and _is_invisible(words[0]):
        words = words[1:].lstrip()
    return words or UNKNOWN


def _is_invisible(sign: str) -> bool:
    return (category(sign) in ("Cf", "Cc") and not sign.isspace()) or sign in _VARIANTS
