"""What readers say about input that is wrong: one sentence with file, row, field and mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

Tell = Callable[[str], None]
"""Takes a notice; reading goes on after it."""


class InputError(ValueError):
    """Input that cannot be read; the message is one sentence or, for several reasons, one a line."""


class InputNotice(UserWarning):
    """Something was left out or is not known, and the rest was read."""


def listed(names: Sequence[str], most: int = 5) -> str:
    """Names in a sentence, cut short when there are many.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    >>> listed(["a", "b", "c", "d"], most=2)
    'a, b and 2 more'
    """
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def nearest(name: str, known: Iterable[str]) -> str:
    """A question after the nearest known name, or nothing when none is near.

    >>> nearest("txet", ["text", "outlet"])
    ' (did you mean "text"?)'
    """
    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f' (did you mean "{close[0]}"?)' if close else ""
