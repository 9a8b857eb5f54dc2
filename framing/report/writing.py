"""A report in a folder: PDF, web page, charts, tables, findings and the plan that makes them again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
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
from framing.report.typesetting import Format, Paper, Typesetter, typesetter
from framing.report.workbook import guide_of, write_tables

WRITTEN = (
    "report.pdf",
    "brief.pdf",
    "brief.png",
    "report.html",
    "tables.xlsx",
    "plan.toml",
    "charts/",
    "tables/",
    "findings/",
)
"""The files and folders of a report."""

FORMATS: tuple[Format, ...] = ("png", "pdf", "svg")
"""The formats of each chart."""

OF_BRIEF: tuple[Format, ...] = ("pdf", "png")
"""Those of the first page alone."""


def in_place(
    folder: Path, tell: Callable[[str], None], inputs: Iterable[Path] = ()
) -> AbstractContextManager[Path]:
    """An empty folder to `write` into, whose files replace those of the folder's last report at the end.

    Nothing that framing did not write is replaced. Raises ValueError if that, or an input, would be.
    """
    return replacing(folder, WRITTEN, tell, inputs, alone=["findings"])


@dataclass(frozen=True)
class Form:
    """How a report is printed: with every passage, or the first page alone, and on which paper.

    Raises ValueError for both at once.
    """

    full: bool = False
    brief: bool = False
    paper: Paper = "a4"

    def __post_init__(self) -> None:
        if self.full and self.brief:
            raise ValueError("full and brief exclude each other; choose one.")


def write(
    findings: Findings, plan: Plan, folder: Path, notices: Iterable[str] = (), form: Form | None = None
) -> list[str]:
    """Write everything about these findings into an empty folder; returns what its reader should know.

    `notices` are those on the input. The first page alone is written as PDF and PNG.
    """
    form, record = form or Form(), record_of(plan, findings.record)
    with no_collection():
        report = build(findings, plan, tuple(notices))
        write_whole(folder / "plan.toml", record.toml(findings.digests))
        with typesetter(report) as setter:
            if form.brief:
                for format in OF_BRIEF:
                    (folder / f"brief.{format}").write_bytes(setter.first_page(format, form.paper))
                return [report.undrawn] if report.undrawn else []
            (folder / "report.pdf").write_bytes(setter.document(form.paper, form.full))
            write_charts(report, setter, folder / "charts")
            (folder / "charts" / "brief.png").write_bytes(setter.first_page("png", form.paper))
        write_whole(folder / "report.html", page(report))
        told = write_tables(report.data, folder, guide_of(report))
        Parts(folder / "findings", record).write(findings)
    return [*filter(None, [report.undrawn]), *told]


def pdf(report: Report, *, full: bool = False, paper: Paper = "a4") -> bytes:
    """The report as a document; text of articles is set as text, never read as markup."""
    with typesetter(report) as setter:
        return setter.document(paper, full)


def write_charts(report: Report, setter: Typesetter, folder: Path) -> None:
    """Every chart as PNG and PDF, whole, each in a file named after its exhibit."""
    folder.mkdir(exist_ok=True)
    for exhibit in report.charts:
        for format in FORMATS:
            (folder / f"{exhibit.key}.{format}").write_bytes(setter.chart(exhibit.key, format))
