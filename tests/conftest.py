"""What every test finds alike: one thread, one width of tables, and the same texts for each property."""

from __future__ import annotations

import os

from hypothesis import settings

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")  # before numpy is loaded; what the tests start inherits it

os.environ["COLUMNS"] = "100"  # tables are as wide in every terminal, and in none

settings.register_profile("framing", deadline=None, derandomize=True)  # a busy machine fails no test
settings.load_profile("framing")
