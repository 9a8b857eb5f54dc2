"""Sources without the adverbs, times and papers around them: "the fund | last week | warned"."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.language.letters import CAPITAL
from framing.lexicon import load

_INITIAL = re.compile(rf"\b(?:{CAPITAL}\.\s?)*{CAPITAL}\.?$")
_SURNAME = re.compile(rf"\.?\s?{CAPITAL}[\w’'-]+")
_ADVERB = re.compile(r"[A-Z][a-z]+ly, |[Ee]ven (?=\w)")


def without_time_around(text: str, phrase: Span) -> Span:
    """A source without adverbs and times around it, with the surname behind an initial ("J.R")."""
    adverb = _ADVERB.match(text, phrase.start, phrase.end) or _moves().match(text, phrase.start, phrase.end)
    start = adverb.end() if adverb else phrase.start
    cut = _INITIAL.search(text, start, phrase.end)
    rest = _SURNAME.match(text, phrase.end) if cut else None
    late = _trailing().search(text, start, phrase.end)
    end = rest.end() if rest else late.start() if late else phrase.end
    behind = _told_behind().match(text[start:end])
    return Span(start, start + behind.end() if behind else end)


@cache
def _told_behind() -> re.Pattern[str]:
    """A paper before who wrote it, and persons before where they spoke: "a letter | officials sent"."""
    papers, verbs = ("|".join(sorted(listed(one), key=len, reverse=True)) for one in ("documents", "issuing"))
    plurals = "|".join(sorted(noun for noun, plural in persons().items() if plural))
    return re.compile(
        rf"^(?:(?:an?|the) (?:[a-z-]+ )*?(?P<paper>{papers})(?= (?:the )?(?:{plurals})(?: (?:{verbs}))?$)"
        rf"|(?:his|her|their|the) (?P<persons>{plurals})"
        rf"(?= in (?:an?|his|her|their) (?:[a-z]+ )?(?:{papers})$))"
    )


@cache
def _moves() -> re.Pattern[str]:
    """What a source judges, before it: "a move analysts warn could fail"."""
    acts = "|".join(sorted(load("outlet_clauses")["acts"]))
    return re.compile(rf"an? (?:{acts}) (?=[a-z]+s$)")


@cache
def _trailing() -> re.Pattern[str]:
    """Adverbs and times that stand between a source and its verb: "the fund this week warned"."""
    days, months = ("|".join(sorted(map(re.escape, small(one)))) for one in ("days", "months"))
    times = "week|month|year|weekend|summer|winter|spring|autumn|fall|night|morning|evening|afternoon"
    return re.compile(
        r"(?<=\w)\s+(?:(?:(?:released|issued|out|from|for the) )?(?:(?:on|in|late|early|earlier) )*"
        rf"(?:(?:last|this|next|that) (?:{times})|(?:{days})|(?<= in )(?:{months}))"
        r"|(?:at times )?(?:in|over) (?:the past|the last|recent) (?:\w+ )?(?:days|weeks|months|years)"
        r"|at times|signed|released|published|issued|in the past"
        r"|nonetheless|nevertheless|likewise|meanwhile|therefore|however)$",
        re.IGNORECASE,
    )
