"""The page 方案: a document becomes a plan under a person's eyes."""
