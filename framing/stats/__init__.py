"""Arrays in, numbers out: intervals, tests and effect sizes; numpy and scipy alone."""

from framing.stats.bootstrap import article_weights, event_weights, percentile_interval
from framing.stats.dispersion import carroll_d2, deviation_of_proportions, juilland_d
from framing.stats.divergence import (
    Band,
    Divergence,
    WordShift,
    divergence_parts,
    entropy_shift,
    jensen_shannon,
    null_band,
    relabelled_band,
    word_shift,
)
from framing.stats.effects import cohens_h, cramers_v, detectable
from framing.stats.frequency import log_ratio, lrc, percent_difference
from framing.stats.intervals import (
    Interval,
    rate_interval,
    ratio_interval,
    share_interval,
    t_interval,
    wilson,
)
from framing.stats.keyness import LogOdds, informative_prior, log_odds
from framing.stats.likelihood import GroupsTest, bic, ell, g2, g2_groups, likelihood_p
from framing.stats.multiplicity import benjamini_hochberg, benjamini_yekutieli, select_in_families, simes
from framing.stats.permutation import permutation_p, permutation_p_terms, smallest_p

__all__ = [
    "Band",
    "Divergence",
    "GroupsTest",
    "Interval",
    "LogOdds",
    "WordShift",
    "article_weights",
    "benjamini_hochberg",
    "benjamini_yekutieli",
    "bic",
    "carroll_d2",
    "cohens_h",
    "cramers_v",
    "detectable",
    "deviation_of_proportions",
    "divergence_parts",
    "ell",
    "entropy_shift",
    "event_weights",
    "g2",
    "g2_groups",
    "informative_prior",
    "jensen_shannon",
    "juilland_d",
    "likelihood_p",
    "log_odds",
    "log_ratio",
    "lrc",
    "null_band",
    "percent_difference",
    "percentile_interval",
    "permutation_p",
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
    "word_shift",
]
