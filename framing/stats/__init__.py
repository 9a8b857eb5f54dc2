"""Arrays in, numbers out: intervals, tests and effect sizes; numpy and scipy alone."""

from framing.stats.effects import cohens_h, difference_interval, hedges_g
from framing.stats.intervals import Interval, ratio_interval, share_interval, t_interval, wilson
from framing.stats.multiplicity import benjamini_hochberg
from framing.stats.permutation import permutation_p, smallest_p

__all__ = [
    "Interval",
    "benjamini_hochberg",
    "cohens_h",
    "difference_interval",
    "hedges_g",
    "permutation_p",
    "ratio_interval",
    "share_interval",
    "smallest_p",
    "t_interval",
    "wilson",
]
