"""The names and descriptions given to the person whom an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from framing.article import Term
from framing.concepts.library import Concept
from framing.concepts.matching import longest, plain
from framing.finders.killing.event import event
from framing.finders.killing.main_victim import Focus
from framing.finders.killing.namings import descriptions, namings
from framing.finders.killing.reference import event_mentions
from framing.language.document import Document, remembered
from framing.language.offices import fields, many, noun
from framing.language.shallow_phrases import Phrase, phrase_to
from framing.language.shallow_words import Word, sentence_words


@remembered
def person_terms(document: Document, concept: Concept) -> tuple[Term, ...]:
    """Mentions of the named victims: `<surname>_name` by spelling, `<surname>_desc` by description."""
    meant = event(document, concept) if event_mentions(document, concept) else None
    found = [term for person in (meant.persons if meant else ()) for term in _of(document, concept, person)]
    # two victims of one name share its mentions, and each counts once
    return tuple({(term.start, term.end, term.concept): term for term in found}.values())


def _of(document: Document, concept: Concept, person: Focus) -> tuple[Term, ...]:
    key = re.sub(r"\W+", "_", person.surname.lower())
    named = [
        Term(name.start, name.end, f"{key}_name", name.label) for name in namings(document, person.surname)
    ]
    phrases = longest((phrase.span, phrase) for phrase in _descriptions(document, concept, person))
    return (
        *named,
        *(Term(span.start, span.end, f"{key}_desc", _label(document, phrase)) for span, phrase in phrases),
    )


def _descriptions(document: Document, concept: Concept, person: Focus) -> Iterator[Phrase]:
    for name in namings(document, person.surname):
        yield from descriptions(name)
    for hit in event_mentions(document, concept):
        for phrase in (hit.victim.phrase if hit.victim else None, hit.target):
            if phrase and phrase.person and not phrase.name:
                yield phrase
    yield from _definite(document, person)


def _definite(document: Document, person: Focus) -> Iterator[Phrase]:
    """Descriptions such as "the commander", where the article calls this person a commander elsewhere."""
    heads = re.compile("|".join(map(re.escape, sorted(person.heads))) or "(?!)", re.IGNORECASE)
    for sentence in document.sentences:
        if not heads.search(document.text, sentence.start, sentence.end):
            continue
        words = sentence_words(document, sentence)
        for at, word in enumerate(words):
            phrase = phrase_to(words, at) if noun(word) in person.heads else None
            if phrase is None or phrase.first == 0 or words[phrase.first - 1].small != "the":
                continue
            if any(fields(one) and noun(one) not in person.heads for one in words[phrase.first : at]):
                continue
            after = words[at + 1] if at + 1 < len(words) else None
            apposed = phrase.first > 1 and words[phrase.first - 2].text == ","
            follows = after is not None and not word.owner and (after.capital or after.small == "of")
            if not apposed and not follows:
                yield phrase


def _label(document: Document, phrase: Phrase) -> str:
    """The description with one kind of space and apostrophe, its words for a person in small letters."""
    ranks = list(takewhile(_rank, reversed(phrase.words[phrase.first : phrase.head + 1])))
    before, title, after = (
        plain(document.text[start:end])
        for start, end in pairwise((phrase.span.start, ranks[-1].start, ranks[0].end, phrase.span.end))
    )
    return " ".join(f"{before}{title if '.' in title else title.lower()}{after}".split())


def _rank(word: Word) -> bool:
    return bool(fields(word)) or many(word)
