"""The page on which workbooks come back (收表)."""
