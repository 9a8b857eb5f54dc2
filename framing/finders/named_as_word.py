"""Words of a concept that a text speaks of or refuses: "the word genocide", "never called it a coup"."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.finders.quotes.rules.folded import small

WORD = "spoken of as a word"
DECLINED = "a wording that is declined"
DENIED = "said not to be so"
DISCUSSED = "a wording that is discussed"
"""Why such a mention is no choice of wording, and does not count."""

_REACH = 90
_OPENING = r"[\"“”‘'«]?"
_LEAD = rf"(?:(?:an?|the|any)\s+)?(?:[\w-]+\s+)?{_OPENING}$"
"""An article and at most one word more, up to the mention."""

_WORDS = r"(?:words?|terms?|phrases?|labels?|expressions?|euphemisms?|slurs?|epithets?|descriptions?)"
_BEFORE_WORD = re.compile(
    rf"\b(?:the|that|this|with|of)\s+{_WORDS}\s*[,:]?\s*(?:an?\s+|the\s+)?{_OPENING}$", re.IGNORECASE
)
_LISTED = re.compile(
    rf"\b{_WORDS}\s+(?:[\"“‘'«][^\"”’'»]{{1,40}}[\"”’'»],?\s+(?:(?:and|or)\s+)?){{1,4}}{_OPENING}$",
    re.IGNORECASE,
)
"""One of several words: "the terms 'alien' and 'illegals'"."""
_HANDLED = re.compile(
    r"\b(?:us(?:e|es|ed|ing|age)(?:\s+of)?|drop(?:s|ped|ping)?|ban(?:s|ned|ning)?|avoid(?:s|ed|ing)?|retir(?:es?|ed|ing)"
    r"|prefer(?:s|red|ring)?|instead\s+of|rather\s+than"
    r"|prefer(?:s|red)?\s[^.;:]{1,40}\s(?:to|over))\s+(?:the\s+)?[\"“‘'«]$",
    re.IGNORECASE,
)
"""What is done with a word that stands in marks: "dropped 'illegals' from its pages"."""
_AFTER_WORD = re.compile(
    rf"[\"”’'»]?,?\s+(?:is|was|as|has\s+become)\s+(?:not\s+|no\s+longer\s+)?(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}(?:{_WORDS}|misnomer)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[\"”’'»]?\s*(?:$|[.,;:!?)–—-]"
    r"|(?:but|and|or|nor|of|that|which|who|as|because|since|if|when|at|in|for|to|by|on|then|now)\b)"
)
"""What may follow a predicate that ends with the mention, so that just the mention is denied."""
_DENIED = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being)\s+(?:not|never|no\s+longer|hardly)|\b(?:is|are|was|were)n[’']t"
    r"|(?<!there )(?<!There )\b(?:is|was|are|were)\s+no)"
    rf"\s+(?!(?:only|just|merely|simply|yet|about|in|on|at|to|for)\b){_LEAD}",
    re.IGNORECASE,
)
_NOT_A = re.compile(rf",\s+not\s+an?\s+(?:[\w-]+\s+)?{_OPENING}$", re.IGNORECASE)
"""What is set against the right word: "it was a strike, not a raid"."""
_BE = r"(?:\s+(?:is|are|was|were|became|becomes)|[’']s|[’']re)"
_STEP = rf"\b(?:at\s+first|first|then|now|once|next|later),?\s+(?:it|they|this|that){_BE}\s+"
_STEPS = re.compile(rf"{_STEP}(?:called\s+)?{_LEAD}", re.IGNORECASE)
_OTHER_STEP = re.compile(rf"{_STEP}(?:called\s+)?(?:an?\s+|the\s+)?\w", re.IGNORECASE)
"""How a thing was called one time after the other: "first it was a penalty, then it was a tax"."""
_NEAR = 160
_ASKED = re.compile(
    rf"(?:\bwhether\s+(?:[\w’'-]+\s+){{1,5}}?(?:is|was|are|were|be|constitutes?|constituted|amounts?\s+to|amounted\s+to|counts?\s+as)"
    rf"|\b(?:is|was|are|were)\s+(?:it|this|that|they|these|those|he|she)(?:\s+(?:really|just|actually|now))?)\s+"
    rf"(?:(?:an?\s+|the\s+)?(?:[\w-]+\s+){{1,3}}or\s+)?{_LEAD}",
    re.IGNORECASE,
)
"""A question what a thing is: "whether it was a coup", "is it a tax or a fine?"."""
_CHOICE = re.compile(
    rf"\bcall\s+(?:it|them|this|that|him|her)\s+(?:(?:an?\s+)?(?:[\w-]+\s+){{1,3}}or\s+)?{_LEAD}",
    re.IGNORECASE,
)
_OR = re.compile(r"[\"”’'»]?,?\s+or\s+(?:call\s|an?\s|the\s|just\s|\w+[.?!])", re.IGNORECASE)
_AGAIN = re.compile(r"\s+(?:again|once\s+more|instead|after\s+all)\b", re.IGNORECASE)
_DEEDS = ("ing", "ed")
"""Endings of verbs: "is not deporting" tells of a deed, not of its name."""


def declined(text: str, sentence: Span, mention: Span) -> str | None:
    """Why a mention is no choice of wording, within its sentence; nothing where it is one.

    >>> def reason(text):
    ...     return declined(text, Span(0, len(text)), Span(text.index("coup"), text.index("coup") + 4))
    >>> reason("He refused to use the word coup."), reason("She never called it a coup.")
    ('spoken of as a word', 'a wording that is declined')
    >>> reason("It wasn't a coup."), reason("It was not only a coup.")
    ('said not to be so', None)
    """
    before = text[max(sentence.start, mention.start - _REACH) : mention.start]
    marked = text[mention.end : mention.end + 2].strip(",.")[:1] in tuple("\"”’'»")
    if (marked and _HANDLED.search(before)) or _LISTED.search(before):
        return WORD
    if _BEFORE_WORD.search(before) or _AFTER_WORD.match(text, mention.end, sentence.end):
        return WORD
    deed = mention.of(text).lower().endswith(_DEEDS)
    if not deed and _DENIED.search(before) and _ENDS.match(text[mention.end : sentence.end]):
        return DENIED
    led = re.match(r"an?\s", text[mention.start : mention.end], re.IGNORECASE)  # the mention may be "a tax"
    if (
        not deed
        and _NOT_A.search(before + (led[0] if led else ""))
        and _ENDS.match(text[mention.end : sentence.end])
    ):
        return DENIED
    if not deed and _is_discussed(text, sentence, mention, before):
        return DISCUSSED
    return DECLINED if _refusal().search(before) else None


def _is_discussed(text: str, sentence: Span, mention: Span, before: str) -> bool:
    """Whether a sentence asks or tells what a thing may be called, and does not call it so itself."""
    after = text[mention.end : sentence.end]
    either = _OR.match(after) is not None or re.search(rf"\bor\s+{_LEAD}", before, re.IGNORECASE) is not None
    if _CHOICE.search(before) and either:
        return True
    ends = either or _ENDS.match(after) is not None
    asked = _ASKED.search(before)
    if asked and ends:
        return asked[0][:7].lower() == "whether" or (
            either and text[: sentence.end].rstrip("\"”’' ").endswith("?")
        )
    step = _STEPS.search(before)
    if not step or not (ends or _AGAIN.match(after)):
        return False
    start = mention.start - len(before) + step.start()
    around = (text[max(0, start - _NEAR) : start], text[mention.end : mention.end + _NEAR])
    return any(map(_OTHER_STEP.search, around))


@cache
def _refusal() -> re.Pattern[str]:
    """A verb of naming that is negated or refused, its object, and what leads to the mention."""
    refused = (
        r"(?:\b(?:never|not|cannot|nobody|without|instead\s+of|rather\s+than|short\s+of|stop|stopped)|n[’']t"
        r"|\b(?:refus|declin|avoid|resist|hesitat)\w*(?:\s+to)?|\breluctant\s+to|\bno\s+one)"
    )
    naming = r"(?:call|label|describ|brand|dub|term|characteri[sz]|refer|deem|nam)[a-z]{0,4}"
    barred = "|".join(map(re.escape, sorted(small("prepositions") - {"as"}))) + "|off|out|up"
    thing = rf"(?:(?!(?:{barred})\b)[\w’'-]+\s+){{1,4}}?"
    return re.compile(
        rf"{refused}\s+(?:\w+\s+)?{naming}\s+(?:to\s+)?{thing}(?:as\s+)?(?:an?\s+|the\s+)?(?:[\w-]+\s+)?{_OPENING}$",
        re.IGNORECASE,
    )
