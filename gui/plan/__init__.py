"""The plan as a tree: rows, search, filter and painting."""
