"""Whom each group names as the doer of the killing: a table, with the passages behind its numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from framing.compare.counts import OWN
from framing.findings.passages import in_context
from framing.naming.state_names import of_a_state, states_in
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Table
from framing.report.lists import Evidence
from framing.report.rows import lists_of, of_rows
from framing.report.tables import WIDE

NOBODY, MEANS = "nobody", "only the means or the event"
"""What stands in place of a doer."""

MOST = 6
"""At most this many doers have a row; the others are summed."""

TITLE = "Who is named as the doer"

_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S)", re.IGNORECASE)


def doers(material: Material) -> tuple[Exhibit, Evidence]:
    """The number of mentions of the killing for each doer and group, in its own words and its paraphrase."""
    rows = _named(material)
    groups = list(dict.fromkeys(material.compared[0].n_articles))
    lists = lists_of(rows, ["doer", "group"])
    every = list(dict.fromkeys(rows["doer"]))
    counts = {(doer, group): len(lists.get((doer, group), ())) for doer in every for group in groups}
    named = rows[~rows["doer"].isin([NOBODY, MEANS])]
    told_of = set(named["doer"])
    told = f"Somebody is named as the doer in {len(named)} of {len(rows)} mentions."
    exhibit = Exhibit(
        key="doers",
        title=TITLE,
        chart="",
        drawn=(),
        reading="",
        alt=told,
        table=_table(counts, every, groups),
        finding=told,
        on_paper=named["group"].nunique() > 1 or len(groups) == 1,
        behind=tuple(
            (group, tuple(_key(doer, group) for doer, of in lists if of == group and doer in told_of))
            for group in groups
        ),
    )
    parts = tuple(
        of_rows(_key(doer, group), f"{group}: {doer}", part) for (doer, group), part in lists.items()
    )
    return exhibit, Evidence(TITLE, "the killing and its doer", parts)


def _table(counts: Mapping[tuple[str, str], int], doers: list[str], groups: list[str]) -> Table:
    """Doers as rows and groups as columns, or many groups as rows."""
    cells = {of: Cell(str(n), _key(*of) if n else "") for of, n in counts.items()}
    if len(groups) > WIDE:
        columns, body = doers, [(Cell(group), *(cells[doer, group] for doer in doers)) for group in groups]
    else:
        columns, body = groups, [(Cell(doer), *(cells[doer, group] for group in groups)) for doer in doers]
    note = (
        "Mentions that say who did it or who suffered it, in the outlet's own words and its paraphrase. "
        "A state is counted by whatever name it has."
    )
    return Table(("", *columns), tuple(body), note)


def _named(material: Material) -> pd.DataFrame:
    """The mentions as passages with their doer, the doers of most mentions first, those without one last."""
    findings = material.findings
    deeds = findings.deeds[findings.deeds["voice"].isin(OWN)]
    # A bare noun, as in "the attack", leaves out nobody; the share of killings without an actor counts alike.
    deeds = deeds[(deeds["form"] != "nominal") | (deeds["agency"] != "none") | deeds["patient"].notna()]
    doer = deeds["agent"].map(doer_of, na_action="ignore").where(deeds["agency"] == "explicit")
    doer = doer.map(_one_spelling(doer.dropna()), na_action="ignore")
    often = doer.value_counts()
    order = sorted(often.index, key=lambda name: (-often[name], name))
    few = order[MOST:] if len(order) > MOST + 1 else []
    others = f"{len(few)} others"
    doer = doer.where(~doer.isin(few), others)
    doer = doer.mask(deeds["agency"] == "instrument", MEANS).mask(deeds["agency"] == "none", NOBODY)
    places = {name: at for at, name in enumerate([*order, others, MEANS, NOBODY])}
    texts = findings.text
    spans = deeds[["article", "start", "end"]].itertuples(index=False)
    parts = [in_context(texts[article], start, end) for article, start, end in spans]
    context = pd.DataFrame(parts, columns=["line", "left", "text", "right"], index=deeds.index)
    rows = deeds.drop(columns="text").join(context).assign(doer=doer, mark="")
    rows = rows.merge(findings.articles[["article", "outlet"]], on="article", sort=False)
    return material.grouped(rows).sort_values("doer", key=lambda names: names.map(places), kind="stable")


def _one_spelling(doers: pd.Series) -> dict[str, str]:
    """Each doer -> the commonest spelling: with other capitals it is the same."""
    counts = doers.value_counts()
    return {
        name: next(one for one in counts.index if one.casefold() == name.casefold()) for name in counts.index
    }


def doer_of(agent: str) -> str:
    """Whom an agent is counted as: a state by whatever name, anybody else as the text has it.

    >>> doer_of("Washington’s"), doer_of("the US forces"), doer_of("the gunman")
    ('United States', 'United States', 'gunman')
    """
    words = _ARTICLE.sub("", re.sub(r"[’']s?$", "", agent)).split()
    whole = words[:-1] if len(words) > 1 and of_a_state(words[-1]) else words
    match states_in(whole):
        case [(0, end, state)] if end == len(whole):
            return state
    return " ".join(words)


def _key(doer: object, group: object) -> str:
    return "\x1f".join(("doer", f"{group}", f"{doer}"))
