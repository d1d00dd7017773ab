"""How sure the reading of a promised number is: `sure` is what an expert would sign without reading it again."""

from __future__ import annotations

import re

from model.plan.commitment.clause import LONGEST_QUOTE
from model.plan.commitment.comparator import is_margin
from model.plan.commitment.due import Due
from model.plan.commitment.mention import Mention
from model.plan.commitment.qualifier import SIZES_OF
from model.plan.commitment.subject import Subject
from model.plan.commitment.words import AGAIN, RESULTS, one_of
from model.plan.node import Comparator
from model.plan.quantity import Quantity
from model.plan.unit_of_measure import UnitKind, is_stray

_RATIO = re.compile(r"(?:率|比重|占比|比例|覆盖面)$")
_LOOSE_THING = re.compile(r"(?:举措|措施|任务|政策|事项|行动|实事|要求|规定|领域|方面|环节|问题|标准|服务)$")
_BEGINS_WORK = re.compile(r"^(?:启动|开始|着手).*工作$")
_SAYS_NOT_OF_WHAT = re.compile(
    r"^(?:预期|主要|年度|全年|总体|增长|的)*(?:目标|任务|指标)值?(?:设定|确定|安排|定|设|拟)?为?$"
)
_HERD = frozenset(("头", "只", "羽", "尾", "匹"))
_KEPT_AT = re.compile(r"(?:场|基地|园区?|小区|中心|项目|工程)")
_DOES_INSIDE = re.compile(r"新增|净增|新建|完成|实现|建成|培育|引进|(?:就业|植树|造林|育林|种草)$|到位|利用")
_BODY = re.compile(r"(?:部门|单位|处室|科室|乡镇|镇街|街道|[县市区][县市区]|成员)$")
_ASIDE = re.compile(r"[（(][^（()）]*[）)]?$")
_IS_AT_PLACES = re.compile(r"[^，,、。；;\d]{0,5}?(?:[县区乡镇村组街]|镇[)）]|街道|社区|村委会|小区)\d")
_OWNER = re.compile(r"[一-龥A-Za-z]$")
_MAKES = re.compile(r"创建|创成|建成|新建|新增|评[选定]|命名|认定|打造|培育|组建|成立|设立")
_AGAIN = re.compile(AGAIN)
_LOWER_IS_BETTER = re.compile(r"浓度|死亡率|失业率|能耗|排放|发病率|事故|倍差|辍学率|不良率|杠杆率|负债率|恩格尔")
_SHARE_OF_FUNDS = re.compile(r"(?:资金|财政|配套|自筹|补助|社会资本)(?:分别|各)?占$")
_SIZE_OF_FUND = re.compile(r"的[^，,、。；;\d]{0,16}基金")
_GOES_ON = re.compile(
    rf"(?:加快(?:推进)?|推进|推动|加强|抓好|抓紧|持续|继续)(?:规划|续建|开工)?(?:建设|实施|改造|开发|发展|打造)(?:[^，,、\d]|、(?!{one_of(RESULTS)})){{0,40}}$"
)
_DESCRIBES_WORKS = re.compile(r"(?:[占用]地(?:面积)?|建筑面积|[总全]?长度?|宽度?|可?容纳[^，,、]{0,8})$")
_MORE_THAN_THEN = re.compile(r"同比(?:净)?增加$")
_MAKES_STRONGER = re.compile(r"(?:壮大|做大|做强|培强|(?<!改造)(?<!建设)提升|扶持|巩固)$")
_NAMED_ONE_BY_ONE = re.compile(r"(?:[^，,。；;：:、\d]{1,16}[、和及与])+[^，,。；;：:、\d]{1,16}$")
_NAMES_APART = re.compile(r"[、和及与]")
_DONE_TO_EACH = re.compile(r"建成|新建|开工|完成|竣工|改造|启动|创建|引进|投用")
_REACHED = re.compile(r"^达")
_ADDS_UP = re.compile(r"累计|共计|合计|总计|总共|[两三四五]年共")
_ADDS_UP_YEARS = re.compile(r"[两三四五六\d]年[间内]?(?:累计|共|合计|总共|培训|培养|新[增建]|建成|完成|投入|投资)")


def is_doubtful(text: str, mention: Mention, subject: Subject, due: Due) -> bool:
    """Whether a person should look: anything that another reader might read in another way."""
    quantity, phrase = mention.quantity, mention.phrase
    if _is_written_oddly(quantity) or _is_quoted(text, quantity.start) or _reads_two_ways(text, mention, subject):
        return True
    if (
        not due.sure
        or _may_sum_up_years(text, mention, due)
        or quantity.low is not None
        or quantity.vague
        or mention.is_rank
        or mention.in_brackets
    ):
        return True
    if not quantity.unit or is_stray(quantity.unit) or subject.noun.startswith("的") or "|" in subject.noun:
        return True
    if _SAYS_NOT_OF_WHAT.match(subject.noun) or _tells_a_size(text, mention, subject):
        return True
    if (
        _LOOSE_THING.search(subject.noun)
        or _BEGINS_WORK.match(subject.verb + subject.noun)
        or quantity.unit in ("类", "大类", "种", "级", "倍", "村", "乡", "镇", "县")
    ):
        return True
    if any(numeral.is_chinese for numeral in quantity.numerals) or phrase.is_process or phrase.is_context:
        return True
    if quantity.kind in (UnitKind.TIME, UnitKind.GRADE) or subject.handed_on:
        return True
    if len(subject.verb + subject.noun) < 2 or any(character.isdigit() for character in subject.noun[-2:]):
        return True
    if quantity.kind is UnitKind.PERCENT and any(character.isdigit() for character in subject.noun):
        return True
    has_words = mention.predicate.is_change or mention.predicate.comparator is not None
    if quantity.kind is UnitKind.PERCENT:
        return not (has_words or _RATIO.search(subject.noun))
    if mention.suffix and mention.is_count_first and quantity.unit in SIZES_OF and not subject.verb:
        return True
    return not (subject.verb or has_words or mention.suffix or _DOES_INSIDE.search(phrase.noun))


def _tells_a_size(text: str, mention: Mention, subject: Subject) -> bool:
    """Whether the number may tell how big a field, a plant or a farm is, how many offices, or where those are that the
    next number counts: 在12个领域开展, 开工南网60兆瓦电站, 2万头奶牛场, 解决8个乡25个村3万人的饮水.
    """
    if _IS_AT_PLACES.match(text, mention.tail):
        return True
    if _DESCRIBES_WORKS.search(subject.noun) and not mention.phrase.verb:
        return True
    if _BODY.search(_ASIDE.sub("", subject.noun)) and not _MAKES.search(subject.verb):
        return True
    if mention.quantity.kind is UnitKind.SIZE and mention.is_count_first:
        describes = text.startswith("的", mention.tail) or mention.suffix
        if describes or (subject.verb and _OWNER.search(mention.phrase.noun)):
            return True
    is_herd = mention.quantity.unit in _HERD and _KEPT_AT.search(subject.noun) is not None
    return mention.is_count_first and (is_herd or mention.phrase.noun.endswith("在"))


def _may_sum_up_years(text: str, mention: Mention, due: Due) -> bool:
    """Whether the day may not be that of a sum, as it was named before (2022年新建300个，三年累计建成1000个) or the sum
    is of years that nothing names (三年累计完成2000亿元).
    """
    own = text[mention.left : mention.quantity.start]
    if due.words is None and _ADDS_UP_YEARS.search(own):
        return True
    return due.words is not None and due.words not in own and _ADDS_UP.search(own) is not None


def only_goes_on(text: str, mention: Mention) -> bool:
    """Whether works are only gone on with, which need not come to an end: 加快建设12个项目."""
    is_bare_count = mention.is_count_first and not mention.suffix
    return is_bare_count and _GOES_ON.search(text, mention.left, mention.quantity.start) is not None


def _adds_up_names(text: str, mention: Mention) -> bool:
    """Whether a count only adds up what is named before it, to which nothing is done that ends: 培育甲、乙2个产业."""
    if not mention.is_count_first or mention.suffix or _DONE_TO_EACH.search(text, mention.left, mention.quantity.start):
        return False
    named = _NAMED_ONE_BY_ONE.search(text, mention.left, mention.quantity.start)
    return named is not None and len(_NAMES_APART.findall(named.group())) + 1 == mention.quantity.value


def _is_quoted(text: str, place: int) -> bool:
    """Whether a place lies between quotation marks: 实现“引进人才达到2000名，贡献率达到40%”的目标."""
    return text.rfind("“", max(0, place - LONGEST_QUOTE), place) > text.rfind("”", max(0, place - LONGEST_QUOTE), place)


def _is_written_oddly(quantity: Quantity) -> bool:
    """Whether the number is spaced out (1 200) or a rate of so many in ten thousand (10/10万)."""
    return any(" " in numeral.text for numeral in quantity.numerals) or quantity.unit.startswith("/")


def _reads_two_ways(text: str, mention: Mention, subject: Subject) -> bool:
    """每季度1次 is one each time; 高于全国平均2个百分点 is a margin; 同比增加45个 may tell what came about; what should
    fall can be told to reach a value (浓度达到33); funds have shares; and what is only gone on with (加快建设12个项目)
    or made stronger (壮大13条产业链) need not come to an end.
    """
    if mention.is_count_first and _MORE_THAN_THEN.search(text, mention.left, mention.quantity.start):
        return True
    if _AGAIN.search(text[mention.left : mention.quantity.start]):
        return True
    if is_margin(text, mention.left, mention.quantity):
        return True
    if _SHARE_OF_FUNDS.search(text, mention.left, mention.quantity.start) or _SIZE_OF_FUND.match(text, mention.tail):
        return True
    if only_goes_on(text, mention) or _adds_up_names(text, mention):
        return True
    if mention.is_count_first and not mention.suffix and _MAKES_STRONGER.search(subject.verb):
        return True
    reached = mention.predicate.comparator is Comparator.AT_LEAST and _REACHED.match(mention.predicate.word)
    return bool(reached) and _LOWER_IS_BETTER.search(subject.noun) is not None
