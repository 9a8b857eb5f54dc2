"""Whose words they are where the nearest name or verb misleads."""
