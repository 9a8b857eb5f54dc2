"""What a classifier learned from codes says of sentences, as one more concept of the findings."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

import pandas as pd

from framing.findings import COLUMNS, Findings

_MARK, _BETWEEN = "learned: ", " | "
"""How the table of concepts tells a learned one, with its codes, from the others."""


def with_learned(
    findings: Findings, name: str, gloss: str, codes: Sequence[str], labels: pd.DataFrame
) -> Findings:
    """The findings with a code for every sentence that counts: `article, start, end, zone, voice, code`.

    What was learned earlier is replaced.
    """
    kept = findings.concepts[~findings.concepts["about"].fillna("").str.startswith(_MARK)]
    earlier = set(findings.concepts["concept"]) - set(kept["concept"])
    about = {"concept": name, "title": f"Coded as {name}", "gloss": gloss, "style": False}
    row = pd.DataFrame([about | {"about": _MARK + _BETWEEN.join(codes)}])
    terms = labels.rename(columns={"code": "variant"}).assign(
        concept=name, text=labels["code"], speaker=None, aside=None
    )
    before = findings.terms[~findings.terms["concept"].isin(earlier)]
    made = copy(findings)
    object.__setattr__(made, "concepts", _joined("concepts", kept, row))
    object.__setattr__(made, "terms", _joined("terms", before, terms))
    return made


def learned(findings: Findings) -> str | None:
    """The name of what was learned, if anything was."""
    rows = findings.concepts[findings.concepts["about"].fillna("").str.startswith(_MARK)]
    return str(rows["concept"].iloc[0]) if len(rows) else None


def learned_codes(findings: Findings) -> list[str]:
    """The codes of what was learned."""
    about = findings.concepts["about"].fillna("")
    return str(about[about.str.startswith(_MARK)].iloc[0]).removeprefix(_MARK).split(_BETWEEN)


def _joined(name: str, *frames: pd.DataFrame) -> pd.DataFrame:
    columns = COLUMNS[name]
    typed = [frame[list(columns)].astype(columns) for frame in frames]
    return pd.concat(typed, ignore_index=True)
