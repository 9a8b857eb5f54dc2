"""What teaches or proves but never speaks: "experience shows", "legend has it", "practice teaches"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.speakers.phrases.source_nouns import is_known as is_source
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.language.close_words import is_known as is_common_word

_TEACHES = re.compile(
    r"\s(?:also\s|often\s|\w+ly\s)?(?:shows|teaches|proves|suggests|dictates|demonstrates|tells\sus)\b"
)


def is_lesson(text: str, source: Span) -> bool:
    """Whether a source teaches but never speaks: "experience", "legend"; a person may be called so."""
    last = source.of(text).split()[-1]
    if last.lower() not in listed("lessons") and not _teaches(text, source):
        return False
    return last.islower() or re.search(rf"\b(?:(?:M[rs]|Mrs|Dr|[A-Z])\.|[A-Z]\w*) {last}\b", text) is None


def _teaches(text: str, source: Span) -> bool:
    """Whether it is a common word that opens a sentence, no name elsewhere, with a verb that lessons have."""
    word = source.of(text)
    if not word.istitle() or " " in word or _TEACHES.match(text, source.end) is None:
        return False
    opens = text[: source.start].rstrip(" \t“\"‘'")[-1:] in ("", "\n", ".", "!", "?", "”")
    common = is_common_word(word.lower()) and not is_source(word)
    return opens and common and re.search(rf"[\w,] {word}\b", text) is None
