"""Numbers that stand before a thing and say which things are meant, not how many are promised.

总投资50亿元以上产业项目, 产值超10亿元的企业, 20户以上的自然村, 年产50万台压缩机项目, 4个产业集群产值均突破50亿元.
"""

from __future__ import annotations

import re

from model.plan.commitment.phrase import VERB_AT_END
from model.plan.commitment.surroundings import ENDS_OF_CLAUSES, Surroundings
from model.plan.commitment.words import SEPARATORS, TARGET_MONEY, one_of
from model.plan.ledger import WhyNot
from model.plan.unit_of_measure import UnitKind

MONEY_NOUN = re.compile(rf"\s*(?:{one_of(TARGET_MONEY)})")
_CLASS_BEFORE = re.compile(
    r"(?:总投资|投资额|计划投资|投资|注册资本|注册资金|年?纳税额?|年?产值|年?营业?收入?|年?营收|年?销售额?|收益|"
    r"人口|面积|灌面|灌溉|占地|规模|库容|市值|日处理|日供水|日供|日加工|年产|日产|年处理|年加工|年供|装机|处理能力|生产能力|能力|容量|投资规模|估值|总?建筑面积|长|总长|全长|宽|宽度|高|高度|深|深度|厚度|直径|强度|层高)"
    r"(?:超过|超|过|达到|达|约|在|不低于|不少于|为)?\s*$"
)
_OVER = re.compile(r"(?:超过|超|(?<![通经不])过|达到|达|突破|不足|不低于|不少于)\s*$")
_WITH_BODIES = re.compile(r"(?:对|在|于|向|为|督促|推动|指导)\s*$")
_HERDS = frozenset(("头", "只", "羽", "尾", "匹"))
_FARM_COUNTED = re.compile(r"[^，,、。；;\d]{0,8}(?:场|基地|小区|项目|园)$")
_OUTPUT = re.compile(r"(?:年|日|月)(?:产|处理|加工|出栏|屠宰|供应|生产)(?:能力|量)?(?:达到?)?\s*$")
_PLANT = re.compile(r"项目|生产线|基地|工厂|厂|工程|车间|园")
_COUNTS_PLANTS = re.compile(r"[\d一二三四五六七八九十两][座台套艘组]$")
_CAPACITIES = frozenset(("千瓦", "兆瓦", "吉瓦", "吨", "立方米", "平方米", "千瓦时", "兆瓦时", "吨/日", "立方米/日"))
_OCCASIONS = frozenset(("人次", "场次"))
_THRONG = re.compile(r"(?:吞吐量|客流量?|接待量|游客量|人流量|门诊量)(?:超过?|约|近|达到?|在)?$")
"""What the size of a place is told by, where 人次 are else promised: 年旅客吞吐量500万人次以上的机场."""
_FUND = re.compile(r"的?[^，,；;。\d]{0,20}基金")
_FOUNDS = re.compile(r"(?:设立|组建|成立|发起设立|募集|建立|筹建)")
_OF_A_PLACE = re.compile(r"[一-龥]{2}[省市县区镇乡州旗]$")
_WHOLE_PLACE = re.compile(r"(?:[全我本][国省市县区镇乡州旗村]|辖区内?|城区|农村|实现|确保|力争|推动|使|让)+$")
_MORE_OR_LESS = re.compile(r"(?:逾|超过?|近|约|不少于|不低于|至少)+$")
_HELD = re.compile(r"(?:突破|超过|超|达到|达|增长|下降|提高|降低|不低于|不少于|控制|占|保持|稳定|完成|实现)")
_VALUE_OF_THEM = re.compile(
    r"(?:均|都|分别|各)(?:力争|要)?(?:突破|超过|超|达到|达|增长|下降|提高|不低于|不少于|保持|控制在)(?:到|在)?$"
)
_SPENT_ON_THEM = re.compile(
    r"[^，,、\d]{0,10}(?:项目|工程)(?:计划|预计|力争|确保|年度|累计)*(?:完成|实现)(?:年度|计划)*投资"
)
_COMPARED = re.compile(
    r"[^，,、。；;\d]{2,24}(?:收入|率|增[幅速]|幅度|产值|水平|指数)(?:均|都|全部|明显)*(?:高于|低于|[优好快]于)"
)
_AIM = re.compile(
    r"\s*的(?:工程量|工作量|任务量|进度|(?:工作|预期|发展|奋斗|增长|年度)?目标|水平|任务|要求|比例|速度|增速|增长|增幅|左右|(?:合理)?区间|范围)"
)
_SPENT_ON = re.compile(
    r"\s*(?:实施|建设|新建|再建|续建|修建|改建|扩建|硬化|铺设|进行|用于|改造|启动|支持|完成|推进|开展|购置|设立|打造|对)"
)
_SPENDS = re.compile(
    r"(?:安排|投入|落实|筹集|筹措|募集|整合|发放|争取|统筹|完成)(?:不少于|不低于|至少|超过|达到?|约|近)?$"
)
_FUNDS = re.compile(r"的?[^，,、。；;\d]{0,12}(?:资金|经费|贷款|债券|补贴|投资)(?=[，,。；;、]|\s*$)")
_SETTLED = re.compile(r"(?:办结|办完|完成|审结|出具|审批|办理)")
_LANDMARK = re.compile(r"大关|台阶")
_HEAD = re.compile(
    r"(?:^|[、，,；;])(?:[全我本][国省市县区]|力争|确保|实现|推动|到?20\d\d年(?:年?底|末)?前?|年底前?|全面|基本)*$"
)
SIZES_OF = frozenset(("人", "名", "户", "床", "张"))
_BODIES = re.compile(
    r"的?[^，,、。；;的]{0,6}?(?:班|学校|校区|小学|中学|幼儿园|村|乡镇|街道|社区|小区|企业|单位|公司|机构|园区|工地|场所|宿舍|车间|项目|医院|楼)"
)
_SHARE = r"(?:率|比例|比重|占比)(?:总体|整体|全部)?(?:分?别?均?达到?|为|保持在?|稳定在?|不低于|提高到)?$"
_SHARE_OF_THEM = re.compile(_SHARE)
_IS_SHARE = re.compile(rf"断面[^，,、\d]{{0,8}}{_SHARE}")
_BEHIND_A_COUNT = re.compile(r"\d[\d.]*[百千万亿]?([个处座所家条户])$")
"""户 before another unit counts the same households: 200户600人以上脱贫."""
_PLACES_WHERE = re.compile(
    r"[^，,、\d]{0,6}?(?:[县市州旗]|(?<!小)区|乡镇|镇|乡|街道|村)(?!脱贫|退出|摘帽|出列|达标|实现|完成|全|集体)[^，,、和及与\d]{4,}"
)
"""Places in which, or works of places of which, the next number counts: 在8个县建设基地6万亩, 6个县通达工程500公里."""
_SERVES = re.compile(r"(?:惠及|受益|覆盖|辐射|服务|影响)(?:人口|群众|人数)?(?:超过?|约|近|达)?$")
_REMOVES = re.compile(r"(?:消除|化解|杜绝|消灭|取消|严禁)$")


def why_qualifier(place: Surroundings) -> WhyNot | None:
    """Why a number that a thing follows describes that thing; None if it may be promised."""
    if place.quantity.kind is UnitKind.COUNT:
        return _why_count(place)
    return _why_share(place) if place.quantity.kind is UnitKind.PERCENT else _why_amount(place)


def _why_count(place: Surroundings) -> WhyNot | None:
    """20户以上的自然村; 30个50户以上聚居点; 新建200人以上幼儿园5所; 4个产业集群产值均突破50亿元; 年产50万台压缩机项目;
    66人以上大班额全部消除; 3个断面达标率100%.
    """
    if _OUTPUT.search(place.before) and _PLANT.search(place.after):
        return WhyNot.QUALIFIER
    if place.attached and not place.has_suffix and (_is_told_of(place) or _tells_where(place)):
        return WhyNot.OTHER
    if not place.has_suffix and _COMPARED.match(place.after):
        return WhyNot.OTHER
    if place.quantity.unit in _HERDS and place.attached and _FARM_COUNTED.match(place.between):
        return WhyNot.QUALIFIER
    if any(pattern.search(place.before) for pattern in (_HEAD, _REMOVES, _WITH_BODIES)):
        if place.has_suffix and place.quantity.unit in SIZES_OF and _BODIES.match(place.after):
            return WhyNot.QUALIFIER
        has_share = place.following is not None and place.following.kind is UnitKind.PERCENT
        if has_share and place.attached and _SHARE_OF_THEM.search(place.between):
            return WhyNot.OTHER
    if place.attached and _IS_SHARE.search(place.between) and place.following and not VERB_AT_END.search(place.before):
        return WhyNot.OTHER
    if place.has_suffix and place.described and (place.quantity.unit not in _OCCASIONS or _THRONG.search(place.before)):
        return None if VERB_AT_END.search(place.before) and not place.attached else WhyNot.QUALIFIER
    if place.has_suffix and place.quantity.unit in SIZES_OF and (counted := _BEHIND_A_COUNT.search(place.before)):
        return WhyNot.QUALIFIER if counted[1] != "户" or place.quantity.unit == "户" else None
    if place.described and _SERVES.search(place.before) and not _AIM.match(place.after):
        return WhyNot.QUALIFIER
    counts_next = place.following is not None and place.following.kind is UnitKind.COUNT
    if place.attached and place.has_suffix and counts_next:
        is_joined = _HELD.search(place.between) or any(mark in place.between for mark in SEPARATORS)
        return None if is_joined else WhyNot.QUALIFIER
    return None


def _is_told_of(place: Surroundings) -> bool:
    """Whether counted things are those that the next number tells of: 4个集群产值均突破50亿元, 冶金等8个行业下降10%,
    21个项目计划完成投资5亿元.
    """
    is_share = place.following is not None and place.following.kind is UnitKind.PERCENT
    is_list = is_share and place.before.rstrip().endswith("等")
    if _SPENT_ON_THEM.fullmatch(place.between) and not VERB_AT_END.search(place.before):
        return True
    return _VALUE_OF_THEM.search(place.between) is not None or (is_list and _HELD.search(place.between) is not None)


def _tells_where(place: Surroundings) -> bool:
    """Whether places are only where, or whose, the works are that the next number counts."""
    return _PLACES_WHERE.fullmatch(place.between) is not None and not VERB_AT_END.search(place.before)


def _why_share(place: Surroundings) -> WhyNot | None:
    """效率不低于60%的设施; but 90%的村 at the head of a clause or behind a place is promised something."""
    before = _WHOLE_PLACE.sub("", _MORE_OR_LESS.sub("", place.before))
    is_first = not before.strip(ENDS_OF_CLAUSES + " 　") or before[-1:] in ENDS_OF_CLAUSES
    is_first = is_first or _OF_A_PLACE.search(before) is not None
    if place.described and not place.has_suffix and not is_first and not _AIM.match(place.after):
        return WhyNot.QUALIFIER
    return None


def _why_amount(place: Surroundings) -> WhyNot | None:
    """总投资50亿元以上产业项目, 产值超10亿元的企业, 2座30万千瓦电站; but 5亿元投资 and 投资5亿元建设 are promised."""
    if place.quantity.unit in _CAPACITIES and _COUNTS_PLANTS.search(place.before):
        return WhyNot.QUALIFIER
    is_money = place.quantity.kind is UnitKind.MONEY
    if place.quantity.kind is UnitKind.TIME and _SETTLED.match(place.after):
        return None
    if is_money and _FUND.match(place.after) and _FOUNDS.search(place.before):
        return None
    if is_money and _SPENDS.search(place.before) and _FUNDS.match(place.after):
        return None
    if (is_money and _SPENT_ON.match(place.after)) or (MONEY_NOUN.match(place.after) and not place.has_suffix):
        return None
    names_class = _CLASS_BEFORE.search(place.before)
    if place.has_suffix or (place.described and names_class):
        is_done = place.quantity.kind is UnitKind.SIZE and VERB_AT_END.search(place.before) and not place.attached
        return None if is_done else WhyNot.QUALIFIER
    if is_money and (_OVER.search(place.before) or place.described) and not _LANDMARK.match(place.after):
        return WhyNot.QUALIFIER
    return WhyNot.QUALIFIER if names_class and place.attached and not _HELD.search(place.between) else None
