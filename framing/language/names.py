"""The names in a text: runs of proper nouns, with the kind of what they name.

A kind comes from words inside the name, from its surroundings and from other mentions of it; where
nothing tells, it is unknown. Spans hold the titles before a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from framing.article import Span
from framing.language.kinds import Kind, kind_of, signs
from framing.language.name_parts import MISTAKEN, begins, behind_member, goes_on, in_heading, is_proper
from framing.language.titles import is_office, is_title, without_letters
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Run = list[Token]


_WITH_FIELD = 3
"""Words of a name of two behind the field of an office: "Secretary of | State Ann Roe"."""
_LONGEST = 5
"""Words of a name with its hyphens."""


@dataclass(frozen=True, slots=True, order=True)
class Name(Span):
    """A mention of somebody or something by name.

    `bare` is the name without titles and possessive ending; `full` is the longest name of the same
    bearer in the text, by which mentions are counted together.
    """

    kind: Kind
    bare: str
    full: str


def find_names(doc: Doc) -> tuple[Name, ...]:
    """The names of a parsed text, in its order."""
    every = [(run, without_titles(run)) for run in _as_below(map(_behind_office, runs(doc)))]
    found = [(run, _words(bare)) for run, bare in every]
    small = {token.text for token in doc if token.text.islower()}
    seen = [list(signs(run, bare, small)) for run, bare in found]
    names = [_written(bare) for _, bare in every]
    full = full_names(names, [kind_of(one) for one in seen], _addressed(found))
    together: defaultdict[str, list[str]] = defaultdict(list)
    for whole, one in zip(full, seen, strict=True):
        together[whole] += one
    kinds = {whole: kind_of(all_signs) for whole, all_signs in together.items()}
    return tuple(
        Name(run[0].idx, run[-1].idx + len(run[-1]), kinds[whole], name, whole)
        for (run, _), name, whole in zip(found, names, full, strict=True)
    )


def _written(run: Run) -> str:
    """The words of a name as the text joins them: "Jamal al-Roe", in which hyphens are words too."""
    blanks = [" " if token.idx + len(token) < after.idx else "" for token, after in pairwise(run)]
    return "".join(token.text + blank for token, blank in zip(run, [*blanks, ""], strict=True))


def runs(doc: Doc) -> Iterator[Run]:
    """Runs of proper nouns within a sentence, with the small words that stand inside names.

    A capitalised noun or adjective is taken for a name if it is one elsewhere in the text, or a usual
    given name.
    """
    known = {token.text for token in doc if is_proper(token)} | _given()
    for sentence in doc.sents:
        run: Run = []
        for token in sentence:
            elsewhere = token.tag_ in MISTAKEN and token.is_title and token.text in known
            proper = is_proper(token) and (run or not _is_common(token))
            if proper or elsewhere or (goes_on(run, token) if run else begins(token)):
                run.append(token)
            elif run:
                yield _without_verb(run)
                run = []
        if run:
            yield _without_verb(run)


def _without_verb(run: Run) -> Run:
    """A name without a small word at its end that was taken for a part of it: "Roe | wept"."""
    while len(run) > 1 and _is_common(run[-1]) and run[-2].whitespace_:
        run = run[:-1]
    return run


def without_titles(run: Run) -> Run:
    """A name without titles and letters that honour its bearer; of a title that stands alone, all of it."""
    run = run[behind_member(_words(run)) :]
    first = next((i for i, token in enumerate(run) if not is_title(token)), 0)
    first = _behind_title(run) or first
    return run[first : first + len(without_letters(_words(run[first:])))]


def _words(run: Run) -> list[str]:
    return [token.text for token in run]


def _behind_title(run: Run) -> int:
    """Where a full name begins behind an office with its body in front: "FBI Director | Ann Roe"; else 0."""
    at = max((at for at, token in enumerate(run[:-2], start=1) if is_title(token)), default=0)
    lists, words = load("names"), _words(run[at:])
    others = {*lists["organisation_words"], *lists["things"], *lists["place_words"]}
    plain = (
        not is_title(run[at])
        and others.isdisjoint(words)
        and all(word[:1].isupper() or "-" in (word, before) for before, word in pairwise(["", *words]))
    )
    return at if plain and len(words) <= _LONGEST else 0


def _behind_office(run: Run) -> Run:
    """A person's name without the field of the office before it: "Secretary of Defense | Ann Roe"."""
    before = run[0].doc[max(0, run[0].i - 2) : run[0].i]
    if len(before) < 2 or before[1].text != "of" or not (is_title(before[0]) or is_office(before[0])):
        return run
    names = load("names")["given"]
    given = next((at for at, token in enumerate(run[1:-1], start=1) if token.text in names), 0)
    field = len(run) == _WITH_FIELD and run[0].lower_ in load("sources")["portfolios"]
    return run[given or int(field) :]


def _as_below(found: Iterable[Run]) -> list[Run]:
    """The runs, those in headings as the sentences have the name: "Roe | Willing to Act" is about Roe."""
    every = [(run, in_heading(run[0]) and not _is_closed(run[0])) for run in found]
    written = {tuple(_words(without_titles(run))) for run, heading in every if not heading}
    written |= {words[-1:] for words in written}
    return [_begun(run, written) if heading else run for run, heading in every]


def _is_closed(token: Token) -> bool:
    """Whether the sentence of a word ends with a mark, as headings do not."""
    return token.sent.text.rstrip(" \n\"'”’")[-1:] in {".", "!", "?"}


def _begun(run: Run, written: Set[tuple[str, ...]]) -> Run:
    """The longest beginning of a run that is a name elsewhere; all of it if there is none."""
    lengths = range(len(run), 0, -1)
    return next((run[:n] for n in lengths if tuple(_words(without_titles(run[:n]))) in written), run)


def _addressed(found: Iterable[tuple[Run, list[str]]]) -> Mapping[str, Set[str]]:
    """Surnames with the genders of those whom the text calls by them and a title: "Mr. Roe"."""
    genders: defaultdict[str, set[str]] = defaultdict(set)
    titles = {**dict.fromkeys(("Mr", "Mr."), "men"), **dict.fromkeys(("Mrs", "Mrs.", "Ms", "Ms."), "women")}
    for run, bare in found:
        if len(bare) == 1 and run[0].text in titles:
            genders[bare[0]].add(titles[run[0].text])
    return genders


def full_names(
    names: list[str], kinds: list[Kind], addressed: Mapping[str, Set[str]] = MappingProxyType({})
) -> list[str]:
    """For each name the one of the text that it most likely shortens; itself if there is none.

    A surname is not that of a woman whose bearer the text only calls "Mr.", by the genders `addressed`.

    >>> full_names(["Jane Roe", "Roe", "Oslo"], ["person", "unknown", "place"])
    ['Jane Roe', 'Jane Roe', 'Oslo']
    >>> full_names(["Omar al-Roe", "Roe", "Al-Roe"], ["person", "unknown", "unknown"])
    ['Omar al-Roe', 'Omar al-Roe', 'Omar al-Roe']
    """
    longer: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, kind in zip(names, kinds, strict=True):
        words = name.split()
        if kind == "person" and len(words) > 1 and not words[-1].islower():  # "the Roe family"
            alone = words[-1:] if _may_be(words[0], addressed.get(words[-1], frozenset())) else []
            for short in {" ".join(words[-2:]), *alone, *map(_plain, alone), words[0], name}:
                longer[short][name] += 1
    usual = {name: _usual(longer[name] or longer[_plain(name)], name) for name in dict.fromkeys(names)}
    return [usual[name] for name in names]


def _plain(name: str) -> str:
    """A surname without its article: "Al-Roe" and "al-Roe" are Roe."""
    return name[3:] if name.lower().startswith(("al-", "el-")) else name


def _may_be(given: str, genders: Set[str]) -> bool:
    """Whether a given name is of the only gender, or of one of two; one that tells none may be of neither."""
    told = {one for one in ("men", "women") if given in _gendered(one)}
    return not genders or (bool(told & genders) if told else len(genders) < 2)


@cache
def _gendered(one: str) -> frozenset[str]:
    return frozenset(load("sources")[f"{one}_names"])


def _usual(longer: Counter[str], name: str) -> str:
    return max(longer, key=lambda one: (len(one.split()), longer[one]), default=name)


@cache
def _given() -> frozenset[str]:
    lists = load("names")
    return frozenset(lists["given"]) - frozenset(lists["doubtful_given"])


def _is_common(token: Token) -> bool:
    """Whether a word that was taken for a name is written small, so that none begins with it; titles may."""
    small = token.text.islower() and token.text.isalpha() and token.text not in load("names")["in_person"]
    return small and not is_office(token)
