"""Who wrote what is quoted, where its label says so: "Ann Roe's letter", "a memo from Ann Roe"."""

from __future__ import annotations

import re
from functools import cache

from framing.lexicon import load

_NAME = r"(?:[A-Z][\w.’'-]*[ ]?)+?"


def writer_in(label: str) -> str | None:
    """The writer whom the label of a document names, as it does; nothing for what a body wrote.

    >>> writer_in("Ms. Roe’s letter to the council"), writer_in("memo from Mayor Ann Roe")
    ('Ms. Roe', 'Mayor Ann Roe')
    >>> writer_in("letter to Ann Roe"), writer_in("statement from Ann Roe's office")
    (None, None)
    """
    owned = _owned().match(label)
    if owned:
        return owned[1]
    sent = _sent().search(label)
    return sent[1] if sent else None


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"({_NAME})['’]s (?:[a-z-]+ )?(?:{_own_words()})\b")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_own_words()}) (?:from|by) ({_NAME})$")


def _own_words() -> str:
    """Documents whose words are those of the person who signs them."""
    return "|".join(load("naming")["own_words"])
