"""What a source phrase says about its speaker: name, role, kind, affiliation, gender, number."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.article import SpeakerKind
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.rules.source_phrases import AGENTS
from framing.finders.quotes.speakers.source_nouns import (
    affiliation_of,
    gender_of,
    is_known,
    is_title,
    last_run,
    listed,
    persons,
    state_of,
)

_WORD = re.compile(r"(?:[A-Z]\.)+(?:[-–]\w+)?|[\w@]+(?:[-–&/.'’]\w+)*\.?|[,&()—–’']")
_NICKNAME = re.compile(r"[“\"‘][^”\"’]*[”\"’] ")
_TOLD = ("against", "who", "which", "in", "at", "on")
_LINKS = frozenset({"of", "for", "at", "from", "in", "with", "on", "to", "against", "who", "by"})


@dataclass(frozen=True, slots=True)
class Description:
    """A source phrase taken apart; `name` is its own name, `head` the noun for its role."""

    text: str
    kind: SpeakerKind
    name: str | None = None
    head: str | None = None
    article: str | None = None
    role: str = ""
    affiliation: str | None = None
    gender: str | None = None
    plural: bool = False
    pronoun: str | None = None


def describe(text: str) -> Description:
    """Take a source phrase apart.

    >>> found = describe("acting Lakeland premier Joan Ruiz")
    >>> found.name, found.kind, found.head, found.affiliation
    ('Joan Ruiz', 'person', 'premier', 'Lakeland')
    """
    words = _WORD.findall(_NICKNAME.sub("", text.replace("\u00a0", " ")))
    low = [word.lower() for word in words]
    if len(words) == 1 and low[0] in small("subjects"):
        gender = {"he": "male", "she": "female"}.get(low[0])
        plural = low[0] in {"they", "we", "others", "both", "many", "some", "several", "few", "all", "most"}
        return Description(text, "unknown", pronoun=low[0], gender=gender, plural=plural)
    listed = _listed(text, words)
    if listed is not None:
        return listed
    parts = _parts(words)
    described = [_part(part) for part in parts]
    named = next((part for part in described if part.kind == "person"), None)
    first = described[0] if described else Description(text, "unknown")
    if named is None or (first.kind in {"organisation", "outlet"} and named is not first and first.name):
        return first
    others = [part for part in described if part is not named]
    return _with(named, others)


def _with(named: Description, others: list[Description]) -> Description:
    """A named person with the role and affiliation of its appositions."""
    role = " ".join([named.role, *(part.text for part in others)]).strip()
    head = named.head or next((part.head for part in others if part.head), None)
    affiliation = named.affiliation or next((part.affiliation for part in others if part.affiliation), None)
    gender = named.gender or next((part.gender for part in others if part.gender), None)
    return Description(named.text, "person", named.name, head, None, role, affiliation, gender)


def _listed(text: str, words: list[str]) -> Description | None:
    """Several sources at once, "Norway, Chad and the bank": one collective under the names as they stand."""
    pieces = re.split(r", and | and |, ", re.sub(r"^[Bb]oth ", "", text))
    if len(pieces) < 2 or " and " not in text:
        return None
    firsts = [piece.removeprefix("the ").removeprefix("The ") for piece in pieces]
    if not all(first[:1].isupper() for first in firsts) or any(is_title(word) for word in firsts[-1].split()):
        return None
    found = [describe(piece) for piece in pieces]
    kinds = {one.kind for one in found}
    if not kinds <= {"person", "organisation", "outlet"} or (
        _is_institution(" ".join(firsts), words, [], None) and kinds == {"person"}
    ):
        return None
    # a collective is named by its members, without what is told of each: "the alliance against piracy"
    plain = [re.split(rf" (?:{'|'.join(_TOLD)}) ", piece)[0] for piece in pieces]
    name = re.sub(r"^[Bb]oth (the )?|^[Tt]he ", "", text)
    for piece, short in zip(pieces, plain, strict=True):
        name = name.replace(piece, short)
    kind: SpeakerKind = "person" if kinds == {"person"} else "organisation"
    return Description(name, kind, None, head=None, article="both", plural=True)


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
    if not bare:
        return Description(" ".join(words), "unknown")
    if "of" in bare[:2] and bare[0].lower() in small("quantities") | listed("occasions") | {"of", "some"}:
        counted = bare[bare.index("of") + 1 :]
        return replace(_part(counted), plural=True) if counted else Description(" ".join(words), "unknown")
    joined = " ".join(bare)
    cut = next((i for i, word in enumerate(bare) if word.lower() in _LINKS and i > 0), len(bare))
    left, right = bare[:cut], bare[cut + 1 :]
    run, before = last_run(left)
    if len(run) == 1 and not before and is_known(run[0]):
        return _role(joined, left, right, article)
    if run and not _is_institution(joined, run, before, article):
        name, titles = _without_titles(run)
        if name and not _is_no_name(name):
            return _person(joined, name, [*before, *titles], right, article)
        if titles:
            return _role(joined, [*before, *titles], right, article)
    return _institution(joined, bare, left, article) if run else _role(joined, left, right, article)


def _without_titles(run: list[str]) -> tuple[list[str], list[str]]:
    """The name without the titles in front of it."""
    at = max((i for i, word in enumerate(run) if is_title(word)), default=-1)
    name = [word for word in run[at + 1 :] if not word.endswith(("'s", "’s"))]
    if len(name) == 1 and at >= 0 and run[at].lower() in listed("royal"):  # "Prince Karl"
        return run[at:], run[: at + 1]
    return name, run[: at + 1]


def _is_no_name(name: list[str]) -> bool:
    """Whether a lone capitalised word names nobody: a day, a word that opens a sentence, a party's member."""
    word = name[0].lower()
    return len(name) == 1 and word in small("days", "questions", "openers") | listed("parties")


def _is_institution(joined: str, run: list[str], before: list[str], article: str | None) -> bool:
    low = {word.lower() for word in run}
    ends = run[-1].lower().rstrip(".")
    if low & small("prepositions") or "&" in run or ends in listed("company_ends") | listed("things"):
        return True
    name, titles = _without_titles(run)
    if titles and name and not {word.lower() for word in name} & listed("organisations"):
        return False  # "City Council President Ann Lee", "Mayor Tom Herald"
    if joined in listed("outlets") or (state_of(run) and not before):
        return True
    if any(map(is_title, before)) and not is_title(run[-1]) and not low & listed("organisations"):
        return False
    if (
        low & listed("organisations")
        or run[-1].lower() in listed("outlet_words")
        or " ".join(run) in listed("outlets")
    ):
        return True
    if len(run) == 1 and ((run[0].isupper() and len(run[0]) > 1) or run[0].lower() in listed("groups")):
        return True
    role = bool(before) and before[-1].endswith(AGENTS)
    return article == "the" and not role and not any(is_title(word) for word in run)


def _institution(joined: str, bare: list[str], left: list[str], article: str | None) -> Description:
    state = state_of(bare)
    if state:
        return Description(joined, "organisation", state, affiliation=state, article=article)
    run, _ = last_run(left)
    outlet = (
        joined in listed("outlets")
        or run[-1].lower() in listed("outlet_words")
        or " ".join(run) in listed("outlets")
    )
    outlet = outlet or (run[0] in listed("outlets") and run[-1].lower() in listed("outlet_words"))
    name = re.sub(r" News$", "", joined) if run[0] in listed("outlets") and run[0].isupper() else joined
    plural = bare[-1].lower() in listed("groups") or " and " in joined
    head = left[-1].lower()
    kind: SpeakerKind = "outlet" if outlet else "organisation"
    state = None if outlet else state_of(left[:-1])  # a paper of the capital does not speak for the state
    return Description(joined, kind, name, head, article, joined, state, plural=plural)


def _person(
    joined: str, name: list[str], role: list[str], right: list[str], article: str | None
) -> Description:
    head = next((word.lower() for word in reversed(role) if word.lower() in persons()), None)
    text = " ".join(name)
    return Description(
        joined,
        "person",
        text,
        head,
        article,
        " ".join([*role, *right]),
        affiliation_of(role, right),
        gender_of(name, role),
    )


def _role(joined: str, left: list[str], right: list[str], article: str | None) -> Description:
    """A source without a name: "a senior minister", "the report", "two officials"."""
    if left[-1].lower() in small("quantities") and right:
        left = right
    known = [word.lower().rstrip("'’") for word in left if is_known(word)]
    head = known[-1] if known else left[-1].lower().rstrip("'’")
    singular = head[:-1] if head.endswith("s") else head
    kind: SpeakerKind = "unknown"
    if head in listed("groups") or singular in listed("organisations"):
        kind = "organisation"
    elif head in listed("documents") or singular in listed("documents"):
        kind = "document"
    elif head in listed("outlet_words"):
        kind = "outlet"
    if head == "agency" and "news" in joined.lower().split():
        kind = "outlet"
    if head in persons() and head not in listed("groups"):
        kind = "anonymous"
    plural = persons().get(head, head.endswith("s") or head in listed("groups"))
    state = state_of(left[:-1]) if head in {"government", "administration"} else None
    name = state or (joined if kind != "unknown" else None)
    return Description(
        joined,
        kind,
        name,
        head,
        article,
        joined,
        affiliation_of(left[:-1], right),
        gender_of([], [head]),
        plural,
    )
