"""How outlets name the same person, group or event: labels, spellings, and wordings that no concept lists."""
