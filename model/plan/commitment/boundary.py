"""Class boundaries and states of today: numbers that qualify what is promised and are not promised themselves.

总投资50亿元以上产业项目10个, 产值超亿元的企业, 20户以上自然村, 现有企业500家, 由2.3%提高到2.5%.
"""

from __future__ import annotations

import re

from model.plan.commitment.clause import MASK, Clause
from model.plan.commitment.qualifier import why_qualifier
from model.plan.commitment.surroundings import CALLED_GOAL, ENDS_OF_CLAUSES, Surroundings, surroundings_of
from model.plan.ledger import WhyNot
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind

_NOUN_FOLLOWS = re.compile(
    r"\s*的?\s*(?!等?(?:[，,。；;、]|$))(?![和与及或]\s?(?:每[人户亩]?每?[年月天日]?)?\d)[一-龥□A-Za-z“]"
)
_EXISTING = re.compile(
    r"(?:现有|已有|共有|原有|拥有(?!量)|存量|已建成|已|目前|涉及|尚有|还有|剩余|余下|"
    r"(?<![拥具专享国私公所持含保建配设少都均要将])有|已完成|去年|上年|往年|现存|以上年|相当于|占全省|占全国|原来|结转|"
    r"(?:上年|去年|20\d\d年)(?:实际|结转|已|末|底))(?:的|约|达|超|近|共|是)*\s*$"
)
_AT_A_MEETING = re.compile(r"(?:参会|与会)(?:人员|人数|代表)?(?:共|约|为|达到?)?$")
_HOLDS_A_POST = re.compile(r"[^，,、。；;\d]{1,12}任(?:常务)?副?(?:组长|总指挥|指挥长|主任|召集人|主席)")
_NEARBY = re.compile(r"(?:辐射|涉及|影响|波及)(?:周边|周围|附近|邻近)?的?\s*$")
_LESSONS = frozenset(("课时", "学时", "个学时"))
_INCLUDED = re.compile(r"含(?:已|原|结转|上年|去年|提前)[^（()），,]{0,12}$")
_REST = re.compile(r"(?:剩余|余下|尚有|还有)的?$")
_DOES_THE_REST = re.compile(
    rf"(?:完成|实现|整治|改造|建成|化解|消化|解决|清理|拆除|启动|实施)(?:全部|所有)?{MASK}{{0,12}}(?:剩余|余下)的?$"
)
_STARTS_FROM = re.compile(r"[^，,]{0,6}的?基础上")
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
_ALL_DONE = re.compile(r"全部|全面|如期|稳定|脱贫|完成|建成|清零|销号|实现")
_BASE = re.compile(
    r"(?:从(?!业|事|严|紧|快|优)|(?<![自理])由(?!于)|自(?![来然治动主贸建驾助愿有筹行身强律觉给用由]))[^，,;；。]{0,24}$"
)
_ASPECTS = re.compile(r"大?(?:方面|层面|维度|角度)")
_SPLIT_INTO = re.compile(
    r"(?:提出|分解|细化|分|划分|梳理|归纳|概括|拆分|归集|包含|包括)[为成]?(?:以下)?(?:\d[^，,。；;]{1,20}[、和及])*$"
)
_WHICH_WILL = re.compile(r"[将要][一-龥]{2,3}的(?:\d[^，,。；;]{1,12}[、和及])*$")
"""What only names the works to be done: 2024年将实施的10大工程、10件实事."""
_OPENS_ASIDE = re.compile(r"[（(][^（()）\d]{1,8}$")
_DESCRIBES_BEHIND = re.compile(r"[)）]的[一-龥]")
_WHERE_EACH = re.compile(r"(?:乡镇|镇街|镇|乡|街道|村|社区|县|市|区|园区|学校|部门|单位)各(?![项类级])[一-龥]{1,8}\d")
"""A count of places each of which has to do so much: 推动7个镇各建1个项目."""
_KINDS_OF = re.compile(r"(?:包括|包含|分为|涵盖|涉及)[^，,。；;\d]{2,40}$")
_KINDS = frozenset(("类", "大类", "种"))
_DEALS_OUT = re.compile(
    r"(?:分解|落实|细化|下达)到$|^[^，,。；;\d]{0,12}(?:任务|工作|指标)(?:将|全部)?(?:进行)?(?:分解|细化)"
)
_TO = re.compile(
    r"[^，,;；。]{0,12}?(?:到|至|为)(?:20\d\d年(?:年?底|末)?的?|目前的|现在的|约|每[人户亩]?每?[年月天日]?)*"
)
_NO_GRADE = re.compile(r"\s*的?(?:水质|水体|断面|水的|及劣|标准的)")
_TIME_CUES = re.compile(
    r"压缩|缩短|压减|控制在|不超过|降至|降到|以内|用时|时限|时间|时长|天数|提速|提前|延长|办结|办理|平均|寿命|"
    r"年限|年龄"
)
_ANSWERED = re.compile(
    r"(?:予以)?(?:放行|通关|答复|反馈|回复|响应|到场|到达|赶到|送达|处置|处理|受理|结案|办[结完理毕]|审[结批核]|拨付|兑[付现]|支付|出具|签发)"
)
_SPENT_TIME = re.compile(
    r"\s*(?:在|到|参加|参与|从事|开展|接受|赴|下|用于|的?(?:[一-龥]{0,4}(?:培训|学习|实训|实践|实习|锻炼|活动|劳动|研修|照护|服务|阅读|教育|课)))"
)
_HELD_TIME = re.compile(r"(?:不少于|不低于|至少|不超过|不多于|控制在|达到|增加到|提高到)\s*$")
_MEASURABLE = re.compile(r"容量|电量|发电|用电|供电|速率|带宽|网速|噪声|噪音|降幅|温度|高度|宽度")
_CLASS_BY_SIZE = re.compile(
    r"(?:床位|学生|学位|座位|员工|职工|人口|建筑面积|投资|产值)(?:及)?(?:以上|以下|以内)的?[一-龥]"
)
_BY_HEADS = re.compile(r"(?:出栏|存栏|饲养|养殖)(?:量|规模)?$")
_KEEPS = re.compile(r"(?:以上)?的?(?:规模|养殖|标准化|大户|场|户)")
_UP_TO = re.compile(r"[、至到和且]\d[\d.百千万亿]*[一-龥]{1,3}?(?:以下|以内)的?[一-龥]")
_BY_RULE = re.compile(r"(?:按照?|最高|不超过)[^，,。；;]{0,24}$")
_GIVES = re.compile(
    r"[^。；;]{0,24}?(?:给予|予以|给与|每[个名户人家亩头只台座处所])[^，,。；;]{0,10}?"
    r"(?:补助|补贴|奖励|奖补|资助|贴息|补偿|扶持|支持)"
)
_AT_A_RATE = re.compile(r"(?:[、和及]\d[\d.]*[百千万亿]*元)*的?标准[^，,。；;]{0,10}[奖补给发助]")
_TO_WHOM = re.compile(r"[\s　]*(?:对|凡)(?![接外口标照]|[^，,]*(?:进行|实施|开展|完成))[^，,]*[，,]")
_TIMES_THE_PAST = re.compile(r"是[^，,。；;]{1,16}的$")
_TIMES_LAST_YEAR = re.compile(r"(?:达到?|是|为|恢复到|增加?到|提高到)(?:去年|上年)(?:同期)?的$")
_BY_A_YEAR = re.compile(r"到20\d\d年|末|力争|达")
_WILL_HAVE = re.compile(r"(?:前|力争|确保|争取|要|将|至少|再)有$")
_OF_ALL_YEARS = re.compile(r"总投资(?:额|规模)?(?:约|达到?|为|超过?)?$")
_OF_THIS_YEAR = re.compile(r"[^。；;\d]{0,16}(?:年度|当年|今年|本年|年内|全年)(?:计划|拟|力争|预计|确保)*(?:完成)?投资")
_EACH_HAS = re.compile(r"(?:每个?|各)[^，,、。；;]{0,14}?(?:至少|均|都)?有$")
_BASED_ON = re.compile(r"在(?:去年|上年|前期)[^，,]{0,40}$")
_STILL_IS = re.compile(
    r"(?:(?:仍|还)然?(?:不到|不足|未达到?|低于|只有|仅有|仅为|仅占)|仅(?:有|为|占)|(?<!不)只(?:有|占))(?:约|达)?\s*$"
)
_SO_HIGH = re.compile(r"(?:(?<!提)高达|多达)$")
_IS_A_RECORD = re.compile(r"[，,](?:[为是]|再?创)(?:下|出)?(?:历史|[一-龥]{0,4}以来)?(?:之最|[最新][高低多])")
"""Words for how things have come to stand: 比例高达71%, 毕业生749万人，为历史最高."""
_MAY_HAVE = re.compile(r"可(?:以)?(?:享受|申请|申领|获得|领取)[^，,。；;\d]{0,8}$")
_LED_BY = re.compile(r"(?:^|[^所可得足难用予给加])以$")
_AS_WHAT = re.compile(r"[^，,。；;]{1,16}为(?!民)")
_PARTS_OF_PAPER = re.compile(r"\d(?:个?部分|[章节])共?$")
_SHARE_OF_MARKS = re.compile(r"权重的\s*$")
_TOOL = re.compile(r"[一-龥]{1,8}(?:车|船|艇|起重机|吊机|梯|泵|炉)$")
_FEWEST_HOURS = 100


def why_no_target(text: str, clause: Clause, quantity: Quantity, following: Quantity | None) -> WhyNot | None:
    """Why a quantity is a boundary, a base or a state of today, by its neighbours; None if it may be a target."""
    place = surroundings_of(text, clause, quantity, following)
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
    if quantity.unit in ("个", "大") and _ASPECTS.match(place.after):
        return WhyNot.OTHER
    if (_SPLIT_INTO.search(place.before) and place.after.strip()) or _NEARBY.search(place.before):
        return WhyNot.OTHER
    if place.has_suffix and _DESCRIBES_BEHIND.match(place.after) and _OPENS_ASIDE.search(place.before):
        return WhyNot.QUALIFIER
    if _WHERE_EACH.match(place.after) or (_WHICH_WILL.search(place.before) and not place.has_suffix):
        return WhyNot.OTHER
    if _DEALS_OUT.search(place.before) or _DEALS_OUT.match(place.after):
        return WhyNot.OTHER
    if quantity.unit in _KINDS and not place.after.strip() and _KINDS_OF.search(place.before):
        return WhyNot.OTHER
    if _AT_A_MEETING.search(place.before) or _HOLDS_A_POST.match(place.after):
        return WhyNot.OTHER
    if _SO_HIGH.search(place.before) or _IS_A_RECORD.match(text, quantity.end):
        return WhyNot.PAST
    if _MAY_HAVE.search(place.before):
        return WhyNot.QUALIFIER
    if _LED_BY.search(place.before) and _AS_WHAT.match(place.after):
        return WhyNot.OTHER
    if quantity.unit in ("条", "项", "个") and _PARTS_OF_PAPER.search(place.before):
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
    if place.after.startswith("之间的"):
        return WhyNot.QUALIFIER
    if place.has_suffix and _BY_HEADS.search(place.before) and _KEEPS.match(place.after):
        return WhyNot.QUALIFIER
    if _CLASS_BY_SIZE.match(place.after) or (place.has_suffix and _UP_TO.match(place.after)):
        return WhyNot.QUALIFIER
    describes = _NOUN_FOLLOWS.match(place.after) or (place.described and place.after.startswith("、"))
    return why_qualifier(place) if describes and not CALLED_GOAL.match(place.after) else None


def _is_standard_of_time(place: Surroundings) -> bool:
    """Whether a time that nothing shortens is itself the standard: 不少于40学时, 飞行12万小时, 48小时内放行,
    至少1个月在企业实训, 达到300天.
    """
    if place.quantity.unit in _LESSONS or _is_sum_of_hours(place):
        return True
    if _HELD_TIME.search(place.before):
        return not place.after.strip() or _SPENT_TIME.match(place.after) is not None
    return place.has_suffix and place.quantity.unit != "年" and _ANSWERED.match(place.after) is not None


def _is_sum_of_hours(place: Surroundings) -> bool:
    """Whether hours are counted up, and not a time within which something is done: 飞行12万小时, 播出600小时以上."""
    number = place.quantity
    ends = not place.after.strip() or place.after[0] in ENDS_OF_CLAUSES
    return number.unit == "小时" and ends and number.value >= _FEWEST_HOURS


def _compares_with_the_past(text: str, place: Surroundings) -> bool:
    """Whether a multiple only says how much more there is than there was: 是“十二五”的2.3倍."""
    start = place.quantity.start
    return _TIMES_THE_PAST.search(place.before) is not None and not _BY_A_YEAR.search(text, max(0, start - 40), start)


def _is_subsidy(text: str, place: Surroundings) -> bool:
    """Whether an amount or a rate is what an applicant may be given: 按不超过10%、最高300万元给予补助."""
    is_given = _GIVES.match(text, place.quantity.end) or _AT_A_RATE.match(text, place.quantity.end)
    return _BY_RULE.search(place.before) is not None and is_given is not None


def _is_class_of_money(text: str, place: Surroundings) -> bool:
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


def _is_measured(place: Surroundings) -> bool:
    """Whether a technical unit measures what is promised (变电容量50万千伏安) and not a kind of plant (10千伏线路)."""
    return bool(_MEASURABLE.search(place.before) or _MEASURABLE.match(place.after.lstrip("的 ")))
