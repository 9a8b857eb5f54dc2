"""The only body beside a lone noun that may mean many: "Lyra Foods denied it. The company said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from framing.article import Span
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import listed, stands_for
from framing.language.document import Document
from framing.language.letters import CAPITAL

_SITE = re.compile(
    rf"\b(?:website|site|company|firm|group|agency) ({CAPITAL}[\w-]*(?:\.(?:com|org|net|gov))?)(?=[\s,.’'])"
)
_DEPARTMENT = re.compile(r"^Department of|\b(?:Department|Administration|Office)$")
_FROM = re.compile(r"\b(?:from|by) (?:the )?(?:[\w-]+ ){0,3}$")
_FRONTED = re.compile(r"[A-Z][^,.;“”\"\n]+, (?:the )?$")
_AND = re.compile(rf" and (?:the )?{CAPITAL}")
_ACTS = re.compile(r" (?!and\b|of\b|with\b)(?:\w+ly |also |later )?[a-z]+(?:ed|s|nt|t|d|w)\b")
_ENDS = re.compile(r"(?:, (?:which|whose)\b|[.;])")
_NAME = rf"{CAPITAL}[\w’'&.-]*(?: (?:(?:of|for|and|the) )*{CAPITAL}[\w’'&-]*)*"
_JOINED = re.compile(r",? (?:and|but) the $")
_TIME = re.compile(r"(?:In|On|Last|Earlier|Early|Late) [\w ]{2,20}, ")
_OPENING = 30
"""At most so many characters stand before a firm that its sentence tells of first."""
_KIND = 40
_BACK = 2
"""So many sentences before that of the noun may name the body."""


def beside(document: Document, noun: str, at: int) -> Span | None:
    """The body that is the subject of the last sentences before a place, where they name no other that fits.

    In the sentence of the noun itself, it must be the only one that fits of all that the article named.
    An agency may be any of them, and so may a site: "a post on the website Lyra.com".
    """
    number = document.sentence_number(at)
    if number < 0:
        return None
    every = [place for place in _bodies(document, at) if fits(noun, _name(document, place))]
    if every and every[-1].start >= document.sentences[max(0, number - 1)].start:
        told = re.compile(rf",\s(?:an?|the)\s(?:[\w-]+\s){{0,4}}?{re.escape(noun)}\b")
        if told.match(document.text, every[-1].end):  # "by Lyra Action, a campaign group. The group"
            return every[-1]
        if _is_example(document.text, every[-1]):
            return every[-1]
    only = len(_different({_name(document, place) for place in every})) == 1
    if only and (noun in listed("public_nouns") or "." in _name(document, every[-1])[1:-1]):
        return every[-1]
    for back, sentence in enumerate(reversed(document.sentences[max(0, number - _BACK) : number + 1])):
        near = [place for place in every if place.start >= sentence.start]
        alone = only or (back and len(_different({_name(document, place) for place in near})) == 1)
        if near and near[0].start < sentence.end:
            return near[0] if alone and _is_subject(document, near[0], sentence) else None
    return None


def _different(names: set[str]) -> set[str]:
    """Names without those that another one has in letters: "Lyra Rail Union" beside "L.R.U."."""
    letters = {name.replace(".", "") for name in names if name.isupper()}
    initials = {name: "".join(word[0] for word in name.split() if word[0].isupper()) for name in names}
    return {name for name in names if name.isupper() or initials[name] not in letters}


def opening(document: Document, noun: str, at: int) -> Span | None:
    """The name that opens the sentence before that of a firm, or its own clause: "Lyra left. The company".

    It is no place and nobody who is told to be a person, and no other name beside it may be a firm's.
    """
    number = document.sentence_number(at)
    if noun not in listed("business_nouns") or number < 0:
        return None
    here = document.sentences[number]
    joined = _JOINED.search(document.text, here.start, at) is not None
    sentence, end = (here, at) if joined else (document.sentences[max(0, number - 1)], here.start)
    if not joined and (not number or at - here.start > _OPENING):
        return None
    names = [name for name in document.names if sentence.start <= name.start and name.end <= end]
    firms = [name for name in names if name.kind in ("unknown", "organisation")]
    first = firms[0] if firms and len({name.bare for name in firms}) == 1 else None
    led = document.text[sentence.start : first.start] if first else "?"
    opens = not led or _TIME.fullmatch(led) is not None
    acts = first is not None and (_ACTS.match(document.text, first.end) or document.text[first.end] == ",")
    fits_noun = first is not None and stands_for(noun, first.bare) and not is_place(first.bare)
    return first if opens and acts and fits_noun else None


def told_as(document: Document, noun: str, at: int) -> Span | None:
    """The only body that a text tells to be such a one: "Lyra First, a lobby", "a panel called the Shield".

    Another of its kind without a name may be meant as well.
    """
    text = document.text
    kind = rf"(?:[\w’'-]+ ){{0,5}}?{re.escape(noun)}\b"
    behind = rf"(?P<name>{_NAME}), (?:an?|the|one of the) {kind}(?! (?:of|for) [A-Z])"
    before = rf"\b(?:an?|the) {kind},? (?:called|named|known as) (?:the )?(?P<name>{_NAME})"
    told = [one for form in (behind, before) for one in re.finditer(form, text[:at])]
    names = {one["name"] for one in told}
    persons = {name.start for name in document.names if name.kind in ("person", "place")}
    others = [
        one
        for one in re.finditer(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) {kind}", text[:at])
        if not any(each.start() <= one.start() < each.end() for each in told)
    ]
    if len(names) != 1 or others or not persons.isdisjoint(one.start("name") for one in told):
        return None
    return Span(*told[0].span("name"))


def fits(noun: str, name: str) -> bool:
    """Whether a lone noun beside a name means its body for sure: an agency must be known for one."""
    last = name.split()[-1].lower()
    if noun == last or noun not in listed("generic_bodies") | {"panel"}:
        return False  # what has the noun in its name is told elsewhere
    if noun == "agency":
        public = last in listed("public_bodies") and not _DEPARTMENT.search(name)
        return public or name in listed("public_letters")
    return last not in listed("outlet_words") and stands_for(noun, name)


def _is_subject(document: Document, body: Span, sentence: Span) -> bool:
    """Whether a sentence opens with a body, ends with it as who spoke, or has it in its subject."""
    if _AND.match(document.text, body.end):
        return False
    if document.text[sentence.start : body.start] in ("", "A ", "An ", "The ", "“The "):
        return True
    before = document.text[sentence.start : body.start]
    if _FROM.search(before) and body.end + 1 >= sentence.end:
        return True
    if _FRONTED.fullmatch(before) and _ACTS.match(document.text, body.end):
        return True  # "A day later, the | Lund Club | sent out a call"
    subject = subject_of(document, sentence)
    return subject is not None and subject.start <= body.start and body.end <= subject.end


def _bodies(document: Document, end: int) -> Iterator[Span]:
    """The bodies that are named before a place, but for those of headlines."""
    last = bisect_left(document.names, end, key=lambda one: one.start)
    letters, nouns = listed("public_letters"), listed("organisations")
    told = {name.bare for name in document.names[:last] if _told().match(document.text, name.end)}
    for name in document.names[:last]:
        body = (name.bare in told and name.kind == "unknown") or _is_example(document.text, name)
        last_word = name.bare.split()[-1].lower()
        named = last_word in nouns and name.kind != "place"
        body = body or name.kind == "organisation" or name.bare in letters or named
        if body and name.end <= end and name.bare.lower() not in nouns and not in_headline(document, name):
            yield name
    yield from (Span(*match.span(1)) for match in _SITE.finditer(document.text, 0, end))


@cache
def _told() -> re.Pattern[str]:
    """What is told behind a name to be a body: "Lyra-X, a research firm", "a Lyra-X spokesman"."""
    kinds, staff = ("|".join(sorted(listed(one))) for one in ("generic_bodies", "staff"))
    return re.compile(rf", (?:an?|the) (?:[\w’'-]+ ){{0,5}}(?:{kinds})\b| (?:{staff})\b(?! (?:of|for|to)\b)")


def _is_example(text: str, name: Span) -> bool:
    """Whether a name is the one example of a kind of firm: "from makers such as | Lyra Foods, | which"."""
    led = _kinds().search(text, max(0, name.start - _KIND), name.start)
    return led is not None and _ENDS.match(text, name.end) is not None


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('kinds_of_firms')))}),? (?:such as|like|including) $")


def in_headline(document: Document, place: Span) -> bool:
    """Whether a place is in a headline, where any noun has a capital."""
    return document.article.zone_at(place.start) == "headline"


def _name(document: Document, place: Span) -> str:
    return re.sub(r"['’]s$", "", place.of(document.text)).removeprefix("The ")
