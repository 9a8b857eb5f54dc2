"""A classifier as a result: how far it agrees with those who coded, and its file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.coding.classifier import Classifier
from framing.results import Result, Shown

TABLE = ["by", "code", "n", "agreement", "alpha", "low", "high", "precision", "recall"]


@dataclass(frozen=True)
class Learned(Result):
    """A classifier of sentences, and how far it agrees with those who coded them.

    Attributes
    ----------
    classifier : Classifier
        The words with their weights.
    table : DataFrame
        A row for each way of leaving out (`by` article, by outlet) and code, "all" first: `n` sentences have
        the code, `precision` and `recall` of the classifier that has not seen them, and for "all" the share
        of `agreement` and Krippendorff's `alpha` with its 95 % interval `low`, `high`.
    note : str
        What it was learned from, and how it may be used.
    """

    classifier: Classifier
    table: pd.DataFrame
    note: str

    @property
    def title(self) -> str:
        """What was learned."""
        return f"Codes of {self.classifier.name}: {', '.join(self.classifier.codes)}"

    def shown(self, most: int | None = None) -> list[Shown]:
        """How far the classifier agrees with the codes of sentences that it has not seen.

        Parameters
        ----------
        most : int, optional
            Most rows of the table.

        Returns
        -------
        list of Shown
            One table.
        """
        rows = self.table if most is None else self.table.head(most)
        cells = rows.map(_cell)
        return [Shown(cells, f"{self.title}.")]

    def write(self, path: str | Path) -> Path:
        """Write the classifier.

        Parameters
        ----------
        path : str or Path
            The file.

        Returns
        -------
        Path
            The same path.

        Raises
        ------
        ValueError
            If the file exists with other content.
        """
        self.classifier.save(Path(path))
        return Path(path)


def _cell(value: object) -> str:
    """A cell for reading: two figures, nothing where undefined."""
    return ("" if value != value else f"{value:.2f}") if isinstance(value, float) else str(value)
