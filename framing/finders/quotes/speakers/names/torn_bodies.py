"""Whole names of bodies before an office, torn by a small word: "Chamber of | Commerce CEO Ann Roe"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import is_title
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.letters import CAPITAL

_BEGUN = rf"(?:{CAPITAL}[\w.’'-]*[ \u00a0])+(?:of|and|for|&)(?: the)?"
_TORN = re.compile(rf"(?:{_BEGUN}|\b[\w-]+\.(?:com|net|org)) $")
"""What stands before the rest of a body's name: its beginning with a small word, or a web address."""


def with_whole_body(before: str, name: str, found: Description) -> Description:
    """Somebody found in a run of capitals, under the whole name of a body that begins before the run."""
    torn = _TORN.search(before) if found.affiliation else None
    words = torn[0].split() if torn else []
    words = [] if any(map(is_title, words)) else words  # "Mayor Roe and | Rail Secretary Ann Lee"
    wholes = (describe(" ".join([*words[at:], name])) for at in range(len(words)))  # "On Monday | Chamber of"
    fitting = (one for one in wholes if one.name == found.name and _is_longer(one, found))
    return replace(next(fitting, found), text=found.text)


def _is_longer(whole: Description, found: Description) -> bool:
    return (whole.affiliation or "").endswith(f" {found.affiliation}")
