from __future__ import annotations

import subprocess
import sys

import pytest

from framing.language.pipeline import SHIPPED, load

TEXT = "The minister was shot by a gunman. Troops left the cities on Jan. 3."


def test_the_shipped_pipeline_fills_every_layer() -> None:
    doc = load()(TEXT)
    assert [sentence.text for sentence in doc.sents] == TEXT.replace("gunman. ", "gunman.|").split("|")
    shot = next(token for token in doc if token.text == "shot")
    assert (shot.tag_, shot.pos_, shot.lemma_, shot.dep_) == ("VBN", "VERB", "shoot", "ROOT")
    assert next(token for token in doc if token.text == "cities").lemma_ == "city"
    assert all(token.pos_ and token.lemma_ and token.dep_ for token in doc)


def test_it_is_read_once() -> None:
    assert load() is load()


def test_a_pipeline_that_is_not_installed() -> None:
    with pytest.raises(ValueError, match="en_no_such_model"):
        load("en_no_such_model")


def test_importing_the_package_reads_no_model() -> None:
    code = (
        "import framing, framing.language.pipeline as p\n"
        "from framing.article import Article, Zone\n"
        "from framing.language import Document\n"
        "d = Document(Article('a', 'o', 'A b.', (Zone(0, 4, 'body'),)))\n"
        "d.words, d.sentences\n"
        "assert p.load.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_it_is_small_says_its_licence_and_holds_no_pickle() -> None:
    files = [file for file in SHIPPED.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files if file.name != "close_words.npz") < 8e6
    assert "CC BY-SA 4.0" in (SHIPPED / "LICENSE").read_text(encoding="utf-8")
    assert not [file for file in files if file.suffix in (".pkl", ".pickle")]
