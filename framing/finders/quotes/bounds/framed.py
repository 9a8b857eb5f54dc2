"""What frames an utterance and is no part of it: the question before it, how often it was said, to whom."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import QuoteKind, Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.source_nouns import is_known
from framing.language.letters import CAPITAL

_ASKED = any_of("put")
_QUESTION = re.compile(
    rf"(?:(?:and|but|then|later)\s+)?(?:(?:when|if|after|once|while)\s+)?(?:being\s+)?(?:\w+ly\s+)?{_ASKED}\b",
    re.IGNORECASE,
)
"""A question in front of its answer: "Asked about the dam, she said no"."""
_PUT_BY = re.compile(rf"{_ASKED}\s(?:by\s[^,;“”\"\n]{{2,60}}\s)?$", re.IGNORECASE)
"""Who put the question in front of an answer: "Asked by Lee | whether she would run, Roe said no"."""
_FAR = 80
_MEANWHILE = re.compile(r"\s(?:as|while)\s(?!(?:he|she|they|it)\b)[^.!?“”\"\n]{2,60}[“\"][^“”\"]*[”\"]")
_DOING = re.compile(r"(?!(?:Nothing|Everything|Something|Anything|During)\b)[A-Z]\w+ing\s|According\sto\s")
"""What a speaker did, or who tells of it, in front: 'Citing the fee, Roe said, "No."'."""
_AT = re.compile(
    rf"(?:In|At|On)\s(?:an?|the|his|her|its|their)\s[^,]*?\b{any_of('carriers', 'occasions', 'stages')}\b"
)
"""Where somebody spoke, in front: 'In a letter to the clerk, Roe said, "We won."'."""
_PUT = re.compile(r"(?:^|[.!?\n“”\"]\s*|\b(?:when|after|once|while|being)\s+)(?:\w+ly\s+)?$", re.IGNORECASE)
_OFTEN = re.compile(
    r"(?:[\w,’'-]+\s){0,4}(?:[\w-]+\s)(?:times|occasions)\s+that\s+"
    r"|(?:on|at)\s(?:[\w-]+\s){1,3}(?:occasions|points)\s+that\s+"
)
"""How often somebody said it: "said more than ten times that"."""
_WHOM = re.compile(r"(?:who|whom|whose|which)\b[^“”\".!?]*?,?\s(?=(?:whether|why|how)\s)")
_ASKED_WHOM = re.compile(
    r"(?!(?:if|whether|how|why|what|who|when|where|about|for)\b)(?:(?!(?:to|that|about)\b)[\w.’'-]+,?\s"
    rf"|to\s(?:the\s)?{CAPITAL}[\w.’'-]*\s){{1,14}}?"
    r"(?=(?:if|whether|why|how)\s)"
)
"""Who was asked, and where: "asked the mayor at a fair whether"."""
_ADDRESSEE = re.compile(
    rf"(?:(?:the|an?|his|her|their|its)\s(?:[\w’'-]+\s){{1,3}}|(?:{CAPITAL}[\w.’'-]*\s){{1,5}}|(?:him|her|them|us|me)\s)"
    r"that\s(?!(?:is|was|are|were|has|have|had|will|would|can|could|did|does|\w+ed)\b)"
)
"""Who was told it: "warned the council that"."""
_WHOM_BARE = re.compile(
    r"(?:[\w’'.-]+,?\s){0,6}?(?P<last>[\w’'-]+),?\s(?=(?:he|she|it|they|there|we)"
    r"(?:['’](?:d|s|ll|re|ve)|\s(?:is|was|are|were|has|have|had|will|would|can|could|should|must|may|might"
    r"|do|does|did|(?:wo|would|ca|could|should|do|does|did|is|was|are|were)n['’]t))\b)"
)
_OCCASION = re.compile(rf"{any_of('occasion_leads')}\b[^,;:]*$")
"""When or where something was said, before what follows a colon."""
_THING = re.compile(r"(?:[Aa]n?|[Tt]he|Two|Three|Some)\s(?:[a-z’'-]+\s)*?([a-z’'-]+)\s(?=[A-Z])")
_BEFORE_CLAUSE = re.compile(
    rf"({CAPITAL}[a-z]+)\s(?:that\s(?=\w)|(?=(?:he|she|it|they|the|his|her|its|their|there|a|an|we|I)\s))"
)
_TOLD_OF = re.compile(r"(?:who|which|whose|where)\s[^,;:“”\"\n]{3,120},\s(?=\S+\s\S)")
"""What is told of a source in front of its words: "according to Roe, who owns the dam, | it holds"."""
_OWN = re.compile(r"(?:him|her|it)self\b|themselves\b")
_ANSWER = re.compile(
    r"(?:no|yes),\s(?!(?:I|he|she|they|it|we|you|there|that|this|not|but|because|if|and)\b)", re.IGNORECASE
)
_UNTOLD = re.compile(
    r"all|everything|that|this|truth|things|(?:simply|briefly|plainly|bluntly|roughly|broadly|strictly)",
    re.IGNORECASE,
)
"""What stands before a participle that has no speaker: "all told", "that said", "simply put"."""


def unframed(text: str, one: Attribution) -> Attribution | None:
    """An utterance without its frame; nothing where all of it is one.

    >>> text = "Asked about the dam, Roe said it would hold."
    >>> answer = Attribution("indirect", (Span(0, 19), Span(30, 43)), (), Span(25, 29), Span(21, 24))
    >>> [part.of(text) for part in unframed(text, answer).content]
    ['it would hold']
    """
    if _is_question(text, one) or _is_opener(text, one):
        return None
    one = _without_thing(text, one)
    one = _without_others(text, one)
    first, *others = one.content
    told_of = _TOLD_OF.match(text, first.start, first.end) if _is_given(text, one) else None
    if told_of and not any(mark.start < told_of.end() for mark in one.quoted):
        return _without_gloss(text, one, told_of.end())
    if one.source is None or first.start < one.source.start:
        if others and first not in one.quoted and _is_frame(text, one):
            return _with(one, tuple(others))
        if not others and not one.quoted and one.cue and _OCCASION.match(text, first.start, first.end):
            return None if text[one.cue.end : one.cue.end + 1] == ":" else one
    if first in one.quoted or one.cue is None or first.start < one.cue.end:
        return one
    if _OWN.match(text, first.start, first.end):  # "explained herself to a guard"
        return _with(one, one.quoted) if one.quoted else None
    frame = _OFTEN.match(text, first.start, first.end) or _WHOM.match(text, first.start, first.end)
    frame = frame or _addressee(text, one) or _torn_day(text, first)
    if frame and not any(mark.start < frame.end() for mark in one.quoted):
        return _with(one, (Span(frame.end(), first.end), *others))
    answer = _ANSWER.match(text, first.start, first.end)
    if answer and not one.quoted:
        return _with(one, (Span(first.start, first.start + text[first.start : first.end].index(",")),))
    return one


def _without_others(text: str, one: Attribution) -> Attribution:
    """An utterance without what others called meanwhile: '"Go," Roe said | as a chant of "Stay" grew'."""
    first, *behind = one.content
    end = max(one.cue.end, one.source.end) if one.cue and one.source else -1
    if not behind or end < 0 or first.end > end or first not in one.quoted:
        return one  # 'which she described | as the “worst” of all' goes on
    meanwhile = _MEANWHILE.match(text, end, behind[-1].end + 1)
    own = (part for part in behind if not (meanwhile and part.start < meanwhile.end()))
    return _with(one, (first, *own)) if meanwhile else one


def _is_frame(text: str, one: Attribution) -> bool:
    """Whether the first part is a question, or what the speaker did when a whole quotation follows."""
    first, second = one.content[:2]
    anew = second in one.quoted and text[second.start].isupper()  # not 'Leaving, Roe said, "would hurt"'
    doing = anew and (_DOING.match(text, first.start, first.end) or _AT.match(text, first.start, first.end))
    put = _PUT_BY.search(text, max(0, first.start - _FAR), first.start)
    return bool(doing or put or _QUESTION.match(text, first.start, first.end))


def _is_given(text: str, one: Attribution) -> bool:
    """Whether "according to" names the source in front of the words."""
    if one.cue is None or one.source is None:
        return False
    given = one.cue.of(text).lower().startswith("according")
    return given and one.cue.start < one.source.start < one.content[0].start


def _without_gloss(text: str, one: Attribution, end: int) -> Attribution:
    """The words behind a clause about the source; one about their own subject belongs to them."""
    first, *others = one.content
    if one.source is None or text[end:].split()[0] not in small("be", "have", "do", "modals"):
        return _with(one, (Span(end, first.end), *others))
    comma = text.rfind(", ", one.source.start, one.source.end)
    if comma < 0:
        return one
    source = Span(one.source.start, comma)  # "according to Roe, | the dam, which is old, is safe"
    return replace(one, source=source, content=(Span(comma + 2, first.end), *others))


def _addressee(text: str, one: Attribution) -> re.Match[str] | None:
    """Whom somebody told, asked, warned or reminded, up to the words that are told."""
    form = cue(one.cue.of(text).split()[-1]) if one.cue else None
    if form is None or one.cue is None or "addressee" not in form.frames:
        return None
    asked = form.lemma == "ask"
    if not asked and one.content[0].start - one.cue.end != 1:
        return None
    whom = _ASKED_WHOM if asked else _ADDRESSEE
    found = whom.match(text, one.content[0].start, one.content[0].end)
    return _told(text, one.content[0]) if found is None and form.lemma == "tell" else found


def _told(text: str, content: Span) -> re.Match[str] | None:
    """Who was told words without "that": "told | a group of clerks | it was late", not "a story he had"."""
    found = _WHOM_BARE.match(text, content.start, content.end)
    person = found is not None and (is_known(found["last"]) or found["last"][0].isupper())
    return found if person else None


def _torn_day(text: str, content: Span) -> re.Match[str] | None:
    """A misspelt day before a clause: "said | Wednedsay he would go"."""
    word = _BEFORE_CLAUSE.match(text, content.start, content.end)
    days = [day for day in small("days") if day.endswith("day")]
    return (
        word
        if word and word[1].lower() not in days and any(_alike(word[1].lower(), day) for day in days)
        else None
    )


def _alike(word: str, other: str) -> bool:
    """Whether two words have the same letters in another order, or one letter more or less."""
    if abs(len(word) - len(other)) > 1 or word[0] != other[0]:
        return False
    short, long = sorted((word, other), key=len)
    if len(short) == len(long):
        return sorted(short) == sorted(long)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _without_thing(text: str, one: Attribution) -> Attribution:
    """A source without the thing of which something is said: "the road | Ann Roe says is closed"."""
    if one.source is None or one.cue is None or one.content[0].start < one.cue.end:
        return one
    thing = _THING.match(text, one.source.start, one.source.end)
    said = one.content[0].of(text).split(maxsplit=1)[0].lower()
    if thing is None or is_known(thing[1]) or said not in small("be", "have", "modals"):
        return one
    return replace(one, source=Span(thing.end(), one.source.end))


def _is_question(text: str, one: Attribution) -> bool:
    """Whether it is what somebody was asked, by nobody named: "when asked if the dam would hold"."""
    if one.source or one.quoted or one.cue is None:
        return False
    if not re.fullmatch(rf"{_ASKED}(?: \w+)?", one.cue.of(text), re.IGNORECASE):
        return False
    return _PUT.search(text[max(0, one.cue.start - 30) : one.cue.start]) is not None


def _is_opener(text: str, one: Attribution) -> bool:
    """Whether the verb is a participle that opens a sentence: "All told, the fair drew 900 guests"."""
    if one.source is None or one.cue is None or one.quoted or text[one.cue.end : one.cue.end + 1] != ",":
        return False
    beside = text[one.source.end : one.cue.start].isspace()
    return beside and _UNTOLD.fullmatch(text, one.source.start, one.source.end) is not None


def _with(one: Attribution, content: tuple[Span, ...]) -> Attribution:
    """The utterance with other content, and of its kind."""
    quoted = tuple(mark for mark in one.quoted if any(mark.overlaps(part) for part in content))
    kind: QuoteKind = "indirect" if not quoted else "direct" if set(content) <= set(quoted) else "mixed"
    return replace(one, content=content, quoted=quoted, kind=kind)
