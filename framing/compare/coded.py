"""What people coded of a sample, as a comparison uses it: which code counts as what."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from framing.compare.counts import Counts
from framing.findings import CATEGORIES
from framing.stats.rectified import Floats

SENTENCES = "sentences"
"""The subject of sheets that ask for the tone of sentences."""
FRAMES = "frames"
"""The subject of sheets that ask for codes of the user's own codebook."""
WORDINGS = "wordings"
"""The subject of sheets that ask which wording of a concept a passage uses."""
NOTHING = "none"
"""The code of a passage that holds nothing of what was asked for."""
NO_DEED = "no"
"""The same for deeds, where "none" means that nobody is named."""
FEWEST = 20
"""With fewer coded finds than this, a group's figure is not corrected."""

NEGATIVE = {"negative"}
"""The codes that count against those that count for `own_tone`."""

MEASURED: dict[str, tuple[str, Collection[str]]] = {
    "anonymous_share": ("speakers", {"anonymous"}),
    "unattributed_share": ("speakers", {"unknown"}),
    "verbatim_share": ("quotes", {"direct", "mixed"}),
    "agentless_share": ("deeds", {"none"}),
    "own_tone": (SENTENCES, {"positive"}),
}
"""Measure -> the subject of the sheets that correct it, and the codes that count for it."""
_SORTED = {"quote_kind": "quotes", "speaker_kind": "speakers"}
"""Category of quotes -> the subject of the sheets that correct it."""


@dataclass(frozen=True)
class Coded:
    """Everything that could be coded, with the codes of what was drawn.

    Units are drawn at random within outlet and class.

    Attributes
    ----------
    of : str
        What was coded: a name in `SUBJECTS`.
    concept : str
        The concept that a sheet of wordings is about, or what was learned from one of frames; otherwise
        empty.
    units : DataFrame
        A row per find and per sentence without one: `article, outlet, class, found, answer, code`. `answer`
        is the code that the tool would give, `code` what people gave, missing where they coded nothing.
    left : int
        Number of drawn units without a code that decides.
    """

    of: str
    concept: str
    units: pd.DataFrame
    left: int = 0

    @property
    def names(self) -> list[str]:
        """What these codes correct: measures, categories of quotes, or a concept."""
        if self.of in (WORDINGS, FRAMES):
            return [self.concept]
        measures = [name for name, (of, _) in MEASURED.items() if of == self.of]
        return measures + [name for name, of in _SORTED.items() if of == self.of]

    def check(self, name: str) -> None:
        """Whether these codes correct something.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes.

        Raises
        ------
        ValueError
            If they do not correct it.
        """
        if name not in self.names:
            there = f"it corrects {', '.join(self.names)}" if self.names else "such sheets correct nothing"
            raise ValueError(f"the sheet is of {self.of} and cannot correct {name!r}; {there}.")

    @property
    def stratum(self) -> np.ndarray:
        """The number of each unit's outlet and class."""
        return self.units.groupby(["outlet", "class"], sort=False).ngroup().to_numpy()

    def values(
        self, counts: Counts, variant: str, against: bool = False
    ) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
        """Whether each unit is a hit and whether it counts: as the tool says, and as coders say.

        Parameters
        ----------
        counts : Counts
            What is compared.
        variant : str
            One of its variants.
        against : bool
            Whether hits are what counts against it: negative sentences.

        Returns
        -------
        tuple
            Hits, then what counts: each as a pair of arrays, by the tool and by coders; NaN where not coded.
        """
        hits = NEGATIVE if against else _hits(counts, variant)
        answer, code = self.units["answer"], self.units["code"]
        known = code.notna().to_numpy()

        def values(tool: pd.Series, people: pd.Series) -> tuple[Floats, Floats]:
            return np.asarray(tool, dtype=float), np.where(known, np.asarray(people, dtype=float), np.nan)

        # every sentence is asked for its frame, so that none is a code like the others
        nothing = {"deeds": NO_DEED, FRAMES: None, SENTENCES: None}.get(self.of, NOTHING)
        return values(answer.isin(hits), code.isin(hits)), values(answer != nothing, code != nothing)

    def recounted(self, counts: Counts) -> Counts:
        """What the tool counts, on the scale of the codes: for tone, positive sentences less negative ones.

        Parameters
        ----------
        counts : Counts
            What is compared.

        Returns
        -------
        Counts
            The same for everything but tone.

        Raises
        ------
        ValueError
            If the codes do not correct what is compared.
        """
        self.check(counts.name)
        if self.of != SENTENCES:
            return counts
        signs = self.units["answer"].map({"positive": 1.0, "negative": -1.0}).fillna(0.0)
        sums = pd.DataFrame({"total": signs, "n": 1}).groupby(self.units["article"]).sum()
        table = counts.table[["article", "variant"]].join(sums, on="article").fillna({"total": 0.0, "n": 0})
        definition = (
            "Share of the outlet's own sentences that are more positive than negative, less the share of "
            "those that are more negative: what people code, and what the word list says of each sentence."
        )
        return replace(counts, table=table.astype({"n": "int64"}), definition=definition)

    @property
    def complete(self) -> bool:
        """Whether the finds are all that there is, so that nothing can be missed."""
        return self.of in (FRAMES, SENTENCES)

    def coded(self, articles: Sequence[str]) -> tuple[int, int]:
        """How many finds and how many sentences without one were coded in these articles.

        Parameters
        ----------
        articles : sequence of str
            Names of articles.

        Returns
        -------
        tuple of int
            Number of finds, and of other sentences.
        """
        rows = self.units[self.units["article"].isin(articles) & self.units["code"].notna()]
        return int(rows["found"].sum()), int((~rows["found"]).sum())


def _hits(counts: Counts, variant: str) -> Collection[str]:
    if counts.name in MEASURED:
        return MEASURED[counts.name][1]
    return {variant} if counts.name in CATEGORIES else {variant.lower()}
