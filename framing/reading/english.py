"""Which texts are not in English; nothing else here can read them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from framing.article import EDITORIAL, Zone
from framing.reading.line_forms import script

_PLAINLY_ENGLISH = frozenset(
    "the and that this with from were which their they would been have said for of to about into".split()
)
_SHARE = 0.08
"""English prose has more than twice as many of these words; other languages have nearly none."""

_SURE = 0.9
_NEAR_KIN = 2
"""Languages, such as Malay and Indonesian, of which together one has to be sure."""

_ENGLISH = frozenset({"en", "pcm", "zxx", "und"})
"""English, the pidgin that headlines look like, and no language at all."""

_FEWEST = 50
"""Letters without which nobody can tell."""

_FEWEST_OF_OTHER_SCRIPTS = 12
"""A script that English is never written in tells by itself."""

_MOST = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]{1,2000}[”“»\"]")


def other_language(text: str, zones: Iterable[Zone]) -> str | None:
    """The code of the language of an article that is not in English, as "de"; None if it may be.

    Words in quotation marks are left aside, since an English article may quote in any language.

    >>> german = "Der Hafen schloss am Montag, und die Arbeiter gingen nach Hause, sagte der Minister."
    >>> other_language(german, [Zone(0, len(german), "body")])
    'de'
    """
    whole = " ".join(zone.of(text) for zone in zones if zone.kind in EDITORIAL)
    own = _QUOTED.sub(" ", whole[:_MOST])
    words = _WORD.findall(own.casefold())
    plainly = sum(word in _PLAINLY_ENGLISH for word in words)
    fewest = _FEWEST if script(own) == "LATIN" else _FEWEST_OF_OTHER_SCRIPTS
    if sum(map(len, words)) < fewest or plainly >= _SHARE * len(words):
        return None
    (language, _), *_ = ranked = _identifier().rank(own)
    others = sum(probability for one, probability in ranked[:_NEAR_KIN] if one not in _ENGLISH)
    sure = others >= _SURE or script(own) != "LATIN"
    return str(language) if sure and language not in _ENGLISH else None


@cache
def _identifier() -> Any:
    from py3langid.langid import (  # takes seconds to load, and is needed for odd texts alone
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
