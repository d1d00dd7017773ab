"""What a check has to say about one place: data, worded elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """The field's own three grades: 强制性 blocks, 核实性 waits for a person's word, 提示性 informs."""

    BLOCKING = "blocking"
    CONFIRM = "confirm"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person should know, with the place it is about.

    `code` is stable and dotted ("value.text_with_unit") and names the sentence in `model.wording`; `cell` is
    "填报表!G7" where the place is a workbook's; `context` holds the values that the sentence mentions.
    """

    code: str
    severity: Severity
    cell: str | None = None
    indicator: str | None = None
    context: Mapping[str, str] = field(default_factory=dict)
