"""What each outlet carries of an event: sentences of all outlets set beside each other as claims."""
