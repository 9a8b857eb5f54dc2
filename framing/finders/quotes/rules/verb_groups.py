"""Edges of clauses: the verb group of a cue, the subject it shares, and where its content ends."""

from __future__ import annotations

from typing import NamedTuple

from framing.finders.cues import Cue, cue
from framing.finders.quotes.rules.complements import complement
from framing.finders.quotes.rules.cue_subjects import subject_before
from framing.finders.quotes.rules.folded import Row, small
from framing.finders.quotes.rules.source_phrases import Phrase, phrase_after, speaking

DASHES = frozenset({"–", "—", "-"})
_JOINTS = frozenset({"and", "but", "while", "though", "although", "whereas"})


class VerbGroup(NamedTuple):
    """A reporting verb with its auxiliaries: `row[start:verb + 1]`."""

    start: int
    passive: bool
    asserted: bool
    """False under a negation, a modal verb or a bare "to": nothing was said then."""


def verb_group(row: Row, at: int, verb: Cue) -> VerbGroup:
    """The auxiliaries and adverbs before the verb, and what they make of it."""
    start = at
    auxiliaries = small("be", "have", "modals", "do", "adverbs", "negations", "contracted")
    while start > 0 and (row[start - 1].low in auxiliaries or _adverb(row, start - 1)):
        start -= 1
    lows = {token.low for token in row[start:at]}
    asserted = not (lows & (small("modals", "negations", "contracted") | {"there"}))
    if verb.shape == "base" and start and row[start - 1].low == "to":
        going = start > 2 and row[start - 2].low in {"on", "continued", "continues"}
        start, asserted = (
            (start - (3 if row[start - 2].low == "on" else 2), asserted) if going else (start, False)
        )
    return VerbGroup(start, verb.shape == "past" and bool(lows & small("be")), asserted)


def _adverb(row: Row, at: int) -> bool:
    return row[at].low.endswith("ly") and not row[at].capital and len(row[at].low) > 4


def main_subject(row: Row, before: int) -> Phrase | None:
    """The subject of the sentence: its first noun phrase after adverbials in front."""
    start = 0
    while start < before and (row[start].low in small("adverbs") | {"and", "but"} or not row[start].word):
        start += 1
    adverb = row[start].low.endswith("ly") and start + 1 < before
    if adverb and row[start + 1].text == ",":  # "Finally, | Roe"
        start += 2
    if row[start].low in small("prepositions", "subordinators", "time_leads") - {"the", "a", "an", "that"}:
        start = next((i + 1 for i in range(start, before) if row[i].text == ","), before)
    end = phrase_after(row, start) if start < before else None
    if end is None:
        return None
    for i in range(start, end - 1):
        if row[i + 1].text == "," or row[i].text == ",":
            continue
        stops = row[i].capital or row[i].low in speaking()
        if (
            stops
            and not row[i].low.endswith("'s")
            and not (row[i + 1].capital or row[i + 1].low in speaking() | small("linking") | {"and", "&"})
        ):
            return _with_apposition(row, Phrase(start, i + 1))
    return _with_apposition(row, Phrase(start, min(end, before)))


def _with_apposition(row: Row, phrase: Phrase) -> Phrase:
    """The phrase with a name or description set off by commas behind it."""
    first = phrase.end + 1
    if (
        first >= len(row)
        or row[phrase.end].text != ","
        or not (row[first].capital or row[first].low in {"the", "a", "an"})
    ):
        return phrase
    closing = next((i for i in range(first, min(first + 12, len(row))) if not row[i].word), None)
    return Phrase(phrase.start, closing) if closing is not None and row[closing].text == "," else phrase


def sentence_end(row: Row) -> int:
    """The index after the last token that is no final punctuation."""
    end = len(row)
    while end > 0 and not (row[end - 1].word or row[end - 1].mark):
        end -= 1
    return end


def clause_end(row: Row, start: int, participle: bool = False) -> int:
    """Where content that begins at `start` ends: before a further cue beside its own, or with the sentence.

    `participle` tells that its own cue is one.
    """
    end = sentence_end(row)
    for i in range(start + 1, end):
        if row[i].low == "according" and i + 1 < end and row[i + 1].low == "to":
            return i - 1 if row[i - 1].text == "," else i
        verb = cue(row[i].low) if row[i].mark is None else None
        if verb is None:
            continue
        edge = sibling_edge(row, i, verb, participle)
        if edge is not None and edge > start and complement(row, i, verb) is not None:
            return edge
    return end


def sibling_edge(row: Row, at: int, verb: Cue, participle: bool) -> int | None:
    """Where content before a second cue ends: "A|, adding B", "A| and added B", "A|, and Y said B"."""
    before = row[at - 1]
    if verb.shape == "participle" and (before.text == "," or before.text in DASHES):
        return at - 1
    group = verb_group(row, at, verb)
    joint = row[group.start - 1] if group.start else None
    if joint is None or group.passive or not group.asserted:
        return None
    if joint.low in {"and", "but"}:
        same = (
            participle
            if verb.shape == "participle"
            else verb.shape == "past"
            and bool(verb.frames & {"clause", "addressee", "conjunction", "directive"})
        )
        edge = group.start - 1
        return (edge - 1 if edge and row[edge - 1].text == "," else edge) if same else None
    other = subject_before(row, group.start) if verb.shape in {"past", "present"} else None
    if other is not None and other.start > 1 and row[other.start - 1].low in _JOINTS:
        return other.start - 2 if row[other.start - 2].text == "," else None
    return None
