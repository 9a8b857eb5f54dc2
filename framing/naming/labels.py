"""What each outlet calls the persons, states and bodies of an event: names, titles, descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from framing.compare.fitting import fitted
from framing.findings.tables import Findings
from framing.lexicon import load
from framing.naming.bearers import Bearers
from framing.naming.grouping import bare, ends, entity, shortened
from framing.naming.states import states_in
from framing.naming.wording import Wording, is_office

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

NOTE = (
    "Who is meant is decided by rules, and a state's capital, institutions and officials count as the state; "
    "pronouns are left out. Read the passages before you cite a label."
)


@dataclass(frozen=True)
class Labels:
    """The labels of the entities of each event.

    `table` has a row per event, entity, label, its kind and outlet: how often in all, in the outlet's own
    voice, in reported and in quoted words, and in how many articles. Kinds are name, honorific, title
    (before a name), premodified (other words before a name), apposition, predicate and description.
    `passages` are the places behind the counts.
    """

    table: pd.DataFrame
    passages: pd.DataFrame

    def of(self, entity: str) -> Labels:
        """The labels of the entities whose name holds this text, or that it names; capitals do not matter."""
        rows = self.passages
        said = rows["entity"].str.contains(entity, case=False, regex=False)
        named = rows["label"].str.casefold() == entity.casefold()
        kept = set(rows["entity"][said | named])
        return Labels(
            self.table[self.table["entity"].isin(kept)].reset_index(drop=True),
            self.passages[self.passages["entity"].isin(kept)].reset_index(drop=True),
        )

    def wide(self) -> pd.DataFrame:
        """Entities and labels as rows, outlets as columns, counts as cells, for reading."""
        keys = ["event", "entity", "kind", "label"]
        wide = self.table.pivot_table(index=keys, columns="outlet", values="count", sort=False, fill_value=0)
        return wide.astype("int64").rename_axis(columns=None).reset_index()

    def __str__(self) -> str:
        """The table for a terminal."""
        if not len(self.table):
            return "Nobody is named in several outlets."
        return f"{fitted(self.wide())}\n\n{NOTE}"

    def _repr_html_(self) -> str:
        """The table for a notebook."""
        return f"{self.wide().to_html(index=False)}<p><em>{escape(NOTE)}</em></p>"


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
    present = rows[columns].astype(object).where(rows[columns].notna(), None)
    bearers = Bearers.of(list(present.itertuples(index=False, name=None)))
    named = [Wording(text) for text in rows["text"][rows["kind"] == "name"]]
    short = shortened(named)
    last = ends(one for one in named if not bearers.named(one.words))
    meant = [
        short.get(Wording(text).letters)
        or (last.get(Wording(text).letters) if text.startswith(("the ", "The ")) else None)
        or _meant(text, kind, within, bearers)
        for text, kind, within in present[["text", "kind", "entity"]].itertuples(index=False)
    ]
    rows = rows.assign(entity=pd.Series(meant, index=rows.index, dtype=object))
    names = rows[rows["kind"] == "name"].groupby("entity")["outlet"].agg(["nunique", "size"])
    important = names[(names["nunique"] > 1) | (names["size"] >= OFTEN)].index
    order = (
        rows["entity"].value_counts(sort=False).reindex(important).sort_values(ascending=False, kind="stable")
    )
    of_entity = rows.groupby("entity", sort=False)
    for name in order.index:
        for row in of_entity.get_group(name).to_dict("records"):
            label, kind = _label(row["text"], row["kind"], row["role"], name)
            if len(label.split()) <= LONGEST:
                yield {str(key): value for key, value in row.items()} | {"label": label, "kind": kind}


def _meant(text: str, kind: str, within: str | None, bearers: Bearers) -> str | None:
    """Whom a mention means over the articles of the event; nothing if that is unsure."""
    wording = Wording(text)
    if kind == "name":
        whole = bearers.named(wording.words) if wording.office else None
        if whole:  # "Secretary of State Ann Roe"
            return whole
        part_of_another = any(
            end - start < len(wording.phrase) for start, end, _ in states_in(wording.phrase)
        )
        person = bearers.named(wording.phrase) if wording.phrase else None
        if part_of_another and not person:  # "Iraqi Red Crescent" is not Iraq
            return bare(text)
        return entity(wording, bearers, {}) or bare(text)
    if within:
        return entity(Wording(within), bearers, {}) or within
    # what follows the noun may make it another's: "the commander of the guard"
    definite = text.split()[0].lower() in _definite() and wording.words == wording.phrase
    return entity(wording, bearers, {}) if definite else None


def _label(text: str, kind: str, role: str, name: str) -> tuple[str, str]:
    """A mention as a label, without article, and what kind of label it is."""
    words = text.split()
    if len(words) > 1 and words[0].lower() in _articles():
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


def _articles() -> frozenset[str]:
    return frozenset({"the", "a", "an", "his", "her", "its", "their"})


def _definite() -> frozenset[str]:
    return frozenset({"the", "this", "that", "these", "those"})
