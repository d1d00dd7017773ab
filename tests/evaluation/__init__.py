"""How well the reader of plans reads, measured against references that people have labelled."""
