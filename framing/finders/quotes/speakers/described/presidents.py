"""Whose administration "the administration" is, where a text names one president in office alone."""

from __future__ import annotations

import re

from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.openers import opens_sentences
from framing.finders.quotes.speakers.phrases.source_nouns import places
from framing.language.document import Document
from framing.language.letters import CAPITAL

_PRESIDENT = re.compile(
    rf"(?P<before>\b[\w.'’-]+ )?\bPresident(?P<name>(?: (?:{CAPITAL}\.(?= )|{CAPITAL}[\w’'-]*))+)(?! of\b)"
)
_ADMINISTRATION = re.compile(rf"\b({CAPITAL}[\w-]*)(?:['’]s)? [Aa]dministration\b")
_ELECT = re.compile(r"\b[Pp]resident-elect\b")
_PAST = frozenset({"vice", "former", "then", "ex", "past", "late"})
_HOME = (None, "United States")


def administration_of(document: Document) -> str | None:
    """The administration of the only president in office whom a text names, if it tells of no other.

    >>> from framing.article import Article
    >>> text = "Former President Ann Roe met President Tom Lee. The administration said it was late."
    >>> administration_of(Document(Article("1", "Post", text, ())))
    'Lee administration'
    """
    named = set()
    for one in _PRESIDENT.finditer(document.text):
        before = (one["before"] or "").strip()
        words = [re.sub(r"['’]s?$", "", word) for word in one["name"].split()]
        while len(words) > 1 and words[-1].lower() in small("days", "months"):
            words.pop()
        headline = document.article.zone_at(one.start()) == "headline"
        if headline or before.lower() in _PAST or places().get(before) not in _HOME or _is_body(before):
            continue
        named.add(words[-1])
    told = {one[1] for one in _ADMINISTRATION.finditer(document.text)} - {"The", "This"}
    if len(named) != 1 or not told <= named or _ELECT.search(document.text):
        return None
    return f"{named.pop()} administration"


def _is_body(before: str) -> bool:
    """Whether a word before a president is the end of a body's name: "Lyra Union President Ann Roe"."""
    time = before.lower() in small("days", "months")
    return before[:1].isupper() and before not in places() and not (time or opens_sentences(before))
