"""Tags, relations and sentence starts on treebanks, with floors that must hold.

    python -m benchmarks.language --data FILE --out FILE

FILE is a treebank in CoNLL-U; what the pipeline makes of its raw text is written in the same format, each
word with its place in the text. On the development files, known by their digests, floors are held: below
one of them the exit code is 1.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from framing.language import load
from training.scores import scores
from training.treebank import passages

REFERENCE = Path(__file__).parents[1].parent / "shared"
FLOORS: dict[str, dict[str, float]] = {
    "3eedcfb6df44bb0a782e14fe3d1b66e4b15643d5089d0cb8b160f234c7e9d469": {
        "words": 0.998,
        "XPOS": 0.963,
        "UAS": 0.872,
        "LAS": 0.845,
        "nsubj": 0.900,
        "obj": 0.890,
        "aux:pass": 0.957,
        "starts": 0.980,
    },
    "531a54ff90d6ab12201c5a50c3e78e6ddac4de69abc4bce5d275d3cd29efe2b6": {
        "words": 0.988,
        "XPOS": 0.931,
        "UAS": 0.837,
        "LAS": 0.807,
        "starts": 0.888,
    },
}
"""By the SHA-256 of a development file (GUM, EWT): what the shipped pipeline reached, less a small margin."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "ud" / "gum_dev.conllu")
    parser.add_argument("--out", type=Path, default=Path("build/language.conllu"))
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the one that ships")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    nlp = load(given.model)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    docs = nlp.pipe(passage.text for passage in passages([given.data]))
    given.out.write_text("".join(conllu(docs)), encoding="utf-8")
    figures = scores(nlp, given.data)
    for name, value in figures.items():
        print(f"{name:18}{value:>10,.4f}")
    return gate(given.data, figures) if given.model is None else 0


def gate(data: Path, figures: dict[str, float]) -> int:
    """1 if a figure lies below its floor; files other than the development files have none."""
    digest = hashlib.sha256(data.read_bytes()).hexdigest()
    floors = FLOORS.get(digest, {})
    fallen = [f"{name} {figures[name]} < {floor}" for name, floor in floors.items() if figures[name] < floor]
    print("no floors for this file" if not floors else "\n".join(fallen) or "all floors hold")
    return 1 if fallen else 0


def conllu(docs: Iterable[Doc]) -> Iterable[str]:
    """The words of each sentence in CoNLL-U, with their place in the passage's text."""
    for number, doc in enumerate(docs):
        yield f"# newdoc id = passage-{number}\n"
        for sentence in doc.sents:
            words = [token for token in sentence if not token.is_space]
            if not words:
                continue
            place = {token: i for i, token in enumerate(words, 1)}
            yield f"# text = {sentence.text.strip()}\n".replace("\n", " ").strip() + "\n"
            for token in words:
                head = 0 if token.head == token else place.get(token.head, 0)
                relation = "root" if head == 0 else token.dep_
                where = f"start={token.idx}|end={token.idx + len(token)}"
                fields = (
                    place[token],
                    token.text,
                    token.lemma_,
                    token.pos_,
                    token.tag_,
                    "_",
                    head,
                    relation,
                    "_",
                    where,
                )
                yield "\t".join(map(str, fields)) + "\n"
            yield "\n"


if __name__ == "__main__":
    sys.exit(main())
