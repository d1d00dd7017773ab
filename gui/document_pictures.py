"""Pictures of what is printed: `python -m gui.document_pictures OUT_DIR [--workspace FILE]`.

The first pages of the bulletin's PDF and of the summary workbook as LibreOffice prints it. Needs pdftoppm (poppler)
and, for the workbook, soffice. A workspace that is given is copied first; without one the sample is made.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.report.pdf import publish_pdf
from gui.screenshots import with_few_colours
from model.workflow.report.publish_report import publish_summary
from model.workflow.sample.make_sample import make_sample
from model.workflow.workspace.workspace import Workspace, close_workspace, current_period, open_workspace

_BULLETIN_PAGES, _SUMMARY_PAGES = (1, 2, 3, 9), (1, 2)
_DOTS_AN_INCH = 80


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m gui.document_pictures", description="Pictures of printed pages.")
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--workspace", type=Path, help="workspace to print; the sample is made when there is none")
    asked = parser.parse_args(arguments)
    for path in take_document_pictures(asked.out, asked.workspace):
        print(path)
    return 0


def take_document_pictures(out: Path, workspace: Path | None = None) -> list[Path]:
    """bulletin-1.png ..., summary-1.png ... in `out`; of the summary none where LibreOffice is not installed."""
    if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "copy.yaodian"
        shutil.copyfile(workspace or make_sample(folder / "sample").workspace, copy)
        opened = open_workspace(copy)
        try:
            return list(_pictures(opened, folder, out))
        finally:
            close_workspace(opened)


def _pictures(workspace: Workspace, folder: Path, out: Path) -> Iterator[Path]:
    period = current_period(workspace)
    yield from _pages(publish_pdf(workspace, period, folder / "bulletin.pdf"), _BULLETIN_PAGES, out)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("soffice is not installed: no pictures of the summary", file=sys.stderr)
        return
    book = publish_summary(workspace, period, folder / "summary.xlsx")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    yield from _pages(folder / "summary.pdf", _SUMMARY_PAGES, out)


def _pages(document: Path, pages: Sequence[int], out: Path) -> Iterator[Path]:
    for number in pages:
        target = out / f"{document.stem}-{number}"
        command = ["pdftoppm", "-r", str(_DOTS_AN_INCH), "-f", str(number), "-l", str(number), "-singlefile", "-png"]
        subprocess.run([*command, str(document), str(target)], check=True, capture_output=True, timeout=60)
        path = target.with_suffix(".png")
        if not with_few_colours(QImage(str(path))).save(str(path), quality=0):
            raise OSError(f"cannot write {path}")
        yield path


if __name__ == "__main__":
    raise SystemExit(main())
