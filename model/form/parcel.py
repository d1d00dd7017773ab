"""What an office hands in when there is evidence: one .zip with the workbook, the files and a list of them.

Names are UTF-8 with the flag that says so, each in a folder named by its row, so that a program that shows Chinese
names wrongly still shows what belongs where; `清单.csv` lists row, name, size and SHA-256 for people.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from model.cell_text import csv_text
from model.form.naming import safe_name

FOLDER = "evidence"
MANIFEST = "manifest.json"
LIST = "清单.csv"
KIND = "yaodian-parcel"
_WHEN = (1980, 1, 1, 0, 0, 0)
"""Equal parcels are equal bytes."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of a row: its name as people see it, its SHA-256, its content."""

    code: str
    name: str
    sha256: str
    content: bytes


def pack_parcel(workbook_name: str, workbook: bytes, files: Sequence[PackedFile]) -> bytes:
    """The parcel. Two files of a row that have one name get "(2)"."""
    members = _member_names(files)
    listed = [
        {"row": one.code, "name": one.name, "member": member, "size": len(one.content), "sha256": one.sha256}
        for one, member in zip(files, members, strict=True)
    ]
    manifest = {"kind": KIND, "version": 1, "workbook": workbook_name, "files": listed}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parcel:
        _put(parcel, MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())
        _put(parcel, workbook_name, workbook)
        _put(parcel, LIST, _list_for_people(files))
        for one, member in zip(files, members, strict=True):
            _put(parcel, member, one.content)
    return packed.getvalue()


def _member_names(files: Sequence[PackedFile]) -> list[str]:
    names: list[str] = []
    taken: set[str] = set()
    for one in files:
        name = safe_name(one.name) or "file"
        stem, dot, ending = name.rpartition(".")
        number, member = 1, f"{FOLDER}/{one.code}/{name}"
        while member.casefold() in taken:
            number += 1
            member = f"{FOLDER}/{one.code}/{stem or name} ({number}){dot}{ending if stem else ''}"
        taken.add(member.casefold())
        names.append(member)
    return names


def _list_for_people(files: Sequence[PackedFile]) -> bytes:
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["编号", "文件", "字节", "SHA-256"])
    for one in files:
        rows.writerow([f"'{one.code}", csv_text(one.name), len(one.content), one.sha256])
    return b"\xef\xbb\xbf" + table.getvalue().encode()


def _put(parcel: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    parcel.writestr(entry, content)
