"""Content that stands behind its cue: "X said that A", "adding B", "was told C"."""

from __future__ import annotations

from framing.finders.cues import Cue, phrasal
from framing.finders.quotes.rules.adjuncts import skip_adjuncts
from framing.finders.quotes.rules.complements import complement
from framing.finders.quotes.rules.cue_subjects import subject_before
from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.postposed import Reading, postposed
from framing.finders.quotes.rules.relative_gaps import gapped_clause, gapped_name
from framing.finders.quotes.rules.source_phrases import Phrase, is_voice, phrase_after, subject_after
from framing.finders.quotes.rules.verb_groups import clause_end, main_subject, sentence_end, verb_group

_BEFORE_PARTICIPLES = frozenset({"and", "but", "before", "while", "after", "by", "also", "later"})

_HEARD = frozenset({"heard", "overheard", "seen", "filmed", "recorded", "caught", "quoted"})
"""What stands before "saying" where others tell of it."""

_LEFT_OUT = frozenset({"for", "that", "as", "to"})
_LEAD_IN = _LEFT_OUT | {"about", "of", "over"}
"""What leads in to the words behind "by" and who said them."""


def preposed(row: Row, at: int, verb: Cue, source: Phrase | None) -> Reading | None:
    """Source and cue stand before the content: "X said that A"."""
    start = complement(row, at, verb)
    if start is None or start >= sentence_end(row):
        return None
    if source is not None and row[source.start].low == "that" and source.end - source.start > 1:
        gapped = start in (gapped_clause(row, at + 1, verb), gapped_name(row, at + 1, verb))
        source = Phrase(source.start + gapped, source.end)  # "the dam that | officials say is safe"
    contents, end = _content(row, start, verb.shape == "participle")
    inside = source is not None and source.end < at and row[source.end].low in {"who", "which"}
    opened = row[verb_group(row, at, verb).start - 1].low in {"who", "which"} if at else False
    beside = "clause" not in verb.frames and start == at + 1
    if (inside or opened) and (beside or phrasal(verb.lemma, row[at + 1].low)) and not row[start].mark:
        end = _main_verb(row, start, end)  # "members who called for a vote | were ignored"
        contents = (Phrase(start, end),)
    if inside or (at and row[at - 1].low in {"who", "which"}):
        commas = [i for i in range(start, end) if row[i].text == ","]
        # "who said that if it rained, they would leave, | went home"
        first = row[start].low in small("fronting")
        comma = next(iter(commas[first:]), end)
        contents, end = (Phrase(start, comma),), comma
    return Reading(_cue(row, at), source, contents, end)


def _main_verb(row: Row, start: int, end: int) -> int:
    """Where the sentence goes on behind an object without a clause of its own."""
    for i in range(start + 1, end):
        if row[i].low in small("subordinators", "subjects") - small("determiners") or not row[i].word:
            return end
        finite = small("be", "have", "modals", "do", "contracted") - {"being", "having", "be", "been"}
        if row[i].low in finite:
            return i
    return end


def _cue(row: Row, at: int) -> Phrase:
    two = (
        at + 1 < len(row)
        and row[at + 1].low in {"for", "on", "upon", "out"}
        and row[at].low.startswith(("call", "point"))
    )
    return Phrase(at, at + 2 if two else at + 1)


def _content(row: Row, start: int, participle: bool = False) -> tuple[tuple[Phrase, ...], int]:
    """The content that begins at `start`; a whole quotation stands alone, with its later pieces."""
    end = clause_end(row, start, participle)
    following = row[start + 1] if start + 1 < end else None
    mark = row[start].mark
    if mark is not None and (following is None or not following.word or _adjunct_follows(row, start + 1)):
        pieces = [
            Phrase(i, i + 1)
            for i in range(start, end)
            if row[i].mark and (i == start or row[i - 1].text in {",", ":"})
        ]
        return tuple(pieces), pieces[-1].end
    return (Phrase(start, end),), end


def _adjunct_follows(row: Row, at: int) -> bool:
    return skip_adjuncts(row, at) > at


def read_participle(row: Row, at: int, verb: Cue, found: list[Reading]) -> Reading | None:
    """A participle, "adding that B"; its source is the subject of the sentence or of the cue before."""
    before = row[at - 1] if at else None
    barred = small("prepositions", "determiners") - _BEFORE_PARTICIPLES
    if before is not None and before.low in _HEARD:
        return _read_heard(row, at, verb, found)
    if before is None or (before.low in barred and not is_voice(row, at - 1)) or before.low.endswith("'s"):
        return None
    shares = not before.word or before.low in _BEFORE_PARTICIPLES
    if shares:
        source = found[-1].source if found else main_subject(row, at)
        return preposed(row, at, verb, source) if source else None
    if not verb.frames & {"clause"}:
        return None
    subject = subject_before(row, at)
    return preposed(row, at, verb, subject) if subject else None


def _read_heard(row: Row, at: int, verb: Cue, found: list[Reading]) -> Reading | None:
    """What somebody is heard to say: "X can be heard saying that A", "“A,” X was heard saying"."""
    start = at - 1
    while start > 0 and row[start - 1].low in small("be", "have", "modals", "adverbs"):
        start -= 1
    source = subject_before(row, start) if start < at - 1 else None
    if source is None:
        return None
    if source.start and row[source.start - 1].mark is not None:
        return postposed(row, Phrase(at, at + 1), source, at + 1, source.start, found)
    return preposed(row, at, verb, source)


def read_relayed(row: Row, at: int, verb: Cue) -> Reading | None:
    """What one source passes on: "X was quoted by Y as saying A" is said by X."""
    for i in range(at - 2, max(0, at - 9), -1):
        if row[i].low in {"quoted", "cited", "reported", "heard", "paraphrased"}:
            start = i
            while start > 0 and row[start - 1].low in small("be", "have", "adverbs"):
                start -= 1
            if start < i:
                return preposed(row, at, verb, subject_before(row, start))
            return preposed(row, at, verb, Phrase(i + 1, at - 1))
    return None


def _behind_agent(row: Row, at: int, source: Phrase) -> Reading | None:
    """What stands behind who did it in the passive and a small word: "praised by Roe for | being there"."""
    start = skip_adjuncts(row, source.end)
    leads = _LEAD_IN | small("indirect_questions", "subjects")
    if start >= sentence_end(row) or not (row[start].mark or row[start].low in leads):
        return None
    start += row[start].low in _LEFT_OUT
    end = clause_end(row, start)
    if not ({"who", "which"} | small("fronting")).isdisjoint(token.low for token in row[max(0, at - 3) : at]):
        end = next((i for i in range(start, end) if row[i].text == ","), end)
    return Reading(Phrase(at, at + 1), source, (Phrase(start, end),), sentence_end(row))


def _mark_between(row: Row, start: int, end: int) -> Phrase | None:
    """The only quotation of a stretch, with a word before it at most: "described | as “a joke” | by"."""
    marks = [i for i in range(start, end) if row[i].mark]
    return (
        Phrase(marks[0], marks[0] + 1)
        if len(marks) == 1 and marks[0] <= start + 1 and marks[0] == end - 1
        else None
    )


def read_passive(row: Row, at: int, verb: Cue) -> Reading | None:
    """The passive, "was told that A", "was criticised by X for A"; only "by" names a source."""
    by = next((i for i in range(at + 1, min(at + 8, len(row))) if row[i].low == "by"), None)
    end = phrase_after(row, by + 1) if by is not None else None
    if by is not None and end is not None:
        closes = {"for", "of"} if verb.lemma == "accuse" else {"for"}
        end = next((i for i in range(by + 2, end) if row[i].low in closes), end)
    source = Phrase(by + 1, end) if by is not None and end is not None else None
    if source is not None and source.end < len(row) and row[source.end].low in {"who", "that", "which"}:
        return None  # nobody knows where "several who came over the fee" ends
    mark = _mark_between(row, at + 1, by) if by is not None and "naming" in verb.frames else None
    named = subject_after(row, by + 1) if by is not None and mark else None
    if named and mark:
        return Reading(Phrase(at, at + 1), named, (mark,), named.end)  # "was called “high” by Roe"
    if source is not None and source.end < sentence_end(row) and verb.frames & {"verdict", "addressee"}:
        return _behind_agent(row, at, source)
    told = verb.frames & {"addressee", "directive"} and at + 1 < sentence_end(row)
    if told and source is None and row[at + 1].low in {"that", "not", "to"} and verb.lemma != "ask":
        start = at + 2 if row[at + 1].low == "that" else at + 1
        end = clause_end(row, start)
        comma = next(
            (
                i
                for i in range(start, end)
                if row[i].text == "," and row[i + 1].low in {"after", "before", "as"}
            ),
            end,
        )
        return Reading(Phrase(at, at + 1), None, (Phrase(start, comma),), end)
    return None
