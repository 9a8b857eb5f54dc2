"""Which names of an article are persons', told by all that the article says of them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from framing.finders.killing.surnames import bare
from framing.finders.quotes.speakers.names.full_names import mentions_of, titled_of
from framing.finders.quotes.speakers.names.genders import goes_with_he_or_she
from framing.finders.quotes.speakers.names.misspelt import misspelt
from framing.finders.quotes.speakers.phrases.officials import rank
from framing.finders.quotes.speakers.phrases.openers import inside_sentences
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place, surname_of
from framing.finders.quotes.speakers.phrases.source_nouns import (
    is_outlet,
    is_title,
    listed,
    party_names,
    persons,
)
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.places import starts
from framing.language.word_classes import word_class

_SURNAME = re.compile(rf"(?:(?:(?:[Tt]he|{CAPITAL}\w+) )?[\w.’'-]+['’]s )?({CAPITAL}[\w’'-]+)")

_TWO_IN_ONE = re.compile(rf"{CAPITAL}[a-z]{{3,}}{CAPITAL}[a-z]{{2,}}")
"""Two words in one, as bodies write theirs: "HarbourWatch"."""
_OWNED = re.compile(rf"({CAPITAL}[\w.’'-]*['’]s {CAPITAL}[\w’'-]+), (?:an?|the) ")
_SEAT = re.compile(rf", [RDI]-{CAPITAL}[^,]*$")
"""The party and place of a member behind a name: "King, D-Ohio"."""


class NamedPersons:
    """The persons whom an article names."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def holds(self, found: Description, quoted: bool = False) -> bool:
        """Whether a name without a full mention is a person's; a lone name also if its words are `quoted`."""
        name = found.name or ""
        titled = found.head is not None or any(map(is_title, found.role.split()))
        if name in self.surnames or titled:
            return True
        if " " in name and has_given(name.split()[0]):
            return True
        if _TWO_IN_ONE.fullmatch(name):
            return False
        if is_place(name) or is_place(name.removesuffix("s")) or self._is_plural(name):  # "Americans"
            return False
        if has_given(name):
            return True
        if (told := goes_with_he_or_she(self.document, name)) is not None:
            return told
        if name in self._read_as("person"):
            return not self._is_word(name)
        return quoted and name not in self._parts_of_bodies

    def by_surname(self, source: str) -> Description | None:
        """Whom a lone surname means that may be something else as well: "Ohio's Roe", "King", "Roe's"."""
        owned = _OWNED.match(source)  # "Ohio's Roe, the mayor"
        told = owned[1] if owned else _SEAT.sub("", source.title() if source.isupper() else source)  # "ROE:"
        alone = _SURNAME.fullmatch(re.sub(r"['’]s$", "", told))
        if alone and alone[0] == source and (other := misspelt(source, self.lone_surnames)):
            return Description(other, "person", other) if source not in self.surnames else None
        if alone is None or alone[1] not in self.surnames:
            return None
        nouns = listed("organisations") | listed("outlet_words") | listed("documents") | listed("things")
        word = source.lower()
        body = (
            word in nouns or word.removesuffix("s") in nouns or is_outlet(source)
        )  # "Brewer", "Post", "Banks"
        noun = is_title(source) or source.lower() in persons()  # "Baker", "Farmers"
        unsure = alone[0] != source or " " in source or body or is_place(source) or noun
        return Description(alone[1], "person", alone[1]) if unsure else None

    def all_of(self, found: Description) -> Description:
        """Several sources in one; a body where one of the names is no person's: "Rise and Resist"."""
        names = re.split(r", | and ", found.name or found.text) if found.kind == "person" else []
        each = [Description(name, "person", name) for name in names]
        titled = {name for name in names if re.search(rf"\bM(?:r|s|rs)\.? {re.escape(name)}", found.text)}
        if all(one.name in titled or self.holds(one) for one in each):
            return found
        return replace(found, kind="organisation", name=None)

    @cached_property
    def titled(self) -> dict[str, frozenset[Description]]:
        """Offices with those whom the article names by surname and office alone, as "President Roe"."""
        return titled_of(self.document)

    def titled_as(self, source: Description) -> list[Description]:
        """Those who have the office of a description before a surname."""
        every = self.titled.get(source.head or "", frozenset())
        return [one for one in every if rank(one.role) == rank(source.text)]

    @cached_property
    def surnames(self) -> frozenset[str | None]:
        """The full names and surnames of persons whom the article names in full or with a title."""
        full = [mention.name for mention in mentions_of(self.document)]
        alone = [one.name or "" for titled in self.titled.values() for one in titled]
        short = [one.bare for one in self.document.names if one.kind == "person" and one.full != one.bare]
        return frozenset(
            part
            for name in (*full, *alone, *short)
            for part in (name, surname_of(name), bare(surname_of(name)))
            if part.lower() not in party_names()  # "Senate Democrats", read as a name
        )

    @cached_property
    def lone_surnames(self) -> frozenset[str]:
        """The surnames of persons whom the article names in full."""
        return frozenset(surname_of(mention.name) for mention in mentions_of(self.document))

    def _read_as(self, *kinds: str) -> frozenset[str]:
        return frozenset(known.bare for known in self.document.names if known.kind in kinds)

    @cached_property
    def _parts_of_bodies(self) -> frozenset[str]:
        bodies = self._read_as("organisation", "place")
        return bodies | {name.split()[0] for name in bodies}

    def _is_word(self, name: str) -> bool:
        """Whether a lone name only opens sentences, and inside them is a mere word: "Able"."""
        small = re.search(rf"\b{re.escape(name.lower())}\b", self.document.text)
        return small is not None and not inside_sentences(self.document, name)

    def _is_plural(self, name: str) -> bool:
        """Whether a lone name is read as one of many somewhere: "Latinos"."""
        for at in starts(self.document, name) if name.endswith("s") else ():
            words = self.document.doc.char_span(at, at + len(name))
            if words is not None and word_class(words[-1]) in ("plural name", "plural noun"):
                return True
        return False
