"""What is learned, felt or shown rather than said: "found out that", "those remarks suggest that"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import lemma
from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe

_COULD = re.compile(r"(?:he|she|they|we|I)\s(?:themselves\s)?(?:could\b|couldn['’]t|had to\b)")
"""What somebody comes to see, and need not say: "they found they could not go on"."""
_CAME_UPON = re.compile(
    rf"(?<!that )(?:(?:no|little|some|an?|his|her|their|safe|great)\s)?{any_of('come_upon')}"
    r"\s(?:in|with|at|on|as|to|among|from|behind)\b"
)
_OUT = re.compile(r"\s*(?:(?:only\s)?out|(?:him|her|it|them|our|my|your)sel(?:f|ves))\b")
"""What makes "found" tell of nobody's words: "found out", "found themselves on the defensive"."""
_FELT = re.compile(r"(?:it|him|her|them|this)\s(?:so\s(?:\w+\s){1,3}|(?:\w+ly\s)?\w+\senough\s)that\b")
"""What made somebody act: "found it so loud that she left"."""
_POINTING = re.compile(
    rf"(?:th[eo]se|this|that|such|his|her|their)\s(?:\w+\s)?{any_of('replies', 'remarks')}s?"
    rf"|the\s{any_of('read_into')}s?",
    re.IGNORECASE,
)
"""Words that were quoted before, of which an outlet tells what they show."""
_WORD = re.compile(rf"\b{any_of('expressions')}\s(?:that\s|which\s)?(?:the\s)?$")
_TIDINGS = re.compile(
    rf"(?:\s\w+ly|\swith\s\w+)?\sto\s(?:(?:the|an?|early|first)\s)*{any_of('tidings')}\s(?:that\s)?"
)
"""What a source had heard: "responded coolly to news that"."""
_OF = r"(?:of|to|in|by|with|on|at|over|from|against|among|for|about)\b"
_SILENT = re.compile(
    r"(?:^|[.!?,;:\n“”\"–—]\s*|\b(?:and|but|that|while|though|although|because|when)\s)"
    r"(?:the|an?|his|her|its|their|this|such|these|those|[\w.’'-]+['’]s?)"
    rf"\s(?:(?!{_OF})[\w-]+\s){{0,3}}?{any_of('silent')}(?:\s{_OF}\s[^.;:!?“”\"\n]*)?,?$",
    re.IGNORECASE,
)
"""What shows something without words: "the tone of his answers", "Roe's silence"."""
_SEEMS = re.compile(r"(?:\w+\s)?(?:seem|appear)(?:s|ed)?\sto\b")
_BEFORE = 100
"""Characters before a source in which its head may stand."""
_NEAR = 40


def is_learned(text: str, one: Attribution) -> bool:
    """Whether a verb tells what its source learned or felt, what it read from, or which word it uses."""
    if one.cue is None:
        return False
    begin, verb = one.content[0].start, one.cue.of(text)
    if lemma(verb.split(" out")[0]) == "find":
        out = " out" in verb or _OUT.match(text, one.cue.end)
        return bool(out or any(of.match(text, begin) for of in (_CAME_UPON, _COULD, _FELT)))
    if lemma(verb) == "quote":  # "quoted from the novel to defend him"
        return begin > one.cue.end and text.startswith("from ", begin)
    if lemma(verb) in ("respond", "reply", "react"):
        return begin > one.cue.end and _TIDINGS.fullmatch(text, one.cue.end, begin) is not None
    return not one.quoted and (_is_pointing(text, one) or _is_word_for(text, one.source, verb))


def _is_pointing(text: str, one: Attribution) -> bool:
    """Whether an outlet tells what a thing without words shows, or what quoted words do."""
    if one.cue is None or lemma(one.cue.of(text)) not in told("showing"):
        return False
    seems = _SEEMS.match(one.cue.of(text)) is not None
    if one.source is None or one.source.end > one.cue.start:
        return seems
    source = one.source.of(text)
    if seems and describe(source).kind in ("document", "unknown"):
        return source.lower() not in small("subjects") | {"who"}
    begin = max(0, one.source.start - _BEFORE)
    points = source in ("That", "This") or _POINTING.fullmatch(source)
    return bool(points or _SILENT.search(text, begin, one.source.end))


def _is_word_for(text: str, source: Span | None, verb: str) -> bool:
    """Whether only a word for it is somebody's: "a word that Roe often uses to describe | the fee"."""
    if source is None or not verb.endswith("to describe"):
        return False
    return _WORD.search(text, max(0, source.start - _NEAR), source.start) is not None
