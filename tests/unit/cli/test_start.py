"""What a command does not wait for when it starts."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = ("spacy", "nltk", "sklearn", "matplotlib", "scipy.stats", "xlsxwriter", "lxml", "py3langid", "typst")
"""Libraries that take long to load."""


@pytest.mark.parametrize(
    ("module", "further"),
    [("framing", ("pandas", "typer")), ("framing.cli", ("pandas",)), ("framing.study", ())],
)
def test_nothing_slow_is_loaded_before_it_is_needed(module: str, further: tuple[str, ...]) -> None:
    ask = f"import sys, {module}; print(*sorted({{*{(*SLOW, *further)!r}}} & sys.modules.keys()))"
    loaded = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []
