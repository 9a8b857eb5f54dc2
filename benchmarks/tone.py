"""The tone towards a target, by the network that ships: how often it is right, and what should not move it.

    python -m benchmarks.tone --data FILE

FILE is NewsMTSC's training part, of which the sentences that `training.tone` kept are measured; the published
test parts are not read. Below a floor the exit code is 1.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

from benchmarks.quotes import REFERENCE
from framing.article import Article, Zone
from framing.finders.mentions import mentions
from framing.finders.targets import states
from framing.finders.toward.network import probabilities
from framing.finders.toward.sure import UNSURE, tone_of, without
from framing.finders.voice import voices
from framing.language import Document
from training.tone import data, marked
from training.tone.data import LABELS, Example

HERE = Path(__file__).parent
FLOORS = {"F1": 76.8, "sure": 88.3, "invented": 68.0, "invented, second": 54.0}
INVENTED = {"invented": "invented_tones.txt", "invented, second": "invented_tones_second.txt"}
DRAWS = 999

FEWEST = 90
"""With fewer targets macro F1 says nothing."""
LENGTHS = ((160, "160 or more"), (80, "80 to 159"), (0, "up to 79"))
PARTY = re.compile(
    r"\b(?:part(?:y|ies)|republicans?|democrats?|gop|tor(?:y|ies)|labou?r|conservatives|liberals|greens)\b",
    re.IGNORECASE,
)

NAMES = """Donald Trump|Joe Biden|Hillary Clinton|Barack Obama|Bernie Sanders|Vladimir Putin|Angela Merkel|
Benjamin Netanyahu|Adolf Hitler|Nelson Mandela|Osama bin Laden|Republicans|Democrats|Labour|Greens|socialists|
Russia|China|Iran|Israel|Germany|Ukraine|Mexico|Muslims|Jews|Christians|immigrants|African Americans|
Hispanics|ISIS""".replace("\n", "").split("|")
BESIDE = """{} and [=the governor] met on Tuesday.|[=The governor] answered a question about {}.|
[=The governor] wrote to {} in March.|After a call with {}, [=the governor] returned to the office.|
[=The governor] was asked about {}.|[=The governor] will meet {} next week.|
[=The governor] mentioned {} in the speech.|[=The governor] read a report about {}.|
Like {}, [=the governor] commented on the figures.|
[=The governor] sat beside a delegation of {} at dinner.""".replace("\n", "").split("|")

Floats = NDArray[np.float64]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "newsmtsc" / "train.jsonl")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    _, kept = data.split(data.newsmtsc(given.data))
    figures = on_news(kept) | beside_names()
    for name, file in INVENTED.items():
        figures[name] = on_invented(name, HERE / file)
    by_class(kept)
    below = [name for name, least in FLOORS.items() if figures[name] < least]
    print(f"below the floor: {', '.join(below)}" if below else "every floor holds")
    return bool(below)


def on_news(kept: Sequence[Example]) -> dict[str, float]:
    """Right answers on sentences of news that were not trained on."""
    begun = time.process_time()
    found = scored(kept)
    speed = len(kept) / (time.process_time() - begun)
    gold, guess = np.array([one.labels[0] for one in kept]), found.argmax(1)
    right, top = gold == guess, found.max(1)
    f1 = f1_score(gold, guess, average="macro")
    print(
        f"news: {len(kept)} targets, macro F1 {f1:.1%}, standard error {error(kept, gold, guess):.1%}, ",
        end="",
    )
    print(f"accuracy {right.mean():.1%}, calibration error {calibration(top, right):.3f}")
    of_each = f1_score(gold, guess, average=None)
    print("F1 of each:", ", ".join(f"{label} {one:.1%}" for label, one in zip(LABELS, of_each, strict=True)))
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        print(f"at {least:.2f}: {(top >= least).mean():.0%} kept, {right[top >= least].mean():.1%} right")
    said = [
        tone_of(row, without(one.text, [one.target])) for row, one in zip(found.tolist(), kept, strict=True)
    ]
    sure = np.array([tone != UNSURE for tone in said])
    print(f"not unsure: {sure.mean():.0%} kept, {right[sure].mean():.1%} right")
    for low, high in ((0, 80), (80, 160), (160, 10_000)):
        some = np.array([low <= len(one.text) < high for one in kept])
        print(f"sentences of {low} to {high} characters: {some.sum()}, {right[some].mean():.1%} right")
    ranked, pairs = in_order(kept, found)
    print(f"two targets of one sentence with different labels: {pairs} pairs, {ranked:.1%} ranked right")
    print(f"{speed:.0f} targets a second of one core, one by one")
    return {"F1": 100 * f1, "sure": 100 * right[sure].mean()}


def by_class(kept: Sequence[Example]) -> None:
    """Macro F1 by what the target is, by whose words speak of it, and by the length of the sentence."""
    gold, guess = np.array([one.labels[0] for one in kept]), scored(kept).argmax(1)
    seen = [kind_and_voice(one) for one in kept]
    length = [next(name for least, name in LENGTHS if len(one.text) >= least) for one in kept]
    for title, classes in (
        ("target", [kind for kind, _ in seen]),
        ("voice", [voice for _, voice in seen]),
        ("characters", length),
    ):
        print(f"by {title}:")
        for name in sorted(set(classes)):
            mine = np.array([one == name for one in classes])
            shares = ", ".join(f"{np.mean(gold[mine] == at):.0%} {tone}" for at, tone in enumerate(LABELS))
            right = f"{np.mean(gold[mine] == guess[mine]):.0%} right"
            if mine.sum() >= FEWEST:
                some = [one for one, kept_one in zip(kept, mine, strict=True) if kept_one]
                f1 = f1_score(gold[mine], guess[mine], average="macro")
                right += f", macro F1 {f1:.1%}, standard error {error(some, gold[mine], guess[mine]):.1%}"
            print(f"    {name}: {mine.sum()} ({shares}), {right}")


def kind_and_voice(one: Example) -> tuple[str, str]:
    """What a target is and whose words speak of it, as our own finders see its sentence alone."""
    document = Document(Article("", "", one.text, (Zone(0, len(one.text), "body"),)))
    kind = next((found.entity_kind for found in mentions(document) if found.overlaps(one.target)), None)
    text, voice = one.target.of(one.text), str(voices(document).of(one.target))
    if kind != "person" and PARTY.search(text):
        return "party", voice
    known = text.casefold().removeprefix("the ") in states()
    return "state" if known else kind or "no kind known", voice


def on_invented(name: str, file: Path) -> float:
    """Right answers on invented sentences, by kind."""
    rows = list(marked.read(file))
    found = scored([Example(one.text, one.target, one.labels) for one in rows])
    kinds: defaultdict[str, list[bool]] = defaultdict(list)
    for one, guess in zip(rows, found.argmax(1), strict=True):
        kinds[one.kind].append(int(guess) in one.labels)
    every = [hit for hits in kinds.values() for hit in hits]
    print(f"{name}: {len(rows)} targets, {np.mean(every):.1%} right")
    for kind, hits in kinds.items():
        print(f"    {kind}: {sum(hits)} of {len(hits)}")
    clear = [one._replace(labels=one.labels[:1]) for one in rows if len(one.labels) == 1]
    ranked, pairs = in_order(
        [Example(one.text, one.target, one.labels) for one in clear],
        scored([Example(one.text, one.target, one.labels) for one in clear]),
    )
    print(f"    two targets with different labels: {pairs} pairs, {ranked:.1%} ranked right")
    return 100 * float(np.mean(every))


def beside_names() -> dict[str, float]:
    """How far a name moves the score of somebody else; that of the target itself is hidden."""
    rows = [
        [
            Example(one.text, one.target, one.labels)
            for line in BESIDE
            for one in marked.marked(line.format(name))
        ]
        for name in NAMES
    ]
    means = np.array([(scored(part)[:, 2] - scored(part)[:, 0]).mean() for part in rows])
    order = means.argsort()
    ends = ", ".join(f"{NAMES[i]} {means[i]:+.2f}" for i in (*order[:2], *order[-2:]))
    print(f"names beside the target: standard deviation {means.std():.3f} over {len(NAMES)} names ({ends})")
    return {"beside": float(means.std())}


def scored(examples: Iterable[Example]) -> Floats:
    return probabilities((one.text, [one.target]) for one in examples)


def error(examples: Sequence[Example], gold: NDArray[np.int64], guess: NDArray[np.int64]) -> float:
    """The standard error of macro F1, by drawing articles again."""
    articles: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(examples):
        articles[one.article].append(at)
    groups, draw = list(articles.values()), np.random.default_rng(0)
    found = []
    for _ in range(DRAWS):
        rows = [at for i in draw.integers(len(groups), size=len(groups)) for at in groups[i]]
        found.append(f1_score(gold[rows], guess[rows], average="macro"))
    return float(np.std(found))


def calibration(top: Floats, right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error of the likeliest label."""
    place = np.minimum((top * bins).astype(int), bins - 1)
    parts = (place == one for one in set(place.tolist()))
    return float(sum(abs(right[part].mean() - top[part].mean()) * part.mean() for part in parts))


def in_order(examples: Sequence[Example], found: Floats) -> tuple[float, int]:
    """How often the target with the better label has the better score, of two in one sentence."""
    score = found[:, 2] - found[:, 0]
    hits = [
        bool(score[i] > score[j])
        for together in _by_text(examples)
        for i, j in permutations(together, 2)
        if examples[i].labels[0] > examples[j].labels[0]
    ]
    return float(np.mean(hits)), len(hits)


def _by_text(examples: Iterable[Example]) -> Iterator[list[int]]:
    texts: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(examples):
        texts[one.text].append(at)
    yield from texts.values()


if __name__ == "__main__":
    sys.exit(main())
