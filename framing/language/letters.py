"""Letters as patterns name them: names begin with capitals of every Latin alphabet, not of English alone."""

from __future__ import annotations

import re

_LAST_LATIN = 0x24F
CAPITALS = "A-Z" + "".join(sign for code in range(0xC0, _LAST_LATIN + 1) if (sign := chr(code)).isupper())
"""For use inside brackets: "Roe", "Émile", "Şahin"."""
CAPITAL = f"[{CAPITALS}]"
ELIDED = rf"(?:[dl][’'](?={CAPITAL})|(?:d[aeiu]|l[ae]|van)(?={CAPITAL}[a-z]))"
"""What may begin a name in small letters: "d’Arcy", "l’Estrange", "diRoma"."""
_ELIDED = re.compile(ELIDED)


def is_capital(word: str) -> bool:
    """Whether a word is written as names are.

    >>> [is_capital(word) for word in ("Roe", "d’Arcy", "diRoma", "don’t", "van")]
    [True, True, True, False, False]
    """
    return word[:1].isupper() or _ELIDED.match(word) is not None
