"""The page on which one row is filled in."""
