"""Parquet files that hold an article in each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from framing.reading.notices import Notice, Tell, Unreadable
from framing.reading.record import COLUMNS, ArticleRecord
from framing.reading.sources import Source
from framing.reading.tables import checked, records_of_cells

if TYPE_CHECKING:
    from pyarrow import Array, RecordBatch
    from pyarrow.parquet import ParquetFile

MOST_TIMES = 200
"""A file holds at most this many times its own size, and no column chunk is larger than `_LARGEST_CHUNK`."""

_ALWAYS_FINE = 64_000_000
_LARGEST_CHUNK = 2_000_000_000
_BATCH = 16_000_000
_UNREADABLE = object()


def read_parquet(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The rows of a Parquet file, a batch at a time; columns that hold no single values are skipped."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(source.path) as file:
            texts = [field.name for field in file.schema_arrow if _is_text(field.type)]
        # as dictionaries, repeated values are held once, so that a run of them cannot fill the memory
        with ParquetFile(source.path, read_dictionary=texts, buffer_size=1 << 20) as file:
            names = dict(
                zip(file.schema_arrow.names, checked(source, file.schema_arrow.names, tell), strict=False)
            )
            _refuse_bombs(source, file)
            yield from records_of_cells(source, _cells(source, file, names, tell), tell)
    except (ArrowException, OSError, UnicodeDecodeError) as problem:
        if isinstance(problem, OSError) and problem.strerror:
            raise
        reason = next(iter(str(problem).splitlines()), type(problem).__name__).rstrip(".")
        raise Unreadable(
            source.notice("this is not a whole Parquet file ({detail})", "save it again", detail=reason)
        ) from None


def _is_text(kind: Any) -> bool:
    from pyarrow import types

    return bool(types.is_string(kind) or types.is_large_string(kind) or _is_bytes(kind))


def _is_bytes(kind: Any) -> bool:
    from pyarrow import types

    return bool(types.is_binary(kind) or types.is_large_binary(kind))


def _refuse_bombs(source: Source, file: ParquetFile) -> None:
    """Raise `Unreadable` for a file whose pages unpack to more than can be meant."""
    size = source.path.stat().st_size
    chunks = [
        file.metadata.row_group(i).column(j).total_uncompressed_size
        for i in range(file.metadata.num_row_groups)
        for j in range(file.metadata.num_columns)
    ]
    if sum(chunks) > max(_ALWAYS_FINE, MOST_TIMES * size) or max(chunks, default=0) > _LARGEST_CHUNK:
        what = f"this unpacks to {sum(chunks) // 1_000_000:,} MB from {size / 1_000_000:,.1f} MB"
        raise Unreadable(
            source.notice(what, "save it again, in several files if it is meant to be that large")
        )


def _cells(
    source: Source, file: ParquetFile, names: Mapping[str, str], tell: Tell
) -> Iterator[tuple[str, int, dict[str, Any]]]:
    flat = [
        name for name, plain in names.items() if plain and _is_flat(file.schema_arrow.field(name).type, plain)
    ]
    if "text" not in [names[name] for name in flat]:
        what = "column text contains lists or tables instead of text"
        raise Unreadable(source.notice(what, "write it as strings"))
    budget = max(_ALWAYS_FINE, MOST_TIMES * source.path.stat().st_size)
    number = 0
    for batch in file.iter_batches(batch_size=_rows_at_once(file), columns=flat, use_threads=False):
        for entry in _entries(batch):
            number += 1
            spot = f"row {number}"
            row = {names[name]: value for name, value in entry.items()}
            budget -= sum(len(value) for value in row.values() if isinstance(value, str))
            if budget < 0:
                what = f"by {spot} this has unpacked to far more than its size, so the rest is left out"
                tell(source.notice(what, "save it again"))
                return
            yield (
                spot,
                number,
                {name: _or_told(value, name, source, spot, tell) for name, value in row.items()},
            )


def _rows_at_once(file: ParquetFile) -> int:
    """How many rows fit into memory with ease, by what the file says of its own size."""
    groups = [file.metadata.row_group(i) for i in range(file.metadata.num_row_groups)]
    row = max((group.total_byte_size // max(1, group.num_rows) for group in groups), default=1)
    return max(1, min(1000, _BATCH // max(1, row)))


def _is_flat(kind: Any, plain: str) -> bool:
    """Whether a column holds one value in a row; bytes are text in the columns that have a meaning."""
    from pyarrow import types

    if types.is_dictionary(kind):
        return _is_flat(kind.value_type, plain)
    if _is_bytes(kind):
        return plain in COLUMNS
    return not (types.is_nested(kind) or types.is_fixed_size_binary(kind))


def _entries(batch: RecordBatch) -> Iterator[dict[str, Any]]:
    columns = dict(zip(batch.schema.names, batch.columns, strict=True))
    for i in range(batch.num_rows):
        yield {name: _value(column, i) for name, column in columns.items()}


def _value(column: Array, i: int) -> Any:
    """A cell; what Python has no value for (the year 200000, broken UTF-8) is `_UNREADABLE`."""
    try:
        value = column[i].as_py()
        return value.decode() if isinstance(value, bytes) else value
    except Exception:
        # the packages that turn cells into Python's values fail in ways that they do not list
        return _UNREADABLE


def _or_told(value: Any, name: str, source: Source, spot: str, tell: Tell) -> Any:
    """The value, or None once it has been told that it cannot be read."""
    if value is not _UNREADABLE:
        return value
    what, mend = "this value cannot be read, so it is left out", "write it as text"
    tell(Notice(f"{source.path}, {spot}", what, mend, name, group=str(source.path), spot=spot))
    return None
