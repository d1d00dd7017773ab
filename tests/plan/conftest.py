"""Word documents made part by part, so that each test says exactly what stands in the file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.plan.word_file import RELATIONS, W, WriteWord


@pytest.fixture
def write_word(tmp_path: Path) -> WriteWord:
    """Writes a .docx of a body and, where given, numbering and styles; returns its path."""

    def write(body: str, *, numbering: str = "", styles: str = "", name: str = "plan.docx", prolog: str = "") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("_rels/.rels", RELATIONS)
            file.writestr("word/document.xml", f"{prolog}<w:document {W}><w:body>{body}</w:body></w:document>")
            if numbering:
                file.writestr("word/numbering.xml", f"<w:numbering {W}>{numbering}</w:numbering>")
            if styles:
                file.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
        return path

    return write
