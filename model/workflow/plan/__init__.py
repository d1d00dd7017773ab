"""The plan in force: read, compared, put into force, shown and handed on."""
