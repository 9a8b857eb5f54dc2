"""What each outlet calls the persons, states and bodies of an event: names, titles, descriptions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from framing.findings.tables import Findings, present
from framing.language.word_families import singular
from framing.lexicon import load
from framing.naming.bearers import Bearers, Row
from framing.naming.entities import bare, ends, entity, shortened
from framing.naming.personal import JOINED, is_title, key, of_another, own_name, several
from framing.naming.phrase_parts import Wording, is_office
from framing.naming.state_names import states_in
from framing.results import Result, Shown, narrowed

TABLE = {
    "event": "str",
    "entity": "str",
    "label": "str",
    "kind": "str",
    "head": "str",
    "outlet": "str",
    "count": "int64",
    "own": "int64",
    "reported": "int64",
    "quoted": "int64",
    "unclear": "int64",
    "articles": "int64",
}
PASSAGES = {
    "event": "str",
    "entity": "str",
    "label": "str",
    "kind": "str",
    "head": "str",
    "outlet": "str",
    "article": "str",
    "start": "int64",
    "end": "int64",
    "voice": "str",
    "text": "str",
}
OFTEN = 3
"""Whoever is named this often in an event is listed even if one outlet alone names them."""

LONGEST = 10
"""Words of the longest label; what is longer is a clause that was taken for one."""

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MEMBER = re.compile(r"[A-Z]{1,3}-[A-Z]\S*")
"""A member's party and place ("D-Ohio"): nobody's name."""

NOTE = (
    "Who is meant is decided by rules, and a state's capital, institutions and officials count as the state; "
    "pronouns are left out. Read the passages before you cite a label."
)


@dataclass(frozen=True)
class Labels(Result):
    """The labels of the entities of each event.

    `table` has a row per event, entity, label, its kind and outlet: how often in all, in the outlet's own
    voice, in reported and in quoted words, and in how many articles. Kinds are name, honorific, title
    (before a name), premodified (other words before a name), apposition, predicate and description.
    `places` are the places behind the counts.
    """

    table: pd.DataFrame
    places: pd.DataFrame

    def of(self, entity: str) -> Labels:
        """The labels of the entities whose name holds this text, or that it names; capitals do not matter."""
        rows = self.places
        said = rows["entity"].str.contains(entity, case=False, regex=False)
        named = rows["label"].str.casefold() == entity.casefold()
        kept = set(rows["entity"][said | named])
        return Labels(
            self.table[self.table["entity"].isin(kept)].reset_index(drop=True),
            self.places[self.places["entity"].isin(kept)].reset_index(drop=True),
        )

    def wide(self) -> pd.DataFrame:
        """Entities and labels as rows, outlets as columns, counts as cells, for reading."""
        keys = ["event", "entity", "kind", "label"]
        wide = self.table.pivot_table(index=keys, columns="outlet", values="count", sort=False, fill_value=0)
        return wide.astype("int64").rename_axis(columns=None).reset_index()

    @property
    def title(self) -> str:
        """What the table lists."""
        return "What each outlet calls people, states and bodies"

    @property
    def note(self) -> str:
        """How far the table can be trusted."""
        return NOTE if len(self.table) else "Nobody is named in several outlets."

    def shown(self, most: int | None = None) -> list[Shown]:
        """The table for reading (default: all of it)."""
        wide = self.wide()
        return [Shown(wide if most is None else wide.head(most))] if len(wide) else []

    def passages(
        self, entity: str | None = None, label: str | None = None, outlet: str | None = None
    ) -> pd.DataFrame:
        """The places where an entity is called by a label, in one outlet or all; each None stands for any."""
        return narrowed(self.places, entity=entity, label=label, outlet=outlet)


def labels(findings: Findings, event: str | None = None) -> Labels:
    """What each outlet calls those whom several outlets name, or one names often, event by event."""
    articles = findings.articles.set_index("article")
    rows = findings.mentions.assign(
        outlet=findings.mentions["article"].map(articles["outlet"]),
        event=findings.mentions["article"].map(articles["event"].fillna("")),
    )
    if event is not None:
        rows = rows[rows["event"] == event]
    found = [one for _, of_event in rows.groupby("event", sort=False) for one in _event(of_event)]
    passages = pd.DataFrame(found, columns=list(PASSAGES)).astype(PASSAGES)
    return Labels(_counted(passages), passages)


def _event(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The labels of the important entities of one event, the most mentioned first."""
    columns = ["article", "text", "kind", "entity", "entity_kind"]
    mentions = list(present(rows[columns]).itertuples(index=False, name=None))
    bearers = Bearers.of(mentions)
    named = [Wording(text) for text in rows["text"][rows["kind"] == "name"]]
    bodies = [one for one in named if not bearers.named(one.words)]
    short, last = shortened(bodies), ends(bodies)
    meant = [
        short.get(Wording(row[1]).letters)
        or (last.get(Wording(row[1]).letters) if row[1].startswith(("the ", "The ")) else None)
        or _meant(row, role, bearers)
        for row, role in zip(mentions, rows["role"], strict=True)
    ]
    meant = [name.replace(JOINED, " ") if name else None for name in meant]
    rows = rows.assign(entity=pd.Series(meant, index=rows.index, dtype=object))
    names = rows[rows["kind"] == "name"].groupby("entity")["outlet"].agg(["nunique", "size"])
    important = names[(names["nunique"] > 1) | (names["size"] >= OFTEN)].index
    order = (
        rows["entity"].value_counts(sort=False).reindex(important).sort_values(ascending=False, kind="stable")
    )
    of_entity = defaultdict[str, list[dict[Hashable, Any]]](list)
    for row in rows[rows["entity"].isin(order.index)].to_dict("records"):
        of_entity[row["entity"]].append(row)
    for name in order.index:
        for row in of_entity[name]:
            label, kind = _label(row["text"], row["kind"], row["role"], name)
            if len(label.split()) <= LONGEST:
                yield {str(key): value for key, value in row.items()} | {"label": label, "kind": kind}


def _meant(row: Row, role: str, bearers: Bearers) -> str | None:
    """Whom a mention means over the articles of the event; nothing if that is unsure."""
    article, text, kind, within, within_kind = row
    wording = Wording(text)
    if kind == "name":
        return _named(row, wording, bearers)
    if within and wording.head == key(within.split()[-1]):  # "the judge" is not Peter Judge
        within = None
    if within_kind == "person" and within and own_name(within):
        if not _of_one(wording, role):
            return None
        person = bearers.meant(article, " ".join(wording.phrase), within) or bearers.meant(
            article, within, within
        )
        return person or " ".join(own_name(within))
    if within:
        return entity(Wording(within), bearers, {}) or within
    # what follows the noun may make it another's: "the commander of the guard"
    definite = text.split()[0].lower() in _DEFINITE and wording.words == wording.phrase
    return entity(wording, bearers, {}) if definite else None


def _named(row: Row, wording: Wording, bearers: Bearers) -> str | None:
    """Whom a name means."""
    article, text, _, within, within_kind = row
    known = bearers.named(wording.words if wording.office else wording.phrase or wording.words)
    title = bool(wording.words) and is_title(wording.words[-1])
    name = own_name(text) or (own_name(within or "") if title else ())
    if _MEMBER.fullmatch(text):
        return None
    if (within_kind == "person" or known) and name:
        if several(wording.words) or of_another(wording.words, own_name(text)):
            return None
        return bearers.meant(article, text, within) or _by_itself(text, name)
    if any(end - start < len(wording.phrase) for start, end, _ in states_in(wording.phrase)):
        return bare(text)  # "Iraqi Red Crescent" is not Iraq
    return entity(wording, bearers, {}) or bare(text)


def _of_one(wording: Wording, role: str) -> bool:
    """Whether a phrase may describe one person: no plural, and away from the name a word for persons."""
    last = wording.phrase[-1].lower() if wording.phrase else ""
    if not last or (last.endswith("s") and singular(last) != last):
        return False
    beside = role in ("apposition", "predicate")
    return beside or is_office(last) or last.endswith(("ist", "ian", "eer")) or last in _persons()


def _by_itself(text: str, name: Sequence[str]) -> str | None:
    """Somebody whom the texts leave open: the surname, with the title that tells the namesakes apart."""
    words = Wording(text).words
    titled = len(name) == 1 and len(words) > 1 and is_title(words[-2])
    return " ".join(words[-2:] if titled else name) or None


def _label(text: str, kind: str, role: str, name: str) -> tuple[str, str]:
    """A mention as a label, without article, and what kind of label it is."""
    words = text.split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    label = " ".join(words)
    if kind == "description" and words[-1] not in name.split():
        return label, role if role in ("apposition", "predicate") else "description"
    before = words[:-1]
    if words[0] in load("offices")["honorifics"]:
        return label, "honorific"
    if words[-1].islower():
        return label, "description"
    if any(is_office(word) or word in load("offices")["short"] for word in before):
        return label, "title"
    return label, "premodified" if any(word.islower() for word in before[:1]) else "name"


def _counted(passages: pd.DataFrame) -> pd.DataFrame:
    keys = ["event", "entity", "label", "kind", "head", "outlet"]
    voices = {"outlet": "own", "reported": "reported", "quoted": "quoted", "unclear": "unclear"}
    counted = passages.assign(
        count=1, **{name: (passages["voice"] == voice).astype(int) for voice, name in voices.items()}
    )
    grouped = counted.groupby(keys, sort=False)
    table = grouped[["count", *voices.values()]].sum()
    table["articles"] = grouped["article"].nunique()
    return table.reset_index()[list(TABLE)].astype(TABLE)


@cache
def _persons() -> frozenset[str]:
    return frozenset(load("naming")["persons"])
