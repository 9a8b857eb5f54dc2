"""Hand coding in a study: what to code, and what people coded."""

from __future__ import annotations

from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Self

from framing.compare import Coded
from framing.compare.learned import learned, with_learned
from framing.files import named
from framing.findings import Findings
from framing.study.opened import Opened

if TYPE_CHECKING:
    from framing.coding import Sample
    from framing.coding.classifier import Classifier
    from framing.coding.reading_codes import Sheets


class Coding(Opened):
    """What people code of a study."""

    _model: Classifier | None = None
    _classified: tuple[Findings, Findings] | None = None

    def learned(self, path: str | Path) -> Self:
        """The study with the codes of a classifier, which `framing learn` made, as one more concept.

        Its figures are compared corrected by codes only: `study.learned(path).compare(NAME, coded=sheet)`.

        Parameters
        ----------
        path : str or Path
            The file of the classifier.

        Returns
        -------
        Study
            A new study.

        Raises
        ------
        ValueError
            If the file is none, or if a concept has the same name.
        """
        from framing.coding.classifier import load

        other = copy(self)
        other._model, other._classified = load(named(path)), None
        if other._model.name in {*self.findings.concepts["concept"]} - {learned(self.findings)}:
            raise ValueError(f"{path}: a concept has the name {other._model.name!r}; learn it with another.")
        return other

    @property
    def findings(self) -> Findings:
        """Every table of what was found; found again only when a file of concepts was edited."""
        found, model = super().findings, self._model
        if model is None:
            return found
        if self._classified is None or self._classified[0] is not found:
            gloss = f"What a classifier says that was learned from {model.card['sentences']} coded sentences."
            labels = model.labels(found)
            self._classified = found, with_learned(found, model.name, gloss, model.codes, labels)
        return self._classified[1]

    def sample(
        self, of: str, n: int = 100, blind: bool = True, missed: int | None = None, concept: str | None = None
    ) -> Sample:
        """A random sample of finds, and of sentences without one, for people to code.

        `framing.coding.agree` reads their codes, and `compare` corrects figures by them.

        Parameters
        ----------
        of : str
            What to code: "quotes", "speakers", "wordings", "terms", "deeds", "targets", "frames" (codes
            of your own), "sentences", "scares" or "loaded".
        n : int
            Number of finds.
        blind : bool
            Whether to hide the outlet from coders.
        missed : int, optional
            Number of sentences without a find (default: half of `n`, at least two for each outlet).
        concept : str, optional
            The concept of a sample of wordings.

        Returns
        -------
        Sample
            Sheet and key.

        Raises
        ------
        ValueError
            If `n` or `missed` is smaller than the number of strata, if there is nothing to code, or if
            `missed` or `concept` does not go with `of`.
        """
        from framing.coding import sample

        return sample(self.findings, of, n, self.plan.seed, blind, missed, concept)

    def codes(self, sheets: Sheets, key: str | Path | None = None) -> Coded:
        """What people coded of a sample of these findings, to correct several comparisons.

        Parameters
        ----------
        sheets : path or list of paths
            A coded sheet of each coder.
        key : str or Path, optional
            The key that was written with the sheet (default: NAME.key.csv beside the first).

        Returns
        -------
        Coded
            The codes; its `names` are what they correct.

        Raises
        ------
        ValueError
            One line for each fault, with file, row, field and how to mend it; and if the sample was drawn
            from other findings.
        """
        from framing.coding import read_codes

        return read_codes(self.findings, sheets, key)
