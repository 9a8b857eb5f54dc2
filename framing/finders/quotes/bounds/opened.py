"""What opens a sentence before an inserted verb and is told too: "The fee, Roe said, | was fair"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Cover, QuoteKind, Span
from framing.finders.quotes.bounds.inserted import goes_on_at, is_bare_subject
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.word_classes import FINITE, NAMES, NOUNS, word_class

_JOINED = re.compile(r"(?:(?:And|But|So|Yet)\s)?")
_PART = re.compile(r"[^,;:!?“”\"\n–—()\[\]]{3,120}(?=,\s$)(?<!\swho)(?<!\swhich)(?<!\swhom)")
_PLACED = re.compile(
    r"(?:at|on|after|before|during|since|until|by|while|when|as|once|amid|following|despite|asked|pressed)\s"
    rf"|.*\b{any_of('carriers', 'occasions')}\b",
    re.IGNORECASE,
)
"""What tells when or where somebody spoke, or what the outlet sets against the words."""
_CONDITION = re.compile(r"(?:if|unless|as with|unlike|like|rather than|contrary to)\s", re.IGNORECASE)
_COPULA = re.compile(r"(?:[\w’'-]+\s){1,6}(?:is|are|was|were|(?:has|have|had)\sbeen)")
"""A subject with its verb, told before the rest: "There was, Roe said, “a bargain”"."""
_CLAUSE = 4
_PASSIVE = re.compile(
    r"(?:is|are|was|were|(?:has|have|had) been)\s(?:\w+ly\s)?(?:described|known|billed|touted)\b"
)
"""A verb whose object is the outlet's: "what has been described as a “small army”"."""
_ADVERB = re.compile(r"(?:(?:also|then|later|\w+ly)\s)?")
_BEHIND = re.compile(
    r"(?:\s(?:reporters|him|her|them|us|me|(?:the|his|her|their|its)(?:\s[a-z’'-]+){1,2}"
    rf"|{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}}))?,\s[“\"'‘]{{0,2}}"
)
"""What stands between the verb and the rest: nothing, or who was told."""


_WHICH = re.compile(r",\swh(?:ich|om),?\s$")
_WHAT = re.compile(r"\b(?P<what>what)\s$")
_IT_IS = re.compile(
    r"(?:It|That|This)(?:['’]s|\sis|\swas)\s(?P<what>(?:an?|the)\s(?:[a-z’'-]+\s){0,4}[a-z’'-]+)(?<!\sof)\s$"
)
"""A noun whose clause has no pronoun: "It's | a trend Roe said could grow"."""
_THAT = re.compile(r"\s(?:that|who)\s$")
_NOMINAL = NOUNS | {"adjective", "number", "possessive mark", "hyphen"}
_ARTICLES = frozenset({"a", "an", "the", "these", "those", "some", "several", "two", "three"})
_OF = frozenset({"of", "for", "from", "with", "to", "by", "about", "as", "than", "like", "or", "and"})
"""What joins a noun to another, which the relative clause may be about."""


def opened(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances with the subject, the condition or the contrast before an inserted "Roe said".

    >>> from framing.article import Article, Zone
    >>> text = "The fee, Roe said, was fair."
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> one = Attribution("indirect", (Span(19, 27),), (), Span(13, 17), Span(9, 12))
    >>> [part.of(text) for part in opened(Document(article), [one])[0].content]
    ['The fee', 'was fair']
    """
    taken = Cover(span for one in found for span in (*one.content, *filter(None, (one.cue, one.source))))
    return _rejoined(document, [_opened(document, one, taken) for one in found])


def _rejoined(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, a subject before "she said" joined to a verb behind it that also tells of speech.

    "Her office, she said, rejected the claim": all of it is hers, and the office speaks only in it.
    """
    begun = {one.cue.start: one for one in found if one.cue and one.cue.end <= one.content[0].start}
    whole: dict[Attribution, Attribution | None] = {}
    for one in found:
        begins = _goes_on_at(document, one)
        behind = _ADVERB.match(document.text, begins)
        verb = (begun.get(begins) or begun.get(behind.end() if behind else 0)) if begins else None
        if verb is None or verb.cue is None or verb.cue.of(document.text).endswith("ing"):
            continue
        if len(one.content) == 1:
            first, *rest = verb.content
            kind: QuoteKind = "mixed" if verb.quoted else "indirect"
            content = (*one.content, Span(begins, first.end), *rest)
            whole |= {one: replace(one, kind=kind, content=content, quoted=verb.quoted), verb: None}
        elif all(one.content[1].holds(part) for part in verb.content):
            whole[verb] = None
    return [kept for one in found if (kept := whole.get(one, one)) is not None]


def _goes_on_at(document: Document, one: Attribution) -> int:
    """Where the verb of a bare subject stands, behind the comma that closes "she said"; 0 for none."""
    first, *rest = one.content
    if first in one.quoted or not is_bare_subject(document, first):
        return 0
    begins = goes_on_at(document, replace(one, content=(first,)))
    return begins if begins and (not rest or rest[0].start == begins) else 0


def _opened(document: Document, one: Attribution, taken: Cover) -> Attribution:
    one, whom = _without_relative(document, one)
    if one.cue is None or one.source is None or one.content[0].start < max(one.cue.end, one.source.end):
        return one
    text, first = document.text, one.content[0]
    start, end = min(one.cue.start, one.source.start), max(one.cue.end, one.source.end)
    number = document.sentence_number(start)
    opens = document.sentences[number].start if number >= 0 else start
    joined = _JOINED.match(text, opens)
    noun = _antecedent(document, opens, start) or _restricted(document, opens, start)
    beside = text[end : first.start].strip("“”\"'‘’ ") in {"", ","}
    if noun and beside and (whom or _is_predicate(document, first)):
        return one if taken.touches(noun) else replace(one, content=(noun, *one.content))
    part = _PART.match(text, joined.end() if joined else opens, start)
    if part is None or not _BEHIND.fullmatch(text, end, first.start) or taken.touches(Span(*part.span())):
        return one
    if not _belongs(document, part[0], first):
        return one
    kind = "mixed" if one.kind == "direct" else one.kind
    return replace(one, content=(Span(*part.span()), *one.content), kind=kind)


def _without_relative(document: Document, one: Attribution) -> tuple[Attribution, bool]:
    """The utterance without a lone relative pronoun, and whether it had one: "which | Roe called a joke"."""
    first, *rest = one.content
    lone = first.of(document.text).lower()
    if lone == "what" and one.quoted and rest and one.cue and _PASSIVE.match(one.cue.of(document.text)):
        return replace(one, content=one.quoted), False
    if not rest or lone not in {"which", "whom"}:
        return one, False
    whole = {*rest} <= {*one.quoted} and len(rest[0].of(document.text).split()) >= _CLAUSE
    return replace(one, content=tuple(rest), kind="direct" if whole else one.kind), True


def _belongs(document: Document, part: str, first: Span) -> bool:
    """Whether the words behind the verb go on with those before it."""
    if _CONDITION.match(part):
        return True
    if _PLACED.match(part) or part.lower() in small("adverbs") or part.lower().split()[-1].endswith("ly"):
        return False
    if _COPULA.fullmatch(part):
        return True
    opens = part.lower().split()[0]
    nominal = part.lower() == "that" or opens not in small("prepositions", "subordinators", "adverbs")
    return nominal and _is_predicate(document, first)


def _is_predicate(document: Document, words: Span) -> bool:
    """Whether words begin with a verb in a finite form, and so lack their subject."""
    read = document.doc.char_span(words.start, words.end, alignment_mode="expand")
    lead = next((word for word in read or () if word.is_alpha and word_class(word) != "adverb"), None)
    return lead is not None and word_class(lead) in FINITE


def _antecedent(document: Document, opens: int, start: int) -> Span | None:
    """What a relative clause is about, where it is plain: "crossed | the bridge, which Roe says is old"."""
    which = _WHICH.search(document.text, opens, start)
    read = document.doc.char_span(opens, which.start(), alignment_mode="contract") if which else None
    if read is None:
        return None
    at = len(read)
    while at and word_class(read[at - 1]) in _NOMINAL:
        at -= 1
    if at and (read[at - 1].lower_ == "the" or word_class(read[at - 1]) == "possessive pronoun"):
        at -= 1
    elif not all(word_class(word) in NAMES | {"possessive mark"} for word in read[at : at + 1]):
        return None
    held = at and word_class(read[at - 1]) in ("conjunction", "comma", "gerund", "determiner")
    if at > 1 and word_class(read[at - 1]) == "preposition":  # "the troops in Iraq, which": the troops?
        held = held or word_class(read[at - 2]) in NOUNS
    if at == len(read) or held or (at and read[at - 1].lower_ in _OF):
        return None
    return Span(read[at].idx, which.start()) if which else None


def _restricted(document: Document, opens: int, start: int) -> Span | None:
    """What a clause without a comma is about: "a rule that | Roe said would help", "what | Roe said is"."""
    what = _WHAT.search(document.text, opens, start) or _IT_IS.fullmatch(document.text, opens, start)
    if what is not None:
        return Span(*what.span("what"))
    that = _THAT.search(document.text, opens, start)
    read = document.doc.char_span(opens, that.start(), alignment_mode="contract") if that else None
    if that is None or read is None or word_class(read[-1]) not in NOUNS:
        return None
    at = len(read)
    while at and (word_class(read[at - 1]) in _NOMINAL or (read[at - 1].lower_ == "of" and at < len(read))):
        at -= 1
    if not at or not (read[at - 1].lower_ in _ARTICLES or word_class(read[at - 1]) == "possessive pronoun"):
        return None
    return Span(read[at - 1].idx, that.start())
