"""What is wrong with a file, in words: parts of other sentences."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "reason.no_package": ("它不是完整的 Office 文件", "it is no complete Office file"),
    "reason.broken_part": ("其中有一部分读不出来", "a part of it cannot be read"),
    "reason.declares": (
        "里面有不该有的声明（DOCTYPE）",
        "it holds a declaration (DOCTYPE) that no Office program writes",
    ),
    "reason.many_parts": ("内含的部件太多", "it is made of too many parts"),
    "reason.deep": ("层次太深或内容太多", "it is nested too deeply or holds too much"),
    "reason.large": ("解开后太大", "it is too large once unpacked"),
    "reason.many_columns": ("表格的列数太多", "its table has too many columns"),
    "reason.many_rows": ("表格的行数太多", "its table has too many rows"),
}
