"""Units with their roles and shares, and by when they report."""
