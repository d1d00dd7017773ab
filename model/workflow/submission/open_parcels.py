"""Parcels among what came back: their workbooks are taken in as any other, their files are kept beside them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from model.entry.picture_date import picture_date
from model.errors import ModelError
from model.finding import Finding, Severity
from model.store.evidence_rows import write_evidence
from model.submission.parcel import Parcel, files_of, is_parcel, open_parcel
from model.submission.submission import Outcome, Submission
from model.workflow.workspace.workspace import Workspace

ENDING = ".zip"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Files with each parcel replaced by the workbook in it; what each such workbook came in, or why it could not."""

    workbooks: list[Path]
    parcels: Mapping[Path, Parcel]
    refused: Mapping[Path, ModelError]


@contextmanager
def unpacked(paths: Sequence[Path]) -> Iterator[Unpacked]:
    """The workbooks stand in a folder of their own until the end of the block."""
    with tempfile.TemporaryDirectory(prefix="yaodian-") as folder:
        workbooks: list[Path] = []
        parcels: dict[Path, Parcel] = {}
        refused: dict[Path, ModelError] = {}
        for place, path in enumerate(paths):
            workbook = path
            if path.suffix.lower() == ENDING and is_parcel(path):
                try:
                    parcel = open_parcel(path)
                except ModelError as trouble:
                    refused[path] = trouble
                else:
                    workbook = Path(folder) / str(place) / parcel.workbook_name
                    workbook.parent.mkdir()
                    workbook.write_bytes(parcel.workbook)
                    parcels[workbook] = parcel
            workbooks.append(workbook)
        yield Unpacked(workbooks, parcels, refused)


def told_of_parcel(submission: Submission, path: Path, came: Unpacked) -> Submission:
    """The same submission, with the reason why its parcel could not be opened."""
    trouble = came.refused.get(path)
    if trouble is None:
        return submission
    finding = Finding(trouble.code, Severity.BLOCKING, context=trouble.context)
    return replace(submission, outcome=Outcome.REJECT, findings=(finding,))


def keep_files(workspace: Workspace, parcel: Parcel) -> tuple[Finding, ...]:
    """Keep every file of a parcel that is what was packed; a finding for each that is not."""
    findings: list[Finding] = []
    for one in files_of(parcel):
        if isinstance(one, Finding):
            findings.append(one)
        else:
            write_evidence(workspace, one.content, picture_date(one.content))
    return tuple(findings)
