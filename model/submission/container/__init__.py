"""What a returned file is, opened strictly and where it can do no harm."""
