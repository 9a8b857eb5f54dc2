"""From a sheet that was drawn and coded to corrected figures, as a user does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from benchmarks.simulating.errors import corrected, erring
from framing import Article, Study, Zone
from framing.coding import agree, sample
from framing.coding.population import WITHOUT, population
from framing.compare.long_table import rows
from framing.findings import Findings

MEASURE = "anonymous_share"


@pytest.fixture(scope="module")
def made() -> tuple[Findings, pd.DataFrame]:
    """Outlets that do not differ, of which the finder misses unequal parts."""
    return erring(np.random.default_rng(4), missed=True, articles=60)


def _write(study: Study, truth: pd.DataFrame, folder: Path, missed: int = 80) -> Path:
    drawn = study.sample("speakers", 80, missed=missed)
    drawn.write(folder / "sheet.csv")
    codes = drawn.key[["id", "article", "start"]].merge(truth, on=["article", "start"]).set_index("id")
    for coder in ("sheet", "ben"):
        _coded(folder / "sheet.csv", folder / f"{coder}.csv", codes["code"], coder)
    return folder / "sheet.csv"


def _coded(source: Path, target: Path, codes: pd.Series, coder: str) -> None:
    rows = pd.read_csv(source, dtype=str, keep_default_na=False)
    rows.assign(code=rows["id"].map(codes), coder=coder).to_csv(target, index=False)


def test_a_sample_holds_sentences_without_a_find_with_their_probability(
    made: tuple[Findings, pd.DataFrame],
) -> None:
    findings, truth = made
    key = sample(findings, "speakers", 80, missed=40).key
    assert (key["class"] == WITHOUT).sum() == 40
    assert (key.loc[key["class"] == WITHOUT, "answer"] == "none").all()
    assert np.allclose(key["probability"], key["drawn"] / key["stratum"])
    # each unit stands for as many as it was drawn from
    assert (1 / key["probability"]).sum() == pytest.approx(len(truth))
    assert sample(findings, "speakers", 80).key["class"].eq(WITHOUT).sum() == 40
    assert not sample(findings, "speakers", 80, missed=0).key["class"].eq(WITHOUT).any()


def test_every_sentence_is_a_unit_unless_a_find_reaches_into_it() -> None:
    text = (
        "“We will rebuild the bridge,” Maria Lopez said. The bridge was built in May.\n\n"
        "It rained for a week."
    )
    study = Study([Article("a", "Herald", text, (Zone(0, len(text), "body"),))])
    units = population(study.findings, "quotes")
    places = units.loc[units["class"] == WITHOUT, ["start", "end"]].to_numpy()
    assert [text[start:end] for start, end in places] == [
        "The bridge was built in May.",
        "It rained for a week.",
    ]
    assert len(units) == 3


def test_the_correction_finds_what_the_tool_missed(
    made: tuple[Findings, pd.DataFrame], tmp_path: Path
) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    by_tool, found = study.compare(MEASURE), study.compare(MEASURE, coded=sheet)
    assert found.corrected is not None
    own = truth.assign(outlet=truth["article"].map(findings.articles.set_index("article")["outlet"]))
    quotes = own[own["code"] != "none"]
    true = (quotes["code"] == "anonymous").groupby(quotes["outlet"]).mean()
    for row in found.corrected.groups.to_dict("records"):
        assert row["tool_estimate"] < true[row["group"]]  # it misses anonymous sources
        assert row["low"] < true[row["group"]] < row["high"]
        assert row["high"] - row["low"] > row["tool_high"] - row["tool_low"]
    pd.testing.assert_frame_equal(found.groups, by_tool.groups)
    assert found.omnibus.p != found.omnibus.p
    assert "Corrected by 80 coded finds and 80 coded sentences without a find" in found.note
    assert "halve the interval of the difference between A and B" in found.note
    for shown in (str(found), found.to_markdown(), found.to_latex(), found._repr_html_()):
        assert "corrected" in shown
        assert "tool" in shown
    assert found.record()["corrected"]
    assert set(rows(found)["basis"]) >= {"corrected by codes"}


def test_interval_and_p_of_a_corrected_difference_agree(made: tuple[Findings, pd.DataFrame]) -> None:
    for seed in range(3):
        findings, truth = erring(np.random.default_rng(seed), missed=False, shift=1.0, articles=60)
        row = corrected(findings, truth, np.random.default_rng(seed), 40).contrasts.iloc[0]
        assert (row["p"] <= 0.05) == (row["low"] > 0 or row["high"] < 0)


def test_of_several_coders_what_most_say_counts(made: tuple[Findings, pd.DataFrame], tmp_path: Path) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    one, two = (study.compare(MEASURE, coded=given) for given in (sheet, [sheet, tmp_path / "ben.csv"]))
    pd.testing.assert_frame_equal(one.contrasts, two.contrasts)
    assert "one" not in two.note.split("drawn")[0][:3]


def test_sentences_nobody_coded_are_said(made: tuple[Findings, pd.DataFrame], tmp_path: Path) -> None:
    findings, truth = made
    study = Study(findings)
    found = study.compare(MEASURE, coded=_write(study, truth, tmp_path, missed=0))
    assert "wrong finds are corrected, missed ones are not" in found.note


def test_cells_left_empty_are_stood_for_by_the_others(
    made: tuple[Findings, pd.DataFrame], tmp_path: Path
) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    cells = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    cells.loc[:2, "code"] = ["", "unclear", ""]
    cells.to_csv(sheet, index=False)
    found = study.compare(MEASURE, coded=sheet)
    assert "3 drawn passages have no code that decides" in found.note
    assert found.contrasts["p"].notna().all()


def test_too_few_codes_correct_nothing(made: tuple[Findings, pd.DataFrame], tmp_path: Path) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    cells = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    key = pd.read_csv(tmp_path / "sheet.key.csv").set_index("id")["outlet"]
    cells.loc[cells["id"].map(key) == "B", "code"] = ""
    cells.to_csv(sheet, index=False)
    found = study.compare(MEASURE, coded=sheet)
    assert found.corrected is not None
    assert "Fewer than 20 coded finds: B; too few to correct." in found.note
    assert found.corrected.groups.set_index("group")["estimate"].isna().to_dict() == {"A": False, "B": True}
    assert found.contrasts["p"].isna().all()


@pytest.mark.parametrize("everywhere", [False, True])
def test_finds_that_are_all_wrong_leave_nothing_to_compare(
    made: tuple[Findings, pd.DataFrame], tmp_path: Path, everywhere: bool
) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    cells = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    key = pd.read_csv(tmp_path / "sheet.key.csv").set_index("id")["outlet"]
    cells.loc[(cells["id"].map(key) == "B") | everywhere, "code"] = "none"
    cells.to_csv(sheet, index=False)
    found = study.compare(MEASURE, coded=sheet)
    assert found.corrected is not None
    assert found.corrected.groups["estimate"].isna().tolist() == [everywhere, True]
    assert found.contrasts["p"].isna().all()
    assert "undefined" in str(found)


def test_what_a_sheet_cannot_correct_is_refused(made: tuple[Findings, pd.DataFrame], tmp_path: Path) -> None:
    findings, truth = made
    study = Study(findings)
    sheet = _write(study, truth, tmp_path)
    with pytest.raises(ValueError, match="is of speakers and cannot correct 'verbatim_share'; it corrects"):
        study.compare("verbatim_share", coded=sheet)
    other, _ = erring(np.random.default_rng(5), missed=True, articles=60)
    with pytest.raises(ValueError, match="was drawn from other findings, in which B has"):
        Study(other).compare(MEASURE, coded=sheet)
    (tmp_path / "sheet.key.csv").rename(tmp_path / "elsewhere.csv")
    with pytest.raises(ValueError, match=r"has no sheet\.key\.csv beside it; name the key"):
        study.compare(MEASURE, coded=sheet)
    assert study.compare(MEASURE, coded=sheet, key=tmp_path / "elsewhere.csv").corrected


@pytest.mark.parametrize(
    ("of", "options", "says"),
    [
        ("terms", {"missed": 5}, "of terms, sentences without a find cannot be coded"),
        ("wordings", {}, "ask for --of wordings --concept NAME"),
        ("quotes", {"concept": "x"}, "ask for --of wordings --concept NAME"),
        ("speakers", {"missed": 1}, "1 sentences are fewer than the 2 strata"),
    ],
)
def test_samples_that_cannot_be_drawn(
    made: tuple[Findings, pd.DataFrame], of: str, options: dict[str, int | str], says: str
) -> None:
    findings = erring(np.random.default_rng(4), missed=True, articles=60)[0]
    with pytest.raises(ValueError, match=says):
        sample(findings, of, 100, **options)  # type: ignore[arg-type]


def _two_words() -> Iterator[Article]:
    """One mention that is listed and one that is not in each of 48 articles."""
    for at in range(48):
        outlet = ("Herald", "Post")[at % 2]
        word = "illegal immigrants" if at % 4 < 3 else "undocumented immigrants"
        text = f"The {word} came in May of year {at}. People without papers were seen. It rained on day {at}."
        yield Article(f"a{at}", outlet, text, (Zone(0, len(text), "body"),))


def test_wordings_of_a_concept_are_coded_by_their_names(tmp_path: Path) -> None:
    study = Study(list(_two_words()), repeats="count")
    concept = str(study.findings.terms["concept"].mode().iloc[0])
    drawn = study.sample("wordings", 48, missed=96, concept=concept)
    drawn.write(tmp_path / "w.csv")
    assert drawn.sheet["about"].str.len().min() > 0
    known = pd.read_csv(tmp_path / "w.codes.csv", keep_default_na=False)["code"].tolist()
    answers = drawn.key.set_index("id")["answer"]
    assert set(answers) <= set(known)
    missed = drawn.sheet.set_index("id")["passage"].str.contains("without papers")
    _coded(tmp_path / "w.csv", tmp_path / "w.csv", answers.mask(missed, "other"), "ann")
    found = study.compare(concept, coded=tmp_path / "w.csv")
    assert found.corrected is not None
    rows = found.corrected.groups
    assert rows["estimate"].to_numpy() == pytest.approx(rows["tool_estimate"].to_numpy() / 2)
    assert agree([tmp_path / "w.csv"], tmp_path / "w.key.csv").tool["recall"].iloc[0] == pytest.approx(0.5)
    cells = pd.read_csv(tmp_path / "w.csv", dtype=str, keep_default_na=False)
    cells.loc[0, "code"] = "unheard of"
    cells.to_csv(tmp_path / "w.csv", index=False)
    with pytest.raises(ValueError, match="field code: 'unheard of' is no code here; write "):
        study.compare(concept, coded=tmp_path / "w.csv")


def test_codes_of_speakers_correct_unattributed_quotes(
    made: tuple[Findings, pd.DataFrame], tmp_path: Path
) -> None:
    """Whatever the tool says, the corrected share is that of the codes."""
    findings, truth = made
    shares = findings.measures.assign(measure="unattributed_share")
    both = replace(findings, measures=pd.concat([findings.measures, shares], ignore_index=True))
    unknown = truth.assign(code=truth["code"].replace("anonymous", "unknown"))
    found = Study(both).compare("unattributed_share", coded=_write(Study(both), unknown, tmp_path))
    assert found.corrected is not None
    quotes = truth[truth["code"] != "none"]
    of = quotes["article"].map(findings.articles.set_index("article")["outlet"])
    shares_of = (quotes["code"] == "anonymous").groupby(of).mean()
    rows = found.corrected.groups.set_index("group")
    for outlet, share in shares_of.items():
        assert rows["low"][str(outlet)] < share < rows["high"][str(outlet)]


DEEDS = (
    "Gunmen killed Ali Haddad on Monday. Haddad was shot dead in his car. The killing shocked the town. "
    "“They murdered him,” his brother said. The weather was fine in the town. "
)


def test_a_sample_of_deeds_holds_what_the_measure_counts() -> None:
    texts = {"a": DEEDS, "b": DEEDS.replace("Gunmen killed Ali Haddad", "Ali Haddad was killed")}
    articles = [Article(name, "Herald", text, (Zone(0, len(text), "body"),)) for name, text in texts.items()]
    findings = Study(articles).findings
    measured = findings.measures[findings.measures["measure"] == "agentless_share"]
    units = population(findings, "deeds")
    finds = units[units["class"] != WITHOUT]
    assert len(finds) == measured["n"].sum() > 0
    assert (finds["answer"] == "none").sum() == round(float((measured["value"] * measured["n"]).sum()))
    assert finds["about"].str.len().gt(0).all()
    assert set(units.loc[units["class"] == WITHOUT, "answer"]) == {"no"}


def test_codes_of_deeds_correct_killings_without_an_actor(tmp_path: Path) -> None:
    """A coder who sees an actor in none of them: the corrected share is 1."""
    articles = [
        Article(f"{outlet}{at}", outlet, DEEDS, (Zone(0, len(DEEDS), "body"),))
        for outlet in ("Herald", "Post")
        for at in range(15)
    ]
    study = Study(articles, repeats="count")
    drawn = study.sample("deeds", 60, missed=10)
    drawn.write(tmp_path / "sheet.csv")
    key = drawn.key.set_index("id")
    _coded(tmp_path / "sheet.csv", tmp_path / "sheet.csv", key["answer"].replace("explicit", "none"), "ann")
    found = study.compare("agentless_share", coded=tmp_path / "sheet.csv")
    assert found.corrected is not None
    assert (found.corrected.groups["tool_estimate"] < 0.9).all()
    assert found.corrected.groups["estimate"].tolist() == pytest.approx([1.0, 1.0], abs=0.05)


GLAD = "The {} was a wonderful success near street {}."
SAD = "The {} was a terrible disaster near street {}."
PLAIN = "The {} stood beside street {}."


def test_codes_of_sentences_correct_the_tone(tmp_path: Path) -> None:
    """The word list takes irony for praise in the Post; people do not."""
    texts, true = [], dict[str, str]()
    for at in range(30):
        outlet = ("Herald", "Post")[at % 2]
        kinds = [GLAD, GLAD, PLAIN, SAD, PLAIN, GLAD]
        said = [kind.format("market", at * 6 + place) for place, kind in enumerate(kinds)]
        for sentence, kind in zip(said, kinds, strict=True):
            meant = {GLAD: "positive", PLAIN: "neutral", SAD: "negative"}[kind]
            true[sentence] = "negative" if outlet == "Post" and meant == "positive" else meant
        texts.append(Article(f"a{at}", outlet, "\n\n".join(said), (Zone(0, len("\n\n".join(said)), "body"),)))
    study = Study(texts, repeats="count")
    drawn = study.sample("sentences", 100)
    drawn.write(tmp_path / "sheet.csv")
    passage = pd.read_csv(tmp_path / "sheet.csv", dtype=str, keep_default_na=False).set_index("id")["passage"]
    _coded(tmp_path / "sheet.csv", tmp_path / "sheet.csv", passage.map(true), "ann")
    found = study.compare("own_tone", coded=tmp_path / "sheet.csv")
    assert found.corrected is not None
    rows = found.corrected.groups.set_index("group")
    assert rows["tool_estimate"].tolist() == pytest.approx([2 / 6, 2 / 6])
    assert rows["estimate"].tolist() == pytest.approx([2 / 6, -4 / 6], abs=0.1)
    assert rows["low"]["Post"] < -4 / 6 < rows["high"]["Post"]
    assert found.contrasts["p"].iloc[0] < 0.05
    assert "more positive than negative" in found.definition
    assert "Corrected by 100 coded sentences" in found.note
    assert study.compare("own_tone").definition != found.definition


def test_a_sample_of_sentences_holds_what_the_tone_counts() -> None:
    text = "“It is a disaster,” Maria Lopez said. The bridge was built in May. Rain fell, Lopez said."
    study = Study([Article("a", "Herald", text, (Zone(0, len(text), "body"),))])
    measured = study.findings.measures.set_index("measure")["n"]["own_tone"]
    units = population(study.findings, "sentences")
    assert len(units) == measured == 1
