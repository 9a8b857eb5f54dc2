"""Words for a killing, each with its victim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from framing.article import Span
from framing.concepts.library import Concept
from framing.concepts.matching import Phrases, longest, small
from framing.finders.killing.victims import Victim, subject_from, target, victim
from framing.language.document import Document, remembered
from framing.language.shallow_phrases import Phrase
from framing.language.shallow_words import Word, kinds, sentence_words


@dataclass(frozen=True, slots=True, eq=False)
class Killing(Span):
    """A word for a killing: `words[first : last + 1]` of the sentence of that number."""

    variant: str
    kind: str
    words: tuple[Word, ...]
    first: int
    last: int
    sentence: int
    victim: Victim | None
    target: Phrase | None


@remembered
def killings(document: Document, concept: Concept) -> tuple[Killing, ...]:
    """Every word for a killing in the editorial zones, of any victim, in the order of the text."""
    phrases, variants = _compiled(concept)
    text, found = small(document.text), []
    for number, sentence in enumerate(document.sentences):
        hits = list(phrases.find(text, sentence))
        words = sentence_words(document, sentence) if hits else ()
        for span, form in longest(hits):
            name, kind = variants[form]
            if kind:
                first, last = _place(words, span)
                who = victim(words, first, last, kind) or _parsed(document, span, words, first, kind)
                aim = target(words, last) if kind == "means" else None
                found.append(Killing(span.start, span.end, name, kind, words, first, last, number, who, aim))
    return tuple(found)


def _parsed(document: Document, span: Span, words: tuple[Word, ...], first: int, kind: str) -> Victim | None:
    """The victim far from the word, by the syntax: "An engineer who was held in Gao has been killed"."""
    if (
        words[max(0, first - 1)].small == "the"
        or kind not in ("act", "fate")
        or (kind == "act" and not document.is_passive(span))
    ):
        return None
    subject = document.subject(span)
    if subject is None or not words[0].start <= subject.start < span.start:
        return None
    first, last = _place(words, subject)
    following = words[last + 1].small if last + 1 < len(words) else ""
    if following in kinds("saying"):  # "the guards, he said, and were killed"
        return None
    return subject_from(words, first)


def _place(words: tuple[Word, ...], span: Span) -> tuple[int, int]:
    first = bisect_right(words, span.start, key=lambda word: word.start) - 1
    return first, bisect_left(words, span.end, key=lambda word: word.start) - 1


@cache
def _compiled(concept: Concept) -> tuple[Phrases, dict[str, tuple[str, str]]]:
    variants = {small(form): ("", "") for form in concept.apart}
    for variant in concept.variants:
        variants |= {small(form): (variant.name, variant.kind) for form in variant.forms}
    return Phrases(variants), variants
