"""Scattertext on texts in a file, for `benchmarks.words_speed`; runs in a Python that has it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pandas as pd
import scattertext as st  # type: ignore[import-not-found]


def main() -> None:
    frame = pd.read_csv(sys.argv[1], sep="\t", names=["outlet", "text"], dtype=str)
    start = time.perf_counter()
    parsed = st.CorpusFromPandas(frame, category_col="outlet", text_col="text", nlp=st.whitespace_nlp)
    corpus = parsed.build().get_unigram_corpus()
    counted = time.perf_counter()
    counts = corpus.get_term_freq_df("")
    for outlet in counts.columns:
        rest = counts.drop(columns=outlet).sum(axis=1)
        score = st.LogOddsRatioInformativeDirichletPrior(counts.sum(axis=1), 100, "word")
        score.get_zeta_i_j_given_separate_counts(counts[outlet], rest)
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    peak = int(line.split()[1]) / 1024
    print(
        f"scattertext: parsing and counting {counted - start:.1f} s, its Fightin' Words "
        f"{time.perf_counter() - counted:.1f} s (z alone: no articles, no test), peak {peak:,.0f} MB"
    )


if __name__ == "__main__":
    main()
