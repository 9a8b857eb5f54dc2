"""Comparisons of every awkward shape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from math import cos, nan, sin

import pandas as pd
import pytest

from framing.compare import Comparison, Keyness, Likeness, Pooled, Trend
from framing.compare import pooled as together
from framing.compare.columns import CONTRASTS, GROUPS, typed
from framing.compare.trend import CONTRASTS as GAPS
from framing.compare.trend import POINTS, SLOPES
from framing.compare.words.keyness import KEYNESS
from framing.compare.words.likeness import PAIRS
from framing.compare.words.separability import Separability
from framing.coverage import Coverage
from framing.findings import concatenate
from framing.measures import Unit
from framing.stats import Interval

CAVEAT = "One article per outlet: this describes these texts and cannot support claims about the outlets."
LONG = [
    "The Sydney Morning Herald",
    "हिन्दुस्तान टाइम्स 📰",
    "الجزيرة",
    "人民日报海外版",
    "A$B_C <d> & Sons$",
    "הארץ 24",
    "Neue " + "x" * 39,
    "The Very Long And Rather Old Gazette of the Harbour Towns and of All Villages along the River",
]

Make = Callable[..., Comparison]


def outlets(n: int) -> list[str]:
    """So many names, the awkward ones first."""
    return [*LONG, *(f"Outlet {index}" for index in range(n))][:n]


@pytest.fixture
def comparison() -> Make:
    """Make a comparison of so many outlets, with so many variants or as a measure."""

    def make(n: int, variants: int | None = None, unit: Unit = Unit.SHARE, found: bool = True) -> Comparison:
        names = [""] if variants is None else [f"variant_${index} of a <name>" for index in range(variants)]
        rows = [
            (outlet, name, 1, 20 if found else 0, (place * 7 + index) % 4 if found else 0)
            for index, name in enumerate(names)
            for place, outlet in enumerate(outlets(n))
        ]
        groups = pd.DataFrame(rows, columns=["group", "variant", "articles", "n", "count"])
        groups["n"] = groups.groupby("group")["count"].transform("sum") if variants else groups["n"]
        groups["estimate"] = groups["count"] / groups["n"].where(groups["n"] > 0) if found else nan
        groups["low"] = (groups["estimate"] - 0.1).clip(lower=unit.low)
        groups["high"] = groups["estimate"] + 0.3
        groups["basis"] = "if finds were independent" if found else "none"
        return Comparison(
            name="deed",
            title="How the deed is named, by outlets that differ in many ways",
            unit=unit,
            of="mentions",
            by="outlet",
            definition="Share of the mentions of the deed.",
            evidence="terms",
            groups=groups.astype(GROUPS),
            contrasts=pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS),
            n_articles=dict.fromkeys(outlets(n), 1),
            caveat=CAVEAT,
            findings=concatenate([]),
        )

    return make


@pytest.fixture
def distinctive() -> Callable[..., Keyness]:
    """Make the distinctive words of so many outlets; `tested` where articles permit a test."""

    def make(n: int, words: int = 6, tested: bool = False) -> Keyness:
        rows = []
        for place, outlet in enumerate(outlets(n)):
            for index in range(words):
                word = LONG[index] if index < len(LONG) else f"word {index}"
                delta = 0.8 + (place * 5 + index * 3) % 7
                row: dict[str, object] = dict.fromkeys(KEYNESS, 0) | {
                    "group": outlet,
                    "against": "the rest",
                    "word": word,
                }
                row |= {"count": 12_345 * index or 5, "count_rest": 7, "articles": 1, "articles_rest": 1}
                row |= {"delta": delta, "low": nan, "high": nan, "p": nan, "q": nan, "smallest_p": 1.0}
                if tested:
                    row |= {"low": delta - 1.7, "high": delta + 1.7, "p": 0.01, "q": 0.01 + 0.1 * (index % 2)}
                rows.append(row)
        return Keyness(
            by="outlet",
            table=pd.DataFrame(rows, columns=list(KEYNESS)).astype(KEYNESS),
            n_articles=dict.fromkeys(outlets(n), 1),
            n_words=dict.fromkeys(outlets(n), 300),
            voice="outlet",
            alpha0=100.0,
            family="No word is tested.",
            caveat=CAVEAT,
            findings=concatenate([]),
            spelling={},
        )

    return make


@pytest.fixture
def pooled() -> Callable[..., Pooled]:
    """Make so many outlets together, every third of them beyond what chance gives."""

    def make(n: int, unit: Unit = Unit.SHARE, known: bool = True) -> Pooled:
        each = [
            {"group": outlet, "variant": "", "articles": 4, "n": 40.0, "estimate": 0.5 + 0.5 * sin(at)}
            | {"error": 0.1, "effective_n": 3.0 + (at * 7) % 30, "outside": at % 3 == 0}
            for at, outlet in enumerate(outlets(n))
        ]
        whole = {"variant": "", "groups": n, "mean": 0.4, "low": 0.3, "high": 0.5, "tau2": 0.01}
        overall = typed([whole | {"tau2_low": 0.001, "tau2_high": 0.1, "spread": 0.5}], together.OVERALL)
        table = typed(each, together.GROUPS)
        made = Pooled("Quotes of anonymous sources", unit, "quotes", "outlet", table, overall, CAVEAT)
        return made if known else replace(made, table=table.iloc[:0], overall=overall.iloc[:0])

    return make


@pytest.fixture
def trend() -> Callable[..., Trend]:
    """Make the trends of so many outlets, every third of them without a slope."""

    def make(n: int, unit: Unit = Unit.SHARE, known: bool = True) -> Trend:
        day = pd.Timestamp("2031-02-03")
        slopes = [
            {
                "group": outlet,
                "variant": "",
                "articles": 12,
                "weeks": 9,
                "n": 80.0,
                "level": 0.4,
                "middle": day,
            }
            | (
                {"reason": "finds in fewer than 5 weeks"}
                if at % 3 == 2
                else {"reason": "", "slope": -0.12345}
            )
            | ({} if at % 3 == 2 else {"low": -0.2345, "high": 0.1234, "p": 0.4, "q": 0.4, "df": 5.0})
            for at, outlet in enumerate(outlets(n))
        ]
        points = [
            {"group": outlet, "variant": "", "start": day + pd.Timedelta(days=30 * month), "n": month + 5.0}
            | {"estimate": max(unit.low, sin(at + month))}
            for at, outlet in enumerate(outlets(n))
            for month in range(-3, 4)
            if at % 4
        ]
        return Trend(
            name="deed",
            title="How the deed is named, by outlets that differ in many ways",
            definition="Share of the mentions of the deed.",
            unit=unit,
            of="mentions",
            by="outlet",
            per="month",
            table=typed(slopes if known else [], SLOPES),
            contrasts=typed([], GAPS),
            points=typed(points if known else [], POINTS),
            note=CAVEAT,
            findings=concatenate([]),
        )

    return make


CLAIM = "The $bridge$ <b>fell</b> 新 on the night before the vote, said three people who had seen it fall"


@pytest.fixture
def covered() -> Callable[..., Coverage]:
    """Make so many claims of several outlets, each carried by every second one or so; at least one claim."""

    def make(n: int, shared: int = 20) -> Coverage:
        names = outlets(n)
        day = pd.Timestamp("2031-02-03")
        articles = pd.DataFrame({"article": names, "outlet": names, "published": day})
        articles.loc[articles.index[-1:], "published"] = pd.Timestamp("2031-02-01")
        rows = [
            (claim, outlet, outlet, 0, 9, 0.5, CLAIM)
            for claim in range(1, max(1, shared) + 1)
            for place, outlet in enumerate(names)
            if (claim + place) % 2 == 0 or place < 2
        ]
        columns = ["claim", "outlet", "article", "start", "end", "similarity", "text"]
        claims = pd.DataFrame(
            [
                (claim, CLAIM * (1 + claim % 2), names[0], 0, 9, min(n, 2) if shared else 1, 2, day)
                for claim in range(1, max(1, shared) + 1)
            ],
            columns=["claim", "text", "article", "start", "end", "outlets", "articles", "first"],
        )
        claims = claims.astype({"first": "datetime64[us]"})
        return Coverage("The bridge", claims, pd.DataFrame(rows, columns=columns), articles)

    return make


@pytest.fixture
def alike() -> Callable[..., Likeness]:
    """Make the likeness of so many outlets; `dealt` where whole articles can change sides."""

    def make(n: int, dealt: bool = False, known: bool = True) -> Likeness:
        names = outlets(n)
        rows = []
        for place, (a, b) in enumerate(combinations(names, 2)):
            row: dict[str, object] = dict.fromkeys(PAIRS, nan) | {
                "a": a,
                "b": b,
                "words": "content",
                "articles": 2,
                "n": 600,
            }
            if known:
                bits = 0.2 + 0.79 * abs(sin(place))
                row |= {"bits": bits, "chance_mean": 0.3, "chance_low": 0.25, "chance_high": 0.35}
                row |= {"halves_same": 0.4, "halves_other": 0.5}
                row |= {"dealt_mean": 0.3, "dealt_low": 0.2, "dealt_high": 0.4} if dealt else {}
            rows.append(row)
        places = [(name, cos(at * 2.4) * (1 + at), sin(at * 2.4) * (1 + at)) for at, name in enumerate(names)]
        return Likeness(
            by="outlet",
            pairs=pd.DataFrame(rows, columns=list(PAIRS)).astype(PAIRS),
            order=tuple(names),
            places=pd.DataFrame(places if n >= 8 and known else [], columns=["group", "x", "y"]),
            stress=0.31 if n >= 8 and known else nan,
            n_articles=dict.fromkeys(names, 1),
            separability=Separability(Interval(nan, nan, nan), nan, nan, 0, 0, "too few"),
            caveat=CAVEAT,
        )

    return make
