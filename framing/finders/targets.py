"""Whom each sentence speaks of, in whose voice, and in what tone."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from framing.article import Cover, Span, Target, Voice
from framing.finders.mentions import Mention, mentions
from framing.finders.quotes import quotes
from framing.finders.quotes.layout import laid_out
from framing.finders.toward.network import probabilities
from framing.finders.toward.sure import tone_of, without
from framing.finders.voice import voices
from framing.language.document import Document, remembered
from framing.lexicon import load

_ACTING = frozenset({"subject", "object", "agent"})
"""A state in another place of its sentence mostly tells where something happens."""


@remembered
def targets(document: Document) -> tuple[Target, ...]:
    """The persons, groups, bodies and states of each sentence, with the tone of the sentence towards them.

    A target is one of `mentions` whose name the text knows; all its mentions in the sentence are hidden from
    the network. Pronouns are left out, and states that neither act nor are acted on. A sentence in which
    the outlet names the target and somebody else speaks too is nobody's alone: its voice is unclear.
    """
    found = [(*one, _voice(document, one[0], one[1][0])) for one in spoken_of(document)]
    return tuple(
        Target(
            own[0].start,
            own[0].end,
            str(own[0].entity),
            str(own[0].entity_kind),
            sentence,
            tuple(Span(one.start, one.end) for one in own),
            voice,
            *(_tone(sentence.of(document.text), hidden) if voice != "unclear" else (None, None)),
        )
        for sentence, own, hidden, voice in found
    )


def _tone(text: str, hidden: list[Span]) -> tuple[tuple[float, ...], str]:
    """The probabilities of each tone of a sentence, and the one that is sure enough."""
    (found,) = probabilities([(text, hidden)]).tolist()
    return tuple(found), tone_of(found, without(text, hidden))


def _voice(document: Document, sentence: Span, mention: Mention) -> Voice:
    """Whose words a sentence is that speaks of a target: none but the outlet's may be in its own."""
    voice = voices(document).of(mention)
    return "unclear" if voice == "outlet" and _others(document).touches(sentence) else voice


@remembered
def _others(document: Document) -> Cover:
    """Where somebody else speaks, or may speak."""
    said = (part for quote in quotes(document) for part in (*quote.content, *quote.quoted))
    return Cover([*said, *laid_out(document).unclear])


def spoken_of(document: Document) -> Iterator[tuple[Span, list[Mention], list[Span]]]:
    """Each sentence with the mentions of one target in it, and what of it is hidden, from its start on."""
    starts = [sentence.start for sentence in document.sentences]
    together: defaultdict[tuple[int, str], list[Mention]] = defaultdict(list)
    for mention in mentions(document):
        at = bisect_right(starts, mention.start) - 1
        if mention.entity is not None and at >= 0 and document.sentences[at].holds(mention):
            together[at, mention.entity].append(mention)
    for (at, _), own in together.items():
        sentence = document.sentences[at]
        if any(map(_is_target, own)):
            hidden = [
                Span(one.start - sentence.start, one.end - sentence.start) for one in _hidden(document, own)
            ]
            yield sentence, own, hidden


def _is_target(mention: Mention) -> bool:
    if (mention.entity or "").casefold() in states():
        return mention.role in _ACTING
    return mention.entity_kind in ("person", "group", "organisation")


def _hidden(document: Document, own: Sequence[Mention]) -> list[Span]:
    """The names among the mentions, without the words that describe their bearer; else the nouns.

    What is said of somebody beside the name stays in sight: "the ruthless", "a hero of the war".
    """
    names = [one for one in own if one.kind == "name"]
    if not names:
        return [_noun(document, one) for one in own]
    inside = [
        Span(max(one.start, name.start), min(one.end, name.end))
        for one in names
        for name in document.names
        if name.overlaps(one)
    ]
    return inside or [Span(one.start, one.end) for one in names]


def _noun(document: Document, description: Mention) -> Span:
    """The noun of a description: the last word that is spelled like its dictionary form."""
    text = description.of(document.text)
    at = text.lower().rfind(description.head[:3])
    end = at + next((i for i, sign in enumerate(text[at:]) if not sign.isalnum()), len(text) - at)
    return Span(description.start + at, description.start + end) if at >= 0 else description


@cache
def states() -> frozenset[str]:
    """The names of states and of their capitals, which stand for them."""
    states = load("places")["states"]
    more = (name for one in states.values() for name in (*one["names"], *one["capitals"]))
    return frozenset(name.casefold() for name in (*states, *more))
