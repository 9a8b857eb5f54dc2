"""Coded sheets as what corrects a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from framing.coding.answers import codes_of, disagreements, read_key
from framing.coding.consensus import consensus
from framing.coding.population import WITHOUT, population
from framing.coding.sheets import key_path, read_sheet
from framing.coding.subjects import SUBJECTS, UNCLEAR
from framing.compare.coded import FRAMES, Coded
from framing.compare.learned import learned, learned_codes
from framing.findings import Findings

Sheets = str | Path | Sequence[str | Path]

_PLACE = ["article", "start", "end", "class"]


def read_codes(findings: Findings, sheets: Sheets, key: str | Path | None = None) -> Coded:
    """What people coded of a sample of these findings, to correct comparisons.

    Two coders count where they agree; of three or more, the most probable code counts.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
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
        One line for each fault, with file, row, field and how to mend it; and if the sample was drawn from
        other findings.
    """
    paths = [Path(path) for path in ([sheets] if isinstance(sheets, (str, Path)) else sheets)]
    if not paths:
        raise ValueError("no sheet was given; name one or more.")
    faults: list[str] = []
    read = [read_sheet(path, faults) for path in paths]
    whole = pd.concat(read, ignore_index=True)
    faults += disagreements(read)
    answers = read_key(key_of(paths[0], key), whole, faults)
    if missing := [name for name in ("concept", *_PLACE) if name not in answers]:
        faults.append(f"the key has no column {missing[0]!r}; draw the sample anew with this version.")
    if faults:
        raise ValueError("\n".join(faults))
    of, concept = str(whole["of"].iloc[0]), str(answers["concept"].iloc[0])
    units = population(findings, of, concept or None)
    codes = consensus(codes_of(whole)).rename("code")
    _same(units, answers, paths[0])
    if of == FRAMES:
        units, concept = _with_answers(findings, units, paths[0])
        _known(codes, set(learned_codes(findings)), paths[0])
    if SUBJECTS[of].wordings:
        _known(codes, set(units["answer"]) | set(SUBJECTS[of].codes), paths[0])
    place = _PLACE[:3] if of == FRAMES else _PLACE
    drawn = answers.join(codes)[[*place, "code"]].drop_duplicates(place)
    units = units.merge(drawn, on=place, how="left")
    found = units["class"] != WITHOUT
    units = units.assign(found=found)[["article", "outlet", "class", "found", "answer", "code"]]
    return Coded(of, concept, units, int(codes.isna().sum()))


def key_of(sheet: Path, key: str | Path | None) -> Path:
    """The key that is named, or that beside the sheet; raises ValueError where there is none."""
    if key is not None:
        return Path(key)
    beside = key_path(sheet)
    if not beside.exists():
        raise ValueError(f"{sheet}: has no {beside.name} beside it; name the key of the sample with --key.")
    return beside


def _same(units: pd.DataFrame, key: pd.DataFrame, sheet: Path) -> None:
    """Raise ValueError for a sample of other findings: its finds or the sizes of its strata differ."""
    strata = key.drop_duplicates(["outlet", "class"]).set_index(["outlet", "class"])["stratum"]
    sizes = units.groupby(["outlet", "class"]).size()
    both = pd.concat([strata, sizes], axis=1, keys=["then", "now"]).fillna(0).astype(int).reset_index()
    both = both[(both["then"] > 0) | (both["class"] != WITHOUT)]  # perhaps no such sentences were drawn
    for row in both[both["then"] != both["now"]].itertuples():
        raise ValueError(
            f"{sheet}: was drawn from other findings, in which {row.outlet} has {row.then} of {row[2]!r} and "
            f"not {row.now}; compare the same articles with the same options, or draw a sample anew."
        )
    lost = len(key) - len(key.merge(units, on=_PLACE))
    if lost:
        raise ValueError(
            f"{sheet}: {lost} of its passages are not found now; compare the same articles with the same "
            "options, or draw a sample anew."
        )


def _with_answers(findings: Findings, units: pd.DataFrame, sheet: Path) -> tuple[pd.DataFrame, str]:
    """The sentences with what the classifier says of them, and its name.

    Raises ValueError where nothing was learned.
    """
    name = learned(findings)
    if name is None:
        raise ValueError(
            f"{sheet}: codes of frames correct what a classifier learned from such codes; make one with "
            "`framing learn` and give it with --learned."
        )
    rows = findings.terms[findings.terms["concept"] == name]
    said = rows[["article", "start", "variant"]].rename(columns={"variant": "answer"})
    units = units.drop(columns="answer").merge(said, on=["article", "start"], how="left")
    return units.assign(**{"class": units["answer"]}), name


def _known(codes: pd.Series, known: set[str], sheet: Path) -> None:
    for name, code in codes.dropna().items():
        if code not in known | {UNCLEAR}:
            there = " or ".join(sorted(known))
            raise ValueError(f"{sheet}, id {name}, field code: {code!r} is no code here; write {there}.")
