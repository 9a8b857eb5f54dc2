"""Speakers over the articles of an event: each person under one name, with one affiliation."""

from __future__ import annotations

import re

import pandas as pd

from framing.findings.tables import Findings, present
from framing.naming.bearers import Bearers
from framing.naming.one_body import by_initials, one_body
from framing.naming.one_label import one_label
from framing.naming.over_events import Place, one_side, over_events
from framing.naming.personal import GENERATIONS, JOINED, key, own_name
from framing.naming.phrase_parts import Wording
from framing.naming.sides_of_persons import sides
from framing.naming.told_offices import told_offices
from framing.naming.told_parties import told_parties
from framing.naming.written import writer_in

INITIAL = re.compile(r"[A-Z]\.?")
_SEVERAL = re.compile(r"['’]s\b|\b(?:former|ex|then|one|another|other|an)\b", re.IGNORECASE)
_SAID_BY = ["speaker", "speaker_kind"]
_OF_PERSONS = ["official", "document", "organisation"]
"""Kinds of speakers whose label may mean a person."""
_BEARER = re.compile(r"(?:[\w.& ]+['’]s )?([A-Z][\w-]+)")
"""A surname, alone or behind the body of its bearer: "the NRU's Roe"."""


def quotes_of_persons(findings: Findings) -> pd.DataFrame:
    """The quotes of all articles, each person under the fullest common name of the event's articles.

    An article that says "Roe" and one that says "Ann Roe" quote one person, where the event has one Roe;
    "the mayor" is the only one whom the event's articles call so, and "Roe's letter" is Roe. A body is
    named by its initials where a source of the event is. Other speakers stay as they are.

    >>> from framing.findings import concatenate
    >>> len(quotes_of_persons(concatenate([])))
    0
    """
    events = findings.articles.set_index("article")["event"].fillna("")
    quotes = findings.quotes.reset_index(drop=True)
    mentions = findings.mentions.assign(event=findings.mentions["article"].map(events))
    of_event = quotes["article"].map(events)
    parties, offices = _named_in_events(quotes, of_event, mentions, findings)
    is_person = quotes["speaker_kind"].eq("person")
    own = quotes[is_person & quotes["speaker"].notna()]
    places = list(zip(of_event[own.index], own["speaker"], strict=True))
    whole = over_events(places, mentions, _bearers(mentions)) if of_event.nunique() > 1 else {}
    quotes.loc[own.index, "speaker"] = [whole.get(place, place[1]) for place in places]
    for alike in (is_person, ~is_person):  # over all events: one row for a speaker
        labels = quotes.loc[alike, "speaker"].dropna()
        quotes.loc[labels.index, "speaker"] = labels.map(one_label(labels))
    own = quotes.loc[own.index]
    told = one_side(offices, whole) | one_side(parties, whole)
    quotes.loc[own.index, "affiliation"] = sides(own, mentions, told)
    bodies = quotes[quotes["speaker_kind"].eq("organisation") & quotes["speaker"].notna()]
    quotes.loc[bodies.index, "speaker"] = bodies["speaker"].map(one_body(bodies["speaker"]))
    for _, names in quotes.loc[bodies.index, "speaker"].groupby(of_event, sort=False):
        quotes.loc[names.index, "speaker"] = names.replace(by_initials(names))
    return quotes


def _named_in_events(
    quotes: pd.DataFrame, of_event: pd.Series, mentions: pd.DataFrame, findings: Findings
) -> tuple[dict[Place, str], dict[Place, str]]:
    """Names the persons of each event in `quotes`; the parties and offices that its articles tell of them."""
    texts = findings.texts.set_index("article")["text"]
    parties: dict[Place, str] = {}
    offices: dict[Place, str] = {}
    known = quotes[quotes["speaker"].notna()]
    for event in mentions["event"].unique():
        named = mentions[mentions["event"] == event]
        rows = known[of_event[known.index] == event]
        bearers = _bearers(named)
        persons = rows[rows["speaker_kind"] == "person"]
        quotes.loc[persons.index, "speaker"] = _named(bearers, persons)
        others = rows[rows["speaker_kind"].isin(_OF_PERSONS)]
        quotes.loc[others.index, _SAID_BY] = _told(bearers, others)
        parties |= {(event, one): party for one, party in told_parties(bearers, named, texts).items()}
        offices |= {(event, one): body for one, body in told_offices(bearers, named, texts).items()}
    return parties, offices


def _bearers(mentions: pd.DataFrame) -> Bearers:
    """The persons whom the articles of an event name."""
    columns = ["article", "text", "kind", "entity", "entity_kind"]
    return Bearers.of(present(mentions[columns]).itertuples(index=False, name=None))


def _told(bearers: Bearers, rows: pd.DataFrame) -> pd.DataFrame:
    """Speaker and kind of the quotes of office holders and documents: the person meant, if known."""
    columns = ["article", "speaker", "speaker_kind", "source"]
    places = list(rows[columns].astype(object).fillna("a ").itertuples(index=False, name=None))
    named: dict[tuple[str, str], str | None] = {}
    for article, label, kind, source in places:
        if not named.get((article, label)):
            person = (
                _writer(bearers, article, label)
                if kind == "document"
                else _bearer(bearers, article, label)
                if kind == "organisation"
                else _holder(bearers, article, label, source)
            )
            named[article, label] = person and person.replace(JOINED, " ")
    found = [
        (person, "person") if (person := named[article, label]) else (label, kind)
        for article, label, kind, _ in places
    ]
    return pd.DataFrame(found, rows.index, _SAID_BY, dtype=object)


def _holder(bearers: Bearers, article: str, title: str, source: str) -> str | None:
    """The only holder of an office.

    A former office may be that of many, and so may one that is told by its owner: "Roe's lawyer", "a judge".
    """
    wording = Wording(title)
    sure = source[:2].lower() != "a " and wording.phrase and not _SEVERAL.search(title)
    return bearers.titled(wording, article) if sure else None


def _bearer(bearers: Bearers, article: str, label: str) -> str | None:
    """The person whose surname was taken for the name of a body."""
    named = _BEARER.fullmatch(label)
    person = bearers.meant(article, named[1], None) if named else None
    return person if person and named and " " in person and key(person.split()[-1]) == key(named[1]) else None


def _writer(bearers: Bearers, article: str, label: str) -> str | None:
    """The person who wrote a document, where its label says so and the articles name that person in full."""
    name = writer_in(label)
    person = bearers.meant(article, name, None) if name else None
    return person if person and " " in person and name and name.split()[-1] == person.split()[-1] else None


def _named(bearers: Bearers, persons: pd.DataFrame) -> list[str]:
    """For each quote its speaker under the name that the person has in the articles of the event.

    What stands before a surname in a source tells who it is: "Mr. Roe" is not Ann Roe.
    """
    places = list(persons[["article", "speaker"]].itertuples(index=False, name=None))
    titled: dict[tuple[str, str], str] = {}
    for place, source in zip(places, persons["source"], strict=True):
        if isinstance(source, str) and own_name(source) == (place[1],) and source != place[1]:
            titled.setdefault(place, source)
    names: dict[tuple[str, str], str] = {}
    for article, speaker in dict.fromkeys(places):
        text = titled.get((article, speaker), speaker)
        full = (bearers.meant(article, text, speaker) or speaker).replace(JOINED, " ")
        names[article, speaker] = full if _may_be(speaker, full) else speaker
    return [names[place] for place in places]


def _may_be(speaker: str, full: str) -> bool:
    """Whether a name may be short for another: one person, the same surname, no further names before it.

    >>> _may_be("Roe", "Ann Roe"), _may_be("Ann B. Roe", "Ann Roe"), _may_be("Poe and Roe", "Ann Roe")
    (True, True, False)
    >>> _may_be("Ann Blake Roe", "Ann Roe"), _may_be("Old Ann Roe", "Ann Roe")
    (True, False)
    >>> _may_be("Thomas B. Roe Jr.", "Tom Roe")
    True
    >>> _may_be("Q", "Ann Q"), _may_be("Q", "Q")
    (False, False)
    """
    said, whole = (
        [word for word in name.split() if not (INITIAL.fullmatch(word) or word in GENERATIONS)]
        for name in (speaker, full)
    )
    if "and" in said or "," in speaker or not (said and whole):
        return False
    shorter = len(said) <= len(whole) or key(said[0]) == key(whole[0])
    return key(said[-1]) == key(whole[-1]) and shorter
