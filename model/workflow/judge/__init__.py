"""Lamps, curves and scores: which rules are in use, and what they say."""
