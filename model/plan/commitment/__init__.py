"""The grammar of targets: what a stretch of a plan commits to, with every numeral accounted for.

No other program of the field reads targets from sentences; `docs/decisions.md` says what was left to a person.
"""

from model.plan.commitment.draft import Draft, Found
from model.plan.commitment.find import find_commitments

__all__ = ["Draft", "Found", "find_commitments"]
