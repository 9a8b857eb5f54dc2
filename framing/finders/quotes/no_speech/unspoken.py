"""What only reads like speech: "call it luck", "first reported by", an image that showed it."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import cue, cue_class, lemma
from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.no_speech.learned import is_learned
from framing.finders.quotes.no_speech.left_open import is_left_open
from framing.finders.quotes.no_speech.titled import is_titled
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import listed

_BEGGED = re.compile(r"\b(?:beg(?:s|ged|ging)? the question|go(?:es)? without saying)\b", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst\s\w+ed$", re.IGNORECASE)
_BY = re.compile(r"\s(?:[\w\s]{1,20}\s)?by\s")
_SEEN = re.compile(r"\b(?:image|photo|photograph|picture|screenshot|footage)s?$", re.IGNORECASE)
"""What shows something without words."""
_BEHIND_HEAD = re.compile(r",?\s(?:of|who|that|which|with|in|on|at|from|by)\s")
_HOW = re.compile(r"(?:just\s)?how\s(?:much|many|far|little|few|long)\b")
"""The degree of something, which an outlet weighs: "it underscored | how much"."""
_WHY = re.compile(r"reasons?$", re.IGNORECASE)
_NOTHING_THAT = re.compile(
    r"[^,.;:“”\"]{0,40}?"
    r"\b(?:(?:no|any|every|some)(?:thing|one|body)|little|things?|no \w+)\sthat\s"
)
"""What stands before a relative clause: "found nothing that | supports the claim"."""
_ON = re.compile(r"(?:on|in|at|by|with|without|after)\s")
_IN_A = re.compile(
    r"\s(?:in|on|to|for|by|from|with)\s(?:an?|another|the|its|his|her|their)\s(?:(?!that\b)[\w’'-]+\s){1,4}that\s(\w+)"
)
_BESIDE = re.compile(r"(?:and|or)\s")
_FEELINGS = re.compile(
    r"[^,.;:“”\"]{0,40}\b(?:feelings?|views?|opinions?|attitudes?)\s(?:of|about|toward|towards|on)\b"
)
_INVENTED = re.compile(
    r"\b(?:an?|any|some|one)\s(?:[\w-]+\s){1,3}(?:would|might|could|may)\s(?:\w+\s){0,2}\w+[:,]\W*$",
    re.IGNORECASE,
)
"""Who might say it: "a reader would now ask:"."""
_PROGRAMME = re.compile(rf"\b{any_of('programmes')},?\s[“\"]?$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?(?:declared|proclaimed|pronounced)$", re.IGNORECASE
)
_TO_AN_OFFICE = re.compile(r"to\s(?!be\b|have\b)|as\s")
_NAMED = re.compile(r"(?:it|me|him|them)\s")
_AS = re.compile(r"\s?as\s")
_AS_ONE = re.compile(r"[,“”\"–—(]\sas\s[^,;:.!?“”\"\n]{2,50}\s$")
_OBJECT = re.compile(r"(?:it|him|her|them)(?:$|[,.;:!?)]|\s(?:in|on|at|to|during)\b)")
"""What somebody calls by a word that the outlet takes up: "as Roe describes | them"."""
_SAME_DAY = re.compile(
    rf"(?:same|very)\s(?:day|{any_of('spans')})(?=$|[^\w\s]|\n|\s(?:in|on|at|by|to|with|after|before|and)\s)"
)
_EVERYONE = re.compile(r"\b(?:everyone|everybody)$", re.IGNORECASE)
_MOST = re.compile(r"(?:(?:al)?most|many|few|all)\s", re.IGNORECASE)
_PUT_BY = re.compile(rf"\b{any_of('put')}\sby\s(?:the\s)?$", re.IGNORECASE)
_WHETHER = re.compile(r"\s(?:on\s|about\s)?(?:if|whether|why|when|how)\s[^,.;:]+\s(?:and|or)\s(?:\w+ly\s)?$")
_OBLIGED = re.compile(
    r"\b(?:require|oblige|compel|force)[sd]?\s[^.;:!?“”\"\n]+?\sto\s[^.;:!?“”\"\n]+\s(?:and|or)\s(?:\w+ly\s)?$"
)
_SENTENCE = 240
_NEAR = 60
_SHORT = 10
"""Words of the longest heading."""


def is_unspoken(text: str, one: Attribution) -> bool:
    """Whether a reporting verb tells of no words of its source."""
    if is_titled(text, one):
        return True
    if one.cue is None:
        start = one.content[0].start
        invented = _INVENTED.search(text, max(0, start - _NEAR), start) is not None
        return one.quoted != () and (invented or _is_heading(text, one))
    verb = one.cue.of(text)
    if _PASSIVE.search(verb) or _is_programme(text, one):
        return True
    if _BEGGED.search(verb) or _is_called(text, one) or _is_noun(text, one):
        return True
    if _FIRST.search(verb) and _BY.match(text, one.cue.end):  # "the plan, first reported by the Tribune"
        return True
    if is_learned(text, one) or _is_appointed(text, one) or _is_seen(text, one):
        return True
    if one.quoted:
        return False
    if _is_adverb(text, one) or _is_shown(text, one) or _is_no_clause(text, one):
        return True
    if _is_that_day(text, one) or _is_idle(text, one) or _is_consensus(text, one) or _is_asked_for(text, one):
        return True
    return is_left_open(text, one) or _is_prescribed(text, one)


def _is_appointed(text: str, one: Attribution) -> bool:
    """Whether a body gives somebody an office: "was confirmed by the council to lead the port"."""
    if one.cue is None or one.source is None or lemma(one.cue.of(text)) not in told("appointing"):
        return False
    by = text[one.cue.end : one.source.start].strip() == "by"
    return by and _TO_AN_OFFICE.match(text, one.source.end + 1) is not None


def _is_adverb(text: str, one: Attribution) -> bool:
    """Whether an adverb stands before a verb whose words follow it: "Further, he said, the fee was fair"."""
    if one.cue is None or one.source is None or one.content[0].of(text).lower() not in small("adverbs"):
        return False
    end = max(one.cue.end, one.source.end)
    return one.content[0].end < one.cue.start and text.startswith(",", end)


def _is_that_day(text: str, one: Attribution) -> bool:
    """Whether "that" points to a time, and no clause follows: "a suit that Roe announced that same day"."""
    start = one.content[0].start
    behind = one.cue is not None and text[one.cue.end : start].endswith(" that ")
    return behind and _SAME_DAY.match(text, start) is not None


def _is_idle(text: str, one: Attribution) -> bool:
    """Whether to say something would be this or that: "To say it rained is an understatement"."""
    return one.cue is not None and one.source is None and re.match(r"To \w+$", one.cue.of(text)) is not None


def _is_consensus(text: str, one: Attribution) -> bool:
    """Whether an outlet tells what all think: "almost everyone agrees that the law was weak"."""
    if one.cue is None or one.source is None or lemma(one.cue.of(text)) != "agree":
        return False
    most = _MOST.match(text, one.source.start) and text.startswith("agree with ", one.cue.start)
    return bool(most) or _EVERYONE.search(one.source.of(text)) is not None


def _is_asked_for(text: str, one: Attribution) -> bool:
    """Whether another is asked or obliged to say it: "asked by Roe if he would go and | say | it was"."""
    if one.cue is None or (one.source and one.source.end > one.cue.start):
        return False
    if one.source is None:
        return _OBLIGED.search(text, max(0, one.cue.start - _SENTENCE), one.cue.start) is not None
    asker = _PUT_BY.search(text, max(0, one.source.start - _NEAR), one.source.start)
    return asker is not None and _WHETHER.match(text, one.source.end, one.cue.start) is not None


def _is_heading(text: str, one: Attribution) -> bool:
    """Whether a short line in single marks stands alone, where others speak in double ones."""
    start, end = one.content[0].start, one.content[-1].end
    line = text[text.rfind("\n", 0, start) + 1 : (text + "\n").index("\n", end)].strip()
    alone = line[0] in "'‘" and line[1:-1].strip() == text[start:end] and not line.startswith("''")
    return alone and len(line.split()) <= _SHORT and re.search(r"[“\"]|''", text) is not None


def _is_programme(text: str, one: Attribution) -> bool:
    """Whether words in marks name where somebody spoke: "was speaking on the radio show “Morning Talk”"."""
    start = one.content[0].start
    named = _PROGRAMME.search(text, max(0, start - _NEAR), start)
    return one.cue is not None and lemma(one.cue.of(text)) == "speak" and named is not None


def _is_shown(text: str, one: Attribution) -> bool:
    """Whether a thing shows it without words: "an image showed that", "findings underscore the need"."""
    if one.cue is None or one.source is None or one.source.end > one.cue.start:
        return False
    source, verb = one.source.of(text), lemma(one.cue.of(text))
    between = text[one.cue.end : one.content[0].start]
    how = _HOW.match(text, one.content[0].start)
    if how and source.lower() in ("it", "that", "this") and verb in told("proving"):
        return True
    thing = describe(source).kind in ("document", "unknown") and source.lower() not in small("subjects")
    return thing and between.isspace() and verb in told("revealing")


def _is_seen(text: str, one: Attribution) -> bool:
    """Whether an image shows or suggests it: "the screenshots suggest that"; it may show a quotation too."""
    if one.cue is None or one.source is None or one.source.end > one.cue.start or one.kind == "direct":
        return False
    verb = lemma(one.cue.of(text))
    infers = verb in told("showing") and (verb != "show" or not one.quoted)
    return infers and _SEEN.search(_BEHIND_HEAD.split(one.source.of(text))[0]) is not None


def _is_no_clause(text: str, one: Attribution) -> bool:
    """Whether a noun or another verb stands there: "many reasons why", "said and did the same"."""
    if one.cue is None or one.content[0].start < one.cue.end:
        return False
    verb, between = one.cue.of(text), text[one.cue.end : one.content[0].start]
    if _WHY.search(verb) and one.content[0].of(text).startswith(("why ", "for ", "to ")):
        return True
    if _NOTHING_THAT.fullmatch(between) or _is_relative(between, one.content[0].of(text)):
        return True
    if verb.split()[-1].startswith("express") and _FEELINGS.match(one.content[0].of(text)):
        return True
    takes_up = _AS_ONE.search(text, max(0, one.cue.start - _NEAR), one.cue.start)
    if takes_up and between.isspace() and _OBJECT.match(one.content[0].of(text)):
        return True  # "the clerks, as Roe describes them, work late"
    if verb.startswith("reject") and between == " that " and _ON.match(one.content[0].of(text)):
        return True  # "the panel rejected that on Monday"
    return between.isspace() and _BESIDE.match(one.content[0].of(text)) is not None


def _is_relative(between: str, said: str) -> bool:
    """Whether "that" goes on with a noun behind the verb: "added in a bill that | would raise the fee"."""
    noun = _IN_A.match(between + said)
    return noun is not None and noun.end() > len(between) and noun[1] in small("be", "have", "modals")


def _is_called(text: str, one: Attribution) -> bool:
    """Whether the outlet names something to its readers: "Call it luck"."""
    called = one.source is None and one.cue is not None and one.cue.of(text) == "Call"
    return called and _NAMED.match(text, one.content[0].start) is not None


def _is_noun(text: str, one: Attribution) -> bool:
    """Whether a plural is rated as something, and no verb: "rated half of the union's claims as false"."""
    if one.cue is None or one.source is None or one.cue.end > one.content[0].start:
        return False
    form = cue(one.cue.of(text))
    counted = form is not None and form.noun and form.shape == "present" and form.lemma in {"claim", "remark"}
    return counted and _AS.match(text, one.cue.end) is not None


def _is_prescribed(text: str, one: Attribution) -> bool:
    """Whether a law or bill demands something, which is no speech."""
    if one.cue is None or one.source is None or cue_class(one.cue.of(text)) != "directive":
        return False
    heads = re.split(r"\s+(?:of|for|on|against|in|that|which)\s", one.source.of(text).lower())
    return heads[0].split()[-1:] != [] and heads[0].split()[-1].removesuffix("s") in listed("laws")


def answers_claims(text: str, one: Attribution) -> bool:
    """Whether the words are those that the source answers: "responded to claims that | she had left"."""
    if one.cue is None or one.source is None or one.source.end > one.cue.start:
        return False
    between = Span(one.cue.end, max(one.cue.end, one.content[0].start)).of(text)
    return lemma(one.cue.of(text)) in {"respond", "reply", "object"} and _claims(between)


def _claims(between: str) -> bool:
    return (
        re.fullmatch(
            rf"\sto\s(?:[\w’'-]+\s){{0,3}}(?:{any_of('demands')}|report|rumou?r)s?\s(?:that\s)?", between
        )
        is not None
    )
