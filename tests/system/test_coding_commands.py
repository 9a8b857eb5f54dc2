"""Sampling, coding and comparing, on the seeds."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from pathlib import Path

import pandas as pd

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_sample_code_agree(framing: Run, found: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "quotes.csv"
    done = framing("sample", found, "--of", "quotes", "--n", 30, "--out", sheet)
    assert done.returncode == 0, done.stderr
    assert "not for the coders" in done.stdout
    rows = list(csv.DictReader(sheet.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 30 + 15
    assert not {"outlet", "article", "class", "answer"} & set(rows[0])
    key = tmp_path / "quotes.key.csv"
    answers = {row["id"]: row["answer"] for row in csv.DictReader(key.read_text("utf-8-sig").splitlines())}
    for coder in ("ann", "ben"):
        with (tmp_path / f"{coder}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(row | {"code": answers[row["id"]], "coder": coder} for row in rows)
    told = framing("agree", tmp_path / "ann.csv", tmp_path / "ben.csv", "--key", key, "--format", "csv")
    assert told.returncode == 0, told.stderr
    table = list(csv.DictReader(told.stdout.splitlines()))
    assert {row["agreement"] for row in table if row["part"] == "between"} == {"1.0"}
    assert {row["coder"] for row in table if row["part"] == "tool"} == {"ann", "ben", "consensus"}
    assert "weighted back" in framing("agree", tmp_path / "ann.csv", "--key", key).stdout


def test_a_wrong_code_is_told_with_its_row(framing: Run, found: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "tone.csv"
    framing("sample", found, "--of", "sentences", "--n", 20, "--out", sheet)
    rows = list(csv.reader(sheet.read_text("utf-8-sig").splitlines()))
    rows[3][rows[0].index("code")] = "sad"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    told = framing("agree", sheet)
    assert told.returncode == 2
    assert "row 4, field code: 'sad' is not a code; write negative or neutral or positive" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_plan_says_what_counts_of_repeats(framing: Run, tmp_path: Path) -> None:
    said = "The ferry sank late on Friday off the northern coast after a fire in its engine room."
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"{said} Harbour workers of {name} remember it well.\n" * 2)
    counted = {
        option: framing("find", tmp_path, "--out", tmp_path / option, "--repeats", option).stdout
        for option in ("count", "once")
    }
    assert "repeats " in counted["once"]
    assert counted["once"] != counted["count"]
    assert "not one of 'count', 'once', 'apart'" in framing("compare", tmp_path, "--repeats", "twice").stderr


def test_compare_with_codes_shows_tool_and_coders_side_by_side(framing: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    said = "“We will rebuild the bridge on day {},” {} said. The river {} rose again in the night of day {}."
    rows = [["id", "outlet", "text"]]
    for at in range(24):
        outlet, who = (("Herald", "Maria Lopez"), ("Post", "a senior official"))[at % 2]
        text = " ".join(said.format(f"{at} {turn}", who, turn, at) for turn in range(2))
        rows.append([f"a{at}", outlet, text])
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    articles, sheet = (folder / "articles.csv", "--repeats", "count"), tmp_path / "sheet.csv"
    done = framing("sample", *articles, "--of", "speakers", "--n", 48, "--missed", 40, "--out", sheet)
    assert "48 finds and 40 sentences without one" in done.stdout, done.stderr
    lines = list(csv.DictReader(sheet.read_text("utf-8-sig").splitlines()))
    key = csv.DictReader((tmp_path / "sheet.key.csv").read_text("utf-8-sig").splitlines())
    answers = {row["id"]: row["answer"] for row in key}
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(lines[0]))
        writer.writeheader()
        writer.writerows(line | {"code": answers[line["id"]], "coder": "ann"} for line in lines)
    told = framing("compare", *articles, "--coded", sheet, "--measure", "anonymous_share")
    assert told.returncode == 0, told.stderr
    assert "finds coded" in told.stdout
    assert "Corrected by 48 coded finds and 40 coded sentences" in told.stdout
    every = framing("compare", *articles, "--coded", sheet, "--format", "csv").stdout
    corrected = {"anonymous_share", "unattributed_share", "speaker_kind"}
    assert {row["name"] for row in csv.DictReader(every.splitlines())} == corrected
    refused = framing("compare", *articles, "--coded", sheet, "--measure", "verbatim_share")
    assert refused.returncode == 2
    assert "cannot correct 'verbatim_share'" in refused.stderr


def test_the_table_of_articles_comes_with_a_codebook(framing: Run, seeds: Path, tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    done = framing("table", seeds, "--out", target, "--measure", "quoted_share")
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 5
    assert all(0 < int(row["quoted_share_count"]) < int(row["quoted_share_n"]) for row in rows)
    about = csv.DictReader((tmp_path / "table.codebook.csv").read_text("utf-8-sig").splitlines())
    assert [row["column"] for row in about] == list(rows[0])
    assert framing("table", seeds, "--out", tmp_path / "table.txt").returncode == 2


def test_a_codebook_of_ones_own_from_sheet_to_corrected_figures(framing: Run, tmp_path: Path) -> None:
    words = {"threat": "a dangerous threat to", "help": "generous help for"}
    rows = []
    for at in range(40):
        outlet = ("Herald", "Post")[at % 2]
        codes = ["threat", "threat", "help"] if outlet == "Post" else ["help", "help", "threat"]
        said = [f"The {at * 3 + n}th letter was {words[code]} the town." for n, code in enumerate(codes)]
        rows.append({"id": f"a{at}", "outlet": outlet, "text": "\n\n".join(said)})
    pd.DataFrame(rows).to_csv(tmp_path / "articles.csv", index=False)
    found, sheet, model = tmp_path / "findings", tmp_path / "sheet.csv", tmp_path / "danger.model"
    framing("find", tmp_path / "articles.csv", "--repeats", "count", "--out", found)
    framing("sample", found, "--of", "frames", "--n", 80, "--out", sheet)
    drawn = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    code = drawn["passage"].str.contains("threat").map({True: "Threat", False: "help"})
    drawn.assign(code=code, coder="ann").to_csv(sheet, index=False)
    agreed = framing("agree", sheet, "--key", tmp_path / "sheet.key.csv")
    assert "Precision" not in agreed.stdout
    learned = framing("learn", sheet, "--out", model)
    assert learned.returncode == 0, learned.stderr
    assert "Codes of danger: help, threat" in learned.stdout
    refused = framing("compare", found, "--learned", model)
    assert refused.returncode == 2
    assert "always corrected by codes; add --coded" in refused.stderr
    done = framing("compare", found, "--learned", model, "--coded", sheet)
    assert done.returncode == 0, done.stderr
    assert "Corrected by 80 coded sentences" in done.stdout
    assert "Coded as danger" in done.stdout
    shown = framing("show", found, "danger", "--learned", model, "--variant", "threat", "--outlet", "Post")
    assert "40 passages" in shown.stdout
    missing = framing("learn", sheet, "--out", model, "--least", "2")
    assert missing.returncode == 2
    assert "below 2" in missing.stderr
