"""How well plans are read, and how far returned workbooks can be trusted: measured against known truths."""
