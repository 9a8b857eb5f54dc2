"""How far coders agree with each other, and how often the tool's answer is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from framing.coding.answers import codes_of, disagreements, read_key
from framing.coding.population import WITHOUT
from framing.coding.precision import BETWEEN, TOOL, between_coders, with_tool
from framing.coding.sheets import read_sheet
from framing.coding.subjects import SUBJECTS, UNCLEAR
from framing.compare.coded import FRAMES
from framing.results import Result, Shown


@dataclass(frozen=True)
class Agreement(Result):
    """How far coders agree with each other, and how often with the tool.

    Attributes
    ----------
    of : str
        What was coded: a name in `SUBJECTS`.
    coders : tuple of str
        Their names.
    between : DataFrame
        A row for all codes and one for each code against the rest. `n` finds have two or more codes,
        `agreement` is the share of pairs of coders who gave the same one, `ac1` is Gwet's AC1, `alpha` is
        Krippendorff's alpha for nominal codes with its 95 % interval `low`, `high`. With the key, finds are
        weighted back to all finds and the interval is over articles.
    tool : DataFrame
        A row per coder (and their consensus: the code they agree on, or from three coders on the most
        probable one) and class of the tool. `precision` is the share of the tool's finds of a class to which
        the coder gives the same code, weighted back to all finds, with Wilson's interval at the effective n;
        for the class "nothing found" it is the share of sentences without anything. `recall`, `recall_low`,
        `recall_high`: the share of what the coder gives the code of a class that the tool found as that
        class; NaN if no sentence without a find was coded.
    note : str
        What the numbers rest on.
    """

    of: str
    coders: tuple[str, ...]
    between: pd.DataFrame
    tool: pd.DataFrame
    note: str

    @property
    def title(self) -> str:
        """What was coded."""
        return f"Hand coding of {self.of}"

    def shown(self, most: int | None = None) -> list[Shown]:
        """How far coders agree, and how often they agree with the tool."""
        frames = (("Agreement between coders", self.between), ("Precision of the tool", self.tool))
        rows = len(self.between) + len(self.tool) if most is None else most
        return [Shown(frame.head(rows).map(_cell), caption) for caption, frame in frames if len(frame)]

    @property
    def table(self) -> pd.DataFrame:
        """Both tables as one, for CSV; `part` tells them apart."""
        return pd.concat(
            [self.between.assign(part="between"), self.tool.assign(part="tool")], ignore_index=True
        ).reindex(columns=["part", *_COLUMNS])


_COLUMNS = list(dict.fromkeys([BETWEEN[0], *TOOL[:2], *BETWEEN[1:5], *TOOL[3:5], *BETWEEN[5:], *TOOL[5:]]))


def agree(sheets: Iterable[str | Path], key: str | Path | None = None, seed: int = 0) -> Agreement:
    """Compare coded sheets of one sample with each other and, given its key, with the tool.

    Parameters
    ----------
    sheets : iterable of str or Path
        A coded sheet of each coder.
    key : str or Path, optional
        The .key.csv that was written with the sheet.
    seed : int
        Seed of the interval of alpha.

    Returns
    -------
    Agreement
        Agreement between coders, and precision of the tool.

    Raises
    ------
    ValueError
        One line for each fault, with file, row, field and how to fix it.
    """
    faults: list[str] = []
    read = [read_sheet(Path(path), faults) for path in sheets]
    if not read:
        raise ValueError("no sheet was given; name one or more.")
    whole = pd.concat(read, ignore_index=True)
    faults += disagreements(read)
    answers = read_key(Path(key), whole, faults) if key is not None else None
    if whole["code"].isin(["", UNCLEAR]).all() and not faults:
        faults.append("field code: the sheets contain no codes; fill in the column and try again.")
    if faults:
        raise ValueError("\n".join(faults))
    of = str(whole["of"].iloc[0])
    codes = codes_of(whole)
    between = (
        between_coders(codes, of, seed, answers) if codes.shape[1] > 1 else pd.DataFrame(columns=BETWEEN)
    )
    nothing = SUBJECTS[of].nothing
    tool = pd.DataFrame(columns=TOOL)
    if answers is not None and not SUBJECTS[of].own:  # of one's own codes the tool knows nothing
        tool = with_tool(codes, answers, nothing)
    return Agreement(of, tuple(codes.columns), between, tool, _note(whole, codes, answers))


def _note(whole: pd.DataFrame, codes: pd.DataFrame, key: pd.DataFrame | None) -> str:
    """What the numbers rest on."""
    left, unclear = int((whole["code"] == "").sum()), int((whole["code"] == UNCLEAR).sum())
    parts = [
        f"{len(codes)} passages, coded by {', '.join(codes.columns)}; {left} cells empty, {unclear} unclear."
    ]
    if codes.shape[1] < 2:
        parts.append("Only one coder, so agreement between coders is unknown.")
    if key is not None and not (whole["of"] == FRAMES).any():
        drawn = key.drop_duplicates(["outlet", "class"])
        if (drawn["stratum"] / drawn["drawn"]).nunique() > 1:
            parts.append("The sample is not proportional, so precision is weighted back to all finds.")
        if (key["class"] == WITHOUT).any():
            parts.append("Recall counts sentences without a find, not a second find in a sentence with one.")
        else:
            parts.append("Precision says how many finds are right, not how many were missed.")
    return " ".join(parts)


def _cell(value: object) -> str:
    """A cell for reading: three figures, nothing where undefined."""
    return ("" if value != value else f"{value:.3f}") if isinstance(value, float) else str(value)
