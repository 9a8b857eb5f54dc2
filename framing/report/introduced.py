"""How articles introduce a person, in their own words: "Rep. Ann Roe", "Ann Roe, a farmer of Velm"."""

from __future__ import annotations

import re

from framing.language.titles import is_written_title

_ROLE = re.compile(r", ((?:an?|the|former) (?:[\w’'-]+ ){0,7}[\w’'-]+), ")
"""A phrase between commas behind a name."""

_CLAUSE = re.compile(
    r"\b(?:said|says|told|wrote|added|who|which|that|was|is|were|are|had|has|and|when|where)\b"
)
"""Words that show a clause, or a list, where a role would be a phrase."""

_PAST = frozenset({"former", "ex", "retired", "late", "then", "acting", "incoming", "outgoing"})
"""Words that tell that an office is held no more, or not yet."""

_LISTED = re.compile(r"(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+)*,? and [A-Z][\w.’'-]+ [A-Z]")
"""Further names behind a name: "Ann Roe, Tom Vint and Jan Poe"."""


def introduced(name: str, text: str) -> str:
    """The name with its titles and its role, where it is introduced most fully.

    >>> introduced("Ann Roe", "They saw Ann Roe. Then Rep. Ann Roe left.")
    'Rep. Ann Roe'
    >>> introduced("Ann Roe", "It rained, Ann Roe, a farmer of Velm, told them.")
    'Ann Roe, a farmer of Velm'
    >>> introduced("Ann Roe", "They met Senate Majority Leader Ann Roe and Reps. Ann Roe.")
    'Senate Majority Leader Ann Roe'
    >>> introduced("Ann Roe", "They met Gov. Ann Roe. So did former Velm Gov. Ann Roe, they say.")
    'former Velm Gov. Ann Roe'
    """
    found = []
    for one in re.finditer(rf"(?<![\w.’'-]){re.escape(name)}(?![\w’'-])", text):
        role = _ROLE.match(text, one.end())
        behind = f", {role[1]}" if role and not _CLAUSE.search(role[1]) else ""
        found.append(" ".join([*_titles(text[: one.start()]), name]) + behind)
    once = [one for one in found if one.split()[0] in _PAST]
    return max(once or found, key=len, default=name)


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


def _past(words: list[str]) -> list[str]:
    """The words from "former" on, if only capitals stand between: "former Texas Gov."."""
    at = len(words)
    while at and words[at - 1][0].isupper() and words[at - 1][-1] not in ',;:!?”"':
        at -= 1
    return words[at - 1 :] if 0 < at < len(words) and words[at - 1] in _PAST else []


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
