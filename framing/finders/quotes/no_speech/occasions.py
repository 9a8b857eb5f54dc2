"""Where and when something was said, taken for its words: '“Yes,” Roe said | on “Morning Talk”'."""

from __future__ import annotations

import re

from framing.finders.cues import lemma
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.no_speech.titled import in_title_case
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class

_LEADS = frozenset({"ahead", "during", "in", "on", "at"})
_SPEECH = re.compile(
    rf"\bin\s(?:an?|his|her|its|their)\s(?:[\w-]+\s){{0,2}}?{any_of('occasions', 'carriers')}\s$"
)
_GERUND = re.compile(r"(?!(?:say|argu|claim|warn|insist)ing\b)[a-z]+ing\b")
_PRESSED = re.compile(
    r"(?:When\s)?(?:Asked|asked|Pressed|pressed|Challenged|challenged|Questioned|questioned)\s(?:on|about|if|whether|why|how)\b"
)
"""What somebody was asked, before the answer."""
_NEAR = 40
_SHORT = 4


def is_occasion(document: Document, one: Attribution, shared: bool) -> bool:
    """Whether the words only tell on what occasion others were said, perhaps with a verb that both share."""
    text, content = document.text, one.content[0]
    if one.cue is None or len(one.content) > 1:
        return False
    if one.source and content.end <= one.source.start and _PRESSED.match(text, content.start):
        return True
    before = text[max(0, content.start - _NEAR) : content.start]
    if not one.quoted and _SPEECH.search(before) and _GERUND.match(text, content.start):
        return True  # "said in a speech | pushing his bill"
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    if words is None or not len(words):
        return False
    first, finite = words[0], [word for word in words if word_class(word) in FINITE]
    if not shared:  # "can be heard saying | in recorded footage"
        plain = lemma(one.cue.of(text)) == "say" and content.start == one.cue.end + 1 and not one.quoted
        return plain and not finite and first.lower_ in _LEADS and len(words) <= _SHORT
    if one.kind == "direct":
        return content.start > one.cue.end and in_title_case(content.of(text), least=3)
    if not finite or one.quoted:
        return first.lower_ in _LEADS | small("prepositions")
    return finite[0].i == first.i and content.start > one.cue.end + _NEAR  # "a plan that | won support"
