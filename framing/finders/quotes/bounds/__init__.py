"""Where somebody's words begin and end in the outlet's sentence."""
