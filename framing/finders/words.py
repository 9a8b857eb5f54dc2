"""The words of an article as they are counted: names and acronyms keep their capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.article import Span
from framing.finders.matching import plain
from framing.language.document import Document, remembered

_OPENING = ('"', "'", "(", "[")


@dataclass(frozen=True, slots=True)
class CountedWord(Span):
    """A word of the text and the form under which it is counted."""

    word: str


@remembered
def words(document: Document) -> tuple[CountedWord, ...]:
    """The words of the editorial zones in the order of the text, each in the form under which it is counted.

    A capital that only marks a beginning or a headline is folded; others are kept, so that US, U.S. and us
    stay three words. The ending 's is left out. Hyphenated words are cut as `Document.words` cuts them.
    """
    sentences = list(_by_sentence(document))
    seen = {
        word for sentence in sentences if not _headed(sentence) for _, word, first in sentence if not first
    }
    found = []
    for sentence in sentences:
        headed = _headed(sentence)
        for span, word, first in sentence:
            found.append(CountedWord(span.start, span.end, _counted(word, seen) if first or headed else word))
    return tuple(found)


def _by_sentence(document: Document) -> Iterator[list[tuple[Span, str, bool]]]:
    """The words of each sentence, each with whether it begins the sentence or something quoted in it."""
    text = plain(document.text)
    waiting = iter(document.words)
    span = next(waiting, None)
    for sentence in document.sentences:
        row: list[tuple[Span, str, bool]] = []
        while span and span.start < sentence.end:
            word = span.of(text)
            if word.lower() != "'s" and span.start >= sentence.start:
                before = text[sentence.start : span.start][-2:]
                row.append((span, word, not row or before.endswith(_OPENING) or before == ": "))
            span = next(waiting, None)
        yield row


def _headed(sentence: list[tuple[Span, str, bool]]) -> bool:
    """Whether capitals say nothing here: every longer word has one, as in many headlines."""
    if len(sentence) > 1 and all(word.isupper() or not word[0].isalpha() for _, word, _ in sentence):
        return True
    long = [word for _, word, _ in sentence if len(word) > 4 and word[0].isalpha()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _counted(word: str, seen: set[str]) -> str:
    """The form in which the rest of the article writes the word; small letters when it never does."""
    forms = [word, word.title(), word.lower()] if word.isupper() and len(word) > 1 else [word]
    if word.lower() in seen and not (word.isupper() and word in seen):
        return word.lower()
    return next((form for form in forms if form in seen), word if "." in word else word.lower())
