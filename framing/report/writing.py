"""A report in a folder: PDF, web page, charts, tables, findings and the plan that makes them again."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from framing.findings import Findings, Parts
from framing.report.building import build
from framing.report.drawing import write_charts
from framing.report.page import page
from framing.report.pdf import first_page, pdf
from framing.report.workbook import write_tables


def write(findings: Findings, plan: str, folder: Path, notices: Iterable[str] = ()) -> Path:
    """Write everything about these findings into a folder, which is made if need be and returned.

    `plan` is the record of the study as TOML. What an earlier report left in the folder is replaced.
    """
    report = build(findings, plan, tuple(notices))
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("charts", "tables", "findings"):
        rmtree(folder / name, ignore_errors=True)
    (folder / "report.pdf").write_bytes(pdf(report))
    (folder / "report.html").write_text(page(report), "utf-8", newline="\n")
    write_charts(report, folder / "charts")
    (folder / "charts" / "brief.png").write_bytes(first_page(report))
    write_tables(report.data, folder)
    (folder / "plan.toml").write_text(plan, "utf-8", newline="\n")
    record = tomllib.loads(plan)
    made = record.get("versions", {}) | {"repeats": record.get("plan", {}).get("repeats", "count")}
    Parts(folder / "findings", {name: str(value) for name, value in made.items()}).write(findings)
    return folder
