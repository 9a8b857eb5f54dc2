"""What must hold for the findings of any articles."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from io import StringIO
from math import isnan
from typing import Any

import pandas as pd

from benchmarks.fuzzing.failures import Broken
from framing import MEASURES, Article, Study
from framing.files import guarded
from framing.findings import COLUMNS, Findings
from framing.results.tabular import csv as as_csv

APART = ("scares", "sentences")
"""Tables whose finds never overlap."""

INTERNAL = ("the analysis failed on it", "this cannot be read (")
"""What a notice says of an article that was left out because of a fault in the program."""


def check_findings(findings: Findings, articles: Sequence[Article]) -> None:
    """Finds lie in their text, none is empty, none overlaps where it must not; values are in range."""
    texts = {article.id: article.text for article in articles}
    for name, table in findings.tables().items():
        if list(table.columns) != list(COLUMNS[name]):
            raise Broken(f"columns of {name}", str(list(table.columns)))
        if "start" in table:
            _check_spans(name, table, findings.text)
    for name in APART:
        _check_apart(name, findings.tables()[name], ["article"])
    counted = findings.terms[findings.terms["aside"].isna()]
    _check_apart("terms", counted, ["article", "concept"])
    _check_measures(findings)
    changed = [name for name, text in findings.text.items() if texts[name] != text and _whole(texts[name])]
    if changed:
        raise Broken("text changed", repr(changed))


def check_left_out(study: Study, lost: Sequence[Article]) -> None:
    """No article is lost unless a notice says so, and no notice tells of an internal error."""
    for notice in study.notices:
        if any(sign in notice for sign in INTERNAL):
            raise Broken("left out because of an internal error", notice)
    if lost and not study.notices:
        raise Broken("left out without a notice", repr([article.id for article in lost]))


def check_same(what: str, first: Findings, second: Findings, without: Sequence[str] = ()) -> None:
    """Two findings hold the same rows."""
    for name, table in first.tables().items():
        if name in without:
            continue
        one, other = _rows(table), _rows(second.tables()[name])
        if not one.equals(other):
            raise Broken(f"{what}: {name}", f"{len(one)} and {len(other)} rows\n{_difference(one, other)}")


def check_shown(result: Any) -> None:
    """A result shows itself as text, HTML, Markdown and LaTeX; its JSON and CSV can be read by others."""
    for way in ("__str__", "_repr_html_", "to_markdown", "to_latex"):
        if hasattr(result, way):
            _check_letters(f"{type(result).__name__}.{way}", getattr(result, way)())
    name = f"{type(result).__name__}.table"
    table = getattr(result, "table", None)
    table = table() if callable(table) else table
    if isinstance(table, pd.DataFrame):
        check_cells(name, as_csv(table))
    for way in ("record", "records"):
        if hasattr(result, way):
            _check_json(f"{type(result).__name__}.{way}", getattr(result, way)())
            return
    if isinstance(table, pd.DataFrame):  # commands print these rows as JSON
        _check_json(name, table.astype(object).where(table.notna(), None).to_dict("records"))


def check_cells(name: str, text: str) -> None:
    """No cell of a CSV file would be run as a formula by a spreadsheet program."""
    _check_letters(name, text)
    for row in csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")):
        for cell in row:
            if not cell.startswith("'") and guarded(cell) != cell and not _is_number(cell):
                raise Broken(f"live formula in {name}", repr(cell[:80]))


def _check_spans(name: str, table: pd.DataFrame, texts: Mapping[str, str]) -> None:
    lengths = table["article"].map({name: len(text) for name, text in texts.items()}).astype(float)
    for check, wrong in (
        ("out of range", (table["start"] < 0) | (table["end"] > lengths) | lengths.isna()),
        ("zero-length", table["start"] >= table["end"]),
    ):
        if wrong.any():
            raise Broken(f"{check} {name}", table[wrong].head(3).to_string())


def _check_apart(name: str, table: pd.DataFrame, keys: list[str]) -> None:
    rows = table.sort_values([*keys, "start", "end"])
    same = (rows[keys] == rows[keys].shift()).all(axis=1)
    wrong = same & (rows["start"] < rows["end"].shift())
    if wrong.any():
        raise Broken(f"overlapping {name}", rows[wrong].head(3).to_string())


def _check_measures(findings: Findings) -> None:
    sums = findings.evidence.groupby(["article", "measure"])["value"].sum()
    for row in findings.measures.to_dict("records"):
        name, value, n = row["measure"], row["value"], row["n"]
        unit = MEASURES[name].unit
        if n == 0 and isnan(value):
            continue
        if n <= 0 or isnan(value) or not unit.low <= value <= unit.high or value == float("inf"):
            raise Broken(f"measure out of range: {name}", str(row))
        if abs(sums.get((row["article"], name), 0.0) / n - value) > 1e-9 * max(1.0, abs(value)):
            raise Broken(f"measure is not the sum of its passages: {name}", str(row))


def _check_json(name: str, value: Any) -> None:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError as fault:
        raise Broken(f"not JSON: {name}", str(fault)) from fault
    _check_letters(name, text)


def _check_letters(name: str, text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise Broken(f"half an emoji in {name}", str(fault)) from fault


def _rows(table: pd.DataFrame) -> pd.DataFrame:
    """A table whose rows alone count: in one order, categories as plain text."""
    return table.astype(object).sort_values(
        list(table.columns), key=lambda c: c.astype(str), ignore_index=True
    )


def _difference(one: pd.DataFrame, other: pd.DataFrame) -> str:
    if len(one) != len(other):
        return pd.concat([one, other]).astype(str).drop_duplicates(keep=False).head(4).to_string()
    wrong = ((one != other) & ~(one.isna() & other.isna())).any(axis=1)
    return f"{one[wrong].head(2).to_string()}\n{other[wrong].head(2).to_string()}"


def _whole(text: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
