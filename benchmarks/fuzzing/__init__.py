"""Odd texts, what is run on them, what counts as a failure, and how a failure is made small."""
