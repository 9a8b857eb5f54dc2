"""Whether somebody may be meant as an article addresses the surname: "Mr. Roe" is not Ann Roe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from framing.finders.quotes.speakers.phrases.source_nouns import gender_of
from framing.naming.personal import key, own_name


class Addressed:
    """The genders that titles before a surname alone tell, by articles.

    >>> addressed = Addressed([("a", "Mr. Roe"), ("a", "Ann Roe")])
    >>> addressed.fits("a", "Roe", "Ann Roe"), addressed.fits("a", "Roe", "Tom Roe")
    (False, True)
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._genders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for article, text in names:
            name, gender = own_name(text), _titled(text)
            if len(name) == 1 and gender:
                self._genders[article, key(name[0])].add(gender)

    def fits(self, article: str, text: str, person: str | None) -> bool:
        """Whether a name in an article may mean a person, by the title before it or elsewhere in there."""
        name, gender = own_name(text), gender_of((person or "").split()[:1], [])
        if len(name) != 1:
            return True
        told, genders = _titled(text), self._genders.get((article, key(name[0])), set())
        if gender is None:  # nobody can tell who is "Mr." and who "Mrs."
            return told is None or len(genders) < 2
        return not genders or gender in ({told} if told else genders)

    def meant(self, article: str, text: str, person: str | None, namesakes: Iterable[str]) -> str | None:
        """A person, or the only other of that surname where the article's "Mr." or "Mrs." means another.

        >>> addressed = Addressed([("a", "Mr. Roe"), ("a", "Ann Roe"), ("b", "Tom Roe")])
        >>> addressed.meant("a", "Roe", "Ann Roe", ["Ann Roe", "Tom Roe"])
        'Tom Roe'
        """
        if person is None or self.fits(article, text, person):
            return person
        fitting = [one for one in namesakes if self.fits(article, text, one)]
        return fitting[0] if len(fitting) == 1 else None


def _titled(text: str) -> str | None:
    """The gender that the title of a name tells: "Mrs. Roe"."""
    return gender_of([], text.split()[:-1])
