"""From treebanks to the pipeline that ships: `python -m training.language --data FOLDER --out FOLDER`.

Training, on one core and without a GPU, is seeded and repeats exactly. The log and the last weights stay in a
folder beside the result.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import cast

from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config
from thinc.api import fix_random_seed

from framing.language import kinds as shipped
from framing.language.lemmas import Forms
from framing.language.pipeline import from_folder
from training import card, kinds
from training.forms import learn
from training.reader import varied_passages
from training.scores import name_scores, scores

CONFIG = Path(__file__).with_name("language.cfg")
LICENCE = Path(__file__).with_name("LICENSE-MODEL")
TREEBANKS = ("ewt", "gum")
NAMES = ("gum_train", "wikigold", "uner_ewt_dev")
SEED = 0
REFINING_STEPS = 3000
REFINING_DROPOUT = 0.15


def main() -> None:
    ask = argparse.ArgumentParser(description="Train, assemble and measure the English pipeline.")
    ask.add_argument("--data", type=Path, required=True, help="folder that holds ud/ and names/")
    ask.add_argument("--out", type=Path, required=True, help="folder of the pipeline, made anew")
    ask.add_argument("--card", type=Path, default=Path("docs/models/english.md"), help="the model card")
    ask.add_argument("--steps", type=int, help="fewer training steps, for a try")
    ask.add_argument("--trained", type=Path, help="folder of an earlier training; only the rest is made anew")
    given = ask.parse_args()
    work = given.trained or given.out.with_name(given.out.name + "-training")
    if not given.trained:
        fit(treebanks(given.data, "train"), treebanks(given.data, "dev"), work, given.steps)
    finish(averaged(work), given.data, given.out, given.card)


def treebanks(data: Path, section: str) -> list[Path]:
    """The files of a section."""
    return [data / "ud" / f"{bank}_{section}.conllu" for bank in TREEBANKS]


def finish(trained: Language, data: Path, out: Path, about: Path) -> None:
    """Assemble the folder, learn the kinds of names with it, measure it, write its card."""
    assemble(trained, out, treebanks(data, "train"))
    nlp = from_folder(out)
    weights = kinds.learn(nlp, [data / "names" / f"{name}.bio.tsv" for name in NAMES])
    (out / "kinds.json").write_text(json.dumps(weights, ensure_ascii=False) + "\n", encoding="utf-8")
    shipped.WEIGHTS = out / "kinds.json"
    scored = {file.stem: scores(nlp, file) for file in treebanks(data, "dev")}
    named = {"gum_dev": name_scores(nlp, data / "names" / "gum_dev.bio.tsv")}
    card.write(about, out, scored, named)
    print(json.dumps({"treebanks": scored, "names": named}, indent=1))


def fit(learned: list[Path], measured: list[Path], work: Path, steps: int | None) -> None:
    """Train tagger and parser as the configuration says, then once more at a lower rate.

    The last step of either is kept, no best one is picked.
    """
    over = {
        "paths.train": list(map(str, learned)),
        "paths.dev": list(map(str, measured)),
        "system.seed": SEED,
    }
    if steps:
        over["training.max_steps"] = steps
    config = load_config(CONFIG, overrides=over).interpolate()
    fix_random_seed(SEED)
    nlp = load_model_from_config(config, auto_fill=True)
    read = varied_passages(over["paths.train"], SEED)
    nlp.initialize(lambda: read(nlp))
    _train(nlp, work / "first")
    refine(from_folder(work / "first" / "model-last"), work, steps)


def refine(nlp: Language, work: Path, steps: int | None) -> None:
    """Train further from half the rate down to nothing, on other passages than before."""
    training = nlp.config["training"]
    training["max_steps"] = steps or REFINING_STEPS
    training["dropout"] = REFINING_DROPOUT
    training["batcher"]["size"]["start"] = training["batcher"]["size"]["stop"]
    rate = training["optimizer"]["learn_rate"]
    rate.update(warmup_steps=50, total_steps=training["max_steps"], initial_rate=rate["initial_rate"] / 2)
    nlp.config["corpora"]["train"]["seed"] = SEED + 1
    fix_random_seed(SEED + 1)
    _train(nlp, work / "second")


def averaged(work: Path) -> Language:
    """The pipeline with the mean of the weights after either pass."""
    one, other = (from_folder(work / part / "model-last") for part in ("first", "second"))
    for name in one.pipe_names:
        pipe, twins = cast(TrainablePipe, one.get_pipe(name)), cast(TrainablePipe, other.get_pipe(name))
        for node, twin in zip(pipe.model.walk(), twins.model.walk(), strict=True):
            for weight in node.param_names:
                node.set_param(weight, (node.get_param(weight) + twin.get_param(weight)) / 2)
    return one


def _train(nlp: Language, work: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    with (work / "log.txt").open("w", encoding="utf-8", buffering=1) as log:
        train(nlp, work, use_gpu=-1, stdout=log, stderr=sys.stderr)


def assemble(trained: Language, out: Path, learned: list[Path]) -> None:
    """Sentence starts, tags, relations, word classes and lemmas as one folder."""
    trained.add_pipe("framing_starts", first=True)
    trained.add_pipe("framing_tags")
    forms = trained.add_pipe("framing_forms")
    assert isinstance(forms, Forms)
    forms.use(learn(learned))
    for section in ("paths", "corpora", "training", "initialize"):
        trained.config[section] = {}
    trained.meta.update(
        name="framing",
        version="1",
        description="Tags, relations, word classes and lemmas of English news",
        author="framing",
        license="CC BY-SA 4.0",
    )
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    trained.to_disk(out, exclude=["tokenizer"])
    labels = {label for names in trained.pipe_labels.values() for label in names}
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(labels)) + "\n", encoding="utf-8")
    shutil.copy(LICENCE, out / "LICENSE")


if __name__ == "__main__":
    main()
