"""Letters as patterns name them: names begin with capitals of every Latin alphabet, not of English alone."""

from __future__ import annotations

_LAST_LATIN = 0x24F
CAPITALS = "A-Z" + "".join(sign for code in range(0xC0, _LAST_LATIN + 1) if (sign := chr(code)).isupper())
"""For use inside brackets: "Roe", "Émile", "Şahin"."""
CAPITAL = f"[{CAPITALS}]"
