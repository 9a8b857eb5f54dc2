"""Whose words a participle tells that stands away from its subject: "with Roe, a member, | saying"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.nearby.introduced import name_from, subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_text import described
from framing.language.document import Document
from framing.language.letters import CAPITAL

_NAME = rf"(?:{CAPITAL}[\w.’'-]*\s){{1,4}}{CAPITAL}[\w’'-]*"
_SET_APART = re.compile(
    rf"\bwith (?P<who>some|many|several|others|a few|{_NAME})"
    r"(?: [–—-]{1,2} [^–—\n!?]{5,130} [–—-]{1,2} |, including [^;:\n!?]{5,130}, )$"
)
"""Who speaks, before examples or a role: "with | some – including Ann Roe – | arguing"."""
_HINDERED = re.compile(
    r"\b(?:not|n['’]t|never)\s(?:stop|prevent|keep|deter|discourage|dissuade)\s"
    rf"(?P<who>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,4}}|(?:him|her|them)(?=\s))\sfrom\s$"
)
"""Who speaks all the same: "That did not stop | Roe | from claiming"."""
_ISSUED = re.compile(
    r"(?:(?!\b(?:who|whom|whose|which|that|when|after|before|as|while|where|because|if|but)\b)[^;:!?“”\"\n])*"
    rf"(?<!been)(?<!was)(?<!were)\s{any_of('issuing_papers')}\s(?:{CAPITAL}[\w.’'-]*(?:,\s[^,]{{2,30}},)?\s)?"
)
"""What stands between an author and a paper: "Roe, the mayor, | released a statement | saying"."""
_BY = re.compile(rf"[;,]\s(?P<who>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}})\sby\s$")
"""Who does it by speaking, where the verb is not told again: "both erred; | Roe | by saying"."""
_SPENDING = re.compile(
    rf"\s(?:(?:has|had|have)\s)?(?:\w+ly\s)?{any_of('spending_time')}\s(?:[\w’'-]+\s){{0,4}}?{any_of('stretches')}\b"
    r"[^.;:!?“”\"\n]*"
)
"""What takes a participle behind a time: "Roe | spent weeks before the vote | warning that"."""
_ISSUING = re.compile(
    rf"\s(?:(?:has|had|have|also)\s)?{any_of('issuing_words')}\s(?:an?|the|his|her|its|their)\s(?:[a-z-]+\s){{0,2}}"
)
"""What takes a noun that looks like a participle: "Roe | issued a stark | warning that"."""
_FAR = 200
_TWO = 2
_BOTH = frozenset({"each", "both", "each of them", "both of them"})
_PERSONS = frozenset({"person", "official"})


def before_participle(document: Document, one: Attribution) -> Attribution:
    """An utterance given to the subject of its participle, where other words stood as its source."""
    verb = one.cue.of(document.text).lower() if one.cue else ""
    if one.cue is None or not verb.split()[0].endswith("ing") or verb.startswith("according"):
        return one
    text, start = document.text, max(0, one.cue.start - _FAR)
    for form in (_SET_APART, _HINDERED, _BY):
        if found := form.search(text, start, one.cue.start):
            return replace(one, source=Span(*found.span("who")))
    if one.source is None or one.source.end > one.cue.start:
        return one
    if author := _author(document, one.cue, one.source):
        return replace(one, source=author)
    if one.source.of(text).lower() in _BOTH:
        return _of_two(document, one, one.source)
    who = described(document, one.source)
    subject = subject_before(document, one.source if who else one.cue)  # "Seeking peace, Roe wrote, | saying"
    if subject is None:
        return one
    points = one.source.of(text).lower() in small("subjects", "determiners", "quantities")
    nobody = who is None or (who.kind == "unknown" and not (points or who.article))
    spends = any(form.fullmatch(text, subject.end, one.cue.start) for form in (_SPENDING, _ISSUING))
    sure = who is None or spends  # "measures calling on the police" may be no body's words
    acts = describe(subject.of(text)).kind in (_PERSONS | {"organisation"} if sure else _PERSONS)
    return replace(one, source=subject) if acts and (nobody or spends) else one


def _author(document: Document, verb: Span, source: Span) -> Span | None:
    """Who issues the paper right before a participle: "| Roe | released a statement saying"."""
    text, paper = document.text, describe(source.of(document.text))
    if paper.kind != "document" or paper.article not in ("a", "an") or text[source.end : verb.start].strip():
        return None
    subject = subject_before(document, source)
    if subject is None or _ISSUED.fullmatch(text, subject.end, source.start) is None:
        return None
    if text.endswith(" and ", 0, subject.start) or text.startswith(" and ", subject.end):
        return None  # of two, the syntax knows one
    who = describe(subject.of(text))
    return subject if who.pronoun or who.kind in _PERSONS | {"organisation", "anonymous"} else None


def _of_two(document: Document, one: Attribution, source: Span) -> Attribution:
    """An utterance given to the two whom its sentence names: "Roe and Lee met, each saying that ..."."""
    number = document.sentence_number(source.start)
    start = document.sentences[number].start if number >= 0 else source.start
    inside = [name for name in document.names if start <= name.start and name.end <= source.start]
    persons = [Span(name.start, name.end) for name in inside if name.kind == "person"]
    subject = subject_before(document, source)
    first = next((name for name in persons if subject is None or name.end == subject.end), subject)
    second = name_from(document, first.end) if first else None
    alone = subject or len(persons) == _TWO
    if first is None or second is None or not alone or document.text[first.end : second.start] != " and ":
        return one
    return replace(one, source=Span(first.start, second.end))


def subject_before(document: Document, place: Span) -> Span | None:
    """The subject of the sentence of a place, where it stands before that place."""
    number = document.sentence_number(place.start)
    subject = subject_of(document, document.sentences[number]) if number >= 0 else None
    return subject if subject and subject.end < place.start else None
