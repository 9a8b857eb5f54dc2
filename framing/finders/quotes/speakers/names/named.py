"""The persons whom an article names in full, looked up by name, role or place in an index."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Set
from dataclasses import replace
from itertools import count

from framing.finders.killing.surnames import bare
from framing.finders.quotes.speakers.names.full_names import Mention
from framing.finders.quotes.speakers.names.misspelt import misspelt
from framing.finders.quotes.speakers.phrases.chambers import is_chamber
from framing.finders.quotes.speakers.phrases.officials import rank
from framing.finders.quotes.speakers.phrases.personal_names import is_particle, surname_of
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.lexicon import load

Place = tuple[int, int, Mention]
"""Offset, number and mention; of two at one offset, the one added later comes later."""

_PARTS = 20
"""A name is looked up by at most so many of its first or last words."""


_BETWEEN = re.compile(r", | and ")
_LATER = re.compile(r",? (?:II|III|IV)$")
_YOUNGER = re.compile(r",? (?:Jr|Sr)\.?$")


def agree(known: str | None, wanted: str | None) -> bool:
    """Whether two genders may be those of one person."""
    return known is None or wanted is None or known == wanted


class Named:
    """Mentions of persons by full name; `add` says that one of them is meant at a further place.

    No pronoun means a name that `in_headline` says is in a headline, where any noun may have a capital.
    The surname alone means one of `juniors` as well: "Joe Roe Jr.", where no other Roe is. Those with
    `two_surnames` are called by the first of them: "Arturo Roe Calvo".
    """

    def __init__(
        self,
        mentions: Iterable[Mention],
        in_headline: Callable[[int], bool] = lambda at: False,
        juniors: Set[str] = frozenset(),
        two_surnames: Set[str] = frozenset(),
    ) -> None:
        self._in_headline = in_headline
        self._number = count()
        self._places: defaultdict[Hashable, list[Place]] = defaultdict(list)
        self._views: defaultdict[Hashable, dict[Hashable, _View]] = defaultdict(dict)
        self._told: dict[str, tuple[str | None, str | None]] = {}
        self._names: defaultdict[Hashable, set[str]] = defaultdict(set)
        self._surnames: set[str] = set()
        mentions = list(mentions)
        self._juniors, self._two_surnames = juniors, two_surnames
        self._silent = frozenset(mention.name for mention in mentions if mention.silent)
        for mention in mentions:
            self.add(mention, mention.at)
            for key in (mention.found.head, (mention.found.head, rank(mention.found.role))):
                self._names[key].add(mention.name)
            self._surnames.add(surname_of(mention.name))
            affiliation, gender = self._told.get(mention.name, (None, None))
            self._told[mention.name] = (
                _telling(affiliation, mention.found.affiliation),
                gender or mention.found.gender,
            )

    def add(self, mention: Mention, at: int) -> None:
        """Note that the bearer of a name is meant at `at` as well."""
        place = (at, next(self._number), mention._replace(at=at))
        spoken = not self._in_headline(at) and mention.name not in self._silent
        family = _LATER.sub("", mention.name)  # "Joe Roe III" is "Roe" as well
        if mention.name in self._juniors:
            family = _YOUNGER.sub("", family)
        middle = [("middle", mention.name.split()[1])] if mention.name in self._two_surnames else []
        for key in (*_keys(mention, family, named=spoken), *middle):
            insort(self._places[key], place)
            for view in self._views[key].values() if key in self._views else ():
                if view.holds(mention):
                    insort(view.places, place)

    def fullest(self, source: Description, at: int) -> Mention | None:
        """The mention with these last, else first or middle names: the nearest before `at`, or the next.

        Of several persons with the name, those come first whose office or gender the source tells.
        """
        for way in ("last", "first", "middle"):
            found = self._fitting((way, source.name), source)
            if found:
                return found[max(0, bisect_left(found, (at + 1,)) - 1)][-1]
        name = source.name or ""
        if is_particle(name.split(" ")[0]):  # "De Roe" opens a sentence on Ann de Roe
            return self.fullest(replace(source, name=name[0].lower() + name[1:]), at)
        # an office of its own makes another person of it: "Mayor Kesler", beside Ann Kessler
        other = None if source.head else misspelt(name, self._surnames)
        return self.fullest(replace(source, name=other), at) if other else None

    def bearers(self, surname: str, at: int) -> list[Mention]:
        """The full names with a surname before `at`, each where it stands last, in that order."""
        places = self._places.get(("last", surname), [])
        last = {mention.name: mention for _, _, mention in places[: bisect_left(places, (at,))]}
        return sorted(last.values(), key=lambda mention: mention.at)

    def in_full(self, several: Description, at: int) -> Description:
        """Several persons under their full names: "Roe and Lee"."""
        if several.kind != "person":
            return several
        *names, last = [self._in_full(name, at) for name in _BETWEEN.split(several.name or "")]
        return replace(several, name=f"{', '.join(names)} and {last}" if names else last)

    def _in_full(self, name: str, at: int) -> str:
        mention = None if " " in name else self.fullest(Description(name, "person", name), at)
        return mention.name if mention else name

    def _fitting(self, key: Hashable, source: Description) -> list[Place]:
        wanted, views = (source.gender, source.head), self._views.get(key, {})
        if wanted not in views and key in self._places:
            known = [place[-1] for place in self._places[key]]
            same = [mention for mention in known if agree(mention.found.gender, source.gender)] or known
            same = [mention for mention in same if _has_role(mention, source.head)] or same
            if source.head:  # "President Roe" is no first lady
                same = [one for one in same if one.found.head in (None, source.head)] or same
            same = [mention for mention in same if mention.name not in self._silent] or same
            described = {id(mention.found) for mention in same}
            self._view(key, wanted, lambda mention: id(mention.found) in described)
        return self._views[key][wanted].places if key in self._places else []

    def _view(self, key: Hashable, name: Hashable, holds: Callable[[Mention], bool]) -> None:
        kept = [place for place in self._places[key] if holds(place[-1])]
        self._views[key][name] = _View(holds, kept)

    def before(self, at: int, gender: str | None) -> Mention | None:
        """The person of that gender named last before `at`."""
        genders = {None, gender} if gender else {None, "female", "male"}
        found = [place for one in genders if (place := self._last(self._places.get(("gender", one), []), at))]
        return max(found)[-1] if found else None

    def with_role(self, source: Description, at: int) -> list[Mention]:
        """The persons named before `at` of whose role the noun of a description is a part, the last first.

        "The president" is no vice president, and no president-elect.
        """
        head, second = source.head or "", rank(source.text)
        first = re.search(r"\w+", head)
        key = ("role", first.group().lower() if first else "")
        if key not in self._places:
            return []
        if (head, second) not in self._views[key]:
            noun = re.compile(rf"(?<![\w-]){re.escape(head)}(?![\w-])", re.IGNORECASE)
            self._view(key, (head, second), lambda one: _holds(one.found.role, noun, second))
        places = self._views[key][head, second].places
        found: dict[str, Mention] = {}
        for *_, mention in reversed(places[: bisect_left(places, (at,))]):
            found.setdefault(mention.name, mention)
        return list(found.values())

    def holder(self, source: Description, at: int) -> Mention | None:
        """The only one whose office is also called so, if named before `at`: "the congressman", Rep. Roe."""
        also = (source.head, *load("offices")["also"].get(source.head, ()))
        names = {name for noun in also for name in self._names.get((noun, rank(source.text)), ())}
        if len({name.split()[-1] for name in names}) != 1:
            return None
        places = (self._last(self._places["name", name], at) for name in names)
        found = max(filter(None, places), default=None)
        return found[-1] if found and agree(found[-1].found.gender, source.gender) else None

    def only(self, head: str | None) -> tuple[int, Mention | None]:
        """How many persons have this noun for their role, and the last mention of the only one."""
        number = len(self._names.get(head, ()))
        return number, self._places["head", head][-1][-1] if number == 1 else None

    def told(self, name: str) -> tuple[str | None, str | None]:
        """The affiliation and the gender that the mentions of a name tell first."""
        return self._told.get(name, (None, None))

    def is_before(self, name: str, at: int) -> bool:
        """Whether a name has been mentioned before `at`."""
        return self._last(self._places.get(("name", name), []), at) is not None

    @staticmethod
    def _last(places: list[Place], at: int) -> Place | None:
        number = bisect_left(places, (at,))
        return places[number - 1] if number else None


def _telling(first: str | None, later: str | None) -> str | None:
    """The affiliation that tells more: a chamber in which every party sits tells less than a party."""
    return later if later and (first is None or (is_chamber(first) and not is_chamber(later))) else first


class _View:
    """Those of some places whose mention it holds."""

    def __init__(self, holds: Callable[[Mention], bool], places: list[Place]) -> None:
        self.holds = holds
        self.places = places


def _keys(mention: Mention, family: str, named: bool) -> Iterator[Hashable]:
    """What a mention is looked up by, its `family` name too; by gender only where a pronoun may mean it."""
    name, found = mention.name, mention.found
    blanks = [match.start() for match in re.finditer(" ", name)]
    yield "name", name
    yield "last", name
    yield from (("last", family[blank + 1 :]) for blank in blanks[-_PARTS:] if len(family) < len(name))
    yield from (("last", name[blank + 1 :]) for blank in blanks[-_PARTS:])
    yield from (("first", name[:blank]) for blank in blanks[:_PARTS])
    if blanks and (last := bare(name[blanks[-1] + 1 :])) != name[blanks[-1] + 1 :]:
        yield "last", last
    if named:
        yield "gender", found.gender
    yield "head", found.head
    words = set(re.findall(r"\w+", found.role.lower()))
    yield from (("role", word) for word in words | ({""} if words else set()))


def _holds(role: str, noun: re.Pattern[str], second: frozenset[str]) -> bool:
    return noun.search(role) is not None and rank(role) == second


def _has_role(mention: Mention, head: str | None) -> bool:
    return bool(head) and head in mention.found.role.lower().split()
