"""Whose words an account on a network posts: "Roe's Twitter account wrote" tells Roe's."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import lemma
from framing.finders.quotes.rules.attributions import Attribution

_ACCOUNT = re.compile(
    r"(?P<who>[A-Z][^,;:“”\"]*?)['’]s?\s"
    r"(?:(?:official|personal|verified|campaign|own|Twitter|Facebook|Instagram)\s)*(?:account|feed|page)"
)
_POSTING = frozenset({"tweet", "retweet", "post", "share", "write"})


def holder(text: str, one: Attribution, phrase: Span | None) -> Span | None:
    """A source, or whoever holds the account that it is.

    >>> text = "Ann Roe's account tweeted that it rained."
    >>> one = Attribution("indirect", (Span(31, 40),), (), Span(18, 25), Span(0, 17))
    >>> holder(text, one, one.source).of(text)
    'Ann Roe'
    """
    if phrase is None or one.cue is None or lemma(one.cue.of(text)) not in _POSTING:
        return phrase
    account = _ACCOUNT.fullmatch(text, phrase.start, phrase.end)
    return Span(*account.span("who")) if account else phrase
