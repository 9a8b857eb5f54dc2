"""Sentences of all outlets aligned into claims: which outlet carries what."""

from framing.coverage.alignment import align
from framing.coverage.claims import claims
from framing.coverage.table import Coverage

__all__ = ["Coverage", "align", "claims"]
