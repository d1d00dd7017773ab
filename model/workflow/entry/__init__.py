"""What a unit reports: put down, carried over, looked up, with its evidence and its corrections."""
