"""Safe dealings with people's files: names, bounds, whole writes; what we did not write is never deleted."""

from framing.files.names import file_name, file_names
from framing.files.reading import LARGEST_TOML, is_regular, is_special, parse_toml, read_bounded
from framing.files.writing import write_whole

__all__ = [
    "LARGEST_TOML",
    "file_name",
    "file_names",
    "is_regular",
    "is_special",
    "parse_toml",
    "read_bounded",
    "write_whole",
]
