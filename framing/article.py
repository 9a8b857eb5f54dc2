"""The types that everything shares: articles, their zones, and what is found in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from framing.span import Cover, Span, envelope

__all__ = [
    "EDITORIAL",
    "Agency",
    "Article",
    "Cover",
    "Deed",
    "DeedForm",
    "Loaded",
    "LoadedClass",
    "Quote",
    "QuoteKind",
    "Scare",
    "ScareKind",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Target",
    "Term",
    "Tone",
    "Voice",
    "Zone",
    "ZoneKind",
    "envelope",
]

ZoneKind = Literal["headline", "standfirst", "byline", "caption", "body", "boilerplate", "repeat"]
Voice = Literal["outlet", "quoted", "reported", "unclear"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "official", "anonymous", "organisation", "document", "outlet", "unknown"]
ScareKind = Literal["scare", "title", "term", "nickname"]
LoadedClass = Literal[
    "adjective", "noun", "verb", "adverb", "intensifier", "booster", "hedge", "doubt", "presupposition"
]

DeedForm = Literal["active", "passive", "nominal"]
Agency = Literal["explicit", "instrument", "none"]

EDITORIAL: frozenset[ZoneKind] = frozenset({"headline", "standfirst", "body"})
"""The zones that hold the outlet's text; captions, bylines, boilerplate and repeats never count."""


@dataclass(frozen=True, slots=True, order=True)
class Zone(Span):
    """A part of an article by its function on the page.

    Attributes
    ----------
    start, end : int
        As in `Span`.
    kind : str
        "headline", "standfirst", "byline", "caption", "body", "boilerplate" or "repeat".
    """

    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Article:
    """A text as an outlet published it.

    Attributes
    ----------
    id : str
        Name of the article, unique in a corpus.
    outlet : str
        Who published it.
    text : str
        Exactly what was read; every offset counts its characters.
    zones : tuple of Zone
        Its parts, in their order.
    event : str, optional
        What it reports on; articles are compared inside an event.
    published : datetime, optional
        When it was published.
    title : str, optional
        Its headline.
    titled : bool
        Whether the title was put before a text that does not repeat it.
    agency : str, optional
        The news agency that wrote it.
    source : str, optional
        The file, or the row of a file, that it was read from.
    attributes : tuple of (str, str)
        Further columns of the corpus, such as ("country", "Turkey"), which can make the groups.
    """

    id: str
    outlet: str
    text: str
    zones: tuple[Zone, ...]
    event: str | None = None
    published: datetime | None = None
    title: str | None = None
    titled: bool = False
    agency: str | None = None
    source: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of zone at an offset.

        Parameters
        ----------
        offset : int
            A character of the text.

        Returns
        -------
        str
            The zone's kind; "boilerplate" outside every zone.
        """
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone.kind
        return "boilerplate"

    def editorial(self) -> Iterator[Zone]:
        """The zones of the outlet's own text, in their order."""
        return (zone for zone in self.zones if zone.kind in EDITORIAL)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source of a quote."""

    name: str | None
    kind: SpeakerKind
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Term(Span):
    """A mention of a contested concept by one of its variants.

    `aside` is None for a mention that counts; a word that means something else here says why.
    """

    concept: str
    variant: str
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """An utterance given to a source; the span reaches from its first part to its last.

    `content` leaves out the outer quotation marks; `quoted` are the stretches inside marks.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Scare(Span):
    """Words inside quotation marks that are not speech; the marks are left out.

    `scare` keeps its distance from a word ("so-called"); the others name a work or a person, and `term`
    is anything else: a term, a slogan, a word that is quoted.
    """

    kind: ScareKind


@dataclass(frozen=True, slots=True)
class Loaded(Span):
    """A loaded word of the list `loaded`, with its class and the form that it is listed by."""

    kind: LoadedClass
    word: str


@dataclass(frozen=True, slots=True)
class Deed(Span):
    """A deed as a text words it: in which form, and who did what to whom.

    `agency` says whether somebody is named as doing it, only the means, or nothing; `agent` is the
    passage that names them, `patient` the one that names who suffered it.
    """

    concept: str
    form: DeedForm
    agency: Agency
    agent: Span | None
    patient: Span | None


@dataclass(frozen=True, slots=True)
class Tone(Span):
    """The tone of a sentence, from -1 (negative) to 1 (positive), and the words that made it."""

    score: float
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Target(Span):
    """A person, group, body or state that a sentence speaks of; the span is its first mention there.

    `mentions` are all of them in the `sentence`. `voice` says whose words the sentence is, "unclear" if they
    are not all one voice's; it then has no tone. `probabilities` are those of a negative, neutral and
    positive one, `tone` is the one that is sure enough, or "unsure".
    """

    entity: str
    entity_kind: str
    sentence: Span
    mentions: tuple[Span, ...]
    voice: Voice
    probabilities: tuple[float, ...] | None
    tone: str | None
