"""Growth of CPU time with the length of an article, for shapes of text that no newspaper prints.

    python -m benchmarks.growth [--shape NAME] [--work NAME] [--most 8000] [--rounds 3]

Each shape is made with 1,000, 2,000, 4,000 and 8,000 words. `find` is everything that is found in one
article; `repeats`, `labels` and `coverage` are the work on a corpus of two outlets that share these words.
A cell is the shortest time, in seconds of processor time on one thread, since whatever else runs on the
machine only adds to it; a short work is timed more often than a long one, and the neighbours of a factor that
is too large again, up to the rounds. The factors say what doubling the words multiplied the time by. "inf"
took longer than the patience. The exit code is 1 when a factor is above 2.4 or a time is inf; times below
.05 s count as .05 s.
"""

from __future__ import annotations

import argparse
import gc
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import pairwise
from math import inf

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.coverage import claims
from framing.findings import Findings, collect, find_repeats
from framing.naming.labels import labels

LEAST, MOST = 1_000, 8_000
ALLOWED, SHORTEST = 2.4, 0.05
ENOUGH = 0.5
"""Seconds for which a work is timed in one round, again and again."""

FIRST = "Ann Tom Mary Paul Ruth Hugo Nina Carl Lena Omar Ivan Rosa".split()
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo".split()


def surname(number: int) -> str:
    """A name for every number, no two alike."""
    parts = [SYLLABLES[number // len(SYLLABLES) ** k % len(SYLLABLES)] for k in range(4)]
    return "".join(parts).capitalize()


def person(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {surname(number)}"


def repeated(passage: str) -> Callable[[int], str]:
    """The same passage again and again."""
    return numbered(lambda number: passage)


def numbered(passage: Callable[[int], str]) -> Callable[[int], str]:
    """A passage for each number, until there are enough words."""

    def shape(words: int) -> str:
        parts: list[str] = []
        left, number = words, 0
        while left > 0:
            parts.append(passage(number))
            left -= max(1, len(parts[-1].split()))
            number += 1
        return "".join(parts)

    return shape


def doubled(words: int) -> str:
    """A quotation within a quotation within a quotation: the text set in marks and printed twice."""
    text = "The mayor said we go."
    while 2 * len(text.split()) <= words:
        text = f"“{text}” he said. “{text}”"
    return text


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """As many brackets opened as words, then all of them closed."""
    return lambda words: "".join(f"{opening}killed " for _ in range(words)) + closing * words


_PROSE = (
    "The mayor of Paris said on Monday that the new bridge would open in May. “We are glad,” Ann Lee said. "
    "Critics called the plan a waste of money, and the council of the town voted against it. He was not "
    "there. A drone strike killed General Tom Roy, officials said, and 12 soldiers died in the raid. "
)


def _event(number: int) -> str:
    who, whom = person(number), person(number + 7)
    place, town, matter = surname(3 * number), surname(5 * number), surname(11 * number).lower()
    return f"{who} of {place} met {whom} in {town} about {matter} on Monday. "


SHAPES: dict[str, Callable[[int], str]] = {
    "killed, ": repeated("killed, "),
    "killed and": repeated("the general was killed and "),
    "quotations doubled": doubled,
    "many quotations": numbered(lambda n: f"“We go to {surname(n)},” {person(n)} said. "),
    "quotes, pronouns": repeated("“We go on,” he said. She said that they would not. "),
    "many victims": numbered(lambda n: f"General {person(n)} was killed. "),
    "one victim": numbered(lambda n: f"General Tom Roy was killed in {surname(n)}. He was killed there. "),
    "nested brackets": nested("(", ")"),
    "nested marks": nested("“", "”"),
    "many names": numbered(lambda n: f"{person(n)}, "),
    "names in sentences": numbered(_event),
    "one giant paragraph": repeated(_PROSE),
    "one endless sentence": repeated(_PROSE.replace(".", " and").replace("”", "” and ")),
    "short lines": repeated("He said no.\n"),
    "short paragraphs": repeated("He said no.\n\n"),
    "open marks": numbered(lambda n: f"“We go to {surname(n)} now\n"),
    "open marks, paragraphs": numbered(lambda n: f"“We go to {surname(n)} now, he said.\n\n"),
    "apostrophes": repeated("'twas the workers' "),
    "numbers": numbered(lambda n: f"{n} people and {n % 60 + 2} soldiers were killed. "),
    "said": repeated("said "),
    "conjunctions": repeated("and the mayor and the general "),
    "prepositions": repeated("of the town in the north "),
    "commas": repeated("the mayor, "),
    "capitals": repeated("THE GENERAL WAS KILLED. "),
    "semicolons": repeated("he killed the general; "),
    "dashes": repeated("the general – killed – he said – "),
    "distinct words": numbered(lambda n: f"{surname(n).lower()} "),
    "one letter": repeated("a "),
}


def article(name: str, outlet: str, text: str) -> Article:
    return Article(name, outlet, text, (Zone(0, len(text), "body"),), "Event")


def pair(text: str) -> tuple[Article, Article]:
    """The same words in two outlets, the second with its second half first."""
    cut = text.find(" ", len(text) // 2) + 1
    return article("1", "Herald", text), article("2", "Gazette", text[cut:] + "\n\n" + text[:cut])


def seconds(work: Callable[[], object], patience: float) -> float:
    """Seconds of processor time that the work takes; infinity where it takes more than the patience."""
    gc.collect()  # what earlier works left behind is no part of the time of this one
    signal.setitimer(signal.ITIMER_PROF, patience)
    began = time.process_time()
    try:
        work()
    except _TooLong:
        return inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - began


class _TooLong(BaseException):
    """Not an Exception, so that nothing in between takes it for a fault of the article."""


def _stop(number: int, frame: object) -> None:
    raise _TooLong


def found(articles: Sequence[Article]) -> Findings:
    return collect(articles, concepts())


def find(text: str) -> Callable[[], object]:
    return lambda: found([article("1", "Herald", text)])


def repeats(text: str) -> Callable[[], object]:
    return lambda: find_repeats(pair(text))


def named(text: str) -> Callable[[], object]:
    findings = of_pair(text)
    return lambda: labels(findings)


def told(text: str) -> Callable[[], object]:
    findings = of_pair(text)

    def work() -> None:
        with suppress(ValueError):  # some shapes hold no sentence that says enough to be aligned
            claims(findings)

    return work


@lru_cache(maxsize=8)
def of_pair(text: str) -> Findings:
    """What is found in two outlets that share these words, for whatever works on findings."""
    return found(pair(text))


Work = Callable[[str], Callable[[], object]]

WORKS: dict[str, Work] = {
    "find": find,
    "repeats": repeats,
    "labels": named,
    "coverage": told,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shape", action="append", choices=SHAPES)
    parser.add_argument("--work", action="append", choices=WORKS)
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--patience", type=float, default=60.0, help="seconds until a work is stopped")
    given = parser.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    sizes = [LEAST * 2**k for k in range(MOST.bit_length()) if LEAST * 2**k <= given.most]
    print(f"{'shape':24}{'work':10}" + "".join(f"{size:>9,}" for size in sizes) + "   factors", flush=True)
    found(pair(_PROSE))  # loads the models, which is no part of any time
    steep = False
    for name in given.shape or SHAPES:
        for work in given.work or WORKS:
            with threadpool_limits(1):
                times = grown(WORKS[work], SHAPES[name], sizes, given.rounds, given.patience)
            factors = growth(times)
            bad = inf in times or max(factors, default=0) > ALLOWED
            steep |= bad
            cells = "".join(f"{one:9.2f}" for one in times).ljust(9 * len(sizes))
            print(
                f"{name:24}{work:10}{cells}   {' '.join(f'{one:.1f}' for one in factors)}{' *' * bad}",
                flush=True,
            )
    return int(steep)


def growth(times: Sequence[float]) -> list[float]:
    """What each doubling of the words multiplied the time by."""
    return [max(longer, SHORTEST) / max(shorter, SHORTEST) for shorter, longer in pairwise(times)]


def grown(
    work: Work, shape: Callable[[int], str], sizes: Sequence[int], rounds: int, patience: float
) -> list[float]:
    """The shortest time for each size; nothing more once one took longer than the patience."""
    ready = [work(shape(size)) for size in sizes]
    times: list[float] = []
    for one in ready:
        times.append(shortest(one, patience))
        if times[-1] == inf:
            return times
    for _ in range(rounds - 1):
        factors = growth(times)
        doubtful = {at + k for at, factor in enumerate(factors) if factor > ALLOWED for k in (0, 1)}
        for at in doubtful:
            times[at] = min(times[at], shortest(ready[at], patience))
    return times


def shortest(work: Callable[[], object], patience: float) -> float:
    """The shortest of the times that a work takes, tried for a while."""
    best, spent = inf, 0.0
    while spent < ENOUGH:
        took = seconds(work, patience)
        best, spent = min(best, took), spent + took
    return best


if __name__ == "__main__":
    sys.exit(main())
