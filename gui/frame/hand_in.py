"""Handing in: what may be taken over from the period before is offered once, then the workbook is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.desk.desk import Desk
from gui.entry.entry_view import EntryView
from gui.look.listing import listed
from gui.operations import Operations
from gui.widgets.banner import Banner
from model.finding import Finding, Severity
from model.wording import say
from model.workflow.entry.carry_forward import CarryOffer, offer_last


class HandIn(QObject):
    """Asks before it takes anything over: rows that nobody filled in stay open until a person says so."""

    written = Signal(str, object)  # what was done, and the Path of the folder in which the workbook lies

    def __init__(self, operations: Operations, desk: Desk, entry: EntryView, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._desk, self._entry, self._banner = operations, desk, entry, banner
        self._window = window
        self._offered: tuple[object, object] | None = None

    def write(self) -> None:
        """Write the workbook that goes back to headquarters; where rows may be taken over, offer that first.

        Asking a second time without taking the offer writes the rows as they are.
        """
        self._entry.commit()
        if self._lacks_what_was_typed():
            return
        here = (self._desk.unit, self._desk.period)
        offer = self._offer()
        if offer is not None and self._offered != here:
            self._offered = here
            self._show(offer, then=self._write)
        else:
            self._write()

    def carry(self) -> None:
        """Offer to take over what may be, without writing a workbook."""
        self._entry.commit()
        if self._lacks_what_was_typed():
            return
        offer = self._offer()
        if offer is None:
            self._banner.show_news(self.tr("没有可以沿用的：各项都已填，或上期没有累计数。"))
        else:
            self._show(offer, then=None)

    def _lacks_what_was_typed(self) -> bool:
        """Whether text stands in fields here that is not stored: the workbook would go without it, unnoticed."""
        codes = [key.code for key in self._entry.page.unsettled if key == self._desk.key(key.code)]
        if codes:
            words = self.tr("有 {count} 条里填了还没有保存：{codes}。请先改好或清空，再生成上报表或沿用上期。")
            words = words.format(count=len(codes), codes=_shortened(codes))
            self._banner.show_trouble(words, self.tr("去改  F8"), self._entry.go_check)
        return bool(codes)

    def _offer(self) -> CarryOffer | None:
        """None where there is nothing to take over, or units below report for this one."""
        unit, period = self._desk.unit, self._desk.period
        if unit is None or period is None or self._desk.units.children(unit.code):
            return None
        offer = self._operations.run(offer_last, period, unit.code)
        return offer if offer is not None and offer.changes.changes else None

    def _show(self, offer: CarryOffer, then: Callable[[], None] | None) -> None:
        codes = [change.key.code for change in offer.changes.changes]
        words = self.tr(
            "有 {count} 项本期没填而上期有累计数或状态：{codes}。没有变化的可以一次沿用上期，每项都注明“沿用”。"
        )
        words = words.format(count=len(codes), codes=_shortened(codes))
        if offer.left:
            words += self.tr("另有 {count} 项不能沿用，仍为未填：{codes}。").format(
                count=len(offer.left), codes=_shortened(offer.left)
            )
        if then is not None:
            words += self.tr("再按一次“生成上报表”则不沿用。")
        self._banner.show_news(words, self.tr("沿用上期 {count} 项").format(count=len(codes)), lambda: self._take(then))
        self._banner.focus_deed()

    def _take(self, then: Callable[[], None] | None) -> None:
        offer = self._offer()
        if offer is not None:
            self._entry.carry(offer)
        self._banner.hide()
        if then is not None:
            then()

    def _write(self) -> None:
        from gui.choose import choose_folder  # not needed at the start
        from model.workflow.form.write_submission import write_submission  # reads workbooks: not needed at the start

        if self._is_held_back():
            return
        folder = choose_folder(self._window, self.tr("上报表放在哪个文件夹？"))
        if folder is None or self._desk.unit is None or self._desk.period is None:
            return
        self._offered = None
        written = self._operations.run(write_submission, self._desk.period, folder, self._desk.unit.code)
        if written is None:
            return
        self._desk.note_written()
        asked = self._said(one for one in written.findings if one.severity is not Severity.NOTICE)
        if written.path is None:
            self._hold_back(asked)
            return
        words = self.tr("上报表已生成：{path}。校验码 {code}，电话核对时可念给对方。")
        words = words.format(path=written.path, code=written.check_code)
        if asked:
            words += self.tr("有 {count} 处要核实并说明：{what}").format(count=len(asked), what=" ".join(asked[:3]))
        self.written.emit(words, written.path.parent)

    def _is_held_back(self) -> bool:
        """Whether something must be mended first: said before a person is asked for a folder."""
        unit, period = self._desk.unit, self._desk.period
        if unit is None or period is None or self._desk.units.children(unit.code):  # totals are filled in first
            return False
        from model.workflow.form.write_submission import check_unit  # reads workbooks: not needed at the start

        found = self._operations.run(check_unit, period, unit.code) or ()
        grave = self._said(one for one in found if one.severity is Severity.BLOCKING)
        if grave:
            self._hold_back(grave)
        return bool(grave)

    def _hold_back(self, asked: list[str]) -> None:
        words = self.tr("没有生成上报表，请先改正：{what}").format(what=" ".join(asked[:3]))
        self._banner.show_trouble(words, self.tr("看审核清单  F8"), self._entry.go_check)

    def _said(self, findings: Iterable[Finding]) -> list[str]:
        return [f"{one.indicator or ''} {say(one, self._operations.language)}".strip() for one in findings]


def _shortened(codes: list[str] | tuple[str, ...]) -> str:
    return listed(codes, 8)
