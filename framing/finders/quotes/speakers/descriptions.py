"""What a source phrase says about its speaker: name, role, kind, affiliation, gender, number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from framing.article import SpeakerKind
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.rules.source_phrases import AGENTS
from framing.finders.quotes.speakers.affiliations import bodies, joins_two
from framing.finders.quotes.speakers.apposed import apposed
from framing.finders.quotes.speakers.nicknames import unmarked
from framing.finders.quotes.speakers.personal_names import (
    has_given,
    inner_name,
    is_place,
    is_possessive,
    no_names,
    own_name,
)
from framing.finders.quotes.speakers.source_nouns import (
    is_known,
    is_title,
    last_run,
    listed,
    persons,
    state_of,
)
from framing.finders.quotes.speakers.sources import Description, institution, person, role
from framing.lexicon import load

_WORD = re.compile(
    r"(?:[A-Z]\.)+(?:[-–]\w+|[A-Z](?![\w.]))?|[\w@]+(?:[-–&/.'’]\w+)*(?:(?<=s)['’](?=\s)|\.)?|[,&()—–’']"
)
_ONE_OF = re.compile(r"one of (?:the|its|his|her|their|these|those) ", re.IGNORECASE)
_TOLD = ("against", "who", "which", "in", "at", "on")
_BESIDE = frozenset({"as", "at", "by", "in", "on", "under", "with"})
"""Words that open no phrase for somebody."""
_LINKS = frozenset({"of", "for", "at", "from", "in", "with", "on", "to", "against", "who", "by", "during"})


@lru_cache(maxsize=10_000)
def describe(text: str) -> Description:
    """Take a source phrase apart.

    >>> found = describe("acting Lakeland premier Joan Ruiz")
    >>> found.name, found.kind, found.head, found.affiliation
    ('Joan Ruiz', 'person', 'premier', 'Lakeland')
    """
    words = _WORD.findall(unmarked(text))
    if len(words) > 1 and text.isupper() and (is_title(words[0]) or has_given(words[0].title())):
        found = describe(text.title())  # as a transcript writes names
        return replace(found, text=found.text.upper(), name=found.name and found.name.upper())
    low = [word.lower() for word in words]
    if len(words) == 1 and low[0] in small("subjects"):
        gender = {"he": "male", "she": "female"}.get(low[0])
        plural = low[0] in {"they", "we", "others", "both", "many", "some", "several", "few", "all", "most"}
        return Description(text, "unknown", pronoun=low[0], gender=gender, plural=plural)
    if len(words) > 1 and low[0] in _BESIDE:  # "on both sides of the debate", cut from "those"
        return describe(" ".join(words[1:])) if low[0] == "as" else Description(text, "unknown")
    listed = _listed(text, words)
    if listed is not None:
        return listed
    parts = _parts(words)
    described = apposed([_part(part) for part in parts])
    named = next((part for part in described if part.kind == "person"), None)
    if named and _ONE_OF.match(text):  # "one of the senators, Jane Roe"
        return _with(named, [part for part in described if part is not named])
    first = described[0] if described else Description(text, "unknown")
    if named is None or (first.kind in {"organisation", "outlet"} and named is not first and first.name):
        return first
    others = [part for part in described if part is not named]
    return _with(named, others)


def _with(named: Description, others: list[Description]) -> Description:
    """A named person with the role and affiliation of its appositions."""
    others = [part for part in others if part.text.partition(" ")[0] not in listed("insertions")]
    told = " ".join([named.role, *(part.text for part in others)]).strip()
    head = named.head or next((part.head for part in others if part.head), None)
    affiliation = named.affiliation or next((part.affiliation for part in others if part.affiliation), None)
    gender = named.gender or next((part.gender for part in others if part.gender), None)
    return Description(named.text, "person", named.name, head, None, told, affiliation, gender)


def _listed(text: str, words: list[str]) -> Description | None:
    """Several sources at once, "Norway, Chad and the bank": one collective under the names as they stand."""
    pieces = re.split(r", and | and |, ", re.sub(r"^[Bb]oth ", "", text))
    if len(pieces) < 2 or " and " not in text:
        return None
    firsts = [piece.removeprefix("the ").removeprefix("The ") for piece in pieces]
    if not all(first[:1].isupper() for first in firsts):
        return None
    found = [describe(piece) for piece in pieces]
    named = [one for one in found if one.kind == "person" and one.name]
    others = [one for one in found if one not in named]  # "Ohio Democrat", behind a name
    if (
        len(named) > 1
        and found[0] in named
        and not _is_one_body(found, firsts)
        and all(map(_of_party, others))
    ):
        *names, last = [one.name or "" for one in named]
        return Description(text, "person", f"{', '.join(names)} and {last}", article="both", plural=True)
    if not {one.kind for one in found} <= {"person", "organisation", "outlet"} or len(named) == len(found):
        return None
    if any(is_title(word) for word in firsts[-1].split()):
        return None
    # a collective is named by its members, without what is told of each: "the alliance against piracy"
    plain = [re.split(rf" (?:{'|'.join(_TOLD)}) ", piece)[0] for piece in pieces]
    name = re.sub(r"^[Bb]oth (the )?|^[Tt]he ", "", text)
    for piece, short in zip(pieces, plain, strict=True):
        name = name.replace(piece, short)
    return Description(name, "organisation", None, head=None, article="both", plural=True)


def _is_one_body(found: list[Description], pieces: list[str]) -> bool:
    """Whether "and" is part of an agency's name: "Customs and Border Protection (chief Jane Roe)"."""
    last = pieces[-1].split()[-1].lower()
    bodies = listed("things") | listed("organisations") | listed("company_ends")
    return last in bodies - {"wall"} or joins_two(found[-1].role.split())


def _of_party(found: Description) -> bool:
    """Whether a phrase only tells a party: "Texas Republican"."""
    return any(word.lower().removesuffix("s") in listed("parties") for word in found.text.split())


def _parts(words: list[str]) -> list[list[str]]:
    """The phrase and its appositions, without what stands in brackets."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if word in {",", "—", "–"}:
            parts.append([])
        elif not depth and word != ")":
            parts[-1].append(word)
    return [part for part in parts if part]


def _part(words: list[str]) -> Description:
    article = words[0].lower() if words[0].lower() in small("determiners") | {"another", "one"} else None
    if words[0].lower() == "both" and len(words) > 1:
        words, article = words[1:], None
    bare = words[1:] if article else words
    if not bare or (bare[0].lower() in listed("nobody") and "of" in bare[1:2]):  # "none of the judges"
        return Description(" ".join(words), "unknown")
    if "of" in bare[:2] and bare[0].lower() in small("quantities") | listed("occasions") | {"of", "some"}:
        counted = bare[bare.index("of") + 1 :]
        return replace(_part(counted), plural=True) if counted else Description(" ".join(words), "unknown")
    joined = " ".join(bare)
    cut = next((i for i, word in enumerate(bare) if word.lower() in _LINKS and i > 0), len(bare))
    left, right, link = bare[:cut], bare[cut + 1 :], "".join(bare[cut : cut + 1]).lower()
    inner = inner_name(left, right) if link == "of" else []
    if inner:  # "Secretary of State Jane Roe"
        return person(joined, inner, bare[: -len(inner)], [], article)
    run, before = last_run(left)
    if left[-1].lower() in listed("party_members"):  # "the Texas Republican"
        return _member(joined, left, right, article, link)
    body = left[-1].lower() not in persons() and any(word[:1].isupper() for word in right)
    if run and body and right[-1] in persons():  # "a Department of Health official"
        return role(joined, bare, [], article)
    if len(run) == 1 and not before and is_known(run[0]):
        if link == "of" and run[0].lower() in listed("organisations") and right and right[0][:1].isupper():
            return institution(joined, bare, left, article)  # "University of Chad"
        return role(joined, left, right, article, link)
    if run and not _is_institution(joined, run, before, article):
        name, titles = own_name(run)
        if len(name) == 1 and titles and titles[-1].lower() in listed("royal"):  # "Prince Karl"
            name = [titles[-1], *name]
        unnamed = article in ("a", "an") and not before and not titles  # "a T-shirt"
        many = len(name) == 1 and persons().get(name[0].lower()) is True  # "Immigrant Advocates"
        place = len(name) == 1 and not titles and is_place(name[0]) and not has_given(name[0])
        if name and not (_is_no_name(name) or unnamed or many or place):
            return person(joined, name, [*before, *titles], right, article, link)
        if unnamed and right and right[-1].lower() in persons():  # "a Roe for Mayor spokeswoman"
            return role(joined, bare, [], article)
        if titles or unnamed:
            return role(joined, [*before, *(run if unnamed or many else titles)], right, article, link)
    return institution(joined, bare, left, article) if run else role(joined, left, right, article, link)


def _member(joined: str, left: list[str], right: list[str], article: str | None, link: str) -> Description:
    """One member of a party: under a name that ends the phrase, or by the party and the place."""
    name, titles = own_name(last_run(right)[0])
    if name and titles:  # "the top Democrat on the committee Rep. Jane Roe"
        return person(joined, name, [*left, *titles], right[: -len(name)], article, link)
    found = role(joined, left, right, article, link)
    kind: SpeakerKind = "anonymous" if article in ("a", "an", "another", "one") else "official"
    return replace(found, kind=kind, name=joined, plural=False)


def _is_no_name(name: list[str]) -> bool:
    """Whether capitalised words name nobody: a place, a day, a word that opens a sentence, a party."""
    low = [word.lower() for word in name]
    given = any(map(has_given, name[:-1]))
    if low[0] == "the" or {word.removesuffix("s") for word in low} & (
        listed("parties") - {"liberal"} | listed("communities")
    ):
        return True
    if not given and (persons().get(low[-1]) is True or (len(name) > 1 and low[-1] in listed("documents"))):
        return True  # "Acme Protesters", "Acme Poll"
    if (is_place(" ".join(name)) and len(name) > 1) or not bodies().isdisjoint(name):
        return True
    if (not given and not no_names().isdisjoint(name)) or not any(
        any(map(str.islower, part[1:])) for part in name
    ):
        return len(name) > 1 or name[0] in no_names() or len(name[0]) > 1
    return len(name) == 1 and low[0] in listed("pollsters") | small(
        "days", "questions", "openers", "subjects"
    )


def _is_institution(joined: str, run: list[str], before: list[str], article: str | None) -> bool:
    low = {word.lower() for word in run}
    ends = run[-1].lower().rstrip(".")
    name, titles = own_name(run)
    addressed = bool(titles) and titles[-1] in load("offices")["honorifics"]
    given = bool(titles) and len(name) == 2 and has_given(name[0])
    if name and "&" not in run and (addressed or given):
        return False  # "Mrs. Brewer", "Gov. Jan Banks"
    if before and before[-1].lower() in listed("organisations") and len(run) > 1 and not has_given(run[0]):
        return True  # "nonprofit Better Homes"
    if low & small("prepositions") or "&" in run or ends in listed("company_ends") | listed("things"):
        return True
    if (
        titles
        and name
        and len(name) + (titles[-1][-2:] not in ("'s", "’s")) > 1
        and not {word.lower() for word in name} & listed("organisations")
    ):
        return False  # "City Council President Ann Lee", "Mayor Tom Herald"
    owned = any(map(is_possessive, run[:-1])) and len(name) == 1 and not titles  # "Chad's Voice"
    if owned or joined in listed("outlets") or (state_of(run) and not before):
        return True
    if any(map(is_title, before)) and not is_title(run[-1]) and not low & listed("organisations"):
        return False
    if (
        low & listed("organisations")
        or run[-1].lower() in listed("outlet_words")
        or " ".join(run) in listed("outlets") | listed("firms")
    ):
        return True
    if len(run) == 1 and ((run[0].isupper() and len(run[0]) > 1) or run[0].lower() in listed("groups")):
        return True
    agent = bool(before) and before[-1].endswith(AGENTS)
    return article == "the" and not agent and not any(is_title(word) for word in run)
