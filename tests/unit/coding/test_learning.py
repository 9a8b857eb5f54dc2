"""From a codebook of one's own to a classifier of sentences, and to figures that codes correct."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from framing import Article, Study, Zone
from framing.coding import Learned, learn
from framing.coding.classifier import load
from framing.compare.long_table import rows as every_row

THREAT = [
    "The {} is a threat to the {}.",
    "People fear that the {} will destroy the {}.",
    "A dangerous {} struck the {}.",
]
HELP = ["The {} brought help to the {}.", "Volunteers of the {} fed the {}.", "A generous {} rebuilt the {}."]
NEITHER = ["The {} lies beside the {}.", "In May the {} met the {}.", "The {} was older than the {}."]
THINGS = [
    "river",
    "council",
    "harbour",
    "market",
    "bridge",
    "school",
    "village",
    "station",
    "garden",
    "tower",
]
KINDS = {"threat": THREAT, "help": HELP, "none": NEITHER}


def made(articles: int = 24, seed: int = 1) -> tuple[Study, dict[str, str]]:
    """Articles of two outlets, of which the Post has more threats; and the true code of each sentence."""
    rng, true, read = np.random.default_rng(seed), dict[str, str](), []
    for at in range(articles):
        outlet = "Herald" if at % 2 else "Post"
        said = []
        for number in range(8):
            share = [0.2, 0.3, 0.5] if outlet == "Herald" else [0.5, 0.2, 0.3]
            kind = str(rng.choice(["threat", "help", "none"], p=share))
            one, other = rng.choice(THINGS, 2, replace=False)
            sentence = str(rng.choice(KINDS[kind])).format(one, other)
            sentence = sentence.replace(".", f" near street {at * 8 + number}.")
            true[sentence] = kind
            said.append(sentence)
        text = "\n\n".join(said)
        read.append(Article(f"a{at}", outlet, text, (Zone(0, len(text), "body"),)))
    return Study(read, repeats="count"), true


@pytest.fixture(scope="module")
def corpus() -> tuple[Study, dict[str, str]]:
    study, true = made()
    assert len(study.findings.sentences) == len(true)
    return study, true


def coded(study: Study, true: dict[str, str], folder: Path, n: int = 120, wrong: float = 0.0) -> Path:
    """A sheet of frames with the true codes, some of them wrong."""
    drawn = study.sample("frames", n)
    drawn.write(folder / "sheet.csv")
    sheet = pd.read_csv(folder / "sheet.csv", dtype=str, keep_default_na=False)
    codes = sheet["passage"].map(true)
    if wrong:
        rng = np.random.default_rng(3)
        codes[rng.random(len(codes)) < wrong] = "none"
    sheet.assign(code=codes, coder="ann").to_csv(folder / "sheet.csv", index=False)
    return folder / "sheet.csv"


@pytest.fixture(scope="module")
def sheet(corpus: tuple[Study, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return coded(*corpus, tmp_path_factory.mktemp("coded"))


@pytest.fixture(scope="module")
def learnt(sheet: Path) -> Learned:
    return learn(sheet, "danger")


def test_a_sheet_of_frames_takes_any_code(sheet: Path) -> None:
    assert set(pd.read_csv(sheet)["of"]) == {"frames"}
    assert "none" in (sheet.with_suffix(".codes.csv")).read_text("utf-8-sig")


def test_the_classifier_agrees_with_sentences_that_it_has_not_seen(learnt: Learned) -> None:
    table = learnt.table.set_index(["by", "code"])
    assert list(dict.fromkeys(learnt.table["by"])) == ["article", "outlet"]
    assert table["alpha"]["article", "all"] > 0.9
    assert (learnt.table["recall"].dropna() > 0.8).all()
    assert "Learned from 120 sentences of 24 articles and 2 outlets" in learnt.note
    assert "nan" not in str(learnt)


def test_its_alpha_is_that_of_two_coders(corpus: tuple[Study, dict[str, str]], tmp_path: Path) -> None:
    """Wrong codes lower it."""
    worse = learn(coded(*corpus, tmp_path, wrong=0.3), "danger", least=0.2)
    first = worse.table.iloc[0]
    assert first["low"] < first["alpha"] < first["high"]
    assert first["alpha"] < 0.8


def test_the_file_holds_numbers_and_a_card_and_is_the_same_each_time(learnt: Learned, tmp_path: Path) -> None:
    path = learnt.write(tmp_path / "danger.model")
    again = learnt.classifier
    again.save(tmp_path / "again.model")
    assert path.read_bytes() == (tmp_path / "again.model").read_bytes()
    with zipfile.ZipFile(path) as file:
        assert sorted(file.namelist()) == ["bias.npy", "card.json", "rarity.npy", "weights.npy"]
        card = json.loads(file.read("card.json"))
        np.load(io.BytesIO(file.read("weights.npy")), allow_pickle=False)
    assert card["codes"] == ["help", "none", "threat"]
    assert card["alpha"]["article"] > 0.9
    read = load(path)
    assert read.words == again.words
    assert np.allclose(read.weights, again.weights, atol=1e-6)


def test_corrected_figures_are_those_of_the_codes(
    corpus: tuple[Study, dict[str, str]], sheet: Path, learnt: Learned, tmp_path: Path
) -> None:
    study, true = corpus
    with_model = study.learned(learnt.write(tmp_path / "danger.model"))
    found = with_model.compare("danger", coded=sheet)
    assert found.corrected is not None
    rows = found.corrected.groups.set_index(["group", "variant"])
    texts, places = study.findings.text, study.findings.sentences
    outlet = dict(study.findings.articles[["article", "outlet"]].itertuples(index=False, name=None))
    spans = places[["article", "start", "end"]].itertuples(index=False, name=None)
    codes = [(outlet[article], true[texts[article][start:end]]) for article, start, end in spans]
    truth = pd.DataFrame(codes, columns=["group", "code"])
    for group, part in truth.groupby("group"):
        share = (part["code"] == "threat").mean()
        low, high = rows["low"][group, "threat"], rows["high"][group, "threat"]
        assert low < share < high
    assert found.contrasts.set_index("variant")["p"]["threat"] < 0.05
    assert "Corrected by 120 coded sentences;" in found.note
    assert "missed ones are not" not in found.note
    assert found.wide()["sentences coded"].sum() == 3 * 120  # of each code
    assert "finds coded" not in found.wide()
    assert set(every_row(found)["basis"]) >= {"corrected by codes"}
    shown = with_model.passages("danger", variant="threat")
    assert shown["text"].str.contains("threat|fear|dangerous").mean() > 0.9
    assert found.passages(variant="threat").equals(shown)


def test_what_was_learned_is_never_shown_without_codes(
    corpus: tuple[Study, dict[str, str]], sheet: Path, learnt: Learned, tmp_path: Path
) -> None:
    study, _ = corpus
    with_model = study.learned(learnt.write(tmp_path / "danger.model"))
    assert "danger" not in with_model.names
    for ask in (with_model.compare, with_model.trend, lambda name: with_model.table([name])):
        with pytest.raises(
            ValueError, match="'danger', which a classifier learned, are always corrected by codes"
        ):
            ask("danger")
    with pytest.raises(ValueError, match="codes of frames correct what a classifier learned"):
        study.compare("danger", coded=sheet)
    assert "danger" not in set(study.findings.terms["concept"])


def test_coded_articles_are_classified_by_what_was_learned_without_them(
    corpus: tuple[Study, dict[str, str]], learnt: Learned
) -> None:
    study, _ = corpus
    classifier = learnt.classifier
    broken = classifier.weights.copy()
    broken[0] = 0.0  # what was learned from all articles must not be asked here
    changed = type(classifier)(**vars(classifier) | {"weights": broken})
    assert changed.labels(study.findings)["code"].equals(classifier.labels(study.findings)["code"])


def _changed(sheet: Path, folder: Path, change: dict[str, str], rows: slice | None = None) -> Path:
    frame = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    chosen = frame["code"].isin(change)
    frame["code"] = frame["code"].where(~chosen, frame["code"].map(change))
    frame.to_csv(folder / "sheet.csv", index=False)
    (folder / "sheet.key.csv").write_bytes(sheet.with_suffix(".key.csv").read_bytes())
    return folder / "sheet.csv"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"threat": "none", "help": "none"}, "1 code is given; a classifier tells two or more apart"),
        ({"threat": "", "help": "", "none": ""}, "0 code is given"),
    ],
)
def test_sheets_that_teach_nothing(sheet: Path, tmp_path: Path, change: dict[str, str], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        learn(_changed(sheet, tmp_path, change), "danger")


def test_a_rare_code_is_named(sheet: Path, tmp_path: Path) -> None:
    frame = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    frame.loc[:2, "code"] = "irony"
    frame.to_csv(tmp_path / "sheet.csv", index=False)
    with pytest.raises(ValueError, match="'irony' is given to 3 sentences, and 10 are needed"):
        learn(tmp_path / "sheet.csv", "danger", sheet.with_suffix(".key.csv"))


def test_a_classifier_that_does_not_agree_is_refused(sheet: Path, tmp_path: Path) -> None:
    frame = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    frame["code"] = np.random.default_rng(0).permutation(frame["code"])
    frame.to_csv(tmp_path / "sheet.csv", index=False)
    key = sheet.with_suffix(".key.csv")
    with pytest.raises(ValueError, match=r"in articles that it has not seen .* alpha -?0\.\d\d, below 0\.4"):
        learn(tmp_path / "sheet.csv", "danger", key)


def test_coders_who_do_not_agree_are_refused(sheet: Path, tmp_path: Path) -> None:
    frame = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    frame["code"] = np.random.default_rng(0).permutation(frame["code"])
    frame.assign(coder="ben").to_csv(tmp_path / "ben.csv", index=False)
    with pytest.raises(ValueError, match=r"coders agree with alpha -?0\.\d\d, below 0\.667"):
        learn([sheet, tmp_path / "ben.csv"], "danger")


def test_sheets_of_other_subjects_teach_no_frames(
    corpus: tuple[Study, dict[str, str]], tmp_path: Path
) -> None:
    corpus[0].sample("sentences", 20).write(tmp_path / "tone.csv")
    with pytest.raises(ValueError, match="frames are learned from sheets of frames"):
        learn(tmp_path / "tone.csv", "danger")


@pytest.mark.parametrize("name", ["quoted_share", " "])
def test_names_that_a_model_cannot_have(sheet: Path, name: str) -> None:
    with pytest.raises(ValueError, match="is a measure of framing or empty"):
        learn(sheet, name)


CARD = b'{"words": ["a"], "folds": {}, "codes": ["x", "y"], "name": "n"}'


def _zip(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("_", "."), content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 broken",
        _zip(card_json=b"[]"),
        _zip(card_json=b'{"words": [], "folds": {}}'),
        _zip(
            card_json=b'{"words": ["a"], "folds": {}, "codes": ["x", "y"], "name": "n"}',
            rarity_npy=b"cos\nsystem\n",
        ),
    ],
)
def test_a_file_that_is_no_model(tmp_path: Path, corpus: tuple[Study, dict[str, str]], data: bytes) -> None:
    (tmp_path / "x.model").write_bytes(data)
    with pytest.raises(ValueError, match="is not a model that `framing learn` wrote"):
        corpus[0].learned(tmp_path / "x.model")


def test_an_array_of_objects_is_not_read(tmp_path: Path) -> None:
    array = io.BytesIO()
    np.save(array, np.array([print], dtype=object), allow_pickle=True)
    (tmp_path / "x.model").write_bytes(_zip(card_json=CARD, rarity_npy=array.getvalue()))
    with pytest.raises(ValueError, match="is not a model"):
        load(tmp_path / "x.model")


def test_a_code_that_the_model_does_not_know(
    corpus: tuple[Study, dict[str, str]], sheet: Path, learnt: Learned, tmp_path: Path
) -> None:
    with_model = corpus[0].learned(learnt.write(tmp_path / "danger.model"))
    changed = _changed(sheet, tmp_path, {"help": "care"})
    with pytest.raises(ValueError, match="'care' is no code here; write help or none or threat"):
        with_model.compare("danger", coded=changed)
