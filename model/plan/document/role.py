"""What a column of a task table is for, as far as the words of its header tell."""

from __future__ import annotations

import re
from functools import lru_cache

from model.plan.document.day import due_of

SAYS = ("content", "goal", "item", "name")
"""The roles of columns that say what is to be done."""
OF_MEASURES = ("invest", "growth", "total")
NAMES = "指标"
"""What a column is called that names what is measured, where nothing or something else stands in its corner."""
LONGEST = 16
"""How long a header may be: longer words are none."""
_WITH_YEAR = re.compile(r"(?:到|至)?(20\d\d)(?:年|$)|.+[（(](20\d\d)年?[）)]$")
_OF_UNITS = re.compile(r"[（(](?:计量)?单位[）)]$")
_OF_YEAR = re.compile(r"^[到至]?20\d\d年?[底末度]?(?=.)|[（(]20\d\d年?[）)]$")
_YEAR = re.compile(r"^[到至]?(20\d\d)年?[底末度]?(?:预期|计划|规划|目标|任务|指标)*(?:值|数|量)?$")
_PLACE = r"(?:乡镇|镇乡?|乡|街道|镇街|县区|区县|县市|市县|县|区|市|市州|州|旗|地区|行政村|自然村|村庄?|社区|村居|园区)"
_PLACES = rf"(?:{_PLACE}(?:[、/]?{_PLACE})*(?:[（(][^（()）]{{1,8}}[）)])?|(?:县|市|区)份|镇办|站所|辖区|区域)"
_OWNED = r"(?:乡|镇|村|区|县|市|街道|园区|单位|部门)"
_STAGE = re.compile(
    r"(?:累计)?(?:截至|截止|到|至|1月?[-—–~～至])?((?:20\d\d年)?(?:第?[一二三四]季度|前三季度|[上下]半年|年[底末]|\d{1,2}月底?))(?:份|末|前)*"
    r"(?:工作|计划|目标|任务|形象|进度|节点|安排|完成|投资)*(?:[（(].*)?$"
)
_STEP = re.compile(
    r"(?:.{0,4}阶段|第.{1,2}[步批期轮次]+)[（(](.*\d.*)[）)]|((?:\d{1,2}月\d{1,2}日?[-—–~～至到]+)?\d{1,2}月\d{1,2}日前?)"
)
"""A step of the work with its days, or nothing but those."""
_DONE = re.compile(r"完成|预计|实际|实绩|实现|达到|增长|增幅|增速|基数|值$")
_BEFORE = re.compile(
    r"^(?:上年|去年|上一年|上年度|基期|[基底]数|现状|现有|原有)|(?:实绩|实际(?:完成)?(?:值|数)?|[基底]数|现状值?)$"
)
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", re.compile(r"^(?:序号|编号|序|项号)$")),
    (
        "ignored",
        re.compile(
            r"牵头|责任|配合|承办|协办|主办|分管|领导|联系人|备注|说明|进展|完成情况|性质|属性|来源|基期|现状|总投资|截至|截止20|(?<!到位)资金(?!到位)|(?<!R&D)(?<!研发)经费|估算|概算|造价|权重|分值|(?:开工|启动|开始)时间|电话|签字|地点|解释|[评扣计加减记赋]分|受益|惠及|涉及|^(?:总|农)?(?:户数|人口数?)(?:[（(].*)?$|(?:补[助贴]|奖补|收费|支持)标准|单价|^(?:反馈|存在|主要|突出)的?问题|问题(?:描述|清单|表现)?$"
        ),
    ),
    ("invest", re.compile(r"^(?:20\d\d年|年度|当年|本年|今年)(?:度)?(?:计划)?(?:完成)?投资")),
    (
        "growth",
        re.compile(
            r"^(?:全年|年度|年均|预期|计划|目标|同比|比上年)*(?:增长|增幅|增速)率?(?:[（(]?%[)）]?)?(?:[/／或]?[\[［【（(]?累计[\]］】）)]?)?$"
        ),
    ),
    ("rank", re.compile(r"位次|排名|名次")),
    ("total", re.compile(r"年均|累计|增速")),
    ("sign", re.compile(r"^符号$")),
    ("unit", re.compile(r"^(?:计量)?单位$")),
    ("content", re.compile(r"(?:内容|任务|措施|目标|要求)[及与和、](?:完成|整改)?(?:时限|时间|期限)")),
    (
        "due",
        re.compile(
            r"时限|期限|(?:完成|竣工|完工|建成|投用|交付)时间|时间节点|完成节点|时间进度|时间要求|时间安排|完成日期|截止|进度安排|办结|起止|建设(?:年限|工期)"
        ),
    ),
    (
        "target",
        re.compile(
            r"^(?:年度|全年|本年|预期|计划|绩效|考核)*(?:目标|计划|指标|任务|预算)(?:值|数|量)$|"
            r"^(?:年度|全年|本年)(?:预期)?(?:目标|计划|任务|预期|数|累计)?$|^目标$|^20\d\d年?$|^(?:建设|任务)?数[量值]$"
        ),
    ),
    ("place", re.compile(rf"^{_PLACES}名?称?$")),
    ("part_name", re.compile(r"^(?:分项|子项|细项|细分|分指标|其中)$")),
    (
        "chapter",
        re.compile(
            r"^(?:(?:指标|项目|任务|工作|重点|目标|考核)*(?:类别|类型|领域|板块|分类|大类|方面)|章|专项|一级.{0,4})$"
        ),
    ),
    (
        "content",
        re.compile(
            r"(?:工作|任务|目标|主要|具体|建设|实施|推进)(?:内容|规模|要求|措施|举措|描述)|"
            r"^(?:年度|具体|工作)目标任务$|^目标要求$|^(?:年度)?工作目标$|^具体任务$"
        ),
    ),
    (
        "item",
        re.compile(r"事项|(?:项目|工程|任务|工作|活动)名称|重点工作|二级|^项目$|^(?:重点|主要|工作)?任务(?:名称)?$"),
    ),
    ("name", re.compile(r"(?<!量化)(?<!考核)指标(?:名称|（任务）|\(任务\))?$|^指\s*标$|^目标名称$")),
    ("goal", re.compile(r"目标|成效|成果|标准|形象进度|年度进度|量化指标|考核指标")),
    ("content", re.compile(r"任务|事项|工作|内容|措施|举措|项目")),
)
_BODY = re.compile(r"(?:责任|承担|承接|落实|目标|征收|实施|填报|报送|考核|任务)?(?:单位|部门|科室)(?:名称)?$")
_ALL = re.compile(r"^(?:全[省市州县区旗乡镇村街系]\S{0,2}|(?:合|总|小)计|总数|汇总)(?:合计|总计|目标|任务)?$")
_NAMED_PLACE = re.compile(
    rf"^[一-龥]{{1,8}}(?:{_OWNED}|局|委|办|中心|公司|集团|农场|林场|管委会|社区|新城|大队|分局|所|站)$"
)


def role_of(words: str) -> str | None:
    """What a column with these words above it is for, None where they do not tell; the year before them aside."""
    words = _OF_UNITS.sub("", words)
    role = _role(words)
    if role in (None, "total", *SAYS) and (bare := _OF_YEAR.sub("", words)) != words:
        return _role(bare) or role
    return role


@lru_cache(maxsize=512)
def _role(words: str) -> str | None:
    if not words or len(words) > LONGEST:
        return None
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)


def stage_of(words: str) -> str | None:
    """The part of the year that a column is about (一季度目标, 截至6月底, 第一阶段（3月1日—4月10日）), else None."""
    if found := _STAGE.match(words):
        return found.group(1)
    step = _STEP.fullmatch(words)
    return (step and due_of(step[1] or step[2])) or None


def year_of(words: str) -> str | None:
    """The year whose values a column holds (2024年目标值), None for any other."""
    found = _YEAR.match(words)
    return found.group(1) if found else None


def year_in(words: str) -> int | None:
    """The year that words begin with (2023年实际) or have behind them (目标值（2025年）), None where they name none."""
    found = _WITH_YEAR.match(words)
    return int(found[1] or found[2]) if found else None


def is_of_the_past(words: str, latest: int = 0) -> bool:
    """Whether words tell what was reached before: by their name, or in a year before the `latest` of their table."""
    if _BEFORE.search(words) is not None:
        return True
    year = year_in(words)
    return year is not None and year < latest and _DONE.search(words, 4) is not None


def is_of_all(words: str) -> bool:
    """Whether a column holds what its neighbours add up to, for the whole place: 全县, 合计."""
    return _ALL.match(words) is not None


def names_a_place(words: str) -> bool:
    """Whether words are the name of one place or office (西河镇, 市住建局), and not of their kind (乡镇)."""
    return _role(words) in (None, "ignored") and _NAMED_PLACE.match(words) is not None


def is_of_bodies(words: str) -> bool:
    """Whether a column holds offices that tasks are given to: 单位, 责任部门, 征收单位."""
    return _BODY.match(words) is not None
