"""Plan documents: from a file or pasted text to one text with its lines."""
