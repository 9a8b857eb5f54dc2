"""What a source phrase says: name, role, body, party, number; or that it is no source."""
