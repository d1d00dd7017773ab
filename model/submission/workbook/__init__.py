"""Workbooks of every format as the same sheets and cells, exactly as they are stored."""
