"""The only memory: one SQLite file a workspace. Nobody else speaks SQL."""
