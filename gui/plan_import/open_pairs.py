"""The question before a revision is put into force while pairs of indicators still wait for a person's word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.ask import agrees
from gui.look.listing import listed
from model.plan.node import Indicator
from model.plan.pairing import Pairing, PairState

translate = QCoreApplication.translate
_MOST = 3


def may_part(parent: QWidget, pairing: Pairing) -> bool:
    """Whether pairs that nobody has confirmed may count as removed and added; not asked where none is left."""
    count = sum(row.state is PairState.OFFERED for row in pairing.rows())
    if not count:
        return True
    return agrees(
        parent,
        translate("OpenPairs", "还有 {count} 项没有确认是不是同一指标。").format(count=count),
        translate("OpenPairs", "不确认就采用，它们按“删除”一项、“新增”一项处理，已填报的数不会跟到新指标。"),
        translate("OpenPairs", "按不同指标采用"),
        translate("OpenPairs", "回去确认"),
    )


def may_leave_figures(parent: QWidget, removed: Sequence[Indicator]) -> bool:
    """Whether figures of removed indicators may be in no period any more, since the plan is to hold all year."""
    if not removed:
        return True
    names = listed(one.name for one in removed[:_MOST])
    return agrees(
        parent,
        translate("OpenPairs", "删除的指标中有 {count} 项填过数。").format(count=len(removed)),
        translate(
            "OpenPairs",
            "{names} 等：全年按新方案，这些数不再出现在任何报告期。填上生效日期，它们就留在以前的报告期。",
        ).format(names=names),
        translate("OpenPairs", "全年按新方案"),
        translate("OpenPairs", "回去填日期"),
    )
