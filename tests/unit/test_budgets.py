"""The budgets of the house: short modules, short functions, no rooms without a name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "framing"
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES, FUNCTION_LINES = 250, 40
NAMELESS = {"utils", "util", "helpers", "helper", "core", "common", "misc", "manager"}


def lines_of_code(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring, which the module's budget counts."""
    text = ast.get_docstring(function)
    first = function.body[0]
    docstring = (first.end_lineno or 0) - first.lineno + 1 if text is not None else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def test_a_docstring_is_no_code() -> None:
    function = ast.parse('def f():\n    """One.\n\n    Two.\n    """\n    return 1\n').body[0]
    assert isinstance(function, ast.FunctionDef)
    assert lines_of_code(function) == 2


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_keeps_its_budget(module: Path) -> None:
    source = module.read_text("utf-8")
    assert len(source.splitlines()) <= LINES
    lengths = {
        node.name: lines_of_code(node)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }
    assert not {name: length for name, length in lengths.items() if length > FUNCTION_LINES}
    assert module.stem not in NAMELESS


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_says_in_a_line_what_it_is(module: Path) -> None:
    caption = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert caption
    assert caption.splitlines()[0].endswith(".")
    assert "TODO" not in caption


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_room_of_language_reads_the_labels_of_a_parser(module: Path) -> None:
    labels = {"tag_", "pos_", "dep_", "morph"}
    read = {
        f"line {node.lineno}: .{node.attr}"
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in labels
    }
    assert not read or module.is_relative_to(PACKAGE / "language")
