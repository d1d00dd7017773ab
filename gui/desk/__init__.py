"""What lies open: one unit's rows of one period, read and judged, and how they are told."""
