"""What a file really is, by its first bytes and never by its name."""

from __future__ import annotations

import re
from enum import Enum

from model.submission.container.package import MOST_BYTES, Package
from model.submission.refusal import Refused

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHORTCUT = b"L\x00\x00\x00\x01\x14\x02\x00"
_WEB = re.compile(rb"<(?:!doctype html|html|head|body|table|meta|div|script|style)\b", re.IGNORECASE)
_ARCHIVE = re.compile(rb"^mime-version:|multipart/related", re.IGNORECASE | re.MULTILINE)
"""Headers of a mail, as which a web page with its pictures is saved; the pages themselves stand behind them."""
_DIRECTORY_ENTRY = 128
_COMPOUND_HEAD, _SECTOR_SHIFT_AT, _DIRECTORY_AT = 512, 30, 48
"""Where a compound file says how large its sectors are and which one its directory begins in ([MS-CFB] 2.2)."""
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


class FileKind(Enum):
    """What can be read, by how it is stored."""

    ZIP = "zip"
    LOCKED = "locked"
    OLD_EXCEL = "old_excel"
    TEXT = "text"


def kind_of_file(data: bytes, name: str) -> FileKind:
    """How the file is stored; Refused, with the way out, for everything that cannot be read."""
    if not data:
        raise Refused("workbook.empty")
    if len(data) > MOST_BYTES:
        raise Refused("workbook.too_large", size=len(data) // 2**20)
    if name.startswith("~$") and len(data) < 1024:
        raise Refused("workbook.owner_file")
    if data.startswith(COMPOUND):
        return _kind_of_compound(data)
    if data.startswith(_SHORTCUT):
        raise Refused("workbook.shortcut")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.ZIP
    return _kind_of_text(data)


def kind_of_zip(package: Package) -> str:
    """ "xlsx", "xlsm" or "ods"; Refused for the other things that come as a zip."""
    names = package.members
    if "xl/workbook.xml" in names:
        return "xlsm" if "xl/vbaproject.bin" in names else "xlsx"
    if any(name.startswith("word/") for name in names):
        raise Refused("workbook.word_document")
    if "content.xml" in names and "mimetype" in names:
        if (package.read("mimetype") or b"").startswith(_SPREADSHEET):
            return "ods"
        raise Refused("workbook.open_document")
    if "xl/workbook.bin" in names:
        raise Refused("workbook.binary_workbook")
    if "[content_types].xml" in names:
        raise Refused("workbook.missing_part", part="xl/workbook.xml")
    raise Refused("workbook.plain_zip")


def _kind_of_compound(data: bytes) -> FileKind:
    if _has_stream(data, "EncryptedPackage"):
        return FileKind.LOCKED
    if _has_stream(data, "WordDocument"):
        raise Refused("workbook.word_document")
    if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
        return FileKind.OLD_EXCEL
    raise Refused("workbook.unknown" if _holds_its_directory(data) else "workbook.incomplete")


def _holds_its_directory(data: bytes) -> bool:
    """Whether the sector in which the directory begins is there; of a file that was cut it often is not."""
    if len(data) < _COMPOUND_HEAD:
        return False
    shift = int.from_bytes(data[_SECTOR_SHIFT_AT : _SECTOR_SHIFT_AT + 2], "little")
    first = int.from_bytes(data[_DIRECTORY_AT : _DIRECTORY_AT + 4], "little")
    return shift > 16 or (first + 2) << shift <= len(data)


def _has_stream(data: bytes, name: str) -> bool:
    """Whether an entry of the directory has this name: entries stand at multiples of their own size."""
    wanted = f"{name}\0".encode("utf-16-le")
    place = data.find(wanted)
    while place >= 0:
        if place % _DIRECTORY_ENTRY == 0:
            return True
        place = data.find(wanted, place + 1)
    return False


def _kind_of_text(data: bytes) -> FileKind:
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith(b"<") and _ARCHIVE.search(head):
        raise Refused("workbook.web_archive")
    if _WEB.search(head):
        raise Refused("workbook.web_page")
    if head.startswith(b"<?xml"):
        is_table = b"urn:schemas-microsoft-com:office" in head
        raise Refused("workbook.xml_table" if is_table else "workbook.unknown")
    if not _is_text(data[:4096]):
        raise Refused("workbook.unknown")
    return FileKind.TEXT


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
