"""Sheets for coders: drawn, filled in by a coder made up here, read back and compared."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from nltk.metrics.agreement import AnnotationTask

from framing import Article, Study, Zone
from framing.coding import SUBJECTS, Sample, agree, sample
from framing.coding.precision import between_coders, with_tool
from framing.coding.reliability import alpha
from framing.coding.sampling import allocated
from framing.coding.sheets import read_sheet

LINES = [
    "“We will rebuild the bridge,” Maria Lopez said.",
    "Officials said that the river had reached its highest level.",
    "The mayor called the plan “a waste of money”.",
    "It was a terrible and tragic day for the town.",
    "The bridge was built in May.",
]


def _articles() -> Iterator[Article]:
    for number, outlet in enumerate(["Herald", "Post"] * 4):
        text = "\n\n".join(f"{line} That was on day {number} of the flood." for line in LINES)
        yield Article(f"a{number}", outlet, text, (Zone(0, len(text), "body"),))


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(list(_articles()), repeats="count")


def _coded(path: Path, coder: str, key: pd.DataFrame, right: float, target: Path) -> Path:
    """The sheet as a coder fills it in who gives the tool's code with a probability."""
    rng = random.Random(coder)
    reader = pd.read_excel if path.suffix == ".xlsx" else pd.read_csv
    sheet = reader(path, dtype=str, keep_default_na=False)
    answers = key.set_index("id")["answer"]
    codes = list(SUBJECTS[sheet["of"].iloc[0]].codes)
    sheet["code"] = [answers[x] if rng.random() < right else rng.choice(codes) for x in sheet["id"]]
    sheet["coder"] = coder
    if target.suffix == ".xlsx":
        sheet.to_excel(target, index=False)
    else:
        sheet.to_csv(target, index=False, sep=";")
    return target


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_there_and_back(study: Study, tmp_path: Path, suffix: str) -> None:
    drawn = study.sample("quotes", 14)
    sheet = tmp_path / f"quotes{suffix}"
    key = drawn.write(sheet)
    coded = [
        _coded(sheet, name, drawn.key, right, tmp_path / f"{name}{end}")
        for name, right, end in (("ann", 1.0, ".csv"), ("ben", 1.0, ".xlsx"), ("cem", 0.0, ".csv"))
    ]
    two = agree(coded[:2], key)
    assert list(two.between["agreement"]) == [1.0] * len(two.between)
    assert set(two.tool["coder"]) == {"ann", "ben", "consensus"}
    assert (two.tool["precision"] == 1.0).all()
    assert (two.tool["low"] < 1.0).all()
    three = agree(coded, key)
    assert three.between["alpha"].iloc[0] < 1.0
    assert three.tool.query("coder == 'cem'")["precision"].iloc[0] < 1.0
    assert agree(coded, key).table.equals(three.table)


def test_coders_see_neither_answer_nor_outlet(study: Study) -> None:
    drawn = study.sample("quotes", 14)
    assert list(drawn.sheet.columns) == [
        *["id", "of", "about", "left", "passage", "right", "code", "coder", "note"]
    ]
    assert (drawn.sheet["code"] == "").all()
    assert "outlet" in study.sample("quotes", 14, blind=False).sheet
    texts = study.findings.text
    rows, places = drawn.sheet.to_dict("records"), drawn.key.to_dict("records")
    for row, place in zip(rows, places, strict=True):
        assert row["id"] == place["id"]
        found = texts[place["article"]][place["start"] : place["end"]]
        assert row["passage"] == " ".join(found.split())


def test_the_same_seed_draws_the_same_sample(study: Study) -> None:
    findings = study.findings
    assert sample(findings, "sentences", 20).key.equals(sample(findings, "sentences", 20).key)
    assert not sample(findings, "sentences", 20).key.equals(sample(findings, "sentences", 20, seed=1).key)


def test_every_stratum_is_drawn_from(study: Study) -> None:
    drawn = study.sample("sentences", 20)
    sizes = drawn.key.groupby(["outlet", "class"])["drawn"].agg(["first", "size"])
    assert (sizes["first"] == sizes["size"]).all()
    assert len(drawn.key) == 20
    with pytest.raises(ValueError, match=r"1 finds are fewer than the \d+ strata"):
        study.sample("sentences", 1)


@pytest.mark.parametrize("sizes", [[5, 5], [100, 3, 1], [1, 1, 1], [40, 30, 20, 10]])
def test_allocation_is_whole_and_never_more_than_there_is(sizes: list[int]) -> None:
    for n in range(len(sizes), sum(sizes) + 3):
        given = allocated(np.array(sizes), n)
        assert sum(given) == min(n, sum(sizes))
        assert all(1 <= drawn <= size for drawn, size in zip(given, sizes, strict=True))


def test_a_subject_that_is_not_there(study: Study) -> None:
    with pytest.raises(ValueError, match="'colours' cannot be coded; say one of: terms"):
        study.sample("colours")


def test_every_fault_has_a_line(study: Study, tmp_path: Path) -> None:
    drawn = study.sample("quotes", 8)
    key = drawn.write(tmp_path / "q.csv")
    first, second = drawn.sheet.copy(), drawn.sheet.copy()
    first.loc[2, "code"] = "dirct"
    second.loc[4, "passage"] = "something else"
    for name, sheet in (("one", first), ("two", second)):
        sheet.to_csv(tmp_path / f"{name}.csv", index=False)
    with pytest.raises(
        ValueError, match=r"row 4, field code: 'dirct' is not a code; write direct or mixed"
    ) as told:
        agree([tmp_path / "one.csv", tmp_path / "two.csv"], key)
    assert len(str(told.value).splitlines()) == 2
    assert "field passage: differ" in str(told.value)
    other = tmp_path / "other.key.csv"
    drawn.key.iloc[1:].to_csv(other, index=False)
    drawn.sheet.to_csv(tmp_path / "two.csv", index=False)
    with pytest.raises(ValueError, match="lacks the id"):
        agree([tmp_path / "two.csv"], other)


def test_a_file_that_is_no_sheet(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    with pytest.raises(ValueError, match="row 1: has no column 'id'"):
        agree([tmp_path / "a.csv"])
    with pytest.raises(ValueError, match="cannot be read"):
        agree([tmp_path / "none.csv"])


def test_text_is_never_a_formula(tmp_path: Path) -> None:
    text = "=SUM(A1:A9) stood in the last row.\n\nOther words stood in the first."
    study = Study([Article("a", "Herald", text, (Zone(0, len(text), "body"),))])
    drawn = study.sample("sentences", 10)
    drawn.write(tmp_path / "s.csv")
    cells = pd.read_csv(tmp_path / "s.csv", dtype=str, keep_default_na=False).to_numpy().ravel()
    assert any(cell.startswith("'=SUM") for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)
    drawn.write(tmp_path / "s.xlsx")
    from openpyxl import load_workbook

    kinds = {cell.data_type for row in load_workbook(tmp_path / "s.xlsx")["sheet"].rows for cell in row}
    assert "f" not in kinds


def test_alpha_against_nltk() -> None:
    rng = np.random.default_rng(0)
    codes = pd.DataFrame(rng.choice(["a", "b", "c"], (40, 3)))
    codes[2] = codes[0].where(rng.random(40) < 0.7, codes[2])
    given = codes.to_dict("index")
    task = AnnotationTask([(coder, row, code) for row, own in given.items() for coder, code in own.items()])
    found = alpha(codes)
    assert found.estimate == pytest.approx(task.alpha(), rel=1e-9)
    assert found.low < found.estimate < found.high


@pytest.mark.parametrize(
    ("coders", "kinds", "left_out"), [(2, 2, 0.0), (2, 3, 0.3), (3, 4, 0.5), (5, 3, 0.7)]
)
def test_alpha_against_nltk_where_codes_are_missing(coders: int, kinds: int, left_out: float) -> None:
    rng = np.random.default_rng(coders)
    true = rng.integers(kinds, size=(60, 1))
    given = np.where(rng.random((60, coders)) < 0.7, true, rng.integers(kinds, size=(60, coders)))
    codes = pd.DataFrame(given.astype(str)).mask(rng.random((60, coders)) < left_out)
    given_codes = [
        (coder, row, code) for coder, column in codes.items() for row, code in column.dropna().items()
    ]
    task = AnnotationTask(given_codes)
    assert alpha(codes).estimate == pytest.approx(task.alpha(), abs=1e-9)


def test_alpha_has_no_interval_where_nobody_ever_differed() -> None:
    found = alpha(pd.DataFrame({"x": list("aabb"), "y": list("aabb")}))
    assert found.estimate == 1
    assert np.isnan(found.low)
    assert np.isnan(found.high)


def test_sheets_without_a_code_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "ann.csv").write_text("id,of,passage,code,coder\n1,quotes,x,,ann\n2,quotes,y,unclear,ann\n")
    with pytest.raises(ValueError, match="the sheets contain no codes"):
        agree([tmp_path / "ann.csv"])


def test_alpha_is_undefined_where_nothing_can_differ() -> None:
    assert np.isnan(alpha(pd.DataFrame({"x": ["a", "a"], "y": ["a", "a"]})).estimate)
    assert np.isnan(alpha(pd.DataFrame({"x": ["a", None], "y": [None, "b"]})).estimate)


def test_precision_is_weighted_back_to_the_strata() -> None:
    key = pd.DataFrame(
        {
            "outlet": ["A", "A", "B"],
            "class": "yes",
            "answer": "yes",
            "stratum": [90, 90, 10],
            "drawn": [2, 2, 1],
        },
        index=["1", "2", "3"],
    )
    codes = pd.DataFrame({"ann": ["yes", "no", "yes"]}, index=["1", "2", "3"])
    row = with_tool(codes, key).iloc[0]
    assert (row["n"], row["right"]) == (3, 2)
    assert row["precision"] == pytest.approx((45 + 10) / 100)


def test_each_code_has_its_own_agreement() -> None:
    codes = pd.DataFrame({"ann": ["direct", "mixed", "none"], "ben": ["direct", "none", "mixed"]})
    rows = between_coders(codes, "quotes", 0)
    assert list(rows["code"]) == ["all", "direct", "mixed", "none"]
    assert list(rows["agreement"]) == pytest.approx([1 / 3, 1.0, 1 / 3, 1 / 3])


SAID = ["=SUM(A1)", "'=SUM(A1)", "''=x", "'tis", " ＝x", "\t-x", "@x", "a;b,c", "Правда"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".CSV"])
def test_every_passage_comes_back(tmp_path: Path, suffix: str) -> None:
    said = SAID + ["a\rb"] * (suffix != ".xlsx")  # Excel files have a spelling of their own for it
    ids = [str(number) for number in range(len(said))]
    parts = {"id": ids, "of": "sentences", "about": "", "left": "", "passage": said, "right": ""}
    sheet = pd.DataFrame(parts | {"code": "negative", "coder": "ann", "note": "=x"})
    key = pd.DataFrame(
        {"id": ids, "outlet": "=Post", "class": "negative", "answer": "negative", "stratum": 9, "drawn": 9}
    )
    path = tmp_path / f"s{suffix}"
    kept = Sample("sentences", sheet, key).write(path)
    faults: list[str] = []
    assert list(read_sheet(path, faults)["passage"]) == said
    assert faults == []
    assert agree([path], kept).tool["right"].iloc[0] == len(said)
    assert kept.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "'=Post" in kept.read_text("utf-8-sig")


def test_sheets_of_two_kinds_are_of_one_sample(tmp_path: Path) -> None:
    rows = {"id": ["1", "2"], "of": "sentences", "passage": ["=x", "'=x"], "code": ["neutral", "negative"]}
    for coder, suffix in (("ann", "csv"), ("ben", "xlsx")):
        sheet = pd.DataFrame(rows | {"coder": coder})
        Sample("sentences", sheet, sheet[["id"]]).write(tmp_path / f"{coder}.{suffix}")
    assert agree([tmp_path / "ann.csv", tmp_path / "ben.xlsx"]).between["agreement"].iloc[0] == 1


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("worked_in", ["s{}", "s.key.csv", "s.codes.csv"])
def test_a_sheet_that_somebody_worked_in_is_kept(
    study: Study, tmp_path: Path, suffix: str, worked_in: str
) -> None:
    drawn = study.sample("quotes", 8)
    drawn.write(tmp_path / f"s{suffix}")
    drawn.write(tmp_path / f"s{suffix}")
    coded = tmp_path / worked_in.format(suffix)
    coded.write_bytes(b"coded")
    others = {path: path.read_bytes() for path in tmp_path.iterdir()}
    if suffix == ".xlsx" and "codes" in worked_in:
        drawn.write(tmp_path / f"s{suffix}")  # a workbook has its codes inside
    else:
        with pytest.raises(ValueError, match=rf"{coded.name}: exists with other content"):
            drawn.write(tmp_path / f"s{suffix}")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == others
