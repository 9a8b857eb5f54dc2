"""Content that stands before its source and cue: "A, X said"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.finders.cues import Cue, cue
from framing.finders.quotes.rules.adjuncts import skip_adjuncts
from framing.finders.quotes.rules.complements import complement
from framing.finders.quotes.rules.cue_subjects import subject_before
from framing.finders.quotes.rules.folded import Row, Token, small
from framing.finders.quotes.rules.source_phrases import Phrase, phrase_after, speaking, subject_after
from framing.finders.quotes.rules.that_clauses import that_clause
from framing.finders.quotes.rules.verb_groups import DASHES, clause_end
from framing.lexicon import load

_CLOSING = frozenset({"%", ")", "]", "°"})
"""Signs that belong to the word before them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A cue of a sentence with its source and its content, all counted in tokens of the row."""

    cue: Phrase
    source: Phrase | None
    contents: tuple[Phrase, ...]
    resume: int
    """Where reading continues; cues inside content are not read."""


@cache
def hearers() -> frozenset[str]:
    """Nouns, singular and plural, for those whom somebody tells something."""
    papers = set(load("sources")["documents"])
    return speaking() - papers - {f"{noun}s" for noun in papers}


def free_from(row: Row, found: list[Reading]) -> int:
    """The first token that no earlier cue of the sentence has taken."""
    start = max((reading.resume for reading in found), default=0)
    while start < len(row) and not (row[start].word or row[start].mark):
        start += 1
    return start


def stands_before_source(row: Row, edge: int, at: int, verb: Cue, found: list[Reading]) -> bool:
    """Whether content stands before the source, "A, X said", and the verb governs nothing behind it."""
    if edge == 0 or edge <= free_from(row, found) or not (verb.frames & {"clause", "addressee", "quotation"}):
        return False
    before = row[edge - 1]
    quoted = before if before.mark or edge < 2 or before.text != "," else row[edge - 2]
    if quoted.mark is not None:
        ended = quoted.text.endswith(".") or any(token.word for token in row[free_from(row, found) : edge])
        return not ended or (complement(row, at, verb) is None and not _does_a_thing(row, at, verb))
    if not verb.frames & {"clause", "addressee"} or (before.text != "," and before.text not in DASHES):
        return False
    return that_clause(row, at + 1) is None and ends_clause(row, at, verb)


def ends_clause(row: Row, at: int, verb: Cue) -> bool:
    """Whether a verb, perhaps with its hearer and time, ends its clause: "as Roe told Lee on Monday | ,"."""
    end = skip_adjuncts(row, at + 1)
    if "addressee" in verb.frames and end == at + 1:
        addressee = phrase_after(row, end)
        end = skip_adjuncts(row, addressee) if addressee is not None else end
    return end >= len(row) or (not row[end].word and not row[end].mark and row[end].text != ":")


def _does_a_thing(row: Row, at: int, verb: Cue) -> bool:
    """Whether a verb has its own object behind a sentence that is closed: '"Go." Roe promised | a review'."""
    if verb.lemma == "tell" or at + 1 >= len(row) or row[at + 1].low not in small("determiners"):
        return False
    hearer = phrase_after(row, at + 1) if "addressee" in verb.frames else None
    return hearer is None or row[hearer - 1].low not in hearers()


def inverted_source(row: Row, at: int, verb: Cue) -> Phrase | None:
    """The source of "A, said X": after a quotation or a comma, and with no verb of its own."""
    if at == 0 or not verb.frames & {"clause", "quotation"}:
        return None
    if verb.shape not in {"past", "present"}:
        return _inserted(row, at, verb)
    quoted = row[at - 1].mark is not None or (
        at > 1 and row[at - 1].text == "," and row[at - 2].mark is not None
    )
    if not quoted and (row[at - 1].text != "," or "inverting" not in verb.frames):
        return None
    if not quoted and at + 1 < len(row) and row[at + 1].low == "that":  # "Roe, however, said that"
        return None
    phrase = subject_after(row, at + 1)
    if phrase is None:
        return None
    if not quoted and subject_before(row, at) and not _closes(row, phrase):
        return None
    after = row[phrase.end].low if phrase.end < len(row) else "."
    named = any(
        token.capital or token.low in speaking() | small("subjects")
        for token in row[phrase.start : phrase.end]
    )
    return (
        phrase
        if named and after not in small("be", "have", "modals", "do", "contracted") and cue(after) is None
        else None
    )


def _inserted(row: Row, at: int, verb: Cue) -> Phrase | None:
    """Several who speak between two commas: "The mills, | argue some, | were closed too soon"."""
    if verb.shape != "base" or row[at - 1].text != "," or not verb.frames & {"inverting", "gapped"}:
        return None
    phrase = subject_after(row, at + 1)
    if phrase is None or phrase.end == len(row) or row[phrase.end].text != ",":
        return None
    several = row[phrase.end - 1].low.endswith("s") or row[phrase.end - 1].low in small("subjects")
    return phrase if several and _closes(row, phrase) else None


def _closes(row: Row, phrase: Phrase) -> bool:
    """Whether a short phrase ends its clause, so that it must be the source of "A, said X"."""
    last = row[phrase.end - 1]
    ends = phrase.end == len(row) or row[phrase.end].text in {",", ".", ";"}
    known = last.capital or last.low in speaking() | small("subjects")
    return ends and phrase.end - phrase.start <= 4 and known


def postposed(
    row: Row, verb: Phrase, source: Phrase, after: int, edge: int, found: list[Reading]
) -> Reading | None:
    """Content before its source and cue, and perhaps once more behind them: "A, X said, B"."""
    start, end = free_from(row, found), edge
    while end > start and not (row[end - 1].word or row[end - 1].mark or row[end - 1].text in _CLOSING):
        end -= 1
    behind_verb = start in {reading.resume for reading in found}  # '"Go," Roe told | Lee, as Poe reported'
    if end <= start or behind_verb:
        return None
    aside = is_relative(row[end - 1]) or row[start].low == "according"  # "According to Roe, | she added"
    contents = () if aside else _left(row, start, end)
    resume = after
    rest = _to_comma(row, after)
    if rest is not None and not (verb.start < source.start and _describes(row, source, rest)):
        tail = clause_end(row, rest)
        marked = [Phrase(i, i + 1) for i in range(rest, tail) if row[i].mark]
        if _is_quoted(row, contents):
            more = marked
        else:
            more = [Phrase(rest, tail)]
        contents, resume = (*contents, *more), (tail if more else after)
    return Reading(verb, source, contents, resume) if contents else None


def is_relative(token: Token) -> bool:
    """Whether a word opens a clause about what stands before it: "men who, | police said, were armed"."""
    return token.low in {"who", "whom", "which"}


def _is_quoted(row: Row, contents: tuple[Phrase, ...]) -> bool:
    """Whether all that stands before the verb is one quotation."""
    return (
        len(contents) == 1 and contents[0].end - contents[0].start == 1 and bool(row[contents[0].start].mark)
    )


def _describes(row: Row, source: Phrase, rest: int) -> bool:
    """Whether what stands behind a source tells who it is: "said Ann Roe, | a judge"."""
    return rest == source.end + 1 and (row[rest].capital or row[rest].low in {"a", "an", "the"})


def _left(row: Row, start: int, end: int) -> tuple[Phrase, ...]:
    """Content before a cue: quotations alone, or the whole clause they are woven into."""
    last = end - 1
    alone = all(token.mark or not token.word for token in row[start:end])
    led = last > start and row[last].mark is not None and row[last - 1].low in {",", ":", "as"}
    if alone or led:
        return tuple(Phrase(i, i + 1) for i in range(start if alone else last, end) if row[i].mark)
    return (Phrase(start, end),)


def _to_comma(row: Row, after: int) -> int | None:
    """Where content continues behind "A, X said on Monday, ": not at a relative clause or a further cue."""
    at = skip_adjuncts(row, after)
    if row[at - 1].text == "," or (
        at < len(row) - 1 and not row[at].word and row[at].text not in {",", *DASHES}
    ):
        return at if at < len(row) and row[at].mark else None
    for i in range(at, min(at + 14, len(row) - 1)):
        if row[i].text == "," or row[i].text in DASHES or row[i].mark:
            first = i if row[i].mark else i + 1
            return first if _goes_on(row, first) else None
    return None


def _goes_on(row: Row, first: int) -> bool:
    """Whether what begins here can be a second part of the content."""
    if row[first].mark is not None:
        return True
    if row[first].low in {"and", "but"}:
        following = row[first + 1] if first + 1 < len(row) else row[first]
        return following.capital or following.low in small("determiners", "subjects")
    barred = {"who", "which", "according", "while", "when", "as", "where", "with", "before"}
    return row[first].low not in barred and cue(row[first].low) is None
