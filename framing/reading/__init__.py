"""Files to articles with zones; the text is never changed."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.reading.articles import Reading, read, read_all, stream
    from framing.reading.given import checked
    from framing.reading.notices import InputError, InputNotice
    from framing.reading.signs import whole

__all__ = ["InputError", "InputNotice", "Reading", "checked", "read", "read_all", "stream", "whole"]

_HOME = {
    "articles": ("Reading", "read", "read_all", "stream"),
    "given": ("checked",),
    "notices": ("InputError", "InputNotice"),
    "signs": ("whole",),
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for: work on findings reads no articles."""
    for module, names in _HOME.items():
        if name in names:
            return getattr(import_module(f"framing.reading.{module}"), name)
    raise AttributeError(f"module 'framing.reading' has no attribute {name!r}")
