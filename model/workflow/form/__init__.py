"""Forms on their way out and back: issued, opened on a unit's laptop, printed, handed in."""
