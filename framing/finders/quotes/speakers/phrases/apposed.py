"""What stands behind a comma tells who speaks: "Jane Hall, a baker" a person, "the union, Lyra" its name."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import SpeakerKind
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place, no_names
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description, person

_PAIR = 2
_CLAUSES = frozenset({"who", "whose", "whom", "which", "where", "when"})
_OF_BODY = re.compile(r"[a-z] (?:of|from|at|with) ((?:[A-Z][\w&.’'-]*(?: (?=[A-Z])|$))+)$")
_WHO_IS = re.compile(
    r"who (?:(?:also|now|once|has|had) )?(?:is|was|been|serves? as|served as|leads?|led|heads?|headed|runs?"
    r"|ran|chairs?|chaired|represents?|represented|work(?:s|ed)? (?:at|for))\b(?! \w+(?:ed|en|rn)\b)"
)
"""A relative clause that tells what somebody is, and not what happened where: "who was born in Norway"."""


def apposed(described: list[Description]) -> list[Description]:
    """The parts of a source, the first one a person if its name and the role behind it tell so.

    The name of a body comes before the words that only describe it.
    """
    if len(described) == _PAIR and _is_named_behind(*described):
        return [replace(described[1], kind=_kind(described[1])), described[0]]
    if len(described) < _PAIR or described[0].kind != "organisation" or described[0].article:
        return described
    name, role = described[0].text.split(), described[1]
    single = role.kind in ("official", "anonymous") and not role.plural
    surname = len(name) == _PAIR and name[1].istitle() and not name[1].endswith("s")
    if single and surname and (has_given(name[0]) or role.head in listed("staff")):
        return [person(described[0].text, name, [], [], None), *described[1:]]
    return described


def belonging(words: list[str], found: Description) -> Description:
    """A body behind "of", which is whom somebody belongs to: "Ann Roe, of the Union of Nurses"."""
    body = found.kind in ("organisation", "outlet") and not is_place(found.name or "")
    of_body = words[0].lower() in ("of", "from", "at") and len(words) > _PAIR and body
    return replace(found, article="of", affiliation=found.affiliation or found.name) if of_body else found


def _is_named_behind(body: Description, name: Description) -> bool:
    """Whether a body is described before its name: "the city's largest union, Lyra Labour"."""
    known = body.head in listed("organisations") | listed("told_bodies") and body.name == body.text
    noun = known and body.head in body.text.split()  # no capital: not "the Bureau of Trade, Towns"
    described = body.kind == "organisation" and body.article == "the" and not body.plural and noun
    place = name.affiliation == name.name or is_place(name.name or "")
    words = name.text.split()
    own = name.name == name.text and words[0][0].isupper() and no_names().isdisjoint(words)
    person = name.kind == "person" and (name.gender or has_given(words[0]) or " " not in body.text)
    return described and own and not (name.plural or place or person)


def _kind(name: Description) -> SpeakerKind:
    return "outlet" if name.kind == "outlet" else "organisation"


def with_appositions(named: Description, others: list[Description]) -> Description:
    """A named person with the role and affiliation of its appositions."""
    others = [part for part in others if _tells(part.text)]
    told = " ".join([named.role, *(part.text for part in others)]).strip()
    head = named.head or next((part.head for part in others if part.head), None)
    # "of Lyra, Germany's largest bank" tells of the bank
    own = [part for part in others if part.head not in listed("organisations") or part.article]
    own = [part for part in own if not _is_paper(part)]
    affiliation = named.affiliation or next((part.affiliation for part in own if part.affiliation), None)
    if affiliation is None and others and others[0].head in listed("organisations") | listed("told_bodies"):
        of_body = _OF_BODY.search(named.text)  # "Ann Roe of Lyra, a research group"
        affiliation = of_body[1] if of_body and others[0].article in ("a", "an") else None
    gender = named.gender or next((part.gender for part in others if part.gender), None)
    return Description(named.text, "person", named.name, head, None, told, affiliation, gender)


def _tells(text: str) -> bool:
    """Whether words behind a comma may tell what somebody is."""
    first = text.partition(" ")[0]
    return first not in listed("insertions") and (first not in _CLAUSES or _WHO_IS.match(text) is not None)


def _is_paper(part: Description) -> bool:
    """Whether an apposition is about a paper, not its author: "a new book on the Republicans"."""
    told = listed("documents").isdisjoint(part.text.split()[:2])
    return part.kind in ("document", "unknown") and not told
