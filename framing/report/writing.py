"""A report in a folder: PDF, web page, charts, tables, findings and the plan that makes them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path

from framing.files import write_whole
from framing.files.replacing import replacing
from framing.findings import Findings, Parts
from framing.garbage import no_collection
from framing.plan import Plan
from framing.record import record_of
from framing.report.building import build
from framing.report.content import Report
from framing.report.page import page
from framing.report.typesetting import Format, Typesetter, typesetter
from framing.report.workbook import write_tables

WRITTEN = ("report.pdf", "report.html", "tables.xlsx", "plan.toml", "charts/", "tables/", "findings/")
"""The files and folders of a report."""

FORMATS: tuple[Format, ...] = ("png", "pdf")
"""The formats of each chart."""


def in_place(
    folder: Path, tell: Callable[[str], None], inputs: Iterable[Path] = ()
) -> AbstractContextManager[Path]:
    """An empty folder to `write` into, whose files replace those of the folder's last report at the end.

    Nothing that framing did not write is replaced. Raises ValueError if that, or an input, would be.
    """
    return replacing(folder, WRITTEN, tell, inputs, alone=["findings"])


def write(findings: Findings, plan: Plan, folder: Path, notices: Iterable[str] = ()) -> list[str]:
    """Write everything about these findings into an empty folder; returns what its reader should know.

    `notices` are those on the input.
    """
    with no_collection():
        report = build(findings, plan, tuple(notices))
    with typesetter(report) as paper:
        (folder / "report.pdf").write_bytes(paper.document())
        write_charts(report, paper, folder / "charts")
        (folder / "charts" / "brief.png").write_bytes(paper.first_page())
    write_whole(folder / "report.html", page(report))
    told = write_tables(report.data, folder)
    record = record_of(plan, findings.record)
    write_whole(folder / "plan.toml", record.toml(findings.digests))
    Parts(folder / "findings", record).write(findings)
    return told


def pdf(report: Report) -> bytes:
    """The report as an A4 document; text of articles is set as text, never read as markup."""
    with typesetter(report) as paper:
        return paper.document()


def write_charts(report: Report, paper: Typesetter, folder: Path) -> None:
    """Every chart as PNG and PDF, whole, each in a file named after its exhibit."""
    folder.mkdir(exist_ok=True)
    for exhibit in report.exhibits:
        for format in FORMATS:
            (folder / f"{exhibit.key}.{format}").write_bytes(paper.chart(exhibit.key, format))
