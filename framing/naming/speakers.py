"""Speakers over the articles of an event: each person under one name, with one affiliation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import pandas as pd

from framing.finders.quotes.speakers.chambers import is_chamber
from framing.findings.tables import Findings, present
from framing.naming.bearers import Bearers
from framing.naming.personal import JOINED, key

INITIAL = re.compile(r"[A-Z]\.?")
KNOWN = 2, 0.25
"""An affiliation is a person's where it is given this often, or in this share of the person's quotes."""


def quotes_of_persons(findings: Findings) -> pd.DataFrame:
    """The quotes of all articles, each person under the fullest common name of the event's articles.

    An article that says "Roe" and one that says "Ann Roe" quote one person, where the event has one Roe.
    A body is named by its initials where a source of the event is. Other speakers stay as they are.

    >>> from framing.findings import concatenate
    >>> len(quotes_of_persons(concatenate([])))
    0
    """
    events = findings.articles.set_index("article")["event"].fillna("")
    quotes = findings.quotes.reset_index(drop=True)
    mentions = findings.mentions.assign(event=findings.mentions["article"].map(events))
    persons = quotes[(quotes["speaker_kind"] == "person") & quotes["speaker"].notna()]
    for event, rows in persons.groupby(persons["article"].map(events), sort=False):
        named = _named(mentions[mentions["event"] == event], rows["article"], rows["speaker"])
        quotes.loc[rows.index, "speaker"] = named
    own = quotes.loc[persons.index]  # over all events: one row for a person, whatever the event
    quotes.loc[persons.index, "affiliation"] = _affiliations(list(own["speaker"]), own["affiliation"])
    bodies = quotes[quotes["speaker_kind"].eq("organisation") & quotes["speaker"].notna()]
    for _, names in bodies["speaker"].groupby(bodies["article"].map(events), sort=False):
        quotes.loc[names.index, "speaker"] = names.replace(_by_initials(names))
    return quotes


def _by_initials(names: Iterable[str]) -> dict[str, str]:
    """Names of bodies -> their initials, where these are among the names and of no other body.

    >>> _by_initials(["Nordic Rail Union", "NRU", "Acme"])
    {'Nordic Rail Union': 'NRU'}
    """
    every = dict.fromkeys(names)
    of: defaultdict[str, list[str]] = defaultdict(list)
    for name in every:
        capitals = "".join(word[0] for word in name.split() if word[0].isupper())
        if capitals in every and len(capitals) > 2 and " " in name:
            of[capitals].append(name)
    return {full[0]: short for short, full in of.items() if len(full) == 1}


def _named(mentions: pd.DataFrame, articles: pd.Series, speakers: pd.Series) -> list[str]:
    """For each quote its speaker under the name that the person has in the articles of the event."""
    columns = ["article", "text", "kind", "entity", "entity_kind"]
    bearers = Bearers.of(present(mentions[columns]).itertuples(index=False, name=None))
    names: dict[tuple[str, str], str] = {}
    for article, speaker in dict.fromkeys(zip(articles, speakers, strict=True)):
        full = (bearers.meant(article, speaker, speaker) or speaker).replace(JOINED, " ")
        names[article, speaker] = full if _may_be(speaker, full) else speaker
    return [names[place] for place in zip(articles, speakers, strict=True)]


def _may_be(speaker: str, full: str) -> bool:
    """Whether a name may be short for another: one person, the same surname, no further names.

    >>> _may_be("Roe", "Ann Roe"), _may_be("Ann B. Roe", "Ann Roe"), _may_be("Poe and Roe", "Ann Roe")
    (True, True, False)
    >>> _may_be("Q", "Ann Q"), _may_be("Q", "Q")
    (False, False)
    """
    said, whole = ([word for word in name.split() if not INITIAL.fullmatch(word)] for name in (speaker, full))
    one = "and" not in said and "," not in speaker
    return one and bool(said and whole) and key(said[-1]) == key(whole[-1]) and len(said) <= len(whole)


def _affiliations(speakers: Sequence[str], affiliations: pd.Series) -> list[str | None]:
    """For each quote the affiliation most often given to its speaker, where that is often enough."""
    quotes = Counter(speakers)
    given: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for speaker, affiliation in zip(speakers, affiliations, strict=True):
        if isinstance(affiliation, str):
            given[speaker][affiliation] += 1
    least, share = KNOWN
    chosen = {}
    for speaker, counts in given.items():
        telling = {one: n for one, n in counts.items() if not is_chamber(one)}
        affiliation, n = Counter(telling or counts).most_common(1)[0]
        if n >= least or n >= share * quotes[speaker]:
            chosen[speaker] = affiliation
    return [chosen.get(speaker) for speaker in speakers]
