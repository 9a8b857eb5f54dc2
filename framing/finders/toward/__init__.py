"""How a sentence speaks of a person, group or body in it, by a small network that never sees the name."""
