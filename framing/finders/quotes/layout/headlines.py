"""Headlines that name their source: "Bridge was unsafe: police", "Report: bridge was unsafe"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from framing.article import Span
from framing.finders.quotes.marks import marks
from framing.finders.quotes.rules.attributions import Attribution, Laid
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed, persons
from framing.language.document import Document

_VERBS = (
    r"(?:say|claim|warn|hear|find|show|suggest|reveal|allege|confirm|report|insist|admit|announce|declare"
    r"|argue)s?"
)
_LABEL = (
    r"(?:(?i:exclusive|breaking|factbox|analysis|correct(?:ed|ion))\s?[:-]|(?:UPDATE|WRAPUP) \d+\s?[:-])\s*"
)
"""What an agency writes before a headline: "Exclusive: ", "UPDATE 2-"."""
_SOURCED = re.compile(
    rf"(?:{_LABEL})?(?P<content>\S+(?:\s+\S+){{2,}}?)"
    r"\s*(?:(?::|\s[–—-])\s+|\s-(?=[a-z]))(?P<source>[^:–—.!?,\n]{2,40})"
    r"|(?P<told>\S+(?:\s+\S+){2,}?),\s+(?P<by>[^:–—.!?,\n]{2,40}?)\s+"
    rf"(?:{_VERBS}|rules|concludes|estimates|predicts|told|tells?\s[^:–—.!?,\n]{{2,30}})"
    rf"|(?P<claimed>\S+(?:\s+\S+){{2,}}),\s+{_VERBS}\s+(?P<claims>[^:–—.!?,\n]{{2,40}})"
    r"|(?P<noted>\S+(?:\s+\S+){2,}?)\s+\((?P<bracket>[^():–—.!?,\n]{2,40})\)"
    r"|[Aa]ccording\s+to\s+(?P<per>[^:–—.!?,\n]{2,40}),\s+(?P<said>\S+(?:\s+\S+){2,})"
)
_PARTS = (
    ("content", "source"), ("told", "by"), ("said", "per"), ("claimed", "claims"), ("noted", "bracket"),
)  # fmt: skip
_SUBJECT = re.compile(
    r"^(?:what|how|why|who|when|where|an?)\b|\b(?:things|ways|facts|reasons|questions|takeaways)\b",
    re.IGNORECASE,
)
"""What only tells what an article is about."""

_PAPERS = frozenset({"report", "reports", "study", "studies", "survey", "surveys", "poll", "polls"})
_RUBRICS = frozenset(
    "ad blog caption editorial excerpts footage opinion outline profile statistics story summary text "
    "update updates video".split()
)
"""Documents by which a headline only tells what kind of piece follows."""

_PIECES = frozenset({"analysis", "review"})
"""What may tell what follows as well, but behind a dash tells what piece it is."""

_GERUND = re.compile(r"\w{3,}ing")
_LEADING = frozenset(
    {"for", "to", "at", "on", "over", "with", "back", "through", "into", "toward", "up", "out"}
)
"""What stands behind the verb of a phrase that names nobody: "waiting for rain"."""

_MARKED = re.compile(r"[“\"‘‹«]|(?<!\w)'")
"""Words that somebody said, whom others name: "‘A fair man’: Lee speaks of Roe"."""

_NAME = 5
"""Words of the longest name with what somebody is."""

_PREFIXED = re.compile(r"(?P<source>[^:–—.!?,\n]{2,40}?):\s+(?P<content>\S+(?:\s+\S+){2,})")


def headlined(document: Document) -> Iterator[Attribution]:
    """What headlines give to a source behind a colon or a dash; a person must be named in the text again."""
    text = document.text
    for zone in _headlines(document):
        match = _SOURCED.fullmatch(text, zone.start, zone.end)
        if match is None:
            continue
        content, source = next(parts for parts in _PARTS if match[parts[0]])
        bare = source == "bracket" and not _is_office(match[source])
        if bare or _is_name(match[content]) or _signs(document, match):
            continue
        if _speaks(text, match[source]):
            yield _attribution(text, Span(*match.span(content)), Span(*match.span(source)))


def _is_name(words: str) -> bool:
    """Whether words name persons and tell nothing: "Mayor Ann Lee", "Lee and Roe"."""
    told = tells(words) or _MARKED.search(words)
    return describe(words).kind == "person" and not told and len(words.split()) <= _NAME


def _signs(document: Document, match: re.Match[str]) -> bool:
    """Whether what stands behind a dash is the name of a paper or a kind of piece, as titles have it."""
    source = match["source"] or ""
    dashed = match.string[: match.start("source")].rstrip()[-1:] in tuple("–—-")
    paper = describe(source).kind == "outlet" or not listed("outlet_words").isdisjoint(source.lower().split())
    if dashed and source in _PIECES:
        return True
    return dashed and source[:1].isupper() and (paper or source == document.article.outlet)


def prefixed(document: Document) -> Laid:
    """What stands behind a source and a colon; behind a name it may be about it, so it is unclear."""
    said: list[Attribution] = []
    unclear: list[Span] = []
    for zone in _headlines(document):
        match = _PREFIXED.fullmatch(document.text, zone.start, zone.end)
        if match is None or _SUBJECT.search(match["content"]) or not _speaks(document.text, match["source"]):
            continue
        content, source = Span(*match.span("content")), Span(*match.span("source"))
        if _is_office(match["source"]):
            said.append(_attribution(document.text, content, source))
        else:
            unclear.append(content)
    return Laid(said, unclear)


def _headlines(document: Document) -> Iterator[Span]:
    return (zone for zone in document.article.editorial() if zone.kind == "headline")


def _attribution(text: str, content: Span, source: Span) -> Attribution:
    quoted = tuple(mark.inner for mark in marks(text, content))
    return Attribution("mixed" if quoted else "indirect", (content,), quoted, None, source)


def _is_office(source: str) -> bool:
    """Whether a source is a common noun and no name: "Police", "Report", "Officials"."""
    found = describe(source.lower())
    return found.kind in ("official", "anonymous", "organisation") or found.head in _PAPERS


def tells(source: str) -> bool:
    """Whether words are a clause and name no source: "The Bridge Was Unsafe", "Waiting For Rain"."""
    words = source.lower().split()
    linking = small("prepositions") | {"and", "who"}
    if _GERUND.fullmatch(words[0]) and words[0] not in persons() and words[1:2] and words[1] in _LEADING:
        return True
    verbs = small("be", "have", "do", "modals")
    acting = any(persons().get(one) is True and after not in linking for one, after in pairwise(words))
    return acting or not verbs.isdisjoint(words[1:])


def _speaks(text: str, source: str) -> bool:
    if tells(source) or _MARKED.search(source):
        return False
    found = describe(source)
    if found.kind == "person":
        return text.count((found.name or source).split()[-1]) > 1
    if found.kind in ("official", "anonymous") and " " in source and not is_known(source.split()[-1]):
        return not small("prepositions").isdisjoint(source.lower().split())  # no "worker visas"
    if found.kind == "organisation" and source.split()[-1].islower() and not is_known(source.split()[-1]):
        return False  # what a report is about: "School attack: ...", "Hospital row: ..."
    return found.kind != "unknown" and found.pronoun is None and found.head not in _RUBRICS
