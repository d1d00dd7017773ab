"""A .zip that came back: our own parcel with evidence, or what somebody zipped by hand. Read, and never unpacked."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from model.entry.evidence import MOST_BYTES, shown_name
from model.errors import ModelError
from model.finding import Finding, Severity
from model.form.parcel import FOLDER, KIND, MANIFEST

_MOST_MEMBERS = 3000
_MOST_IN_ALL = 2 * 2**30
_MOST_MANIFEST = 8 * 2**20
_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv"})
_LINK = 0o120000
_LISTED = ("row", "name", "member", "sha256")
_UTF8 = 0x800


_TROUBLE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)
"""What a damaged container raises, one way or another."""


@dataclass(frozen=True, slots=True)
class ParcelFile:
    """A file of evidence that has the content which was packed; `row` is the row that names it."""

    row: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parcel:
    """The workbook in a parcel; the files that came with it are read one by one, see `files_of`."""

    path: Path
    workbook_name: str
    workbook: bytes


def is_parcel(path: Path) -> bool:
    """Whether a file is a zip that holds files for people, and not itself a workbook or a document."""
    try:
        with zipfile.ZipFile(path) as parcel:
            names = {name.lower() for name in parcel.namelist()}
    except _TROUBLE:
        return False
    is_office = "[content_types].xml" in names or ("mimetype" in names and "content.xml" in names)
    return not is_office and any(PurePosixPath(name).suffix in _WORKBOOKS for name in names)


def open_parcel(path: Path) -> Parcel:
    """The workbook of a parcel. ModelError "parcel.damaged", "parcel.too_large", "parcel.outside" (a name that leads
    out of it), "parcel.no_workbook", "parcel.workbooks".
    """
    try:
        with zipfile.ZipFile(path) as parcel:
            members = _members(parcel)
            name = _workbook_name(_manifest(parcel, members), members)
            return Parcel(path, PurePosixPath(name).name, _read(parcel, members[name]))
    except _TROUBLE as error:
        raise ModelError("parcel.damaged", name=path.name, detail=error) from error


def files_of(opened: Parcel) -> Iterator[ParcelFile | Finding]:
    """Every listed file, held against its hash; for one that is missing or not what was packed, a finding.

    One finding for all where the parcel itself cannot be read any more, since its workbook was read before.
    """
    try:
        with zipfile.ZipFile(opened.path) as parcel:
            members = _members(parcel)
            manifest = _manifest(parcel, members)
            listed = manifest.get("files") if manifest is not None else None
            for one in listed if isinstance(listed, list) else []:
                if isinstance(one, dict):
                    yield _file(parcel, members, {key: str(one.get(key, "")) for key in _LISTED})
    except (*_TROUBLE, ModelError):
        yield Finding("parcel.file_damaged", Severity.CONFIRM, context={"name": opened.path.name})


def _file(
    parcel: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], listed: Mapping[str, str]
) -> ParcelFile | Finding:
    name, row = shown_name(listed["name"]), listed["row"]
    if listed["member"] not in members:
        return Finding("parcel.file_missing", Severity.CONFIRM, indicator=row or None, context={"name": name})
    try:
        content = _read(parcel, members[listed["member"]])
    except (*_TROUBLE, ModelError):
        content = None
    if content is None or hashlib.sha256(content).hexdigest() != listed["sha256"]:
        return Finding("parcel.file_damaged", Severity.CONFIRM, indicator=row or None, context={"name": name})
    return ParcelFile(row, name, content)


def _members(parcel: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    """Files by their names as people wrote them. Links are left out."""
    found: dict[str, zipfile.ZipInfo] = {}
    total = 0
    for entry in parcel.infolist():
        total += entry.file_size
        if len(found) >= _MOST_MEMBERS or total > _MOST_IN_ALL:
            raise ModelError("parcel.too_large")
        name = _name_of(entry).replace("\\", "/")
        if name.startswith("/") or ".." in PurePosixPath(name).parts or ":" in name.split("/")[0]:
            raise ModelError("parcel.outside", name=shown_name(name))
        is_link = (entry.external_attr >> 16) & 0o170000 == _LINK
        if not entry.is_dir() and not is_link:
            found[name] = entry
    return found


def _name_of(entry: zipfile.ZipInfo) -> str:
    """Without the flag for UTF-8 a name was written by an older program of a Chinese system: GB18030."""
    if entry.flag_bits & _UTF8:
        return entry.filename
    raw = entry.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _manifest(parcel: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo]) -> Mapping[str, Any] | None:
    if MANIFEST not in members:
        return None
    try:
        manifest = json.loads(_read(parcel, members[MANIFEST], _MOST_MANIFEST))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        return None
    return manifest if isinstance(manifest, dict) and manifest.get("kind") == KIND else None


def _workbook_name(manifest: Mapping[str, Any] | None, members: Mapping[str, zipfile.ZipInfo]) -> str:
    told = manifest.get("workbook") if manifest is not None else None
    if isinstance(told, str) and told in members:
        return told
    workbooks = [
        name
        for name in members
        if PurePosixPath(name).suffix.lower() in _WORKBOOKS
        and not PurePosixPath(name).name.startswith(("~$", "清单"))
        and PurePosixPath(name).parts[0] not in (FOLDER, "__MACOSX")
    ]
    if not workbooks:
        raise ModelError("parcel.no_workbook")
    if len(workbooks) > 1:
        raise ModelError("parcel.workbooks", count=len(workbooks), names="、".join(map(shown_name, workbooks[:3])))
    return workbooks[0]


def _read(parcel: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int = MOST_BYTES) -> bytes:
    """A member's content, counted while it is inflated. ModelError "parcel.too_large"."""
    if entry.file_size > most:
        raise ModelError("parcel.too_large")
    with parcel.open(entry) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise ModelError("parcel.too_large")
    return content
