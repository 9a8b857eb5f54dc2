"""What each outlet calls the persons, states and bodies of an event: names, titles, descriptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from framing.findings.tables import Findings
from framing.naming.event_entities import entities, in_events
from framing.naming.mention_labels import label_of
from framing.results import Result, Shown, narrowed

_NAMED = {"event": "str", "entity": "str", "label": "str", "kind": "str", "head": "str", "outlet": "str"}
TABLE = _NAMED | {
    "count": "int64",
    "own": "int64",
    "reported": "int64",
    "quoted": "int64",
    "unclear": "int64",
    "articles": "int64",
}
PASSAGES = _NAMED | {"article": "str", "start": "int64", "end": "int64", "voice": "str", "text": "str"}
OFTEN = 3
"""Entities named this often in an event are listed even if only one outlet names them."""

LONGEST = 10
"""Words of the longest label; what is longer is a clause that was taken for one."""

NOTE = (
    "Rules decide who is meant; a state's capital and officials count as the state, its institutions and "
    "people do not, and pronouns are left out. Read the passages before you cite a label."
)


@dataclass(frozen=True)
class Labels(Result):
    """What each outlet calls the entities of each event.

    Attributes
    ----------
    table : DataFrame
        A row per event, entity, label, kind and outlet: how often in all, in the outlet's `own` voice, in
        `reported` and in `quoted` words, and in how many articles. Kinds are name, honorific, title (before
        a name), premodified (other words before a name), apposition, predicate and description.
    places : DataFrame
        The passages behind the counts.
    """

    table: pd.DataFrame
    places: pd.DataFrame

    def of(self, entity: str) -> Labels:
        """The labels of some entities.

        Parameters
        ----------
        entity : str
            Part of the entity's name, or one of its labels; upper and lower case are the same.

        Returns
        -------
        Labels
            Only the rows of these entities.
        """
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
        return "What each outlet calls people, states and organisations"

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
        """The passages in which an entity has a label.

        Parameters
        ----------
        entity, label, outlet : str, optional
            Only those of this entity, label or outlet (default: all).

        Returns
        -------
        DataFrame
            Rows of `places`.
        """
        return narrowed(self.places, entity=entity, label=label, outlet=outlet)


def labels(findings: Findings, event: str | None = None) -> Labels:
    """What each outlet calls the people, states and organisations of an event.

    Listed are those that several outlets name, or that one names often.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    event : str, optional
        Only this event (default: every event).

    Returns
    -------
    Labels
        Counts and passages, event by event.
    """
    rows = in_events(findings, findings.mentions, event)
    found = [one for _, of_event in rows.groupby("event", sort=False) for one in _event(of_event)]
    passages = pd.DataFrame(found, columns=list(PASSAGES)).astype(PASSAGES)
    return Labels(_counted(passages), passages)


def important_of(rows: pd.DataFrame) -> pd.Index:
    """Those whom two outlets name, or who are named often."""
    names = rows[rows["kind"] == "name"].groupby("entity")["outlet"].agg(["nunique", "size"])
    return names[(names["nunique"] > 1) | (names["size"] >= OFTEN)].index


def _event(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The labels of the important entities of one event, the most mentioned first."""
    rows = rows.assign(entity=entities(rows))
    important = important_of(rows)
    order = (
        rows["entity"].value_counts(sort=False).reindex(important).sort_values(ascending=False, kind="stable")
    )
    of_entity = defaultdict[str, list[dict[Hashable, Any]]](list)
    for row in rows[rows["entity"].isin(order.index)].to_dict("records"):
        of_entity[row["entity"]].append(row)
    for name in order.index:
        for row in of_entity[name]:
            label, kind = label_of(row["text"], row["kind"], row["role"], name)
            if len(label.split()) <= LONGEST:
                yield {str(key): value for key, value in row.items()} | {"label": label, "kind": kind}


def _counted(passages: pd.DataFrame) -> pd.DataFrame:
    voices = {"outlet": "own", "reported": "reported", "quoted": "quoted", "unclear": "unclear"}
    counted = passages.assign(
        count=1, **{name: (passages["voice"] == voice).astype(int) for voice, name in voices.items()}
    )
    grouped = counted.groupby(list(_NAMED), sort=False)
    table = grouped[["count", *voices.values()]].sum()
    table["articles"] = grouped["article"].nunique()
    return table.reset_index()[list(TABLE)].astype(TABLE)
