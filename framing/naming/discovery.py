"""Wordings that no concept lists: what outlets use in the same place of similar sentences."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from framing.coverage.statements import of_event
from framing.findings.passages import in_context
from framing.findings.tables import Findings
from framing.naming.candidates import Candidate, candidates
from framing.naming.sentence_pairs import pairs, sentences
from framing.results import Result, Shown, narrowed

TABLE = {
    "rank": "int64",
    "wordings": "str",
    "kind": "str",
    "outlets": "int64",
    "places": "int64",
    "association": "float64",
    "evaluative": "float64",
    "concept": "str",
}
COUNTS = {"rank": "int64", "wording": "str", "outlet": "str", "count": "int64", "articles": "int64"}
PASSAGES = {
    "rank": "int64",
    "wording": "str",
    "aligned": "bool",
    "article": "str",
    "outlet": "str",
    "line": "int64",
    "left": "str",
    "text": "str",
    "right": "str",
    "start": "int64",
    "end": "int64",
}
SHOWN = 10
"""Candidates that are printed and drafted."""

NOTE = (
    "Candidates, not findings: wordings in the same place of similar sentences of two outlets that may name "
    "one thing by their meaning, used several times and not alike by the outlets. Plain synonyms are left "
    "out. Few are found, in most corpora none, and some of them name two things. Read the passages before "
    "you treat two as the same thing."
)

NONE = (
    "No two outlets seem to choose different wordings for one thing. Asked for are similar sentences of two "
    "outlets, wordings that may name one thing, each used several times, and not alike by the outlets."
)


@dataclass(frozen=True)
class Discovery(Result):
    """Candidates for concepts, the strongest first.

    Attributes
    ----------
    candidates : tuple of Candidate
        The candidates with everything that supports them.
    table : DataFrame
        A row per candidate: its wordings, in how many outlets and aligned `places`, `association` (how far
        the outlets differ over the wordings, 0 to 1) and `evaluative` (the largest difference in tone
        between two, 0 to 2), and the `concept` of the library that lists them already.
    counts : DataFrame
        How often each outlet uses each wording in its own words.
    places : DataFrame
        The passages, and whether they were aligned.
    """

    candidates: tuple[Candidate, ...]
    table: pd.DataFrame
    counts: pd.DataFrame
    places: pd.DataFrame

    @property
    def new(self) -> tuple[Candidate, ...]:
        """The first candidates that the library does not list yet."""
        return tuple(one for one in self.candidates if one.concept is None)[:SHOWN]

    def wide(self, most: int = SHOWN) -> pd.DataFrame:
        """The first candidates and who uses each wording, for reading.

        Parameters
        ----------
        most : int
            Number of candidates.

        Returns
        -------
        DataFrame
            One row per candidate and wording.
        """
        counts = self.counts.assign(by=self.counts["outlet"] + " " + self.counts["count"].astype(str))
        by = counts.groupby(["rank", "wording"], sort=False)["by"].agg(", ".join).rename("used by")
        first = self.table[self.table["rank"] <= most].drop(columns="wordings").round(2)
        return by.reset_index().merge(first, on="rank").fillna({"concept": ""})

    @property
    def title(self) -> str:
        """What the table lists."""
        return "Wordings used in the same place"

    @property
    def note(self) -> str:
        """How far the candidates can be trusted."""
        return NOTE if self.candidates else NONE

    def shown(self, most: int | None = None) -> list[Shown]:
        """The first candidates (default: 10)."""
        return [Shown(self.wide(SHOWN if most is None else most))] if self.candidates else []

    def passages(
        self, rank: int | None = None, wording: str | None = None, outlet: str | None = None
    ) -> pd.DataFrame:
        """The passages of a candidate or a wording.

        Parameters
        ----------
        rank : int, optional
            Number of the candidate (default: all).
        wording, outlet : str, optional
            Only those of this wording or outlet (default: all).

        Returns
        -------
        DataFrame
            Rows of `places`.
        """
        return narrowed(self.places, rank=rank, wording=wording, outlet=outlet)


def discover(findings: Findings, event: str | None = None) -> Discovery:
    """Candidates for concepts: wordings that outlets use in the same place of similar sentences.

    Sentences of different outlets that share rare words are aligned. Two wordings are a pair if the same
    words, verb or noun surround them, if they may name one thing (almost the same sentence, one family of
    words, or close in meaning) and if the outlets do not use both alike. Spellings, inflections, names,
    numbers, times, light verbs, offices, plain synonyms, opposites and words inside quotation marks are left
    out.

    Parameters
    ----------
    findings : Findings
        What was found in the articles; several outlets on an event are needed.
    event : str, optional
        Only this event (default: every event).

    Returns
    -------
    Discovery
        The candidates, the strongest first.

    Raises
    ------
    ValueError
        If there is no such event.
    """
    events = [event] if event is not None else list(findings.articles["event"].dropna().unique()) or [None]
    found = sentences(findings, {article for one in events for article in of_event(findings, one)["article"]})
    aligned = [pair for one in events for pair in pairs(findings, one, found)]
    made = tuple(candidates(aligned, found))
    return Discovery(made, _table(made), _counts(made), _passages(findings, made))


def _table(made: tuple[Candidate, ...]) -> pd.DataFrame:
    rows = [
        (
            rank,
            " / ".join(one.wordings),
            one.kind.lower(),
            len(one.outlets),
            len(one.places),
            one.association,
            one.evaluative,
            one.concept,
        )
        for rank, one in enumerate(made, 1)
    ]
    return pd.DataFrame(rows, columns=list(TABLE)).astype(TABLE)


def _counts(made: tuple[Candidate, ...]) -> pd.DataFrame:
    rows = []
    for rank, one in enumerate(made, 1):
        for wording in one.wordings:
            uses = one.uses_of(wording)
            for outlet in sorted({use.outlet for use in uses}):
                articles = [use.article for use in uses if use.outlet == outlet]
                rows.append((rank, wording, outlet, len(articles), len(set(articles))))
    return pd.DataFrame(rows, columns=list(COUNTS)).astype(COUNTS)


def _passages(findings: Findings, made: tuple[Candidate, ...]) -> pd.DataFrame:
    texts, rows = findings.text, []
    for rank, one in enumerate(made, 1):
        aligned = {(p.article, p.start) for slot in one.places for p in (slot.one, slot.other)}
        for wording in one.wordings:
            for use in one.uses_of(wording):
                line, left, text, right = in_context(texts[use.article], use.start, use.end)
                place = (use.article, use.outlet, line, left, text, right, use.start, use.end)
                rows.append((rank, wording, (use.article, use.start) in aligned, *place))
    return pd.DataFrame(rows, columns=list(PASSAGES)).astype(PASSAGES)
