"""What headquarters chooses of a bulletin; everything else follows from the figures."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from model.errors import UsageError
from model.report.bulletin import SectionKey
from model.report.ranking import RankBy

MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class BulletinSettings:
    """Addressees (主送), who gets a copy (抄送), who issues it ("" for the unit that adds up), number (发文字号), day
    (None for that of the data), how many units are praised and named as lagging, which sections it has, and what ranks.
    """

    recipients: str = "各有关单位"
    copies: str = ""
    issuer: str = ""
    number: str = ""
    day: date | None = None
    praised: int = 3
    lagging: int = 3
    sections: tuple[SectionKey, ...] = tuple(SectionKey)
    rank_by: RankBy = RankBy.CHOSEN

    def __post_init__(self) -> None:
        if not (0 <= self.praised <= MOST_NAMED and 0 <= self.lagging <= MOST_NAMED):
            raise UsageError("bulletin.named_out_of_range", most=MOST_NAMED)
        if not self.sections:
            raise UsageError("bulletin.no_section")


DEFAULT = BulletinSettings()


def settings_to_text(settings: BulletinSettings) -> str:
    """The settings as one line of JSON."""
    data = asdict(settings) | {"day": settings.day and settings.day.isoformat(), "sections": list(settings.sections)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def settings_from_text(text: str) -> BulletinSettings:
    """What `settings_to_text` wrote; parts that are not there are as by default. UsageError "bulletin.unreadable"."""
    try:
        data: dict[str, Any] = dict(json.loads(text).items())
        known = {one.name: data[one.name] for one in fields(BulletinSettings) if one.name in data}
        if known.get("day"):
            known["day"] = date.fromisoformat(known["day"])
        if "sections" in known:
            known["sections"] = read_sections(known["sections"])
        if "rank_by" in known:
            known["rank_by"] = RankBy(known["rank_by"])
        return BulletinSettings(**known)
    except (ValueError, TypeError, AttributeError) as error:
        raise UsageError("bulletin.unreadable", detail=error) from error


def read_sections(keys: list[str]) -> tuple[SectionKey, ...]:
    """Chosen sections in the order of a bulletin. UsageError "bulletin.section_unknown"."""
    unknown = [key for key in keys if key not in tuple(SectionKey)]
    if unknown:
        raise UsageError("bulletin.section_unknown", text=unknown[0], known="、".join(SectionKey))
    return tuple(key for key in SectionKey if key in keys)
