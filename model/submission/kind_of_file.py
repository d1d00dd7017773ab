"""What a file really is, by its first bytes and never by its name."""

from __future__ import annotations

import re

from model.submission.refusal import Refused

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHORTCUT = b"L\x00\x00\x00\x01\x14\x02\x00"
_WEB = re.compile(rb"<(?:!doctype html|html|head|body|table|meta|div|script|style)\b", re.IGNORECASE)


def refuse_other_kinds(data: bytes, name: str) -> None:
    """Refused, with the way out, for everything that is not a zip container."""
    if not data:
        raise Refused("workbook.empty")
    if name.startswith("~$") and len(data) < 1024:
        raise Refused("workbook.owner_file")
    if data.startswith(COMPOUND):
        raise Refused(_kind_of_compound(data))
    if data.startswith(_SHORTCUT):
        raise Refused("workbook.shortcut")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return
    raise Refused(_kind_of_text(data))


def is_password_protected(code: str) -> bool:
    """Whether a refusal means that the file would open with a password."""
    return code == "workbook.password"


def kind_of_zip(names: frozenset[str]) -> str:
    """ "xlsx" or "xlsm"; Refused for the other things that come as a zip. Names in lower case."""
    if "xl/workbook.xml" in names:
        return "xlsm" if "xl/vbaproject.bin" in names else "xlsx"
    if any(name.startswith("word/") for name in names):
        raise Refused("workbook.word_document")
    if "content.xml" in names and "mimetype" in names:
        raise Refused("workbook.open_document")
    if "xl/workbook.bin" in names:
        raise Refused("workbook.binary_workbook")
    if "[content_types].xml" in names:
        raise Refused("workbook.missing_part", part="xl/workbook.xml")
    raise Refused("workbook.plain_zip")


def _kind_of_compound(data: bytes) -> str:
    def holds(word: str) -> bool:
        return word.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "workbook.password"
    if holds("WordDocument"):
        return "workbook.word_document"
    return "workbook.old_excel" if holds("Workbook") or holds("Book") else "workbook.unknown"


def _kind_of_text(data: bytes) -> str:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _WEB.search(head):
        return "workbook.web_page"
    if head.lower().startswith(b"mime-version:") or b"multipart/related" in head.lower():
        return "workbook.web_archive"
    if head.startswith(b"<?xml"):
        return "workbook.xml_table" if b"urn:schemas-microsoft-com:office" in head else "workbook.unknown"
    return "workbook.text_table" if _is_text(data[:4096]) else "workbook.unknown"


def _is_text(head: bytes) -> bool:
    """Whether it reads as a table in text: separators, and no control characters once decoded."""
    for encoding in ("utf-16",) if head[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            text = head.decode(encoding, errors="strict" if encoding == "utf-16" else "ignore")
        except UnicodeDecodeError:
            continue
        strange = sum(1 for sign in text if ord(sign) < 32 and sign not in "\t\r\n")
        if strange == 0 and any(sign in text for sign in ",\t;") and "\n" in text:
            return True
    return False
