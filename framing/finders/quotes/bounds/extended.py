"""Parts of an utterance that commas set off: the time in front of it, a reason behind it, its own verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from framing.article import Cover, Span
from framing.finders.cues import cue, lemma
from framing.finders.quotes.bounds.inserted import goes_on_at, inserted_verb
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class

_TIME = re.compile(
    rf"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ate|[Ee]arly)\s)?(?:\w+\s){{0,2}}"
    rf"(?:(?i:{'|'.join(sorted(small('days') | small('months')))})|(?:19|20)\d\d)"
    r"(?:\s(?:\d{1,2}|morning|evening|night))?,\s"
)
_REASON = re.compile(
    r",\s(?:believing|fearing|hoping|knowing|thinking|unless|provided|(?:so|as)\slong\sas"
    r"|including|rather\sthan|instead\sof)\s[^“”\"\n;:!?–—]{5,160}"
)
_NOT_ONLY = re.compile(r"(?:\bnot|n['’]t)\s(?:only|just|merely|simply)\b")
_BUT = re.compile(r",\sbut\s[^“”\"\n;:!?–—]{5,160}")
"""What goes on with "not only": "they not only want him to pay, | but think he will"."""

_REST = re.compile(r"[”\"’']{1,2}\s(?P<rest>[^“”\"\n,;:.!?–—]{2,80}),\s")
_OPENING = re.compile(r"[^“”\"\n;:!?–—]{8,200}\s[“\"‘']{1,2}")
_FEW = 5
_ASIDE = re.compile(r",\s(?:which|who|whose|where|an?|the|his|her|its|their)\s[^,;:“”\"\n.!?–—]{3,120},\s")
"""A relative clause or an apposition, with both its commas."""
_CLAUSE = re.compile(r"\b(?:who|which|that|whose)\b|,")
_MAIN_CLAUSE = re.compile(
    r",\s(?!(?:and|but|or|nor|so|which|who|whom|whose|where|according|as|adding|saying)\b)\S+\s\S+\s\S[^;:!?\n]*"
)
"""What a clause in front of it waits for: "said that once the fee is paid, | the gate opens"."""
_PREDICATE = re.compile(r"[^,;:“”\"\n.!?–—()]{4,160}(?=[,.;]|\s[—–-])")


def extended(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances with such parts, where nothing else is said in them.

    >>> from framing.article import Article, Zone
    >>> text = "On Friday, the ships were called back, Roe said."
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> one = Attribution("indirect", (Span(11, 37),), (), Span(43, 47), Span(39, 42))
    >>> extended(Document(article), [one])[0].content[0].of(text)
    'On Friday, the ships were called back'
    """
    taken = Cover(span for one in found for span in (*one.content, *filter(None, (one.cue, one.source))))
    parts = (_with_time, _around, _with_main_clause, _with_reason, _with_predicate)
    return [reduce(lambda told, add: add(document, told, taken), parts, one) for one in found]


def _with_time(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words before their verb, with the time that opens their sentence: "On Friday, it fell, Roe said"."""
    first = one.content[0]
    if one.cue is None or one.kind != "indirect" or len(one.content) > 1 or one.cue.start < first.end:
        return one
    start = _sentence(document, first.start).start
    time = _TIME.fullmatch(document.text, start, first.start)
    if time is None or taken.touches(Span(start, first.start)):
        return one
    return replace(one, content=(Span(start, first.end),))


def _with_main_clause(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words that are but a clause in front, with all that follows it: "that once it is paid, | it opens"."""
    last, text = one.content[-1], document.text
    if one.cue is None or one.cue.end > last.start or not _waits(document, one):
        return one
    end = _sentence(document, last.start).end
    while end > last.end and text[end - 1] in " .":
        end -= 1
    if not _MAIN_CLAUSE.fullmatch(text, last.end, end) or taken.touches(Span(last.end, end)):
        return one
    read = document.doc.char_span(last.end, end, alignment_mode="expand")
    if read is None or not any(word_class(word) in FINITE for word in read):
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, end)))


def _waits(document: Document, one: Attribution) -> bool:
    """Whether words are a clause that another follows: "once the fee is paid", not "asked if it is paid"."""
    last, text = one.content[-1], document.text
    said = one.cue is not None and lemma(one.cue.of(text)) == "say"
    if "," in last.of(text) or not (said or text[: last.start].endswith(" that ")):
        return False
    words = document.doc.char_span(last.start, last.end, alignment_mode="expand")
    if words is None or words[0].lower_ not in small("fronting"):
        return False
    mere = words[0].lower_ in small("prepositions")  # "after the vote"
    return not mere or any(word_class(word) in FINITE | {"participle"} for word in words)


def _with_reason(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words behind their verb, with the reason or condition that closes their sentence."""
    last = one.content[-1]
    if one.cue is None or one.kind != "indirect" or one.cue.end > last.start:
        return one
    end = _sentence(document, last.start).end
    while end > last.end and document.text[end - 1] in " .":
        end -= 1
    behind = _BUT if _NOT_ONLY.search(last.of(document.text)) else _REASON
    if not behind.fullmatch(document.text, last.end, end) or taken.touches(Span(last.end, end)):
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, end)))


def _around(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """A few quoted words with the clause around them: 'the fee was “a gift” to the bank, Roe said'."""
    first, text = one.content[0], document.text
    if one.cue is None or one.source is None or one.content != one.quoted or len(one.content) > 1:
        return one
    behind = _REST.fullmatch(text, first.end, min(one.cue.start, one.source.start))
    start = _sentence(document, first.start).start
    if (
        behind is None
        or len(first.of(text).split()) > _FEW
        or not _OPENING.fullmatch(text, start, first.start)
    ):
        return one
    whole = Span(start, behind.end("rest"))
    if taken.touches(Span(start, first.start - 1)) or taken.touches(Span(first.end + 1, whole.end)):
        return one
    return replace(one, kind="mixed", content=(whole,))


def _with_predicate(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words whose verb stands behind an aside: "the dam, which is old, | holds", "a fee, Roe said, | is"."""
    last, text = one.content[-1], document.text
    if one.cue is None or text[last.end : last.end + 1] not in {",", '"', "”"}:
        return one
    inserted = inserted_verb(one) is not None
    begins = goes_on_at(document, one)
    source = one.source or Span(one.cue.start - 1, one.cue.start - 1)  # "after reports that the dam, ..."
    if source.end < one.cue.start < last.start and not _CLAUSE.search(text, source.end, one.cue.start):
        aside = _ASIDE.match(text, last.end)
        begins = aside.end() if aside else None
    rest = _PREDICATE.match(text, begins) if begins else None
    if rest is None or rest.end() > _sentence(document, last.start).end or not _is_verb(document, rest):
        return one
    if taken.touches(Span(*rest.span())):
        return one
    if inserted:
        # '"No," said Roe, the mayor, told reporters'
        again = bool(one.quoted) and cue(rest[0].split()[0]) is not None
        return one if again else replace(one, content=(*one.content, Span(*rest.span())))
    return replace(one, content=(*one.content[:-1], Span(last.start, rest.end())))


def _is_verb(document: Document, words: re.Match[str]) -> bool:
    """Whether the words begin with a verb in a finite form, or with "to" and its verb."""
    read = document.doc.char_span(*words.span(), alignment_mode="expand")
    lead = [word for word in read or () if word.is_alpha and word_class(word) != "adverb"][:2]
    if lead and lead[0].lower_ == "to":
        return word_class(lead[-1]) == "base form"
    return bool(lead) and word_class(lead[0]) in FINITE


def _sentence(document: Document, at: int) -> Span:
    """The sentence in which a place stands."""
    number = document.sentence_number(at)
    return document.sentences[number] if number >= 0 else Span(at, at)
