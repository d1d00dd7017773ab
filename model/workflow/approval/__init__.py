"""Headquarters' word: who has reported, what is approved, sent back and asked for."""
