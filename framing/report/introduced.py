"""How articles introduce a person, in their own words: "Rep. Ann Roe", "Ann Roe, a farmer of Velm"."""

from __future__ import annotations

import re

from framing.finders.cues import cue
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.names.roles_before import role_before
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.language.titles import is_written_title
from framing.lexicon import load

_ROLE = re.compile(
    r"(?:, \d{1,3})?, ((?:(?:an?|the|former)|[a-z-]+(?: [a-z-]+){0,3}? (?P<of>of|for|at)) (?:[\w’'-]+ ){0,9}?"
    r"[\w’'-]+)(?:, | who |(?<=\w{4})[.;](?:\s|$))"
)
"""A phrase behind a name and perhaps an age, to a comma, a clause or the end of its sentence."""

_WHOSE = re.compile(r"\b((?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+[’']s(?: [\w-]+){1,5}), $")
"""A role before a name and a comma, with whose it is: "Velm's union leader, | Ann Roe,"."""

_SAYING = re.compile(r" in an? (?:[\w-]+ )?(?:e-?mail|interview|speech|statement)\b")
"""Where somebody said so: no part of a role."""

_CLAUSE = re.compile(
    r"\b(?:said|says|told|wrote|added|who|which|that|was|is|were|are|had|has|and|when|where)\b"
)
"""Words that show a clause, or a list, where a role would be a phrase."""

_PAST = frozenset({"former", "ex", "retired", "late", "then", "acting", "incoming", "outgoing"})
"""Words that tell that an office is held no more, or not yet."""

_OPENS = frozenset({"Then", "Late"})
"""What opens a sentence and tells nothing of an office."""

_ONCE = re.compile(
    rf"\b(?!{'|'.join(sorted(_OPENS))})(?i:{'|'.join(sorted(_PAST))}|one-?time|previously|served)\b"
)
_SENTENCES = re.compile(r"(?<=[a-z]{4}[.!?:;])\s|[”“\"\n]")
_OTHERS = re.compile(r"\b(?:about|against|by|for|from|of|to|under|with)\b")
"""What parts a name from whom the words before tell of: "a former friend of Gov. Ann Roe"."""
_NEAR = 80
"""Characters before and behind a name in which such a word may be told of its bearer."""

_LISTED = re.compile(r"(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+)*,? and [A-Z][\w.’'-]+ [A-Z]")
"""Further names behind a name: "Ann Roe, Tom Vint and Jan Poe"."""


def introduced(name: str, text: str) -> str:
    """The name with its titles and its role, where it is introduced most fully.

    The name stands alone if a text tells that an office is a former one and the fullest words do not.

    >>> introduced("Ann Roe", "They saw Ann Roe. Then Rep. Ann Roe left.")
    'Rep. Ann Roe'
    >>> introduced("Ann Roe", "It rained, Ann Roe, a farmer of Velm, told them.")
    'Ann Roe, a farmer of Velm'
    >>> introduced("Ann Roe", "It rained, Ann Roe, a spokeswoman for the agency, told them.")
    'Ann Roe'
    >>> introduced("Ann Roe", "They met Senate Majority Leader Ann Roe and Reps. Ann Roe.")
    'Senate Majority Leader Ann Roe'
    >>> introduced("Ann Roe", "They met Gov. Ann Roe. So did former Velm Gov. Ann Roe, they say.")
    'former Velm Gov. Ann Roe'
    >>> introduced("Ann Roe", "It was Ann Roe, who once served. Velm Governor Ann Roe left.")
    'Ann Roe'
    >>> introduced("Ann Roe", "Then, said union lawyer Ann Roe, it rained.")
    'union lawyer Ann Roe'
    """
    found, doubt = [], False
    for one in re.finditer(rf"(?<![\w.’'-]){re.escape(name)}(?![\w’'-])", text):
        role = _ROLE.match(text, one.end())
        behind = f", {_SAYING.split(role[1])[0]}" if role and _tells(role[1], role["of"]) else ""
        before = text[max(0, one.start() - _NEAR) : one.start()].split("\n")[-1]
        whose = _WHOSE.search(before) if text[one.end() : one.end() + 1] == "," else None
        if whose and not behind and _is_role(whose[1].split()):
            behind = f", {whose[1]}"
        titles = _titles(text[: one.start()]) or ([] if behind else _calling(before))
        found.append(" ".join([*titles, name]) + behind)
        doubt = doubt or _was(text, one.start(), one.end())
    once = [one for one in found if _ONCE.search(one)]
    return max(once or ([] if doubt else found), key=len, default=name)


def _tells(role: str, of: str | None) -> bool:
    """Whether a role tells enough by itself: no clause, and no body that the text named before.

    Without an article a noun for a person has to stand before the first preposition, `of`.
    """
    if of and persons().get(role.partition(f" {of} ")[0].split()[-1]) is not False:
        return False
    words = {word.removesuffix("'s").removesuffix("’s") for word in role.split()}
    body = not words.isdisjoint(listed("organisations")) and not any(word[0].isupper() for word in words)
    return not (body or _CLAUSE.search(role) or any(word.islower() and cue(word) for word in words))


def _was(text: str, start: int, end: int) -> bool:
    """Whether near a name its bearer is told to have been something: "Former aide and Mayor Ann Roe"."""
    before = _OTHERS.split(_SENTENCES.split(text[max(0, start - _NEAR) : start])[-1])[-1]
    behind = _SENTENCES.split(text[end : end + _NEAR])[0]
    return _ONCE.search(before) is not None or (behind[:1] == "," and _ONCE.search(behind) is not None)


def _titles(before: str) -> list[str]:
    """The titles at the end of a text, with capitals before them: "House Majority Leader".

    Those of several persons are left ("Reps."), and those that capitals join to the start of a sentence or
    to the name of a body ("Union for Women President").
    """
    words = before.split("\n")[-1].split()
    if past := _past(words):
        return past
    at = len(words)
    while at and is_written_title(words[at - 1]):
        at -= 1
    if at == len(words) or words[at].rstrip(".").endswith("s"):
        return []
    if words[at].endswith("."):  # "Then Rep. Roe": a short form begins its title
        return words[at:]
    first = at
    while first and words[first - 1][0].isupper() and words[first - 1][-1].isalpha():
        first -= 1
    in_sentence = first > 0 and words[first - 1][-1] not in '.!?:”"'
    in_body = first > 1 and words[first - 1] in ("of", "for", "and") and words[first - 2][0].isupper()
    return words[first:] if first == at or (in_sentence and not in_body) else []


def _calling(before: str) -> list[str]:
    """What a text calls a person right before the name: "Velm union lawyer", "Secretary of Peace".

    Nothing where a preposition or "and" stands between capitals: the name of a body may begin before it.
    """
    words = role_before(before)
    at = next((at for at in range(len(words) - 1, -1, -1) if _is_before(words[at])), -1)
    called = words[at + 1 :]
    *_, whose, link = ("", "", *before.split()[: len(before.split()) - len(called)])
    if called and all(one[:1].isupper() for one in (whose, called[0])) and link in ("of", "for", "and"):
        office = link == "of" and is_written_title(whose)
        return words if office and all(word[0].isupper() for word in words if word != "of") else []
    return called if _is_role(called) else []


def _is_before(word: str) -> bool:
    """Whether a word is none of those that say what somebody is: a verb, a small word or a judgement."""
    judges = load("loaded")["classes"]["adjective"]["adjective"]
    return _is_small(word) or word.lower() in judges or (word.islower() and cue(word) is not None)


def _is_small(word: str) -> bool:
    return word.lower() in small("prepositions", "subordinators", "determiners", "subjects")


def _is_role(words: list[str]) -> bool:
    """Whether words end in a noun for a person and none of them is small."""
    ends = bool(words) and persons().get(words[-1].lower()) is False
    return ends and not any(map(_is_small, words))


def _past(words: list[str]) -> list[str]:
    """The words from "former" on, if only capitals stand between: "Former Texas Gov."."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].lower() in _PAST and words[at] not in _OPENS:
            return [words[at].lower(), *words[at + 1 :]] if at < len(words) - 1 else []
        if not words[at][0].isupper() or words[at][-1] in ',;:!?”"':
            break
    return []


def reports(name: str, outlet: str, text: str) -> bool:
    """Whether a person reports for an outlet: "as the Post's Ann Roe reports".

    >>> reports("Ann Roe", "Velm Post", "Rain fell, as the Post's Ann Roe reports on Monday.")
    True
    """
    owners = "|".join(re.escape(word) for word in [outlet, *outlet.split()] if len(word) > 2)
    return bool(owners) and re.search(rf"\b(?:{owners})['’]s {re.escape(name)}\b", text) is not None


def is_listed(name: str, text: str) -> bool:
    """Whether a name stands in a list of persons, who may speak as one: the authors of a study."""
    before = rf"[A-Z][\w’'-]+,? and {re.escape(name)}\b"
    listed = (_LISTED.match(text, one.end()) for one in re.finditer(re.escape(name), text))
    return any(listed) or re.search(before, text) is not None
