"""How similar the words of groups are: a result with its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from framing.compare.words.separability import Separability
from framing.results import Result, Shown

PAIRS = {
    "a": "str",
    "b": "str",
    "words": "str",
    "articles": "int64",
    "n": "int64",
    "bits": "float64",
    "chance_mean": "float64",
    "chance_low": "float64",
    "chance_high": "float64",
    "dealt_mean": "float64",
    "dealt_low": "float64",
    "dealt_high": "float64",
    "halves_same": "float64",
    "halves_other": "float64",
}


@dataclass(frozen=True)
class Likeness(Result):
    """How different the words of groups of articles are.

    Attributes
    ----------
    by : str
        Column that makes the groups.
    pairs : DataFrame
        A row per pair, for "all" and for "content" words: `articles` and `n` words of both, and `bits`, the
        Jensen-Shannon divergence (0: the same words equally often, 1: no word in common). It grows as texts
        get shorter, so compare it with what chance gives: `chance_`, two texts of these lengths drawn word
        by word from both together (a lower limit, since words come in runs), and `dealt_`, the same articles
        dealt to the two groups at random. NaN where no article can be dealt; there, `halves_same` is the
        mean divergence of the halves of one article and `halves_other` that of halves of the two.
    order : tuple of str
        The groups; similar ones are side by side from six groups on.
    places : DataFrame
        A map of eight or more groups: `group`, `x`, `y`.
    stress : float
        The part of the distances that the map misses; above .2 it misleads. NaN without a map.
    n_articles : mapping of str to int
        Number of articles of each group.
    separability : Separability
        How often a classifier recognises the group of an unseen article.
    caveat : str
        What this many articles can show.
    """

    by: str
    pairs: pd.DataFrame
    order: tuple[str, ...]
    places: pd.DataFrame
    stress: float
    n_articles: Mapping[str, int]
    separability: Separability
    caveat: str

    def matrix(self, words: str = "content", column: str = "bits") -> pd.DataFrame:
        """A column of the pairs as a square table.

        Parameters
        ----------
        words : {'content', 'all'}
            Which words.
        column : str
            A column of `pairs`.

        Returns
        -------
        DataFrame
            Groups as rows and columns, in `order`; NaN on the diagonal.
        """
        rows = self.pairs[self.pairs["words"] == words]
        both = pd.concat([rows, rows.rename(columns={"a": "b", "b": "a"})])
        table = both.pivot(index="a", columns="b", values=column)
        return table.reindex(index=list(self.order), columns=list(self.order)).rename_axis(None, axis=1)

    def wide(self) -> pd.DataFrame:
        """The pairs for reading."""
        rows = self.pairs
        bands = {
            title: [
                "–" if mean != mean else f"{mean:.3f} [{low:.3f}, {high:.3f}]"
                for mean, low, high in rows[[f"{name}_{end}" for end in ("mean", "low", "high")]].to_numpy()
            ]
            for name, title in (("chance", "by chance, word by word"), ("dealt", "by chance, whole articles"))
        }
        halves = [
            "–" if same != same else f"{same:.3f} : {other:.3f}"
            for same, other in rows[["halves_same", "halves_other"]].to_numpy()
        ]
        table = pd.DataFrame(
            {
                "pair": [f"{a} and {b}" for a, b in zip(rows["a"], rows["b"], strict=True)],
                "words": rows["words"],
                "n": rows["n"].map("{:,}".format),
                "difference": rows["bits"].map("{:.3f}".format),
                **bands,
                "halves of one : of both": halves,
            }
        )
        return table.loc[:, (table != "–").any()]

    @property
    def note(self) -> str:
        """What the numbers are, what they exceed, and what that permits."""
        content = self.pairs[self.pairs["words"] == "content"]
        words = int((content["bits"] > content["chance_high"]).sum())
        dealt = content.dropna(subset="dealt_high")
        told = (
            "The difference runs from 0 (the same words) to 1 (no word in common). "
            f"In content words, {words} of {len(content)} pairs differ more than chance makes them, "
            "word by word"
        )
        if len(dealt):
            above = int((dealt["bits"] > dealt["dealt_high"]).sum())
            told += f", and {above} of {len(dealt)} more than chance makes them with whole articles"
        elif content["halves_same"].notna().any():
            same, other = content["halves_same"].mean(), content["halves_other"].mean()
            told += (
                f"; but half an article differs by {same:.3f} from its other half and by {other:.3f} from "
                f"half "
                f"of another {self.by}’s article, and only the excess can be due to the {self.by}"
            )
        return f"{told}. {self.separability} {self.caveat}"

    @property
    def title(self) -> str:
        """What is asked of the words."""
        return "How similar are the words?"

    @property
    def table(self) -> pd.DataFrame:
        """The pairs."""
        return self.pairs

    def shown(self, most: int | None = None) -> list[Shown]:
        """The pairs (default: all)."""
        return [Shown(self.wide().head(most if most is not None else len(self.pairs)))]
