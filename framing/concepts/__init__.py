"""Contested concepts: what they are, what can be wrong with a file of them, and finding their forms."""
