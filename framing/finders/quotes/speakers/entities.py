"""A speaker as known so far: how to show it, and which later phrases may mean it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.article import Speaker
from framing.finders.quotes.speakers.phrases.affiliations import is_past
from framing.finders.quotes.speakers.phrases.officials import differ, rank
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description

_OWNER = re.compile(r"\b([\w-]+)['’]s?\s")


@dataclass(slots=True)
class Entity:
    """A speaker with what the text has told of it."""

    speaker: Speaker
    description: Description

    @classmethod
    def of(cls, source: Description) -> Entity:
        """The entity that a source describes."""
        name = source.name if source.name and source.name != source.text else source.text
        return cls(Speaker(name, source.kind, source.affiliation), source)

    @property
    def is_collective(self) -> bool:
        """Whether "they" may mean it."""
        return self.description.plural or self.speaker.kind == "organisation"

    @property
    def is_one(self) -> bool:
        """Whether "he" or "she" may mean it."""
        return self.speaker.kind in {"person", "official", "anonymous"} and not self.description.plural

    def may_be(self, source: Description) -> bool:
        """Whether "the official" may be it: the same noun and no other name beside it."""
        if self.description.head != source.head or self.description.plural:
            return False
        known, head = self.description.text, source.head or ""
        if rank(known) != rank(source.text) or differ(known, source.text, head):
            return False
        over = [any(map(is_past, text.split())) for text in (known, source.text)]
        if over == [True, False] and head in listed("one_at_a_time"):
            return False  # "the president" is no former one
        names = {word for word in source.text.split() if word[:1].isupper()}
        owner = _OWNER.search(source.text)
        own = owner is None or owner[1] in re.findall(r"[\w-]+", known)  # "the governor's aide"
        return own and names <= set(self.description.text.split())
