"""Events that find themselves: articles of near dates whose headlines and openings share rare words."""

from framing.events.by_words import gathered
from framing.events.table import Events

__all__ = ["Events", "gathered"]
