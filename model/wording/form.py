"""Forms that go out, in words."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    "form.text_too_long": (
        "编号 {code} 的文字有 {length} 个字，一个单元格最多放 {most} 个。填报表没有写出；请先把这段文字改短。",
        "The text of {code} has {length} characters; a cell holds {most}. No form was written; shorten the text first.",
    ),
    "form.not_a_form": (
        "{path} 不是本程序发出的填报表，或随表的方案数据不完整。没有改动任何数据；请使用上级发来的原表。",
        "{path} is not a form of this program, or the plan it carries is incomplete. Nothing was changed; use the "
        "form as it was issued.",
    ),
    "form.nobody_below": (
        "{unit} 之下没有填报单位，没有写出填报表。请先导入单位表，或用 --unit 指明单位。",
        "No reporting units stand below {unit}; no form was written. Load a table of units, or name units with --unit.",
    ),
    "form.other_workspace": (
        "{path} 里已经有别的单位或别的方案的数据，没有改动它。请为{unit}另选一个数据文件再打开这份填报表。",
        "{path} holds another unit's or another plan's data and was left as it is. Choose another data file for "
        "{unit} and open the form again.",
    ),
}
