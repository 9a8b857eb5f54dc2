"""Who "the mayor" is: of those whom the text calls so before, the last one whom nothing else forbids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from framing.finders.quotes.speakers.names.full_names import Mention
from framing.finders.quotes.speakers.names.named import Named
from framing.finders.quotes.speakers.phrases.affiliations import is_past
from framing.finders.quotes.speakers.phrases.officials import differ
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import listed, state_of
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document

_HOME = "United States"
_FIELDS = frozenset({"prime", "attorney", "inspector", "solicitor", "surgeon"})


class _Holder(NamedTuple):
    """Somebody of that office: by full name, or by surname alone as "President Roe"."""

    at: int
    who: Mention | Description
    found: Description

    @property
    def state(self) -> str | None:
        """The state or place of the office."""
        return _state(self.found)

    @property
    def is_past(self) -> bool:
        """Whether the office is told to be over."""
        return any(map(is_past, self.found.role.split()))


def holder(
    document: Document,
    named: Named,
    titled: Iterable[Description],
    source: Description,
    at: int,
    last: str | None,
    differs: Callable[[str, Description], bool],
) -> Mention | Description | None:
    """Whom an office means: who spoke `last`, or else the last one before `at` of its own state.

    "The president" of a text that knows one without a state is no other state's, and no former one.
    """
    past = any(map(is_past, source.text.split()))
    every = sorted(_holders(document, named, titled, source, at), key=lambda one: one.at, reverse=True)
    fitting = [one for one in every if _fits(source, one) and (one.is_past or not past)]
    fitting = [one for one in fitting if not differs(one.who.name or "", source)]
    over = not past and any(not one.is_past for one in fitting)  # a former president is not "the president"
    if fitting and last and fitting[0].who.name == last and not (over and fitting[0].is_past):
        return fitting[0].who
    here = fitting if _state(source) else [one for one in fitting if one.state in (None, _HOME)] or fitting
    now = here if past else [one for one in here if not one.is_past] or here
    if now:
        return now[0].who
    other = named.holder(source, at)
    fits = other and _fits(source, _Holder(other.at, other, other.found)) and not differs(other.name, source)
    return other if fits else None


def _holders(
    document: Document, named: Named, titled: Iterable[Description], source: Description, at: int
) -> Iterator[_Holder]:
    for mention in named.with_role(source, at):
        yield _Holder(mention.at, mention, mention.found)
    for one in titled:
        place = document.text.rfind(one.name or "", 0, at)
        if place >= 0:
            yield _Holder(place, one, one)


def _fits(source: Description, one: _Holder) -> bool:
    """Whether somebody may hold the very office: of the same field, and of the same state or place."""
    asked, told = _state(source), one.state
    fields = listed("portfolios") | listed("posts") | _FIELDS
    own, other = (fields & {*text.lower().split()} for text in (source.text, one.found.role))
    if own and other and not own & other:
        return False  # the defence secretary is no secretary of state
    if differ(source.text, one.found.role, source.head or ""):
        return False
    if asked is None or asked == told:
        return True
    if asked == _HOME:
        return told is None or state_of([told]) is None
    return told is None and state_of([asked]) is None


def _state(found: Description) -> str | None:
    name = found.affiliation
    return name if name and (state_of([name]) or is_place(name)) else None
