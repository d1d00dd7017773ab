"""The print preview (打印预览): a unit's form page by page as it will stand on paper, printed or saved from there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QPageLayout, QPainter, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.choose import choose_target
from gui.look.look import Look, set_role
from gui.operations import Operations
from gui.plan_words import period_words
from gui.printing.form_pages import PAGE, FormPages
from gui.printing.form_pdf import paint_pages, print_form
from gui.printing.pdf_file import a4
from gui.printing.sheet import DOTS_AN_INCH
from gui.widgets.banner import Banner
from gui.widgets.note_margin import NoteMargin
from model.entry.period import Period
from model.entry.reporting_unit import ReportingUnit
from model.form.naming import form_file_name
from model.workflow.form.form_to_print import form_to_print

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Steps; 1.0 is as large as on paper at 96 dots an inch."""
_PIXELS_AN_INCH = 96
_EDGE = 16


class Preview(QDialog):
    """Shows one page at a time, as wide as the window until a person zooms. Follows every change of the entries."""

    def __init__(
        self,
        operations: Operations,
        look: Look,
        unit: ReportingUnit,
        period: Period,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._look, self._unit, self._period = operations, look, unit, period
        self.pages: FormPages | None = None
        self.number = 0
        """The page that is shown, from 0."""
        self._zoom: float | None = None
        self.save, self.print_out = QPushButton(self.tr("另存为 PDF…")), QPushButton(self.tr("打印…"))
        self.empty = QCheckBox(self.tr("空白表（手工填写用）"))
        self.back, self.on = QPushButton(), QPushButton()
        self.smaller, self.larger = QPushButton(), QPushButton()
        self.fit = QPushButton(self.tr("适合宽度"))
        self.place, self.scale = QLabel(), QLabel()
        self.banner = Banner(look)
        self.paper, self._area = QLabel(), QScrollArea()
        self._lay_out()
        self._wire()
        self._paint_icons()

    @property
    def zoom(self) -> float:
        """How large the page is shown; 1.0 is as on paper."""
        if self._zoom is not None:
            return self._zoom
        room = self._area.viewport().width() - 2 * _EDGE
        return max(room / (PAGE[0] / DOTS_AN_INCH * _PIXELS_AN_INCH), 0.2)

    def reload(self) -> None:
        """Lay the form out anew; the page at hand stays where it is still there."""
        form = self._operations.run(form_to_print, self._period, self._unit.code, self.empty.isChecked())
        self.pages = FormPages(form) if form is not None else None
        self.show_page(self.number)

    def show_page(self, number: int) -> None:
        """Show a page; beyond the ends the first or the last."""
        for button in (self.save, self.print_out, self.fit, self.smaller, self.larger):
            button.setEnabled(self.pages is not None)
        if self.pages is None:
            self.paper.clear()
            return
        count = len(self.pages.pages)
        if number != self.number:
            self._area.verticalScrollBar().setValue(0)
        self.number = min(max(number, 0), count - 1)
        words = self.tr("第 {number} 页，共 {count} 页").format(number=self.number + 1, count=count)
        self.place.setText(words)
        self.paper.setAccessibleName(words)
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number < count - 1)
        self._paint_page()

    def set_zoom(self, zoom: float | None) -> None:
        """Show the page larger or smaller; None keeps it as wide as the window."""
        self._zoom = zoom
        self._paint_page()

    def step_zoom(self, step: int) -> None:
        """The next larger (1) or smaller (-1) of `ZOOMS`."""
        wanted = [one for one in ZOOMS if (one > self.zoom + 0.01 if step > 0 else one < self.zoom - 0.01)]
        if wanted:
            self.set_zoom(wanted[0] if step > 0 else wanted[-1])

    def save_pdf(self, path: Path) -> None:
        """Write what is shown as a PDF and say where it is."""
        empty = self.empty.isChecked()
        written = self._operations.run(print_form, self._period, path, self._unit.code, empty)
        if written is not None:
            words = self.tr("已另存为 {path}").format(path=written)
            folder = QUrl.fromLocalFile(str(written.parent))
            self.banner.show_news(words, self.tr("打开所在文件夹"), lambda: QDesktopServices.openUrl(folder))

    def tell_unsettled(self, count: int) -> None:
        """Say that fields hold text which is not stored and so not on paper."""
        self.banner.show_trouble(self.tr("有 {count} 处填写没有保存，纸上没有。").format(count=count))

    def print_pages(self, printer: QPrinter) -> None:
        """Send the pages that the person chose, or all, to a printer."""
        if self.pages is None:
            return
        first, last = printer.fromPage() or 1, printer.toPage() or len(self.pages.pages)
        paint_pages(printer, self.pages, range(first - 1, min(last, len(self.pages.pages))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None:
            self._paint_page()

    def _paint_page(self) -> None:
        if self.pages is None:
            return
        self.scale.setText(f"{self.zoom:.0%}")
        ratio = self.devicePixelRatioF()
        size = QSize(*(round(length / DOTS_AN_INCH * _PIXELS_AN_INCH * self.zoom) for length in PAGE))
        picture = QPixmap(size * ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.setClipRect(QRectF(picture.rect()))
        painter.scale(picture.width() / PAGE[0], picture.height() / PAGE[1])
        self.pages.paint(painter, self.number)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self.paper.setPixmap(picture)
        self.paper.setFixedSize(size)

    def _on_save(self) -> None:
        round_number = self.pages.form.round if self.pages is not None else 1
        name = Path(form_file_name(self._unit, self._period, round_number)).stem
        name = self.tr("{name}_空表").format(name=name) if self.empty.isChecked() else name
        kinds = self.tr("PDF 文件 (*.pdf)")
        chosen = choose_target(self, self.tr("PDF 放在哪里？"), f"{name}.pdf", kinds)
        if chosen is not None:
            self.save_pdf(chosen)

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(a4(QPageLayout.Orientation.Landscape))
        printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self.pages.pages) if self.pages is not None else 1)
        if dialog.exec():
            self.print_pages(printer)
        dialog.deleteLater()

    def _on_long_started(self, _label: str) -> None:
        self.setEnabled(False)

    def _on_long_ended(self) -> None:
        self.setEnabled(True)

    def _wire(self) -> None:
        operations = self._operations
        operations.changed.connect(self.reload)
        operations.replaced.connect(self.close)
        operations.failed.connect(self.banner.show_trouble)
        # Methods, not lambdas: these connections end with the dialog, which the gate outlives.
        operations.long_started.connect(self._on_long_started)
        operations.long_ended.connect(self._on_long_ended)
        self._look.changed.connect(self._paint_icons)
        self.save.clicked.connect(self._on_save)
        self.print_out.clicked.connect(self._on_print)
        self.empty.clicked.connect(self.reload)
        self.back.clicked.connect(lambda: self.show_page(self.number - 1))
        self.on.clicked.connect(lambda: self.show_page(self.number + 1))
        self.smaller.clicked.connect(lambda: self.step_zoom(-1))
        self.larger.clicked.connect(lambda: self.step_zoom(1))
        self.fit.clicked.connect(lambda: self.set_zoom(None))
        keys = {
            "PgDown": self.on.click, "PgUp": self.back.click, "Ctrl+S": self.save.click, "Ctrl+P": self.print_out.click,
            "Home": lambda: self.show_page(0), "End": lambda: self.show_page(10**6), "Ctrl+0": self.fit.click,
            "Ctrl++": self.larger.click, "Ctrl+=": self.larger.click, "Ctrl+-": self.smaller.click,
        }  # fmt: skip
        for key, deed in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _lay_out(self) -> None:
        self.setWindowTitle(
            self.tr("打印预览：{unit}　{period}").format(unit=self._unit.name, period=period_words(self._period))
        )
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(self._look.px(1120), self._look.px(820))
        named = (
            (self.back, self.tr("上一页（PgUp）")), (self.on, self.tr("下一页（PgDn）")),
            (self.smaller, self.tr("缩小（Ctrl+-）")), (self.larger, self.tr("放大（Ctrl++）")),
        )  # fmt: skip
        for button, words in named:
            button.setToolTip(words)
            button.setAccessibleName(words)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        set_role(self.save, kind="primary")
        self.print_out.setVisible(can_print())
        self.paper.setFrameShape(QLabel.Shape.NoFrame)
        self._area.setWidget(self.paper)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._area.setAccessibleName(self.tr("纸面"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(NoteMargin(self.banner))
        column.addWidget(self._area, 1)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 12, 12, 12)
        bar.setSpacing(8)
        for part in (self.back, self.place, self.on, self.smaller, self.scale, self.larger, self.fit, self.empty):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.print_out)
        bar.addWidget(self.save)
        return bar

    def _paint_icons(self) -> None:
        icons = {
            self.back: "arrow-up", self.on: "arrow-down", self.smaller: "zoom-out", self.larger: "zoom-in",
        }  # fmt: skip
        for button, name in icons.items():
            self._look.dress(button, name)
        self._look.dress(self.save, "file-text", "on_primary")


def can_print() -> bool:
    """Whether Qt's library for printers is there and finds what it needs of the system."""
    try:
        import PySide6.QtPrintSupport  # noqa: F401
    except ImportError:
        return False
    return True


def show_preview(
    operations: Operations, look: Look, unit: ReportingUnit, period: Period, unsettled: int, parent: QWidget
) -> Preview:
    """Open the preview beside the window. `unsettled`: how many fields hold text that is not stored, hence not here."""
    preview = Preview(operations, look, unit, period, parent)
    preview.finished.connect(preview.deleteLater)
    preview.show()
    preview.reload()
    preview.on.setFocus(Qt.FocusReason.OtherFocusReason)
    if unsettled:
        preview.tell_unsettled(unsettled)
    return preview
