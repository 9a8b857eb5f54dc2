"""Time and memory of all statistics of words on 100,000 synthetic articles: `-m benchmarks.words_speed`.

Findings are written in parts to a folder, as a run leaves them; each measurement has its own process.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

from framing.compare import likeness
from framing.compare.words.counting import WordCounts
from framing.compare.words.distinctive import keyness_of
from framing.compare.words.vocabulary import vocabulary
from framing.findings import COLUMNS, Findings, Parts, load
from framing.findings.tables import table
from framing.plan import Plan
from framing.record import Record

OUTLETS, WORDS, VOCABULARY, PART = 5, 300, 60_000, 5_000
PATIENCE = 120
"""So many seconds a published tool is given."""
BARS = "bars: statistics <= 2 s, with counting <= 20 s, <= 1 GB"


def drawn(articles: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Articles by words as numbers of a Zipf vocabulary, and their outlets, each with its favourites."""
    rng = np.random.default_rng(seed)
    outlet = rng.integers(0, OUTLETS, articles)
    share = 1 / (np.arange(VOCABULARY) + 2.7)
    words = np.empty((articles, WORDS), dtype=np.int32)
    for group in range(OUTLETS):
        mine = share.copy()
        mine[rng.choice(VOCABULARY, 3_000, replace=False)] *= 1.5
        mine /= mine.sum()
        inside = np.flatnonzero(outlet == group)
        words[inside] = rng.choice(VOCABULARY, (len(inside), WORDS), p=mine)
    return words, outlet


def spelled() -> np.ndarray:
    """The vocabulary: words that no list of function words knows."""
    return np.array([f"w{number:05}q" for number in range(VOCABULARY)], dtype=object)


def write(folder: Path, articles: int) -> None:
    """Findings of the synthetic articles, a quarter of their words quoted."""
    names, parts = spelled(), Parts(folder, Record.of(Plan()))
    words, outlet = drawn(articles)
    for start in range(0, articles, PART):
        some = words[start : start + PART]
        article = np.repeat(np.arange(start, start + len(some)), WORDS)
        quoted = np.tile(np.arange(WORDS) >= 0.75 * WORDS, len(some))
        keys = (article.astype(np.int64) * 2 + quoted) * VOCABULARY + some.ravel()
        keys, count = np.unique(keys, return_counts=True)
        of, said, word = keys // VOCABULARY // 2, keys // VOCABULARY % 2, keys % VOCABULARY
        ids = pd.Index([f"a{number:06}" for number in range(start, start + len(some))], dtype="str")
        frames = {name: table(name, []) for name in COLUMNS}
        frames["words"] = pd.DataFrame(
            {
                "article": pd.Categorical.from_codes(of - start, ids),
                "zone": pd.Categorical.from_codes(
                    np.zeros(len(keys), dtype=int), pd.Index(["body"], dtype="str")
                ),
                "voice": pd.Categorical.from_codes(said, pd.Index(["outlet", "quoted"], dtype="str")),
                "word": pd.Categorical.from_codes(word, pd.Index(names, dtype="str")),
                "initial": False,
                "count": count.astype(np.int32),
            }
        )
        of_part = zip(ids, outlet[start : start + PART], strict=True)
        rows = [{"article": name, "outlet": f"Outlet {at}", "words": WORDS} for name, at in of_part]
        frames["articles"] = table("articles", [row | {"sentences": 15} for row in rows])
        parts.write(Findings(**frames))


def ours(folder: Path) -> None:
    """Count, compare, liken: seconds of each, and the most memory."""
    imported, clock = _peak(), [time.perf_counter()]
    findings = load(folder)
    corpus = WordCounts.of(findings, "outlet", "outlet", "event", vocabulary(findings))
    clock.append(time.perf_counter())
    result = keyness_of(corpus, findings, "outlet", "outlet", "event")
    clock.append(time.perf_counter())
    peak = _peak()
    likeness(findings)
    clock.append(time.perf_counter())
    counted, compared, alike = np.diff(clock)
    print(
        f"framing: reading and counting {counted:.1f} s, statistics of words {compared:.1f} s "
        f"({len(result.table)} rows; {result.family}) peak {peak:,.0f} MB, of which imports {imported:,.0f}; "
        f"likeness with counting {alike:.1f} s, peak {_peak():,.0f} MB"
    )


def peer(articles: int) -> None:
    """The CountVectorizer of scikit-learn and sums per outlet, from texts in memory: no statistics."""
    from sklearn.feature_extraction.text import CountVectorizer

    texts, outlet = texts_of(articles)
    start = time.perf_counter()
    counts = CountVectorizer(lowercase=False).fit_transform(texts)
    sums = [np.asarray(counts[np.flatnonzero(outlet == group)].sum(axis=0)) for group in range(OUTLETS)]
    print(
        f"CountVectorizer and sums per outlet: {time.perf_counter() - start:.1f} s, "
        f"{int(sum(each.sum() for each in sums)):,} words, peak {_peak():,.0f} MB"
    )


def texts_of(articles: int) -> tuple[list[str], np.ndarray]:
    """The synthetic articles as texts, and their outlets."""
    words, outlet = drawn(articles)
    names = spelled()
    return [" ".join(names[row]) for row in words], outlet


def published(python: str, articles: int, folder: Path) -> None:
    """Scattertext, run by a Python that has it: its corpus, and its Fightin' Words of every outlet."""
    if subprocess.run([python, "-c", "import scattertext"], capture_output=True).returncode:
        print("scattertext: not installed")
        return
    texts, outlet = texts_of(articles)
    lines = (f"{group}\t{text}\n" for group, text in zip(outlet, texts, strict=True))
    (folder / "texts.tsv").write_text("".join(lines), "utf-8")
    del texts
    script = str(Path(__file__).with_name("scattertext_speed.py"))
    try:
        subprocess.run([python, script, str(folder / "texts.tsv")], check=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        print(f"scattertext: stopped after {PATIENCE} s")


def _peak() -> float:
    """The most memory of this process alone in MB; `ru_maxrss` begins with what its parent had."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    return int(line.split()[1]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--peer-python", default=sys.executable, help="A Python that has scattertext.")
    parser.add_argument("--ours", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--peer", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.ours:
        ours(given.ours)
    elif given.peer:
        peer(given.articles)
    else:
        again = [sys.executable, "-m", "benchmarks.words_speed", "--articles", str(given.articles)]
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), given.articles)
            subprocess.run([*again, "--ours", folder], check=True)
            subprocess.run([*again, "--peer"], check=True)
            published(given.peer_python, given.articles, Path(folder))
        print(BARS)


if __name__ == "__main__":
    main()
