"""What follows a reporting verb: where its content begins, without a parser."""

from __future__ import annotations

from framing.finders.cues import Cue, cue, phrasal
from framing.finders.quotes.rules.adjuncts import skip_adjuncts
from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.relative_gaps import gapped_clause, gapped_name, has_object
from framing.finders.quotes.rules.source_phrases import phrase_after
from framing.finders.quotes.rules.that_clauses import REACH, that_clause

_SUBJECT = 8
"""Words of a subject."""
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "to"})
_OPENS_CLAUSE = frozenset(
    {"after", "while", "in", "at", "on", "with", "under", "since", "despite", "neither"}
)


def complement(row: Row, at: int, verb: Cue) -> int | None:
    """The index where the content of the verb at `at` begins; `None` where nothing after it is content."""
    start = at + 1
    dated = start + 1 < len(row) and row[start + 1].low in small("days", "months")
    if start < len(row) and phrasal(verb.lemma, row[start].low) and not dated:
        start += 1 + (start + 1 < len(row) and row[start + 1].low == "that")
        if start == len(row) or row[start].low == "by":  # "a strike called for | by the union"
            return None
        return start
    if verb.lemma == "put":
        return _to_quotation(row, start + 1) if start < len(row) and row[start].low == "it" else None
    quotation = _to_quotation(row, start)
    if quotation is not None and verb.frames & {"clause", "quotation", "addressee"}:
        judged = verb.frames & {"verdict", "naming"} and row[quotation - 1].text not in {",", ":"}
        if not judged or quotation == start:
            return quotation
    for reads, frame in (
        (_told, "addressee"),
        (_directed, "directive"),
        (_judged, "verdict"),
        (_named, "naming"),
        (_to_act, "infinitive"),
        (_clause, "clause"),
        (_conjunction, "conjunction"),
    ):
        if frame in verb.frames:
            found = reads(row, start, verb)
            if found is not None:
                return found
    return None


def _to_quotation(row: Row, start: int) -> int | None:
    """A quotation that the verb leads to: 'said: "', 'told reporters on Friday, "', 'said that "'."""
    for i in range(start, min(len(row), start + REACH)):
        token = row[i]
        if token.mark is not None:
            before = row[i - 1]
            led = i == start or before.text in {",", ":"} or before.low in {"that", "as", "it"}
            return i if led else None
        if token.low in small("be", "have", "modals", "do", "subjects") - small("determiners"):
            return None
        if not token.word and token.text not in {",", ":", "(", ")", "@"}:
            return None
        if i > start and (token.low in {"and", "but", "who", "which"} or _leads(row, i)):
            return None
    return None


def _leads(row: Row, at: int) -> bool:
    """Whether another verb leads in to the quotation: "a statement read by a lawyer, | she said: “No”"."""
    verb = cue(row[at].low)
    beside = at + 2 < len(row) and row[at + 1].text in {",", ":"} and row[at + 2].mark is not None
    return verb is not None and verb.shape == "past" and beside


def _clause(row: Row, start: int, verb: Cue) -> int | None:
    that = that_clause(row, start)
    if that is None:
        that = gapped_clause(row, start, verb)
    if that is not None:
        return that
    at = skip_adjuncts(row, start)
    if at >= len(row) or not (row[at].word or row[at].mark):
        return None
    if row[at].low in small("indirect_questions"):
        return at
    barred = (small("objects") - small("subjects")) | small("negations", "prepositions", "subordinators")
    acting = row[at].low == "in" and row[at + 1 : at + 2] and row[at + 1].low.endswith("ing")
    if acting or row[at].low in barred - _OPENS_CLAUSE or has_object(row, start, at, verb):
        return None
    return at if _finite(row, at, verb) else None


def _conjunction(row: Row, start: int, verb: Cue) -> int | None:
    """Content after a conjunction: "felt as though A", "showed that A", "wondered whether A"."""
    at = skip_adjuncts(row, start)
    if at + 2 < len(row) and row[at].low == "as" and row[at + 1].low in {"though", "if"}:
        return at + 2
    if at + 1 < len(row) and row[at].low in small("indirect_questions") and verb.lemma == "wonder":
        return at
    that = that_clause(row, start)
    return gapped_clause(row, start, verb) if that is None else that


def _finite(row: Row, at: int, verb: Cue) -> bool:
    """Whether what begins here reads as a clause: a subject, and soon a finite verb."""
    sure = verb.lemma in {"say", "tell"} and not verb.shape == "base"
    if row[at].low in small("prepositions") and not sure:
        return False
    finite = small("be", "have", "modals", "do", "contracted")
    reach = row[at + 1 : at + REACH + 8]
    for token in reach:
        if (
            token.text in {".", ";", ":"}
            or (token.text == "," and not sure)
            or token.low in {"that", "which", "who"}
            or (token.low == "to" and verb.lemma == "find")  # "found a letter | to prove Roe signed"
        ):
            break
        if (
            token.low in finite
            or (token.low.endswith("ed") and token.word)
            or token.low.endswith(("'s", "'ll", "'re", "'d", "'ve"))
        ):
            return True
        known = cue(token.low)
        if known is not None and not known.noun and known.shape in {"past", "present"}:
            return True
    if row[at].low in small("subjects") and row[at].low not in {"one", "another"}:
        return True
    return sure and len(reach) > 1


def _addressee(row: Row, start: int) -> int | None:
    """Where the person addressed ends: "told | reporters in Oslo", "told | AFP"."""
    if start >= len(row):
        return None
    if row[start].low in small("objects"):
        return start + 1
    return phrase_after(row, start)


def _told(row: Row, start: int, verb: Cue) -> int | None:
    end = _addressee(row, start)
    if end is None:
        return None
    that = that_clause(row, end)
    if that is not None:
        return that
    at = skip_adjuncts(row, end)
    if at < len(row) and row[at].low in small("indirect_questions"):
        return at
    plain = (
        (row[start].capital and end - start <= 3)
        or row[end - 1].low.endswith("s")
        or row[start].low in small("objects")
        or _is_told(row, start, at, verb)
    )
    opens = at < len(row) and row[at].word and row[at].low not in small("subordinators", "prepositions")
    return at if plain and opens and _finite(row, at, verb) else None


def _is_told(row: Row, start: int, at: int, verb: Cue) -> bool:
    """Whether a hearer is told what acts: "told the BBC | the dam broke"; no "caution | that doubling"."""
    first = row[start].low
    hears = verb.lemma == "tell" or row[start].capital or first in small("determiners") - {"that"}
    if not hears or first.endswith("ing") or at >= len(row) or row[at].low not in small("determiners"):
        return False
    for token in row[at + 1 : at + _SUBJECT]:
        if token.low in small("be", "have", "modals", "do"):
            return True
        if not token.word or token.low in (small("subjects") - small("determiners")) | _RELATIVES:
            return False
    return False


def _directed(row: Row, start: int, verb: Cue) -> int | None:
    """Content that begins with the one who is to act: "urged | Chad to sign"."""
    end = _addressee(row, start)
    if end is None:
        return None
    for i in range(end, min(len(row) - 1, end + 12)):
        if row[i].low == "to" or (row[i].low == "against" and verb.lemma in {"warn", "caution"}):
            return start
        if not row[i].word or row[i].low in small("be", "have", "modals", "subordinators"):
            return None
    return None


def _judged(row: Row, start: int, verb: Cue) -> int | None:
    """What is judged: "condemned | the attack"."""
    if start >= len(row):
        return None
    barred = small("prepositions", "subordinators", "be", "have", "modals", "adverbs") - {"that"}
    if not (row[start].mark or row[start].word) or row[start].low in barred:
        return gapped_name(row, start, verb)
    return start


def _named(row: Row, start: int, verb: Cue) -> int | None:
    """What is called or described as something, with what it is called: "called | the vote a farce"."""
    stretch = row[start : start + REACH]
    stop = next((i for i, token in enumerate(stretch) if token.text in {",", ";", "."}), len(stretch))
    named = any(token.mark or (token.low == "as" and verb.lemma != "call") for token in stretch[:stop])
    return _judged(row, start, verb) if named else gapped_name(row, start, verb)


def _to_act(row: Row, start: int, verb: Cue) -> int | None:
    """What the speaker is bound to: "vowed | to appeal"."""
    at = skip_adjuncts(row, start)
    if at + 1 >= len(row):
        return None
    if row[at].low == "to" or (row[at].low == "not" and row[at + 1].low == "to"):
        return at
    return at if row[at].mark is not None else None
