"""What the words of an article are and how they hang together."""

from framing.language.document import Document, parse, remembered, words_of
from framing.language.pipeline import load

__all__ = ["Document", "load", "parse", "remembered", "words_of"]
