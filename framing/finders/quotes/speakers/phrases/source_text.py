"""What a source says, where the capital of its first word or a clause inside it would mislead."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.bare_sources import without_time_around
from framing.finders.quotes.speakers.phrases.body_names import is_call
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.openers import inside_sentences
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place
from framing.finders.quotes.speakers.phrases.source_nouns import (
    are_people,
    is_known,
    party_names,
    persons,
)
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language import syntax
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.places import starts
from framing.language.word_classes import FINITE, WordClass, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "where"})
_NO_SOURCES: frozenset[WordClass] = frozenset({"adverb", "gerund", "base form", "preposition"})
_ORDINARY = _NO_SOURCES | {"plural noun", "participle", "present", "adjective"}
_BESIDE = re.compile(r"\w ")
_PLACED = re.compile(rf"\b(?:from|of|in|at) (?:{CAPITAL}[\w.]* and |{CAPITAL}[\w.]*, )?$")
_LETTERS = re.compile(r"[Tt]he ([A-Z]{2,4})")
_DEED = re.compile(r"(?<=\w)\s[a-z]+ed$")
_OBJECT = re.compile(r"\s(?:the|an?|his|her|its|their)\s")
_ABSTRACT = ("tion", "ment", "ness", "ity", "ance", "ence")


def described(document: Document, source: Span) -> Description | None:
    """A source taken apart; a capital counts for nothing where it only opens a sentence.

    It is nothing where all there is is an adverb or a verb, as in "Shortly".
    """
    text = _office(document, source.of(document.text))
    first, _, rest = text.partition(" ")
    opener = _class_of_opener(document, source.start, first)
    if opener in _NO_SOURCES and not rest:
        return None
    if first in ("Said", "Says"):  # "Says Roe:"
        return describe(rest)
    if (
        opener is None
        or _is_call(text)
        or rest[:1].isupper()
        or rest[:2] == "& "
        or not (opener in _ORDINARY or _is_noun(first))
    ):
        return describe(text)
    found = describe(text[0].lower() + text[1:])
    if found.kind == "person" or not found.text[:1] == text[0].lower():
        return found
    name = found.name and found.name[0].upper() + found.name[1:]
    return replace(found, text=found.text[0].upper() + found.text[1:], name=name)


def _class_of_opener(document: Document, at: int, word: str) -> WordClass | None:
    """How the syntax reads a word that opens a sentence and is no name elsewhere."""
    plain = re.sub(r"['’]s?$", "", word)
    if not plain.istitle() or has_given(plain) or is_place(plain) or plain.lower() in party_names():
        return None
    words = document.doc.char_span(at, at + len(word), alignment_mode="expand")
    if words is None or len(words) != 1 or not _opens(document, at):
        return None
    elsewhere = any(_BESIDE.match(document.text, place - 2) for place in starts(document, plain) if place > 1)
    return None if elsewhere else word_class(words[0])


def _office(document: Document, text: str) -> str:
    """An office in letters as the text has it before a name: "the CM" after "Chief Minister Ann Roe"."""
    letters = _LETTERS.fullmatch(text)
    if letters is None:
        return text
    words = " (?:of )?".join(rf"({letter}[a-z]+)" for letter in letters[1])
    whole = re.search(rf"\b{words}(?= {CAPITAL}[a-z])", document.text)
    office = whole[0].lower() if whole else ""
    noun = office.partition(" of ")[0].rpartition(" ")[2]
    return f"the {office}" if persons().get(noun) is False else text


def _is_call(text: str) -> bool:
    """Whether a source has a name that reads as a clause: "Save the Parks, a group"."""
    return is_call(text.partition(",")[0].split())


def _is_noun(word: str) -> bool:
    return word.lower().endswith(_ABSTRACT) or is_known(word)


def _opens(document: Document, at: int) -> bool:
    """Whether a sentence opens at a place."""
    begins = document.sentences
    number = bisect_right(begins, at, key=lambda one: one.start) - 1
    if number < 0:
        return False
    return not any(map(str.isalnum, document.text[begins[number].start : at]))


def without_clause(document: Document, one: Attribution, phrase: Span | None) -> Span | None:
    """A source without the clause in front of it: "the order also states the agency" is the agency.

    What then remains is the subject of the cue; where the syntax has none, nobody is known to speak.
    """
    phrase = _without_deed(document.text, without_time_around(document.text, phrase)) if phrase else None
    if phrase is None or one.cue is None or phrase.start > one.cue.start:
        return phrase
    words = document.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    behind = phrase.of(document.text).find(", ")
    if words is None or not len(words) or _is_call(phrase.of(document.text)):
        return phrase
    pronoun = one.source is not None and one.source.of(document.text).lower() in _RELATIVES
    beside_with = bool(words[0].i) and words[0].nbor(-1).lower_ == "with" and not pronoun
    apposed = all(word[0].isupper() for word in phrase.of(document.text)[: max(0, behind)].split())
    if behind > 0 and beside_with and not apposed:  # "with Roe in prison, the agency"
        return Span(phrase.start + behind + len(", "), phrase.end)
    if one.cue.of(document.text).endswith("ing") and (acting := _acting(document, phrase, words)):
        return acting
    placed = _PLACED.search(document.text[max(0, phrase.start - 40) : phrase.start]) is not None
    if placed and any(map(is_place, phrase.of(document.text).split(", "))):  # "Roe, from Oslo, said"
        told = document.subject(one.cue)
        return told if told and told.start < phrase.start else None
    lone = len(words) == 1 and is_known(words[0].text)  # "which farmers denounce", read as a verb
    verb = not lone and _is_verb(document, words[0])  # "helps fight Republican claims"
    relative = words[0].lower_ in ("who", "that", "which") and len(words) > 1
    verb = verb and not words[0].text.isupper() and not _opens_name(document, words)
    begins_with_verb = verb or (relative and word_class(words[1]) in FINITE)
    if not begins_with_verb and not _has_clause(words):
        return phrase
    told = document.subject(one.cue)
    if (
        told and told.start == phrase.start and told.end >= phrase.end and not relative
    ):  # "marijuana advocates", read as a verb
        return phrase
    if told and told.start > phrase.start and told.end <= phrase.end:
        return told
    return _second(document, phrase)


def _without_deed(text: str, phrase: Span) -> Span:
    """A source without its verb, which an object follows: "The committee | subpoenaed the server, asking"."""
    deed = _DEED.search(text, phrase.start, phrase.end)
    return Span(phrase.start, deed.start()) if deed and _OBJECT.match(text, phrase.end) else phrase


def _is_verb(document: Document, word: Token) -> bool:
    """Whether a word is a verb, and no noun for persons or surname that the syntax took for one."""
    noun = are_people(word.text) or (word.text.istitle() and inside_sentences(document, word.text))
    return word_class(word) in ("base form", "third person") and not noun


def _opens_name(document: Document, words: TokenSpan) -> bool:
    """Whether what is read as a verb opens the name of a person: "Rosalind Roe, the owner,"."""
    if document.article.zone_at(words[0].idx) == "headline" or cue(words[0].lower_) or len(words) == 1:
        return False
    named = words[0].text.istitle() and words[1].text.istitle()
    return named and describe(f"{words[0].text} {words[1].text}").kind == "person"


def _acting(document: Document, phrase: Span, words: TokenSpan) -> Span | None:
    """Who acts in a clause before a participle: "| residents | left and lit fires fearing"."""
    joined = (word.nbor(1) for word in words[:-1] if word.lower_ == "and")
    verbs = {verb.i for verb in joined if word_class(verb) == "past"}
    for word in words:
        if word.text[0].islower() and any(child.i in verbs for child in word.children):
            who = syntax.subject(word)
            opens = who is not None and who.left_edge.i <= words.start <= who.i < word.i
            return Span(phrase.start, who.idx + len(who)) if who and opens else None
    return None


def _second(document: Document, phrase: Span) -> Span | None:
    """The person who acts behind "and": "Roe stood and | Sen. Lee (R-Utah) | kept asking her"."""
    at = phrase.of(document.text).rfind(" and ")
    behind = Span(phrase.start + at + len(" and "), phrase.end)
    return behind if at > 0 and describe(behind.of(document.text)).kind == "person" else None


def _has_clause(words: TokenSpan) -> bool:
    """Whether a verb with a subject of its own stands in a phrase, in no relative clause."""
    for word in words:
        if word.lower_ in _RELATIVES:
            return False
        own = any(child.i >= words.start for child in syntax.own_subjects(word))
        if (
            word_class(word) in FINITE
            and own
            and not are_people(word.text)  # "bank reformers"
            and not word.text[0].isupper()
            and not _may_be_participle(word, words)
        ):
            return True
    return False


def _may_be_participle(word: Token, words: TokenSpan) -> bool:
    """Whether a past form may go with the noun before it: "a poll released on Tuesday"."""
    after = next((one for one in words if one.i > word.i), None)
    times = small("days", "times", "time_leads")
    return word_class(word) == "past" and (
        after is None or word_class(after) in ("preposition", "to") or after.lower_ in times
    )
