"""Each process of the tests computes in one thread, and a property is tried on the same texts each time."""

from __future__ import annotations

import os

from hypothesis import settings

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")  # before numpy is loaded; what the tests start inherits it

settings.register_profile("framing", deadline=None, derandomize=True)  # a busy machine fails no test
settings.load_profile("framing")
