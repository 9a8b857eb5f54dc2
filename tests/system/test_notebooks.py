"""Every notebook shows what its code gives, and nothing of the machine on which it ran."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from notebooks.run import outputs_of

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


def shown(outputs: list[dict[str, Any]]) -> list[object]:
    """Texts and tables; of a picture only that it is there, since it depends on the machine."""
    found: list[object] = []
    for output in outputs:
        data = output.get("data", {"text/plain": output.get("text")})
        found.append("picture" if "image/png" in data else (data.get("text/html"), data["text/plain"]))
    return found


def test_there_is_a_notebook_for_each_way_of_use() -> None:
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_shows_what_its_code_gives(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    kept = [shown(cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]
    assert any(kept)
    assert [shown(outputs) for outputs in outputs_of(notebook, path.parent)] == kept
    said = capsys.readouterr().err
    assert not [line for line in re.split(r"[\r\n]", said) if line.strip() and not line.startswith("Finding")]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_names_no_place_of_a_machine(path: Path) -> None:
    text = re.sub(r'"image/png": "[^"]*"', "", path.read_text("utf-8"))
    assert not re.search(r"/(tmp|home|root|work|Users)/|[A-Z]:\\\\", text)
    assert path.stat().st_size < 1_000_000
