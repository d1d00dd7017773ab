"""What all rows of a form together make doubtful, though each by itself could be read."""
