"""Whom an office, an epithet, a lone noun or a party means: what the article names elsewhere."""
