"""A person's word on which indicator of a revised plan is which of the present one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from model.errors import UsageError
from model.plan.data import indicator_to_data
from model.plan.node import Indicator
from model.plan.revision import Revision, Step, compare_plans
from model.plan.tree import PlanTree

_NOT_ASKED = ("code", "span", "confidence", "subset_of", "due_text", "roll_up", "named_place")


class PairState(StrEnum):
    """How a row of the comparison stands; OFFERED waits for a person's word."""

    OFFERED = "offered"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class PairRow:
    """One indicator on both sides; `old` or `new` is None for what was added or removed."""

    state: PairState
    old: Indicator | None
    new: Indicator | None
    fields: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names the row: the old code where there is one."""
        return f"{self.old.code if self.old else ''}>{self.new.code if self.new else ''}"


@dataclass(frozen=True)
class Pairing:
    """A frozen value: each word of a person makes another. `pairs` is old code to new code, `declined` old codes."""

    present: PlanTree
    revised: PlanTree
    revision: Revision
    pairs: Mapping[str, str]
    declined: frozenset[str] = frozenset()

    def rows(self) -> tuple[PairRow, ...]:
        """Everything of both plans once: what waits first, then changed, added, removed, kept."""
        order = list(PairState)
        return tuple(sorted(self._rows(), key=lambda row: order.index(row.state)))

    def joined(self, old: str, new: str) -> Pairing:
        """With this pair. UsageError "plan.pair_taken" where the new one is another's already."""
        if any(code == new and other != old for other, code in self.pairs.items()):
            raise UsageError("plan.pair_taken", code=new)
        return replace(self, pairs={**self.pairs, old: new}, declined=self.declined - {old})

    def parted(self, old: str) -> Pairing:
        """Without the pair of this old code: removed here, added there."""
        pairs = {code: new for code, new in self.pairs.items() if code != old}
        return replace(self, pairs=pairs, declined=self.declined | {old})

    def confirmed(self) -> Pairing:
        """With every pair that is offered."""
        offered = {row.old.code: row.new.code for row in self._rows() if _waits(row) and row.old and row.new}
        return replace(self, pairs={**self.pairs, **offered})

    def free(self) -> tuple[Indicator, ...]:
        """Indicators of the revised plan that are nobody's pair, in its order."""
        taken = set(self.pairs.values())
        return tuple(one for one in self.revised.indicators if one.code not in taken)

    def _rows(self) -> Iterator[PairRow]:
        back = {new: old for old, new in self.pairs.items()}
        offered = self._offered()
        for one in self.revised.indicators:
            if one.code in back:
                yield _pair(self.present.by_code[back[one.code]], one)
            elif one.code in offered:
                yield PairRow(PairState.OFFERED, offered[one.code], one, _differing(offered[one.code], one))
            else:
                yield PairRow(PairState.ADDED, None, one)
        shown = {*self.pairs, *(old.code for old in offered.values())}
        for one in self.present.indicators:
            if one.code not in shown:
                yield PairRow(PairState.REMOVED, one, None)

    def _offered(self) -> dict[str, Indicator]:
        """New code to the old indicator that it is perhaps the same as."""
        taken = set(self.pairs.values())
        return {
            step.after.code: step.before
            for step in self.revision.steps
            if step.before is not None and step.after is not None and self._is_open(step, taken)
        }

    def _is_open(self, step: Step, taken: set[str]) -> bool:
        assert step.before is not None and step.after is not None
        old = step.before.code
        return old not in self.pairs and old not in self.declined and step.after.code not in taken


def pair_plans(present: PlanTree, revised: PlanTree) -> Pairing:
    """The comparison before anybody has said a word: what is sure is paired, the rest is offered."""
    revision = compare_plans(present, revised)
    return Pairing(present, revised, revision, revision.codes())


def _pair(old: Indicator, new: Indicator) -> PairRow:
    fields = _differing(old, new)
    return PairRow(PairState.CHANGED if fields else PairState.KEPT, old, new, fields)


def _differing(old: Indicator, new: Indicator) -> tuple[str, ...]:
    names = (name for name in Indicator.__dataclass_fields__ if name not in _NOT_ASKED)
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def _waits(row: PairRow) -> bool:
    return row.state is PairState.OFFERED


def pairing_to_data(pairing: Pairing) -> dict[str, Any]:
    """The comparison as data: how many rows are in each state, and every row with both indicators."""
    rows = pairing.rows()
    return {
        "present": pairing.present.version,
        "revised": pairing.revised.version,
        "counts": {state.value: sum(row.state is state for row in rows) for state in PairState},
        "rows": [
            {
                "state": row.state.value,
                "old": row.old and indicator_to_data(row.old),
                "new": row.new and indicator_to_data(row.new),
                "fields": list(row.fields),
            }
            for row in rows
        ],
    }
