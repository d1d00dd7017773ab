"""The page 通报: the bulletin as it will stand, each number leading to its source; Word, PDF, Excel; the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from gui.choose import choose_target
from gui.look.fitted import fit
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.pages.period_page import PeriodPage
from gui.plan_words import period_words
from gui.report.options import Options
from gui.report.paper import Paper
from gui.report.pdf import publish_pdf
from gui.report.sources import SourceRow, part_rows, source_columns, source_rows
from gui.widgets.card import card, label
from gui.widgets.current_stack import CurrentStack
from gui.widgets.day_edit import DayEdit
from gui.widgets.empty_state import EmptyState
from gui.widgets.page_head import PageHead
from gui.widgets.record_model import RecordModel
from gui.widgets.record_table import RecordTable
from model.consolidation.consolidated import UnitStanding
from model.entry.period import Period
from model.report.bulletin_settings import BulletinSettings
from model.report.compose import compose
from model.report.figure import Figure
from model.report.material import Material
from model.wording import say
from model.workflow.approval.list_submissions import kept_files
from model.workflow.report.check_report import ReportCheck, check_report
from model.workflow.report.publish_bulletin import gather_material, keep_settings, publish_bulletin
from model.workflow.report.publish_report import publish_summary
from model.workflow.workspace.look_back import on_day

_PAPER_ZOOM = 0.72
_MOST_SAID = 3


class ReportPage(PeriodPage):
    """Reads what the bulletin is made from when it is seen; what is chosen is kept for the next one."""

    published = Signal(object)  # Path of the document that was written

    def __init__(self, operations: Operations, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(operations, look, parent)
        self.material: Material | None = None
        self.check: ReportCheck | None = None
        self._paper: Paper | None = None
        self._files: dict[str, str] = {}
        self._head = PageHead(self.tr("通报"), look)
        self.day = DayEdit(look)
        self._shown_day: date | None = None
        self._head.add_widget(self.day)
        self.word = self._head.add_button(self.tr("生成 Word"), "file-text", "primary")
        self.pdf = self._head.add_button(self.tr("生成 PDF"), "file-text")
        self.excel = self._head.add_button(self.tr("汇总表 Excel"), "file-spreadsheet")
        self.options = Options()
        self.preview = QTextBrowser()
        self.sources: RecordModel[SourceRow] = RecordModel(source_columns(), look, parent=self)
        self.table = RecordTable(self.sources, look, stretch=1)
        self.source_title, self._source_hint, self.verdict = QLabel(), QLabel(), QLabel()
        self._open = QPushButton(self.tr("打开文件"))
        self._body = CurrentStack()
        self._empty = EmptyState("inbox", look)
        self._written: Path | None = None
        self._lay_out()
        self._wire()

    @property
    def focus_start(self) -> QWidget:
        return self.options.first

    def refresh(self) -> None:
        """Read anew and show the bulletin as it would stand now."""
        if self.period is None:
            return
        self._files = self.operations.run(kept_files, self.period) or {}
        self._shown_day = self.day.day
        self.material = self._gathered(self.period)
        if self.material is None and self._shown_day is not None and not self.operations.was_stopped:
            self.day.show_day(None)  # it was said why; nothing else is shown for that day
            self._shown_day = None
            self.material = self._gathered(self.period)
        self.options.setEnabled(self._shown_day is None)  # a past report has the settings of its day
        self._show_verdict(None)
        if self.material is None:
            self._show_stopped()
        else:
            self.options.show_settings(
                self.material.settings, self.material.units.unit(self.material.result.parent).name
            )
            self._show_bulletin()

    def _gathered(self, period: Period) -> Material | None:
        """What the bulletin is made from; None where that failed or was stopped."""
        what = self.tr("生成通报")
        return self.operations.run_over(len(self._files), what, on_day, self._shown_day, gather_material, period)

    def _show_stopped(self) -> None:
        """No bulletin: nothing old is left to be taken for it."""
        self._head.show_hint("")
        self._show_filled(is_filled=False)
        self._empty.show_words(
            self.tr("没有出完"), self.tr("通报停下了，数据没有改动。要看时重新生成。"), self.tr("重新生成")
        )

    def show_figure(self, source: str) -> None:
        """Open what a number was made from."""
        figure = self._paper.sources.get(source) if self._paper is not None else None
        if figure is not None and self.material is not None:
            self._show_sources(figure)

    def write_word(self, path: Path) -> None:
        """Write the Word file, read it back and say what the check found."""
        written = self._write(self.tr("生成通报"), publish_bulletin, path)
        self._tell_written(written)

    def write_pdf(self, path: Path) -> None:
        """Write the PDF from the same values, read it back and say what the check found."""
        written = self._write(self.tr("生成通报"), publish_pdf, path)
        self._tell_written(written)

    def write_summary(self, path: Path) -> None:
        """Write the summary workbook, read it back and say what the check found."""
        written = self._write(self.tr("生成汇总表"), publish_summary, path)
        self._tell_written(written)

    def _tell_written(self, written: Path | None) -> None:
        if written is not None and self.period is not None:
            count, what = len(self._files), self.tr("读回核对")
            checked = self.operations.run_over(count, what, on_day, self._shown_day, check_report, written, self.period)
            self._show_verdict(checked)
            if checked is None:
                self._open.show()
                self._say(self.tr("{name} 已写好，还没有读回核对。").format(name=written.name), "hint")
            self.published.emit(written)

    def _write(self, what: str, function: Callable[..., Path], path: Path) -> Path | None:
        if self.period is None:
            return None
        written = self.operations.run_long(what, on_day, self._shown_day, function, self.period, path)
        if written is not None:
            self._written = written
            self._open.show()
        return written

    def _show_bulletin(self) -> None:
        material = self.material
        if material is None:
            return
        nothing = all(unit.standing is UnitStanding.MISSING for unit in material.result.units)
        self._show_filled(is_filled=not nothing)
        words = self.tr("{period} · 点任何一个数，看它从哪里来")
        if self._shown_day is not None:
            words = self.tr("{period} · 按 {day} 当天结束时的数据")
        self._head.show_hint(words.format(period=period_words(material.result.period), day=self._shown_day))
        self._empty.show_words(
            self.tr("{period}还没有单位上报").format(period=period_words(material.result.period)),
            self.tr("收到上报表以后，这里就有通报。"),
            self.tr("去收表"),
        )
        self._paint_bulletin()
        self._show_no_source()

    def _show_filled(self, *, is_filled: bool) -> None:
        for button in (self.word, self.pdf, self.excel):
            button.setEnabled(is_filled)
        self._body.setCurrentWidget(self._filled if is_filled else self._empty_card)

    def _paint_bulletin(self) -> None:
        if self.material is None:
            return
        place = self.preview.verticalScrollBar().value()
        zoom = _PAPER_ZOOM * self.look.px(100) / 100
        self._paper = Paper(compose(self.material), self.look.colour("text"), self.look.colour("link"), zoom)
        self._paper.document.setParent(self.preview)
        self._paper.document.setDocumentMargin(self.look.px(24))
        self.preview.setDocument(self._paper.document)
        self.preview.verticalScrollBar().setValue(place)

    def _on_look(self) -> None:
        """Set in type anew what is seen; what is not waits until it is."""
        if self.isVisible():
            self._paint_bulletin()
        else:
            self._is_stale = True

    def _show_sources(self, figure: Figure) -> None:
        assert self.material is not None
        rows = source_rows(figure, self.material, self._files, self.operations.language)
        self.source_title.setText(figure.text)
        self._source_hint.setText(self.tr("出处 {count} 处；回车打开一处").format(count=len(rows)))
        self.sources.show_records(rows)

    def _show_no_source(self) -> None:
        self.source_title.setText(self.tr("数的出处"))
        self._source_hint.setText(self.tr("在左边点一个数，或用 Tab 走到它、按回车"))
        self.sources.show_records(())

    def _show_verdict(self, check: ReportCheck | None) -> None:
        self.check = check
        self._open.setVisible(check is not None)
        if check is None:
            self._say("", "hint")
            return
        said = [say(one, self.operations.language) for one in check.findings[:_MOST_SAID]]
        if check.is_sound:
            words, role = self.tr("{name} 已读回核对：{count} 个数全部与数据相符。"), "ok"
            head = words.format(name=check.file, count=check.numerals)
        else:
            words, role = self.tr("{name} 有 {count} 处与数据不符："), "bad"
            head = words.format(name=check.file, count=len(check.faults))
        self._say("\n".join((head, *said)), role)

    def _say(self, text: str, role: str) -> None:
        set_role(self.verdict, role=role)
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))

    def _on_settings(self, settings: BulletinSettings) -> None:
        if self.material is not None:
            self.operations.run(keep_settings, settings)
            self.material = replace(self.material, settings=settings)
            self._paint_bulletin()

    def _on_day(self) -> None:
        """Show the bulletin as of the day that is written there, of now where none is."""
        if self.day.is_unclear:
            self._say(self.tr("看不懂日期“{text}”。").format(text=self.day.text()), "bad")
        elif self.day.day != self._shown_day:
            self.refresh()

    def _on_row(self, row: SourceRow) -> None:
        """A unit leads to its workbook, a unit's row to its entry, a total to its parts."""
        if not row.code:
            self.page_wanted.emit("page_submission")
        elif row.unit:
            self.entry_wanted.emit(row.unit, row.code)
        elif self.material is not None and row.code in self.material.by_code:
            one = self.material.by_code[row.code]
            self.source_title.setText(f"{one.code} {one.name}")
            self.sources.show_records(part_rows(one, self.material, self._files))

    def _on_step(self) -> None:
        if self.material is None:
            self.refresh()
        else:
            self.page_wanted.emit("page_submission")

    def _ask(self, title: str, name: str, kind: str, write: Callable[[Path], Any]) -> None:
        if self.period is not None:
            chosen = choose_target(self, title, name.format(period=self.period.key), kind)
            if chosen is not None:
                write(chosen)

    def _on_word(self) -> None:
        name, kind = self.tr("通报-{period}.docx"), self.tr("Word 文档 (*.docx)")
        self._ask(self.tr("生成 Word"), name, kind, self.write_word)

    def _on_pdf(self) -> None:
        self._ask(self.tr("生成 PDF"), self.tr("通报-{period}.pdf"), self.tr("PDF 文件 (*.pdf)"), self.write_pdf)

    def _on_excel(self) -> None:
        name, kind = self.tr("汇总表-{period}.xlsx"), self.tr("Excel 工作簿 (*.xlsx)")
        self._ask(self.tr("汇总表 Excel"), name, kind, self.write_summary)

    def _on_open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _wire(self) -> None:
        self.word.clicked.connect(self._on_word)
        self.pdf.clicked.connect(self._on_pdf)
        self.excel.clicked.connect(self._on_excel)
        self._open.clicked.connect(self._on_open)
        self.day.day_chosen.connect(self._on_day)
        self.day.editingFinished.connect(self._on_day)  # emptied, or no day
        self.options.settings_edited.connect(self._on_settings)
        self.preview.anchorClicked.connect(lambda url: self.show_figure(url.toString()))
        self.table.row_entered.connect(self._on_row)
        self._empty.step_requested.connect(self._on_step)
        self.look.changed.connect(self._on_look)

    def _lay_out(self) -> None:
        fit(self.day, self.day.setFixedWidth, 150, self.look)
        self.day.setPlaceholderText(self.tr("数据：现在"))
        self.day.setToolTip(self.tr("写一个日期，就按那天结束时的数据重出；空着是现在"))
        self.day.setAccessibleName(self.tr("按哪天的数据"))
        self.preview.setOpenLinks(False)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview.setAccessibleName(self.tr("通报预览"))
        self.table.setAccessibleName(self.tr("数的出处"))
        set_role(self.source_title, role="section")
        set_role(self._source_hint, role="hint")
        set_role(self._open, kind="link")
        self.source_title.setWordWrap(True)
        self.verdict.setWordWrap(True)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        foot = QHBoxLayout()
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        sheet = card(label(self.tr("预览"), "section"), self.preview, foot)
        sides = QSplitter(Qt.Orientation.Vertical)
        sides.addWidget(self.options)
        sides.addWidget(card(self.source_title, self._source_hint, self.table))
        self._filled = QSplitter(Qt.Orientation.Horizontal)
        self._filled.addWidget(sheet)
        self._filled.addWidget(sides)
        self._filled.setStretchFactor(0, 3)
        self._filled.setStretchFactor(1, 2)
        for splitter in (sides, self._filled):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(12)
        self._body.addWidget(self._filled)
        self._empty_card = card(self._empty)
        self._body.addWidget(self._empty_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
