"""Typst at work for one report: pages and charts come from one set of drawings and fonts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile, copytree
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pandas as pd
import typst

from framing.charts import FONTS, drawable, faces
from framing.report.content import Report

Format = Literal["pdf", "png", "svg"]
Paper = Literal["a4", "letter"]

PPI = 216.0
"""Pixels per inch of pictures: three to a point, so that no row of a drawing falls between two pixels."""

_LONG = re.compile(r"[!-\u058f\u2010-\u203a]{10}(?=[!-\u058f\u2010-\u203a]{8})")
_BREAKABLE = "\\g<0>\u200b"
"""Words longer than a column may break, at a place that is not seen; other scripts have their own rules."""

_UNSAID = frozenset({"drawn", "options", "data", "behind", "texts", "places"})
"""Fields that are drawn or written elsewhere."""

_NAMES = frozenset({"key", "at"})
"""Fields that name files and places, and are not read."""


class Typesetter:
    """A folder of templates, data and drawings that Typst sets from; see `typesetter`."""

    def __init__(self, root: Path, letters: Iterable[str] = ()) -> None:
        self._root = root
        others = faces(letters)
        self._families = json.dumps([face.family for face in others])
        (root / "fonts").mkdir()
        for face in others:
            copyfile(face.path, root / "fonts" / face.path.name)
        # Other fonts of the system would make pages differ between machines.
        fonts = [str(FONTS), str(root / "fonts")]
        self._typst = typst.Compiler(root=str(root), font_paths=fonts, ignore_system_fonts=True)

    def document(self, paper: Paper = "a4", full: bool = False) -> bytes:
        """The report as a document; `full` adds every passage."""
        return self._set("report.typ", "pdf", {"paper": paper} | ({"full": "yes"} if full else {}))

    def first_page(self, format: Format, paper: Paper = "a4") -> bytes:
        """The first page alone, the brief."""
        return self._set("report.typ", format, {"only": "brief", "paper": paper}, PPI)

    def chart(self, key: str, format: Format) -> bytes:
        """The chart of an exhibit that stands alone: with its title, how to read it, and the caveat."""
        return self._set("chart.typ", format, {"chart": key}, PPI)

    def _set(self, template: str, format: Format, inputs: dict[str, str], ppi: float | None = None) -> bytes:
        inputs = {**inputs, "fonts": self._families}
        made = self._typst.compile(str(self._root / template), format=format, ppi=ppi, sys_inputs=inputs)
        page = made[0] if isinstance(made, list) else made
        assert page is not None  # only with a file to write to
        return page


@contextmanager
def typesetter(report: Report) -> Iterator[Typesetter]:
    """A typesetter with everything of the report, in a folder that is removed at the end."""
    with as_file(files("framing.report") / "templates") as templates, TemporaryDirectory() as folder:
        root = Path(folder)
        copytree(templates, root, dirs_exist_ok=True)
        drawn = [(f"brief-{exhibit.key}", exhibit) for exhibit in report.brief]
        for name, exhibit in [*drawn, *((exhibit.key, exhibit) for exhibit in report.charts)]:
            (root / f"{name}.svg").write_text(exhibit.picture, "utf-8")
        told = _written(root / "report.json", report)
        yield Typesetter(root, sorted({*told, *_written(root / "charts.json", _headings(report))}))


def _headings(report: Report) -> dict[str, dict[str, str]]:
    """What stands around each chart that stands alone."""
    return {
        exhibit.key: {
            "question": exhibit.title,
            "title": exhibit.finding or exhibit.title,
            # A picture travels without its page: the size of the difference, or that none was tested.
            "reading": " ".join([*exhibit.lead[:1], exhibit.reading]),
            "caveat": section.caveat or report.caveat,
            "source": f"{report.title}. {report.facts}. framing {dict(report.versions)['framing']}.",
        }
        for section in report.sections
        for exhibit in section.exhibits
    }


def _written(path: Path, value: Any) -> str:
    """A value as JSON in a file, and the text of it."""
    text = json.dumps(_plain(value), ensure_ascii=False)
    path.write_text(text, "utf-8")
    return text


def _plain(value: Any) -> Any:
    """A value of dataclasses as JSON knows it, every text in letters that the font has."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _UNSAID]
        said = {name: getattr(value, name) for name in names}
        return {name: of if name in _NAMES else _plain(of) for name, of in said.items()}
    if isinstance(value, str):
        return _LONG.sub(_BREAKABLE, drawable(value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping) and not isinstance(value, pd.DataFrame):
        return {name: _plain(item) for name, item in value.items()}
    return value
