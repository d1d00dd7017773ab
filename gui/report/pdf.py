"""The bulletin as a PDF, painted by Qt from the same values as the Word file: real text, official margins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageLayout,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from gui.printing.face import printed_font
from gui.printing.pdf_file import PdfAbout, make_pdf, start_qt
from gui.report.paper import PIXELS_AN_INCH, TEXT_PX, Paper, millimetres, paginated, pixels
from model.entry.period import Period
from model.report.bulletin import Bulletin, text_of
from model.report.bulletin_settings import BulletinSettings
from model.report.compose import compose
from model.report.material import Material
from model.report.pdf_reading import with_identity
from model.report.word_parts import LEFT_MM, NUMBER_FACE, TEXT_MM, TOP_MM
from model.safe_file import save_bytes
from model.workflow.progress_told import ProgressTold, silent
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.report.publish_bulletin import gather_material, identity_of, tell_writing
from model.workflow.workspace.workspace import Workspace

_RESOLUTION = 1200
_INK, _RED = QColor("#000000"), QColor("#ff0000")
_RED_LINE_MM = 4.0
_PAGE_NUMBER_PT = 14.0
_BELOW_TEXT_MM = 7.0
_HAIR = 0.5


def publish_pdf(
    workspace: Workspace,
    period: Period,
    path: Path,
    parent: str | None = None,
    settings: BulletinSettings | None = None,
    progress: ProgressTold = silent,
) -> Path:
    """Write the bulletin of a period as a PDF. Starts Qt without a display where none runs.

    ModelError "file.unwritable"; UsageError "file.other_ending" for anything but .pdf; `Cancelled` leaves no file.
    """
    refuse_other_ending(path, ".pdf")
    material = gather_material(workspace, period, parent, settings, progress)
    tell_writing(path, progress)
    save_bytes(path, pdf_bytes(compose(material), material))
    return path


def pdf_bytes(bulletin: Bulletin, material: Material) -> bytes:
    """The PDF of a bulletin; the same bulletin gives the same bytes where fonts and QT_HASH_SEED are the same."""
    start_qt()
    text = "".join(map(text_of, bulletin.texts))
    about = PdfAbout(bulletin.title, material.issuer, material.result.digest, material.day, text)
    paper, pages = paginated(bulletin, _INK)
    made = make_pdf(lambda writer: _paint(writer, paper, pages), QPageLayout.Orientation.Portrait, _RESOLUTION, about)
    return with_identity(made, identity_of(material))


def _paint(writer: QPdfWriter, paper: Paper, pages: int) -> None:
    painter = QPainter(writer)
    painter.scale(_RESOLUTION / PIXELS_AN_INCH, _RESOLUTION / PIXELS_AN_INCH)
    width, height = TEXT_PX
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(QPointF(millimetres(LEFT_MM), millimetres(TOP_MM) - page * height))
        area = QRectF(0, page * height, width, height)
        _paint_page(painter, paper.document, area)
        _paint_rules(painter, paper, area)
        painter.restore()
        _page_number(painter, page + 1)
    painter.end()


def _paint_page(painter: QPainter, document: QTextDocument, area: QRectF) -> None:
    """What stands in `area`. Qt would paint the last line of the page before too, unseen: it would be found twice."""
    painter.setClipRect(area)
    layout, seen = document.documentLayout(), area.adjusted(0, _HAIR, 0, -_HAIR)
    block = _cut_by(document, area.top())
    if block is not None:
        place = block.layout().position()
        lines = _lines(block)
        for line in lines:
            if area.top() - _HAIR <= place.y() + line.y() < seen.bottom():
                line.draw(painter, place)
                seen.setTop(place.y() + line.y() + line.height() + _HAIR)
        if place.y() + lines[-1].y() >= seen.bottom():
            return  # it goes on on the next page, too: below it there is nothing
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = seen
    context.palette.setColor(QPalette.ColorRole.Text, _INK)
    if seen.height() > 0:
        layout.draw(painter, context)


def _paint_rules(painter: QPainter, paper: Paper, area: QRectF) -> None:
    """The red line 4 mm below the number, and the thin one above those who get a copy."""
    for number, below, colour, width in (
        (paper.red_line, millimetres(_RED_LINE_MM), _RED, 2.0), (paper.thin_line, 0.0, _INK, 1.0),
    ):  # fmt: skip
        if number is None:
            continue
        rect = paper.document.documentLayout().blockBoundingRect(paper.document.findBlockByNumber(number))
        height = rect.bottom() + below if below else rect.top()
        if area.top() <= height < area.bottom():
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(0, height), QPointF(area.width(), height))


def _cut_by(document: QTextDocument, top: float) -> QTextBlock | None:
    """The paragraph that began on the page before and goes on at `top`."""
    block = document.begin()
    while block.isValid():
        lines, start = _lines(block), block.layout().position().y()
        is_cell = QTextCursor(block).currentTable() is not None
        if not is_cell and lines and start + lines[0].y() < top - _HAIR <= start + lines[-1].y():
            return block
        block = block.next()
    return None


def _lines(block: QTextBlock) -> list[QTextLine]:
    return [block.layout().lineAt(place) for place in range(block.layout().lineCount())]


def _page_number(painter: QPainter, number: int) -> None:
    """At the outer edge, one character in: odd pages right, even pages left."""
    painter.setFont(printed_font(NUMBER_FACE, round(pixels(_PAGE_NUMBER_PT))))
    painter.setPen(_INK)
    inner = millimetres(TEXT_MM[0]) - 2 * pixels(_PAGE_NUMBER_PT)
    place = QRectF(
        millimetres(LEFT_MM) + pixels(_PAGE_NUMBER_PT),
        millimetres(TOP_MM + TEXT_MM[1] + _BELOW_TEXT_MM),
        inner,
        pixels(2 * _PAGE_NUMBER_PT),
    )
    side = Qt.AlignmentFlag.AlignRight if number % 2 else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, side, f"— {number} —")
