"""One sentence read for its cues: which words are given to which phrase."""

from __future__ import annotations

from functools import cache

from framing.finders.cues import Cue, cue
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.rules.called import is_naming
from framing.finders.quotes.rules.complements import complement
from framing.finders.quotes.rules.cue_subjects import subject_before
from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.postposed import (
    Reading,
    ends_clause,
    inverted_source,
    postposed,
    stands_before_source,
)
from framing.finders.quotes.rules.preposed import preposed, read_participle, read_passive, read_relayed
from framing.finders.quotes.rules.relative_gaps import relative_pronoun, what_before
from framing.finders.quotes.rules.source_phrases import Phrase, speaking, subject_after
from framing.finders.quotes.rules.verb_groups import (
    VerbGroup,
    main_subject,
    sentence_end,
    verb_group,
)


@cache
def _joins() -> frozenset[str]:
    """What goes on with a noun: "clerks | in the office", "people | who have seen it"."""
    return small("prepositions") | {"that", "which", "who", "whom", "whose", "where"}


def readings(row: Row) -> list[Reading]:
    """The cues of a sentence from left to right, outermost only."""
    found: list[Reading] = []
    at = 0
    closing = _closing(row)
    while at < len(row):
        reading = _read(row, at, found)
        if reading is None or (closing and at < closing.cue.start < reading.resume):
            at += 1
        else:
            found.append(reading)
            at = max(reading.resume, at + 1)
    return found


def _closing(row: Row) -> Reading | None:
    """A cue that closes the sentence and so holds all of it: "the clerk said it was late, | Lee said"."""
    end = sentence_end(row)
    for at in range(end - 1, max(0, end - 12), -1):
        verb = cue(row[at].low) if row[at].mark is None else None
        if verb is None or row[at].capital:
            continue
        group = verb_group(row, at, verb)
        subject = subject_before(row, group.start) if group.asserted and not group.passive else None
        if (
            subject
            and subject.start
            and row[subject.start - 1].text == ","
            and stands_before_source(row, subject.start, at, verb, [])
        ):
            return postposed(row, Phrase(at, at + 1), subject, at + 1, subject.start, [])
        return None
    return None


def _read(row: Row, at: int, found: list[Reading]) -> Reading | None:
    if row[at].mark is not None:
        return None
    if row[at].low == "according" and at + 2 < len(row) and row[at + 1].low == "to":
        return _according(row, at, found)
    if [token.low for token in row[at : at + 4]] == ["in", "the", "words", "of"]:
        return _in_words_of(row, at)
    verb = cue(row[at].low) or _retort(row, at)
    if verb is None or (row[at].capital and at > 0) or is_naming(row, at):
        return None
    group = verb_group(row, at, verb)
    if not group.asserted:
        return None
    if row[at - 1].low == "as" and verb.shape == "participle" and at > 1:
        return read_relayed(row, at, verb)
    if group.passive:
        return read_passive(row, at, verb)
    if (
        verb.shape == "past"
        and at > 1
        and row[at - 1].low == "as"
        and row[at + 1 : at + 2]
        and row[at + 1].low == "by"
    ):
        by = subject_after(row, at + 2)
        return postposed(row, Phrase(at, at + 1), by, by.end, at - 1, found) if by else None
    if verb.shape == "participle" and row[at - 1].low not in small("be"):
        return read_participle(row, at, verb, found)
    return _finite(row, at, verb, group, found)


def _retort(row: Row, at: int) -> Cue | None:
    """A verb that gives words only with "back": "shot back"."""
    back = at + 1 < len(row) and row[at + 1].low == "back" and row[at].low in told("with_back")
    known = cue("retorted" if back else "")
    return known._replace(shape="present" if row[at].low.endswith("s") else "past") if known else None


def _finite(row: Row, at: int, verb: Cue, group: VerbGroup, found: list[Reading]) -> Reading | None:
    source = None if inverted_source(row, at, verb) else subject_before(row, group.start)
    if source is not None and not _agrees(row, source, verb):
        return None
    if source is None:
        after = inverted_source(row, at, verb)
        if after is not None:
            return postposed(row, Phrase(at, at + 1), after, after.end, group.start, found)
        if (
            group.start == 0
            or row[group.start - 1].low not in {"and", "but"}
            or verb.noun
            or verb.shape == "base"
        ):
            return None
        source = found[-1].source if found else main_subject(row, group.start)
        return preposed(row, at, verb, source)
    edge = source.start
    if stands_before_source(row, edge, at, verb, found):
        return postposed(row, Phrase(at, at + 1), source, at + 1, edge, found)
    spoken = verb.frames & {"clause", "addressee"}
    as_ = edge > 1 and row[edge - 1].low == "as"
    if as_ and spoken and complement(row, at, verb) is None and not _has_object(row, at, verb):
        return postposed(row, Phrase(at, at + 1), source, at + 1, edge - 1, found)
    return preposed(row, at, verb, source)


def _has_object(row: Row, at: int, verb: Cue) -> bool:
    """Whether a verb is about a thing that stands behind it: "as residents explained | the plan"."""
    small_words = small("prepositions", "adverbs") | {"back"}  # "as Roe wrote | in 2008"
    return not ends_clause(row, at, verb) and row[at + 1].low not in small_words


def _agrees(row: Row, source: Phrase, verb: Cue) -> bool:
    """Whether the phrase can be the subject of this form; decides for words that are more often nouns."""
    head = row[source.end - 1].low
    opened = (relative_pronoun(row, source.end), what_before(row, source.end))
    relative = not {source.start - 1, source.start}.isdisjoint(opened)
    if verb.shape == "base":
        plural = head in {
            "they",
            "we",
            "i",
            "you",
            "people",
            "police",
            "many",
            "some",
            "others",
        } or head.endswith(("s", "men"))
        return plural and (head in small("subjects") or not verb.noun or relative)
    known = relative or row[source.end - 1].capital or head in speaking() | small("subjects")
    if verb.noun and not known:
        return False
    return head != "it" or verb.shape != "present"


def _in_words_of(row: Row, at: int) -> Reading | None:
    """The quotation behind "in the words of X, "."""
    source = subject_after(row, at + 4)
    if source is None:
        return None
    start = source.end + (source.end < len(row) and row[source.end].text == ",")
    quoted = start < len(row) and row[start].mark is not None
    return Reading(Phrase(at, at + 4), source, (Phrase(start, start + 1),), start + 1) if quoted else None


def _according(row: Row, at: int, found: list[Reading]) -> Reading | None:
    """The source of "according to X"; not where another source stands nearer to the words."""
    source = subject_after(row, at + 2)
    if source is None or found:
        return None
    stop = next((i for i in range(source.end, len(row)) if not row[i].word), len(row))
    front = all(token.low in small("adverbs") | {"and", "but"} or not token.word for token in row[:at])
    rest = row[source.end : stop]
    clause = any(token.low in small("be", "have", "modals", "contracted") for token in rest)
    if not clause:
        source = Phrase(source.start, stop)
    if not front:
        return postposed(row, Phrase(at, at + 2), source, source.end, at, found)
    # "according to clerks in the office that is shut, | the fee will rise"
    told_of = bool(rest) and rest[0].low in _joins()
    start = stop if told_of and stop < len(row) and row[stop].text == "," else source.end
    start += start < len(row) and row[start].text == ","
    end = sentence_end(row)
    if start >= end:
        return None
    inner = any(_read(row, i, []) for i in range(start, end) if row[i].low not in {"according"})
    return None if inner else Reading(Phrase(at, at + 2), source, (Phrase(start, end),), end)
