"""Rules that read a sentence for its reporting verbs: what was said, and by whom."""
