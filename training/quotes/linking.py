"""The training of the linker, on the gold stretches and on those that the network finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from framing.finders.quotes.network.bio_tags import Stretch, stretches
from framing.finders.quotes.network.pairing import Linker, pair
from framing.finders.quotes.network.tokens import Paragraph
from training.quotes.corpus import Text

LEAST, STRENGTH = 3, 0.3

Case = tuple[list[str], bool]


def linker(texts: Sequence[Text], found: Sequence[Sequence[list[Stretch]]]) -> Linker:
    """The weights of both kinds of link; `found` holds the network's stretches for each paragraph."""
    cases: dict[str, list[Case]] = {"content": [], "source": []}
    for text, further in zip(texts, found, strict=True):
        partners = _partners(text)
        for given in ([stretches(row) for row in text.labels], further):
            for part, here in zip(text.paragraphs, given, strict=True):
                for role, case in _cases(part, here, partners):
                    cases[role].append(case)
    return Linker(_fit(cases["content"]), _fit(cases["source"]))


def _partners(text: Text) -> list[tuple[str, tuple[int, int], list[tuple[int, int]]]]:
    return [
        (role, (start, end), [(s, e) for s, e in quote["cue_parts"]])
        for quote in text.quotes
        for role, key in (("content", "content"), ("source", "source_parts"))
        for start, end in quote[key]
    ]


def _cases(
    part: Paragraph, found: list[Stretch], partners: list[tuple[str, tuple[int, int], list[tuple[int, int]]]]
) -> Iterator[tuple[str, Case]]:
    """Pairs whose both sides meet a gold stretch; true if those belong to one attribution."""

    def span(s: Stretch) -> tuple[int, int]:
        return part.starts[s.start], part.ends[s.end - 1]

    here = [p for p in partners if part.starts[0] <= p[1][0] < part.ends[-1]]
    for x in found:
        if x.role == "cue":
            continue
        own = [cues for role, gold, cues in here if role == x.role and _meet(gold, span(x))]
        for cue in (s for s in found if s.role == "cue"):
            true = any(_meet(gold, span(cue)) for cues in own for gold in cues)
            yield x.role, (list(pair(part, x, cue, found)), true)


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _fit(cases: Sequence[Case]) -> dict[str, float]:
    table = CountVectorizer(analyzer=lambda names: names, min_df=LEAST, binary=True)
    matrix = table.fit_transform([names for names, _ in cases])
    fit = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=0)
    fit.fit(matrix, [true for _, true in cases])
    weights = {name: round(float(fit.coef_[0][i]), 4) for name, i in sorted(table.vocabulary_.items())}
    return {"": float(fit.intercept_[0])} | {
        name: weight for name, weight in weights.items() if abs(weight) > 0.01
    }
