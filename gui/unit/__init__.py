"""The page on which units and their shares of each target are kept (单位)."""
