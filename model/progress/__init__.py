"""How far a commitment is, against its target and against the time that has passed."""
