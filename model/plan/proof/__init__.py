"""A reading in the hands of a person who corrects it before it becomes a plan."""
