"""A small trained network that finds contents, cues and sources, and a linker that puts them together."""

from framing.finders.quotes.network.attributing import Attribution, attribute, attributions
from framing.finders.quotes.network.model import is_there, lacking

__all__ = ["Attribution", "attribute", "attributions", "is_there", "lacking"]
