"""Reports: what was consolidated, laid out as tables for paper and written as documents."""
