"""How an article presents what others say: with a neutral verb, or with one that judges."""

from __future__ import annotations

from framing.article import Quote
from framing.finders.cues import cue_class
from framing.finders.quotes import quotes
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure

LOADED = frozenset({"claim", "concession", "emotive", "verdict"})
"""Classes of cues that doubt the utterance, make it a defeat or an outburst, or tell of blame and praise."""

_LIST = "A list classes the verbs, whatever they mean in their sentence; few quotes give a rough figure."


@measure(
    Unit.SHARE,
    title="Quotes with a neutral verb",
    of="quotes with a known cue",
    more="more quotes are given with a verb that only says that something was said",
    validity=_LIST,
)
def neutral_cue_share(document: Document) -> Finds:
    """Share of quotes with a cue of the class neutral, such as "said" or "according to".

    Only quotes count whose cue stands in the list `cues`.
    """
    found = _classed(document)
    return [Passage(quote.start, quote.end) for quote, name in found if name == "neutral"], len(found)


@measure(
    Unit.SHARE,
    title="Quotes with a loaded verb",
    of="quotes with a known cue",
    more="more quotes are given with a verb that colours them",
    validity=_LIST,
)
def loaded_cue_share(document: Document) -> Finds:
    """Share of quotes with a cue of claim, concession, emotion or verdict: "claimed", "admitted", "slammed".

    Only quotes count whose cue stands in the list `cues`.
    """
    found = _classed(document)
    return [Passage(quote.start, quote.end) for quote, name in found if name in LOADED], len(found)


def _classed(document: Document) -> list[tuple[Quote, str]]:
    """The quotes whose cue is in the list, with its class."""
    return [
        (quote, name)
        for quote in quotes(document)
        if quote.cue and (name := cue_class(quote.cue.of(document.text))) is not None
    ]
