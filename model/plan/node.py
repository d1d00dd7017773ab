"""The nodes of a plan, frozen: chapters hold items, items hold indicators and duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from model.plan.curve import ProgressCurve


class Kind(StrEnum):
    """Whether an indicator is counted (定量) or a result that is there or not (里程碑)."""

    QUANTITY = "quantity"
    MILESTONE = "milestone"


class Measure(StrEnum):
    """What the reported number is: a sum since January, a state at a date, or a change against last year."""

    CUMULATIVE = "cumulative"
    LEVEL = "level"
    GROWTH = "growth"
    REDUCTION = "reduction"


class Comparator(StrEnum):
    """How the value is held against the target; `RANGE` uses `target` and `target_max`."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EXACTLY = "="
    ABOUT = "~="
    MORE_THAN = ">"
    LESS_THAN = "<"
    RANGE = "range"


class RollUp(StrEnum):
    """How many units' values become one; see `model.consolidation.method`."""

    SUM = "sum"
    MEAN = "mean"
    WEIGHTED_MEAN = "weighted_mean"
    MAX = "max"
    MIN = "min"
    LATEST = "latest"
    EVERY = "every"
    LEAD = "lead"
    UNION = "union"
    NONE = "none"


class Confidence(StrEnum):
    """Whether the reader of the document is sure, or a person should look."""

    SURE = "sure"
    CHECK = "check"


class Span(NamedTuple):
    """A place in the plan document: `text[start:end] == quote`, offsets in characters."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """One checkable commitment.

    `code` is "item.NN" with two digits ("8.02", never "8.2"), so that a code which a spreadsheet turned into a
    number still names one indicator. `target` is in `unit_of_measure` with 万 and 亿 of counted things resolved
    ("1万名" is 10000 名). `per` holds the words of a fan-out ("每个新城"): the target is then each unit's own.
    `subset_of` is the code of the indicator that contains this one (其中). A milestone has no target. `curve` is
    there where somebody set one; else the kind of indicator says how progress is expected.
    """

    code: str
    name: str
    kind: Kind
    measure: Measure | None = None
    comparator: Comparator | None = None
    target: Decimal | None = None
    target_max: Decimal | None = None
    unit_of_measure: str | None = None
    per: str | None = None
    due: date | None = None
    due_text: str | None = None
    subset_of: str | None = None
    roll_up: RollUp = RollUp.SUM
    named_place: str | None = None
    span: Span | None = None
    confidence: Confidence = Confidence.SURE
    curve: ProgressCurve | None = None


class Duty(NamedTuple):
    """A clause with nothing to count (工作内容); it is reported in words with its item, in row "N.00"."""

    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item (事项).

    `number` is what the document prints; `ordinal` makes codes unique and equals it wherever the document's
    numbers do not restart. `section` holds headings between chapter and item ("（一）优化布局"), outermost first.
    `text` is the item's wording when the document is known, else empty.
    """

    number: int
    title: str
    ordinal: int
    section: tuple[str, ...] = ()
    text: str = ""
    start: int | None = None
    end: int | None = None
    indicators: tuple[Indicator, ...] = ()
    duties: tuple[Duty, ...] = ()

    @property
    def code(self) -> str:
        """The key of the item's own row, in which its duties are reported in words."""
        return item_code(self.ordinal)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter (章) of the plan."""

    number: int
    title: str
    items: tuple[Item, ...] = ()


def item_code(ordinal: int) -> str:
    """The key of an item's own row: 8 -> "8.00"."""
    return f"{ordinal}.00"


def indicator_code(item_ordinal: int, position: int, width: int = 2) -> str:
    """The code of the `position`-th indicator (from 1) of an item: (8, 2) -> "8.02"."""
    return f"{item_ordinal}.{position:0{width}d}"
