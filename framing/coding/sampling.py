"""A sample for people to code, who see neither the tool's answer nor, as a rule, the outlet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from framing.coding.population import WITHOUT, population
from framing.coding.sheets import SHEET, key_path, sheet_files, sheet_path
from framing.coding.subjects import SUBJECTS, subject_of
from framing.files import write_new
from framing.findings import Findings
from framing.findings.passages import in_context
from framing.results.tabular import csv_file

KEY = [
    *["id", "of", "concept", "article", "outlet", "start", "end", "class", "answer"],
    *["stratum", "drawn", "probability"],
]
"""The columns of a key."""

LEAST = 2
"""This many finds are drawn of every stratum that has them, as far as the sample allows."""


@dataclass(frozen=True)
class Sample:
    """Finds to code, and the answers of the tool.

    Attributes
    ----------
    of : str
        What is coded: a name in `SUBJECTS`.
    sheet : DataFrame
        The passages in their context, for the coders.
    key : DataFrame
        A row per find, and per sentence without one, not for the coders: its place and outlet, the tool's
        `class` and `answer`, the size of its stratum (outlet and class), the number drawn from it and the
        `probability` to be drawn.
    """

    of: str
    sheet: pd.DataFrame
    key: pd.DataFrame

    def write(self, path: str | Path) -> Path:
        """Write the sheet, and NAME.key.csv beside it.

        Parameters
        ----------
        path : str or Path
            The sheet, .csv or .xlsx.

        Returns
        -------
        Path
            The path of the key.

        Raises
        ------
        ValueError
            If one of the files exists with other content: it may hold a coder's work.
        """
        target = sheet_path(path)
        subject = SUBJECTS[self.of]
        if subject.wordings:
            own = self.key.loc[self.key["class"] != WITHOUT, "answer"].drop_duplicates().sort_values()
            subject = subject._replace(codes={code: "this wording" for code in own} | {**subject.codes})
        files = sheet_files(self.sheet, subject, target)
        write_new(files | {key_path(target): csv_file(self.key)})
        return key_path(target)

    def __repr__(self) -> str:
        """A line for the notebook."""
        strata, others = len(self.key.groupby(["outlet", "class"])), int((self.key["class"] == WITHOUT).sum())
        more = f" and {others} sentences without one" if others else ""
        return f"Sample of {self.of}: {len(self.sheet) - others} finds{more}, {strata} strata"


def sample(
    findings: Findings,
    of: str,
    n: int = 100,
    seed: int = 0,
    blind: bool = True,
    missed: int | None = None,
    concept: str | None = None,
) -> Sample:
    """Finds drawn at random from every outlet and class, about in proportion, some of each.

    Sentences in which nothing was found are drawn as well, to estimate what the tool misses. Rows are in
    random order and numbered.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    of : str
        What to code: a name in `SUBJECTS`.
    n : int
        Number of finds.
    seed : int
        Seed of the draw.
    blind : bool
        Whether to leave out the outlet, since a coder who knows it may code what they expect of it.
    missed : int, optional
        Number of sentences without a find (default: half of `n`, at least two for each outlet; none for
        terms, frames, sentences, scares and loaded, where nobody can say what was missed).
    concept : str, optional
        The concept of a sample of wordings.

    Returns
    -------
    Sample
        Sheet and key.

    Raises
    ------
    ValueError
        If `n` or `missed` is smaller than the number of strata, if there is nothing to code, or if `missed`
        or `concept` does not go with `of`.
    """
    if missed and subject_of(of).nothing is None:
        raise ValueError(f"of {of}, sentences without a find cannot be coded; leave out --missed.")
    units = population(findings, of, concept)
    without = units["class"] == WITHOUT
    rest, outlets = units[without], units.loc[without, "outlet"].nunique()
    missed = max(n // 2, LEAST * outlets) if missed is None else missed
    rng = np.random.default_rng(seed)
    drawn = _drawn(units[~without], n, "n", rng)
    drawn += _drawn(rest, missed, "missed", rng) if missed and len(rest) else []
    whole = pd.concat(drawn)
    whole = whole.iloc[rng.permutation(len(whole))].reset_index(drop=True)
    whole.insert(0, "id", [f"{of}-{row + 1:04}" for row in range(len(whole))])
    key = whole.assign(of=of, concept=concept or "")[KEY]
    return Sample(of, _sheet(findings, of, whole, blind), key)


def _drawn(units: pd.DataFrame, n: int, option: str, rng: np.random.Generator) -> list[pd.DataFrame]:
    """So many of every outlet and class, with the size of each stratum and the chance to be drawn of it."""
    strata = units.groupby(["outlet", "class"])
    sizes = strata.size()
    if n < len(sizes):
        raise ValueError(
            f"{n} {'finds' if option == 'n' else 'sentences'} are fewer than the {len(sizes)} strata (outlet "
            f"and class); ask for --{option} {len(sizes)} or more."
        )
    drawn = []
    for (_, members), share in zip(strata, allocated(sizes.to_numpy(), n), strict=True):
        size = len(members)
        chosen = members.iloc[np.sort(rng.choice(size, share, replace=False))]
        drawn.append(chosen.assign(stratum=size, drawn=share, probability=share / size))
    return drawn


def allocated(sizes: np.ndarray, n: int) -> list[int]:
    """How many to draw of strata of these sizes: some of each, the rest by largest remainder.

    >>> allocated(np.array([90, 9, 1]), 20)
    [17, 2, 1]
    """
    n = min(n, int(sizes.sum()))
    least = LEAST if np.minimum(sizes, LEAST).sum() <= n else 1
    given = np.minimum(sizes, least)
    while (left := n - int(given.sum())) > 0:
        # each goes where the proportion is missed most, and the stratum still has some
        wanted = np.where(given < sizes, sizes * n / sizes.sum() - given, -np.inf)
        first = np.argsort(-wanted, kind="stable")[: max(1, min(left, int((wanted > 1).sum())))]
        given[first] += 1
    return [int(count) for count in given]


def _sheet(findings: Findings, of: str, drawn: pd.DataFrame, blind: bool) -> pd.DataFrame:
    texts = findings.text
    places = zip(drawn["article"], drawn["start"], drawn["end"], strict=True)
    context = [in_context(texts[article], start, end)[1:] for article, start, end in places]
    parts = pd.DataFrame(context, columns=["left", "passage", "right"])
    sheet = drawn[["id", "outlet", "about"]].join(parts).assign(of=of, code="", coder="", note="")
    return sheet[[column for column in SHEET if not (blind and column == "outlet")]]
