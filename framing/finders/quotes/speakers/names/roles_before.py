"""The words before a full name that say what its bearer is: no opener, day or verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.finders.cues import cue
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.affiliations import is_past
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.openers import opens_sentences
from framing.finders.quotes.speakers.phrases.personal_names import is_given
from framing.finders.quotes.speakers.phrases.source_nouns import is_title, persons
from framing.finders.quotes.speakers.phrases.sources import Description

TIME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|July|September|October"
    r"|November|December)\b[ \u00a0]?"
)
"""Days, and the months that are nobody's given name."""
_APART = re.compile(
    r"\b((?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"
    r"(?: (?!(?:the|an?|his|her|and|or|who|that|said|told)\b)[\w’'-]+){1,7}), (?:[A-Z][\w’'-]+ )?$"
)
"""A role before its name and a comma, with or without an honorific: "the inspector, Hajiya | Ann Roe"."""


def role_before(before: str) -> list[str]:
    """The words right before a name that say what its bearer is; neither opener nor day is one of them."""
    match = re.search(r"(?:\b(?:U\.)?[\w’'-]+[ \u00a0]){0,8}$", before)
    words = match[0].split() if match else []
    of_office = (
        words[-1:] == ["of"] and len(words) > 1 and is_title(words[-2])
    )  # "Secretary of | State Ann Roe"
    leads = words and words[-1].lower() in small("prepositions", "subordinators") and not of_office
    if leads or (words and _acts_on(words[-1])):
        return []  # "friends of Ann Roe", "the Green Party and electing Ann Roe"
    barred = [
        at
        for at, word in enumerate(words)
        if TIME.match(word)
        or (word[0].isupper() and opens_sentences(word))
        or _says(words, at)
        or _acts(words, at)
    ]
    words = words[max(barred, default=-1) + 1 :]
    while words and not describe(" ".join([*words, "X"])).role:
        words = words[1:]
    start = max(0, len(words) - 3)
    while 0 < start and (words[start - 1][0].isupper() or words[start - 1] in ("of", "and", "for")):
        start -= 1
    over = next((at for at in range(start - 1, max(-1, start - 3), -1) if is_past(words[at])), start)
    return words[over:]  # "former senior adviser Ann Roe"


def role_apart(before: str, behind: str) -> Description | None:
    """The role of one person that commas set apart before a name: "by the inspector, | Ann Roe, who"."""
    apart = _APART.search(before) if behind.startswith(",") else None
    found = describe(apart[1]) if apart else None
    one = found is not None and found.kind in ("official", "anonymous") and not found.plural
    return found if found and one and found.head in persons() else None


def _says(words: Sequence[str], at: int) -> bool:
    """Whether a word is the verb of a name before it: "the Lyra Union says | Mayor Ann Roe"."""
    return at > 0 and words[at].islower() and words[at - 1][0].isupper() and cue(words[at]) is not None


def _acts(words: Sequence[str], at: int) -> bool:
    """Whether a word stands behind a full name: "Mayor Tom Lee met | President Ann Roe"."""
    behind = at > 1 and words[at - 1][0].isupper() and is_given(words[at - 2])
    return behind and words[at].islower() and words[at] not in ("of", "and", "for")


def _acts_on(word: str) -> bool:
    """Whether a word right before a name is a verb by its ending, and no noun for a person: "electing"."""
    return word.islower() and word.endswith(("ing", "ed")) and word not in persons()
