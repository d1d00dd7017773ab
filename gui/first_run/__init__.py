"""The first minute: three steps at most, over the window that is already there."""
