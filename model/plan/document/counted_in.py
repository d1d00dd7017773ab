"""Which of the units that stand above a table is that of a number, by the words that name what is counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from model.plan.unit_words import MANY

_COUNTS = re.compile(r"([户人个亩家项场次件条处所座台栋套株头])数$|(名单|排名|得分|电话|[率比幅速])$")
_SHARE = re.compile(r"(?:率|比|比重|比例|占比|强度|[增降]幅|增速)$")
_NAMING: Mapping[str, str] = {
    "亩": r"面积|造林|林网|种植|播种|农田|耕地|绿化", "公顷": r"面积|造林|种植|播种|绿化", "株": r"株|植树|苗|树",
    "吨": r"产量|总产|吨", "公斤": r"产量|总产|单产", "斤": r"产量|总产|单产", "元": r"资金|投资|产值|收入|税|额|费|款",
    "人": r"人|员|儿童|学生|教师|职工|就业|培训", "户": r"户|厕|农房|危房", "套": r"套|住房", "头": r"头|生猪|牛",
    "只": r"只|禽|羊", "公里": r"里程|公里|道路|长度", "平方米": r"面积", "处": r"处|点", "个": r"个|项目|数",
    "家": r"家|企业|数",
}  # fmt: skip
"""Words that go with a unit; only where several stand above a table, and then a person looks."""


def unit_of(words: str, units: Sequence[str]) -> tuple[str, bool]:
    """The unit of what `words` name and whether it is certain; "" where they tell that it is none of the `units` (户数
    in a table of 亩).
    """
    if _SHARE.search(words) and "%" in units:
        return "%", True
    if (counted := _COUNTS.search(words)) is not None:
        own = counted.group(1) or ""
        fitting = next((one for one in units if own and one.endswith(own)), "" if len(units) == 1 else own)
        return fitting, True
    if len(units) == 1:
        return units[0], True
    named = next((one for one in units if re.search(_NAMING.get(one.lstrip(MANY), "$^"), words)), "")
    return (named, False) if named else (units[0] if units else "", False)
