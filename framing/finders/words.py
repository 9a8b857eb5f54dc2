"""The words of an article as they are counted: names and acronyms keep their capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from framing.article import Span
from framing.concepts.matching import plain
from framing.language.document import Document, remembered
from framing.lexicon import HEADER, load

_OPENING = ('"', "'", "(", "[")
LONGEST_PHRASE = 3
"""A phrase has two or three words."""
_GAPS = (" ", "-", "\n", "'s ", "'s\n", "' ")


@dataclass(frozen=True, slots=True)
class CountedWord(Span):
    """A word or phrase of the text and the form under which it is counted.

    `initial`: it stands at a beginning or in a headline and nothing else in the article shows how it is
    written, so its capital may mean nothing; it is then given as it stands.
    """

    word: str
    initial: bool = False


@cache
def stop_words() -> frozenset[str]:
    """Function words, in small letters: they are counted, but no ranking names them."""
    lists = load("stop_words")
    return frozenset(word for name, found in lists.items() if name not in HEADER for word in found)


@cache
def _links() -> frozenset[str]:
    return frozenset({*load("stop_words")["prepositions"], "and"})


@remembered
def words(document: Document) -> tuple[CountedWord, ...]:
    """The words of the editorial zones in the order of the text, each in the form under which it is counted.

    A capital that only marks a beginning or a headline is folded where the article or the list of function
    words shows that it does; others are kept, so that US, U.S. and us stay three words. The ending 's is
    left out. Hyphenated words are cut as `Document.words` cuts them.
    """
    return tuple(word for sentence in _sentences(document) for word in sentence)


@remembered
def phrases(document: Document) -> tuple[CountedWord, ...]:
    """Two or three words in a row that may be a phrase, in the order of the text; they overlap.

    Nothing but a blank, a hyphen or 's stands between them; neither end is a function word or a number,
    and of function words only a preposition or "and" stands in the middle.
    Whether they belong together, only a whole corpus can tell.
    """
    return phrases_of(document.text, _sentences(document))


def phrases_of(text: str, sentences: Iterable[Sequence[CountedWord]]) -> tuple[CountedWord, ...]:
    """The phrases of a text whose words are counted sentence by sentence, as `phrases` gives them."""
    text = plain(text)
    found = []
    for sentence in sentences:
        for first, word in enumerate(sentence):
            if not _may_end(word):
                continue
            for length in range(2, LONGEST_PHRASE + 1):
                part = sentence[first : first + length]
                if len(part) < length or text[part[-2].end : part[-1].start] not in _GAPS:
                    break
                if not (length == 2 or _may_end(part[1]) or part[1].word in _links()):
                    break
                if _may_end(part[-1]):
                    form = " ".join(each.word for each in part)
                    initial = any(each.initial for each in part)
                    found.append(CountedWord(word.start, part[-1].end, form, initial))
    return tuple(found)


@remembered
def _sentences(document: Document) -> tuple[tuple[CountedWord, ...], ...]:
    return counted(document.text, document.words, document.sentences)


def counted(
    text: str, words: Iterable[Span], sentences: Iterable[Span]
) -> tuple[tuple[CountedWord, ...], ...]:
    """The words of a text by its sentences, each in the form under which it is counted, as in `words`."""
    rows = list(_by_sentence(plain(text), words, sentences))
    seen = {word for sentence in rows if not _headed(sentence) for _, word, first in sentence if not first}
    found = []
    for sentence in rows:
        headed = _headed(sentence)
        found.append(tuple(_counted(span, word, first, headed, seen) for span, word, first in sentence))
    return tuple(found)


def _may_end(word: CountedWord) -> bool:
    # The pronoun "us" is a function word, the state "US" is none.
    return word.word not in stop_words() and not word.word[0].isdigit()


def _by_sentence(
    text: str, words: Iterable[Span], sentences: Iterable[Span]
) -> Iterator[list[tuple[Span, str, bool]]]:
    """The words of each sentence, each with whether it begins the sentence or something quoted in it."""
    waiting = iter(words)
    span = next(waiting, None)
    for sentence in sentences:
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


def _counted(span: Span, word: str, first: bool, headed: bool, seen: set[str]) -> CountedWord:
    """The form in which the rest of the article writes the word, or the word as it stands."""
    form, initial = word, False
    if (first or headed) and word != word.lower() and "." not in word:
        capitals = word.isupper() and len(word) > 1
        forms = [word, word.title(), word.lower()] if capitals else [word]
        if word.lower() in seen and not (capitals and word in seen):
            form = word.lower()
        elif any(each in seen for each in forms):
            form = next(each for each in forms if each in seen)
        elif word.lower() in stop_words() and (headed or not capitals):
            form = word.lower()
        else:
            initial = headed or not capitals  # a word in capitals amid small letters is an acronym
    return CountedWord(span.start, span.end, form, initial)
