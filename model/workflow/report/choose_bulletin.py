"""What somebody gave on the command line, on top of what was chosen before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from model.report.bulletin_settings import BulletinSettings, read_sections
from model.report.ranking import RankBy


def choose(
    settings: BulletinSettings, *, sections: tuple[str, ...], day: datetime | None, **given: Any
) -> BulletinSettings:
    """The settings with what is given: names of parts to values, None for what stays. UsageError "bulletin.*"."""
    chosen = {name: value for name, value in given.items() if value is not None}
    if sections:
        chosen["sections"] = read_sections(list(sections))
    if day is not None:
        chosen["day"] = day.date()
    if "rank_by" in chosen:
        chosen["rank_by"] = RankBy(chosen["rank_by"])
    return replace(settings, **chosen)
