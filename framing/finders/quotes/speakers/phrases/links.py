"""Where a phrase goes on behind its noun: with a preposition, or for whom somebody works."""

from __future__ import annotations

from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed

_LINKS = frozenset("of for at from in with on to against who by during along near across".split())


def at_link(bare: list[str]) -> tuple[list[str], list[str], str]:
    """What stands before the first preposition, what stands behind it, and the preposition."""
    known = max((at for at in range(1, len(bare)) if " ".join(bare[:at]) in listed("bodies")), default=1)
    links = (i for i, word in enumerate(bare) if i >= known and (word.lower() in _LINKS or _acts(bare, i)))
    cut = next(links, len(bare))
    return bare[:cut], bare[cut + 1 :], "".join(bare[cut : cut + 1]).lower()


def _acts(bare: list[str], at: int) -> bool:
    """Whether a participle tells for whom somebody works: "a lawyer | representing | Roe"."""
    after = bare[at + 1].lower() if at + 1 < len(bare) else ""
    led = bare[at].endswith("ing") and bare[at].islower() and is_known(bare[at - 1])
    return led and bool(after) and not is_known(after)
