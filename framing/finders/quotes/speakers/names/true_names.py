"""Whether capitalised words of an article are the name of a person who may speak."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place
from framing.finders.quotes.speakers.phrases.source_nouns import is_title, listed, persons
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.close_words import is_common
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL
from framing.language.name_parts import in_heading
from framing.language.places import starts
from framing.language.word_classes import WordClass, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_PARTS: frozenset[WordClass] = frozenset({
    "base form", "present", "third person", "past", "modal", "to", "pronoun", "possessive pronoun",
    "relative", "relative adverb", "determiner", "adverb", "conjunction",
})  # fmt: skip
_ORDINARY = _NO_PARTS - {"modal"} | {"gerund", "participle", "preposition", "interjection"}  # "May Roe"
_LONGEST_IN_HEADLINE = 3
_KIN = re.compile(
    r"\b(?:sons?|daughters?|mothers?|fathers?|parents|wife|husband|widow|widower|brothers?|sisters?|famil(?:y|ies)|friends?"
    r"|relatives?|child|children|uncle|aunt|cousins?|nephew|niece|grand\w+) of (?:the )?(?:[\w’'-]+ ){0,2}$"
)
_CHILD_OF = re.compile(
    r"\b(?:son|daughter|child) of [^.;:!?“”\"\n]{3,80}? and (?:the |her |his )?(?:[a-z-]+ ){0,2}$"
)
"""What stands before the second parent: "the son of Ann Lee, a nurse, and | Tom Lee"."""
_AGE = re.compile(r", \d\d\b")
_DIGIT = re.compile(r"\d")
_TO = re.compile(r" to [A-Za-z][a-z]*\b")
_MARKS = tuple("“”\"‘’'")
_DEAD = re.compile(
    r"\b(?:late|slain|murdered|dead|deceased|killed|beheaded|assassinated) (?:[\w’'.-]+ ){0,2}$"
)


def as_read(document: Document, run: Span, opens: bool) -> Span:
    """The run without what the syntax reads otherwise: "Take Roe" where a sentence opens, all behind a verb.

    >>> from framing.article import Article, Zone
    >>> text = "Take Jane Roe. Her case is old."
    >>> article = Article("1", "Post", text, (Zone(0, len(text), "body"),))
    >>> as_read(Document(article), Span(0, 13), True).of(text)
    'Jane Roe'
    """
    words = document.doc.char_span(run.start, run.end, alignment_mode="expand")
    if words is None:
        return run
    kept = list(words)
    while kept and (
        kept[0].lower_ in small("be", "have", "subjects") or (opens and _is_ordinary(kept)) or _is_verb(kept)
    ):
        del kept[0]
    stop = next(
        (i for i in range(1, len(kept)) if _breaks(kept, i) and not _titled_alone(document, kept[i].text)),
        None,
    )
    kept = kept[:stop]
    return Span(kept[0].idx, min(run.end, kept[-1].idx + len(kept[-1]))) if kept else Span(run.end, run.end)


def _breaks(words: list[Token], at: int) -> bool:
    """Whether a name ends before a word that is read as no part of one."""
    word = words[at]
    if word_class(word) not in _NO_PARTS or not word.text.istitle() or _titled(words, at):
        return False
    named = word_class(word) == "adverb" and has_given(words[at - 1].text)  # "Ann Reilly"
    return not named or in_heading(word)


def _titled(words: list[Token], at: int) -> bool:
    """Whether a title makes a word part of a name, whatever it is read as: "Judge Dolly M. Roe"."""
    rest = words[at + 1 :]
    if at > 1 and not rest:
        return is_title(words[at - 2].text) and has_given(words[at - 1].text)
    initial = len(rest) > 1 and re.fullmatch(rf"{CAPITAL}\.?", rest[0].text) is not None
    return is_title(words[at - 1].text) and bool(rest) and (initial or has_given(words[at].text))


def _is_verb(words: list[Token]) -> bool:
    """Whether a verb stands before a full name: "Said Ann Roe", "Impeach Ann Roe"."""
    return (
        len(words) > 2
        and word_class(words[0]) in ("base form", "past", "third person")
        and has_given(words[1].text)
    )


def _is_ordinary(words: list[Token]) -> bool:
    """Whether the first word is read as an ordinary one; an adjective before a full name only.

    A rare word before a surname is a given name, whatever it is read as: "Gudrun Roe".
    """
    first = words[0]
    if has_given(first.text) or (len(words) == 2 and first.text.istitle() and not is_common(first)):
        return False
    return word_class(first) in _ORDINARY or (word_class(first) == "adjective" and len(words) > 2)


def is_person(document: Document, run: Span, found: Description) -> bool:
    """Whether a full name is a person's, by a given name, a title, an age or the words around it."""
    text, name = document.text, (found.name or "").split()
    if len(name) == 2 and name[0] in load("names")["place_openers"]:  # "Mt. Orrin", "St. Mary's"
        return False
    if len(name) == 2 and _TO.match(text, run.end) and _titled_alone(document, name[0], name[1]):
        return False  # "Roe Plans to Sail", where Roe is "Mr. Roe"
    if not has_given(name[0]) and not set(load("names")["place_words"]).isdisjoint(name[1:-1]):
        return False  # "Roe Tower Oslo"
    if not has_given(name[0]) and (name[-1].lower() in listed("things") or any(map(_DIGIT.search, name))):
        return False  # "Roe Train", "Roe Flight 804"
    given = any(map(has_given, name[:-1]))
    if _in_headline(document, run):
        return given and len(name) <= _LONGEST_IN_HEADLINE
    if text[run.start - 1 : run.start] in _MARKS and text[run.end : run.end + 1] in _MARKS and run.start:
        return False  # a title, or what a sign says
    role = found.role.split()
    titled = any(is_title(word) or word.lower() in persons() for word in role) or role[-1:] == ["Democrat"]
    if given or titled or _AGE.match(text, run.end):
        return True
    kinds = {one.kind for one in document.names if one.start < run.end and run.start < one.end}
    return "person" in kinds or not _read_otherwise(document, run)


def _titled_alone(document: Document, word: str, surname: str | None = None) -> bool:
    """Whether a word is somebody's surname behind a title in the text, and not before that `surname`."""
    before = re.compile(r"([\w.]+)[ \u00a0]$")
    alone = (
        at
        for at in starts(document, word)
        if surname is None or not document.text.startswith(surname, at + len(word) + 1)
    )
    leads = (before.search(document.text, max(0, at - 20), at) for at in alone)
    return any(lead is not None and is_title(lead[1]) for lead in leads)


def speaks_no_more(text: str, at: int) -> bool:
    """Whether the person named at a place is told to be dead, or only another's kin: "mother of Roe"."""
    before = text[max(0, at - 60) : at]
    child = _CHILD_OF.search(text, max(0, at - 120), at) is not None
    return child or _DEAD.search(before) is not None or _KIN.search(before) is not None


def _read_otherwise(document: Document, run: Span) -> bool:
    """Whether the words around a name show it to be that of a body, a place or many persons."""
    others = _others(document)
    at = bisect_right(others, run.start, key=lambda one: one.end)
    return at < len(others) and others[at].start < run.end


@remembered
def _others(document: Document) -> tuple[Span, ...]:
    place_words = load("names")["place_words"]
    return tuple(
        Span(one.start, one.end)
        for one in document.names
        if one.kind == "organisation" or is_place(one.bare) or one.bare.split()[-1] in place_words
    )


def _in_headline(document: Document, run: Span) -> bool:
    """Whether a place is in a headline of which most words have capitals, so that a capital tells nothing."""
    if document.article.zone_at(run.start) != "headline":
        return False
    text = document.text
    start, end = text.rfind("\n", 0, run.start) + 1, text.find("\n", run.end)
    words: list[str] = [
        word
        for word in re.findall(r"[^\W\d_]+", text[start : end if end > 0 else len(text)])
        if len(word) > 3
    ]
    return sum(word[0].isupper() for word in words) > 0.7 * len(words)
