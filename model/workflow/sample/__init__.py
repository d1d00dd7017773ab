"""Made-up data on the bundled plan: the whole way, and an office's mistakes."""
