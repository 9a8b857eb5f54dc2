"""Words per second from text to relations: the shipped pipeline beside a blank one of standard size.

    python -m benchmarks.language_speed --data FILE [--rounds 3]

The blank pipeline has the architecture of spaCy's small English pipelines (width 96, depth 4) and the
labels of the shipped one; it was never trained, so only its speed means anything. One process; set
OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from framing.language import load
from training.treebank import passages

REFERENCE = Path(__file__).parents[1].parent / "shared"
BATCH = 64


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "ud" / "gum_dev.conllu")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    texts = [passage.text for passage in passages([given.data])]
    shipped = load()
    rivals = {
        "framing": shipped,
        "width 96, depth 4": blank(shipped, 96),
        "width 64, depth 4": blank(shipped, 64),
    }
    best = dict.fromkeys(rivals, 0.0)
    for _ in range(given.rounds):
        for name, nlp in rivals.items():
            best[name] = max(best[name], speed(nlp, texts))
    for name, value in best.items():
        print(f"{name:20}{value:>10,.0f} words/s")
    return 0


def speed(nlp: Language, texts: list[str]) -> float:
    """Tokens per second of processor time."""
    began = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
    return tokens / (time.process_time() - began)


def blank(shipped: Language, width: int) -> Language:
    """A pipeline of spaCy's standard layers, never trained."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("tok2vec", config={"model": _encoder(width)})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width}
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }
    for name, model in (("tagger", tagger), ("parser", parser)):
        pipe: Any = nlp.add_pipe(name, config={"model": model})
        for label in shipped.pipe_labels[name]:
            pipe.add_label(label)
    nlp.initialize()
    return nlp


def _encoder(width: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [5000, 1000, 2500, 2500],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": width,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


if __name__ == "__main__":
    sys.exit(main())
