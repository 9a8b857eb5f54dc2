"""Files to articles with zones; the text is never changed."""

from framing.reading.articles import Reading, read, read_all, stream
from framing.reading.notices import InputError, InputNotice
from framing.reading.zones import zones

__all__ = ["InputError", "InputNotice", "Reading", "read", "read_all", "stream", "zones"]
