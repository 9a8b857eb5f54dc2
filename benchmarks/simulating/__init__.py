"""Corpora whose finds are known, written as tables of findings."""
