"""The budgets of the house: short modules, short functions, no rooms without a name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "framing"
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES, FUNCTION_LINES = 250, 40
NAMELESS = {"utils", "util", "helpers", "helper", "core", "common", "misc", "manager"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_keeps_its_budget(module: Path) -> None:
    source = module.read_text("utf-8")
    assert len(source.splitlines()) <= LINES
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > FUNCTION_LINES
    ]
    assert not too_long
    assert module.stem not in NAMELESS


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_says_in_a_line_what_it_is(module: Path) -> None:
    caption = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert caption
    assert caption.splitlines()[0].endswith(".")
    assert "TODO" not in caption
