"""Loaded words: those that judge, strengthen, weaken, doubt or take for granted what is told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from framing.article import Cover, Loaded, LoadedClass, Span
from framing.concepts.inflection import adjective_forms, noun_forms, verb_forms
from framing.finders.quotes import quotes
from framing.finders.quotes.rules.folded import paragraphs
from framing.language import syntax
from framing.language.document import Document, remembered
from framing.language.word_classes import NOUNS, VERBS, WordClass, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"[^\W\d_]+(?:[-–’'][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’'][sS]$")

_PARTS: Mapping[str, frozenset[WordClass]] = {
    "noun": frozenset({"noun", "plural noun"}),
    "verb": VERBS,
    "adverb": frozenset({"adverb", "comparative adverb"}),
    "adjective": frozenset({"adjective", "comparative", "superlative"}),
}
"""Part of speech in the list -> the classes that a parser may give it; the first that fits counts."""

_FORMS: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "noun": noun_forms,
    "verb": verb_forms,
    "adjective": adjective_forms,
}


@remembered
def loaded(document: Document) -> tuple[Loaded, ...]:
    """The loaded words of the editorial text outside quotation marks and names, in its order.

    They are those of the list `loaded`; of overlapping finds the longest counts. Titles of works stand inside
    quotation marks, and so do the words from which an outlet keeps its distance.

    >>> from framing.article import Article, Zone
    >>> text = "The shameful plan clearly failed, and Tom Brave refused to call it “absurd”."
    >>> found = loaded(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    >>> [(one.of(text), one.kind) for one in found if one.kind != "presupposition"]
    [('shameful', 'adjective'), ('clearly', 'booster')]
    """
    said = (part for quote in quotes(document) for part in quote.quoted)
    marks = (mark for paragraph in paragraphs(document) for mark in paragraph.marks if mark.closed)
    marked = Cover([*said, *(Span(mark.start, mark.end) for mark in marks)])
    names = Cover(document.names)
    return tuple(
        one
        for sentence in document.sentences
        for one in _in_sentence(document, sentence)
        if not marked.touches(one) and not names.touches(one)
    )


def _in_sentence(document: Document, sentence: Span) -> Iterator[Loaded]:
    """The listed words and phrases of a sentence, the longest at each place."""
    words = [Span(*word.span()) for word in _WORD.finditer(document.text, sentence.start, sentence.end)]
    at = 0
    while at < len(words):
        found = _phrase_at(document, words, at) or _word_at(document, words[at])
        if found:
            yield found
        at += 1
        while found and at < len(words) and words[at].start < found.end:
            at += 1


def _phrase_at(document: Document, words: list[Span], at: int) -> Loaded | None:
    for form, phrase, kind in _phrases().get(_plain(words[at].of(document.text)), ()):
        last = at + form.count(" ")
        if last < len(words):
            span = Span(words[at].start, words[last].end)
            if " ".join(_plain(span.of(document.text)).split()) == form:
                return Loaded(span.start, span.end, kind, phrase)
    return None


def _word_at(document: Document, found: Span) -> Loaded | None:
    """The listed word that a word is a form of, in a part of speech in which it is loaded.

    Verbs of doubt are so of what is said: "claims that it is true", not "claimed the attack".
    """
    span = Span(found.start, found.end - len("'s" if _POSSESSIVE.search(found.of(document.text)) else ""))
    form = _plain(span.of(document.text))
    if form in _listed("any"):
        return Loaded(span.start, span.end, _listed("any")[form], form)
    token = document.predicate(span)
    lemma = token.lemma_.lower() if len(token) == len(form) else form  # a hyphen parts a word in tokens
    before_noun = token.head.i > token.i and word_class(token.head) in NOUNS
    for part, classes in _attributive() if before_noun else _PARTS.items():
        word = _forms(part).get(form) or _forms(part).get(lemma)
        if word and (word_class(token) in classes or "-" in word):
            if part == "verb" and _listed(part)[word] == "doubt" and _has_thing(token):
                return None
            return Loaded(span.start, span.end, _listed(part)[word], word)
    return None


def _has_thing(verb: Token) -> bool:
    """Whether a verb acts on a thing rather than saying something: "claimed the attack", "was claimed by"."""
    return syntax.object_(verb) is not None or syntax.is_passive(verb)


def _plain(text: str) -> str:
    return text.lower().replace("–", "-").replace("’", "'")


@cache
def _listed(part: str) -> Mapping[str, LoadedClass]:
    """The words of a part of speech, or of any, with their class."""
    return {word: kind for kind, words in load("loaded")["classes"].items() for word in words.get(part, ())}


@cache
def _attributive() -> Sequence[tuple[str, frozenset[WordClass]]]:
    """The parts of speech of a word before its noun: first of all an adjective, however it is tagged."""
    participles: frozenset[WordClass] = frozenset({"participle", "gerund"})
    tagged = _PARTS["adjective"] | _PARTS["noun"] | participles
    return ("adjective", tagged), *_PARTS.items()


@cache
def _forms(part: str) -> Mapping[str, str]:
    """The forms of the words of a part of speech -> the word as listed."""
    make = _FORMS.get(part)
    inflected = {form: word for word in _listed(part) for form in make(word)} if make else {}
    return inflected | {word: word for word in _listed(part)}


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, str, LoadedClass]]]:
    """First word -> the forms of the phrases that begin with it, each with the phrase as listed."""
    found: defaultdict[str, list[tuple[str, str, LoadedClass]]] = defaultdict(list)
    for part in ("any", *_PARTS):
        for form, phrase in _forms(part).items():
            if " " in form:
                found[form.partition(" ")[0]].append((form, phrase, _listed(part)[phrase]))
    return {first: sorted(forms, key=lambda one: -len(one[0])) for first, forms in found.items()}
