"""Which words for a killing mean the event that an article is about, told by its victims."""
