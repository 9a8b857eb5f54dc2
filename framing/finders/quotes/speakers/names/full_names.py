"""Full names of persons where an article has them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from framing.article import EDITORIAL, Cover, Span
from framing.finders.quotes.speakers.names.departments import in_department
from framing.finders.quotes.speakers.names.genders import told_genders
from framing.finders.quotes.speakers.names.roles_before import TIME, role_apart, role_before
from framing.finders.quotes.speakers.names.torn_bodies import with_whole_body
from framing.finders.quotes.speakers.names.true_names import as_read, is_person, speaks_no_more
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.nicknames import NICKNAMED
from framing.finders.quotes.speakers.phrases.openers import inside_sentences, without_opener
from framing.finders.quotes.speakers.phrases.parties import in_party
from framing.finders.quotes.speakers.phrases.personal_names import is_generation, is_given, is_particle
from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL, ELIDED

_PART = rf"(?:{CAPITAL}\.)+|{ELIDED}?{CAPITAL}[\w’'-]*\w\.?|al-\w+"
_LINK = (
    r"(?:af|bin|ibn|op|van|vom|von|zum|zur|dal|dalla|del|der|dos|das|di|da|du|den|ter|ten|de)"
    rf"(?:[ \u00a0](?:de|la|las|le|los|der|den|het))?(?=[ \u00a0]{CAPITAL})"
)
_TELLS = re.compile(r"\s[a-z]|,\s(?:who|an?|the)\s|['’]s\b")
"""What goes on behind a name in a sentence, and not in a list."""
_TWO_SURNAMES = 3  # words of a name with the surnames of both parents
_INITIAL = re.compile(rf"({CAPITAL})\. ({CAPITAL}[\w’'-]+)")
_OWNER = re.compile(r"['’]s$")
_RUN = re.compile(rf"(?:{_PART})(?:[ \u00a0](?:{_PART}|{_LINK}))+")


class Mention(NamedTuple):
    """A full name of a person where the text has it."""

    at: int
    name: str
    found: Description
    silent: bool = False
    """Told to be dead, or only to be another's kin."""


@remembered
def mentions_of(document: Document) -> list[Mention]:
    """The full names of persons in the editorial text, in its order, with the roles written beside them.

    What stands before a name only once is no part of it: "Poor Ann Roe" is Ann Roe where the text has her.
    """
    found = sorted(_read(document))
    often = Counter(mention.name for mention in found)
    usual = [mention._replace(name=_usual(mention.name, often)) for mention in found]
    whole = _begun(document, usual)
    usual = [mention._replace(name=whole.get(mention.name, mention.name)) for mention in usual]
    known = {mention.name for mention in usual if mention.found.gender}
    first = {mention.name: mention.at for mention in reversed(usual)}
    told = told_genders(document, first)
    return [
        mention._replace(found=replace(mention.found, gender=told[mention.name]))
        if mention.name in told.keys() - known
        else mention
        for mention in usual
    ]


@remembered
def two_surnames(document: Document) -> frozenset[str]:
    """Names whose bearers the text calls by the first of two surnames: "Arturo Roe Calvo ... Roe said"."""
    names = {mention.name for mention in mentions_of(document)}
    parted = ((name, name.split()) for name in names)
    return frozenset(
        name
        for name, words in parted
        if len(words) == _TWO_SURNAMES
        and not (is_given(words[1]) or is_generation(words[2]))
        and words[2][1:].islower()
        and _stands_alone(document, words)
    )


def _stands_alone(document: Document, words: Sequence[str]) -> bool:
    """Whether the second of three names stands alone, only behind the whole, and the third never does."""
    first, second, third = (re.escape(word) for word in words)
    alone = re.search(rf"(?<!{first} )(?<!\w){second}\b(?! {third})", document.text)
    whole = re.search(rf"{first} {second} {third}", document.text)
    begun = alone is not None and whole is not None and whole.start() < alone.start()
    return begun and not re.search(rf"(?<!{second} )\b{third}\b", document.text)


def titled_of(document: Document) -> dict[str, frozenset[Description]]:
    """Offices with those who are named by surname and office alone, as "President Roe"."""
    found: defaultdict[str, dict[str, Description]] = defaultdict(dict)
    for name in document.names:
        if (
            name.kind == "person"
            and " " not in name.bare
            and document.article.zone_at(name.start) in EDITORIAL
        ):
            one = describe(name.of(document.text))
            if one.kind == "person" and one.head and one.name:
                found[one.head].setdefault(one.name, one)
    return {head: frozenset(named.values()) for head, named in found.items()}


def _usual(name: str, often: Counter[str]) -> str:
    """The end of a name that is as common in the text as the whole, if it is a full name itself.

    A given name belongs to it: "Wasserman Schultz" is Debbie Wasserman Schultz where the text has her alone.
    """
    words = name.split()
    initial = _INITIAL.fullmatch(name)  # "V. Roe" is Vera Roe
    meant = re.compile(rf"{initial[1]}[a-z][\w’'-]+ {re.escape(initial[2])}") if initial else None
    begun = [one for one in often if meant and meant.fullmatch(one)]
    if len(begun) == 1:
        return begun[0]
    whole = [one for one in often if one.endswith(f" {name}") and is_given(one.split()[0])]
    if not whole and is_particle(words[0]):  # "De Roe" opens a sentence on Ann de Roe
        whole = [one for one in often if one.casefold().endswith(f" {name.casefold()}")]
    if len(whole) == 1 and not is_given(words[0]):
        return whole[0]
    if is_given(words[0]):
        return name
    ends = (" ".join(words[at:]) for at in range(len(words) - 2, 0, -1))
    full = (end for end in ends if not is_particle(end.split()[0]))  # "Le Roe" is a surname
    return next((end for end in full if often[end] >= often[name]), name)


def _begun(document: Document, mentions: Sequence[Mention]) -> dict[str, str]:
    """Names of two words with one of three before them that begins so: "Mirza Roe", Mirza Roe Alam."""
    found: dict[str, str] = {}
    first = {mention.name: mention.at for mention in reversed(mentions)}
    for name, at in first.items():
        begun, _, last = name.rpartition(" ")
        told = document.paragraphs[max(0, document.paragraph_number(at))].of(document.text)
        named = not (is_generation(last) or is_known(last) or is_given(last)) and told[-1] in ".!?\"'”’"
        tells = _TELLS.match(document.text, at + len(name))
        if begun.count(" ") == 1 and named and tells and at < first.get(begun, -1):
            found.setdefault(begun, name)
    return found


def _read(document: Document) -> Iterator[Mention]:
    """Every run of words that reads as the full name of a person."""
    text = document.text
    for zone in document.article.editorial():
        for run in _runs(document, zone):
            name = _without_stop(run.of(text))
            if not name or (zone.kind != "body" and not _is_certain(name, text)):
                continue
            before = text[max(zone.start, run.start - 90) : run.start]
            found = _full(role_before(before), _OWNER.sub("", name)) or _with_body_word(document, run, name)
            if found and found.name and is_person(document, run, found):
                found = with_whole_body(before, name, found)
                told = None if found.head else role_apart(before, text[run.end : run.end + 1])
                if told:
                    found = replace(found, head=told.head, role=told.text, affiliation=told.affiliation)
                found = in_party(text, run.end, in_department(document, found))
                yield Mention(run.start, found.name or name, found, speaks_no_more(text, run.start))


def _with_body_word(document: Document, run: Span, name: str) -> Description | None:
    """A person whose surname is a word for bodies, where the text around tells: "said Ann Hall, a nurse"."""
    at = bisect_left(document.names, run.start, key=lambda one: one.start)
    one = document.names[at] if at < len(document.names) else None
    person = one is not None and (one.start, one.end, one.kind) == (run.start, run.end, "person")
    return (
        Description(name, "person", name)
        if person and is_given(name.split()[0]) and name.count(" ") == 1
        else None
    )


def _is_certain(name: str, text: str) -> bool:
    """Whether capitals in a heading are a name: its first word is a given name, or the text has it again."""
    return is_given(name.split()[0]) or text.count(name) > 1


def _full(words: list[str], name: str) -> Description | None:
    """The full name of a person, with as many of the words before it as tell what its bearer is.

    Of "the plan with co-author Ann Roe" these are "co-author", and those that name a second person with
    "and" are left out; where a body's name runs into that of a
    person, as in "Secretary of State Ann Roe", the person's begins with the given name.
    """
    parts = name.split()
    given = next((at for at in range(1, len(parts) - 1) if is_given(parts[at])), 0)
    ways = [" ".join([*words[at:], name]) for at in range(len(words) + 1)]
    for way in [*ways, *([" ".join(parts[given:])] if given else [])]:
        found = describe(way)
        own = [word for word in (found.name or "").split() if not is_generation(word)]
        if found.kind == "person" and len(own) > 1 and found.article != "both" and own[-1] in name:
            return found
    return None


def _runs(document: Document, zone: Span) -> Iterator[Span]:
    """Runs of capitalised words; none goes on over the start of a sentence, a day or a month."""
    text = document.text
    begins = [sentence.start for sentence in document.sentences]
    nicknamed = [Span(*match.span()) for match in NICKNAMED.finditer(text, zone.start, zone.end)]
    yield from (without_opener(document, name, begins) for name in nicknamed)
    taken = Cover(nicknamed)
    for match in _RUN.finditer(text, zone.start, zone.end):
        if taken.touches(Span(*match.span())):
            continue
        within = begins[bisect_right(begins, match.start()) : bisect_left(begins, match.end())]
        for start, end in pairwise((match.start(), *within, match.end())):
            for part in TIME.split(text[start:end]):
                at = text.index(part, start)
                name = without_opener(document, Span(at, at + len(part.rstrip())), begins)
                if name.start < name.end:
                    whole, name = name, as_read(document, name, _may_open(document, name, begins))
                    yield from (one for one in (name, *_behind(text, name, whole)) if one.start < one.end)
                start = at + len(part)


def _behind(text: str, name: Span, whole: Span) -> Iterator[Span]:
    """The full name behind a word of an office that is read as a verb: "Rail Affairs Chief | Ann Roe"."""
    for word in re.finditer(r"(\S+)\s(?=\S)", text[name.end : whole.end]) if name.end < whole.end else ():
        if is_given(word[1]):
            yield Span(name.end + word.start(), whole.end)
            return


def _may_open(document: Document, name: Span, begins: Sequence[int]) -> bool:
    """Whether the capital of a name may only mark a beginning: of a sentence, or of a word in a headline."""
    if document.article.zone_at(name.start) == "headline":
        return True
    first = bisect_right(begins, name.start) - 1
    opens = first >= 0 and not any(map(str.isalnum, document.text[begins[first] : name.start]))
    return opens and not inside_sentences(document, name.of(document.text))


def _without_stop(name: str) -> str:
    """A name without the full stop of its sentence; that of a short form stays: "Jr.", "Acme Ltd."."""
    last = name.split()[-1].rstrip(".")
    short = len(last) == 1 or is_generation(last) or last.lower() in listed("company_ends")
    return name if short else name.rstrip(".")
