"""Outlets side by side by their words: distinctive words, likeness, and every word in its context."""
