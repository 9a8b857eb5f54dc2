"""The finds that a share is a part of, so that the page can show those which it does not count too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pandas as pd

from framing.compare import Comparison
from framing.compare.counts import OWN
from framing.compare.grouping import grouped
from framing.concepts.library import concepts
from framing.findings import Findings
from framing.measures.labels import is_label
from framing.report.lists import Evidence
from framing.report.rows import listed, lists_of

QUOTES = "quotes"
"""The whole of several measures: every quote."""


def key_of_whole(family: str, group: str) -> str:
    """The key of all finds of a family in a group."""
    return "\x1f".join(("whole", family, group))


def wholes(findings: Findings, comparisons: Sequence[Comparison]) -> Iterator[Evidence]:
    """For each family of finds that these measures are shares of, all finds of each group.

    The quotes have a list on paper.
    """
    told = {QUOTES}
    for comparison in comparisons:
        family, rows_of = WHOLES.get(comparison.name, (QUOTES, _quotes))
        if family in told:
            continue
        told.add(family)
        rows = rows_of(findings)
        place = {article: at for at, article in enumerate(findings.articles["article"])}
        rows = rows.assign(place=rows["article"].map(place)).sort_values(["place", "start"], kind="stable")
        lists = lists_of(grouped(findings, comparison.by, rows), ["group"])
        groups = (
            listed(key_of_whole(family, group), group, part)
            for group in comparison.n_articles
            if (part := lists.get((group,)))
        )
        yield Evidence(f"All {family}", "other measures", tuple(groups), on_paper=False)


def _quotes(findings: Findings) -> pd.DataFrame:
    return findings.quotes


def _of_speakers(findings: Findings) -> pd.DataFrame:
    return findings.quotes.dropna(subset="speaker")


def _of_sides(findings: Findings) -> pd.DataFrame:
    quotes = findings.quotes
    return quotes[quotes["affiliation"].notna() | quotes["speaker_kind"].eq("organisation")]


def _of_known_cues(findings: Findings) -> pd.DataFrame:
    return findings.quotes.dropna(subset="cue_class")


def _contested(findings: Findings) -> pd.DataFrame:
    terms = findings.terms
    library = {concept.id for concept in concepts()}
    known = terms["concept"].isin(library) & terms["aside"].isna()
    return terms[known & terms["voice"].ne("unclear")]


def _deeds(findings: Findings) -> pd.DataFrame:
    deeds = findings.deeds[findings.deeds["voice"].isin(OWN)]
    told = deeds["form"].ne("nominal") | deeds["agency"].ne("none") | deeds["patient"].notna()
    return deeds[told]


def _verbs(findings: Findings) -> pd.DataFrame:
    deeds = findings.deeds
    return deeds[deeds["voice"].isin(OWN) & deeds["form"].ne("nominal")]


def _labels(findings: Findings) -> pd.DataFrame:
    rows = findings.mentions[findings.mentions["voice"].eq("outlet")]
    labels = [
        is_label(text, kind, of)
        for text, kind, of in rows[["text", "kind", "entity_kind"]].itertuples(index=False)
    ]
    return rows[pd.Series(labels, rows.index, dtype=bool)]


WHOLES: dict[str, tuple[str, Callable[[Findings], pd.DataFrame]]] = {
    "anonymous_share": (QUOTES, _quotes),
    "unattributed_share": (QUOTES, _quotes),
    "verbatim_share": (QUOTES, _quotes),
    "speaker_concentration": ("quotes with a speaker", _of_speakers),
    "affiliation_concentration": ("quotes with a side", _of_sides),
    "neutral_cue_share": ("quotes with a known verb", _of_known_cues),
    "loaded_cue_share": ("quotes with a known verb", _of_known_cues),
    "own_voice_share": ("contested words", _contested),
    "agentless_share": ("mentions of the killing", _deeds),
    "passive_share": ("verbs for the killing", _verbs),
    "evaluative_label_share": ("labels", _labels),
}
