"""Which police "police said" means: those whom alone the article names before."""

from __future__ import annotations

import re

from framing.finders.quotes.speakers.phrases.openers import opens_sentences
from framing.finders.quotes.speakers.phrases.personal_names import no_names
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL

_OF = re.compile(
    rf"(?:{CAPITAL}[\w.’'-]*\s){{1,3}}(?:Police(?:\s(?:Department|Service|Force|Bureau))?|police(?!\s[a-z]+(?:man|men)))\b"
)


def police_before(document: Document, at: int) -> str | None:
    """The only police that an article names before a place, in the longest form: "Oslo Police Department"."""
    named = [name for start, name in _named(document) if start < at]
    if not named or len({name.split()[0] for name in named}) > 1:
        return None
    return max(named, key=lambda name: (name.count(" "), name))


@remembered
def _named(document: Document) -> tuple[tuple[int, str], ...]:
    found = []
    for match in _OF.finditer(document.text):
        words = match[0].split()
        while len(words) > 1 and (opens_sentences(words[0]) or words[0] in no_names()):
            words = words[1:]
        if len(words) > 1 and document.article.zone_at(match.start()) != "headline":
            found.append((match.start(), " ".join(words)))
    return tuple(found)
