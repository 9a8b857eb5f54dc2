"""Quotation: marks, reporting verbs, and the sources that speak."""
