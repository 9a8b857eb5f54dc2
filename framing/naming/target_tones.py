"""How each outlet speaks of the same person, group, body or state of an event, in whose voice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from math import isnan
from typing import Any

import pandas as pd

from framing.compare import Comparison
from framing.finders.toward.network import TONES
from framing.finders.toward.sure import SURE
from framing.measures import Unit
from framing.results import Result, Shown, narrowed

VOICES = {
    "own": "in the outlet's own sentences",
    "others": "in what it quotes or reports",
    "headline": "in its own headlines",
}
"""In whose words a target is spoken of, each counted apart."""

TABLE = {
    "event": "str",
    "target": "str",
    "kind": "str",
    "voice": "str",
    "outlet": "str",
    "articles": "int64",
    "sentences": "int64",
    "unsure": "int64",
    "negative": "int64",
    "positive": "int64",
    "tone": "float64",
    "low": "float64",
    "high": "float64",
    "basis": "str",
    "corrected": "float64",
    "corrected_low": "float64",
    "corrected_high": "float64",
}
_TOLD = ("event", "target", "kind", "voice", "outlet", "article", "start", "end", "zone")
PLACES = (
    dict.fromkeys((*_TOLD, "sentence_span", "tone"), "str")
    | {"start": "int64", "end": "int64", "score": "float64"}
    | dict.fromkeys(TONES, "float64")
)

CORRECTED = (
    "Corrected: the mean if the network errs here as on 1,261 targets in news whose tone people marked; the "
    "interval allows for how few these are. It needs 5 sentences of 2 articles."
)
_LEAST = ", ".join(f"{least:.0%} {tone}" for tone, least in SURE.items())
NOTE = (
    "Tone: the probability of a positive less that of a negative tone, from -1 to 1, mean over the sentences "
    f"about the one named; unsure: sentences whose tone is not probable enough ({_LEAST}) or whose words "
    "only tell of a contest or conflict. It is the tone of the wording and of what is told: who reports a "
    f"crime speaks badly of its doer. Read the passages before you cite a number. {CORRECTED}"
)


@dataclass(frozen=True)
class TargetTones(Result):
    """How each outlet speaks of the same targets, each voice apart.

    Attributes
    ----------
    table : DataFrame
        A row per event, target, voice and outlet: its `articles` that speak of the target and `sentences`,
        how many of these are `unsure`, surely `negative` and surely `positive`, and the mean `tone` from -1
        to 1 with its 95 % interval `low`, `high` and the `basis` of it. `corrected` is the mean without the
        network's errors, as sentences of known tone show them, with `corrected_low`, `corrected_high`; NaN
        with fewer than 5 sentences or 2 articles.
    places : DataFrame
        The passages behind the numbers, with the probabilities of each tone.
    compared : mapping of (event, target) to Comparison
        The targets of which several outlets speak often enough in their own sentences, with the differences
        between outlets; `selected` ones exceed chance after the tests of all of them.
    """

    table: pd.DataFrame
    places: pd.DataFrame
    compared: Mapping[tuple[str, str], Comparison] = field(default_factory=dict, repr=False)

    def of(self, target: str) -> TargetTones:
        """The tones towards some targets.

        Parameters
        ----------
        target : str
            Part of the target's name; upper and lower case are the same.

        Returns
        -------
        TargetTones
            Only their rows.
        """

        def mine(rows: pd.DataFrame) -> pd.DataFrame:
            said = rows["target"].str.contains(target, case=False, regex=False)
            return rows[said].reset_index(drop=True)

        kept = set(mine(self.table)["target"])
        compared = {key: one for key, one in self.compared.items() if key[1] in kept}
        return TargetTones(mine(self.table), mine(self.places), compared)

    @property
    def title(self) -> str:
        """What the table lists."""
        return "How outlets speak of the same people, states and organisations"

    @property
    def note(self) -> str:
        """How far the table can be trusted."""
        if self.table.empty:
            return "Nobody is spoken of by several outlets often enough."
        tested = sum(int(one.contrasts["p"].notna().sum()) for one in self.compared.values())
        differing = sum(bool(one.contrasts["selected"].any()) for one in self.compared.values())
        if not tested:
            return f"So few articles permit no test of differences. {NOTE}"
        among = (
            f"{differing} of {len(self.compared)} compared targets differ between outlets by more than chance"
        )
        return f"{among} ({tested} tests, corrected together). {NOTE}"

    def shown(self, most: int | None = None) -> list[Shown]:
        """The own voice and the others, a row per target and outlet."""
        rows = self.table if most is None else self.table.head(most)
        show = Unit.BALANCE.show
        cells = {
            "target": rows["target"],
            "voice": rows["voice"],
            "outlet": rows["outlet"],
            "tone": [with_interval(row, show) for row in rows.to_dict("records")],
            "corrected": [with_interval(row, show, "corrected") for row in rows.to_dict("records")],
            "sentences": rows["sentences"],
            "negative": rows["negative"],
            "positive": rows["positive"],
            "unsure": rows["unsure"],
        }
        events = {"event": rows["event"]} if rows["event"].nunique() > 1 else {}
        return [Shown(pd.DataFrame(events | cells))] if len(rows) else []

    def passages(
        self, target: str | None = None, outlet: str | None = None, voice: str | None = None
    ) -> pd.DataFrame:
        """The passages behind the numbers.

        Parameters
        ----------
        target, outlet, voice : str, optional
            Only those of this target, outlet or voice (default: all).

        Returns
        -------
        DataFrame
            Rows of `places`.
        """
        return narrowed(self.places, target=target, outlet=outlet, voice=voice)


def with_interval(row: Mapping[Hashable, Any], show: Callable[[float], str], of: str = "tone") -> str:
    """The tone with its interval over articles; that of a single article is left out, and a dash for none."""
    low, high = ("low", "high") if of == "tone" else (f"{of}_low", f"{of}_high")
    if isnan(row[of]):
        return "–"
    if not str(row["basis"]).startswith("over"):
        return show(row[of])
    return f"{show(row[of])} [{show(row[low])}, {show(row[high])}]"
