"""Run the notebooks and keep what they show: python notebooks/run.py (with the repository in PYTHONPATH)."""

from __future__ import annotations

import ast
import sys
from base64 import b64encode
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
from nbformat import NotebookNode

from framing.results import Result
from framing.results.fitting import lines_of

NOTEBOOKS = Path(__file__).parent
WIDTH = 100
"""Characters of a table as text, whatever the terminal."""


def outputs_of(notebook: NotebookNode, folder: Path) -> list[list[dict[str, Any]]]:
    """What each code cell shows if all are run in their order, in one process and in this folder."""
    names: dict[str, Any] = {"__name__": "__main__"}
    frames = pd.option_context("display.width", WIDTH, "display.max_columns", 20)
    with chdir(folder), lines_of(WIDTH), frames:
        return [_run(cell.source, names) for cell in notebook.cells if cell.cell_type == "code"]


def _run(source: str, names: dict[str, Any]) -> list[dict[str, Any]]:
    """Run a cell: what it prints, and the value of its last line."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    said, value = StringIO(), None
    with redirect_stdout(said):
        exec(compile(ast.Module(body, []), "<cell>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
    shown: list[dict[str, Any]] = []
    if said.getvalue():
        shown.append({"output_type": "stream", "name": "stdout", "text": said.getvalue()})
    if value is not None:
        shown.append({"output_type": "display_data", "data": _data(value), "metadata": {}})
    return shown


def _data(value: Any) -> dict[str, str]:
    """A value as a notebook shows it."""
    if hasattr(value, "_repr_png_") and (png := value._repr_png_()):
        return {"image/png": b64encode(png).decode()}
    data = {"text/plain": str(value) if isinstance(value, Result) else repr(value)}
    if hasattr(value, "_repr_html_") and (html := value._repr_html_()):
        data["text/html"] = html
    return data


def main() -> None:
    """Run the notebooks that are named, or all, and write their outputs into them."""
    for path in map(Path, sys.argv[1:] or sorted(NOTEBOOKS.glob("*.ipynb"))):
        notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        for number, (cell, shown) in enumerate(zip(cells, outputs_of(notebook, NOTEBOOKS), strict=True), 1):
            cell.execution_count = number
            cell.outputs = [nbformat.from_dict(one) for one in shown]  # type: ignore[no-untyped-call]
        nbformat.write(notebook, path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
