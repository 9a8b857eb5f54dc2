"""Whom "he" or a quotation without a source means, by the sentences around it."""
