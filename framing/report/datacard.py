"""What the report rests on: the articles, and what of them was left out."""

from __future__ import annotations

import pandas as pd

from framing.article import EDITORIAL
from framing.compare.grouping import grouping
from framing.events.assigned import BY_WORDS
from framing.findings import Findings, repeats_summary
from framing.report.content import Cell, Table
from framing.report.subject import counted, plural

ROWS = 120
"""At most this many articles are listed."""

FEW, GROUPS = 24, 30
"""At most this many articles, or else groups, are listed on page two of the PDF."""

FURNITURE = ("boilerplate", "caption", "byline")
"""The zones whose lines are listed as not counted."""

TOGETHER = "No article names its event; articles with rare words in common count as one event."
"""What is said of events that nobody named."""

LINES = 40
"""At most this many of them are shown."""

LONGEST_LINE = 90
"""Characters of such a line."""

DONE = {
    "count": "Every copy counts.",
    "once": "A passage that an outlet repeats counts once; one that several outlets print counts in each.",
    "apart": "A passage that an outlet repeats counts once; one that several outlets print does not count.",
}
"""Option of the plan -> what was done with repeats."""


def data_card(findings: Findings, by: str) -> Table:
    """A row per article: its group, date, headline, length, and the zones that were not counted."""
    left_out = _left_out(findings)
    rows = []
    for group, row in zip(grouping(findings, by), findings.articles.to_dict("records"), strict=True):
        rows.append(
            (
                Cell(group),
                Cell(_date(row["published"])),
                Cell(_known(row["title"], "no title")),
                Cell(f"{row['words']:,}"),
                Cell(f"{row['sentences']:,}"),
                Cell(_known(row["agency"], "")),
                Cell(left_out.get(row["article"], "nothing")),
            )
        )
    columns = (
        by.capitalize(),
        "Date",
        "Headline",
        "Words",
        "Sentences",
        "Agency",
        "Not counted (characters)",
    )
    note = "Words and sentences are those of headline, standfirst and body."
    if titled := int(findings.articles["titled"].sum()):
        note += f" {plural(titled, 'headline')} taken from the title, which the text does not repeat."
    if unclear := int((findings.sentences["voice"] == "unclear").sum()):
        whose = "has no clear speaker" if unclear == 1 else "have no clear speaker"
        note += f" {plural(unclear, 'sentence')} {whose}; no measure of the outlet's own voice counts them."
    if findings.articles["event_from"].eq(BY_WORDS).any():
        note += f" {TOGETHER}"
    if len(rows) > ROWS:
        note = f"The first {ROWS:,} of {len(rows):,} articles; tables/articles.csv has all. {note}"
    return Table(columns, tuple(rows[:ROWS]), note)


def listed(findings: Findings, by: str) -> Table:
    """The articles as one page has room for them: each, or the groups with their number of articles."""
    articles = findings.articles.assign(group=grouping(findings, by).to_numpy())
    if len(articles) <= FEW:
        agencies = ["Agency"] if articles["agency"].notna().any() else []
        body = tuple(
            _cells(
                row["group"],
                _date(row["published"]),
                _known(row["title"], "no title"),
                f"{row['words']:,}",
                *(_known(row["agency"], "") for _ in agencies),
            )
            for row in articles.to_dict("records")
        )
        return Table((by.capitalize(), "Date", "Headline", "Words", *agencies), body)
    sums = (
        articles[articles["words"] > 0]
        .groupby("group", sort=False)
        .agg(
            articles=("article", "size"),
            words=("words", "sum"),
            first=("published", "min"),
            last=("published", "max"),
        )
    )
    body = tuple(
        _cells(
            f"{group}", f"{row['articles']:,}", f"{row['words']:,}", _date(row["first"]), _date(row["last"])
        )
        for group, row in sums.head(GROUPS).iterrows()
    )
    more = f" The first {GROUPS} of {len(sums):,} {by}s." if len(sums) > GROUPS else ""
    note = f"Each article is listed in tables/articles.csv and in tables.xlsx.{more}"
    return Table((by.capitalize(), "Articles", "Words", "First", "Last"), body, note)


def _cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(map(Cell, texts))


def _date(published: pd.Timestamp) -> str:
    return "no date" if pd.isna(published) else f"{published:%-d %b %Y}"


def repeats(findings: Findings, option: str) -> Table | None:
    """The passages that occur twice, by kind, and what was done with them; None where there are none."""
    found = repeats_summary(findings)
    if found.empty:
        return None
    columns = ("", "Articles", "Passages", "Words", "Passages counted", "Agencies")
    numbers = ["articles", "passages", "words", "counted"]
    body = tuple(
        (
            Cell(f"{row['kind']}: {row['gloss']}"),
            *(Cell(f"{row[name]:,}") for name in numbers),
            Cell(_known(row["agencies"], "")),
        )
        for row in found.to_dict("records")
    )
    told = "Passages of ten words or more that are the same, or nearly; who copied whom is unknown."
    return Table(columns, body, f"{told} {DONE[option]}")


def furniture(findings: Findings, by: str) -> Table | None:
    """The lines that were taken for page furniture, the commonest first; None where there are none."""
    zones = findings.zones[findings.zones["zone"].isin(FURNITURE)]
    if zones.empty:
        return None
    texts, group = findings.text, dict(zip(findings.articles["article"], grouping(findings, by), strict=True))
    lines = pd.DataFrame(
        {
            "group": [group[article] for article in zones["article"]],
            "zone": zones["zone"].astype(str).to_numpy(),
            "line": [
                shortened(texts[article][start:end])
                for article, start, end in zip(zones["article"], zones["start"], zones["end"], strict=True)
            ],
            "article": zones["article"].to_numpy(),
        }
    )
    counted = (
        lines.groupby(["group", "zone", "line"], sort=True)["article"].agg(["size", "nunique"]).reset_index()
    )
    counted = counted.sort_values("size", ascending=False, kind="stable")
    body = tuple(
        (
            Cell(row["group"]),
            Cell(row["zone"]),
            Cell(row["line"]),
            Cell(f"{row['size']:,}"),
            Cell(f"{row['nunique']:,}"),
        )
        for row in counted.head(LINES).to_dict("records")
    )
    note = f"{len(zones):,} lines, {len(counted):,} different ones, that are not part of the article's text."
    if len(counted) > LINES:
        note = f"The {LINES} most frequent; tables/zones.csv has all. {note}"
    return Table((by.capitalize(), "Taken for", "Line", "Times", "Articles"), body, note)


def shortened(line: str) -> str:
    r"""A line as it is listed: in one line, cut after some words.

    >>> shortened("Sign up\n for more")
    'Sign up for more'
    """
    line = " ".join(line.split())
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE].rpartition(' ')[0]} …"


def facts(findings: Findings, by: str) -> str:
    """The counts and dates of the first page."""
    articles = counted(findings)
    dates = articles["published"].dropna()
    words = int(articles["words"].sum())
    again = len(findings.articles) - len(articles)
    repeats = f" (and {plural(again, 'repeat')} of a whole article, not counted)" if again else ""
    parts = [
        f"{plural(len(articles), 'article')}{repeats}",
        plural(grouping(findings, by).nunique(), by),
        f"{words:,} words",
    ]
    if len(dates):
        first, last = dates.min(), dates.max()
        same = first.date() == last.date()
        parts.append(f"{last:%-d %B %Y}" if same else f"{_short(first, last)} to {last:%-d %B %Y}")
    return " · ".join(parts)


def _short(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """The first date without what it shares with the last."""
    if first.year != last.year:
        return f"{first:%-d %B %Y}"
    return f"{first:%-d}" if first.month == last.month else f"{first:%-d %B}"


def _left_out(findings: Findings) -> dict[str, str]:
    """Article -> the zones that are not counted, with their length."""
    zones = findings.zones[~findings.zones["zone"].isin(EDITORIAL)]
    zones = zones.assign(size=zones["end"] - zones["start"])
    found: dict[str, list[str]] = {}
    for article, own in zones.groupby("article", sort=False):
        sizes = own.groupby("zone", sort=True)["size"].sum()
        found[str(article)] = [f"{zone} {size:,}" for zone, size in sizes.items()]
    return {article: ", ".join(parts) for article, parts in found.items()}


def _known(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) else otherwise
