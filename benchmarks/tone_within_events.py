"""Whether tone follows what experts see as slanted within one event, measured on BASIL.

    python -m benchmarks.tone_within_events --data FILE

Outlets are compared inside an event, so the mean of each event is subtracted. Sentence tone (VADER) is set
against the spans that experts marked as lexical bias outside quotations, tone towards a target against what
experts say the author feels towards it, and that towards whom a marked span aims at against its polarity.
Nothing is trained on these articles.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.quotes import REFERENCE
from framing.article import Span
from framing.findings import Findings
from framing.findings.spans import spans
from framing.findings.tables import present
from framing.naming.tone_toward import tone_toward
from framing.study import Study

FEELINGS = {"neg": -1.0, "neu": 0.0, "pos": 1.0}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=REFERENCE / "data" / "basil" / "dev.jsonl")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"skipped: {given.data} is not there", file=sys.stderr)
        return 0
    rows = [json.loads(line) for line in given.data.read_text("utf-8").splitlines()]
    columns = ("id", "event", "outlet", "title", "text")
    findings = Study(pd.DataFrame([{name: row[name] for name in columns} for row in rows])).findings
    sentence_tone(findings, rows)
    target_tone(findings, rows)
    marked_sentences(findings, rows)
    return 0


def sentence_tone(findings: Findings, rows: Sequence[dict[str, Any]]) -> None:
    """The mean tone of an article's own sentences against its marked spans per 1,000 words."""
    measures = findings.measures.set_index(["measure", "article"])["value"]
    table = pd.DataFrame(
        {
            "event": [row["event"] for row in rows],
            "marked": [
                sum(one["bias"] == "lex" and one["quote"] == "no" for one in row["spans"])
                / len(row["text"].split())
                for row in rows
            ],
        },
        index=[row["id"] for row in rows],
    )
    table["VADER"] = measures["own_tone"]
    table["VADER without the event's words"] = without_the_events_words(findings)
    for name in table.columns[2:]:
        agreement(f"{name}, own sentences", table[["event", "marked", name]].dropna())


def without_the_events_words(findings: Findings) -> pd.Series:
    """The tone of own sentences without the words that every outlet of the event uses."""
    own = findings.sentences[findings.sentences["voice"] == "outlet"]
    event = dict(zip(findings.articles["article"], findings.articles["event"], strict=True))
    columns = ["article", "start", "end", "tone_spans"]
    rows = [tuple(row.values()) for row in present(own[columns]).to_dict("records")]
    used = {
        (event[article], article, span.of(findings.text[article]).lower())
        for article, _, _, words in rows
        for span in spans(words)
    }
    outlets, sizes = Counter((of, word) for of, _, word in used), Counter(event.values())
    common = {(of, word) for (of, word), n in outlets.items() if n == sizes[of]}
    scores = []
    for article, start, end, words in rows:
        text = findings.text[article]
        kept = {one.start for one in spans(words) if (event[article], one.of(text).lower()) not in common}
        scores.append(_scored(text, Span(start, end), kept))
    listed = ", ".join(word for word, _ in Counter(word for _, word in common).most_common(12))
    print(f"left out, among others: {listed}")
    return pd.Series(scores, index=own["article"]).groupby(level=0).mean()


_VADER = SentimentIntensityAnalyzer()


def _scored(text: str, sentence: Span, kept: Collection[int]) -> float:
    """VADER's score of a sentence in which only the kept words have a tone of their own."""

    def plain(word: re.Match[str]) -> str:
        known = word[0].lower() in _VADER.lexicon
        return "x" * len(word[0]) if known and word.start() + sentence.start not in kept else word[0]

    return float(_VADER.polarity_scores(re.sub(r"[^\W\d_]+", plain, sentence.of(text)))["compound"])


def target_tone(findings: Findings, rows: Sequence[dict[str, Any]]) -> None:
    """The mean tone of an article towards a main entity against what its author is said to feel."""
    places = tone_toward(findings).places
    means = places.groupby(["voice", "article", "target"])["score"].agg(["mean", "size"])
    felt = [
        (row["event"], row["id"], entity, FEELINGS[row["article"][key]])
        for row in rows
        for entity in row["main_entities"]
        if row["article"].get(key := f"author_feeling_{entity.replace(' ', '_')}") in FEELINGS
    ]
    table = pd.DataFrame(felt, columns=["event", "article", "target", "felt"])
    table["event"] += " " + table["target"]
    for voice in ("own", "others", "headline"):
        mine = table.join(means.loc[voice], on=["article", "target"]).dropna()
        agreement(f"tone towards a target, {voice}", mine[["event", "felt", "mean"]])
    enough = table.join(means.loc["own"], on=["article", "target"]).query("size >= 5")
    agreement("tone towards a target, own, five sentences or more", enough[["event", "felt", "mean"]])


def marked_sentences(findings: Findings, rows: Sequence[dict[str, Any]]) -> None:
    """The tone of a sentence towards whom experts say that it slants against or for, in its own words."""
    targets = findings.targets.dropna(subset="tone")
    scores = targets.assign(
        score=targets["positive"] - targets["negative"],
        name=targets["entity"].str.split().str[-1].str.casefold(),
        begin=[spans(cell)[0].start for cell in targets["sentence_span"]],
        stop=[spans(cell)[0].end for cell in targets["sentence_span"]],
    )
    of_article = dict(iter(scores.groupby("article")))
    found = []
    for row in rows:
        begins = findings.text[row["id"]].index(row["text"])  # behind the title
        for one in row["spans"]:
            mine = of_article.get(row["id"])
            if mine is None or one["where"] != "body" or one["quote"] != "no" or one["aim"] != "dir":
                continue
            name = one["target"].replace("_", " ").split()[-1:]
            at = begins + one["start"]
            here = mine[(mine["begin"] <= at) & (at < mine["stop"])]
            score = here.loc[here["name"].isin([word.casefold() for word in name]), "score"]
            found += [(one["polarity"] == "pos", float(value)) for value in score[:1]]
    good, ours = ([pair[at] for pair in found] for at in (0, 1))
    print(
        f"marked spans whose target is found: {len(found)}, {sum(good)} of them positive; "
        f"a positive one has the better score in {roc_auc_score(good, ours):.0%}"
    )


def agreement(name: str, table: pd.DataFrame) -> None:
    """Rank correlation of the last two columns, over all articles and less the mean of each event."""
    event, gold, ours = table.columns
    shared = table[table.groupby(event)[event].transform("size") > 1]
    inside = shared[[gold, ours]] - shared.groupby(event)[[gold, ours]].transform("mean")
    every, within = (spearmanr(part[gold], part[ours]).statistic for part in (table, inside))
    noise = 1.96 / max(1, len(inside) - shared[event].nunique()) ** 0.5
    print(f"{name}: all {every:+.2f} (n {len(table)}), within {within:+.2f} (n {len(inside)}, ±{noise:.2f})")


if __name__ == "__main__":
    sys.exit(main())
