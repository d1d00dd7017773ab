"""Summaries and bulletins: chosen, published, checked against the workspace."""
