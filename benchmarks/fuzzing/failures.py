"""What counts as a failure: every exception, every warning, every hang, every check that does not hold."""

from __future__ import annotations

import signal
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import framing
from framing.reading import InputNotice

PACKAGE = Path(framing.__file__).parent


class Hang(BaseException):
    """Work that takes more time than any article should; no `except Exception` may keep it."""


class Broken(Exception):
    """A check that does not hold; the name of the check is its kind, wherever it was found."""

    def __init__(self, check: str, detail: str) -> None:
        super().__init__(f"{check}: {detail}")
        self.check = check


@dataclass(frozen=True)
class Failure:
    """A failure as it first appeared; `kind` is the type of the error and its place in `framing`."""

    kind: str
    stage: str
    message: str
    traceback: str


def failure_of(stage: str, work: Callable[[], object], seconds: float) -> Failure | None:
    """What goes wrong in some work that has so many seconds of processor time; None if nothing does."""
    try:
        with _strict(), _limited(seconds):
            work()
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # Rust's panics are no Exception
        return Failure(_kind(error), stage, _short(str(error)), _trace(error))
    return None


@contextmanager
def _strict() -> Iterator[None]:
    """Warnings are errors; notices of what was left out are none, unless they tell of an internal error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", category=InputNotice)
        yield


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Hang(f"more than {seconds:.0f} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds, 5.0)  # again, in case the first is lost in a callback
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _kind(error: BaseException) -> str:
    if isinstance(error, Broken):
        return error.check
    if isinstance(error, Hang):  # it may be stopped anywhere
        return "Hang"
    return f"{type(error).__name__} at {_place(error)}"


def _place(error: BaseException) -> str:
    """The innermost line of `framing` that the error passed; of another package where there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    last = (own or frames)[-1]
    name = Path(last.filename)
    return f"{name.relative_to(PACKAGE.parent) if own else name.name}:{last.lineno}"


def _trace(error: BaseException) -> str:
    """The traceback's last frames; of a recursion the first ones too."""
    lines = traceback.format_exception(error)
    return _short("".join(lines if len(lines) < 40 else [*lines[:8], "...\n", *lines[-16:]]), 6000)


def _short(text: str, most: int = 600) -> str:
    return text if len(text) <= most else f"{text[: most // 2]} ... {text[-most // 2 :]}"
