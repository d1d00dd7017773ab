"""Consolidation (汇总): one value from many units, by a named method, with its lineage."""
