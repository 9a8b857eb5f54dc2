"""Whom "he" means behind sentences about others: who acts last, who was "he" before, who is named last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.article import Span
from framing.finders.quotes.listed_words import any_of, either
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.nearby.barred import addressing
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import asks, name_from, subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.names import Name
from framing.language.titles import short_titles
from framing.language.word_classes import FINITE, word_class

_JOINED = re.compile(rf"(?:, (?:but|and|yet)|;)\s(?={CAPITAL})")
_OWNER = re.compile(rf"(?P<name>{CAPITAL}[\w.’'-]*?(?: {CAPITAL}[\w.’'-]*?){{0,3}})['’]s?\s")
_REPORTS = re.compile(
    rf"(?P<name>(?:[Tt]he\s)?{CAPITAL}[\w.’'&-]*(?:\s(?:of\s)?{CAPITAL}[\w.’'&-]*){{0,4}})"
    rf"\s(?:(?:also|further|then)\s)?{any_of('passing_on')}(?:\s(?:further|on))?:\s*"
)
_TITLED = re.compile(rf"\b{either(short_titles())}\.\s")
_REACH = 10
"""Sentences over which "he" may go on."""
_NEAR = 4
"""Sentences before "he" in which the only person named is meant."""
_CLAUSE = re.compile(
    r"(?:When|As|After|Before|While|Since|Until|Once|Because|Although|Though|If|Whenever|By the time) "
)
_PAIR = 2
_FAR = 2
"""Sentences behind which whoever spoke before is out of sight."""


def acting_last(document: Document, ends: Sequence[int], at: int) -> Iterator[Span]:
    """Who acts in the last main clause of the sentence before: "Lee won, but | Roe left. “...” he said"."""
    ended, sentence = bisect_right(ends, at), sentence_before(document, at)
    if sentence is None or sentence.end > at or re.search(r"[“”\"]", sentence.of(document.text)):
        return
    for match in list(_JOINED.finditer(document.text, sentence.start, sentence.end))[-1:]:
        name = name_from(document, match.end())
        if name is None or name.start != match.end() or (ended and name.start < ends[ended - 1]):
            continue
        if name.end < sentence.end and name.kind in ("person", "unknown") and _acts(document, name.end):
            yield Span(name.start, name.end)


def _acts(document: Document, at: int) -> bool:
    """Whether a finite verb stands behind a name."""
    verb = re.compile(r"\s(?:[a-z]+ly\s)?([a-z]+)\b").match(document.text, at)
    words = document.doc.char_span(verb.start(1), verb.end(1)) if verb else None
    if words is None or len(words) != 1:
        return False
    return word_class(words[0]) in FINITE or words[0].lower_ in small("be", "have", "modals", "do")


def same_before(document: Document, found: Sequence[Attribution], at: int, pronoun: str) -> Iterator[Span]:
    """Who was "he" in the sentences before: "Roe spoke. He told how Lee asked “why”. He left. “...” he said".

    The owner of a thing is a subject as well: "Roe's past would help. Besides, he ...".
    """
    last = bisect_left(document.sentences, at, key=lambda one: one.start)
    passed = False
    for sentence in reversed(document.sentences[max(0, last - _REACH) : last]):
        if document.article.zone_at(sentence.start) == "headline" or asks(document.text, sentence):
            continue
        subject = subject_of(document, sentence)
        if subject and subject.end > at:
            continue
        same = subject is not None and subject.of(document.text).lower() == pronoun
        inside = [one for one in found if any(sentence.overlaps(part) for part in one.content)]
        if any(not same or not _is_inside(subject, one) for one in inside if one.content[0].start < at):
            return
        if same:
            passed = True
        elif subject and not passed:
            return
        elif subject:
            owner = _OWNER.match(document.text, subject.start, subject.end)
            yield Span(*owner.span("name")) if owner else subject


def _is_inside(subject: Span | None, one: Attribution) -> bool:
    """Whether another speaks inside a sentence about its subject: "he told how Lee asked “why”"."""
    first = min(part.start for part in (*one.content, one.source, one.cue) if part)
    return subject is not None and one.source is not None and subject.end <= first


def addressed_before(document: Document, at: int) -> Iterator[Span]:
    """Whom another addresses as "him", the subject before: "Roe sat. Lee urged him to go, but | he said"."""
    number = document.sentence_number(at)
    if number > 0 and any(addressing(document, at)):
        subject = subject_of(document, document.sentences[number - 1])
        if subject and document.sentences[number - 1].holds(subject):
            yield subject


def beside_topic(document: Document, at: int) -> tuple[Span | None, list[Name]]:
    """Whom the sentence before is about, and the names of others behind."""
    sentence = sentence_before(document, at)
    subject = subject_of(document, sentence) if sentence and sentence.end <= at else None
    if sentence is None or subject is None or asks(document.text, sentence):
        return None, []
    begin = bisect_left(document.names, subject.end, key=lambda name: name.start)
    end = bisect_left(document.names, sentence.end, key=lambda name: name.start)
    return subject, [one for one in document.names[begin:end] if one.kind in ("person", "unknown")]


def pair_before(document: Document, at: int) -> Span | None:
    """The two whom a sentence about a thing names before "they": "a plan by Roe and Lee. | They said"."""
    sentence = sentence_before(document, at)
    if sentence is None or sentence.end > at or re.search(r"[“”\"]", sentence.of(document.text)):
        return None
    subject = subject_of(document, sentence)
    about = describe(subject.of(document.text)) if subject else None
    begin = bisect_left(document.names, sentence.start, key=lambda name: name.start)
    end = bisect_left(document.names, sentence.end, key=lambda name: name.start)
    persons = [one for one in document.names[begin:end] if one.kind == "person"]
    if len(persons) != _PAIR or document.text[persons[0].end : persons[1].start] != " and ":
        return None
    thing = (
        about is None or about.pronoun == "it" or (about.kind in ("unknown", "document") and not about.plural)
    )
    return Span(persons[0].start, persons[1].end) if thing else None


def named_near(document: Document, ends: Sequence[int], at: int) -> Iterator[tuple[Span, list[Span]]]:
    """The last sentences with the persons named there, where some lie behind the last utterance."""
    ended = bisect_right(ends, at)
    start = ends[ended - 1] if ended else 0
    first = bisect_left(document.sentences, start, key=lambda one: one.start)
    last = bisect_left(document.sentences, at, key=lambda one: one.start)
    if last - first < _FAR:
        return
    for sentence in reversed(document.sentences[max(first, last - _NEAR) : last]):
        if document.article.zone_at(sentence.start) == "headline":
            continue
        if sentence.end <= at and asks(document.text, sentence):
            return
        begin = bisect_left(document.names, sentence.start, key=lambda name: name.start)
        end = bisect_left(document.names, min(at, sentence.end), key=lambda name: name.start)
        named = [name for name in document.names[begin:end] if _is_person(document.text, name)]
        persons = [name for name in named if " " in name.bare or not name.bare.endswith("s")]
        yield sentence, [Span(name.start, name.end) for name in persons]


def is_about(document: Document, sentence: Span, gender: str | None) -> bool:
    """Whether the subject of a sentence is "he" or "she", so that whom it names is somebody else."""
    subject = subject_of(document, sentence)
    pronoun = {"male": "he", "female": "she"}.get(gender or "")
    return subject is not None and subject.of(document.text).strip().lower() == pronoun


def before_pronoun(document: Document, sentence: Span) -> Iterator[Span]:
    """Who acts in the clause in front of a sentence about "he" or "she": "When | Ann Roe | came, she"."""
    clause = _CLAUSE.match(document.text, sentence.start, sentence.end)
    name = name_from(document, clause.end()) if clause else None
    if clause and name and name.start == clause.end() and _is_person(document.text, name):
        yield Span(name.start, name.end)


def _is_person(text: str, name: Name) -> bool:
    """Whether a name is a person's, by itself or by the title in it."""
    return name.kind == "person" or (name.kind == "unknown" and _TITLED.search(name.of(text)) is not None)


def is_same_in_sentence(
    document: Document, found: Sequence[Attribution], sources: Sequence[Description | None], i: int
) -> bool:
    """Whether utterance `i` has the pronoun that the one before it has in the same sentence."""
    before, here = found[i - 1].source, found[i].source
    one, other = sources[i - 1], sources[i]
    if before is None or here is None or one is None or other is None or one.pronoun != other.pronoun:
        return False
    first, last = sorted((before.start, here.start))
    number = document.sentence_number(first)
    return first != last and number >= 0 and last < document.sentences[number].end


def passing_on(document: Document, at: int) -> Span | None:
    """Who passes on a paragraph in marks, by a line of its own: "The Tribune reports: | “...”"."""
    number = document.paragraph_number(at)
    line = document.paragraphs[number - 1] if number > 0 else None
    match = _REPORTS.fullmatch(document.text, line.start, line.end) if line else None
    return Span(*match.span("name")) if match else None
