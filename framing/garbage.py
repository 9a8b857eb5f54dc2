"""Python's collector of garbage, paused where work makes many things of which none is garbage yet."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Look for no garbage in cycles meanwhile; what nothing refers to is freed as always.

    The collector walks over everything found so far each time that many more things were made, which
    takes a tenth of the time of finding.

    >>> with no_collection():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
