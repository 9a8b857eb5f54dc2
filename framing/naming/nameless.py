"""Labels of speakers that name nobody: "office", "members of his team", "Roe's attorney"."""

from __future__ import annotations

import re

import pandas as pd

from framing.finders.quotes.speakers.phrases.affiliations import party_names
from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed

_OF_SOMEBODY = re.compile(r"[A-Z][\w. -]*['’]s? [a-z][a-z -]*")


def nameless(labels: pd.Series, kinds: pd.Series) -> pd.Series:
    """Whether the label of each speaker names nobody, by its kind.

    A paper of a court or a parliament needs no name: an event has one "indictment".
    """
    found = [names_nobody(*one) for one in zip(labels.fillna(""), kinds, strict=True)]
    return pd.Series(found, labels.index, dtype=bool)


def names_nobody(label: str, kind: str) -> bool:
    """Whether a label has no name in it, or only that of somebody else, as those of anonymous persons are.

    >>> names_nobody("office", "organisation"), names_nobody("Roe's attorney", "official")
    (True, True)
    >>> names_nobody("indictment", "document"), names_nobody("Roe's campaign", "organisation")
    (False, False)
    """
    if not label or kind in ("person", "unknown", "anonymous"):
        return kind == "anonymous"
    first, *others = label.split()
    if kind == "document" and label.split(" of ")[0].split()[-1] in listed("of_record"):
        return False
    opens = first.lower()
    noun = is_known(opens) and opens not in party_names() and not first.isupper()  # it opened a sentence
    noun &= bool(others) or opens.endswith("s")  # "Carrier" may be a name
    plain = first.islower() or noun
    return (plain and all(word == word.lower() for word in others)) or (
        kind == "official" and _OF_SOMEBODY.fullmatch(label) is not None
    )
