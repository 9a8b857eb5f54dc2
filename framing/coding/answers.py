"""The sheets of several coders and the tool's answers to them, held against each other."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pandas as pd

from framing.coding.subjects import UNCLEAR
from framing.files import unguarded


def codes_of(whole: pd.DataFrame) -> pd.DataFrame:
    """The codes that decide: a row per id and a column per coder, missing where not coded."""
    coded = whole[~whole["code"].isin(["", UNCLEAR])]
    return coded.pivot(index="id", columns="coder", values="code").reindex(
        index=whole["id"].unique(), columns=whole["coder"].unique()
    )


def disagreements(read: list[pd.DataFrame]) -> list[str]:
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
                "sample."
            )
        if both.empty:
            faults.append(
                f"sheets of {first!r} and {second!r}: have no id in common; use sheets of one sample."
            )
    if len(subjects := {subject for sheet in read for subject in sheet["of"]}) > 1:
        faults.append(f"field of: the sheets are of {', '.join(sorted(subjects))}; compare one at a time.")
    return faults


def read_key(path: Path, whole: pd.DataFrame, faults: list[str]) -> pd.DataFrame:
    """The key to these sheets by id; adds what is wrong to `faults`.

    Raises ValueError for a file that is no key.
    """
    try:
        texts = dict.fromkeys(("id", "of", "concept", "article", "outlet", "class", "answer"), str)
        key = pd.read_csv(path, dtype=texts, keep_default_na=False, encoding="utf-8-sig")
    except (OSError, ValueError) as fault:
        raise ValueError(f"{path}: is not a key ({fault}); use the .key.csv beside the sheet.") from fault
    missing = [name for name in ("id", "outlet", "class", "answer", "stratum", "drawn") if name not in key]
    if missing:
        raise ValueError(f"{path}, row 1: has no column {missing[0]!r}; use the .key.csv beside the sheet.")
    for name in sorted(set(whole["id"]) - set(key["id"])):
        faults.append(f"{path}: lacks the id {name!r}; give the key that was written with these sheets.")
    return key.map(lambda cell: unguarded(cell) if isinstance(cell, str) else cell).set_index("id")
