"""A small trained network that finds contents, cues and sources, and a linker that puts them together."""

from framing.finders.quotes.network.attributing import Attribution, attribute, attributions

__all__ = ["Attribution", "attribute", "attributions"]
