"""Many workbooks: read here, in processes or on a cluster, with the same result; known ones are not read again."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.consolidation.data import consolidated_to_data
from model.consolidation.stream import adding_to_json
from model.entry.entry import Entry, EntryKey, Stage, ValueState
from model.entry.period import parse_period
from model.errors import ModelError
from model.store.exchange_rows import was_received
from model.submission.packed import pack, unpack
from model.submission.submission import Submission, UnreadPart
from model.workflow.consolidation.consolidate_period import adding_up, consolidate_period, totals_to_come
from model.workflow.entry.list_entries import list_entries
from model.workflow.form.issue_forms import issue_forms, units_to_ask
from model.workflow.progress_told import Cancelled
from model.workflow.submission import read_workbooks
from model.workflow.submission.reading_executor import jobs_for, reading_executor
from model.workflow.submission.receive_submission import receive_each, receive_submissions
from model.workflow.workspace.workspace import Workspace, close_workspace, open_workspace
from tests.flow.office import fill

SEPTEMBER = parse_period("2021-09")


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace, and six filled-in forms beside a damaged one and one that asks something."""
    folder = tmp_path_factory.mktemp("issued")
    workspace = open_workspace(folder / "hq.yaodian")
    forms = issue_forms(workspace, SEPTEMBER, units_to_ask(workspace), folder / "forms")
    for place, form in enumerate(forms):
        answers = {"1.03": {"本期累计": 100 + place, "进展情况": f"第{place}家"}, "1.04": {"本期累计": "无"}}
        fill(form.path, answers, folder / "back" / form.path.name)
    fill(forms[0].path, {"1.05": {"本期累计": "约30"}}, folder / "back" / "asks.xlsx")
    (folder / "back" / "damaged.xlsx").write_bytes(forms[1].path.read_bytes()[:-500])
    close_workspace(workspace)
    return folder


@pytest.fixture
def desk(issued: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Headquarters before anything has come back."""
    (tmp_path / "hq.yaodian").write_bytes((issued / "hq.yaodian").read_bytes())
    workspace = open_workspace(tmp_path / "hq.yaodian")
    yield workspace
    close_workspace(workspace)


def taken(workspace: Workspace, issued: Path, executor: Executor | None) -> tuple[Any, ...]:
    """All that a collection told and left behind."""
    each = list(receive_each(workspace, [issued / "back"], SEPTEMBER, executor=executor))
    told = [(one.submission, one.proposals, one.applied.changes, one.kept) for one in each]
    whole = consolidate_period(workspace, SEPTEMBER)
    pieces = adding_to_json(adding_up(workspace, SEPTEMBER))
    assert json.loads("".join(pieces)) == consolidated_to_data(whole)
    assert totals_to_come(workspace, SEPTEMBER)() == whole
    return told, list_entries(workspace), whole.digest


@pytest.fixture(scope="module")
def expected(issued: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, ...]:
    """What reading in this process gives."""
    copy = tmp_path_factory.mktemp("alone") / "hq.yaodian"
    copy.write_bytes((issued / "hq.yaodian").read_bytes())
    workspace = open_workspace(copy)
    told = taken(workspace, issued, None)
    close_workspace(workspace)
    assert [kept for *_, kept in told[0]].count(True) == 7
    return told


def test_processes_give_the_same(desk: Workspace, issued: Path, expected: tuple[Any, ...]) -> None:
    with reading_executor(jobs=2) as executor:
        assert taken(desk, issued, executor) == expected


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same(desk: Workspace, issued: Path, expected: tuple[Any, ...]) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None, silence_logs=50
        ) as cluster,
        reading_executor(scheduler=cluster.scheduler_address) as executor,
    ):
        assert taken(desk, issued, executor) == expected


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_is_not_there_is_said() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(ModelError, match=r"cluster\.unreachable"), reading_executor(scheduler="nonsense://x"):
        pass


class _Dying(Executor):
    """Processes that die over the first batch, as a hostile file may make them."""

    def submit(self, function: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor("gone"))
        return future


def test_what_processes_could_not_read_is_read_here(desk: Workspace, issued: Path, expected: tuple[Any, ...]) -> None:
    assert taken(desk, issued, _Dying()) == expected


def unplaced(submission: Submission) -> Submission:
    """A submission without what is said about it beside what was received before."""
    own = tuple(finding for finding in submission.findings if not finding.code.startswith("submission."))
    return replace(submission, findings=own)


def test_a_second_collection_reads_nothing_and_changes_nothing(
    desk: Workspace, issued: Path, expected: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(desk, issued, None)
    read: list[str] = []
    really = read_workbooks.read_safely

    def counted(name: str, *rest: Any, **named: Any) -> Any:
        read.append(name)
        return really(name, *rest, **named)

    monkeypatch.setattr(read_workbooks, "read_safely", counted)
    again = list(receive_each(desk, [issued / "back"], SEPTEMBER))
    assert read == ["damaged.xlsx"]
    assert not any(one.applied.changes for one in again)
    assert [unplaced(one.submission) for one in again] == [unplaced(submission) for submission, *_ in expected[0]]
    assert sum("submission.already_received" in {f.code for f in one.submission.findings} for one in again) > 0
    assert (list_entries(desk), consolidate_period(desk, SEPTEMBER).digest) == expected[1:]


def test_the_same_bytes_under_another_name_are_told_by_that_name(desk: Workspace, issued: Path, tmp_path: Path) -> None:
    (first,) = receive_submissions(desk, [issued / "back" / "asks.xlsx"], SEPTEMBER)
    (tmp_path / "again.xlsx").write_bytes((issued / "back" / "asks.xlsx").read_bytes())
    (again,) = receive_submissions(desk, [tmp_path / "again.xlsx"], SEPTEMBER)
    assert (first.submission.file, again.submission.file) == ("asks.xlsx", "again.xlsx")
    assert again.already


def test_what_was_taken_before_a_stop_stays(desk: Workspace, issued: Path) -> None:
    def stop_at_the_third(done: int, _total: int, _name: str) -> bool:
        return done < 2

    with reading_executor(jobs=2) as executor, pytest.raises(Cancelled):
        list(receive_each(desk, [issued / "back"], SEPTEMBER, progress=stop_at_the_third, executor=executor))
    units = {key.unit for key in list_entries(desk)}
    assert len(units) == 2


def test_every_part_of_a_submission_survives_packing(issued: Path, expected: tuple[Any, ...]) -> None:
    submissions = [submission for submission, *_ in expected[0]]
    assert any(row.readings for one in submissions for row in one.rows)
    assert any(one.identity is None for one in submissions)
    assert [unpack(pack(one)) for one in submissions] == submissions


def test_whatever_a_row_says_survives_packing(expected: tuple[Any, ...]) -> None:
    submission = expected[0][0][0]
    usual = submission.rows[0]
    unread = (UnreadPart("stage", "填报表!J7", "done", ("已完成",)), UnreadPart("narrative", "填报表!K7", "锟斤拷"))
    rows = (
        usual,
        usual._replace(value=Decimal("1E+3"), raw="1000", state=ValueState.REPORTED, stage=Stage.DONE),
        usual._replace(certain=False, raw="约30", readings=(Decimal(30), Decimal("0.3")), nothings=(ValueState.NIL,)),
        usual._replace(unread=unread, narrative=None, has_stage=False),
        usual._replace(value=Decimal(0), state=ValueState.ZERO, raw="", evidence="甲.pdf", problems=None),
    )
    for some in (rows, rows[:1], rows[3:4], ()):
        said = replace(submission, rows=some)
        assert unpack(pack(said)) == said


def test_one_workbook_is_all_or_nothing(desk: Workspace, issued: Path) -> None:
    """Where the entries cannot be written, the workbook is not kept either."""
    desk.connection.execute(
        "CREATE TEMP TRIGGER no_room BEFORE INSERT ON main.change_log BEGIN SELECT RAISE(ABORT, 'no room'); END"
    )
    with pytest.raises(Exception, match="no room"):
        receive_submissions(desk, [issued / "back"], SEPTEMBER)
    desk.connection.execute("DROP TRIGGER no_room")
    assert list_entries(desk) == {}
    assert desk.connection.execute("SELECT count(*) FROM submission").fetchone()[0] < 2
    receive_submissions(desk, [issued / "back"], SEPTEMBER)
    assert list_entries(desk)[EntryKey("1.03", "FD", SEPTEMBER)] != Entry()


def test_what_is_told_is_on_disk_and_nothing_else_is_written_meanwhile(desk: Workspace, issued: Path) -> None:
    def told(_done: int, _total: int, _name: str) -> bool:
        assert not desk.connection.in_transaction
        return True

    for one in receive_each(desk, [issued / "back"], SEPTEMBER, progress=told):
        assert not desk.connection.in_transaction
        assert one.kept == was_received(desk, one.submission.sha256)


def test_processes_are_started_where_files_are_many(issued: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert jobs_for([issued / "back"]) == 1
    monkeypatch.setattr("model.workflow.submission.reading_executor._MANY_FILES", 8)
    monkeypatch.setattr("model.workflow.submission.reading_executor._MOST_JOBS", 1)
    assert jobs_for([issued / "back"]) == 1
    monkeypatch.setattr("model.workflow.submission.reading_executor._MOST_JOBS", 4)
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: {0, 1, 2}, raising=False)
    assert jobs_for([issued / "back"]) == 3
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert jobs_for([issued / "back"]) == 1


def test_reading_forms_loads_no_library_that_writes_them() -> None:
    asked = [sys.executable, "-c", "import model.workflow.submission.receive_submission, sys; print(*sys.modules)"]
    loaded = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]).stdout
    assert "model.submission.packed" in loaded
    assert "openpyxl" not in loaded
