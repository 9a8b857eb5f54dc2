"""Articles with their counts as a table for other programs, and its codebook."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from benchmarks.simulating.corpora import MEASURE, Corpus
from framing import Article, Study, Zone
from framing.compare import compare
from framing.compare.exporting import article_table

WORDS = ["illegal immigrants", "undocumented immigrants", "illegal immigrants"]


@pytest.fixture(scope="module")
def study() -> Study:
    texts = [
        f"The {word} came on day {at}, police said. It was a terrible day." for at, word in enumerate(WORDS)
    ]
    made = [
        Article(
            f"=a{at}",
            "HPoeraslt d"[at::2],
            text,
            (Zone(0, len(text), "body"),),
            event="border",
            attributes=(("leaning (2020)", "left"), ("words", "many")),
        )
        for at, text in enumerate(texts)
    ]
    return Study(made, repeats="count")


def test_its_sums_are_what_comparisons_count(study: Study) -> None:
    found, findings = study.table(), study.findings
    for name in study.names:
        rows = compare(findings, name).groups
        columns = found.codebook[found.codebook["name"] == name].set_index("kind")
        assert found.table[columns.loc["n", "column"]].sum() == rows.drop_duplicates("group")["n"].sum()
        totals = columns.drop("n")
        assert found.table[list(totals["column"])].to_numpy().sum() == pytest.approx(rows["count"].sum())


def test_every_column_is_in_the_codebook_under_a_name_that_formulas_take(study: Study) -> None:
    found = study.table()
    assert list(found.codebook["column"]) == list(found.table.columns)
    assert all(re.fullmatch(r"[A-Za-z]\w*", str(column)) for column in found.table)
    assert found.codebook["meaning"].str.len().min() > 5
    shares = found.codebook[found.codebook["kind"] == "count"]
    assert (shares["unit"] != "").all()


def test_columns_of_the_corpus_never_take_the_place_of_others(study: Study) -> None:
    found = study.table().table
    assert set(found["leaning_2020"]) == {"left"}
    assert set(found["words_2"]) == {"many"}
    assert found["words"].dtype.kind == "i"


def test_only_what_is_asked_for(study: Study) -> None:
    found = study.table(["quoted_share"])
    assert set(found.codebook["name"].dropna()) == {"quoted_share"}
    assert {"quoted_share_count", "quoted_share_n"} <= set(found.table)
    with pytest.raises(ValueError, match="'quoted_shar' is neither a measure nor a concept"):
        study.table(["quoted_shar"])


def test_an_article_without_finds_has_none_of_none() -> None:
    corpus = Corpus(["A", "B"], np.array([0, 2]), np.array([0, 5]))
    found = article_table(corpus.findings, [MEASURE]).table
    assert found[[f"{MEASURE}_count", f"{MEASURE}_n"]].to_numpy().tolist() == [[0, 0], [2, 5]]


def test_it_is_written_with_its_codebook_and_runs_no_formula(study: Study, tmp_path: Path) -> None:
    beside = study.table().write(tmp_path / "table.csv")
    assert beside == tmp_path / "table.codebook.csv"
    back = pd.read_csv(tmp_path / "table.csv")
    assert len(back) == len(WORDS)
    assert back["article"].iloc[0] == "'=a0"
    assert list(pd.read_csv(beside)["column"]) == list(back.columns)
    with pytest.raises(ValueError, match="exists with other content"):
        study.table(["own_tone"]).write(tmp_path / "table.csv")
    with pytest.raises(ValueError, match=r"table\.xlsx: the table is a CSV file"):
        study.table().write(tmp_path / "table.xlsx")
