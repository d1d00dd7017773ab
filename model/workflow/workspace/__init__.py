"""Opening a workspace, and what keeps it, copies it and looks at it as a whole."""
