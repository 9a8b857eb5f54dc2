"""From findings to the likeness of groups: divergences beside what chance gives, an order and a map."""

from __future__ import annotations

from itertools import combinations
from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.design import Design
from framing.compare.words.likeness import PAIRS, Likeness
from framing.compare.words.self_baseline import halves
from framing.compare.words.separability import separability
from framing.compare.words.topics import unlike_topics
from framing.compare.words.vocabulary import Vocabulary, vocabulary
from framing.findings import Findings
from framing.options import CountedVoice
from framing.stats import smallest_p
from framing.stats.divergence import Band, jensen_shannon, null_band, relabelled_band

ORDERED, MAPPED = 6, 8
"""From this many groups on they are put in order, and drawn as a map."""
DRAWS = (20, 200)
WORK = 1e7
"""At least and at most this many draws for a band; in between as many as make this many numbers in all."""

Numbers = NDArray[np.float64]


def likeness(
    findings: Findings,
    by: str = "outlet",
    voice: CountedVoice = "outlet",
    within: str | None = "event",
    seed: int = 0,
) -> Likeness:
    """How different the words of groups are, beside what chance gives.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    by : str
        Column that makes the groups.
    voice : {'outlet', 'reported', 'quoted', 'unclear', 'all'}
        Whose words to count.
    within : str or None
        Column of the blocks in which articles are dealt again.
    seed : int
        Seed of everything random.

    Returns
    -------
    Likeness
        Divergences of all pairs, with their bands.

    Raises
    ------
    ValueError
        If a column does not exist.
    """
    design = Design.of(findings, by, within)
    of, order = design.keys["group"], design.order
    block = None if design.clusters else list(design.keys["block"])
    words = vocabulary(findings, voice)
    parts = []
    for name, chosen in (("all", np.ones(len(words.words), dtype=bool)), ("content", words.content)):
        kept = np.flatnonzero(chosen)
        some = Vocabulary(words.words[kept], sparse.csr_array(words.counts[:, kept]), words.spelling)
        pairs = _pairs(some, np.array(of, dtype=object), block, order, seed)
        parts.append(
            pairs.assign(words=name).merge(halves(findings, some, of, voice), on=["a", "b"], how="left")
        )
    table = pd.concat(parts, ignore_index=True)[list(PAIRS)].astype(PAIRS)
    content = table[table["words"] == "content"]
    distances = np.sqrt(np.maximum(content["bits"].to_numpy(), 0.0))
    places, stress = _map(distances, order)
    return Likeness(
        by=by,
        pairs=table,
        order=_order(distances, order),
        places=places,
        stress=stress,
        n_articles=design.n_articles,
        separability=separability(findings, words, by, within, seed),
        caveat=design.caveat(list(combinations(order, 2)))
        + unlike_topics(findings, design, seed, words if voice == "outlet" else None),
    )


def _pairs(
    words: Vocabulary, of: NDArray[np.object_], block: list[str] | None, order: list[str], seed: int
) -> pd.DataFrame:
    """Every pair with its divergence and its two bands; without blocks, articles are not dealt again."""
    of_group = {group: np.flatnonzero(of == group) for group in order}
    totals = {group: words.counts[rows].sum(axis=0) for group, rows in of_group.items()}
    number = len(order) * (len(order) - 1) // 2
    rows = []
    for a, b in combinations(order, 2):
        inside = np.sort(np.concatenate([of_group[a], of_group[b]]))
        in_a, of_block = list(of[inside] == a), [block[at] for at in inside] if block else []
        chance = null_band(totals[a], totals[b], _draws(len(words.words) * number), seed)
        dealt = Band(nan, nan, nan)
        if block and smallest_p(in_a, of_block) < 1:
            matrix = words.counts[inside]
            dealt = relabelled_band(matrix, in_a, of_block, _draws(matrix.nnz * number), seed)
        row = {"a": a, "b": b, "articles": len(inside), "n": int(totals[a].sum() + totals[b].sum())}
        row["bits"] = jensen_shannon(totals[a], totals[b]).bits
        row |= {f"chance_{end}": value for end, value in chance._asdict().items()}
        rows.append(row | {f"dealt_{end}": value for end, value in dealt._asdict().items()})
    return pd.DataFrame(
        rows, columns=[name for name in PAIRS if name not in ("words", "halves_same", "halves_other")]
    )


def _draws(numbers: int) -> int:
    return int(np.clip(WORK / max(numbers, 1), *DRAWS))


def _order(distances: Numbers, order: list[str]) -> tuple[str, ...]:
    """Neighbours side by side: leaves of an average-linkage tree, turned so that neighbours are nearest."""
    if len(order) < ORDERED or np.isnan(distances).any():
        return tuple(order)
    from scipy.cluster.hierarchy import leaves_list, linkage  # takes long to load, and few ask for it

    return tuple(order[at] for at in leaves_list(linkage(distances, "average", optimal_ordering=True)))


def _map(distances: Numbers, order: list[str]) -> tuple[pd.DataFrame, float]:
    """Places in the plane by classical scaling, and the stress: what part of the distances they miss.

    Groups that all use the same words as often have no places.
    """
    columns = {"group": "str", "x": "float64", "y": "float64"}
    if len(order) < MAPPED or np.isnan(distances).any() or not distances.any():
        return pd.DataFrame(columns=list(columns)).astype(columns), nan
    from scipy.spatial.distance import pdist, squareform

    squares = squareform(distances) ** 2
    centred = -0.5 * (squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean())
    values, vectors = np.linalg.eigh(centred)
    points = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0.0))
    points *= np.where(
        points[np.abs(points).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0
    )  # the same way up each time
    missed = distances - pdist(points)
    stress = float(np.sqrt((missed**2).sum() / (distances**2).sum()))
    return pd.DataFrame({"group": order, "x": points[:, 0], "y": points[:, 1]}).astype(columns), stress
