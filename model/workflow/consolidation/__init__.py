"""What the units below reported, added up by each indicator's rule."""
