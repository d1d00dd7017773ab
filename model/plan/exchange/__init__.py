"""Plans as files that come back unchanged: a task table for people, data for programs."""

from model.plan.exchange.load import load_plan_file
from model.plan.exchange.write import write_plan_file

__all__ = ["load_plan_file", "write_plan_file"]
