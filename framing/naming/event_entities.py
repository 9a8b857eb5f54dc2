"""Whom the mentions of an event mean, over all of its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from framing.findings.tables import Findings, present
from framing.naming.bearers import Bearers
from framing.naming.entities import bare, ends, of_chambers, shortened
from framing.naming.mention_labels import meant
from framing.naming.personal import JOINED, given_names, own_name
from framing.naming.phrase_parts import Wording
from framing.naming.state_names import state_of_capital, state_told_in, states_in, usual_name

_ACTING = frozenset({"subject", "agent", "possessor"})

_INITIALS = 6
"""Letters of the longest initials: "UNICEF"."""


def in_events(findings: Findings, rows: pd.DataFrame, event: str | None = None) -> pd.DataFrame:
    """Rows of finds with the outlet and the event of their articles, of one event if it is given."""
    articles = findings.articles.set_index("article")
    rows = rows.assign(
        outlet=rows["article"].map(articles["outlet"]),
        event=rows["article"].map(articles["event"].fillna("")),
    )
    return rows if event is None else rows[rows["event"] == event]


def entities(rows: pd.DataFrame) -> pd.Series:
    """Whom each mention of one event means; nothing where that is unsure."""
    columns = ["article", "text", "kind", "entity", "entity_kind"]
    mentions = list(present(rows[columns]).itertuples(index=False, name=None))
    bearers = Bearers.of(mentions)
    named = [Wording(text) for text in rows["text"][rows["kind"] == "name"]]
    bodies = [one for one in named if not bearers.named(one.words)]
    short, last = shortened(bodies), ends(bodies)
    halls = of_chambers({bare(one.text) for one in bodies})
    told = {state for _, text, *_ in mentions if (state := state_told_in(text.split()))}
    whom = [
        _in_short(Wording(row[1]), short, last)
        or halls.get(bare(row[1]) if row[2] == "name" else "")
        or _namesake(row[1], row[3])
        or (_city(row[1], role, told) if row[2] == "name" else None)
        or meant(row, role, bearers)
        for row, role in zip(mentions, rows["role"], strict=True)
    ]
    return pd.Series(one_spelling_each(whom), index=rows.index, dtype=object)


def _namesake(text: str, full: str | None) -> str | None:
    """The person of whom a surname is that of a state or capital too: "Mr. Santiago", Ann Santiago before."""
    words = own_name(full or "")
    place = len(words) > 1 and (state_of_capital(words[-1:]) or states_in(words[-1:]))
    is_person = place and words[0] in given_names()
    return " ".join(words) if is_person and bare(text).split()[-1:] == [words[-1]] else None


def _city(text: str, role: str, told: Collection[str]) -> str | None:
    """The capital that a phrase names, where it does not stand for its state; nothing if it does.

    It does where it acts or owns, and other words of the event tell of that state: "Georgetown" may be a
    university, and who arrives in Tehran is not in talks with it.
    """
    city = bare(text)
    state = state_of_capital(city.split())
    return city if state and not (role in _ACTING and state in told) else None


def _in_short(wording: Wording, short: Mapping[str, str], last: Mapping[str, str]) -> str | None:
    """The body whose name a phrase shortens; nothing where more follows, as in "the University of Oslo"."""
    if wording.words != wording.phrase:
        return None
    pointed = wording.text.startswith(("the ", "The "))
    return short.get(wording.letters) or (last.get(wording.letters) if pointed else None)


def one_spelling_each(names: Sequence[str | None]) -> list[str | None]:
    """Names that differ only in capitals, points and hyphens as the commonest of them.

    Words all in capitals, as in headlines and datelines, give way: "KESTREL BAY" is Kestrel Bay.
    """
    told = [usual_name(name.replace(JOINED, " ")) if name else None for name in names]
    counts = Counter(name for name in told if name)
    order = sorted(reversed(counts), key=lambda name: (not _is_loud(name), counts[name]))
    usual = {_spelled(name): name for name in order}
    return [usual[_spelled(name)] if name else None for name in told]


def _is_loud(name: str) -> bool:
    return name.isupper() and (" " in name or len(name) > _INITIALS) and "." not in name


def _spelled(name: str) -> str:
    return re.sub(r"[\s‐‑-]+", " ", name.replace(".", "")).casefold()
