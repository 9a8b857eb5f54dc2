"""Sources as whole phrases: with the nouns that words before them belong to, without "himself"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.speakers.phrases.body_names import is_call
from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed, persons
from framing.language import syntax
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_REFLEXIVE = re.compile(r"\s+(?:him|her|it)self$|\s+themselves$|\s+(?:alone|neither)$")
_NICKNAMED = re.compile(r"(?:[A-Z][\w’'-]+ )+\([“\"‘']?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?[”\"’']?\) $")
_KNOWS = re.compile(
    r"\s(?:with|to|on|in)\s(?!how\b|what\b|why\b|who)[^,.;:“”\"\n]{3,80}?(?=\s(?:who|because|but)\b|\s?[,.;:“”\"\n]|\s?$)"
)
"""What somebody knows of, behind "familiar" or "briefed"."""
_RUN = rf"{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*)*"
_LIST = re.compile(rf"{_RUN} (?:of|on|for) (?:the )?{CAPITAL}[\w’'-]*(?:, {CAPITAL}[\w’'-]*)*, $")
_REST = re.compile(rf"{CAPITAL}[\w’'-]*(?:, {CAPITAL}[\w’'-]*)*,? and {CAPITAL}[\w’'-]*")
"""A body named by a list, torn in it: "the Bureau of Alcohol, | Tobacco, Firearms and Explosives"."""
_SEATED = re.compile(rf"\b(?:Rep|Sen|Gov)s?\. {_RUN} \([RDI]-[^()]{{2,12}}\),? and $")
"""The first of two members with their seats: "Rep. Ann Roe (R-Iowa) and | Rep. Tom Lee (D-Ohio)"."""
_FIRST = re.compile(rf"({CAPITAL}[a-z]+) $")
_CALLED = re.compile(rf"the {_RUN}")
_STAFF = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,2}?(?P<noun>[a-z-]+) (?:to|for|of|from|at|with) (?:the )?$"
)
_AND = re.compile(rf"{_RUN} and $")
_WHO = re.compile(r"\b[A-Za-z][\w’'-]*s who $")
"""Those of whom a source has only the clause: "Republicans who | control Congress"."""
_BEFORE = 90
_LONGEST = 8
"""Words by which a source is lengthened at most."""


def untorn(document: Document, source: Span, until: int) -> Span:
    """A source that ends inside its phrase, up to the end of the phrase: "Harbour | workers", before `until`.

    >>> from framing.article import Article, Zone
    >>> text = "The mayor himself said that harbour workers cheered."
    >>> document = Document(Article("1", "Post", text, (Zone(0, len(text), "body"),)))
    >>> untorn(document, Span(0, 17), 60).of(text), untorn(document, Span(28, 35), 60).of(text)
    ('The mayor', 'harbour workers')
    """
    source = _with_beginning(document.text, source)
    known = _KNOWS.match(document.text, source.end, until)
    if known and source.of(document.text).split()[-1].lower() in listed("knowing"):
        return Span(source.start, known.end())
    nickname = _NICKNAMED.search(document.text, max(0, source.start - 60), source.start)
    if nickname and "\n" not in nickname[0]:  # "Maria (“Mimi”) | Roe"
        return Span(nickname.start(), source.end)
    reflexive = _REFLEXIVE.search(document.text, source.start, source.end)
    if reflexive:
        return Span(source.start, reflexive.start())
    words = document.doc.char_span(source.start, source.end, alignment_mode="expand")
    if words is None or not len(words) or document.article.zone_at(source.start) == "headline":
        return source
    at = bisect_left(document.names, source.start, key=lambda one: one.start)
    for name in document.names[at : at + 2]:  # "Elizabeth | de la Vega"
        if name.start < source.end < name.end <= until and name.kind == "person":
            return Span(source.start, name.end)
    last = _head_behind(words[-1], until)
    between = document.text[source.end : last.idx]
    torn = last.i > words[-1].i and not re.search(r"[,;:.—–]", between)
    if torn and not is_known(last.text) and _is_person(document, source):
        return source  # "Roe | shot back"
    return _with_name(document, Span(source.start, last.idx + len(last)), until) if torn else source


def _with_beginning(text: str, source: Span) -> Span:
    """A source with the beginning of its name: "the House Ways and | Means Committee"."""
    before, first = text[max(0, source.start - _BEFORE) : source.start], source.of(text).split()[0]
    if call := _call_of(text, source, before):
        return Span(source.start - len(before) + call.start(), source.end)
    begun = _WHO.search(before) if first.islower() else None
    if first in ("Rep.", "Sen.", "Gov."):
        begun = _SEATED.search(before)
    if _REST.match(text, source.start, source.end):
        begun = _LIST.search(before)
    elif first in load("names")["second_half"]:
        begun = _AND.search(before)
    if begun is None:
        return source
    whose = _STAFF.search(before, 0, begun.start())
    staff = whose is not None and whose["noun"] in persons()
    return Span(
        source.start - len(before) + (whose.start() if whose and staff else begun.start()), source.end
    )


def _call_of(text: str, source: Span, before: str) -> re.Match[str] | None:
    """The first word of a body's name that a source lacks, where that is surely one: "Fix | the Court"."""
    rest, first = _CALLED.match(text, source.start, source.end), _FIRST.search(before)
    if rest is None or first is None or not is_call([first[1], *rest[0].split()]):
        return None
    elsewhere = re.search(rf"[a-z,;] {first[1]} {re.escape(rest[0])}\b", text)
    told = re.match(r", (?:an?|the) ([^,.;]+),", text[rest.end() :])
    kind = told[1].split(" that ")[0].split()[-1] if told else ""
    return first if elsewhere or kind in listed("organisations") else None


def _is_person(document: Document, source: Span) -> bool:
    """Whether a source is a person's name, to its end."""
    at = bisect_left(document.names, source.start, key=lambda one: one.start)
    return any(name.end == source.end and name.kind == "person" for name in document.names[at : at + 1])


def _with_name(document: Document, phrase: Span, until: int) -> Span:
    """A role with the name right behind it: "consultant Ann Roe"."""
    at = bisect_left(document.names, phrase.end, key=lambda one: one.start)
    name = document.names[at] if at < len(document.names) else None
    beside = name is not None and name.start == phrase.end + 1 and name.end <= until
    return Span(phrase.start, name.end) if name and beside and name.kind == "person" else phrase


def _head_behind(word: Token, until: int) -> Token:
    """The noun to which a word set before it belongs; a verb that looks like a noun is none."""
    for step in range(_LONGEST):
        noun = syntax.modified(word)
        if (step and is_known(word.text)) or noun is None or noun.idx + len(noun) > until:
            break
        if cue(noun.lower_) or noun.lower_.endswith("ed"):  # a verb: "the committee | subpoenaed"
            break
        word = noun
    return word
