"""Work in a pool of processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread, current_thread, main_thread
from types import FrameType
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
LOST = (
    "a worker process was killed, perhaps because memory ran out; run the same command again with fewer "
    "--workers to continue from what is finished."
)
Handler = Callable[[int, FrameType | None], Any]


def in_pool(work: Callable[[Item], Result], on: Iterable[Item], workers: int) -> Iterator[Result]:
    """Results in the order given; only a few chunks wait at a time, so memory stays bounded.

    Raises ChildProcessError when a worker was killed. Whatever stops the work ends the workers.
    """
    waiting: deque[Future[Result]] = deque()
    others = set(active_children())
    with ProcessPoolExecutor(workers, get_context("spawn"), _end_with_parent) as pool:
        try:
            for item in on:
                with _interrupts_held_back():
                    waiting.append(pool.submit(work, item))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException as stop:
            for process in set(active_children()) - others:  # also one that the broken pool does not know yet
                process.terminate()
            if isinstance(stop, BrokenProcessPool):
                raise ChildProcessError(LOST) from stop
            raise


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Hold signals back while a process starts: half started, nobody would end it.

    Processes started here never see Ctrl-C, which a terminal sends to all: their parent ends them.
    """
    heard: list[tuple[int, FrameType | None]] = []
    with _ctrl_c_masked(), _handlers_replaced(lambda *of: heard.append(of)) as handlers:
        yield
    for number, frame in heard[:1]:
        handlers[number](number, frame)


@contextmanager
def _handlers_replaced(by: Handler) -> Iterator[dict[int, Handler]]:
    """What Python does at a signal, which it does in the main thread whichever thread hears the signal."""
    if current_thread() is not main_thread():
        yield {}
        return
    handlers = ((number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM))
    replaced: dict[int, Handler] = {number: handler for number, handler in handlers if callable(handler)}
    for number in replaced:
        signal.signal(number, by)
    try:
        yield replaced
    finally:
        for number, handler in replaced.items():
            signal.signal(number, handler)


@contextmanager
def _ctrl_c_masked() -> Iterator[None]:
    """The mask that processes started here inherit."""
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Have this worker end when its parent does, even when that was killed."""

    def wait() -> None:
        parent = parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()
