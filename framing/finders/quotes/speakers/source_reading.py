"""What the sources of an article say, each with all that the article tells of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.described.outlet_names import OutletNames
from framing.finders.quotes.speakers.described.the_country import States, speaks_for_a_country
from framing.finders.quotes.speakers.described.withheld import bare, named, told_by_deed
from framing.finders.quotes.speakers.names.departments import department, in_department
from framing.finders.quotes.speakers.names.named import Named
from framing.finders.quotes.speakers.names.named_persons import NamedPersons
from framing.finders.quotes.speakers.nearby.main_clauses import behind_object, of_main_clause
from framing.finders.quotes.speakers.nearby.venues import before_venue
from framing.finders.quotes.speakers.phrases.accounts import holder
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.no_sources import is_no_source
from framing.finders.quotes.speakers.phrases.openers import (
    behind_fronted,
    behind_place,
    inside_sentences,
    opens_sentences,
)
from framing.finders.quotes.speakers.phrases.paired import paired, with_second
from framing.finders.quotes.speakers.phrases.relatives import is_relative, meant, without_time
from framing.finders.quotes.speakers.phrases.source_text import described, without_clause
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.finders.quotes.speakers.phrases.tidied import in_small
from framing.finders.quotes.speakers.phrases.torn import untorn
from framing.language.document import Document

_IN_CAPITALS = ("organisation", "person")
"""What a name in capitals is read as."""
_ACRONYM = 4
"""Letters of the longest name in capitals that is taken for a body's."""
_PLACING = frozenset({"In", "At", "From", "Near", "Outside"})
_LONGEST = 8
"""Words of the longest phrase without a person's name for which a relative pronoun is taken to stand."""


def _is_plural_verb(text: str, one: Attribution) -> bool:
    """Whether several speak by the form of the verb: "the council, who | say"."""
    form = cue(one.cue.of(text)) if one.cue else None
    return form is not None and form.shape == "base"


def _of_turn(text: str, one: Attribution) -> str | None:
    """The name before a turn of a talk, in capitals where the text has it so alone: "ROE:", "YU-NA ROE:"."""
    name = one.source.of(text) if one.source else ""
    if not name.isupper() or (one.cue and one.cue.of(text) != ":"):
        return None
    if " " in name:
        found = describe(in_small(name))
        if found.kind != "person" or found.name is None:
            return None
        return found.name if found.name in text else found.name.upper()
    return name if one.cue and name.isalpha() and len(name) > _ACRONYM else None


@dataclass
class Sources:
    """Reads source phrases in the light of the persons and states that the article names."""

    document: Document
    persons: NamedPersons
    mentions: Named
    states: States

    @cached_property
    def outlets(self) -> OutletNames:
        """The outlets that the article names in full."""
        return OutletNames(self.document.text)

    def of(self, one: Attribution) -> Description | None:
        """What the source says; what a relative pronoun stands for must be told beyond doubt."""
        text = self.document.text
        source = behind_object(text, without_time(text, of_main_clause(self.document, one)))
        source = before_venue(self.document, one, source)
        one = replace(one, source=source)
        phrase = without_clause(self.document, one, self._whole(one, meant(self.document, one)))
        found = self.describe(phrase := holder(text, one, phrase))
        if phrase and found and found.kind in _IN_CAPITALS and (name := _of_turn(text, one)):
            return Description(found.text, "person", name)
        if not phrase or not found or not is_relative(self.document.text, one.source or phrase):
            return found
        if found.kind == "person" and not opens_sentences(found.name or "but"):
            return found
        told = one.source.of(self.document.text).lower() if one.source else ""
        body = found.kind in ("organisation", "outlet", "document") and not found.plural
        if told in ("who", "whom") and body and not _is_plural_verb(text, one):
            return None  # "an heir from Oslo, who said"
        whole = phrase.of(text)
        short = (found.text if f"{found.text}, " in whole else whole).count(" ") < _LONGEST
        return found if short and found.kind not in ("person", "unknown") else None

    def _whole(self, one: Attribution, phrase: Span | None) -> Span | None:
        """A source to the end of its phrase, before the next part of its utterance.

        Without a verb, the layout gives it: a name as a whole.
        """
        if phrase is None or one.cue is None:
            return phrase
        behind = [
            part.start for part in (*one.content, *([one.cue] if one.cue else [])) if part.start >= phrase.end
        ]
        phrase = untorn(self.document, phrase, min(behind, default=len(self.document.text)))
        return with_second(self.document.text, phrase, one.cue)

    def _without_opener(self, source: Span) -> Span:
        """A known surname without a word that opens its sentence, a name without the place before it."""
        text = self.document.text
        first, _, rest = source.of(text).partition(" ")
        begin = source.end - len(rest)
        if rest and first in _PLACING:
            return Span(behind_place(text, begin, source.end), source.end) if rest[0].isupper() else source
        named = all(name in self.persons.surnames for name in rest.split(" and "))  # "Together Roe and Lee"
        known = named or (" " not in rest and inside_sentences(self.document, rest))
        if (
            rest[:1].isupper()
            and known
            and opens_sentences(first)
            and first.lower() not in small("determiners")
        ):
            return Span(begin, source.end)
        source = behind_fronted(self.document, source, self.persons.surnames)
        return Span(behind_place(text, source.start, source.end), source.end)

    def describe(self, source: Span | None) -> Description | None:
        """A phrase taken apart; nothing where it cannot be a source, or is its author: "Jane Roe and I"."""
        if source is None or source.of(self.document.text).split()[-1:] == ["I"]:
            return None
        source = self._without_opener(bare(self.document, source))
        if both := paired(self.document.text, source):
            return both
        whole = source.of(self.document.text)
        field = None if whole in self.persons.surnames else department(self.document, whole)
        found = field or self.persons.by_surname(whole) or described(self.document, source)
        if found and found.kind in ("official", "anonymous") and not found.plural:
            known = bool(self.mentions.with_role(found, source.start))
            found = named(self.document, source, found, known)
        if found is None or told_by_deed(self.document, source, found):
            return None
        if is_no_source(self.document, source, found):
            return None
        found = in_department(self.document, self.outlets.in_full(found, source.start))
        if found.affiliation in self.persons.surnames:  # "a lawyer for Roe" speaks for no body
            found = replace(found, affiliation=None)
        if found.affiliation is None and speaks_for_a_country(source.of(self.document.text)):
            return replace(found, affiliation=self.states.last(source.start))
        return found
