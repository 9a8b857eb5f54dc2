"""Who leads in to a quotation with a colon but no verb of speech: "Roe issued a statement: “...”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.language.document import Document
from framing.language.letters import CAPITAL

_COLON = re.compile(r":\s*[“\"‘']*$")
_ACTS = re.compile(
    r"(?:,\s(?:who|whose|an?|the|including|[a-z]+ed)\s[^,:;“”\"]{2,80},)?"
    r"\s(?:(?:has|have|had|also|then|now|just|later|\w+ly)\s)*"
    r"(?P<verb>is|was|had|has|made|gave|gives|sent|put|went|wrote|told|said|[a-z]+(?:ed|[^s]s))\b[^“”\"]*"
)
"""What a subject does, up to a colon, behind what is told of him between commas."""
_BY = re.compile(r"\b(?:[Aa]ccording to|[Ff]rom)\s(?=(?:[Tt]he\s)?[A-Z])")
"""What leads to whose words they are, up to a colon: "According to the Herald:"."""
_OWN = re.compile(r"\b(?:this|an?|its|their|following)\b")
"""Before a colon, words that are not another's: "issued this statement:", not "reported the apology:"."""
_BEHIND = re.compile(
    r"\b(?:of|to|for|from|by|with|against|about|on|and|or|than|that|which|as)\s(?:[A-Z][\w.]*\s)*$"
)
_READS = re.compile(
    rf"\b{any_of('papers')}\b[^,:;“”\"]{{0,60}}\s(?:that|which)\s(?:reads?|said|says),\s*[“\"‘]*$"
)
"""A paper whose words follow: "giving a statement to the Post that read, “...”"."""
_CONTINUES = re.compile(
    rf"\b(?:as|and|then)\s(?P<who>[Tt]he(?:\s[a-z-]+){{1,3}}?|{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}})"
    r"\s(?:continue[sd]|goes on|went on)\.\s*[“\"‘]+$"
)
"""Who goes on speaking: "A drum rolls as | the mayor | continues. “...”"."""
_PAPER_GOES_ON = re.compile(r"\s(?:goes on|went on|continue[sd]|reads?)(?:, in part)?:\W*")
"""What a paper does with its own words: "The letter goes on: “...”"."""
_HE = re.compile(r"(?P<who>He|She)\s[a-z]+ed\b[^A-Z“”\":;]{0,60}:\s*[“\"‘]*")
_HEADING = re.compile(rf"\W*(?P<name>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}}):\W*")
_ABOVE = 2
"""So many lines above a quotation a heading may stand."""
_FOR = re.compile(r"\b(?:sign|banner|headline|caption|text|title|tattoo|shirt)s?\b", re.IGNORECASE)


def colon_led(document: Document, at: int) -> Iterator[Span]:
    """The person who acts last in the words before a colon, or else the subject of the sentence.

    A paper that reads what follows is its author's, and somebody may go on without a colon.
    """
    sentence = sentence_before(document, at)
    if sentence is None or sentence.start >= at:
        return
    if goes_on := _CONTINUES.search(document.text, sentence.start, at):
        yield Span(*goes_on.span("who"))
        return
    reads = _READS.search(document.text, sentence.start, at)
    author = subject_of(document, sentence) if reads else None
    if reads and author and author.end < reads.start():
        yield author
        return
    colon = _COLON.search(document.text, sentence.start, at)
    if colon is None or _FOR.search(document.text, sentence.start, at):
        return
    first = bisect_left(document.names, sentence.start, key=lambda name: name.start)
    last = bisect_left(document.names, colon.start(), key=lambda name: name.start)
    by = _BY.search(document.text, sentence.start, colon.start())
    if by and not re.search(r"[,;]", document.text[by.end() : colon.start()]):
        yield Span(by.end(), colon.start())
        return
    for name in reversed(document.names[first:last]):
        acts = _ACTS.fullmatch(document.text, name.end, colon.start())
        speaks = name.kind == "person" or (acts and _is_passing_on(name.of(document.text), acts["verb"]))
        if acts and speaks and not _BEHIND.search(document.text, sentence.start, name.start):
            yield Span(name.start, name.end)
            return
    if spoke := _HE.fullmatch(document.text, sentence.start, at):
        yield Span(*spoke.span("who"))
        return
    subject = subject_of(document, sentence)
    if subject and _ACTS.fullmatch(document.text, subject.end, colon.start()):
        yield subject


def is_paper_going_on(document: Document, paper: Span, at: int) -> bool:
    """Whether nothing but its own words follows a paper: "The letter goes on: | “...”"."""
    return _PAPER_GOES_ON.fullmatch(document.text, paper.end, at) is not None


def headed(document: Document, at: int) -> Iterator[Span]:
    """The name that alone makes a line above a paragraph of quotation: "Roe: / Backed the plan. / “...”"."""
    number = document.paragraph_number(at)
    line = document.paragraphs[number] if number > 0 else None
    if line is None or any(map(str.isalnum, document.text[line.start : at])):
        return
    for above in reversed(document.paragraphs[max(0, number - _ABOVE) : number]):
        if heading := _HEADING.fullmatch(document.text, above.start, above.end):
            yield Span(*heading.span("name"))
            return
        if re.search(r"[“”\"]\s*$", above.of(document.text)) and above.of(document.text)[0] in '“"':
            return


def gives_words(document: Document, subject: Span) -> bool:
    """Whether the verb behind a subject gives words: "The bank issued this:", not "It has three goals:"."""
    acts = _ACTS.match(document.text, subject.end, document.text.find(":", subject.end))
    own = acts is not None and _OWN.search(document.text, acts.start("verb"), acts.end())
    return acts is not None and own is not None and _speaks(acts["verb"])


def _speaks(verb: str) -> bool:
    return cue(verb) is not None or verb in listed("issuing") or verb in ("sums", "puts", "put")


def _is_passing_on(name: str, verb: str) -> bool:
    """Whether a name is an outlet's that tells: "As the Herald wrote:"."""
    return describe(name).kind == "outlet" and _speaks(verb)
