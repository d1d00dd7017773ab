"""Evidence comes to an entry, is looked at again, and is handed out for reading."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from model.entry.change import Change, ChangeSet, Origin
from model.entry.entry import Entry, EntryKey
from model.entry.evidence import (
    MARK_LENGTH,
    MOST_BYTES,
    MOST_IN_ALL,
    Evidence,
    EvidenceFile,
    EvidenceState,
    files_in,
    is_program,
    outside_of_period,
    shown_name,
    with_file,
    without_file,
)
from model.entry.likeness import is_alike
from model.entry.picture_date import picture_date
from model.errors import ModelError, reason_of
from model.finding import Finding, Severity
from model.form.parcel import PackedFile
from model.safe_file import save_bytes
from model.store.database import transaction
from model.store.entry_rows import read_entries, read_entry
from model.store.evidence_rows import evidence_bytes, find_evidence, kept_pictures, read_evidence, write_evidence
from model.workflow.entry.record_entry import record_entry
from model.workflow.workspace.workspace import Workspace


def attach_file(workspace: Workspace, key: EntryKey, path: Path, likeness: str | None = None) -> ChangeSet:
    """Add a file to an entry. `likeness` is a picture's print, see `model.entry.likeness`.

    ModelError "file.missing", "file.unreadable", "evidence.too_large", "evidence.no_room", "evidence.program": nothing
    is written then.
    """
    return attach_content(workspace, key, path.name, read_content(path), likeness)


def read_content(path: Path) -> bytes:
    """A file's bytes, as many as evidence may have. ModelError as `attach_file`."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ModelError("evidence.too_large", name=path.name, megabytes=MOST_BYTES // 2**20)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)  # it may be growing
    except FileNotFoundError as error:
        raise ModelError("file.missing", path=path) from error
    except OSError as error:
        raise ModelError("file.unreadable", path=path, detail=reason_of(error)) from error
    if len(content) > MOST_BYTES:
        raise ModelError("evidence.too_large", name=path.name, megabytes=MOST_BYTES // 2**20)
    return content


def attach_content(
    workspace: Workspace, key: EntryKey, name: str, content: bytes, likeness: str | None = None
) -> ChangeSet:
    """The same for bytes, such as a picture from the clipboard."""
    clean = shown_name(name)
    if is_program(name, content[:8]):
        raise ModelError("evidence.program", name=clean)
    mark = hashlib.sha256(content).hexdigest()[:MARK_LENGTH]
    with transaction(workspace):
        if find_evidence(workspace, mark) is None:
            if evidence_bytes(workspace) + len(content) > MOST_IN_ALL:
                raise ModelError("evidence.no_room", gigabytes=MOST_IN_ALL // 2**30)
            write_evidence(workspace, content, picture_date(content), likeness)
        return _rewrite(workspace, key, lambda text: with_file(text, EvidenceFile(clean, mark)))


def remove_evidence(workspace: Workspace, key: EntryKey, mark: str) -> ChangeSet:
    """Take a file off an entry; its content stays, so that this can be undone."""
    return _rewrite(workspace, key, lambda text: without_file(text, mark))


def list_evidence(workspace: Workspace, key: EntryKey) -> list[Evidence]:
    """The files of an entry, each with what there is to say of it."""
    return [_look_at(workspace, key, file) for file in files_in(read_entry(workspace, key).evidence)]


def evidence_content(workspace: Workspace, mark: str) -> bytes | None:
    """The content of a file, to be shown; None where it is not here."""
    return read_evidence(workspace, mark)


def hand_out(workspace: Workspace, file: EvidenceFile, folder: Path) -> Path:
    """Put a copy into `folder` for another program to open; its path.

    ModelError "evidence.gone", "evidence.program", "file.unwritable".
    """
    content = read_evidence(workspace, file.mark)
    if content is None or not hashlib.sha256(content).hexdigest().startswith(file.mark):
        raise ModelError("evidence.gone", name=file.name)
    if is_program(file.name, content[:8]):
        raise ModelError("evidence.program", name=file.name)
    path = folder / file.mark / shown_name(file.name)
    save_bytes(path, content)
    return path


def packed_files(workspace: Workspace, entries: Mapping[str, Entry]) -> list[PackedFile]:
    """The files that entries name, by the order of rows, for a parcel; what is not here is left out."""
    files: list[PackedFile] = []
    for code, entry in sorted(entries.items()):
        for file in files_in(entry.evidence):
            content = read_evidence(workspace, file.mark)
            if content is not None:
                files.append(PackedFile(code, file.name, hashlib.sha256(content).hexdigest(), content))
    return files


def _look_at(workspace: Workspace, key: EntryKey, file: EvidenceFile) -> Evidence:
    kept = find_evidence(workspace, file.mark)
    if kept is None:
        missing = Finding("evidence.missing", Severity.CONFIRM, indicator=key.code, context={"name": file.name})
        return Evidence(file, EvidenceState.MISSING, findings=(missing,))
    content = read_evidence(workspace, file.mark) or b""
    if hashlib.sha256(content).hexdigest() != kept.sha256:
        altered = Finding("evidence.altered", Severity.CONFIRM, indicator=key.code, context={"name": file.name})
        return Evidence(file, EvidenceState.ALTERED, kept.size, kept.taken, (altered,))
    findings = list(_used_elsewhere(workspace, key, file, kept.likeness))
    if (odd := outside_of_period(kept.taken, key.period)) is not None:
        findings.append(replace(odd, indicator=key.code, context={**odd.context, "name": file.name}))
    return Evidence(file, EvidenceState.PRESENT, kept.size, kept.taken, tuple(findings))


def _used_elsewhere(workspace: Workspace, key: EntryKey, file: EvidenceFile, likeness: str | None) -> Iterator[Finding]:
    """提示性: the same content, or a copy of the same picture in another size, stands with another entry."""
    alike = {file.mark}
    if likeness is not None:
        pictures = kept_pictures(workspace)
        alike |= {one.sha256[:MARK_LENGTH] for one in pictures if one.likeness and is_alike(one.likeness, likeness)}
    for other, entry in read_entries(workspace).items():
        if other == key or not entry.evidence:
            continue
        if any(one.mark in alike for one in files_in(entry.evidence)):
            context = {"name": file.name, "code": other.code, "unit": other.unit, "period": other.period.key}
            yield Finding("evidence.used_elsewhere", Severity.NOTICE, indicator=key.code, context=context)


def _rewrite(workspace: Workspace, key: EntryKey, how: Callable[[str], str]) -> ChangeSet:
    before = read_entry(workspace, key)
    after = replace(before, evidence=how(before.evidence))
    if after == before:
        return ChangeSet((), Origin.TYPED)
    return record_entry(workspace, ChangeSet((Change(key, before, after),), Origin.TYPED))
