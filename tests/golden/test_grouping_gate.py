"""The grouping of given mentions over the outlets of an event, held to its floor."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.grouping import predict

SHARED = Path(__file__).parents[3] / "shared"
DATA = SHARED / "data" / "newswcl50" / "dev.jsonl"
SCORER = SHARED / "score" / "concepts.py"
FLOORS = {"labels": (0.81, 0.48), "phrases": (0.82, 0.65)}
"""B-cubed precision and F1 of the events 0 to 4; reached: 0.820, 0.499 and 0.835, 0.660."""


@pytest.mark.skipif(not (DATA.exists() and SCORER.exists()), reason="the annotated articles are not there")
@pytest.mark.parametrize("of", FLOORS)
def test_grouping_keeps_its_floor(of: str, tmp_path: Path) -> None:
    predict(DATA, tmp_path / "groups.jsonl", of)
    scorer = _scorer()
    rows, groups = scorer.read(DATA), scorer.read(tmp_path / "groups.jsonl")
    figures = scorer.score(scorer.labelled(rows, groups, "groups"))
    precision, f1 = FLOORS[of]
    assert figures["B3"]["precision"] >= precision
    assert figures["B3"]["f1"] >= f1


@pytest.mark.skipif(not DATA.exists(), reason="the annotated articles are not there")
def test_grouping_does_not_look_at_the_concepts(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()[:2]]
    blind = [
        line | {"spans": [span | {"concept": span["concept"] and "?"} for span in line["spans"]]}
        for line in lines
    ]
    for name, rows in (("seen", lines), ("blind", blind)):
        (tmp_path / name).write_text("\n".join(map(json.dumps, rows)), "utf-8")
        predict(tmp_path / name, tmp_path / f"{name}.out")
    assert (tmp_path / "seen.out").read_bytes() == (tmp_path / "blind.out").read_bytes()


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("concepts_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
