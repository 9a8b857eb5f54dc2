"""Whether an article says that somebody said it: "nobody said", "if she says" and "had he said" do not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from framing.article import Span
from framing.finders.cues import cue, lemma
from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.no_speech.lessons import is_lesson
from framing.finders.quotes.no_speech.named_only import is_named_only
from framing.finders.quotes.no_speech.occasions import is_occasion
from framing.finders.quotes.no_speech.supposed import is_supposed, is_supposed_of_anybody
from framing.finders.quotes.no_speech.titled import in_title_case, is_on_air
from framing.finders.quotes.no_speech.told_of import is_told_of
from framing.finders.quotes.no_speech.unnamed import is_refusal
from framing.finders.quotes.no_speech.unspoken import is_unspoken
from framing.finders.quotes.no_speech.wordless import is_wordless
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.language.document import Document
from framing.language.syntax import is_thing

_THAT = " that "
_POINTING = frozenset({"it", "that", "this", "these", "those", "so", "much"})
_WHEN = frozenset({"on", "in", "early", "late", "last", "next", "this", "morning", "evening", "night"})
_SHORT = 5
"""Words of a clause that may say no more than "and the committee rejected that"."""
_OCCASION = re.compile(
    rf"(?:his|her|its|their|the|an?)\s(?:\w+\s)?{any_of('occasions')}\b(?!\s+(?:was|is|had|has|would|will)\b)"
)
"""What somebody concluded or opened: "concluded his message with a call"."""
_ADDED = re.compile(r",\s+an?\s|\s(?:who|whom|whose|which|that)\s")
_JUDGED = re.compile(r"(?<!known)(?<!such) as\s")
"""What makes a thing somebody's judgement: "cited the law | as his best deed"."""
_UNSAID = re.compile(
    r"\b(?:avoid(?:s|ed|ing)?|(?:declin|refus)(?:es|ed|ing)\s+to|stop(?:s|ped)?\s+short\s+of|without|neither|never"
    r"|nor|fail(?:s|ed)?\s+to|yet\s+to|(?:would|could)\s+have"
    r"|can|could|able\s+to|(?:may|might)(?:\s+(?:well|still|yet|even|also))?(?:\s+have)?"
    rf"|must|(?:ha[sd]|have|need(?:s|ed)?|(?:is|are|was|were|be)\s+{any_of('bound')})"
    r"\s+to(?:\s+(?:begin|start|keep|stop))?|should|ought\s+to|when|if"
    r"|not,\s+(?:however|though|of\s+course|at\s+first|for\s+now),|would\s+(?:likely|probably|surely|be))"
    r"\s+(?:(?:\w+ly|also|now|still|then)\s+)?$",
    re.IGNORECASE,
)
_PAPER = re.compile(rf"\b{any_of('carriers')}\s$")
_GIVEN = re.compile(rf"{any_of('given')}\b")
_WHEN_IT_WAS = re.compile(
    r"(?:just|shortly|soon|right|(?:moments|hours|days|weeks|months))\s(?:after|before)\s"
)
_TO_WHOM = re.compile(r"\bto\s(?=(?:the|an?|those|these|his|her|its|their)\s|[A-Z])")
_TIME = re.compile(
    r"(?:just|only)\s(?:today|yesterday|now)|(?:back\s+)?(?:in|on|last|this|since)\s+\S+(?:\s+\d+)?(?:,\s+\d{4})?|(?:earlier|later)\s+\S+\s+\S+"
)
_NO_ONE = frozenset({"no one", "not one", "not a", "not an", "not any"})
_FEW = frozenset({"few", "hardly", "scarcely", "barely"})
_NEGATED = re.compile(r"\b(?:not|hardly|scarcely|barely|nor (?:has|have|had|did|do|does))\s+$", re.IGNORECASE)
_NONE_OF = re.compile(
    r"\b(?:nothing|nobody|none|neither|no (?:one|\w+))\s+(?:in|of|from|at|with|on|among)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before a noun that is not the subject: "nothing in it says"."""
_FINITE = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|that)\s")
_BEFORE = 60
"""Characters before a verb in which its denial may stand."""


def asserted(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """Those that are reported as said, without conditions, denials and sources that cannot speak."""
    cues = Counter(one.cue for one in found)
    return [
        one
        for one in found
        if _is_asserted(document.text, one)
        and not (_is_thing(document, one) or is_wordless(document, one) or is_unspoken(document.text, one))
        and not (is_named_only(document, one) or is_occasion(document, one, cues[one.cue] > 1))
    ]


def _is_asserted(text: str, one: Attribution) -> bool:
    if not one.quoted and _only_tells_where(text, one.content[0]):
        return False
    if is_refusal(text, one.content[0]) or _unsaid(text, one):
        return False
    if _only_wished(text, one):
        return False
    if one.cue is None and one.kind == "direct" and all(_is_title(part.of(text)) for part in one.content):
        return False
    if is_on_air(text, one) or is_told_of(text, one) or _is_turned(text, one):
        return False
    if not one.quoted and _only_points(" ".join(part.of(text) for part in one.content)):
        return False
    if one.source is None:  # "the guard was told to leave": nobody is said to have told him
        asked = text.startswith("to ", one.content[0].start)
        return one.cue is None or not (asked or is_supposed_of_anybody(text, one.cue))
    words = one.source.of(text).lower().split()
    if (
        len(words) == 1
        and words[0] in _POINTING
        and re.match(r"(?:would|could|might|may)\s", one.cue.of(text) if one.cue else "")
    ):
        return False  # "should the plan change, it would show that"
    if words == ["you"] and one.kind != "direct":
        return False  # the outlet speaks to its readers: "you realize that"
    told = one.cue.of(text) if one.cue else ""
    past = _is_past(told) and not told.startswith(("'ve", "’ve", "have "))  # "I've realized that"
    if words in (["we"], ["i"]) and one.kind != "direct" and not past:
        return False  # the outlet or its author speaks: "we should note"
    if _is_nobody(text, one.source) or words[0] in listed("conditions") or is_lesson(text, one.source):
        return False
    if one.cue is None or one.cue.start < one.source.start:
        return True
    return not is_supposed(text, one.source, past, told)


def _is_turned(text: str, one: Attribution) -> bool:
    """Whether the source is what somebody spoke of: "Ann Roe, a guard, said | Lee should go"."""
    if one.quoted or one.cue is None or one.source is None or one.cue.of(text).startswith("according"):
        return False
    inverted = one.content[-1].end < one.cue.start < one.source.start
    return inverted and _FINITE.match(text, one.source.end) is not None


def _is_nobody(text: str, source: Span) -> bool:
    """Whether a source is nobody, or hardly anybody: "no one", "few", "not one minister"."""
    words = source.of(text).lower().split()
    negated = _NEGATED.search(text, max(0, source.start - 20), source.start) is not None
    first = " ".join(words[:2])
    none = _NONE_OF.search(text, max(0, source.start - 40), source.start) is not None
    return words[0] in _FEW or words[0] in listed("nobody") or first in _NO_ONE or negated or none


def _is_thing(document: Document, one: Attribution) -> bool:
    """Whether "that" points to a thing and nothing is said of it: "he maintained that view in court"."""
    content = one.content[0]
    before = document.text[max(0, content.start - len(_THAT)) : content.start]
    if one.quoted or one.cue is None:
        return False
    if before != _THAT:
        said = content.of(document.text)
        if _OCCASION.match(said) and re.search(r"\bconclud(?:e[sd]?|ing)$", one.cue.of(document.text)):
            return True
        if _about(document.text, one.cue):  # "cited the late Roe, who died in May"
            said = _ADDED.split(said)[0]
            found = describe(said)
            person = found.kind in ("person", "anonymous", "official")
            paper = found.kind == "document" or found.head in told("evidence")
            thing = (paper or lemma(one.cue.of(document.text)) == "mention") and not _JUDGED.search(said)
            return (person or thing) and not _has_clause(said)
        return _takes_a_thing(document.text, one.cue) and not _has_clause(said)
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    return words is not None and is_thing(words)


def _is_past(verb: str) -> bool:
    form = cue(verb.split()[-1]) if verb else None
    return form is not None and form.shape == "past"


def _takes_a_thing(text: str, verb: Span) -> bool:
    """Whether the verb also takes what is no speech: "wrote the ruling", "was informed by the army"."""
    return lemma(verb.of(text)) in told("of_things")


def _about(text: str, verb: Span) -> bool:
    """Whether the verb names whom or what it is about: "cited the late Roe"."""
    return lemma(verb.of(text)) in told("naming")


def _only_tells_where(text: str, content: Span) -> bool:
    """Whether words tell of the paper or the time: "said in a statement | released Monday"."""
    words = content.of(text)
    paper = _PAPER.search(text[max(0, content.start - 20) : content.start]) is not None
    if _WHEN_IT_WAS.match(words) and "," not in words:  # "a move announced | just after she left"
        return True
    return (paper and _GIVEN.match(words) is not None) or _TIME.fullmatch(words) is not None


def _only_wished(text: str, one: Attribution) -> bool:
    """Whether a clause beside the outlet's own words tells a wish: "as they had asked, the sheriff left"."""
    if one.source is None or one.cue is None or one.quoted or one.source.start > one.cue.start:
        return False
    if one.content[0].start > one.source.start and text[one.cue.end : one.cue.end + 1] != ",":
        return False
    before = text[max(0, one.source.start - 10) : one.source.start]
    wished = lemma(one.cue.of(text)) in told("wishing")
    return wished and re.search(r"\bas\s(?:the\s)?$", before) is not None


def _unsaid(text: str, one: Attribution) -> bool:
    """Whether words without marks are said not to have been spoken, or only ought to be: "must show that"."""
    if one.cue is None or one.quoted:
        return False
    *_, verb = re.sub(r"\s(?:for|on|upon|out|back|\w+ly)$", "", one.cue.of(text)).split()
    end = one.cue.start + one.cue.of(text).rindex(verb)
    return _UNSAID.search(text, max(0, end - _BEFORE), end) is not None


def _has_clause(content: str) -> bool:
    """Whether some words hold a verb of their own, by a small word of it."""
    small_verbs = small("be", "have", "do", "modals", "contracted", "subjects") | {
        "to",
        "that",
        "how",
        "whether",
    }
    return not small_verbs.isdisjoint(_TO_WHOM.sub("", content).lower().split())


def _only_points(content: str) -> bool:
    """Whether words say nothing but that something was said or refused: "it again", "he rejected that"."""
    words = re.findall(r"[\w’']+", content.lower())
    words = words[: len(words) - (words[-1:] in (["again"], ["too"], ["twice"]))]
    if words and not set(words[words[0] == "that" :]) - _WHEN - small("days", "months"):
        return True  # "he denied that on Monday"
    if content.startswith("so ") and words[1:2] and words[1] in small("prepositions"):
        return True  # "those who said so in March"
    if not words or len(words) > _SHORT:
        return False
    if words[-1] == "to" and set(words[:-1]) < small("objects") | {"not"}:
        return True  # "Roe had told her to"
    if words[-1] == "things":
        return True  # "they said different things"
    if words[-1] not in _POINTING:
        return False
    rest = words[:-1]
    asked = "to" in rest[1:-1]  # "voters to reject it"
    small_words: tuple[list[str], ...] = ([], ["to"], ["with"], ["as"], ["just"])
    return rest in small_words or (cue(rest[-1]) is not None and not asked)


def _is_title(content: str) -> bool:
    """Whether words inside marks are the title of a work, and do not go on behind the marks."""
    return in_title_case(content, least=3) and content.strip()[-1:] not in {",", "…"}
