"""What people do, one verb phrase a file: the only place where the stages and the store meet."""
