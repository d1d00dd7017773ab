"""Which Chinese numerals count something: 建成三所小学 does, 三年行动 and 一体化 do not."""

from __future__ import annotations

import re

from model.plan.commitment.boundary import CLASS_NOUN
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

_COUNTABLE = frozenset(("所", "座", "条", "家", "处", "台", "辆", "名", "亩", "栋", "套", "间", "口", "公里", "平方米"))
_DOES = re.compile(r"(?:建成|新建|建设|完成|引进|创建|开通|新增|改造|改建|扩建|启动|开工|落户|培育|投用|打造)$")
_COUNTED_AFTER = _COUNTABLE | frozenset(("个", "场", "次", "项", "户", "人", "支", "件", "期", "篇", "只", "头"))
_DID = re.compile(
    r"(?:建成|新建|新增|改造|引进|举办|创建|培育|完成|打造|建设|开展|设立|组建|开工|购置|新开|推出|争取|招引|发展).{2,40}$"
)
_CLOSES = re.compile(r"[，,。；;、（(]|\s*$")
_FOUNDS = re.compile(r"(?:新建|建成|建设|新增|改造|引进|创建|培育|举办|办好|办成|完成|开工|争取)$")
_LOFTY = re.compile(
    r"[^，,。；;]{0,12}(?:高地|体系|格局|机制|样板|转变|突破|结合|关系|优势|方面|阶段|坚持|确保|中心|目标|到位|环境|能力|"
    r"行动|工程|文明|意识|革命)"
)
_NAMES_PLACES = re.compile(r"等?\d")
"""What a count follows is the end of a name: 三台、五台3个街道."""
_HOLDS = re.compile(r"(?:不少于|不低于|至少|达到|突破|超过|增长|下降|控制在)$")


def may_count(text: str, quantity: Quantity) -> bool:
    """Chinese numerals are mostly parts of words; they count with a comparator, by tens, or behind a doing verb."""
    numeral = quantity.numerals[0]
    if not numeral.is_chinese or numeral.is_percent:
        return True
    if quantity.kind is UnitKind.MONEY and CLASS_NOUN.match(text, quantity.end):
        return False
    if _NAMES_PLACES.match(text, quantity.end):
        return False
    before = text[max(0, numeral.start - 4) : numeral.start]
    after = text[quantity.end : quantity.end + 2]
    if _HOLDS.search(before) or after == "以上":
        return True
    is_listed = before.endswith("、") and quantity.unit in _COUNTABLE
    if is_listed or (quantity.unit in _COUNTED_AFTER and _CLOSES.match(text, quantity.end)):
        begin = max(text.rfind(mark, 0, numeral.start) for mark in "，,。；;：:\n")
        if _DID.search(text, begin + 1, numeral.start):
            return True
    if numeral.text == "一" or quantity.unit in ("大", "级", "类", "体", "项", "种") or numeral.value is None:
        return False
    if len(numeral.text) > 1 and numeral.value > 10 and quantity.kind is not UnitKind.TIME:
        return numeral.value >= 100 or bool(_DOES.search(before)) or quantity.kind in (UnitKind.MONEY, UnitKind.SIZE)
    if quantity.unit in ("个", "件", "场", "次", "项") and numeral.value > 1:
        return bool(_FOUNDS.search(before)) and not _LOFTY.match(text, quantity.end)
    return quantity.unit in _COUNTABLE and bool(_DOES.search(before))
