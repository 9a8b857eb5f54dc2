"""Builds the models that ship with the package from public training data."""
