"""The persons whom an article names, in full, and what it tells of each."""
