"""The page on which headquarters issues forms (发表)."""
