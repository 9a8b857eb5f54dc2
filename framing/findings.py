"""Tables of what was found: one row per find, the passages behind every measure, saved as Parquet."""
