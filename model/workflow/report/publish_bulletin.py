"""The bulletin of a period: what it is made from, writing it as a Word file, and holding a finished one against it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from model.entry.period import Period
from model.report.bulletin import Bulletin
from model.report.bulletin_settings import BulletinSettings, settings_from_text, settings_to_text
from model.report.compose import compose
from model.report.material import Material, Problem, Scores
from model.report.ranking import RankBy
from model.report.word_file import word_bytes
from model.safe_file import save_bytes
from model.store.calendar_rows import read_due
from model.store.entry_rows import read_entries
from model.store.log_rows import read_last_change
from model.store.setting_rows import read_setting, write_setting
from model.store.unit_rows import read_units
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.judge.choose_scoring import is_scoring_chosen
from model.workflow.judge.score_units import score_units
from model.workflow.plan.show_plan import own_unit, show_plan
from model.workflow.progress_told import ProgressTold, go_on, silent, step_of
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.workspace.workspace import Workspace

_SETTINGS = "bulletin"
_STEPS = 5
"""Adding up the period before and this one, finding problems, scoring, writing."""


def bulletin_settings(workspace: Workspace) -> BulletinSettings:
    """What was chosen last, or the defaults. UsageError "bulletin.unreadable"."""
    return settings_from_text(read_setting(workspace, _SETTINGS) or "{}")


def keep_settings(workspace: Workspace, settings: BulletinSettings) -> None:
    """Choose for this and later bulletins."""
    if settings != bulletin_settings(workspace):
        write_setting(workspace, _SETTINGS, settings_to_text(settings))


def gather_material(
    workspace: Workspace,
    period: Period,
    parent: str | None = None,
    settings: BulletinSettings | None = None,
    progress: ProgressTold = silent,
) -> Material:
    """Everything that a bulletin of the units directly below `parent` is made from. `Cancelled` where it is stopped."""
    above = read_units(workspace).unit(parent) if parent else own_unit(workspace)
    previous = period.previous
    reported = previous is not None and bool(read_entries(workspace, previous))
    before = None
    if previous is not None and reported:
        before = consolidate_period(workspace, previous, above.code, progress=step_of(progress, 0, _STEPS))
    now = step_of(progress, 1, _STEPS)
    result = consolidate_period(workspace, period, above.code, before=before, progress=now)
    go_on(progress, 2, _STEPS, "查找存在问题")
    chosen, data_day = settings or bulletin_settings(workspace), _data_day(workspace, period)
    return Material(
        result,
        show_plan(workspace, period),
        read_units(workspace),
        before,
        _problems(workspace, period, [unit.code for unit in result.units]),
        read_due(workspace, period),
        data_day,
        chosen,
        _scores(workspace, period, above.code, chosen, data_day, step_of(progress, 3, _STEPS)),
    )


def publish_bulletin(
    workspace: Workspace,
    period: Period,
    path: Path,
    parent: str | None = None,
    settings: BulletinSettings | None = None,
    progress: ProgressTold = silent,
) -> Path:
    """Write the bulletin of a period as a Word file; the same data give the same bytes.

    ModelError "file.unwritable"; UsageError "file.other_ending" for anything but .docx.
    """
    refuse_other_ending(path, ".docx")
    material = gather_material(workspace, period, parent, settings, progress)
    data = bulletin_bytes(compose(material), material)
    tell_writing(path, progress)
    save_bytes(path, data)
    return path


def tell_writing(path: Path, progress: ProgressTold) -> None:
    """Tell that the gathered material is being written. `Cancelled`."""
    go_on(progress, _STEPS - 1, _STEPS, path.name)


def bulletin_bytes(bulletin: Bulletin, material: Material) -> bytes:
    """The Word file of a bulletin, with what is needed to check it later."""
    return word_bytes(bulletin, material.issuer, material.day, identity_of(material))


def identity_of(material: Material) -> dict[str, str]:
    """What a finished bulletin says it was made from."""
    return {
        "period": material.result.period.key,
        "unit": material.result.parent,
        "digest": material.result.digest,
        "settings": settings_to_text(material.settings),
    }


def _problems(workspace: Workspace, period: Period, units: list[str]) -> tuple[Problem, ...]:
    order = {code: place for place, code in enumerate(show_plan(workspace, period).reportable_codes)}
    found = [
        Problem(key.unit, key.code, entry.problems.strip())
        for key, entry in read_entries(workspace, period).items()
        if entry.problems.strip() and key.code in order and key.unit in units
    ]
    return tuple(sorted(found, key=lambda one: (units.index(one.unit), order[one.code])))


def _scores(
    workspace: Workspace,
    period: Period,
    parent: str,
    settings: BulletinSettings,
    data_day: date | None,
    progress: ProgressTold,
) -> Scores | None:
    """The scores, where they rank. A report that is not there counts as missing: a bulletin goes out once it is due."""
    if settings.rank_by is RankBy.SHARE or (settings.rank_by is RankBy.CHOSEN and not is_scoring_chosen(workspace)):
        return None
    due = read_due(workspace, period)
    days = [settings.day or data_day or period.end, *([due + timedelta(days=1)] if due is not None else [])]
    table = score_units(workspace, period, parent=parent, today=max(days), progress=progress)
    return Scores(table.scheme, {one.unit: one for one in table.scores})


def _data_day(workspace: Workspace, period: Period) -> date | None:
    last = read_last_change(workspace, period)
    return None if last is None else last.astimezone().date()
