"""Who and what a text speaks of: every name and description, and who is meant within the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from framing.article import Cover, Scare, Span
from framing.finders.name_premodifiers import (
    EntityKind,
    described_from,
    is_person_noun,
    kind_of_noun,
    premodified_from,
    times,
    titles,
)
from framing.finders.scares import scares
from framing.language import Document, noun_phrases, syntax
from framing.language.document import remembered
from framing.language.names import Name
from framing.language.noun_phrases import Role
from framing.language.offices import fields_of
from framing.language.word_classes import word_class

if TYPE_CHECKING:
    from spacy.tokens import Token


_OF_FIELD = re.compile(r" (?:of|for) (?:the )?[A-Z][\w’'-]*(?:,? (?:and )?[A-Z][\w’'-]*){0,3} ")
"""What an office is about, between it and the name of who holds it."""
_LONGEST = 4
"""Fewer words than these may be a person's name."""


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A noun phrase that may name somebody or something; pronouns are left out.

    `head` is the last word of a name, or the lemma of a description's noun. `entity` is the name that the
    text itself ties the phrase to, by the name in it, an apposition, "is", or a title borne by one alone.
    """

    head: str
    kind: Literal["name", "description"]
    entity: str | None
    entity_kind: EntityKind | None
    role: Role
    governor: str | None


@remembered
def mentions(document: Document) -> tuple[Mention, ...]:
    """The names and descriptions of an article's editorial zones, in the order of the text."""
    named = dict(_named(document))
    heads = {token: part for token, part in noun_phrases.heads(document.doc) if token.lower_ not in times()}
    before = _before_names(document, named, heads)
    every = [_name(token, name, before.get(name.start)) for token, name in named.items()]
    found = _without_parts(list(_with_offices(document, every)))
    owners = _owners(document, named)
    inside = {at for name in document.names for at in range(name.start, name.end)}
    inside |= {token.idx for token in before.values()}
    persons = {one.entity for one in found if one.entity_kind == "person"}
    found += [
        _description(token, part, owners, persons) for token, part in heads.items() if token.idx not in inside
    ]
    zones = list(document.article.editorial())
    spoken = Cover(document.paragraphs)  # without datelines: nobody speaks of the place
    works = [one for one in scares(document) if one.kind == "title"]
    parts = Cover(works)
    kept = (one for one in found if spoken.holds(one.start) and not _is_in_title(one, parts, works))
    return tuple(sorted(one for one in kept if any(zone.holds(one) for zone in zones)))


def _is_in_title(name: Mention, titled: Cover, works: list[Scare]) -> bool:
    """Whether a name, but for a person's, is only a part of a title in marks: "Meet the *Press*"."""
    if name.kind != "name" or name.entity_kind == "person" or not titled.holds(name.start):
        return False
    return any(one.holds(name) and not name.holds(one) for one in works)


def _named(document: Document) -> Iterator[tuple[Token, Name]]:
    """The word on which each name hangs, and the name."""
    for name in document.names:
        inside = document.doc.char_span(name.start, name.end)
        if inside is not None and not inside.text.islower() and not inside.text.startswith("non-"):
            yield inside.root, name


def _with_offices(document: Document, names: list[Mention]) -> Iterator[Mention]:
    """The names, a person's with the office before it that has "of": "Ohio Secretary | of State Ann Roe"."""
    office: Mention | None = None
    every = sorted(names)
    for one, after in zip(every, [*every[1:], None], strict=False):
        whole = replace(one, start=office.start) if office else one
        office = whole if after and _leads(document.text, one, after) else None
        if office is None:
            yield whole


def _leads(text: str, office: Mention, name: Mention) -> bool:
    """Whether a title with "of" and what it is about stands right before the name of who holds it."""
    person = name.entity_kind == "person" or _may_be_person(name)
    begin = max(name.start, text.find(name.entity or "\n", name.start, name.end))
    between = text[office.end : begin]
    return person and office.head in titles() and _OF_FIELD.fullmatch(between) is not None


def _may_be_person(name: Mention) -> bool:
    """Whether a name of which nothing tells the kind has the words of a person's."""
    return name.entity_kind is None and 1 < len((name.entity or "").split()) < _LONGEST


def _before_names(document: Document, named: dict[Token, Name], heads: Iterable[Token]) -> dict[int, Token]:
    """Where a person's name begins -> the noun right before it that says what its bearer is."""
    starts = {name.start for name in named.values() if name.kind in ("person", "unknown")}
    following = ((token, document.doc[token.i + 1 : token.i + 2]) for token in heads)
    return {word[0].idx: token for token, word in following if len(word) and word[0].idx in starts}


def _without_parts(names: list[Mention]) -> list[Mention]:
    """The names without what is only a part of a longer one: "People" in "the People's Front"."""
    names = sorted(names)
    partial = [one for one in names if one.entity_kind is None and _incomplete(one)]
    starts, reach = [one.start for one in names], list(accumulate((one.end for one in names), max))
    inside = set[Mention]()
    for one in partial:
        at = bisect_right(starts, one.start) - 1
        while at >= 0 and reach[at] >= one.end:
            if names[at].holds(one) and names[at] != one:
                inside.add(one)
                break
            at -= 1
    return [one for one in names if one not in inside]


def _incomplete(name: Mention) -> bool:
    return name.role == "possessor" or bool(fields_of(name.head.lower())) or name.head in titles()


def bearer(name: str) -> str:
    """A name without the country, titles and initials before it; initials alone are the name.

    >>> bearer("U.S. President Jane Roe"), bearer("Jane Q. Roe"), bearer("U. S.")
    ('Jane Roe', 'Jane Roe', 'U. S.')
    """
    words = [word for word in name.split() if not (len(word) == 2 and word[1] == ".")] or name.split()
    last = max((at for at, word in enumerate(words[:-1]) if word in titles()), default=-1)
    return " ".join(words[last + 1 :])


def _name(token: Token, name: Name, before: Token | None) -> Mention:
    first, _ = noun_phrases.phrase(before or token)
    outside = before is not None or not noun_phrases.is_inside(token)
    start = min(first.idx, name.start) if outside else name.start
    if start < name.start:
        start = (described_from if name.kind == "person" else premodified_from)(token.doc, start, name.start)
    kind = None if name.kind == "unknown" else name.kind
    above = noun_phrases.governor(token)
    full = bearer(name.full) if kind == "person" else name.full
    head = bearer(name.bare).split()[-1]
    lemma = above.lemma_ if above is not None else None
    return Mention(start, name.end, head, "name", full, kind, noun_phrases.role(token), lemma)


def _description(
    token: Token, phrase: tuple[Token, Token], owners: dict[Token | str, str], persons: set[str | None]
) -> Mention:
    first, last = phrase
    above = noun_phrases.governor(token)
    # "the leader" alone goes back to whoever bears that title; "the leader of the strike" may be another
    alone = first.lower_ in ("the", "this", "that") and first.i + 1 == token.i == last.i
    owner = owners.get(token) or (owners.get(token.lemma_.lower()) if alone else None)
    return Mention(
        first.idx,
        last.idx + len(last),
        token.lemma_.lower(),
        "description",
        owner,
        kind_of_noun(token) or ("person" if owner is not None and owner in persons else None),
        noun_phrases.role(token),
        above.lemma_ if above is not None else None,
    )


def _owners(document: Document, named: dict[Token, Name]) -> dict[Token | str, str]:
    """For a noun beside a name that name; for a title that only one person of the text bears, that person."""
    beside: dict[Token, str] = {}
    borne: defaultdict[str, set[str]] = defaultdict(set)
    titles = set[str]()
    for token, name in named.items():
        full = bearer(name.full) if name.kind == "person" else name.full
        described = [] if _is_of_another(token) else [*noun_phrases.same(token)]
        if token in noun_phrases.same(token.head):
            described.append(token.head)
        for noun in described:
            if noun not in named:
                beside[noun] = full
                borne[noun.lemma_.lower()].add(full)
                if syntax.is_apposition(noun) or syntax.is_apposition(token):
                    titles.add(noun.lemma_.lower())
        for noun in (
            *noun_phrases.premodifiers(token),
            *(document.doc.char_span(name.start, name.end) or ()),
        ):
            if fields_of(noun.lower_):
                borne[noun.lower_].add(full)
    for noun, of in list(beside.items()):
        beside |= {more: of for more in noun_phrases.same(noun) if more not in named and more not in beside}
    known = {head: next(iter(of)) for head, of in borne.items() if len(of) == 1}
    return {**beside} | {head: of for head, of in known.items() if fields_of(head) or head in titles}


def _is_of_another(name: Token) -> bool:
    """Whether a name only tells whose friend or kin is meant: "the mother of Roe, a teacher"."""
    above = noun_phrases.governor(name)
    if above is None or not any(noun == name for word, noun in syntax.phrases(above) if word.lower_ == "of"):
        return False
    return word_class(above) == "noun" and is_person_noun(above.lower_) and above.i < name.i
