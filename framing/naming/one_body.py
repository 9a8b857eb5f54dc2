"""Names of one body as one: its initials, "Department of Justice" and "Justice Department"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from framing.naming.one_label import is_capital
from framing.naming.state_names import usual_name

_DEPARTMENT = re.compile(r"Department of (?:the )?([A-Z]\w+(?: [A-Z]\w+| and [A-Z]\w+)*)")
_OF_COUNTRY = re.compile(r"(?:U\.S\.|US|United States|U\.K\.|UK) (?=[A-Z])")


def one_body(labels: Iterable[str]) -> dict[str, str]:
    """Each label -> the commonest of those that surely name the same body.

    A body with its country before it is the one without, where that is among the labels.

    >>> found = one_body(["Justice Department", "Justice Department", "Department of Justice", "U.S. Navy"])
    >>> found["Department of Justice"], found["U.S. Navy"]
    ('Justice Department', 'U.S. Navy')
    """
    counts = Counter(labels)
    same: defaultdict[str, list[str]] = defaultdict(list)
    keys = {_key(label) for label in counts}
    for label in counts:
        plain = _key(_OF_COUNTRY.sub("", label, count=1))
        same[plain if plain in keys else _key(label)].append(label)
    best = {key: max(alike, key=lambda one: (counts[one], -len(one))) for key, alike in same.items()}
    return {label: best[key] for key, alike in same.items() for label in alike}


def _key(label: str) -> str:
    """The usual name of a well-known body, and "Rail Department" for every "Department of Rail"."""
    return usual_name(_DEPARTMENT.sub(r"\1 Department", label) if _DEPARTMENT.fullmatch(label) else label)


def by_initials(names: Iterable[str]) -> dict[str, str]:
    """Names of bodies -> their initials, where these are among the names and of no other body.

    >>> by_initials(["Nordic Rail Union", "NRU", "Acme"])
    {'Nordic Rail Union': 'NRU'}
    >>> by_initials(["Roads and Water Board Department", "RWB", "NRU Research Group", "NRU"])
    {'Roads and Water Board Department': 'RWB', 'NRU Research Group': 'NRU'}
    """
    every = dict.fromkeys(names)
    of: defaultdict[str, list[str]] = defaultdict(list)
    for name in every:
        words = name.split()
        whole = "".join(word[0] for word in words if word[0].isupper()) if all(map(is_capital, words)) else ""
        of_department = whole[:-1] if words[-1] == "Department" else ""
        led = (
            words[0]
            if len(words) > 2 and words[0].isupper() and words[0].isalpha() and all(map(is_capital, words))
            else ""
        )
        short = next((one for one in (whole, of_department, led) if one in every and len(one) > 2), None)
        if short and " " in name:
            of[short].append(name)
    return {full[0]: short for short, full in of.items() if len(full) == 1}
