"""Events that find themselves against stories that people put together.

    python -m benchmarks.events [--data DIR] [--articles 20000]

Scores are B-cubed (Bagga and Baldwin 1998), over articles: precision, recall, F1. SEESAW and BASIL name the
story of each article. "Hidden" groups them together with the real corpora, whose articles are not scored;
"undated" takes their dates away; "crowded" moves the stories to days of one season, three stories a day, so
that many of one topic are near. Speed and memory are measured on the same articles repeated every thirty
days, each time without another paragraph. The exit code is 1 where a floor does not hold.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import framing
from framing import Article, Zone
from framing.events import gathered
from framing.reading import InputError

DATA = Path(__file__).parents[2] / "shared" / "data"
FLOORS = {"seesaw": 0.975, "basil": 0.97, "seesaw, hidden": 0.97, "basil, hidden": 0.97}
FLOORS |= {"seesaw, undated": 0.85, "basil, undated": 0.97, "seesaw, crowded": 0.93, "basil, crowded": 0.97}
Scores = tuple[float, float, float]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--articles", type=int, default=20_000, help="articles for speed and memory")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    stories = {name: list(_stories(given.data / name)) for name in ("seesaw", "basil")}
    others = [article for path in sorted((given.data / "real").glob("*.csv")) for article in _read(path)]
    every = [*stories["seesaw"], *stories["basil"], *others]
    reached = {name: b_cubed(own, own) for name, own in stories.items()}
    reached |= {f"{name}, hidden": b_cubed(own, every) for name, own in stories.items()}
    undated = {name: [replace(article, published=None) for article in own] for name, own in stories.items()}
    reached |= {f"{name}, undated": b_cubed(own, own) for name, own in undated.items()}
    crowded = {name: list(_crowded(own)) for name, own in stories.items()}
    reached |= {f"{name}, crowded": b_cubed(own, own) for name, own in crowded.items()}
    print(f"{'':18}{'articles':>9}{'P':>8}{'R':>8}{'F1':>8}")
    for name, scores in reached.items():
        n = len(stories[name.split(",")[0]])
        print(f"{name:18}{n:>9}" + "".join(f"{score:>8.3f}" for score in scores))
    print(f"hidden among {len(every):,} articles")
    _speed(every, given.articles)
    failed = [name for name, floor in FLOORS.items() if reached[name][2] < floor]
    print("below the floor: " + ", ".join(failed) if failed else "all floors hold")
    return int(bool(failed))


def b_cubed(scored: Iterable[Article], corpus: list[Article]) -> Scores:
    """Precision, recall and F1 of the events found in a corpus, over the articles that are scored."""
    table = gathered(corpus).table
    found = dict(zip(table["article"], table["event"], strict=True))
    pairs = [(article.event, found[article.id]) for article in scored if article.id in found]
    both, gold, ours = Counter(pairs), Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    precision = sum(both[pair] / ours[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / gold[pair[0]] for pair in pairs) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _stories(folder: Path) -> Iterator[Article]:
    for file in folder.glob("*.jsonl"):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            text = row["text"] if "text" in row else " ".join(row["sentences"])
            day = datetime.fromisoformat(row["date"][:10])
            zones = (Zone(0, len(text), "body"),)
            name = f"{folder.name}-{row['id']}"
            yield Article(name, row["outlet"], text, zones, str(row["event"]), day, row["title"])


def _crowded(articles: list[Article]) -> Iterator[Article]:
    """The same stories, three a day, in an order drawn with a seed; the days within a story stay."""
    first: dict[str | None, datetime] = {}
    for article in articles:
        assert article.published is not None
        first[article.event] = min(first.get(article.event, article.published), article.published)
    stories = sorted(first, key=str)
    random.Random(1).shuffle(stories)
    day = {story: datetime(2020, 1, 1) + timedelta(days=at // 3) for at, story in enumerate(stories)}
    for article in articles:
        assert article.published is not None
        later = day[article.event] + (article.published - first[article.event])
        yield replace(article, published=later)


def _read(path: Path) -> list[Article]:
    try:
        return [article for article in framing.read(path) if article.published is not None]
    except InputError:
        return []


def _speed(articles: list[Article], n: int) -> None:
    many: list[Article] = []
    while len(many) < n:
        turn = len(many) // len(articles)
        for article in articles[: n - len(many)]:
            assert article.published is not None
            later = article.published + timedelta(days=30 * turn)
            zones = article.zones[turn % 3 :] or article.zones
            many.append(replace(article, id=f"{turn}-{article.id}", published=later, zones=zones))
    began = time.process_time()
    gathered(many)
    taken = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{n:,} articles: {n / taken:,.0f} a second of one core, {peak:,.0f} MB at most")


if __name__ == "__main__":
    sys.exit(main())
