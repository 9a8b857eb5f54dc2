"""Whom a corpus names most often, for the sentence on what it is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import pandas as pd

from framing.concepts.library import concepts
from framing.finders.quotes.speakers.phrases.source_nouns import party_names
from framing.findings import Findings
from framing.language.kinds import peoples
from framing.lexicon import load
from framing.naming.event_entities import entities, in_events, one_spelling_each
from framing.naming.personal import surname
from framing.naming.state_names import states

NAMED, OFTEN = 4, 1 / 4
"""At most this many names, each named at least this many times as often as the first."""

FEW_EVENTS, OF_MANY, OFTEN_ON_MANY = 3, 1 / 4, 1 / 2
"""On more events than these, names are on this share of them, and this many times as often as the first."""

ALONE = 2 / 3
"""A surname alone is that of the person who has this share of an event's full names with it."""

PERSONS = 2
"""So many persons are enough to name no chamber, party or place beside them."""

_HELD = re.compile(r"^\w+-(?:controlled|dominated|held|led|run) (?=[A-Z])")
"""Whose a chamber is: "Labour-held Senate"."""


class MostNamed(NamedTuple):
    """Names, the most frequent first, and whether others were left out who are no persons."""

    names: tuple[str, ...] = ()
    persons_alone: bool = False


def most_named(findings: Findings) -> MostNamed:
    """Those named most often, in two articles and by two outlets at least; no outlets and agencies.

    Persons alone, where there are enough. On many events, who is named on a few of them says nothing.

    Adjectives ("Iraqi officials") name nobody: what only stands before another word counts for persons and
    bodies alone, and not for a chamber ("House Speaker").
    """
    articles = findings.articles
    publishers = {*articles["outlet"].dropna(), *articles["agency"].dropna()}
    rows = in_events(findings, findings.mentions)
    rows = rows[rows["kind"].eq("name")]
    body = rows["entity_kind"].isin(["person", "organisation"]) & ~rows["text"].isin(_of_members())
    beside = rows["role"].eq("modifier") & ~body
    parts = [part.assign(whom=entities(part)) for _, part in rows.groupby("event", sort=False)]
    named = pd.concat(parts).sort_index()[~beside].dropna(subset="whom") if parts else rows.assign(whom="")
    named = named.assign(whom=pd.Series(one_spelling_each(list(named["whom"])), named.index, dtype=object))
    by_event = [_in_full(part) for _, part in named.groupby("event", sort=False)]
    named = _in_full(pd.concat(by_event).sort_index()) if by_event else named
    counts = named.groupby("whom", sort=False).agg(
        times=("article", "size"),
        articles=("article", "nunique"),
        outlets=("outlet", "nunique"),
        events=("event", "nunique"),
        person=("entity_kind", lambda kinds: kinds.eq("person").mean() > 0.5),
    )
    least = min(2, articles["outlet"].nunique())
    counts = counts[(counts["articles"] > 1) & (counts["outlets"] >= least) & ~counts.index.isin(publishers)]
    longer = [name.rsplit(" ", 1) for name in counts.index if " " in name]
    surnames = {last for _, last in longer}
    beginnings = {first for first, _ in longer} - states()
    several = (surnames | beginnings) - _of_members()
    # of "Roe" alone nobody knows which Roe it is, nor whether "Georgetown" is the town or its university
    counts = counts[~counts.index.isin(several | set(load("naming")["no_bearers"]))]
    many = len(parts) > FEW_EVENTS
    counts = counts[counts["events"] >= len(parts) * OF_MANY * many]
    counts = counts[counts["times"] >= (OFTEN_ON_MANY if many else OFTEN) * counts["times"].max()]
    counts = counts.sort_values("times", ascending=False, kind="stable")
    persons = counts["person"].astype(bool) & ~counts.index.map(_is_body).astype(bool)
    alone = persons.sum() >= PERSONS and not persons.all()
    most = _once(counts.index[persons] if alone else counts.index)[:NAMED]
    written = (_as_written(str(name), named.loc[named["whom"] == name, "text"]) for name in most)
    return MostNamed(tuple(written), bool(alone))


def _in_full(named: pd.DataFrame) -> pd.DataFrame:
    """Mentions with a surname alone under the full name that nearly always goes with it."""
    whom = named["whom"].map(lambda name: _HELD.sub("", name))
    bearers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in whom[named["entity_kind"].eq("person")]:
        if " " in name and surname(name) not in _of_members():
            bearers[surname(name)][name] += 1
    full = {
        last: name
        for last, names in bearers.items()
        for name, times in names.most_common(1)
        if times >= ALONE * names.total()
    }
    return named.assign(whom=whom.replace(full))


def _once(names: Iterable[str]) -> list[str]:
    """Names without other names of one before, by concept ("Obamacare") or party ("Republicans", "GOP")."""
    shown: dict[str, str] = {}
    for name in names:
        shown.setdefault(_concepts().get(name, _party(name)), name)
    return list(shown.values())


def _party(name: str) -> str:
    """The party that a name is for, with its members in a chamber: "House Democrats"; else the name."""
    return party_names().get(name.split()[-1].lower(), name)


def _is_body(name: str) -> bool:
    """Whether a name is a party's, a people's or initials, which no person bears whatever a sentence says."""
    return name.isupper() or name in peoples() or name.split()[-1].lower() in party_names()


@cache
def _of_members() -> frozenset[str]:
    """Chambers and those who sit in them, which a longer name makes no other: "House Republicans"."""
    members = load("naming")["members"]
    return frozenset({*members, *(f"{one}s" for one in members)})


@cache
def _concepts() -> dict[str, str]:
    """Names that are written with capitals -> the concept of which they are forms."""
    return {
        form: concept.id
        for concept in concepts()
        for variant in concept.variants
        for form in (*variant.exact, *variant.forms)
        if form[:1].isupper()
    }


def _as_written(name: str, texts: pd.Series) -> str:
    """The initials, where the articles mostly write these: "NATO"; a surname alone with its office."""
    commonest = str(texts.value_counts().index[0])
    offices = texts[texts.str.fullmatch(rf"[A-Z]\w+ {re.escape(name)}")].str.split().str[0]
    offices = offices[offices.str.lower().isin(load("naming")["addresses"])]
    if " " not in name and len(offices):
        return f"{offices.mode()[0]} {name}"
    initials = commonest.isupper() and commonest.isalpha() and len(commonest) > 2
    return commonest if initials and commonest.capitalize() not in set(texts) else name
