"""Errors of the tool, as people's codes show them, enter estimate, interval and test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isinf, sqrt

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.coded import FEWEST, Coded
from framing.compare.corrected import Corrected
from framing.compare.counts import Counts
from framing.compare.design import Design
from framing.compare.groups import Cells
from framing.measures import Unit
from framing.stats.intervals import ratio_variance
from framing.stats.rectified import Rectified, codes_to_halve, rectified_share

MOST = 20
"""So many times as many codes are not advised."""


@dataclass(frozen=True)
class Correction:
    """Counts that codes have corrected, and how many codes of each group did it.

    `parts` has a row per variant and group: `variant, group, from_codes`, the variance of its total that
    comes from coding a sample only. `sizes` has the finds and the other sentences that were coded by group.
    """

    counts: Counts
    parts: pd.DataFrame
    sizes: dict[str, tuple[int, int]]
    left: int
    number: int
    """How many units could be coded."""
    complete: bool = False
    """Whether the finds are all that there is."""

    @classmethod
    def of(cls, counts: Counts, coded: Coded, design: Design) -> Correction:
        """The correction of these counts; a group with too few codes has no finds in it."""
        of_article = design.keys.set_index("article")["group"]
        group = coded.units["article"].map(of_article)
        names = {name: of_article.index[of_article == name].tolist() for name in design.order}
        sizes = {name: coded.coded(articles) for name, articles in names.items()}
        parts, tables, unseen = [], [], {}
        for variant in dict.fromkeys(counts.table["variant"]):
            for name in (name for name in design.order if sizes[name][0] >= FEWEST):
                inside = (group == name).to_numpy()
                found = _rectified(coded, counts, variant, inside)
                values = {"article": coded.units["article"][inside], "total": found.totals, "n": found.sizes}
                tables.append(pd.DataFrame(values).groupby("article").sum().assign(variant=variant))
                parts.append({"variant": variant, "group": name, "from_codes": found.from_codes})
                unseen[variant, name] = found.unseen
        table = counts.table[["article", "variant"]].merge(
            pd.concat(tables).reset_index() if tables else counts.table.iloc[:0], how="left"
        )
        table = table[["article", "variant"]].join(table[["total", "n"]].astype(float).fillna(0.0))
        made = replace(counts, table=table, unseen=unseen)
        frame = pd.DataFrame(parts, columns=["variant", "group", "from_codes"])
        return cls(made, frame, sizes, coded.left, len(coded.units), coded.complete)

    def beside(
        self, by_tool: pd.DataFrame, corrected: pd.DataFrame, found: Cells, contrasts: pd.DataFrame
    ) -> Corrected:
        """The tool's figures and the corrected ones side by side."""
        bounds = ["estimate", "low", "high"]
        groups = by_tool[["group", "variant", "count", "n"]].assign(
            **{f"tool_{name}": by_tool[name] for name in bounds}
        )
        keys = ["group", "variant"]
        groups = groups.merge(corrected[[*keys, *bounds]], on=keys, how="left")
        coded = groups["group"].map(self.sizes)
        groups = groups.assign(finds_coded=[a for a, _ in coded], others_coded=[b for _, b in coded])
        note = " ".join([*self._said(), *self._halving(found, contrasts)])
        return Corrected(groups, note, self.complete)

    def _said(self) -> list[str]:
        """What the correction rests on."""
        finds, others = (sum(part) for part in zip(*self.sizes.values(), strict=True))
        what = f"{finds} coded finds and {others} coded sentences without a find"
        said = [
            f"Corrected by {f'{finds} coded sentences' if self.complete else what}; tests and intervals of "
            "differences are those of the corrected figures and count that only some were coded."
        ]
        if not others and not self.complete:
            said.append(
                "No sentence without a find was coded: wrong finds are corrected, missed ones are not."
            )
        few = [name for name, (of_finds, _) in self.sizes.items() if of_finds < FEWEST]
        if few:
            said.append(f"Fewer than {FEWEST} coded finds: {', '.join(few)}; too few to correct.")
        if self.left:
            said.append(
                f"{self.left} drawn passages have no code that decides; the others of their outlet and class "
                "stand for them."
            )
        return said

    def _halving(self, found: Cells, contrasts: pd.DataFrame) -> list[str]:
        """How many codes would make the widest interval of a difference half as wide."""
        rows = contrasts.dropna(subset="p")
        if rows.empty:
            return []
        widest = rows.iloc[int((rows["high"] - rows["low"]).to_numpy().argmax())]
        a, b, variant = widest["a"], widest["b"], widest["variant"]
        sides = [[a], [b] if b in self.sizes else [name for name in self.sizes if name != a]]
        every = [self._variance(found, variant, names) for names in sides]
        times = codes_to_halve(*(sum(part) for part in zip(*every, strict=True)))
        now = sum(sum(self.sizes[name]) for side in sides for name in side)
        what = f"the interval of the difference between {a} and {b}"
        if isinf(times) or times > MOST or times * now > self.number:
            return [f"More codes alone cannot halve {what}: that takes more articles."]
        return [f"About {_round(times * now)} codes in place of {now} would halve {what}."]

    def _variance(self, found: Cells, variant: str, names: Sequence[str]) -> tuple[float, float]:
        """Variance of the share of these groups together, and its part that comes from coding a sample."""
        cells = [found[variant, name] for name in names if (variant, name) in found]
        totals, sizes = (np.concatenate([getattr(cell, of) for cell in cells]) for of in ("totals", "sizes"))
        whole = float(sizes.sum()) ** 2
        rows = self.parts[(self.parts["variant"] == variant) & self.parts["group"].isin(names)]
        unseen = (
            sum(self.counts.unseen[variant, name] for name in rows["group"]) if self.counts.unseen else 0.0
        )
        return (
            ratio_variance(totals, sizes) + unseen / whole,
            (float(rows["from_codes"].sum()) + unseen) / whole,
        )


def _rectified(coded: Coded, counts: Counts, variant: str, inside: NDArray[np.bool_]) -> Rectified:
    """The corrected totals of a group; of a balance, those of what counts for it less those against it."""
    found = rectified_share(*coded.values(counts, variant), coded.stratum, inside)
    if counts.unit is Unit.SHARE:
        return found
    less = rectified_share(*coded.values(counts, variant, against=True), coded.stratum, inside)
    # of a difference of two parts that may err together, at most
    unseen, from_codes = (
        (sqrt(getattr(found, part)) + sqrt(getattr(less, part))) ** 2 for part in ("unseen", "from_codes")
    )
    return Rectified(found.totals - less.totals, found.sizes, unseen, from_codes)


def _round(number: float) -> int:
    """Two figures, since no more are known.

    >>> _round(1234.0), _round(87.6)
    (1200, 88)
    """
    return int(float(f"{number:.2g}"))
