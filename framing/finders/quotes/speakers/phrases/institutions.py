"""Capitalised words that name no person: bodies and places, and what is told of them."""

from __future__ import annotations

from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.rules.source_phrases import AGENTS
from framing.finders.quotes.speakers.phrases.affiliations import bodies
from framing.finders.quotes.speakers.phrases.body_names import is_body_word
from framing.finders.quotes.speakers.phrases.personal_names import (
    has_given,
    is_place,
    is_possessive,
    no_names,
    own_name,
)
from framing.finders.quotes.speakers.phrases.source_nouns import (
    is_outlet,
    is_title,
    listed,
    persons,
    state_of,
)
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.lexicon import load


def is_told_body(parts: list[Description]) -> bool:
    """Whether a name that may be a person's is told behind a comma to be that of a body."""
    if len(parts) < 2 or parts[0].kind != "person" or parts[0].head or parts[0].gender:
        return False
    if not all(word[:1].isupper() or word in ("for", "&") for word in parts[0].text.split()):
        return False  # "Ann Roe of the Lyra Group, a company"
    told, first = parts[1], (parts[0].name or "").split()[0]
    bodies = listed("organisations") | listed("outlet_words") | listed("told_bodies")
    return told.article in ("a", "an", "the") and told.head in bodies and not has_given(first)


def is_named_for(left: list[str], right: list[str]) -> bool:
    """Whether a body has "for" or "to" in its name: "Voices for Peace", and not "Attorneys for Roe"."""
    capital = bool(right) and all(word[:1].isupper() for word in [*left, *right])
    known = any(has_given(word) or is_title(word) or word.lower() in persons() for word in [*left, *right])
    return capital and not known and len(left) == 1 and not is_place(left[0])


def is_no_name(name: list[str]) -> bool:
    """Whether capitalised words name nobody: a place, a day, a word that opens a sentence, a party."""
    low = [word.lower() for word in name]
    given = any(map(has_given, name[:-1]))
    if low[0] == "the" or {word.removesuffix("s") for word in low} & (
        listed("parties") - {"liberal"} | listed("communities")
    ):
        return True
    if not given and (persons().get(low[-1]) is True or (len(name) > 1 and low[-1] in listed("documents"))):
        return True  # "Acme Protesters", "Acme Poll"
    if (is_place(" ".join(name)) and len(name) > 1) or not (given or bodies().isdisjoint(name)):
        return True
    if (not given and not no_names().isdisjoint(name)) or not any(
        any(map(str.islower, part[1:])) for part in name
    ):
        return len(name) > 1 or name[0] in no_names() or len(name[0]) > 1
    return len(name) == 1 and low[0] in listed("pollsters") | small(
        "days", "questions", "openers", "subjects"
    )


def is_institution(joined: str, run: list[str], before: list[str], article: str | None) -> bool:
    """Whether capitalised words behind `before` are the name of a body."""
    told = _told_beside(run, before, article)
    if told is not None:
        return told
    low = {word.lower() for word in run}
    name, titles = own_name(run)
    owned = any(map(is_possessive, run[:-1])) and len(name) == 1 and not titles  # "Chad's Voice"
    if owned or is_outlet(joined) or (state_of(run) and not before):
        return True
    if any(map(is_title, before)) and not is_title(run[-1]) and not low & listed("organisations"):
        return False
    if (
        low & listed("organisations")
        or run[-1].lower() in listed("outlet_words")
        or " ".join(run) in listed("firms") | bodies()
    ):
        return True
    letters = len(run) == 1 and run[0].isupper() and len(run[0]) > 1 and run[0].lower() not in persons()
    known = joined == run[0] and joined in load("names")["organisation_words"]  # "Google"
    if letters or known or (len(run) == 1 and run[0].lower() in listed("groups")):  # "FBI", but not "CEO"
        return True
    agent = bool(before) and before[-1].endswith(AGENTS)
    return article == "the" and not agent and not any(is_title(word) for word in run)


def _told_beside(run: list[str], before: list[str], article: str | None) -> bool | None:
    """Whether the words before a name, or its titles, make it a body's; None where they do not tell."""
    low = {word.lower() for word in run}
    ends = run[-1].lower().rstrip(".")
    name, titles = own_name(run)
    addressed = bool(titles) and titles[-1] in load("offices")["honorifics"]
    led = bool(titles) or (bool(before) and persons().get(before[-1].lower()) is False)
    given = led and len(name) == 2 and has_given(name[0])
    if name and "&" not in run and (addressed or given):
        return False  # "Mrs. Brewer", "Gov. Jan Banks"
    led_by = bool(titles) and len(name) > 1  # "union President Ann Lee"
    of_kind = bool(before) and before[-1].lower() in listed("organisations") and not has_given(run[0])
    one_of_kind = of_kind and len(run) == 1 and before[-1].lower() in listed("of_any_body")
    if (of_kind and len(run) > 1 and not led_by) or one_of_kind:
        return True  # "nonprofit Better Homes", "aid group Lyra"
    if article == "the" and titles and len(name) > 2 and not _tells_person(run, titles):
        return True  # "the Blue Lake High Water Area"
    if low & small("prepositions") or "&" in run or ends in listed("company_ends") | listed("things"):
        return True
    if titles and name and is_body_word(name[-1]) and not any(map(has_given, name[:-1])):
        field = titles[-1].lower() in listed("portfolios")  # "Lakeland Defence Forces"
        if field if len(name) == 1 else not is_title(titles[-1]):  # "Chadian Internal Security Forces"
            return True
    if (
        titles
        and name
        and len(name) + (titles[-1][-2:] not in ("'s", "’s")) > 1
        and not {word.lower() for word in name} & listed("organisations")
    ):
        return False  # "City Council President Ann Lee", "Mayor Tom Herald"
    return None


def _tells_person(run: list[str], before: list[str]) -> bool:
    """Whether capitalised words hold a given name, or what stands `before` a name alone."""
    parties = listed("parties") | listed("communities")
    leads = (is_title(word) or is_possessive(word) or word.lower() in parties for word in before)
    return any(leads) or any(map(has_given, run))
