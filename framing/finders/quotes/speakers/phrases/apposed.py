"""Persons whose surname is also an ordinary word, told by the role behind the name: "Jane Hall, a baker"."""

from __future__ import annotations

from framing.finders.quotes.speakers.phrases.personal_names import has_given
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description, person

_PAIR = 2


def apposed(described: list[Description]) -> list[Description]:
    """The parts of a source, the first one a person if its name and the role behind it tell so."""
    if len(described) < _PAIR or described[0].kind != "organisation" or described[0].article:
        return described
    name, role = described[0].text.split(), described[1]
    single = role.kind in ("official", "anonymous") and not role.plural
    surname = len(name) == _PAIR and name[1].istitle() and not name[1].endswith("s")
    if single and surname and (has_given(name[0]) or role.head in listed("staff")):
        return [person(described[0].text, name, [], [], None), *described[1:]]
    return described
