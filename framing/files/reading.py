"""Files that strangers wrote, read within bounds: never more than fits, never a device or a pipe."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

LARGEST_TOML = 5_000_000
"""Bytes of a TOML file; a concept file of 20,000 forms has less than two million."""

LARGEST_JSON = 64_000_000
"""Bytes of a JSON file of ours: the record of a report, the settings of findings with their concepts."""

_DEEP = "tables or lists are nested too deeply"
_DEEP_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){32}""")


def is_regular(path: Path) -> bool:
    r"""Whether a path leads to a regular file; names that no file can have lead nowhere.

    >>> is_regular(Path("x" * 5000)), is_regular(Path("a\0b")), is_regular(Path("/dev/null"))
    (False, False, False)
    """
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_special(path: Path) -> bool:
    """Whether something is there that is neither file nor folder: a pipe, a socket, a device."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, ValueError):
        return False


def read_bounded(path: Path, most: int) -> bytes:
    """The bytes of a regular file; raises ValueError, with the reason alone, for one that is larger.

    Raises OSError where the file cannot be opened.
    """
    if is_special(path):
        raise ValueError("this is a pipe, a socket or a device; name a regular file")
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(f"the file is larger than {most // 1_000_000} MB; split it")
    return data


def read_text(path: Path, most: int = LARGEST_TOML) -> str:
    """The text of a file in UTF-8; raises ValueError that names the file and what is wrong with it."""
    try:
        return read_bounded(path, most).decode("utf-8-sig")
    except OSError as fault:
        raise ValueError(f"{path}: cannot be read ({fault.strerror}); check the path.") from fault
    except UnicodeDecodeError as fault:
        raise ValueError(f"{path}: is not UTF-8 text; save it as UTF-8.") from fault
    except ValueError as fault:
        raise ValueError(f"{path}: {fault}.") from fault


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; raises ValueError with the reason, also for what is nested too deeply.

    >>> parse_toml("a = " + "[" * 9999)
    Traceback (most recent call last):
    ValueError: tables or lists are nested too deeply
    >>> parse_toml("a = " + "9" * 9999)
    Traceback (most recent call last):
    ValueError: a number has more digits than can be read
    """
    if _DEEP_KEY.search(text):  # the time that the parser takes for a key grows with the square of its parts
        raise ValueError(_DEEP)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError(_DEEP) from None
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("a number has more digits than can be read") from None


def parse_json(data: str | bytes) -> Any:
    """What a JSON text says; raises ValueError with the reason, also for what is nested too deeply.

    >>> parse_json("[" * 99999)
    Traceback (most recent call last):
    ValueError: tables or lists are nested too deeply
    """
    try:
        return json.loads(data)
    except RecursionError:
        raise ValueError(_DEEP) from None
