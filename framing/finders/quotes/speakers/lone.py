"""Sources that are one bare noun, under the name that the article gives: "the foundation", "her office"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.speakers.described.headlined import panel_below
from framing.finders.quotes.speakers.described.the_police import police_before
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.issuers import Issuers
from framing.finders.quotes.speakers.owned import OPENING, OWNERS
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description

_AND_OWN = re.compile(r"([A-Z][^,]*?)( and (?:his|her) [a-z]+)")
_LONG_PAPER = re.compile(r"(?:[a-z-]+ ){1,2}[a-z-]+")  # "a joint statement"


class Lone(Issuers):
    """Whom lone nouns mean."""

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """A source without a name of its own, under the name that the article gives to it elsewhere."""
        if name := panel_below(self.document, source, at):
            return Entity.of(replace(source, name=name))
        if beside := _AND_OWN.fullmatch(source.text):  # "Mrs. Roe and her campaign"
            begin = max(at, self.document.text.find(beside[1], at, at + OPENING + len(beside[1])))
            named = self.read.describe(Span(begin, begin + len(beside[1])))
            if named and named.kind == "person":
                name = self._person(named, at, i).speaker.name
                return Entity.of(replace(source, name=f"{name}{beside[2]}"))
        lone = source.text.lower() == "police" and source.article in (None, "the")
        if lone and (police := police_before(self.document, at)):
            return Entity.of(replace(source, name=police))
        if source.kind == "document" or source.head in listed("own_pages"):
            if paper := self._owned_paper(source, at, i) or self._paper_before(source, at, i):
                return paper
        if (
            " " in source.text
            and source.head in listed("issued_papers")
            and _LONG_PAPER.fullmatch(source.text)
        ):
            if author := self._author(source, source.head or "", at, i):
                return author
        if source.text in listed("own_people") and (whose := self._people_of(source, at, i)):
            return whose
        if (
            source.kind == "organisation"
            and " " in source.text
            and source.text.islower()
            and not source.plural
        ):
            if told := self._told_as(source, at):
                return told
        if " " in source.text or not source.text.replace("-", "").isalpha() or source.plural:
            return super()._described(source, at, i)
        known, told = super()._described(source, at, i), self._named_elsewhere(source, at, i)
        if told is None:
            return self._without_name(source, known, at, i) if source.kind == "organisation" else known
        name = told.speaker.name or ""
        same = known is not None and (known.speaker.name or "").endswith(f" {name}")
        return known if same else told

    def _named_elsewhere(self, source: Description, at: int, i: int) -> Entity | None:
        noun = source.text.lower()
        last = self.heard.last if source.article == "the" else None
        if last and last.speaker.kind == "outlet" and (noun == "paper" or self._reported(noun, i)):
            return last
        if noun in listed("issued_papers"):
            known = self._in_full(source, noun, at) if noun in listed("named_papers") else None
            return known or self._author(source, noun, at, i)
        if source.kind != "organisation" or noun in listed("no_lone_bodies"):
            return None
        return self._owned(source, at) if source.article in OWNERS else self._in_full(source, noun, at)
