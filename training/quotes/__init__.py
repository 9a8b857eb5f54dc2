"""The training of the attribution network; see `__main__` for the command."""
