"""Who is said to have done the deed that an article is about."""

from __future__ import annotations

from framing.article import Deed
from framing.finders.deeds import deeds
from framing.finders.voice import voice_of_words
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure

_PARSER = (
    "Rests on a parser that finds subjects with an F1 of 90 per cent and passives with 96 (GUM, development "
    "section); good for shares over many articles, so read the passages before you say anything about one."
)


@measure(
    Unit.SHARE,
    title="Killings with no actor named",
    of="mentions of the killing that say who did it or who suffered it",
    more="more mentions of the killing leave out who did it, and by what",
    validity=_PARSER,
)
def agentless_share(document: Document) -> Finds:
    """Share of the outlet's mentions of the killing that name neither an agent nor the means.

    A bare noun that only names the event (*the attack*) leaves out nobody and is not counted.
    """
    found = [deed for deed in _own(document) if _tells(deed)]
    return [Passage(deed.start, deed.end) for deed in found if deed.agency == "none"], len(found)


@measure(
    Unit.SHARE,
    title="The killing in the passive",
    of="verbs for the killing",
    more="more verbs for the killing are passive",
    validity=_PARSER,
)
def passive_share(document: Document) -> Finds:
    """Share of the outlet's verbs for the killing that are passive, nouns left out."""
    found = [deed for deed in _own(document) if deed.form != "nominal"]
    return [Passage(deed.start, deed.end) for deed in found if deed.form == "passive"], len(found)


def _tells(deed: Deed) -> bool:
    """Whether it is a verb, or a noun with an agent, a means or a victim beside it."""
    return deed.form != "nominal" or deed.agency != "none" or deed.patient is not None


def _own(document: Document) -> list[Deed]:
    """Deeds in the outlet's wording; those inside quotation marks, or of unclear voice, are not."""
    return [deed for deed in deeds(document) if voice_of_words(document, deed) in ("outlet", "reported")]
