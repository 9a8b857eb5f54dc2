"""Whether words behind an end that the network hears belong to those before it all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.cues import cue, lemma
from framing.finders.quotes.bounds.sentence_around import speaks_in_relative
from framing.finders.quotes.bounds.settings import REMARKS
from framing.finders.quotes.network.endings import begins
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

ASIDE = re.compile(r",\s|\s[–—-]{1,2}\s")
RELATIVES = frozenset({"which", "who", "whom", "whose", "where"})
_RESUMES = 0.3
"""The chance from which a content begins again behind the end: the words go on behind an aside."""
_REASONS = frozenset({"because", "since", "unless", "until", "if", "so", "should", "lest", "whether", "than"})
_JOINS = frozenset({"and", "or", "but", "then", "nor"})
_WITH_GERUND = frozenset({"while", "before", "after", "without", "by", "yet", "when", "despite", "instead"})
_AND = re.compile(r"\b(?:and|but)\b")
_RELATIVE = re.compile(r",\s(?:who|which|whose|where)\b[^,]*$")
_VERB = re.compile(r"[^\W\d_]+")
_RESUMED = re.compile(r"(?:,|\s[–—-]{1,2})\s(?:and|or|but)\b")


def goes_on(document: Document, one: Attribution, kept: Span, rest: Span) -> bool:
    """Whether the words behind the end belong to those before it: their reason, their verb, one more."""
    text, words = document.text, _words(document, rest)
    if not words:
        return True
    first, second = words[0].lower_, words[1].lower_ if len(words) > 1 else ""
    if first in _REASONS or (";" in kept.of(text) and text[rest.start] == ";"):
        return True
    if first in _JOINS and (_is_cue(second) or not (_is_clause(words[1:]) or _is_set_against(words))):
        return True
    if _is_fronted(document, kept) and first in small("subjects", "determiners"):
        return True  # "because it was late, | they left"
    if any(kept.end in (mark.end, mark.end + 1) for mark in one.quoted):
        return False  # a quotation closes there: '"Go," he said | before leaving'
    joined = text[rest.start : words[0].idx].strip()
    if word_class(words[0]) == "preposition" and not joined:
        if REMARKS.search(kept.of(text)) or _AND.search(rest.of(text)):
            return True
    if first in _WITH_GERUND and second.endswith("ing"):
        return True
    if first in RELATIVES and second == "would" and " would " in kept.of(text):
        return True  # "estimates that it would cost a pound, which would raise the fare"
    if first in RELATIVES and _RESUMED.search(text, rest.start + len(first) + 2, rest.end):
        return True
    parted = not joined and not speaks_in_relative(text, one)
    if word_class(words[0]) in FINITE and (parted or _RELATIVE.search(kept.of(text))):
        return True  # "Ann Roe, who is ill, | gave way"
    return lacks_verb(document, one, kept)


def resumes(document: Document, rest: Span) -> bool:
    """Whether a content begins behind an aside, before another verb of saying: ", which is old, | holds"."""
    text = document.text
    aside = ASIDE.search(text, rest.start + 2, rest.end)
    if aside is None:
        return False
    verb = next(
        (word.start() for word in _VERB.finditer(text, rest.start, rest.end) if _is_cue(word[0])), rest.end
    )
    return aside.end() < verb and begins(document, Span(aside.end(), verb)) > _RESUMES


def _is_cue(word: str) -> bool:
    form = cue(word.lower())
    return form is not None and form.shape != "participle" and not form.noun


def _is_clause(words: TokenSpan) -> bool:
    """Whether the first verb of some words is finite, and in no clause about a noun or a time."""
    opens = small("subordinators") | RELATIVES | {"before", "after"}
    for word in words:
        if word_class(word) in VERBS | FINITE:
            return word_class(word) in FINITE
        if word.lower_ in opens - {"as"}:
            return False
    return False


def _is_fronted(document: Document, kept: Span) -> bool:
    """Whether some words are a clause that another follows: "because it was late, | they left"."""
    opener = next((word.lower_ for word in _words(document, kept)), "")
    return opener in small("fronting") and "," not in kept.of(document.text)


def _is_set_against(words: TokenSpan) -> bool:
    """Whether a subject follows "but", whose verb the parser may not know: "but their words | show"."""
    return words[0].lower_ == "but" and words[1:2].text.lower() in small("determiners", "subjects")


def lacks_verb(document: Document, one: Attribution, kept: Span) -> bool:
    """Whether a clause is cut before its verb: "Roe said | the dam", "that hopes for a dam, | which"."""
    text, words = document.text, _words(document, kept)
    rest = _words(document, Span(kept.end, one.content[-1].end))
    that = text[: kept.start].endswith(" that ")
    if not (words and rest) or (not that and (not _says(text, one) or rest[0].lower_ in _JOINS)):
        return False
    goes_on = any(word_class(word) in FINITE or _is_urged(word) for word in _without_relatives(rest))
    return goes_on and not any(map(_is_clause_verb, _without_relatives(words)))


def _without_relatives(words: TokenSpan) -> list[Token]:
    """The words without the clauses about a noun in them, each to its next sign."""
    kept, inside = [], False
    for word in words:
        inside = word.lower_ in RELATIVES or (inside and (word.is_alpha or word.text[0].isalnum()))
        kept += [] if inside else [word]
    return kept


def _is_urged(word: Token) -> bool:
    """Whether "be" is the verb of what somebody urges: "demands that the fee, which is new, | be cut"."""
    return word.lower_ == "be" and word.i > word.sent.start and word.nbor(-1).lower_ != "to"


def _is_clause_verb(word: Token) -> bool:
    """Whether a word is the verb of a clause: not "offered" in "a gift offered by Lee", not "leaving"."""
    kind = word_class(word)
    return kind in FINITE | {"base form"} or (kind == "participle" and word.nbor().lower_ != "by")


def _says(text: str, one: Attribution) -> bool:
    """Whether the verb always takes a clause: "said", but not "reported" or "called"."""
    return one.cue is not None and lemma(one.cue.of(text)) == "say"


def _words(document: Document, span: Span) -> TokenSpan | tuple[()]:
    """The words of a stretch, from the first that has a letter or digit."""
    found = document.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None:
        return ()
    first = next((i for i, word in enumerate(found) if word.text[0].isalnum()), len(found))
    return found[first:]
