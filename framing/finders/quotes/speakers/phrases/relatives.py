"""What a relative pronoun stands for, and whom the phrase before one describes."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.phrases.antecedents import (
    beside_pronoun,
    one_of_many,
    person_to,
    trimmed,
)
from framing.finders.quotes.speakers.phrases.before_who import persons_near
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.language.document import Document
from framing.language.word_classes import NOUNS, word_class

_JOINED = re.compile(r"(?P<thing>.+) (?:to|of|by|from|with|among|for) (?P<persons>[^,]+)")
_SET_BEHIND = re.compile(r"\b(?:was|were|is|are|stood|stand) (?P<who>[^,.;:\n“”\"]{5,80}), whom?$")
_FAR = 100
"""Characters before a relative pronoun in which the verb of its sentence may stand."""
_APPOSED = re.compile(r", (?:now|then|once|later|an?|the) [^,.;:“”\"\n]{3,60}, $")
"""What is set between a name and its relative clause: "with Ann Roe, | then the mayor, | who said"."""
_TIMED = re.compile(
    r"(?P<who>who|which)(?:['’](?:d|s|ve|re|ll)\b"
    r"| (?:in|on|at|for|since|during|over|last|this|earlier|later|long|also|now|once)\b[^,;:.]{0,40})"
)
_VERB = re.compile(r"\b(?P<noun>[a-z]+) (?P<verb>[a-z]+ed) (?P<whom>[^,.;:“”\"]+)$")
_RELATIVES = frozenset({"who", "whom", "which", "that"})


def is_relative(text: str, source: Span) -> bool:
    """Whether a source is a relative pronoun; "WHO" in capitals is a body."""
    word = source.of(text)
    return word.lower() in _RELATIVES and not word.isupper()


def without_time(text: str, source: Span | None) -> Span | None:
    """A relative pronoun without the time behind it: "who | in 2010 | said"."""
    timed = _TIMED.fullmatch(text, source.start, source.end) if source else None
    return Span(*timed.span("who")) if timed else source


def meant(document: Document, one: Attribution) -> Span | None:
    """The phrase that tells who speaks: "Roe, the nurse" in "Roe, the nurse who said".

    It is nothing for a relative pronoun of which the syntax does not tell what it stands for.
    """
    found = _meant(document, one)
    if one.source is None or one.source.of(document.text).lower() != "who":
        return found
    told = describe(found.of(document.text)) if found else None
    person = told is not None and told.kind in ("person", "official", "anonymous")
    if person or (told and told.kind == "organisation" and told.plural):
        return found
    return persons_near(document, one.source) or found


def _meant(document: Document, one: Attribution) -> Span | None:
    if one.source is None:
        return None
    if one.cue and (counted := one_of_many(document, one.source)):
        return counted
    found: Span | None = one.source
    if is_relative(document.text, one.source):
        if beyond := _beyond_apposition(document, one.source):
            return beyond
        found = document.subject(one.cue) if one.cue else None
        if nearer := _nearer(document, one.source, found):
            return nearer
        if behind := _set_behind(document, one.source, found):
            return behind
        if found is None or is_relative(document.text, found) or found.of(document.text).startswith("to "):
            found = _name_to(document, one.source.start - len(", ")) or beside_pronoun(document, one.source)
        elif (cut := trimmed(document, found, one.source)) != found:
            return cut
        elif one.source.of(document.text).lower() == "who":
            found = _behind_verb(document, _persons_behind(document, found))
    if found is None or is_relative(document.text, found):
        return None
    if document.text.startswith((" who", ", who"), found.end):
        name = _name_to(document, found.end)
        if name and name.start > found.start and _is_of_a_thing(found.of(document.text)):
            return name
        found = _behind_verb(document, _of_persons(document, one, found))
        last = bisect_right(document.names, found.start - len(", "), key=lambda name: name.end) - 1
        named = document.names[last] if last >= 0 else found
        beside = document.text[named.end : found.start] == ", "
        return Span(named.start, found.end) if beside else found
    return _with_name_behind(document, found)


def _name_to(document: Document, end: int) -> Span | None:
    """The name that ends there, right before a relative pronoun: "positions by Mr. Roe, who has said"."""
    at = bisect_right(document.names, end, key=lambda name: name.end) - 1
    ends = at >= 0 and document.names[at].end == end and document.text[end : end + 2] == ", "
    return Span(document.names[at].start, end) if ends else None


def _nearer(document: Document, pronoun: Span, phrase: Span | None) -> Span | None:
    """The person right before "who", where the syntax has a phrase further off or a part of the name's own.

    "Tom Lee, who called her “kind,” and | Ann Roe, | who said", "a gift to | Ann Roe of Lund, | who said".
    """
    if pronoun.of(document.text).lower() != "who" or not document.text.endswith(", ", 0, pronoun.start):
        return None
    name = person_to(document, pronoun.start - len(", "))
    if name is None or phrase is None or describe(name.of(document.text)).kind != "person":
        return None
    if document.text[phrase.end : name.start] == " and ":  # "Roe and Lee, who said"
        return Span(phrase.start, name.end)
    apposed = document.text[phrase.end : name.start] == ", "  # "Harry Roe, Utah Democrat, who said"
    apart = phrase.start > name.start or (phrase.end <= name.start and not apposed)
    return name if apart else None


def _beyond_apposition(document: Document, pronoun: Span) -> Span | None:
    """A person's name with what is set behind it, before "who"."""
    if pronoun.of(document.text).lower() != "who":
        return None
    between = _APPOSED.search(document.text, max(0, pronoun.start - _FAR), pronoun.start)
    at = bisect_right(document.names, between.start(), key=lambda name: name.end) - 1 if between else -1
    name = document.names[at] if between and at >= 0 else None
    beside = name is not None and between is not None and name.end == between.start()
    return Span(name.start, pronoun.start - len(", ")) if name and beside and name.kind == "person" else None


def _set_behind(document: Document, pronoun: Span, phrase: Span | None) -> Span | None:
    """Those whom a sentence sets behind its verb: "on one side were | unions and doctors, who said"."""
    found = _SET_BEHIND.search(document.text, max(0, pronoun.start - _FAR), pronoun.end)
    own = phrase is None or is_relative(document.text, phrase)
    if found is None or not (own or (phrase and phrase.start <= found.start("who") < phrase.end)):
        return None
    told = describe(found["who"])
    several = told.plural and told.kind in ("anonymous", "organisation", "official")
    return Span(*found.span("who")) if several else None


def _persons_behind(document: Document, phrase: Span) -> Span:
    """The persons on whom a phrase for a thing ends: "an interest to | investigators", who speak."""
    joined = _JOINED.match(document.text, phrase.start, phrase.end)
    if joined is None or describe(joined["thing"]).kind not in ("unknown", "document"):
        return phrase
    persons_ = describe(joined["persons"])
    plural = persons_.plural and persons_.kind in ("anonymous", "official", "organisation")
    return Span(*joined.span("persons")) if plural else phrase


def _behind_verb(document: Document, phrase: Span) -> Span:
    """The persons behind a verb read as a part of their noun: "the late vote angered | farmers, who"."""
    verb = _VERB.search(document.text, phrase.start, phrase.end)
    if verb is None:
        return phrase
    words = document.doc.char_span(phrase.start, verb.end("noun"))
    thing = describe(Span(phrase.start, verb.end("noun")).of(document.text))
    noun = words is not None and word_class(words[-1]) in NOUNS and len(words) > 1
    whom = describe(verb["whom"])
    many = whom.plural and whom.kind in ("anonymous", "official", "organisation")
    acts = noun and thing.kind in ("unknown", "document", "organisation")
    return Span(*verb.span("whom")) if acts and many else phrase


def _is_of_a_thing(phrase: str) -> bool:
    """Whether a phrase is about no person, and only ends with a name: "letters to Ann Roe"."""
    found = describe(phrase)
    return phrase.startswith("to ") or (found.kind != "person" and found.head not in persons())


def _of_persons(document: Document, one: Attribution, phrase: Span) -> Span:
    """The phrase of which a body or place before "who" is the end: "a nurse at the clinic, who said"."""
    found = describe(phrase.of(document.text))
    if found.kind in ("person", "official", "anonymous") or (found.plural and found.kind == "organisation"):
        return phrase
    told = document.subject(one.cue) if one.cue else None
    whole = told is not None and told.start < phrase.start and told.end == phrase.end
    return told if told and whole else phrase


def _with_name_behind(document: Document, phrase: Span) -> Span:
    """A role with the name that is set behind it: "the rebels' leader, Jane Roe, who said"."""
    at = phrase.end + len(", ")
    number = bisect_right(document.names, at - 1, key=lambda name: name.start)
    name = document.names[number] if number < len(document.names) else None
    behind = name is not None and name.start == at and document.text[phrase.end : at] == ", "
    if name is None or not behind or name.kind != "person":
        return phrase
    role = describe(phrase.of(document.text)).kind in ("official", "anonymous")
    return Span(phrase.start, name.end) if role else phrase
