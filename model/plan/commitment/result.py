"""Clauses without a number: milestones (a result that is there or not) and duties (work without an end)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from model.plan.commitment.naming import END_EDGES, bare, shorten, strip_opening, tidy
from model.plan.commitment.phrase import PER
from model.plan.commitment.sentence import DEED
from model.plan.commitment.spread import split_subjects
from model.plan.commitment.words import ADVERBS, AMBIGUOUS_PROCESSES, PROCESSES, RESULT_ENDS, one_of

_FOUNDS = r"设立|组建|成立|筹建|启动实施|启动建设|启动|开工建设|建成|基本建成|全面完成|完成"
_OPENS = re.compile(
    rf"(?:编制实施|编制印发|编制完成|编制|制定实施|制定出台|制定|制订|出台实施|出台|印发实施|印发|{_FOUNDS}|"
    rf"建立(?!健全|完善|起)|"
    r"建好|创成|开工|竣工|办好|举办|召开|承办|发布|申报|形成|规划建设|基本消除|全面消除|消除|全部完成|基本完成|"
    r"基本实现|"
    r"实现|创建成为|争创|通过|揭牌|挂牌|推出|新建|搭建|获批|取得|争取.{2,20}(?:落户|获批|立项))"
)
_FOUND = re.compile(rf"(?P<verb>{_FOUNDS})(?P<things>.+)$")
_EVENT = re.compile(r"开展.{2,}(?:评选|纪念活动|庆祝活动|普查|清查|换届|演练|大赛|试点)(?:工作)?$")
_BUILDS = re.compile(r"(?:建设|构建|打造).{2,}(?:平台|中心|系统|基地|大厦|大桥|场馆|水厂|车站)$")
_COMPLETED = (
    "建成投用 建成投运 建成运营 建成通车 建成开园 建成使用 建成开放 建成投产 全面建成 投入使用 投入运营 投入运行 "
    "基本完工 主体完工 完工 竣工 开工 动工 "
    "全线贯通 通车 开通 贯通 开园 开业 量产 主体封顶 封顶 实现蓄水 蓄水 通水 通航 投产 达产 投用 投运 全部复工 "
    "复工 建成 完成主体建设 揭牌 挂牌 启用"
)
_COMPLETES = re.compile(rf"(?P<things>.+?)(?P<end>(?:实现|全部|全面|基本|正式|按期|如期)*(?:{one_of(_COMPLETED)}))$")
_OPENED = "(?<!对外)(?<!有序)(?<!相互)(?<!互相)(?<!双向)(?<!扩大)(?<!水平)(?<!改革)(?<!全方位)(?<!制度型)开放"
_ENDS_DONE = re.compile(
    rf"(?:{one_of(RESULT_ENDS)}|{_OPENED}|{one_of(_COMPLETED)}|编制报批|达到.{{2,6}}条件|双提升|双下降|[“\"]双(?:提升|"
    rf"下降)[”\"])$"
)
_RANKING = re.compile(
    r"(?:排名|位次|位居|位列|跻身|进位|保持在?|走在|进入).{0,10}(?:前列|前茅|第[一二三\d]|进位|"
    r"前[一二三四五六七八九十\d]+)|"
    r"实现进位|争先进位"
)
_OPEN_ENDED = re.compile(
    r"^(?:形成|建立|实现|取得|完成|通过|制定|新建|推出|搭建|启动)(?:.{0,2}$|.*(?:格局|合力|氛围|发展|突破|转变|"
    r"提升|优势|活力|改进|力度|"
    r"环境|意识|作用|基础|水平|成效|统一|共享|良性循环|工作|行动|整治|循环|衔接|融合|互动|进展|增长|平衡|效应|"
    r"新局面)$)"
)
_NO_END = re.compile(
    r"^(?:制定本.*|办好.*(?:教育|的事|事情|学校|医院|实事|事业|工作)|完成(?:各项)?(?:目标)?任务|完成(?:各项)?目标|"
    r"通过.*(?:等|办法|方式|努力|措施|途径|手段|形式|渠道)|是.*|.*(?:目标|思想|要求|思路|原则|主线|任务|重点|"
    r"定位)是|[^的]{2,6}了.*)$"
)
_UNCERTAIN = re.compile(
    r"^(?:带动|帮助|协助|丰富|引进|引入)|(?:投放|增收脱贫|(?<![馆园院场厅])开放)$|"
    r"^(?:制定|制订|建立|出台|编制)(?:相关|相应|具体|配套|工作|实施|长效)*(?:方案|机制|政策|制度|台账|办法|措施|细则|计划)$"
)
_AMONG = re.compile(r"全国|全省|全市|全区|全县|同类|西部|东部|中部|东北|世界|全球|位|[一二三四五六七八九十\d]")
_STRONG = re.compile(r"^(?:建立|完成|制定|出台|编制|印发|启动|组建|成立|设立|建成|办好|举办)")
_ADVERBS = re.compile(rf"^(?:{one_of(ADVERBS)}|力争|争取(?!.*立项)|确保|努力|探索|推动|要)+")
_PROCESS = re.compile(rf"^(?:{one_of(PROCESSES)}|{AMBIGUOUS_PROCESSES}|常态化|持续)")
_BACKGROUND = re.compile(
    r"^(?:在.{2,16}(?:基础上|中|下|等地|和区域)|以.{2,30}(?:为契机|为抓手|为目标|为重点|为主线|为导向|为引领)|"
    r"与.{2,12}(?:市|县|区|省|部门|单位)|聚焦.{2,12})"
)
_DROPPED = re.compile(
    r"^(?:同时|此外|并|要|将|我们要|我们将|必须|在.{2,14}(?:基础上|中|下)|以.{2,30}(?:为|契机|抓手|目标|重点|"
    r"主线|导向|引领))"
)


@dataclass(frozen=True, slots=True)
class Result:
    """A clause read as a milestone: its name, and whether its words leave no room for a doubt."""

    name: str
    sure: bool


def read_results(clause: str, *, has_date: bool = False) -> tuple[Result, ...]:
    """The milestones that a clause without a number states; () where it states work without an end.

    `has_date` tells that a day was set for it: whatever is to be done by a day is a milestone, unless it is 推进.
    """
    core = _core(clause)
    if len(core) < 4:
        return ()
    ranking = _RANKING.search(core)
    if ranking and core[ranking.end() : ranking.end() + 1] != "的":
        return (Result(shorten(strip_opening(core)), sure=bool(_AMONG.search(core))),)
    if _PROCESS.match(core) or _NO_END.match(core):
        return ()
    completed = _COMPLETES.match(core)
    if completed:
        return _each_completed(completed["things"], completed["end"])
    if _ENDS_DONE.search(core):
        return (Result(shorten(_without_realise(core)), sure=not _UNCERTAIN.search(core)),)
    if _EVENT.match(core) or _BUILDS.match(core):
        return (Result(shorten(core), sure=False),)
    if not _OPENS.match(core) or (_OPEN_ENDED.match(core) and not core.endswith(("全覆盖", "清零"))):
        return (Result(shorten(strip_opening(core)), sure=False),) if has_date else ()
    return _each_founded(core) or (Result(shorten(core), sure=_is_plain(core)),)


def _is_plain(core: str) -> bool:
    """Whether a clause that opens with a verb of founding names what will be there, so that it can be ticked off."""
    return bool(_STRONG.match(core)) and not _UNCERTAIN.search(core)


def _core(clause: str) -> str:
    """The words of a clause from its verb on: without fan-out, background and adverbs."""
    words = bare(clause)
    for _ in range(3):
        shorter = _BACKGROUND.sub("", PER.sub("", words, count=1) if PER.match(words) else words).lstrip("，,、 ")
        shorter = _ADVERBS.sub("", shorter)
        if shorter == words or len(shorter) < 4:
            break
        words = shorter
    return words


def _each_completed(things: str, end: str) -> tuple[Result, ...]:
    """A、B投入运营: each of the things is a result of its own."""
    subjects = split_subjects(things) if "、" in things else (things,)
    if any(len(subject) < 4 for subject in subjects) or things.endswith("等"):
        subjects = (things,)
    return tuple(Result(shorten(strip_opening(subject) + end), sure=len(subjects) == 1) for subject in subjects)


def _each_founded(core: str) -> tuple[Result, ...]:
    """设立A基金、B基金和C基金: each of the things is a result of its own; () where there is only one."""
    found = _FOUND.match(core)
    if found is None or "、" not in found["things"] or "等" in found["things"]:
        return ()
    subjects = split_subjects(found["things"])
    if any(len(subject) < 3 for subject in subjects) or len(subjects) < 2:
        return ()
    verb = found["verb"]
    return tuple(Result(shorten(one if DEED.match(one) else verb + one), sure=False) for one in subjects)


def _without_realise(words: str) -> str:
    """ "实现镇街巡察全覆盖" names the state, not its coming about."""
    return words.removeprefix("实现") if words.endswith(("全覆盖", "清零")) else words


def name_duty(clause: str) -> str:
    """A duty in a few words: the clause without its opening."""
    words = bare(clause).rstrip(END_EDGES)
    shorter = _DROPPED.sub("", words).strip("、，, ")
    return shorten(strip_opening(shorter if len(shorter) >= 4 else words))


def without_process(words: str) -> str:
    """What a clause of work is about: 推进农村改厕 is about 农村改厕."""
    return _PROCESS.sub("", words) or words


def is_duty(clause: str) -> bool:
    """Whether a clause without a number says anything that an office could report about."""
    return len(re.findall(r"[一-龥]", tidy(clause))) >= 4
