"""The page on which many units become one (汇总)."""
