"""Files to articles with zones; the text is never changed."""

from framing.reading.articles import Reading, checked, read, read_all, stream
from framing.reading.notices import InputError, InputNotice
from framing.reading.signs import whole
from framing.reading.zones import zones

__all__ = ["InputError", "InputNotice", "Reading", "checked", "read", "read_all", "stream", "whole", "zones"]
