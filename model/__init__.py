"""Everything that is true of plans and progress, without a window."""
