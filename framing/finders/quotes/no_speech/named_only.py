"""What is only named, without anybody's words: topics, names that things have, what was reported first."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import cue, lemma
from framing.finders.quotes.bounds.clause_words import is_auxiliary
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.no_speech.titled import in_title_case
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.language.document import Document
from framing.language.word_classes import FINITE, VERBS, word_class

_TOPIC = re.compile(r"\b(?:about|over)\s$")
_ASKS = re.compile(r"(?:how|what|whatever|whether|if|why|who|where|when)\b")
"""What opens a clause that tells more than a topic."""
_TO_LEARN = re.compile(r"\bto\s(?:determine|decide|find out|learn|see)$|\bno mention of$")
"""What somebody has yet to know, or never spoke of: "heard witnesses to determine | whether he lied"."""
_FIRST = re.compile(r"\b(?:was|were|been)\s(?:(?:first|earlier|previously)\s)?reported\b")
"""What makes known a thing alone: "the deal was first reported by the Tribune"."""
_DEED = re.compile(
    r"\b(?:add|respond|repl[iy]|react)(?:s|es|ed|ing)?\sto$"  # "adding to | the sense that all was lost"
    r"|\bcall(?:s|ed|ing)?\s(?:up|off|in|back|over|together)$"
    r"|\bof anonymity to (?:describe|discuss)$",
    re.IGNORECASE,
)
"""Cues that tell what is joined, whom somebody calls, or why a source has no name."""
_BEGUN = re.compile(r"\b(?:begins?|began|begun|continues?|continued)$")
_STARTS = re.compile(r"\b(?:begins?|began|begun|continues?|continued)\s(\w+ing)$")
_DOING = re.compile(r"\s(?!saying\b)[a-z]+ing\b")
"""What somebody began to do: "began subjecting groups to checks"."""
_CALLED = re.compile(r"(?:called|named|dubbed|titled|entitled)$")
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being)\s", re.IGNORECASE)
_THING = re.compile(r"\b(?:an?|another|one)\s(?:[\w’'-]+\s){0,5}?([a-z’'-]+)\s$", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:that|which|what|who|whom|he|she|they|it|we|I|you)\s")
"""What stands before a verb that does give words: "a plan that critics called “cruel”"."""
_US = re.compile(r"(?:.*\s)?us")
_OWNER = re.compile(r".*(?:['’]s|s['’])", re.DOTALL)
_NEAR = 60
_GAP = 3


def is_named_only(document: Document, one: Attribution) -> bool:
    """Whether a verb of speech tells no words of its source."""
    text, verb = document.text, one.cue
    if verb is None:
        return False
    if _gives_name(text, one, verb) or _is_begun(text, one, verb):
        return True
    if one.quoted:
        return False
    if _is_set_before(document, one, verb) or _is_of_thing(document, one, verb):
        return True
    that, _, rest = one.content[0].of(text).partition(" ")
    if that == "that" and is_auxiliary(rest.split(" ")[0]) and one.content[0].start - verb.end > _GAP:
        return True  # "issued an order | that will stop the mill"
    added = lemma(verb.of(text)) == "add" and text.startswith(" to ", verb.end)
    ours = one.source is not None and _US.fullmatch(one.source.of(text)) is not None
    if added or ours or _DEED.search(verb.of(text)):
        return True
    begin = one.content[0].start
    if _ASKS.match(text, begin):
        return _TO_LEARN.search(verb.of(text)) is not None
    if verb.end <= begin and _is_topic(verb.of(text), text[verb.start : begin]):
        return True
    first = verb.of(text) == "reported" and text.endswith(" first ", 0, verb.start)
    return (first or _FIRST.search(verb.of(text)) is not None) and not _has_verb(document, one.content[0])


def _is_begun(text: str, one: Attribution, verb: Span) -> bool:
    """Whether somebody begins a deed: "began investigating", "began | subjecting groups to checks"."""
    started = _STARTS.search(verb.of(text))
    if started:
        return cue(started[1]) is None
    return one.kind != "direct" and bool(_BEGUN.search(verb.of(text)) and _DOING.match(text, verb.end))


def _is_topic(verb: str, before: str) -> bool:
    """Whether the words only name what was spoken of: "spoke on Monday about | the storm"."""
    led = _TOPIC.search(f"{before.rstrip()} ")
    if led is None:
        return False
    return led[0].startswith("over") or any(lemma(word) in told("of_topics") for word in verb.split())


def _gives_name(text: str, one: Attribution, verb: Span) -> bool:
    """Whether the verb tells how a thing is called: "a group called “Lund First”"."""
    if not one.quoted or not _CALLED.search(verb.of(text)) or one.quoted[0].start - verb.end not in (1, 2):
        return False
    name = one.quoted[0].of(text).rstrip("”\"'’.,")
    if one.source is None and _PASSIVE.match(verb.of(text)):  # "the bill is called “Safe Roads”"
        return in_title_case(name, least=2)
    thing = _THING.search(text, max(0, verb.start - _NEAR), verb.start)
    if thing is None or _GIVES.search(thing[0]) or persons().get(thing[1]) is True:
        return False
    return in_title_case(name, least=2) or thing[0].count(" ") == 2  # "a process called “overwriting”"


def _is_set_before(document: Document, one: Attribution, verb: Span) -> bool:
    """Whether a participle goes with the noun behind it: "Israel's reported | airstrikes"."""
    if one.source is None or verb.start < one.source.end:
        return False
    word = document.doc.char_span(verb.start, verb.end, alignment_mode="expand")
    form = cue(verb.of(document.text).split()[-1])
    if not word or form is None or form.shape != "past" or one.content[0].start - verb.end != 1:
        return False
    source = one.source.of(document.text)
    first = document.doc.char_span(one.source.start, one.source.end, alignment_mode="expand")
    owned = verb.of(document.text).startswith(("'s ", "’s ")) and source.lower() not in small("subjects")
    if owned or _OWNER.fullmatch(source):
        return True
    ends = first is not None and word_class(first[-1]) in VERBS and not is_auxiliary(first[-1].lower_)
    pointed = source.lower() in ("the", "this", "these", "those")
    return (ends or pointed) and word_class(word[-1]) in ("participle", "adjective") and first is not None


def _is_of_thing(document: Document, one: Attribution, verb: Span) -> bool:
    """Whether a thing was only named, or a plural is no verb: "the plan Roe mentioned | was left"."""
    text, begin = document.text, one.content[0].start
    if one.source is None or begin != verb.end + 1 or verb.start < one.source.end:
        return False
    if lemma(verb.of(text)) in told("presenting") and is_auxiliary(text[begin:].split(maxsplit=1)[0]):
        return True
    word = document.doc.char_span(verb.start, verb.end, alignment_mode="expand")
    led = text[: one.source.start].split()[-1:]  # "in | his latest Twitter blasts"
    plural = word is not None and word_class(word[-1]) == "plural noun"
    return plural and bool(led) and led[0].lower() in small("prepositions")


def _has_verb(document: Document, part: Span) -> bool:
    words = document.doc.char_span(part.start, part.end, alignment_mode="expand")
    return words is None or any(word_class(word) in FINITE for word in words)
