"""What a source phrase says about its speaker: name, role, kind, affiliation, gender, number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from framing.article import SpeakerKind
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.apposed import apposed, belonging, with_appositions
from framing.finders.quotes.speakers.phrases.body_names import is_body_word, is_call
from framing.finders.quotes.speakers.phrases.institutions import (
    is_institution,
    is_named_for,
    is_no_name,
    is_told_body,
)
from framing.finders.quotes.speakers.phrases.links import at_link
from framing.finders.quotes.speakers.phrases.nicknames import unmarked
from framing.finders.quotes.speakers.phrases.personal_names import (
    addressed_name,
    has_given,
    honours,
    inner_name,
    is_place,
    named_behind_body,
    own_name,
    stays_with,
)
from framing.finders.quotes.speakers.phrases.source_nouns import (
    is_known,
    is_title,
    last_run,
    listed,
    persons,
)
from framing.finders.quotes.speakers.phrases.sources import (
    Description,
    counted_persons,
    institution,
    is_paper,
    person,
    role,
)
from framing.finders.quotes.speakers.phrases.tidied import in_small, tidied, without_age
from framing.finders.quotes.speakers.phrases.together import several_groups, several_named

_WORD = re.compile(
    r"(?:[A-Z]\.)+(?:[-–](?:[A-Z]\.)+|[-–]\w+|[A-Z](?![\w.]))?|[\w@]+(?:[-–&/.'’]\w+)*(?:(?<=s)['’](?=\s)|\.)?|[,&()—–’']"
)
_ONE_OF = re.compile(r"one of (?:the|its|his|her|their|these|those) ", re.IGNORECASE)
_BESIDE = frozenset({"as", "at", "by", "in", "on", "under", "with"})
"""Words that open no phrase for somebody."""
_GENDERS = {"he": "male", "she": "female"}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_PLURAL = frozenset({"they", "we", "others", "both", "many", "some", "several", "few", "all", "most"})
_SOME = frozenset({"some", "many", "several", "others", "few"})
_SOMEBODY = frozenset({"someone", "somebody"})
_RESULTS = re.compile(
    r"(?:(?:the|these|early|preliminary|first|final) ){0,2}(?:results|findings|numbers|figures) (?:of|from) "
    r"(?:the |an? )?(?=[\w ]*(?:poll|survey)s?\b)",
    re.IGNORECASE,
)
"""What comes before the poll that tells it: "early results of | an exit poll by Lake Research"."""
_SUCH_AS = frozenset({"including", "especially", "particularly", "notably"})
"""They open an example of those who speak: "critics, including Ann Roe"."""


@lru_cache(maxsize=10_000)
def describe(text: str) -> Description:
    """Take a source phrase apart.

    >>> found = describe("acting Lakeland premier Joan Ruiz")
    >>> found.name, found.kind, found.head, found.affiliation
    ('Joan Ruiz', 'person', 'premier', 'Lakeland')
    """
    text = tidied(text)
    words = _without_joiner(_WORD.findall(unmarked(text).replace("voice over", "voice-over")))
    if len(words) > 1 and text.isupper() and (is_title(words[0]) or has_given(words[0].title())):
        return replace(describe(in_small(text)), text=text)  # as a transcript writes names
    low = [word.lower() for word in words]
    if len(words) == 1 and (low[0] in small("subjects") or low[0] in _OBJECTS):
        return _pronoun(text, _OBJECTS.get(low[0], low[0]))
    if len(words) > 1 and low[0] in _BESIDE:  # "on both sides of the debate", cut from "those"
        return describe(" ".join(words[1:])) if low[0] == "as" else Description(text, "unknown")
    if _is_town(words):
        return Description(text, "unknown")
    knows = len(low) > 2 and low[1] in listed("knowing") and low[0] in _SOME | _SOMEBODY | {"those"}
    if knows or (len(low) > 2 and low[0] in _SOME and low[1] in _BESIDE):  # "some in the crowd"
        return Description(text, "anonymous", text, plural=low[0] not in _SOMEBODY)
    if results := _RESULTS.match(text):
        return describe(text[results.end() :])
    together = several_named(text, describe) or several_groups(text, lambda one: _part(_WORD.findall(one)))
    if together is not None:
        return together
    if members := _named_members(text):
        return members
    begun = text.partition(", ")[0]  # "Roe and Dr. Ann Lee, a surgeon"
    if begun != text and (pair := several_named(begun, describe)) and pair.kind == "person":
        return replace(pair, text=text)
    parts = _parts(words)
    such = next((at for at, part in enumerate(parts) if at and part[0] in _SUCH_AS), len(parts))
    described = apposed([belonging(part, counted_persons(_part(part))) for part in parts[:such]])
    if is_told_body(described):  # "Third Way, a research group"
        first = described[0]
        return Description(first.text, "organisation", first.text, (first.name or "").split()[-1].lower())
    named = next((part for part in described if part.kind == "person"), None)
    if named and _ONE_OF.match(text):  # "one of the senators, Jane Roe"
        return with_appositions(named, [part for part in described if part is not named])
    first = described[0] if described else Description(text, "unknown")
    if named is None or (first.kind in {"organisation", "outlet"} and named is not first and first.name):
        return first
    others = [part for part in described if part is not named]
    return with_appositions(named, others)


def _pronoun(text: str, word: str) -> Description:
    return Description(text, "unknown", pronoun=word, gender=_GENDERS.get(word), plural=word in _PLURAL)


def _without_joiner(words: list[str]) -> list[str]:
    """Words without a small one that joins them to what stands before: "all but two", "and others"."""
    if [word.lower() for word in words[:2]] == ["all", "but"]:
        words = words[2:] or words
    return words[1:] if len(words) > 1 and words[0] in ("but", "and", "or", "nor", "yet") else words


def _parts(words: list[str]) -> list[list[str]]:
    """The phrase and its appositions, without what stands in brackets and the state behind a town."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if word in {",", "—", "–"}:
            parts.append([])
        elif not depth and word != ")":
            parts[-1].append(word)
    return [without_age(part) for at, part in enumerate(parts) if part and not (at and _is_state(part))]


def _is_state(part: list[str]) -> bool:
    return len(part) == 1 and part[0].rstrip(".") in listed("short_states")


def _is_town(words: list[str]) -> bool:
    """Whether words are a town and its state: "Mountain View, Calif."."""
    *town, comma, state = words if len(words) > 2 else ["", "", ""]
    capital = all(word[:1].isupper() for word in town) and not (is_title(town[0]) or has_given(town[0]))
    return comma == "," and capital and _is_state([state])


def _part(words: list[str]) -> Description:
    owned = words[0] in ("Our", "My", "Your") and len(words) > 1 and all(word[:1].isupper() for word in words)
    if owned or is_call(words):  # "Our Revolution", "Fix the Court"
        return institution(" ".join(words), words, words, None)
    article = words[0].lower() if words[0].lower() in small("determiners") | {"another", "one"} else None
    if words[0].lower() == "both" and len(words) > 1:
        words, article = words[1:], None
    bare = words[1:] if article else words
    if found := _counted(words, bare):
        return found
    joined = " ".join(bare)
    left, right, link = at_link(bare)
    if inner := _inner(left, right, link):  # "Secretary of State Jane Roe"
        return person(joined, inner, bare[: -len(inner)], [], article)
    if link in ("for", "to") and is_named_for(left, right):  # "Freedom to Marry"
        return institution(joined, bare, bare, article)
    run, before = last_run(left)
    if left[-1].lower() in listed("party_members") and not is_paper(bare, article):  # "the Texas Republican"
        return _member(joined, left, right, article, link)
    body = left[-1].lower() not in persons() and any(word[:1].isupper() for word in right)
    if run and body and right[-1] in persons():  # "a Department of Health official"
        return role(joined, bare, [], article)
    office = bool(run) and run[0].isupper() and run[0].lower() in persons()  # "the company's CEO"
    if len(run) == 1 and (office or (not before and is_known(run[0]))):
        if link == "of" and run[0].lower() in listed("organisations") and right and right[0][:1].isupper():
            return institution(joined, bare, left, article)  # "University of Chad"
        return role(joined, left, right, article, link)
    if article == "the" and run == bare and is_title(run[-1]) and persons().get(run[-1].lower()) is False:
        return role(joined, left, right, article, link)  # "the Blue League National Director"
    named = run and not is_institution(joined, run, before, article)
    if named and (found := _capitalised(run, before, bare, right, article, link)):
        return found
    return institution(joined, bare, left, article) if run else role(joined, left, right, article, link)


def _capitalised(
    run: list[str], before: list[str], bare: list[str], right: list[str], article: str | None, link: str
) -> Description | None:
    """A person by name, or whoever has the title that capitalised words are: "Prince Karl", "a T-shirt"."""
    joined = " ".join(bare)
    name, titles = own_name(run)
    if len(name) == 1 and titles and stays_with(titles[-1].lower(), name[0]):  # "Prince Karl"
        name = [titles[-1], *name]
    unnamed = article in ("a", "an") and not before and not titles  # "a T-shirt"
    many = len(name) == 1 and persons().get(name[0].lower()) is True  # "Immigrant Advocates"
    if many and any(map(honours, titles)):  # "Mr. Farmers"
        return person(joined, name, [*before, *titles], right, article, link)
    place = len(name) == 1 and not titles and is_place(name[0]) and not has_given(name[0])
    if name and not (is_no_name(name) or unnamed or many or place):
        return person(joined, name, [*before, *titles], right, article, link)
    if unnamed and right and right[-1].lower() in persons():  # "a Roe for Mayor spokeswoman"
        return role(joined, bare, [], article)
    if titles or unnamed:
        return role(joined, [*before, *(run if unnamed or many else titles)], right, article, link)
    return None


def _counted(words: list[str], bare: list[str]) -> Description | None:
    """Some of those behind "of", or nobody: "many of the judges", "none of the judges"."""
    if not bare or (bare[0].lower() in listed("nobody") and "of" in bare[1:2]):
        return Description(" ".join(words), "unknown")
    if "of" in bare[:2] and bare[0].lower() in small("quantities") | listed("occasions") | {"of", "some"}:
        counted = bare[bare.index("of") + 1 :]
        return replace(_part(counted), plural=True) if counted else Description(" ".join(words), "unknown")
    return None


def _named_members(text: str) -> Description | None:
    """Those who are named behind what they are: "two lawyers, Ann Roe and Tom Lee"."""
    group, _, rest = text.partition(", ")
    if " and " not in rest or not rest[0].isupper():
        return None
    named = several_named(rest, describe)
    told = describe(group) if named and named.kind == "person" else None
    return named if told and told.plural and told.kind != "person" else None


def _inner(left: list[str], right: list[str], link: str) -> list[str]:
    """The name of a person behind an office or a body with a preposition in its name."""
    if link not in ("for", "of") or not right:
        return []
    return addressed_name(left, right) or (inner_name if link == "of" else named_behind_body)(left, right)


def _member(joined: str, left: list[str], right: list[str], article: str | None, link: str) -> Description:
    """One member of a party: under a name that ends the phrase, or by the party and the place."""
    name, titles = own_name(last_run(right)[0])
    if name and titles and not is_body_word(name[-1]):  # "the top Democrat on the committee Rep. Jane Roe"
        return person(joined, name, [*left, *titles], right[: -len(name)], article, link)
    found = role(joined, left, right, article, link)
    kind: SpeakerKind = "anonymous" if article in ("a", "an", "another", "one") else "official"
    return replace(found, kind=kind, name=joined, plural=False)
