"""Arrays in, numbers out: intervals, tests and effect sizes; numpy and scipy alone."""

from framing.stats.bootstrap import cluster_weights, percentile_interval
from framing.stats.dispersion import deviation_of_proportions
from framing.stats.divergence import (
    Band,
    Divergence,
    jensen_shannon,
    null_band,
    relabelled_band,
)
from framing.stats.effects import cohens_h, detectable
from framing.stats.frequency import log_ratio, lrc
from framing.stats.intervals import (
    Interval,
    rate_interval,
    ratio_interval,
    share_interval,
    t_interval,
    wilson,
)
from framing.stats.keyness import LogOdds, informative_prior, log_odds
from framing.stats.likelihood import g2, likelihood_p
from framing.stats.multiplicity import benjamini_hochberg, select_in_families, simes
from framing.stats.permutation import permutation_p_terms, smallest_p

__all__ = [
    "Band",
    "Divergence",
    "Interval",
    "LogOdds",
    "benjamini_hochberg",
    "cluster_weights",
    "cohens_h",
    "detectable",
    "deviation_of_proportions",
    "g2",
    "informative_prior",
    "jensen_shannon",
    "likelihood_p",
    "log_odds",
    "log_ratio",
    "lrc",
    "null_band",
    "percentile_interval",
    "permutation_p_terms",
    "rate_interval",
    "ratio_interval",
    "relabelled_band",
    "select_in_families",
    "share_interval",
    "simes",
    "smallest_p",
    "t_interval",
    "wilson",
]
