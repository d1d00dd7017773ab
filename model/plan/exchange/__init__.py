"""Plans as files that come back unchanged: a task table for people, data for programs."""
