"""What somebody says of the input: where links may lead, and what its columns, dates and outlets mean."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal, TypedDict, get_args

from framing.reading.notices import InputError, nearest

DateOrder = Literal["day-first", "month-first"]
"""What 04/01/2020 means."""

_ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)


class InputOptions(TypedDict, total=False):
    """What decides how files are read; each may be None, or be left out.

    `follow` allows links that lead outside a folder, `columns` is meaning -> name of the column that has it,
    `dates` what 04/01/2020 means, and `outlets` name as found -> outlet, or a CSV file that says so.
    """

    follow: bool
    columns: Mapping[str, str] | None
    dates: DateOrder | None
    outlets: Mapping[str, str] | str | os.PathLike[str] | None


def day_first(dates: DateOrder | None) -> bool | None:
    """Whether the day comes first in dates such as 04/01/2020; None where nobody says so.

    Raises `InputError` for what is no order.

    >>> day_first("day-first"), day_first(None)
    (True, None)
    """
    if dates is not None and dates not in _ORDERS:
        raise InputError(
            f"dates is {dates!r}{nearest(str(dates), _ORDERS)}; use one of: {', '.join(_ORDERS)}"
        )
    return None if dates is None else dates == "day-first"
