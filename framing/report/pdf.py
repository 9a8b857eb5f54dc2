"""The report on paper: Typst sets the pages, the report is its data, charts are vectors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pandas as pd
import typst

from framing.charts import FONTS, drawable, render
from framing.report.content import Exhibit, Report
from framing.report.drawing import draw

PPI = 160.0
"""Points per inch of the first page as a picture."""

_UNSAID = frozenset({"drawn", "options", "data"})
"""Fields that are drawn or written elsewhere."""


def pdf(report: Report) -> bytes:
    """The report as an A4 document; text of articles is set as text, never read as markup."""
    return _typeset(report, report.exhibits, "pdf", {})


def first_page(report: Report) -> bytes:
    """The first page, the brief, as a PNG."""
    return _typeset(report, (), "png", {"only": "brief"})


def _typeset(
    report: Report, exhibits: tuple[Exhibit, ...], format: Literal["pdf", "png"], inputs: dict[str, str]
) -> bytes:
    """The report set by Typst from its templates, its data and its charts."""
    with as_file(files("framing.report") / "templates") as templates, TemporaryDirectory() as folder:
        root = Path(folder)
        copytree(templates, root, dirs_exist_ok=True)
        drawn = [(f"brief-{exhibit.key}", exhibit) for exhibit in report.brief]
        for name, exhibit in [*drawn, *((exhibit.key, exhibit) for exhibit in exhibits)]:
            (root / f"{name}.svg").write_bytes(render(draw(exhibit), "svg", outlined=False))
        (root / "report.json").write_text(json.dumps(_plain(report), ensure_ascii=False), "utf-8")
        made: bytes | list[bytes] = typst.compile(
            str(root / "report.typ"), root=str(root), font_paths=[str(FONTS)], ignore_system_fonts=True,
            format=format, ppi=PPI, sys_inputs=inputs,
        )  # fmt: skip
    return made if isinstance(made, bytes) else made[0]


def _plain(value: Any) -> Any:
    """A value of dataclasses as JSON knows it, every text in letters that the font has."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _UNSAID]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, str):
        return drawable(value)
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping) and not isinstance(value, pd.DataFrame):
        return {name: _plain(item) for name, item in value.items()}
    return value
