"""Hand coding in a study: what to code, and what people coded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from framing.compare import Coded
from framing.study.opened import Opened

if TYPE_CHECKING:
    from framing.coding import Sample
    from framing.coding.reading_codes import Sheets


class Coding(Opened):
    """What people code of a study."""

    def sample(
        self, of: str, n: int = 100, blind: bool = True, missed: int | None = None, concept: str | None = None
    ) -> Sample:
        """A random sample of finds, and of sentences without one, for people to code.

        `framing.coding.agree` reads their codes, and `compare` corrects figures by them.

        Parameters
        ----------
        of : str
            What to code: "quotes", "speakers", "wordings", "terms", "deeds", "sentences" or "scares".
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
