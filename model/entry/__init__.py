"""Entries: what one unit reports on one row of the plan for one period."""
