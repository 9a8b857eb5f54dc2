"""Speakers and names looked up in an index are those that a walk through all of them finds."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import pytest

from framing.article import Article, Span, Zone
from framing.finders.quotes.speakers.described.the_country import States
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.heard import Heard
from framing.finders.quotes.speakers.names.full_names import Mention, mentions_of
from framing.finders.quotes.speakers.names.genders import goes_with_he_or_she
from framing.finders.quotes.speakers.names.named import Named, agree
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document

T = TypeVar("T")

NAMES = ("Ann Roe", "Ann Lee", "Bo Roe", "Bo Lee Roe", "Ann Lee Roe")
ROLES = ("", "mayor", "deputy mayor", "co-founder", "official")
GENDERS = (None, "female", "male")


def document(text: str) -> Document:
    return Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),)))


@pytest.mark.parametrize("seed", range(20))
def test_a_name_is_found_as_in_a_walk_through_all(seed: int) -> None:
    deal = random.Random(seed)
    mentions = [
        Mention(
            10 * at,
            name := deal.choice(NAMES),
            Description(name, "person", name, role=deal.choice(ROLES), gender=deal.choice(GENDERS)),
        )
        for at in range(12)
    ]
    named, walked = Named(mentions), list(mentions)
    for _ in range(60):
        at, gender, head = deal.randrange(130), deal.choice(GENDERS), deal.choice(("mayor", "official"))
        short = deal.choice(("Roe", "Ann", "Lee Roe", "Ann Lee", "Lee", "Nobody"))
        source = Description(short, "person", short, head=deal.choice((None, head)), gender=gender)
        found = named.fullest(source, at)
        assert found == walk(walked, source, at)
        before = [one for one in walked if one.at < at]
        assert named.before(at, gender) == last(m for m in before if agree(m.found.gender, gender))
        held = [m for m in before if head in m.found.role.split() and "deputy" not in m.found.role]
        names = list(dict.fromkeys(one.name for one in reversed(held)))
        told = named.with_role(replace(source, head=head), at)
        assert [one.name for one in told] == names
        assert told[:1] == held[-1:]
        assert named.is_before(short, at) == any(one.name == short for one in before)
        if found and found.at < at:
            named.add(found, at)
            walked = sorted([*walked, found._replace(at=at)], key=lambda one: one.at)


def walk(mentions: list[Mention], source: Description, at: int) -> Mention | None:
    """The fullest form of a name, looked for among all."""
    name = source.name or ""
    for padded in (lambda full: f" {full}".endswith(f" {name}"), lambda full: full.startswith(f"{name} ")):
        known = [one for one in mentions if padded(one.name)]
        known = [one for one in known if agree(one.found.gender, source.gender)] or known
        known = [one for one in known if source.head and source.head in one.found.role.split()] or known
        if known:
            return last(one for one in known if one.at <= at) or known[0]
    return None


def last(found: Iterable[T]) -> T | None:
    return next(reversed(list(found)), None)


@pytest.mark.parametrize("seed", range(20))
def test_a_speaker_is_found_as_in_a_walk_through_all(seed: int) -> None:
    deal = random.Random(seed)
    heard, walked = Heard(), list[Entity]()
    for _ in range(80):
        gender = deal.choice(GENDERS)
        told = {one.speaker.name: one.description.gender for one in walked if one.description.gender}
        meant = last(
            one
            for one in walked
            if one.is_one and agree(one.description.gender or told.get(one.speaker.name), gender)
        )
        known = meant.description.gender if meant else None
        if deal.random() < 0.4:
            assert heard.person(gender) is meant
            assert meant is None or meant.description.gender == (known or gender)
            entity = meant
        else:
            source = describe(
                deal.choice(("the official", "the Oslo official", "officials", "the bank", "Bo Roe"))
            )
            may_be = [one for one in walked if one.may_be(source)]
            often = Counter(one.speaker.name for one in may_be)
            most = [one for one in may_be if often[one.speaker.name] == max(often.values())]
            spoke_last = may_be and may_be[-1] is walked[-1]
            assert heard.described(source) is last(may_be if spoke_last else most)
            entity = deal.choice((Entity.of(source), *walked[-1:]))
        assert heard.last is last(walked)
        assert heard.collective is last(one for one in walked if one.is_collective)
        assert heard.institution is last(one for one in walked if one.speaker.kind == "organisation")
        assert heard.told("Bo Roe")[1] == last(
            one.description.gender
            for one in walked
            if one.speaker.name == "Bo Roe" and one.description.gender
        )
        if entity:
            heard.add(entity)
            walked.append(entity)


def test_whose_name_is_a_persons() -> None:
    text = (
        "Brandt said he was late. Brandt took her coat. Noel said it would close its shops. Noel said he was."
    )
    assert goes_with_he_or_she(document(text), "Brandt")
    assert not goes_with_he_or_she(document(text), "Noel")


def test_a_state_named_in_another_speakers_words_does_not_count() -> None:
    text = "Chad signed. “Peru did not,” said the country’s minister."
    assert States(text, [Span(13, 28)]).last(35) == "Chad"
    assert States(text, []).last(35) == "Peru"
    assert States(text, []).last(0) is None


def test_what_opens_a_sentence_is_no_part_of_a_name() -> None:
    found = mentions_of(document("But Ann Roe left. So Young-jin came. He met So Young-jin there."))
    assert [one.name for one in found] == ["Ann Roe", "So Young-jin", "So Young-jin"]
