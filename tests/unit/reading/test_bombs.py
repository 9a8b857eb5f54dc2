"""What unpacks to more than fits, or nests without end, is refused or read within bounds."""

from __future__ import annotations

import datetime
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from framing.reading import InputError, read_all

TEXT = "The dam above Brod held on Monday, and the army left the town."
PARAGRAPH = "<p>The dam above Brod held on Monday, and the army left the town {}, the mayor said there.</p>"


def write(path: Path, text: Any, **columns: Any) -> Path:
    parquet.write_table(pa.table({"text": text, "outlet": ["S"] * len(text), **columns}), path)
    return path


MEASURED = """
import sys
from framing.reading import InputError, stream
try:
    print(sum(1 for _ in stream([sys.argv[1]], print)))
except InputError as problem:
    print(problem)
status = open("/proc/self/status").read()  # getrusage tells of the process that started this one
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


def measured(path: Path) -> tuple[str, int]:
    """What reading a file prints, and the megabytes that it took."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=True
    )
    *said, used = done.stdout.splitlines()
    return "\n".join(said), int(used)


needs_proc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")


@needs_proc
def test_a_cell_that_unpacks_to_a_bomb(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    table = pa.table({"text": ["y" * 100_000_000]})
    parquet.write_table(table, path, compression="zstd", use_dictionary=False)
    said, used = measured(path)
    assert "t.parquet: this unpacks to 100 MB" in said
    assert used < 170


@needs_proc
def test_a_run_of_one_long_text(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    runs = pa.DictionaryArray.from_arrays(pa.array([0] * 200_000, pa.int32()), ["y " * 4_000_000])
    parquet.write_table(pa.table({"text": runs}), path, compression="zstd")
    said, used = measured(path)
    assert "far more than its size, so the rest is left out" in said
    assert used < 300


STRANGE = {
    "nested": [[1], [2]],
    "struct": [{"a": 1}, {"a": 2}],
    "decimal": [Decimal("1.20")] * 2,
    "bytes": [b"\xff", b"\x00"],
    "dictionary": pa.array(["x", None]).dictionary_encode(),
    "zoned": pa.array([datetime.datetime(2020, 1, 1)] * 2, pa.timestamp("ns", "Europe/Paris")),
    "far day": pa.array([10**6, 1], pa.int32()).cast(pa.date32()),
    "far moment": pa.array([2**62] * 2, pa.timestamp("us")),
    "unknown zone": pa.array([1, 2], pa.timestamp("us", "Nowhere/At_All")),
    "nulls": pa.nulls(2),
    "duration": pa.array([1, 2], pa.duration("s")),
    "map": pa.array([[("a", 1)]] * 2, pa.map_(pa.string(), pa.int64())),
}


@pytest.mark.parametrize("name", ["published", "desk"])
@pytest.mark.parametrize("column", STRANGE.values(), ids=list(STRANGE))
def test_a_column_of_a_strange_type_costs_no_article(tmp_path: Path, name: str, column: Any) -> None:
    path = write(tmp_path / "t.parquet", [TEXT, TEXT + " It rained."], **{name: column})
    assert [article.id for article in read_all([path]).articles] == ["t-1", "t-2"]


@pytest.mark.parametrize("text", [[[TEXT]], [{"a": TEXT}]])
def test_a_text_that_is_no_text_is_refused(tmp_path: Path, text: Any) -> None:
    with pytest.raises(InputError, match="column text contains lists or tables instead of text"):
        read_all([write(tmp_path / "t.parquet", text)])


def test_a_text_in_bytes_is_read_row_by_row(tmp_path: Path) -> None:
    reading = read_all([write(tmp_path / "t.parquet", [b"\xff", TEXT.encode()])])
    assert [article.text for article in reading.articles] == [TEXT]
    assert "row 1, field text: this value cannot be read" in reading.notices[0]


@pytest.mark.parametrize("cut", [0, 1, 4, 200, -1, -9])
def test_a_broken_file_is_named_and_its_neighbour_read(tmp_path: Path, cut: int) -> None:
    data = write(tmp_path / "good.parquet", [TEXT]).read_bytes()
    (tmp_path / "bad.parquet").write_bytes(data[:cut])
    reading = read_all([tmp_path])
    assert len(reading.articles) == 1
    assert "bad.parquet: this is not a whole Parquet file (" in reading.notices[0]


PAGES = {
    "closed": "<div>" * 20_000 + "{}" + "</div>" * 20_000,
    "open": "<div>" * 20_000 + "{}",
    "spans": "<p>" + "<span>" * 20_000 + "</span>" * 20_000 + "</p>{}",
    "mixed": "<div><section><b><i>x" * 5_000 + "{}",
    "tables": "<table><tr><td>" * 5_000 + "{}",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_a_page_nested_without_end_is_read(tmp_path: Path, page: str) -> None:
    body = page.format("".join(PARAGRAPH.format(day) for day in ("today", "then", "late")))
    (tmp_path / "t.html").write_text(f"<html><head><title>Dam</title></head><body>{body}</body></html>")
    reading = read_all([tmp_path / "t.html"])
    assert "left the town then, the mayor said" in reading.articles[0].text
    assert "nests more than 200 elements" in reading.notices[0]


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "lollollollol">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)
    )
    body = PARAGRAPH.format("today") + "<p>&a11;</p>" + PARAGRAPH.format("then")
    page = f'<?xml version="1.0"?><!DOCTYPE html [{entities}]><html><body>{body}</body></html>'
    (tmp_path / "t.html").write_text(page)
    [article] = read_all([tmp_path / "t.html"]).articles
    assert len(article.text) < 1000


def test_an_element_of_endless_attributes(tmp_path: Path) -> None:
    attributes = " ".join(f'a{i}="x"' for i in range(50_000))
    body = f"<article {attributes}>{''.join(PARAGRAPH.format(day) for day in ('today', 'then'))}</article>"
    (tmp_path / "t.html").write_text(f"<html><body>{body}</body></html>")
    assert "left the town then" in read_all([tmp_path / "t.html"]).articles[0].text
