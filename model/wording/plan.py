"""Plans and reading them, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "plan.unknown_indicator": (
        "方案中没有编号 {code}。请核对编号（如 8.02；8.00 是第 8 条的工作内容行）。",
        "The plan has no code {code}. Check the code (like 8.02; 8.00 is the row of item 8 itself).",
    ),
    "plan.none": (
        "还没有导入方案。请先导入一份工作要点。",
        "There is no plan yet. Load one first.",
    ),
    "plan.unknown_name": (
        "没有名为“{name}”的内置方案，也找不到这个文件。",
        'There is no bundled plan "{name}", nor such a file.',
    ),
    "plan.data_unreadable": (
        "{path} 不是方案数据，或内容不完整。没有改动任何数据。",
        "{path} is not plan data, or it is incomplete. No data was changed.",
    ),
}
