"""A classifier learned from coded sentences, held to what people who coded them agree on."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from framing.coding.answers import codes_of, disagreements, read_key
from framing.coding.classifier import Classifier, counts_of, digest, weighed
from framing.coding.consensus import consensus
from framing.coding.held_out import FOLDS, Ints, fit, folds, predicted, vocabulary
from framing.coding.learned import TABLE, Learned
from framing.coding.reading_codes import Sheets, key_of
from framing.coding.reliability import alpha
from framing.coding.sheets import read_sheet
from framing.compare.coded import FRAMES
from framing.measures import MEASURES

LEAST, LEAST_CODERS = 0.4, 0.667
"""Alpha that a classifier, and coders, must reach (Krippendorff 2004, Content Analysis, for coders)."""
FEWEST = 10
"""Each code must have so many sentences."""


def learn(
    sheets: Sheets,
    name: str,
    key: str | Path | None = None,
    least: float = LEAST,
    least_coders: float = LEAST_CODERS,
    seed: int = 0,
) -> Learned:
    """A classifier of sentences, learned from coded sheets of frames.

    Parameters
    ----------
    sheets : path or list of paths
        A coded sheet of each coder.
    name : str
        The name under which its codes are compared.
    key : str or Path, optional
        The key that was written with the sheet (default: NAME.key.csv beside the first).
    least : float
        Alpha that the classifier must reach with the codes of articles and of outlets that it has not seen.
    least_coders : float
        Alpha that several coders must reach with each other.
    seed : int
        Seed of the folds and intervals.

    Returns
    -------
    Learned
        The classifier and its agreement.

    Raises
    ------
    ValueError
        If a sheet has faults, a code has too few sentences, or an alpha is too low.

    Notes
    -----
    Logistic regression with a ridge penalty on tf-idf of words and pairs of words, codes weighted alike. It
    is kept together with what was learned without each fifth of the articles, which classifies these articles
    when codes correct it (cross-fitting), so that coded sentences are no better known than others.

    References
    ----------
    Grimmer, Roberts and Stewart (2022), Text as Data; Egami et al. (2023), design-based supervised learning.
    """
    paths = [Path(path) for path in ([sheets] if isinstance(sheets, (str, Path)) else sheets)]
    rows, coders = _coded(paths, key)
    if name in MEASURES or not name.strip():
        raise ValueError(f"{name!r} is a measure of framing or empty; name the model otherwise.")
    codes = sorted(set(rows["code"]))
    _check(rows, codes, coders, paths[0], least_coders, seed)
    made, unseen = _fitted(rows, codes, seed, paths[0])
    every = [_agreement(by, rows, codes, said, seed) for by, said in unseen.items()]
    table = pd.concat(every, ignore_index=True)
    alphas = table[table["code"] == "all"].set_index("by")["alpha"].to_dict()
    for by, found in alphas.items():
        if not found >= least:
            raise ValueError(
                f"{paths[0]}: in {by}s that it has not seen the classifier agrees with the codes with alpha "
                f"{found:.2f}, below {least:g}; code more sentences, merge codes, or lower --least."
            )
    card: dict[str, Any] = {"name": name, "codes": codes, "seed": seed, "sentences": len(rows)}
    card |= {f"{by}s": int(rows[by].nunique()) for by in ("article", "outlet")}
    card["alpha"] = {by: round(found, 4) for by, found in alphas.items()}
    return Learned(replace(made, card=card), table, _note(rows, coders))


def _fitted(
    rows: pd.DataFrame, codes: list[str], seed: int, sheet: Path
) -> tuple[Classifier, dict[str, Ints]]:
    """The classifier, and the code of each sentence by what was learned without its article or outlet."""
    texts = list(rows["passage"])
    known = vocabulary(texts)
    if known is None:
        raise ValueError(f"{sheet}: no word stands in two of its sentences, so nothing can be learned.")
    words, rarity = known
    features = weighed(counts_of(texts, words), rarity)
    target = np.array([codes.index(code) for code in rows["code"]])
    fold = folds(list(rows["article"]), seed)
    fits = [fit(features[fold != at], target[fold != at], len(codes)) for at in range(FOLDS + 1)]
    weights, bias = (np.array(part) for part in zip(*fits, strict=True))
    unseen = {"article": predicted(features, target, fold, len(codes))}
    if rows["outlet"].nunique() > 1:
        unseen["outlet"] = predicted(features, target, pd.factorize(rows["outlet"])[0], len(codes))
    of_fold = {digest(text): int(at) for text, at in zip(texts, fold, strict=True)}
    return Classifier({}, words, rarity, weights, bias, of_fold), unseen


def _coded(paths: list[Path], key: str | Path | None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The coded sentences with article and outlet, and the codes of each coder."""
    if not paths:
        raise ValueError("no sheet was given; name one or more.")
    faults: list[str] = []
    read = [read_sheet(path, faults) for path in paths]
    whole = pd.concat(read, ignore_index=True)
    faults += disagreements(read)
    answers = read_key(key_of(paths[0], key), whole, faults)
    if (whole["of"] != FRAMES).any():
        faults.append(
            f"{paths[0]}, field of: frames are learned from sheets of frames; draw one with --of frames."
        )
    if faults:
        raise ValueError("\n".join(faults))
    coders = codes_of(whole)
    passages = whole.drop_duplicates("id").set_index("id")["passage"]
    rows = answers.join(passages).join(consensus(coders).rename("code")).dropna(subset=["code", "passage"])
    return rows[["article", "outlet", "passage", "code", "stratum", "drawn"]], coders


def _check(
    rows: pd.DataFrame, codes: list[str], coders: pd.DataFrame, sheet: Path, least: float, seed: int
) -> None:
    """Raise ValueError for too few codes, and for coders who do not agree."""
    if coders.shape[1] > 1 and not (found := alpha(coders, seed).estimate) >= least:
        raise ValueError(
            f"{sheet}: coders agree with alpha {found:.2f}, below {least:g}; sharpen the codebook and code "
            "again, or lower --least-coders."
        )
    counts = rows["code"].value_counts()
    if len(codes) < 2:
        raise ValueError(
            f"{sheet}, field code: {len(codes)} code is given; a classifier tells two or more apart."
        )
    if (few := counts[counts < FEWEST]).size:
        code, n = few.index[0], few.iloc[0]
        raise ValueError(
            f"{sheet}, field code: {code!r} is given to {n} sentences, and {FEWEST} are needed; code more, "
            "or merge it."
        )
    if rows["article"].nunique() < FOLDS:
        raise ValueError(f"{sheet}: its sentences are of fewer than {FOLDS} articles; draw a sample of more.")


def _agreement(by: str, rows: pd.DataFrame, codes: list[str], found: Ints, seed: int) -> pd.DataFrame:
    """How far the classifier agrees with the codes, over all and for each code."""
    said = pd.Series(np.array(codes, dtype=object)[found], index=rows.index)
    weights = (rows["stratum"] / rows["drawn"]).to_numpy(float)
    pair = pd.DataFrame({"people": rows["code"], "classifier": said})
    articles: Sequence[Hashable] = list(rows["article"])
    estimate, low, high = alpha(pair, seed, weights, [str(one) for one in articles])
    agreed = float(np.average(said == rows["code"], weights=weights))
    head: dict[str, Any] = {"by": by, "code": "all", "n": len(rows), "agreement": agreed}
    table: list[dict[str, Any]] = [head | {"alpha": estimate, "low": low, "high": high}]
    for code in codes:
        right = ((said == code) & (rows["code"] == code)).sum()
        given, real = (said == code).sum(), (rows["code"] == code).sum()
        precision = float(right / given) if given else float("nan")
        table.append(
            {"by": by, "code": code, "n": int(real), "precision": precision, "recall": float(right / real)}
        )
    return pd.DataFrame(table, columns=TABLE)


def _note(rows: pd.DataFrame, coders: pd.DataFrame) -> str:
    """What it was learned from, and how it may be used."""
    alone = "" if coders.shape[1] > 1 else " Only one coder, so agreement between coders is unknown."
    of = f"{rows['article'].nunique()} articles and {rows['outlet'].nunique()} outlets"
    return (
        f"Learned from {len(rows)} sentences of {of}; agreement is that in articles and outlets that it has "
        f"not seen.{alone} Compare with --learned and --coded: figures are always corrected by the codes."
    )
