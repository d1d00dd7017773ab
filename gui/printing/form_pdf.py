"""The form as a PDF: filled in as it stands, or empty."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from gui.printing.form_pages import FormPages
from gui.printing.pdf_file import PdfAbout, make_pdf, start_qt
from gui.printing.sheet import DOTS_AN_INCH
from model.entry.period import Period
from model.form.paper import PaperForm
from model.safe_file import save_bytes
from model.workflow.form.form_to_print import form_to_print
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.workspace.workspace import Workspace


def print_form(
    workspace: Workspace, period: Period, path: Path, unit: str | None = None, is_empty: bool = False
) -> Path:
    """Write the form of a unit, the workspace's own by default, as a PDF. Nothing counts as issued.

    UsageError "unit.unknown", "period.other_year", "file.other_ending"; ModelError "file.unwritable".
    """
    refuse_other_ending(path, ".pdf")
    save_bytes(path, form_pdf(form_to_print(workspace, period, unit, is_empty), period))
    return path


def form_pdf(form: PaperForm, period: Period) -> bytes:
    """The PDF of a form, dated with the last day of its period; the same form gives the same bytes."""
    start_qt()
    pages = FormPages(form)
    about = PdfAbout(form.title, form.issuer, f"{form.check_code}{form.text}", period.end, form.text)
    return make_pdf(lambda writer: paint_pages(writer, pages), QPageLayout.Orientation.Landscape, DOTS_AN_INCH, about)


def paint_pages(device: QPagedPaintDevice, pages: FormPages, numbers: Iterable[int] | None = None) -> None:
    """Pages (from 0; all by default), one sheet each, at whatever resolution the device has."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / DOTS_AN_INCH
    painter.scale(scale, scale)
    for place, number in enumerate(range(len(pages.pages)) if numbers is None else numbers):
        if place:
            device.newPage()
        pages.paint(painter, number)
    painter.end()
