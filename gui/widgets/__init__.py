"""Widgets that know nothing of pages: they show values and tell what a person did."""
