"""Where two outlets that report the same fill one place of a sentence with different words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from framing.concepts.inflection import verb_forms
from framing.finders.words import stop_words
from framing.language.close_words import is_known
from framing.language.parses import Clauses, Tagged
from framing.language.titles import short_titles
from framing.lexicon import load
from framing.naming.orthography import american

LONGEST = 2
"""Words of a phrase at most; what is longer differs in more than one choice."""

AROUND = 3
"""Words on either side of a place that are looked at."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article at `start`, with its words in one spelling; those `barred` are no wording.

    Barred are names, and words that the outlet quotes.
    """

    article: str
    outlet: str
    start: int
    clauses: Clauses
    spelled: tuple[str, ...]
    barred: frozenset[int]

    def key(self, at: int) -> str:
        """The dictionary form of a word in one spelling, under which sentences are compared."""
        word = self.clauses.words[at]
        return self.spelled[at] if word.kind == "PROPN" else word.lemma


@dataclass(frozen=True, slots=True)
class Filler:
    """Words of one article that fill a place; `lemma` is the same for its inflections."""

    article: str
    outlet: str
    start: int
    end: int
    text: str
    lemma: str
    kind: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place filled with two phrases, and how many words of content around it agree."""

    one: Filler
    other: Filler
    agree: int


def slots(one: Sentence, other: Sentence) -> list[Slot]:
    """The places in which two sentences differ: between the same words, beside the same verb or noun.

    Left out: quoted words, names, numbers and times, inflections, and a phrase that only adds to the other.
    """
    first, second = ({word.lemma for word in sentence.clauses.words} for sentence in (one, other))
    best: dict[tuple[str, str], Slot] = {}
    for slot in (*_between(one, other), *_arguments(one, other), *_verbs(one, other)):
        pair = (slot.one.lemma, slot.other.lemma)
        # A sentence that has both words tells two things with them.
        both = second.issuperset(pair[0].split()) or first.issuperset(pair[1].split())
        if slot.one.kind == slot.other.kind and differ(*pair) and not both:
            best[pair] = max(slot, best.get(pair, slot), key=lambda one: one.agree)
    return list(best.values())


def differ(one: str, other: str) -> bool:
    """Whether two phrases are two wordings: no spellings of one, and none a part of the other.

    >>> differ("aid worker", "worker"), differ("organiser", "organizer"), differ("protester", "rioter")
    (False, False, True)
    """
    first, second = ([american(word) for word in text.replace("-", " ").split()] for text in (one, other))
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    whole, rest = "".join(first), "".join(second)
    return not (whole.endswith(rest) or rest.endswith(whole))


def phrase(sentence: Sentence, start: int, end: int) -> Filler | None:
    """The words from start to end without function words at the edges; None if they are no wording."""
    words = sentence.clauses.words
    while start < end and not content(words[start]):
        start += 1
    while start < end and not content(words[end - 1]):
        end -= 1
    inside = words[start:end]
    if not 0 < len(inside) <= LONGEST or sentence.barred.intersection(range(start, end)):
        return None
    if not all(content(word) and word.kind != "PROPN" for word in inside) or inside[-1].lemma in _plain():
        return None
    kind = inside[-1].kind
    if kind not in ("NOUN", "VERB", "ADJ") or (kind == "VERB" and inside[0].lemma in _light()):
        return None
    before = inside[0]
    if len(inside) == 2 and (
        kind != "NOUN" or before.kind not in ("NOUN", "ADJ") or before.lemma in _plain()
    ):
        return None
    where = (sentence.start + inside[0].start, sentence.start + inside[-1].end)
    text = " ".join(word.text.lower() for word in inside)
    lemma = " ".join([*(word.text.lower() for word in inside[:-1]), _base(inside[-1])])
    return Filler(sentence.article, sentence.outlet, *where, text, lemma, kind)


def _base(word: Tagged) -> str:
    """The dictionary form; where the parser's has lost its e, as in "scal", with it."""
    whole = word.lemma + "e"
    if word.kind != "VERB" or word.text.lower() not in _forms(whole):
        return word.lemma
    lost = word.text.lower() not in _forms(word.lemma) or not is_known(word.lemma)
    return whole if lost else word.lemma


@cache
def _forms(verb: str) -> frozenset[str]:
    return frozenset(verb_forms(verb))


def content(word: Tagged) -> bool:
    """Whether a word says more than grammar, number, title and time, and is not in capitals."""
    small = word.text.lower()
    named = len(small) > 1 and word.text.isupper()
    return small[:1].isalpha() and not named and not ({small, word.lemma} & _grammar())


def _between(one: Sentence, other: Sentence) -> Iterator[Slot]:
    """Places with the same words on both sides."""
    first, second = ([sentence.key(at) for at in range(len(sentence.spelled))] for sentence in (one, other))
    codes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    words = one.clauses.words
    for at, (kind, a, b, c, d) in enumerate(codes):
        if kind == "replace":
            before = words[max(codes[at - 1][1], a - AROUND) : a] if at else ()
            after = words[b : min(codes[at + 1][2], b + AROUND)] if at + 1 < len(codes) else ()
            agree = sum(content(word) for word in (*before, *after))
            pair = phrase(one, a, b), phrase(other, c, d)
            bare = not (after and content(after[0]))  # an adjective needs its noun
            if agree and pair[0] and pair[1] and not (bare and pair[0].kind == "ADJ"):
                yield Slot(pair[0], pair[1], agree)


def _arguments(one: Sentence, other: Sentence) -> Iterator[Slot]:
    """Nouns in the same role beside the same verb."""
    for a in one.clauses.arguments:
        for b in other.clauses.arguments:
            if a.role == b.role and one.key(a.verb) == other.key(b.verb) and _tells(one, a.verb):
                pair = _noun(one, a.noun), _noun(other, b.noun)
                if pair[0] and pair[1]:
                    yield Slot(pair[0], pair[1], 1)


def _noun(sentence: Sentence, at: int) -> Filler | None:
    return phrase(sentence, at, at + 1)


def _verbs(one: Sentence, other: Sentence) -> Iterator[Slot]:
    """Verbs that befall the same noun, and are not done by different ones."""
    first, second = _roles(one), _roles(other)
    for a, mine in first.items():
        for b, theirs in second.items():
            same = [role for role in mine if mine[role] == theirs.get(role)]
            against = [role for role in mine if role in theirs and mine[role] != theirs[role]]
            if "befalls" in same and not against and _tells(one, a) and _tells(other, b):
                pair = phrase(one, a, a + 1), phrase(other, b, b + 1)
                if pair[0] and pair[1]:
                    yield Slot(pair[0], pair[1], len(same))


def _roles(sentence: Sentence) -> dict[int, dict[str, str]]:
    """Verb -> role -> the noun that fills it; pronouns and function words fill nothing."""
    found: dict[int, dict[str, str]] = {}
    for argument in sentence.clauses.arguments:
        word = sentence.clauses.words[argument.noun]
        if content(word) and word.kind in ("NOUN", "PROPN"):
            found.setdefault(argument.verb, {})[argument.role] = sentence.key(argument.noun)
    return found


def _tells(sentence: Sentence, at: int) -> bool:
    """Whether a verb says what happened: not that it was said, and not only that it was or began."""
    return content(sentence.clauses.words[at]) and sentence.clauses.words[at].lemma not in _light()


@cache
def _grammar() -> frozenset[str]:
    titles = (title.lower() for title in short_titles())
    return frozenset({*stop_words(), *load("closed_words")["times"], *titles})


@cache
def _plain() -> frozenset[str]:
    return frozenset(load("wordings")["plain"])


@cache
def _light() -> frozenset[str]:
    return frozenset(load("wordings")["light_verbs"])


def places(sentences: Sequence[Sentence], lemmas: frozenset[str]) -> Iterator[Filler]:
    """Every place of some phrases, given by their lemmas, in the outlets' own words."""
    for sentence in sentences:
        for at in range(len(sentence.clauses.words)):
            for size in range(1, min(LONGEST, len(sentence.clauses.words) - at) + 1):
                found = phrase(sentence, at, at + size)
                if found and found.lemma in lemmas and len(found.lemma.split()) == size:
                    yield found
