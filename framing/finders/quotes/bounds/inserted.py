"""Where a sentence goes on behind a verb set into it: "The speed, Roe said in an interview, | proved it"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.word_classes import FINITE, VERBS, word_class

_COMMA = ", "
_SETTING = re.compile(r"(?:\s(?!(?:that|who|which|whose|where|whether|how|as)\b)[\w.’'&-]+){1,9}(?=,\s)")
"""Where, when or to whom somebody spoke: "told the council on Monday"."""
_RELATIVE = re.compile(r"\b(?:which|whom|who|that|where|whose)\b")


def inserted_verb(one: Attribution) -> Span | None:
    """Source and verb that stand behind all the words, as one stretch."""
    if one.cue is None or one.source is None:
        return None
    whole = Span(min(one.cue.start, one.source.start), max(one.cue.end, one.source.end))
    return whole if len(one.content) == 1 and whole.start > one.content[0].end else None


def goes_on_at(document: Document, one: Attribution) -> int | None:
    """Where the sentence goes on behind the comma that closes "Roe said"; a setting may stand between.

    >>> from framing.article import Article, Zone
    >>> text = "The toll, Roe said at a rally in Lund, is fair."
    >>> one = Attribution("indirect", (Span(0, 8),), (), Span(14, 18), Span(10, 13))
    >>> text[goes_on_at(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))), one):]
    'is fair.'
    """
    verb = inserted_verb(one)
    if verb is None:
        return None
    if document.text.startswith(_COMMA, verb.end):
        return verb.end + len(_COMMA)
    setting = _SETTING.match(document.text, verb.end)
    if setting is None or one.quoted or not is_bare_subject(document, one.content[0]):
        return None
    words = document.doc.char_span(*setting.span(), alignment_mode="contract") or ()
    return None if any(word_class(word) in FINITE | VERBS for word in words) else setting.end() + len(_COMMA)


def is_bare_subject(document: Document, words: Span) -> bool:
    """Whether words hold no verb of their own, but for one in a clause about them."""
    read = document.doc.char_span(words.start, words.end, alignment_mode="expand")
    finite = read is None or any(word_class(word) in FINITE for word in read)
    return not finite or _RELATIVE.search(document.text, words.start, words.end) is not None
