"""The question before a revision is put into force while pairs of indicators still wait for a person's word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.ask import agrees
from model.plan.pairing import Pairing, PairState

translate = QCoreApplication.translate


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
