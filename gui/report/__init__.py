"""The bulletin on the screen and as a PDF."""
