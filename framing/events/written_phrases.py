"""The noun phrases that some texts write, as each outlet writes them, and whom they name in full."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest

from framing.events.openings import is_small
from framing.language.noun_runs import Run, RunWord
from framing.language.titles import is_written_title
from framing.language.word_families import stem
from framing.lexicon import load

Stems = tuple[str, ...]

Forms = Mapping[Stems, Mapping[str, Counter[str]]]
"""Stems of a phrase -> the phrase as it is written -> the outlets that write it so."""

_LONGEST = 4
"""Words of a phrase."""

_LETTERS = 5
"""Letters of an abbreviation; a longer word in capitals is the place in a dateline."""

_HEADLINE = 0.6
"""Share of capitalised words from which capitals tell nothing of names."""

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def placed(text: str) -> list[tuple[str, int]]:
    """The words of a text by stem, and where they start; a hyphen parts two words.

    >>> placed("Harbour-fire inquiries")
    [('harbour', 0), ('fire', 8), ('inquiri', 13)]
    """
    return [(stem(_POSSESSIVE.sub("", one.group())), one.start()) for one in _WORD.finditer(text)]


def stems(text: str) -> Stems:
    """The words of a text by stem."""
    return tuple(one for one, _ in placed(text))


def within(inner: Stems, outer: Stems) -> bool:
    """Whether words stand in a row among others."""
    n = len(inner)
    return inner[0] in outer and any(outer[at : at + n] == inner for at in range(len(outer) - n + 1))


def written_phrases(
    texts: Sequence[Iterable[Run]], titles: Sequence[Iterable[Run]], outlets: Sequence[str]
) -> Forms:
    """The phrases that end in a noun and cut no name, by their stems.

    Of a headline only those count whose words stand in phrases of the texts, where there are any: headlines
    take verbs for nouns.
    """
    forms = _forms(texts, outlets)
    known = {word.text.lower() for runs in texts for run in runs for word in run}
    for words, written in _forms(titles, outlets).items():
        if words not in forms and all(
            not known or known.issuperset(re.split("[ -]", form.lower())) for form in written
        ):
            forms[words] = written
    return forms


def _forms(read: Iterable[Iterable[Run]], outlets: Iterable[str]) -> dict[Stems, Mapping[str, Counter[str]]]:
    forms: defaultdict[Stems, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for outlet, runs in zip(outlets, read, strict=True):
        for words in (phrase for run in runs for phrase in _phrases(run)):
            written = "".join(("-" if one.tied else " ") + one.text for one in words).strip()
            whole = written[-1].isalnum() and not (written.isupper() and len(written) > _LETTERS)
            if whole and not _is_titled(words):
                forms[stems(written)][written][outlet] += 1
    return dict(forms)


def in_sentence_case(title: str, small: Mapping[str, int]) -> str:
    """A headline with small letters where the texts have them, if it capitalises nearly every word.

    What may end the name of a body keeps its capital after one.

    >>> in_sentence_case("Mayor Roe Opens Harbour Court", {"opens": 1, "harbour": 2, "court": 1})
    'Mayor Roe opens harbour court'
    >>> in_sentence_case("Supreme Court Opens", {"opens": 1, "court": 2})
    'Supreme Court opens'
    """
    words = re.split(r"(\W+)", title)
    letters = [word for word in words if word[:1].isalpha()]
    if sum(word[0].isupper() for word in letters) <= _HEADLINE * len(letters):
        return title
    before = ""
    for at, word in enumerate(words):
        if len(word) > 1 and word.isalpha():
            body = word in body_words() and before[:1].isupper()
            if not body and (small.get(word.lower()) or is_small(word)):
                words[at] = word.lower()
            before = words[at]
    return "".join(words)


def whole_names(forms: Forms, titles: Iterable[str] = ()) -> dict[str, Stems]:
    """Surname -> the whole name of its bearer: the one that most outlets have, the shortest of these.

    Whom two of the `titles` or more name in full comes first: the text names the kin of its subject too.
    """
    bearers: defaultdict[str, list[tuple[int, int, int, Stems]]] = defaultdict(list)
    heads = [stems(title) for title in titles]
    written = {words: usual(by).split() for words, by in forms.items()}
    surnames = {words[-1] for words, one in written.items() if _is_person(one, words, forms)}
    for words, one in written.items():
        if _is_person(one, words, forms) or (words[-1] in surnames and _is_kin(one)):
            outlets = {outlet for by in forms[words].values() for outlet in by}
            titled = sum(within(words, head) for head in heads)
            bearers[words[-1]].append((-titled if titled > 1 else 0, -len(outlets), len(words), words))
    found = {}
    for surname, names in bearers.items():
        *_, words = min(names)
        without_middle = (words[0], surname)
        found[surname] = without_middle if without_middle in forms else words
    return found


def _is_person(written: Sequence[str], words: Stems, forms: Forms) -> bool:
    """Whether it is a given name and a surname, or two words of which the second stands alone for both."""
    first, last = written[0], written[-1]
    if {first, last} & {*load("names")["no_names"]}:
        return False
    if not 2 <= len(written) <= 3 or len(written) != len(words) or last in _no_surnames():
        return False
    if not all(word[0].isupper() and not word.isupper() for word in (first, last)):
        return False
    if first in _given():
        return True
    by = {one for form, by in forms.get(words[-1:], {}).items() for one in by if not form.islower()}
    small = any(form.islower() for form in forms.get(words[-1:], ()))
    other = small or words[:1] in forms or first in load("names")["before_people"] or is_written_title(last)
    return len(written) == 2 and len(by) > 1 and not other


def _is_kin(written: Sequence[str]) -> bool:
    """Whether two words may name somebody whose surname another bears too: "Jeb Bush", beside Barbara."""
    first, *rest = written
    before = first in load("names")["before_people"] or is_written_title(first)
    whole = len(first) > 2 and all(word.istitle() for word in written)  # no initial
    return len(rest) == 1 and whole and not before


def whole_of_letters(forms: Forms) -> dict[Stems, Stems]:
    """Phrase -> the letters that stand for it: "National Harbour Board" -> "NHB"."""
    letters = {form.replace(".", ""): words for words, by in forms.items() for form in by if form.isupper()}
    found = {}
    for words, written in forms.items():
        initials = "".join(word[0] for word in re.split("[ -]", usual(written)) if word)
        if len(words) > 1 and letters.get(initials, words) != words:
            found[words] = letters[initials]
    return found


def usual(written: Mapping[str, Counter[str]]) -> str:
    """The form that most outlets write, and most often; of several the shortest in small letters."""
    return min(
        written,
        key=lambda form: (-len(written[form]), -written[form].total(), not form.islower(), len(form), form),
    )


def _phrases(run: Run) -> Iterator[Run]:
    """The parts of a run that can stand alone."""
    for part in _without_small(run):
        for end in range(len(part)):
            after = part[end + 1] if end + 1 < len(part) else None
            for start in range(max(0, end + 1 - _LONGEST), end + 1) if part[end].noun else ():
                phrase = part[start : end + 1]
                begins = not part[start].tied and not (start and _goes_on(part[start - 1], part[start]))
                if begins and (after is None or _ends_before(phrase, after)):
                    yield phrase


def _without_small(run: Run) -> Iterator[Run]:
    """The stretches of a run between words that say nothing."""
    part: list[RunWord] = []
    for word, after in zip_longest(run, run[1:]):
        if is_small(word.text) and not (word.tied or (after and after.tied)):
            yield tuple(part)
            part = []
        else:
            part.append(word)
    yield tuple(part)


def _ends_before(phrase: Run, after: RunWord) -> bool:
    """Whether a phrase can end before a noun: "gun control" in "gun control plan".

    No name is cut ("White" of "White House"), nor a name kept with half a phrase ("Velm harbour").
    """
    alike = len({one.name for one in phrase}) == 1
    return alike and after.noun and not after.tied and not (phrase[-1].name and after.name)


def _goes_on(before: RunWord, word: RunWord) -> bool:
    """Whether a name goes on: nothing begins at "House" in "White House", but at "Ann" in "Mayor Ann Lee"."""
    begins = is_written_title(before.text) or word.text in _given()
    return before.name and word.name and not begins


def _is_titled(words: Sequence[RunWord]) -> bool:
    """Whether a name has a title before it, without which it is a phrase too."""
    return any(is_written_title(one.text.capitalize()) and after.name for one, after in pairwise(words))


@cache
def _given() -> frozenset[str]:
    return frozenset(load("names")["given"]) | frozenset(load("names")["doubtful_given"])


@cache
def body_words() -> frozenset[str]:
    """Words in names of bodies and places."""
    lists = load("names")
    return frozenset(word for key in ("organisation_words", "place_words") for word in lists[key])


@cache
def _no_surnames() -> frozenset[str]:
    return body_words() | {*load("names")["things"], *load("naming")["party_members"]}
