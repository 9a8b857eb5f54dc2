"""Word lists as data: each a TOML file in `lexicons/` that says what it is and where it comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

HEADER = ("title", "gloss", "version", "licence", "source")
"""What the head of every word list says about the list."""


def names() -> tuple[str, ...]:
    """The names of all word lists; those in a folder are written `folder/name`.

    >>> "offices" in names()
    True
    """
    return tuple(sorted(_names(files("framing") / "lexicons", "")))


@cache
def load(name: str) -> Mapping[str, Any]:
    """The word list of that name, header included; read once and not to be changed.

    Raises `LookupError` for a name that no list has, `ValueError` for a list without a full header.

    >>> load("offices")["licence"]
    'MIT'
    """
    if name not in names():
        raise LookupError(f"there is no word list {name!r}; known: {', '.join(names())}")
    text = files("framing").joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(checked(tomllib.loads(text), name))


def checked(table: dict[str, Any], name: str) -> dict[str, Any]:
    """The table itself, once its header is known to be whole; raises `ValueError` otherwise."""
    missing = [key for key in HEADER if not isinstance(table.get(key), str) or not table[key].strip()]
    if missing:
        raise ValueError(f"word list {name!r} lacks {', '.join(missing)} in its header")
    return table


def _names(folder: Traversable, prefix: str) -> list[str]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _names(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".toml"):
            found.append(prefix + entry.name.removesuffix(".toml"))
    return found
