"""The form's layout as data: sheets, columns, and which cells are open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SHEET = "填报表"
GUIDE_SHEET = "填报说明"
META_SHEET = "_meta"
TITLE_ROW, UNIT_ROW, HINT_ROW, HEADER_ROW = 1, 2, 3, 4
FIRST_ROW = HEADER_ROW + 1
IDENTITY_NAME = "yaodian_form"
"""The defined name and the document property that carry the identity."""
MOST_TEXT = 32_767
"""What one cell can hold."""
REASON_HEADER = "退回意见"
"""The header of the last column in a form that was sent back; no part of an entry."""


class Field(StrEnum):
    """What a column of the form is for."""

    KEY = "key"
    CODE = "code"
    NAME = "name"
    TARGET = "target"
    UNIT = "unit"
    DUE = "due"
    LAST = "last"
    VALUE = "value"
    RATE = "rate"
    STAGE = "stage"
    NARRATIVE = "narrative"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column. `header` is a promise to other programs; `width` in characters of the default font."""

    field: Field
    header: str
    width: float
    is_open: bool = False


COLUMNS: tuple[FormColumn, ...] = (
    FormColumn(Field.KEY, "标识", 8),
    FormColumn(Field.CODE, "编号", 7.5),
    FormColumn(Field.NAME, "指标（任务）", 36),
    FormColumn(Field.TARGET, "目标", 13),
    FormColumn(Field.UNIT, "计量单位", 9),
    FormColumn(Field.DUE, "完成时限", 10.5),
    FormColumn(Field.LAST, "上期累计", 11),
    FormColumn(Field.VALUE, "本期累计", 12, is_open=True),
    FormColumn(Field.RATE, "完成率", 9),
    FormColumn(Field.STAGE, "状态", 9, is_open=True),
    FormColumn(Field.NARRATIVE, "进展情况", 30, is_open=True),
    FormColumn(Field.PROBLEMS, "存在问题", 18, is_open=True),
    FormColumn(Field.NEXT_STEPS, "下步打算", 18, is_open=True),
    FormColumn(Field.EVIDENCE, "佐证材料", 13, is_open=True),
)
SIGNATURES = (("填报人：", "审核人：", "负责人："), ("联系电话：", "盖章：", "校验码："))
"""The labels below the rows, line by line."""
LETTERS: dict[Field, str] = {column.field: "ABCDEFGHIJKLMN"[place] for place, column in enumerate(COLUMNS)}
PLACES: dict[Field, int] = {column.field: place for place, column in enumerate(COLUMNS)}
HEADERS: dict[Field, str] = {column.field: column.header for column in COLUMNS}
TEXTS = (Field.NARRATIVE, Field.PROBLEMS, Field.NEXT_STEPS, Field.EVIDENCE)
"""The columns for words."""
LAST_LETTER = LETTERS[COLUMNS[-1].field]
