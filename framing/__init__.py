"""How outlets word the same events, measured with the passages behind every number."""
