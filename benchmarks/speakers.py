"""Who speaks, on GUM's coreference: whether a source is shown under the name that the article gives it.

    python -m benchmarks.speakers [--data FILE ...] [--scope speech|attributions] [--list]

A source counts where its head is that of an annotated mention of a person or organization; what a relative
pronoun stands for is read from the annotated syntax. Where the article names the entity, the speaker is right
under one of these names, wrong under another entity's, and otherwise missed. --list prints those two in full.
On the files of shared/data/ud floors are held: below one of them the exit code is 1.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.quotes import REFERENCE
from framing.article import Article, Quote, Span
from framing.finders.quotes import attributions, quotes
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.language.document import Document
from framing.reading.zones import zones
from framing.stats import wilson
from training.entities import Annotated, Mention, annotated
from training.treebank import Word

GENRES = frozenset({"academic", "bio", "court", "interview", "news", "speech", "textbook"})
KINDS = ("name", "he, she", "they, it", "description", "relative")
SAID = ("right", "wrong", "missed", "rightly none", "wrongly one")
SCOPES = {"speech": quotes, "attributions": attributions}
_PRONOUNS = {
    **dict.fromkeys(("he", "she", "his", "her", "him"), "he, she"),
    **dict.fromkeys(("they", "it", "their", "its", "them"), "they, it"),
}
_RELATIVE = ("WP", "WDT", "WP$")
FLOORS = {"speech": 88.5, "attributions": 87.0}
"""Right of those named, in per cent, that the rules reached, less a small margin."""
_AROUND = 300


@dataclass(frozen=True)
class Case:
    """A source whose entity is known, and what it is shown as."""

    kind: str
    said: str
    quote: Quote
    names: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    own = [REFERENCE / "data" / "ud" / f"gum_{one}.conllu" for one in ("train", "dev")]
    parser.add_argument("--data", type=Path, nargs="+", default=own)
    parser.add_argument("--scope", choices=SCOPES, default="attributions")
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    if missing := [str(file) for file in given.data if not file.exists()]:
        print(f"skipped: {', '.join(missing)} is not there", file=sys.stderr)
        return 0
    counts: Counter[tuple[str, str]] = Counter()
    read = {one.name: one for file in given.data for one in annotated(file) if one.genre in GENRES}
    for gold in read.values():  # a document may be in both files
        for case in cases(gold, given.scope):
            counts[case.kind, case.said] += 1
            if given.list and case.said not in ("right", "rightly none"):
                print(shown(gold, case))
    print(*table(counts), sep="\n")
    return gate(counts, given.scope) if given.data == own else 0


def cases(gold: Annotated, scope: str) -> Iterator[Case]:
    """The sources of a document that mean a person or organization."""
    document = Document(Article(gold.name, "", gold.text, zones(gold.text)))
    for quote in SCOPES[scope](document):
        source = quote.source
        inside = [
            at for at, (start, _) in enumerate(gold.spans) if source and source.start <= start < source.end
        ]
        if not inside:
            continue
        head = gold.head_of(inside[0], inside[-1])
        one = mention(gold, head, inside)
        if one and not is_first(gold.words[head]) and not is_more(gold, one, inside):
            names = proper_names(gold).get(one.entity, set())
            name = quote.speaker.name
            said = judged(gold, one.entity, name) if name else "none"
            yield Case(
                kind(gold, head, one, inside), OUTCOMES[said, bool(names)], quote, tuple(sorted(names))
            )


OUTCOMES = {
    ("own", True): "right",
    ("another", True): "wrong",
    ("none", True): "missed",
    ("another", False): "wrongly one",
    ("none", False): "rightly none",
}


def mention(gold: Annotated, head: int, inside: list[int]) -> Mention | None:
    """The mention that a source is, or that its relative pronoun stands for."""
    if gold.words[head].xpos in _RELATIVE:
        while gold.words[head].dep != "acl" and gold.heads[head] != head:
            head = gold.heads[head]
        head = gold.heads[head]
    found = [one for one in gold.mentions if one.head == head and one.kind in ("person", "organization")]
    return min(found, key=lambda one: abs(one.first - inside[0]) + abs(one.last - inside[-1]), default=None)


def is_first(word: Word) -> bool:
    """Whether a word is "I", "we", "you" or a form of them, which name nobody."""
    return word.xpos.startswith("PRP") and word.form.lower() not in _PRONOUNS


def is_more(gold: Annotated, one: Mention, inside: list[int]) -> bool:
    """Whether a source is several, of which the mention is the first: "Ann Roe and Tom Lee"."""
    return any(gold.words[at].dep == "conj" and gold.heads[at] == one.head for at in inside)


@cache
def proper_names(gold: Annotated) -> dict[str, set[str]]:
    """The names of each entity, without those that only tell an office ("the President") or a people."""
    offices = {"mr", "mrs", "ms", "dr", "chief", "justice", "vice", "undersecretary"} | persons().keys()
    found = {
        entity: {form for form in forms if {word.lower().rstrip(".") for word in form.split()} - offices}
        for entity, forms in gold.named.items()
    }
    return {entity: forms for entity, forms in found.items() if forms}


def kind(gold: Annotated, head: int, one: Mention, inside: list[int]) -> str:
    """How a source tells who it is."""
    word = gold.words[head]
    if word.xpos in _RELATIVE:
        return "relative"
    if pronoun := _PRONOUNS.get(word.form.lower()):
        return pronoun
    within = (each.head for each in gold.mentions if each.entity == one.entity and each.head in inside)
    return "name" if any(map(gold.is_proper, within)) else "description"


def judged(gold: Annotated, entity: str, name: str) -> str:
    """Whether a speaker's name is the entity's own, another's, or nobody's."""
    words = name_words(name)
    last = name_words(name, last=True) if name[0].isupper() else set()  # "lawyer for Roe" is not Roe
    shared = {
        each: max((len(words & name_words(form)) for form in forms if last & name_words(form)), default=0)
        for each, forms in proper_names(gold).items()
    }
    most = max(shared.values(), default=0)
    if not most:
        return "none"
    return "own" if shared.get(entity) == most else "another"


def name_words(name: str, last: bool = False) -> set[str]:
    """The words of a name that have a capital, without what follows a comma; or the last word alone."""
    words = re.findall(r"[^\W\d_][\w.’'-]*", name.split(",")[0])
    kept = [word.rstrip(".").casefold() for word in (words[-1:] if last else words) if word[0].isupper()]
    return set(kept)


def table(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """Per kind of source how often each is said, and the shares that are right and wrong of those named."""
    yield f"{'source':13}" + "".join(f"{said:>14}" for said in SAID) + f"{'% right':>20}{'% wrong':>20}"
    for row in (*KINDS, "all"):
        of = {said: sum(counts[each, said] for each in (KINDS if row == "all" else (row,))) for said in SAID}
        named = sum(of[said] for said in SAID[:3])
        shares = (interval(of["right"], named), interval(of["wrong"], named)) if named else ("-", "-")
        yield (
            f"{row:13}" + "".join(f"{of[said]:14}" for said in SAID) + "".join(f"{one:>20}" for one in shares)
        )


def gate(counts: Counter[tuple[str, str]], scope: str) -> int:
    """1 if fewer than the floor of those whom their article names are right."""
    said = [sum(counts[kind, one] for kind in KINDS) for one in SAID[:3]]
    share = 100 * said[0] / sum(said)
    low = share < FLOORS[scope]
    print(f"below the floor: {share:.1f} < {FLOORS[scope]}" if low else "the floor holds", file=sys.stderr)
    return int(low)


def interval(count: int, n: int) -> str:
    share = wilson(count, n)
    return f"{100 * count / n:.1f} [{100 * share.low:.1f}, {100 * share.high:.1f}]"


def shown(gold: Annotated, case: Case) -> str:
    """A case with the text before it."""
    source, cue = case.quote.source or Span(0, 0), case.quote.cue
    before = gold.text[max(0, source.start - _AROUND) : source.start]
    behind = gold.text[source.end : source.end + _AROUND // 3]
    return (
        f"--- {gold.name} {case.said}, {case.kind}: {case.quote.speaker.name!r} for {case.names}"
        f" cue {cue and cue.of(gold.text)!r}\n{before}[[{source.of(gold.text)}]]{behind}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
