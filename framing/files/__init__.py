"""Safe dealings with people's files: names, bounds, whole writes; what we did not write is never deleted."""

from framing.files.formulas import guarded, unguarded
from framing.files.names import file_name, file_names
from framing.files.reading import (
    LARGEST_JSON,
    LARGEST_TOML,
    is_regular,
    is_special,
    parse_json,
    parse_toml,
    read_bounded,
    read_text,
)
from framing.files.records import results_in
from framing.files.texts import encodable
from framing.files.writing import named, writable, writable_file, write_new, write_whole

__all__ = [
    "LARGEST_JSON",
    "LARGEST_TOML",
    "encodable",
    "file_name",
    "file_names",
    "guarded",
    "is_regular",
    "is_special",
    "named",
    "parse_json",
    "parse_toml",
    "read_bounded",
    "read_text",
    "results_in",
    "unguarded",
    "writable",
    "writable_file",
    "write_new",
    "write_whole",
]
