"""What the words of an article are and how they hang together."""

from framing.language.document import Document, remembered

__all__ = ["Document", "remembered"]
