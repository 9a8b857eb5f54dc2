"""What the words of an article are and how they hang together; the only layer beside finders that knows spaCy."""

from framing.language.document import Document, remembered

__all__ = ["Document", "remembered"]
