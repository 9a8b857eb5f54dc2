"""What is in an article: spans with labels, each finder a function on a document."""
