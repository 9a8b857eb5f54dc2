"""Who stands beside a word for a deed: those who act, those who suffer it, and the words that name them."""
