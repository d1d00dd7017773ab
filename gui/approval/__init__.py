"""The page on which headquarters approves and sends back (审核)."""
