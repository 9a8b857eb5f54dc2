"""The report of a study: one value, built once, rendered as PDF, web page, charts and tables."""

from framing.report.building import build
from framing.report.content import Report
from framing.report.events_page import write_events
from framing.report.page import page
from framing.report.typesetting import Paper
from framing.report.workbook import write_tables
from framing.report.writing import Form, in_place, pdf, write

__all__ = [
    "Form",
    "Paper",
    "Report",
    "build",
    "in_place",
    "page",
    "pdf",
    "write",
    "write_events",
    "write_tables",
]
