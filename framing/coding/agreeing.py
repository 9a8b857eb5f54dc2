"""How far coders agree with each other, and how often the tool's answer is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pandas as pd

from framing.coding.precision import BETWEEN, TOOL, between_coders, with_tool
from framing.coding.sheets import read_sheet
from framing.coding.subjects import UNCLEAR
from framing.files import unguarded
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
        `agreement` is the share of pairs of coders who gave the same one, `alpha` is Krippendorff's alpha
        for nominal codes with its 95 % interval `low`, `high`.
    tool : DataFrame
        A row per coder (and the majority) and class of the tool. `precision` is the share of the tool's
        finds of a class to which the coder gives the same code, weighted back to all finds, with Wilson's
        interval at the effective n. It says nothing about what the tool missed.
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


_COLUMNS = ["code", "coder", "class", "n", "agreement", "alpha", "right", "precision", "low", "high"]


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
    faults += _disagreements(read)
    answers = _key(Path(key), whole, faults) if key is not None else None
    coded = whole[~whole["code"].isin(["", UNCLEAR])]
    if coded.empty and not faults:
        faults.append("field code: the sheets contain no codes; fill in the column and try again.")
    if faults:
        raise ValueError("\n".join(faults))
    of = str(whole["of"].iloc[0])
    codes = coded.pivot(index="id", columns="coder", values="code").reindex(
        index=whole["id"].unique(), columns=whole["coder"].unique()
    )
    between = between_coders(codes, of, seed) if codes.shape[1] > 1 else pd.DataFrame(columns=BETWEEN)
    tool = with_tool(codes, answers) if answers is not None else pd.DataFrame(columns=TOOL)
    return Agreement(of, tuple(codes.columns), between, tool, _note(whole, codes, answers))


def _disagreements(read: list[pd.DataFrame]) -> list[str]:
    """What shows that sheets are not of one sample, or not of different coders."""
    faults = []
    for one, other in combinations(read, 2):
        first, second = str(one["coder"].iloc[0]), str(other["coder"].iloc[0])
        if first == second:
            faults.append(f"field coder: two sheets are by {first!r}; give each coder their own name.")
        both = one.merge(other, on="id")
        # spreadsheet programs keep or drop the apostrophe that guards a text when they save it anew
        first_said, other_said = (both[f"passage_{side}"].str.lstrip("'") for side in "xy")
        for name in both.loc[first_said != other_said, "id"]:
            faults.append(
                f"sheets of {first!r} and {second!r}, id {name}, field passage: differ; use sheets of one "
                f"sample."
            )
        if both.empty:
            faults.append(
                f"sheets of {first!r} and {second!r}: have no id in common; use sheets of one sample."
            )
    if len(subjects := {subject for sheet in read for subject in sheet["of"]}) > 1:
        faults.append(f"field of: the sheets are of {', '.join(sorted(subjects))}; compare one at a time.")
    return faults


def _key(path: Path, whole: pd.DataFrame, faults: list[str]) -> pd.DataFrame:
    try:
        texts = dict.fromkeys(("id", "of", "article", "outlet", "class", "answer"), str)
        key = pd.read_csv(path, dtype=texts, keep_default_na=False, encoding="utf-8-sig")
    except (OSError, ValueError) as fault:
        raise ValueError(f"{path}: is not a key ({fault}); use the .key.csv beside the sheet.") from fault
    missing = [name for name in ("id", "outlet", "class", "answer", "stratum", "drawn") if name not in key]
    if missing:
        raise ValueError(f"{path}, row 1: has no column {missing[0]!r}; use the .key.csv beside the sheet.")
    for name in sorted(set(whole["id"]) - set(key["id"])):
        faults.append(f"{path}: lacks the id {name!r}; give the key that was written with these sheets.")
    return key.map(lambda cell: unguarded(cell) if isinstance(cell, str) else cell).set_index("id")


def _note(whole: pd.DataFrame, codes: pd.DataFrame, key: pd.DataFrame | None) -> str:
    """What the numbers rest on."""
    left, unclear = int((whole["code"] == "").sum()), int((whole["code"] == UNCLEAR).sum())
    parts = [
        f"{len(codes)} finds, coded by {', '.join(codes.columns)}; {left} cells empty, {unclear} unclear."
    ]
    if codes.shape[1] < 2:
        parts.append("Only one coder, so agreement between coders is unknown.")
    if key is not None:
        drawn = key.drop_duplicates(["outlet", "class"])
        if (drawn["stratum"] / drawn["drawn"]).nunique() > 1:
            parts.append("The sample is not proportional, so precision is weighted back to all finds.")
        parts.append("Precision says how many finds are right, not how many were missed.")
    return " ".join(parts)


def _cell(value: object) -> str:
    """A cell for reading: three figures, nothing where undefined."""
    return ("" if value != value else f"{value:.3f}") if isinstance(value, float) else str(value)
