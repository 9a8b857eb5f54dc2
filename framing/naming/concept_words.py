"""Words by which texts speak of one thing: the wordings of one concept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from framing.concepts.library import concepts


def concept(words: Sequence[str]) -> str | None:
    """The concept of the library of which the last of these words are a wording, the longest first.

    >>> concept(["recent", "climate", "crisis"]), concept(["recent", "storm"])
    ('climate_change', None)
    """
    small = [word.lower() for word in words]
    ends = (" ".join(small[at:]) for at in range(len(small)))
    return next((_wordings()[end] for end in ends if end in _wordings()), None)


@cache
def _wordings() -> dict[str, str]:
    """Form -> concept, for the concepts that any text can speak of, and forms that one of them alone has."""
    forms = [
        (form.lower(), one.id)
        for one in concepts()
        if not one.about
        for variant in one.variants
        for form in (*variant.forms, *variant.exact)
        if "..." not in form and not variant.beside
    ]
    shared = Counter(form for form, _ in set(forms))
    return {form: name for form, name in forms if shared[form] == 1}
