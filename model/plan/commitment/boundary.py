"""Class boundaries and states of today: numbers that qualify what is promised and are not promised themselves.

总投资50亿元以上产业项目10个, 产值超亿元的企业, 20户以上自然村, 现有企业500家, 由2.3%提高到2.5%.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.clause import Clause
from model.plan.commitment.phrase import VERB_AT_END
from model.plan.commitment.words import SEPARATORS, SUFFIX, TARGET_MONEY, one_of
from model.plan.ledger import WhyNot
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

MONEY_NOUN = re.compile(rf"\s*(?:{one_of(TARGET_MONEY)})")
_NOUN_FOLLOWS = re.compile(r"\s*的?\s*(?![和与及或]\s?(?:每[人户亩]?每?[年月天日]?)?\d)[一-龥□A-Za-z“]")
_CLASS_BEFORE = re.compile(
    r"(?:总投资|投资额|计划投资|投资|注册资本|注册资金|年?纳税额?|年?产值|年?营业?收入?|年?营收|年?销售额?|收益|"
    r"人口|面积|占地|规模|库容|市值|日处理|日供水|日供|日加工|年产|日产|年处理|年加工|年供|装机|处理能力|生产能力|能力|容量|投资规模|估值|总?建筑面积|长|总长|全长|宽|宽度|高|高度|深|深度|厚度|直径|强度|层高)"
    r"(?:超过|超|过|达到|达|约|在|不低于|不少于|为)?\s*$"
)
_OVER = re.compile(r"(?:超过|超|(?<![通经不])过|达到|达|突破|不足|不低于|不少于)\s*$")
_EXISTING = re.compile(
    r"(?:现有|已有|共有|原有|拥有(?!量)|存量|已建成|已|目前|涉及|尚有|还有|剩余|余下|"
    r"(?<![拥具专享国私公所持含保建配设少都均要将])有|已完成|去年|上年|往年|现存|以上年|相当于|占全省|占全国|原来|结转|"
    r"(?:上年|去年|20\d\d年)(?:实际|结转|已|末|底))(?:的|约|达|超|近|共|是)*\s*$"
)
_AT_A_MEETING = re.compile(r"(?:参会|与会)(?:人员|人数|代表)?(?:共|约|为|达到?)?$")
_HOLDS_A_POST = re.compile(r"[^，,、。；;\d]{1,12}任(?:常务)?副?(?:组长|总指挥|指挥长|主任|召集人|主席)")
_NEARBY = re.compile(r"(?:辐射|涉及|影响|波及)(?:周边|周围|附近|邻近)?的?\s*$")
_WITH_BODIES = re.compile(r"(?:对|在|于|向|为|督促|推动|指导)\s*$")
_LESSONS = frozenset(("课时", "学时", "个学时"))
_HERDS = frozenset(("头", "只", "羽", "尾", "匹"))
_FARM_COUNTED = re.compile(r"[^，,、。；;\d]{0,8}(?:场|基地|小区|项目|园)$")
_INCLUDED = re.compile(r"含(?:已|原|结转|上年|去年|提前)[^（()），,]{0,12}$")
_REST = re.compile(r"(?:剩余|余下|尚有|还有)的?$")
_DOES_THE_REST = re.compile(
    r"(?:完成|整治|改造|建成|化解|消化|解决|清理|拆除|启动|实施)(?:全部|所有)?(?:剩余|余下)的?$"
)
_STARTS_FROM = re.compile(r"[^，,]{0,6}的?基础上")
_OUTPUT = re.compile(r"(?:年|日|月)(?:产|处理|加工|出栏|屠宰|供应|生产)(?:能力|量)?(?:达到?)?\s*$")
_PLANT = re.compile(r"项目|生产线|基地|工厂|厂|工程|车间|园")
_COUNTS_PLANTS = re.compile(r"[\d一二三四五六七八九十两][座台套艘组]$")
_CAPACITIES = frozenset(("千瓦", "兆瓦", "吉瓦", "吨", "立方米", "平方米", "千瓦时", "兆瓦时", "吨/日", "立方米/日"))
_FUND = re.compile(r"的?[^，,；;。\d]{0,20}基金")
_FOUNDS = re.compile(r"(?:设立|组建|成立|发起设立|募集|建立|筹建)")
_SUBSIDY = re.compile(
    r"(?:最高(?:不超过|可达?|给予|奖励|补助)?|(?:单个|每家)[^，,]{0,12}|一次性[^，,]{0,6}|给予[^，,]{0,10}|"
    r"(?:补助|补贴|奖励|资助|奖补)(?:标准|金额|资金)?(?:最高)?不(?:超过|高于)(?:[^，,\d]{1,6}的)?|"
    r"(?:每[个名户人家亩头只台座处所]|[亩户人头]均)[^，,\d]{0,4}(?:补助|补贴|奖励|资助|奖补|标准))$"
)
CLASS_NOUN = re.compile(
    r"级?(?:以上|以下)?(?:或\d[\d.]*[万亿]*美?元)?(?:以上|以下)?的?(?:企业|项目|产业|集群|园区|村|镇|开发区)"
)
_COUNTED = re.compile(r"[\d一二三四五六七八九十两](?:家|个|户|项)(?:\d[\d.]*[万亿]*美?元或)?$")
_REACH = re.compile(r"(?:以内|之内)?的?(?:范围|半径|距离)")
_OF_A_PLACE = re.compile(r"[一-龥]{2}[省市县区镇乡州旗]$")
_WHOLE_PLACE = re.compile(r"(?:[全我本][国省市县区镇乡州旗村]|辖区内?|城区|农村|实现|确保|力争|推动|使|让)+$")
_MORE_OR_LESS = re.compile(r"(?:逾|超过?|近|约|不少于|不低于|至少)+$")
_ALL_DONE = re.compile(r"全部|全面|如期|稳定|脱贫|完成|建成|清零|销号|实现")
_BASE = re.compile(
    r"(?:从(?!业|事|严|紧|快|优)|(?<![自理])由(?!于)|自(?![来然治动主贸建驾助愿有筹行身强律觉给用由]))[^，,;；。]{0,24}$"
)
_SPLIT_INTO = re.compile(r"(?:分解|细化|分|划分|梳理|归纳|概括|拆分|归集|包含|包括)[为成]?(?:以下)?$")
_TO = re.compile(
    r"[^，,;；。]{0,12}?(?:到|至|为)(?:20\d\d年(?:年?底|末)?的?|目前的|现在的|约|每[人户亩]?每?[年月天日]?)*"
)
_HELD = re.compile(r"(?:突破|超过|超|达到|达|增长|下降|提高|降低|不低于|不少于|控制|占|保持|稳定|完成|实现)")
_VALUE_OF_THEM = re.compile(
    r"(?:均|都|分别|各)(?:力争|要)?(?:突破|超过|超|达到|达|增长|下降|提高|不低于|不少于|保持|控制在)(?:到|在)?$"
)
_NO_GRADE = re.compile(r"\s*的?(?:水质|水体|断面|水的|及劣|标准的)")
_AIM = re.compile(
    r"\s*的(?:工程量|工作量|任务量|进度|目标|水平|任务|要求|比例|速度|增速|增长|增幅|左右|(?:合理)?区间|范围)"
)
_SPENT_ON = re.compile(
    r"\s*(?:实施|建设|新建|再建|续建|修建|改建|扩建|硬化|铺设|进行|用于|改造|启动|支持|完成|推进|开展|购置|设立|打造|对)"
)
_SPENDS = re.compile(r"(?:安排|投入|落实|筹集|筹措|募集|整合|发放|争取|统筹)(?:不少于|不低于|至少|超过|达到?)?$")
_FUNDS = re.compile(r"的?[^，,、。；;\d]{0,12}(?:资金|经费|贷款|债券|补贴|投资)(?=[，,。；;、]|\s*$)")
_DESCRIBES = re.compile(r"\s*的")
_TIME_CUES = re.compile(
    r"压缩|缩短|压减|控制在|不超过|降至|降到|以内|用时|时限|时间|时长|天数|提速|提前|延长|办结|办理|平均|寿命|"
    r"年限|年龄"
)
_SETTLED = re.compile(r"(?:办结|办完|完成|审结|出具|审批|办理)")
_ANSWERED = re.compile(
    r"(?:予以)?(?:放行|通关|答复|反馈|回复|响应|到场|到达|赶到|送达|处置|处理|受理|结案|办[结完理毕]|审[结批核]|拨付|兑[付现]|支付|出具|签发)"
)
_SPENT_TIME = re.compile(
    r"\s*(?:在|到|参加|参与|从事|开展|接受|赴|下|用于|的?(?:[一-龥]{0,4}(?:培训|学习|实训|实践|实习|锻炼|活动|劳动|研修|照护|服务|阅读|教育|课)))"
)
_HELD_TIME = re.compile(r"(?:不少于|不低于|至少|不超过|不多于|控制在|达到|增加到|提高到)\s*$")
_MEASURABLE = re.compile(r"容量|电量|发电|用电|供电|速率|带宽|网速|噪声|噪音|降幅|温度|高度|宽度")
_LANDMARK = re.compile(r"大关|台阶")
_HEAD = re.compile(
    r"(?:^|[、，,；;])(?:[全我本][国省市县区]|力争|确保|实现|推动|到?20\d\d年(?:年?底|末)?前?|年底前?|全面|基本)*$"
)
SIZES_OF = frozenset(("人", "名", "户", "床", "张"))
_BODIES = re.compile(
    r"的?[^，,、。；;的]{0,6}?(?:班|学校|校区|小学|中学|幼儿园|村|乡镇|街道|社区|小区|企业|单位|公司|机构|园区|工地|场所|宿舍|车间|项目|医院|楼)"
)
_CLASS_BY_SIZE = re.compile(
    r"(?:床位|学生|学位|座位|员工|职工|人口|建筑面积|投资|产值)(?:及)?(?:以上|以下|以内)的?[一-龥]"
)
_UP_TO = re.compile(r"[、至到和且]\d[\d.百千万亿]*[一-龥]{1,3}?(?:以下|以内)的?[一-龥]")
_BY_RULE = re.compile(r"(?:按照?|最高|不超过)[^，,。；;]{0,24}$")
_GIVES = re.compile(
    r"[^。；;]{0,24}?(?:给予|予以|给与|每[个名户人家亩头只台座处所])[^，,。；;]{0,10}?"
    r"(?:补助|补贴|奖励|奖补|资助|贴息|补偿|扶持|支持)"
)
_TO_WHOM = re.compile(r"[\s　]*(?:对|凡)(?![接外口标照]|[^，,]*(?:进行|实施|开展|完成))[^，,]*[，,]")
_SHARE_OF_THEM = re.compile(
    r"(?:率|比例|比重|占比)(?:总体|整体|全部)?(?:分?别?均?达到?|为|保持在?|稳定在?|不低于|提高到)?$"
)
_IS_SHARE = re.compile(
    r"断面[^，,、\d]{0,8}(?:率|比例|比重|占比)(?:总体|整体|全部)?(?:分?别?均?达到?|为|保持在?|稳定在?|不低于|提高到)?$"
)
_TIMES_THE_PAST = re.compile(r"是[^，,。；;]{1,16}的$")
_TIMES_LAST_YEAR = re.compile(r"(?:达到?|是|为|恢复到|增加?到|提高到)(?:去年|上年)(?:同期)?的$")
_BY_A_YEAR = re.compile(r"到20\d\d年|末|力争|达")
_REMOVES = re.compile(r"(?:消除|化解|杜绝|消灭|取消|严禁)$")
_WILL_HAVE = re.compile(r"(?:前|力争|确保|争取|要|将|至少|再)有$")
_OF_ALL_YEARS = re.compile(r"总投资(?:额|规模)?(?:约|达到?|为|超过?)?$")
_OF_THIS_YEAR = re.compile(r"[^。；;\d]{0,16}(?:年度|当年|今年|本年|年内|全年)(?:计划|拟|力争|预计|确保)*(?:完成)?投资")
_EACH_HAS = re.compile(r"(?:每个?|各)[^，,、。；;]{0,14}?(?:至少|均|都)?有$")
_BASED_ON = re.compile(r"在(?:去年|上年|前期)[^，,]{0,40}$")
_STILL_IS = re.compile(
    r"(?:(?:仍|还)然?(?:不到|不足|未达到?|低于|只有|仅有|仅为|仅占)|仅(?:有|为|占)|(?<!不)只(?:有|占))(?:约|达)?\s*$"
)
_SHARE_OF_MARKS = re.compile(r"权重的\s*$")
_TOOL = re.compile(r"[一-龥]{1,8}(?:车|船|艇|起重机|吊机|梯|泵|炉)$")
_FEWEST_HOURS = 100
_ENDS_OF_CLAUSES = "，,。；;、：:\n"


@dataclass(frozen=True, slots=True)
class _Place:
    """A quantity and the words around it; `between` are those up to the next, `attached` if no mark parts them."""

    quantity: Quantity
    before: str
    after: str
    between: str
    following: Quantity | None
    has_suffix: bool
    described: bool
    attached: bool


def end_with_suffix(text: str, quantity: Quantity, end: int) -> int:
    """Where a quantity ends with the suffix behind it (以上, 左右)."""
    match = SUFFIX.match(text, quantity.end, end)
    return match.end() if match else quantity.end


def why_no_target(text: str, clause: Clause, quantity: Quantity, following: Quantity | None) -> WhyNot | None:
    """Why a quantity is a boundary, a base or a state of today, by its neighbours; None if it may be a target."""
    place = _place(text, clause, quantity, following)
    if quantity.kind is UnitKind.GRADE and _NO_GRADE.match(place.after):
        return WhyNot.QUALIFIER
    if quantity.kind is UnitKind.TECHNICAL and not _is_measured(place):
        return WhyNot.QUALIFIER
    if _STARTS_FROM.match(place.after) or (_BASED_ON.search(place.before) and "基础上" in place.after):
        return WhyNot.PAST
    if quantity.unit == "倍" and not place.has_suffix and _compares_with_the_past(text, place):
        return WhyNot.PAST
    is_rest = _DOES_THE_REST.search(place.before) or (
        _REST.search(place.before) and _ALL_DONE.search(text, quantity.end, clause.end)
    )
    is_wanted = is_rest or any(pattern.search(place.before) for pattern in (_EACH_HAS, _WILL_HAVE, _TIMES_LAST_YEAR))
    if (_SPLIT_INTO.search(place.before) and place.after.strip()) or _NEARBY.search(place.before):
        return WhyNot.OTHER
    if _AT_A_MEETING.search(place.before) or _HOLDS_A_POST.match(place.after):
        return WhyNot.OTHER
    if _STILL_IS.search(place.before):
        return WhyNot.PAST
    if quantity.unit in ("米", "吨") and not place.has_suffix and place.attached and _TOOL.match(place.between):
        return WhyNot.QUALIFIER
    if (
        _SHARE_OF_MARKS.search(place.before)
        or _INCLUDED.search(place.before)
        or (_EXISTING.search(place.before) and not is_wanted)
    ):
        return WhyNot.OTHER
    if _BASE.search(place.before) and following and _TO.fullmatch(text[quantity.end : following.start]):
        return WhyNot.PAST
    if quantity.kind is UnitKind.TIME and not _TIME_CUES.search(text, clause.start, clause.end):
        return None if _is_standard_of_time(place) else WhyNot.QUALIFIER
    if quantity.kind is UnitKind.SIZE and _REACH.match(place.after):
        return WhyNot.QUALIFIER
    if quantity.kind in (UnitKind.MONEY, UnitKind.PERCENT) and _SUBSIDY.search(place.before):
        return WhyNot.OTHER
    if quantity.kind is UnitKind.MONEY and _is_class_of_money(text, place):
        return WhyNot.QUALIFIER
    if quantity.kind in (UnitKind.MONEY, UnitKind.PERCENT) and _is_subsidy(text, place):
        return WhyNot.OTHER
    if (whom := _TO_WHOM.match(text, clause.start, clause.end + 1)) and _GIVES.match(text, whom.end()):
        return WhyNot.QUALIFIER
    if _CLASS_BY_SIZE.match(place.after) or (place.has_suffix and _UP_TO.match(place.after)):
        return WhyNot.QUALIFIER
    if not _NOUN_FOLLOWS.match(place.after):
        return None
    if quantity.kind is UnitKind.COUNT:
        return _why_count(place)
    return _why_share(place) if quantity.kind is UnitKind.PERCENT else _why_amount(place)


def _is_standard_of_time(place: _Place) -> bool:
    """Whether a time that nothing shortens is itself the standard: 不少于40学时, 飞行12万小时, 48小时内放行,
    至少1个月在企业实训, 达到300天.
    """
    if place.quantity.unit in _LESSONS or _is_sum_of_hours(place):
        return True
    if _HELD_TIME.search(place.before):
        return not place.after.strip() or _SPENT_TIME.match(place.after) is not None
    return place.has_suffix and place.quantity.unit != "年" and _ANSWERED.match(place.after) is not None


def _is_sum_of_hours(place: _Place) -> bool:
    """Whether hours are counted up, and not a time within which something is done: 飞行12万小时, 播出600小时以上."""
    number = place.quantity
    ends = not place.after.strip() or place.after[0] in _ENDS_OF_CLAUSES
    return number.unit == "小时" and ends and number.value >= _FEWEST_HOURS


def _place(text: str, clause: Clause, quantity: Quantity, following: Quantity | None) -> _Place:
    tail = end_with_suffix(text, quantity, clause.end)
    after = text[tail : min(clause.end, tail + 60)]
    between = text[tail : following.start] if following else ""
    return _Place(
        quantity,
        text[max(clause.start, quantity.start - 30) : quantity.start],
        after,
        between,
        following,
        has_suffix=tail > quantity.end,
        described=_DESCRIBES.match(after) is not None,
        attached=bool(between.strip()) and not any(mark in between for mark in "、，,;；(（"),
    )


def _compares_with_the_past(text: str, place: _Place) -> bool:
    """Whether a multiple only says how much more there is than there was: 是“十二五”的2.3倍."""
    start = place.quantity.start
    return _TIMES_THE_PAST.search(place.before) is not None and not _BY_A_YEAR.search(text, max(0, start - 40), start)


def _is_subsidy(text: str, place: _Place) -> bool:
    """Whether an amount or a rate is what an applicant may be given: 按不超过10%、最高300万元给予补助."""
    return _BY_RULE.search(place.before) is not None and _GIVES.match(text, place.quantity.end) is not None


def _is_class_of_money(text: str, place: _Place) -> bool:
    """Whether an amount says which projects, and not how much this year: 10亿元以上8个, 总投资68亿元，年度投资5亿元,
    1个3000万元项目.
    """
    if CLASS_NOUN.match(place.after) and _COUNTED.search(place.before):
        return True
    counts_them = place.following is not None and place.following.kind is UnitKind.COUNT and not place.between.strip()
    is_of_all_years = _OF_ALL_YEARS.search(place.before) is not None
    return (place.has_suffix and counts_them) or (
        is_of_all_years and _OF_THIS_YEAR.match(text, place.quantity.end) is not None
    )


def _is_measured(place: _Place) -> bool:
    """Whether a technical unit measures what is promised (变电容量50万千伏安) and not a kind of plant (10千伏线路)."""
    return bool(_MEASURABLE.search(place.before) or _MEASURABLE.match(place.after.lstrip("的 ")))


def _why_count(place: _Place) -> WhyNot | None:
    """20户以上的自然村; 新建200人以上幼儿园5所; 4个产业集群产值均突破50亿元; 年产50万台压缩机项目;
    66人以上大班额全部消除; 3个断面达标率100%.
    """
    if _OUTPUT.search(place.before) and _PLANT.search(place.after):
        return WhyNot.QUALIFIER
    if place.attached and not place.has_suffix and _is_told_of(place):
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
    if place.has_suffix and place.described:
        return None if VERB_AT_END.search(place.before) and not place.attached else WhyNot.QUALIFIER
    counts_next = place.following is not None and place.following.kind is UnitKind.COUNT
    if place.attached and place.has_suffix and counts_next:
        is_joined = _HELD.search(place.between) or any(mark in place.between for mark in SEPARATORS)
        return None if is_joined else WhyNot.QUALIFIER
    return None


def _is_told_of(place: _Place) -> bool:
    """Whether counted things are those that the next number tells of: 4个集群产值均突破50亿元, 冶金等8个行业下降10%."""
    is_share = place.following is not None and place.following.kind is UnitKind.PERCENT
    is_list = is_share and place.before.rstrip().endswith("等")
    return _VALUE_OF_THEM.search(place.between) is not None or (is_list and _HELD.search(place.between) is not None)


def _why_share(place: _Place) -> WhyNot | None:
    """效率不低于60%的设施; but 90%的村 at the head of a clause or behind a place is promised something."""
    before = _WHOLE_PLACE.sub("", _MORE_OR_LESS.sub("", place.before))
    is_first = not before.strip(_ENDS_OF_CLAUSES + " 　") or before[-1:] in _ENDS_OF_CLAUSES
    is_first = is_first or _OF_A_PLACE.search(before) is not None
    if place.described and not place.has_suffix and not is_first and not _AIM.match(place.after):
        return WhyNot.QUALIFIER
    return None


def _why_amount(place: _Place) -> WhyNot | None:
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
