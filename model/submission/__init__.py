"""A workbook that comes back: what it is, what it says, and what in it needs a person."""
