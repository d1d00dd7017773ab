"""What came can be had back to the byte, also what another version took the place of."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from model.entry.period import parse_period
from model.errors import UsageError
from model.workflow.form.issue_forms import issue_forms
from model.workflow.submission.hand_out_originals import hand_out_originals
from model.workflow.submission.receive_submission import receive_submissions
from model.workflow.workspace.workspace import Workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")


@pytest.fixture
def came(workspace: Workspace, tmp_path: Path) -> list[Path]:
    """Two versions of FD's workbook and one of FX's."""
    forms = {one.path.stem.split("_")[1]: one.path for one in issue_forms(workspace, SEPTEMBER, ["FD", "FX"], tmp_path)}
    made = [
        fill(forms["FD"], {"1.03": {"本期累计": 900}}, tmp_path / "back" / "沣东 9月.xlsx"),
        fill(forms["FD"], {"1.03": {"本期累计": 950}}, tmp_path / "back" / "沣东（更正）.xlsx"),
        fill(forms["FX"], {"1.03": {"本期累计": 300}}, tmp_path / "back" / "沣西.xlsx"),
    ]
    receive_submissions(workspace, made, SEPTEMBER)
    return made


def test_every_version_comes_out_as_it_came(workspace: Workspace, came: list[Path], tmp_path: Path) -> None:
    written = hand_out_originals(workspace, SEPTEMBER, tmp_path / "out")
    assert {one.read_bytes() for one in written} == {one.read_bytes() for one in came}
    for one in written:
        assert one.name.split("_")[3] == hashlib.sha256(one.read_bytes()).hexdigest()[:8]
        assert one.suffix == ".xlsx" and one.parent == tmp_path / "out"
    assert hand_out_originals(workspace, SEPTEMBER, tmp_path / "out") == written
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_one_unit_or_none(workspace: Workspace, came: list[Path], tmp_path: Path) -> None:
    assert len(hand_out_originals(workspace, SEPTEMBER, tmp_path / "fd", "FD")) == 2
    assert hand_out_originals(workspace, SEPTEMBER, tmp_path / "qh", "QH") == []
    with pytest.raises(UsageError):
        hand_out_originals(workspace, SEPTEMBER, tmp_path / "no", "ZZ")
