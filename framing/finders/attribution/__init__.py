"""A small trained network that finds contents, cues and sources, and a linker that puts them together."""

from framing.finders.attribution.attributing import Attribution, attributions

__all__ = ["Attribution", "attributions"]
