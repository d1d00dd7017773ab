"""The page on which a person decides what came back (核对)."""
