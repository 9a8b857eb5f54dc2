"""Speed of term matching: our trie pattern beside a plain alternation of the same forms, on the seeds.

    python -m benchmarks.matching [--rounds 5] [--forms 500]

Both look for every form of the library with word boundaries and find the same mentions; the figure is the
ratio of their speeds in the same run.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from pathlib import Path

from framing.article import Span
from framing.concepts.library import concepts
from framing.concepts.matching import Phrases, small
from framing.reading import read

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 40


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--forms", type=int, help="so many of the library's forms, evenly drawn")
    options = parser.parse_args()
    rounds = options.rounds
    text = small("\n".join(article.text for article in read(SEEDS)) * COPIES)
    forms = {
        small(form)
        for concept in concepts()
        for variant in concept.variants
        for form in variant.forms
        if "..." not in form
    }
    if options.forms:
        forms = set(sorted(forms)[:: max(1, len(forms) // options.forms)][: options.forms])
    trie, whole = Phrases(forms), Span(0, len(text))
    plain = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})(?!\w)")
    ours = min(_seconds(lambda: sum(1 for _ in trie.find(text, whole))) for _ in range(rounds))
    peer = min(_seconds(lambda: sum(1 for _ in plain.finditer(text))) for _ in range(rounds))
    size = len(text) / 1e6
    print(f"{len(forms)} forms, {size:.1f} million characters")
    print(f"trie pattern       {size / ours:8.1f} million characters/s")
    print(f"plain alternation  {size / peer:8.1f} million characters/s")
    print(f"ratio              {peer / ours:8.1f}")
    return 0


def _seconds(work: object) -> float:
    start = time.process_time()
    assert callable(work)
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
