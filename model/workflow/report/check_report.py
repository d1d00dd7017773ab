"""Reading a finished report back and holding every numeral in it against what the workspace says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from model.entry.period import Period
from model.report.bulletin_settings import settings_from_text
from model.report.check import ReportCheck, check_word
from model.report.compose import compose, figures_of
from model.report.material import Material
from model.report.pdf_check import check_pdf
from model.report.pdf_reading import read_pdf
from model.report.summary_check import check_summary
from model.report.summary_check import said_period as summary_period
from model.report.word_reading import read_word
from model.wording.data import finding_to_data
from model.workflow.consolidation.consolidate_period import consolidate_period
from model.workflow.plan.show_plan import show_plan, show_units
from model.workflow.progress_told import ProgressTold, silent
from model.workflow.refuse_ending import refuse_other_ending
from model.workflow.report.publish_bulletin import bulletin_settings, gather_material
from model.workflow.workspace.workspace import Workspace

__all__ = ["ReportCheck", "check_report", "check_to_data", "check_written"]


def check_report(
    workspace: Workspace, path: Path, period: Period, parent: str | None = None, progress: ProgressTold = silent
) -> ReportCheck:
    """Check a bulletin (.docx, .pdf) or a summary (.xlsx). What headquarters chose is taken from the file itself.

    ModelError "file.unreadable"; UsageError "file.other_ending", "unit.unknown"; `Cancelled` where it is stopped.
    """
    refuse_other_ending(path, ".docx", ".pdf", ".xlsx")
    if path.suffix.lower() == ".xlsx":
        result = consolidate_period(workspace, period, parent, progress=progress)
        return check_summary(path, result, show_plan(workspace, period), show_units(workspace))
    identity = _identity(path)
    known = show_units(workspace).by_code
    above = parent or (identity["unit"] if identity.get("unit") in known else None)
    chosen = settings_from_text(identity["settings"]) if "settings" in identity else bulletin_settings(workspace)
    return check_written(path, gather_material(workspace, period, above, chosen, progress))


def said_period(path: Path) -> str | None:
    """The period that a bulletin or summary says it is about; None where it does not. ModelError "file.unreadable"."""
    refuse_other_ending(path, ".docx", ".pdf", ".xlsx")
    if path.suffix.lower() == ".xlsx":
        period = summary_period(path)
        return period.key if period is not None else None
    return _identity(path).get("period")


def _identity(path: Path) -> Mapping[str, str]:
    return read_pdf(path).identity if path.suffix.lower() == ".pdf" else read_word(path).identity


def check_written(path: Path, material: Material) -> ReportCheck:
    """Check a Word file or a PDF that was written from this material."""
    if path.suffix.lower() == ".pdf":
        return check_pdf(path, compose(material))
    return check_word(path, figures_of(material), compose(material).figures)


def check_to_data(check: ReportCheck) -> dict[str, Any]:
    """A check as plain data."""
    return {
        "file": check.file,
        "sound": check.is_sound,
        "numerals": check.numerals,
        "sourced": check.sourced,
        "findings": [finding_to_data(one) for one in check.findings],
    }
