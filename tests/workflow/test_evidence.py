"""Evidence from the disk of an office to headquarters' page: kept by content, sent in a parcel, held against hashes."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from model.entry.entry import EntryKey
from model.entry.evidence import EvidenceState, files_in
from model.entry.period import parse_period
from model.errors import ModelError, UsageError
from model.finding import Finding
from model.form.parcel import MANIFEST
from model.submission.parcel import files_of, open_parcel
from model.submission.submission import Outcome
from model.wording import say
from model.workflow.entry.attach_evidence import (
    attach_content,
    attach_file,
    evidence_content,
    hand_out,
    list_evidence,
    remove_evidence,
)
from model.workflow.entry.list_entries import list_entries
from model.workflow.entry.record_entry import undo_changes
from model.workflow.form.issue_forms import issue_forms
from model.workflow.form.open_form import open_form
from model.workflow.form.write_submission import write_submission
from model.workflow.submission.receive_submission import read_one, receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace

SEPTEMBER = parse_period("2021-09")
KEY = EntryKey("1.03", "FD", SEPTEMBER)
OTHER = EntryKey("1.04", "FD", SEPTEMBER)


@pytest.fixture
def laptop(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """沣东新城's laptop, with the form of September."""
    form = issue_forms(workspace, SEPTEMBER, ["FD"], tmp_path / "forms")[0].path
    opened = open_form(tmp_path / "laptop.yaodian", form)
    yield opened
    close_workspace(opened)


@pytest.fixture
def parcel(laptop: Workspace, tmp_path: Path) -> Path:
    """What it sends: two files, one of them with a Chinese name."""
    attach_content(laptop, KEY, "9月就业台账.txt", b"3500")
    attach_content(laptop, OTHER, "photo.jpg", b"\xff\xd8\xff\xe0 a picture")
    (tmp_path / "out").mkdir()
    written = write_submission(laptop, SEPTEMBER, tmp_path / "out").path
    assert written is not None and written.suffix == ".zip"
    return written


def changed(parcel: Path, how: Callable[[dict[str, bytes]], None]) -> Path:
    """The parcel with other members."""
    with zipfile.ZipFile(parcel) as old:
        members = {name: old.read(name) for name in old.namelist()}
    how(members)
    target = parcel.with_name("changed.zip")
    with zipfile.ZipFile(target, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)
    return target


def test_a_file_is_an_edit_that_can_be_undone(laptop: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "收据.pdf"
    path.write_bytes(b"%PDF-1.4 receipt")
    written = attach_file(laptop, KEY, path)
    [one] = list_evidence(laptop, KEY)
    assert (one.file.name, one.state, one.size) == ("收据.pdf", EvidenceState.PRESENT, 16)
    assert hand_out(laptop, one.file, tmp_path / "opened").read_bytes() == b"%PDF-1.4 receipt"
    undo_changes(laptop, written)
    assert list_evidence(laptop, KEY) == []
    attach_file(laptop, KEY, path)
    removed = remove_evidence(laptop, KEY, one.file.mark)
    assert list_evidence(laptop, KEY) == []
    undo_changes(laptop, removed)
    assert [again.state for again in list_evidence(laptop, KEY)] == [EvidenceState.PRESENT]


def test_one_content_is_kept_once_and_its_other_use_is_told(laptop: Workspace) -> None:
    attach_content(laptop, KEY, "a.pdf", b"same")
    attach_content(laptop, OTHER, "b.pdf", b"same")
    assert laptop.read("SELECT count(*) FROM evidence").fetchone()[0] == 1
    [finding] = list_evidence(laptop, OTHER)[0].findings
    assert finding.code == "evidence.used_elsewhere" and "1.03" in say(finding)


@pytest.mark.parametrize(("name", "content"), [("发票.pdf.exe", b"x"), ("图.jpg", b"MZ program"), ("a.lnk", b"y")])
def test_programs_are_refused(laptop: Workspace, name: str, content: bytes) -> None:
    with pytest.raises(ModelError) as refused:
        attach_content(laptop, KEY, name, content)
    assert refused.value.code == "evidence.program" and list_evidence(laptop, KEY) == []


def test_a_file_whose_entry_is_refused_is_not_kept_either(laptop: Workspace) -> None:
    with pytest.raises(UsageError):
        attach_content(laptop, EntryKey("99.99", "FD", SEPTEMBER), "9月就业台账.txt", b"3500")
    assert evidence_content(laptop, hashlib.sha256(b"3500").hexdigest()) is None


def test_what_is_too_large_is_refused_before_it_is_read(
    laptop: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(51 * 2**20)
    with pytest.raises(ModelError) as refused:
        attach_file(laptop, KEY, large)
    assert refused.value.code == "evidence.too_large"
    monkeypatch.setattr("model.workflow.entry.attach_evidence.MOST_IN_ALL", 10)
    with pytest.raises(ModelError) as refused:
        attach_content(laptop, KEY, "a.txt", b"eleven bytes")
    assert refused.value.code == "evidence.no_room"


def test_a_content_that_was_altered_on_disk_is_noticed(laptop: Workspace, tmp_path: Path) -> None:
    attach_content(laptop, KEY, "a.txt", b"true")
    laptop.connection.execute("UPDATE evidence SET content = ?", [b"fake"])
    [one] = list_evidence(laptop, KEY)
    assert one.state is EvidenceState.ALTERED
    with pytest.raises(ModelError) as refused:
        hand_out(laptop, one.file, tmp_path)
    assert refused.value.code == "evidence.gone"


def test_a_parcel_brings_entries_and_files(workspace: Workspace, parcel: Path) -> None:
    [received] = receive_submissions(workspace, [parcel.parent], SEPTEMBER)
    assert received.kept and received.submission.outcome is Outcome.ACCEPT
    [one] = list_evidence(workspace, KEY)
    assert (one.file.name, one.state, one.size) == ("9月就业台账.txt", EvidenceState.PRESENT, 4)
    [again] = receive_submissions(workspace, [parcel], SEPTEMBER)
    assert again.already and again.applied.changes == ()


def test_the_workbook_alone_names_files_that_did_not_come(
    workspace: Workspace, parcel: Path, laptop: Workspace, tmp_path: Path
) -> None:
    written = write_submission(laptop, SEPTEMBER, tmp_path / "alone.xlsx")
    assert written.path is not None and "evidence.left_behind" in {one.code for one in written.findings}
    receive_submissions(workspace, [written.path], SEPTEMBER)
    assert list_evidence(workspace, KEY)[0].state is EvidenceState.MISSING


def test_names_in_a_parcel_are_utf8_and_say_so(parcel: Path) -> None:
    with zipfile.ZipFile(parcel) as opened:
        names = {entry.filename: entry.flag_bits & 0x800 for entry in opened.infolist()}
        listed = opened.read("清单.csv").decode("utf-8-sig")
    assert names["evidence/1.03/9月就业台账.txt"] == 0x800
    assert "9月就业台账.txt" in listed and "'1.03" in listed


def test_equal_parcels_are_equal_bytes(parcel: Path, laptop: Workspace) -> None:
    before = parcel.read_bytes()
    again = write_submission(laptop, SEPTEMBER, parcel).path
    assert again is not None and again.read_bytes() == before


def test_a_file_that_is_not_what_was_packed_is_not_kept(workspace: Workspace, parcel: Path) -> None:
    def spoil(members: dict[str, bytes]) -> None:
        members["evidence/1.03/9月就业台账.txt"] = b"3600"
        del members["evidence/1.04/photo.jpg"]

    bad = changed(parcel, spoil)
    codes = {one.code for one in read_one(workspace, bad).findings}
    assert {"parcel.file_damaged", "parcel.file_missing"} <= codes
    [received] = receive_submissions(workspace, [bad], SEPTEMBER)
    assert {"parcel.file_damaged", "parcel.file_missing"} <= {one.code for one in received.submission.findings}
    assert list_evidence(workspace, KEY)[0].state is EvidenceState.MISSING


@pytest.mark.parametrize("name", ["../../evil.txt", "/abs.txt", "C:/evil.txt", "..\\..\\evil.txt"])
def test_z01_a_name_that_leads_out_is_refused(workspace: Workspace, parcel: Path, name: str) -> None:
    bad = changed(parcel, lambda members: members.update({name: b"x"}))
    submission = read_one(workspace, bad)
    assert submission.outcome is Outcome.REJECT
    assert [one.code for one in submission.findings] == ["parcel.outside"]


def test_z02_a_link_is_not_followed(parcel: Path) -> None:
    with zipfile.ZipFile(parcel, "a") as opened:
        link = zipfile.ZipInfo("evidence/1.03/link.txt")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
    assert open_parcel(parcel).workbook.startswith(b"PK")


def test_z05_names_in_gb18030_without_a_flag_are_read(workspace: Workspace, parcel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(parcel) as old:
        workbook = next(old.read(name) for name in old.namelist() if name.endswith(".xlsx"))
    by_hand = io.BytesIO()
    with zipfile.ZipFile(by_hand, "w") as packed:
        packed.writestr("AAAAAAAA.xlsx", workbook)
    raw = by_hand.getvalue().replace(b"AAAAAAAA", "沣东九月".encode("gb18030"))
    path = tmp_path / "手工压缩.zip"
    path.write_bytes(raw)
    assert open_parcel(path).workbook_name == "沣东九月.xlsx"
    assert read_one(workspace, path).outcome is Outcome.ACCEPT


def test_a_parcel_with_two_workbooks_asks_for_one(workspace: Workspace, parcel: Path) -> None:
    def double(members: dict[str, bytes]) -> None:
        del members[MANIFEST]
        members["another.xlsx"] = b"PK"

    [finding] = read_one(workspace, changed(parcel, double)).findings
    assert finding.code == "parcel.workbooks" and "another.xlsx" in say(finding)


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.99])
def test_a_parcel_that_was_cut_is_refused_in_words(workspace: Workspace, parcel: Path, cut: float) -> None:
    data = parcel.read_bytes()
    parcel.write_bytes(data[: int(len(data) * cut)])
    submission = read_one(workspace, parcel)
    assert submission.outcome is Outcome.REJECT and all(say(one) for one in submission.findings)


def test_a_manifest_of_nonsense_harms_nothing(workspace: Workspace, parcel: Path) -> None:
    for nonsense in (b"[]", b"\xff", b"[" * 5000, json.dumps({"kind": "yaodian-parcel", "files": [1, {}]}).encode()):
        bad = changed(parcel, lambda members, nonsense=nonsense: members.update({MANIFEST: nonsense}))
        assert read_one(workspace, bad).outcome is not Outcome.REJECT


def test_evidence_survives_the_way_as_text_too(workspace: Workspace, parcel: Path) -> None:
    receive_submissions(workspace, [parcel], SEPTEMBER)
    entry = list_entries(workspace, SEPTEMBER, "FD")[KEY]
    assert [one.name for one in files_in(entry.evidence)] == ["9月就业台账.txt"]


def test_a_fresh_workspace_needs_no_migration(tmp_path: Path) -> None:
    path = tmp_path / "fresh.yaodian"
    close_workspace(open_workspace(path))
    again = open_workspace(path)
    assert again.read("SELECT count(*) FROM evidence").fetchone()[0] == 0
    close_workspace(again)


def test_a_parcel_that_went_away_after_it_was_opened_is_one_finding(parcel: Path) -> None:
    opened = open_parcel(parcel)
    parcel.write_bytes(b"something else")
    assert [one.code for one in files_of(opened) if isinstance(one, Finding)] == ["parcel.file_damaged"]
