"""Measurements of the whole: accuracy with pinned floors, speed as a ratio to a peer in the same run."""
