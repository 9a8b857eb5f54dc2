"""The speakers heard so far, looked up in an index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from dataclasses import replace

from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.phrases.chambers import CHAMBERS
from framing.finders.quotes.speakers.phrases.sources import Description

Turn = tuple[int, Entity]
"""The number of an utterance among those heard, and who spoke."""


class Heard:
    """Speakers in the order in which they were heard."""

    def __init__(self) -> None:
        self._number = 0
        self._latest: dict[Hashable, Turn] = {}
        self._first: dict[str | None, Entity] = {}
        self._affiliation: dict[str | None, str] = {}
        self._gender: dict[str | None, tuple[int, str]] = {}
        self._persons: dict[str | None, list[Turn]] = {None: [], "female": [], "male": []}
        self._described: defaultdict[Hashable, list[Entity]] = defaultdict(list)

    def add(self, entity: Entity, paper: bool = False) -> None:
        """Note who spoke last; by a `paper`, "it" means its author as well."""
        self._number += 1
        turn, speaker = (self._number, entity), entity.speaker
        if entity.description.gender is None:
            entity.description = replace(entity.description, gender=self.told(speaker.name or "")[1])
        description = entity.description
        self._latest |= dict.fromkeys(("any", ("kind", speaker.kind), ("head", description.head)), turn)
        if paper:
            self._latest["kind", "document"] = turn
        if entity.is_collective:
            self._latest["collective"] = turn
        self._first.setdefault(speaker.name, entity)
        if speaker.affiliation:
            self._affiliation[speaker.name] = speaker.affiliation
        if description.gender:
            self._gender[speaker.name] = (self._number, description.gender)
        if entity.is_one:
            self._persons[description.gender].append(turn)
        if not description.plural:
            self._latest["single", speaker.kind] = turn
            for word in ("", *set(description.text.split())):
                self._described[description.head, word].append(entity)

    def nobody(self) -> None:
        """Note that it is not known who spoke last, so that nobody is taken to go on, or to be "they"."""
        for key in ("any", "collective"):
            self._latest.pop(key, None)

    @property
    def last(self) -> Entity | None:
        """Who spoke last."""
        return self._of("any")

    @property
    def collective(self) -> Entity | None:
        """The last speaker whom "they" may mean."""
        return self._of("collective")

    @property
    def institution(self) -> Entity | None:
        """The last speaker whom "it" may mean."""
        keys = [("single", "organisation"), ("kind", "document"), ("single", "outlet")]
        found = [self._latest[key] for key in keys if key in self._latest]
        return max(found, key=lambda turn: turn[0])[1] if found else None

    @property
    def organisation(self) -> Entity | None:
        """The last organisation that spoke as one."""
        return self._of(("single", "organisation"))

    def goes_on(self, source: Description) -> bool:
        """Whether a bare noun is that of who spoke last: "a spokesman for Lyra said ... a spokesman said"."""
        return self.last is not None and source.text == source.head == self.last.description.head

    def last_of(self, surname: str) -> Entity | None:
        """The last speaker, if the surname is that person's."""
        return self.last if self.last and (self.last.speaker.name or "").endswith(f" {surname}") else None

    def named(self, name: str) -> Entity | None:
        """The first speaker of that name."""
        return self._first.get(name)

    def told(self, name: str) -> tuple[str | None, str | None]:
        """The affiliation and the gender that were told last of a speaker of that name."""
        return self._affiliation.get(name), self._gender.get(name, (0, None))[1]

    def with_head(self, head: str | None) -> Entity | None:
        """The last speaker described by that noun."""
        return self._of(("head", head))

    def other(self, source: Description) -> Description:
        """Another one of those described before: "a union official ... another (union) official"."""
        known = self.with_head(source.head)
        side = known.description.affiliation if known and source.text == source.head else None
        shown = f"{side} " if known and side and side in known.description.text else ""
        return replace(source, name=f"another {shown}{source.text}", affiliation=source.affiliation or side)

    def described(self, source: Description) -> Entity | None:
        """The speaker whom "the official" may mean: who spoke last, else who did most often, else last."""
        if source.text in CHAMBERS:  # "the House" is not the White House
            return self.named(source.text)
        words = [word for word in source.text.split() if word[:1].isupper()] or [""]
        few = min((self._described.get((source.head, word), []) for word in words), key=len)
        known = [entity for entity in few if entity.may_be(source)]
        if not known or known[-1] is self.last:
            return known[-1] if known else None
        often = Counter(entity.speaker.name for entity in known)
        return max(reversed(known), key=lambda entity: often[entity.speaker.name])

    def person(self, gender: str | None) -> Entity | None:
        """The last speaker whom "he" or "she" may mean, who is then known to be of that gender."""
        unknown = self._persons[None]
        while unknown and (unknown[-1][1].description.gender or unknown[-1][1].speaker.name in self._gender):
            unknown.pop()  # told since, at a later turn
        genders = {None, gender} if gender else set(self._persons)
        turns = [self._persons[one][-1] for one in genders if self._persons[one]]
        if not turns:
            return None
        turn = max(turns, key=lambda one: one[0])
        number, entity = turn
        if gender and not entity.description.gender:
            entity.description = replace(entity.description, gender=gender)
            self._persons[gender].append(unknown.pop())
            name = entity.speaker.name
            self._gender[name] = max(self._gender.get(name, (0, gender)), (number, gender))
        return entity

    def _of(self, key: Hashable) -> Entity | None:
        return self._latest.get(key, (0, None))[1]
