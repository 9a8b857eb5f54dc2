"""The tables of the five seeds stay as they were read and agreed; `make golden` rewrites them."""

from __future__ import annotations

import pytest

from tests.golden.rewrite import EXPECTED, TABLES, tables


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    return tables()


@pytest.mark.parametrize("name", TABLES)
def test_table_is_as_agreed(found: dict[str, str], name: str) -> None:
    expected = (EXPECTED / f"{name}.csv").read_text("utf-8")
    assert found[name].splitlines() == expected.splitlines(), "if this is right, run `make golden`"
