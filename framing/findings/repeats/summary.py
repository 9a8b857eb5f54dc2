"""What was found of repeats and what was done with it, for the data card."""

from __future__ import annotations

import pandas as pd

from framing.findings.tables import Findings

KINDS = {
    "repeat": "twice in one article",
    "reused": "in two articles of an outlet",
    "republished": "nearly a whole article again",
    "wire": "in two outlets, an agency credited",
    "shared": "in two outlets, no agency credited",
    "quote": "the same quotation in two outlets",
}
"""Kind of repeat -> what stands where."""

COLUMNS = ["kind", "gloss", "articles", "passages", "words", "counted", "agencies"]


def repeats_summary(findings: Findings) -> pd.DataFrame:
    """A row per kind of repeat: `kind, gloss, articles, passages, words, counted, agencies`.

    `articles` hold such a passage for a second time or later, `words` are theirs, each counted once;
    `counted` are those of these passages that still count. Kinds that were not found are left out.
    """
    apart = findings.zones[findings.zones["zone"] == "repeat"]
    zones = {
        article: list(zip(own["start"], own["end"], strict=True)) for article, own in apart.groupby("article")
    }
    every = findings.repeats.drop_duplicates(["article", "start", "end"])
    places = zip(every["article"], every["start"], every["end"], strict=True)
    counted = [not _is_apart(start, end, zones.get(article, [])) for article, start, end in places]
    rows: list[dict[str, object]] = []
    for kind, found in every.assign(counted=counted).groupby("kind"):
        agencies = found["agency"].dropna().str.split(", ").explode()
        rows.append(
            {
                "kind": kind,
                "gloss": KINDS[str(kind)],
                "articles": found["article"].nunique(),
                "passages": len(found),
                "words": int(found["words"].sum()),
                "counted": int(found["counted"].sum()),
                "agencies": ", ".join(sorted(agencies.unique())),
            }
        )
    rows.sort(key=lambda row: list(KINDS).index(str(row["kind"])))
    return pd.DataFrame(rows, columns=COLUMNS)


def _is_apart(start: int, end: int, zones: list[tuple[int, int]]) -> bool:
    """Whether more than half of a passage is set apart."""
    return 2 * sum(max(0, min(b, end) - max(a, start)) for a, b in zones) > end - start
