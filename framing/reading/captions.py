"""Picture captions and photo credits."""

from __future__ import annotations

import re

from framing.lexicon import load
from framing.reading.blocks import Block

_MARKS = load("captions")
_HOUSES = frozenset(load("agencies")["photo"]["houses"])
_OPENINGS = tuple(_MARKS["openings"])
_TELLING = frozenset(_MARKS["telling"])
_OF_ONE = frozenset(_MARKS["verbs_of_one"])
_COMMON = frozenset(_MARKS["common"])
_OF_SEVERAL = frozenset(_MARKS["verbs_of_several"])
_SEVERAL = frozenset(_MARKS["several"])
_NO_SUBJECT = frozenset(_MARKS["no_subject"])
_CREDIT_WORDS = frozenset(_MARKS["credit_words"])
_BEFORE_NAMES = frozenset(_MARKS["beside_credits"])
_LONGEST = 80

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_SLASH = re.compile(r"^[^/]*\w[^/]*\s[^/]*\w\s?/\s?[\w@]|^[A-Z@]\w+\s?/\s?[A-Z@][\w.-]+\s")
_COPYRIGHT = re.compile(r"(?:©|\([Cc]\))\s*(?!\d{4}|Copyright)[A-Z@]")
_BARE_CREDIT = re.compile(
    r"(?:REUTERS|AFP|EPA|AP Photo|Getty Images)\s?/\s?[A-Z@][^.]{2,50}$"
    r"|(?:[Pp]hoto|PHOTO|[Pp]icture|[Ii]mage)s?(?: by| credit| courtesy)?\s*[:|/]\s*[^.]{2,60}$"
    r"|^(?:PTI|ANI|AFP|AP|PA|Reuters|EPA) (?:Photo|File|file photo)$"
    r"|(?:/|via |\| ?)(?:AFP|AP|Reuters|REUTERS|Getty Images|EPA|Shutterstock)$|Getty Images$"
)
_NAMES = r"(?:[A-Z][\w.’'-]*\s){1,5}"
_ONLY_CREDIT = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+\s?/\s?(?:Courtesy )?[A-Z][\w.&’' -]{1,40}"
    r"|Courtesy (?:[A-Z][\w.,&’'-]* ?){1,4}|(?:Getty|GETTY|Reuters|REUTERS|AFP|EPA)(?:/\w+)?\.?"
    rf"|{_NAMES}(?:via [A-Z][\w ]{{1,20}}|for The [A-Z][\w ]{{2,30}})\.?"
    r"|[A-Z][\w. ]{2,40}/ ?(?:AFP|AP|EPA|Reuters|Getty(?: Images)?)(?:\.| ?/)"
)
"""A line that is a credit and nothing else."""

_LEADING = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w.'’-]*\s?(?:,\s|(?:/|via\b|for\b)[\w\s&./'’-]{0,40}?\b)"
    r"(?:Getty Images|AP Photo|AP|AFP|Reuters|REUTERS|EPA|Shutterstock)\s(?=[A-Z])"
)
"""A credit that runs into the caption: "Ann Roe / AFP via Getty Images Dockers march"."""

_SCENE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _MARKS['scene']))})\b")
_YEAR = re.compile(
    r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b|\b\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d\b"
)
_SECOND = re.compile(
    r"(?<![.\s][A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\bSept)[.!?][\"”’']?\s+[A-Z“\"]"
)


def is_caption(block: Block) -> bool:
    """Whether it is a caption or photo credit by its own form, wherever it stands."""
    return block.words <= _LONGEST and (
        has_credit(block) or _holds_phrase(block) or describes_picture(block.line)
    )


def has_credit(block: Block) -> bool:
    """Whether it names the photographer or the photo's owner, as credits do."""
    line = block.line
    if block.words > _LONGEST:
        return False
    if block.key.startswith(_OPENINGS) or line.lower().startswith(_OPENINGS) or _COPYRIGHT.match(line):
        return True
    if (leading := _LEADING.match(line)) and _TELLING.isdisjoint(line[leading.end() :].split()):
        return True
    bracket = _BRACKET.search(line[-130:])
    return (
        bool(bracket and _is_credit(bracket[1]))
        or _BARE_CREDIT.search(line[-90:]) is not None
        or _ONLY_CREDIT.fullmatch(line) is not None
    )


def is_only_credit(block: Block) -> bool:
    """Whether it is a credit and nothing more, so that the caption stands beside it."""
    return block.words <= 8 and has_credit(block)


def describes_picture(line: str) -> bool:
    """Whether a single sentence says what can be seen: who, a deed in the present tense, where or when.

    Nothing in it is told, argued or quoted. A rule of form: it knows verbs and places, no persons.

    >>> describes_picture("Mayor Ida Holm waves during a parade in Bergen.")
    True
    >>> describes_picture("Mayor Ida Holm waved during a parade, police said.")
    False
    """
    words = line.split()
    if not (8 if line.endswith(".") else 10) <= len(words) <= 60 or not line[0].isupper():
        return False
    plain = [word.strip(".,'’‘()").lower() for word in words]
    if plain[0] in _NO_SUBJECT or not _TELLING.isdisjoint(plain):
        return False
    if any(mark in line for mark in '“"”?:;') or _SECOND.search(line):
        return False
    deed = next((i for i in range(1, min(13, len(words))) if _is_deed(plain[i], plain[i - 1])), None)
    if deed is None or not {"is", "are"}.isdisjoint(plain[:deed]):
        return False
    rest = " ".join(words[deed + 1 :])
    scene = "during" in plain if plain[deed] in _COMMON else _SCENE.search(rest)
    return bool(scene or _YEAR.search(rest))


def _is_deed(word: str, before: str) -> bool:
    """Whether a word is a verb of something visible; many are nouns too, so the word before it counts."""
    if word in _OF_SEVERAL:
        return before in _SEVERAL or (before.endswith("s") and before not in _DETERMINERS)
    return word in _OF_ONE and before not in _DETERMINERS and before[-2:] != "ly"


_DETERMINERS = frozenset(_MARKS["determiners"])


def _holds_phrase(block: Block) -> bool:
    lower = block.line.lower()
    return any(phrase in lower for phrase in _MARKS["phrases"]) and _TELLING.isdisjoint(lower.split())


def _is_credit(inside: str) -> bool:
    """Whether the words in a bracket name a photographer, a photo house or an archive."""
    words = set(re.findall(r"[a-z-]+", inside.lower()))
    if words & _CREDIT_WORDS:
        return bool(words & _HOUSES) or "/" in inside or (len(words) <= 6 and _names_only(inside))
    return _SLASH.search(inside) is not None


def _names_only(inside: str) -> bool:
    """Whether all but names are words of credits, which "(Warning: graphic images)" is not."""
    return all(word in _CREDIT_WORDS or word in _BEFORE_NAMES for word in re.findall(r"\b[a-z-]+\b", inside))
