"""Sentences that tell of what has been done already; their numbers are achievements and not targets."""

from __future__ import annotations

import re

from model.plan.commitment.words import RESULTS, one_of
from model.plan.deadline import FIVE_YEAR_ENDS

_SHALL = r"(?<![主重必纲概摘])要(?!素|求|点|件|闻|害)"
"""The word of resolve 要, not a part of 主要, 需求 or 要素."""
_OPENING = re.compile(
    r"^[\s　—\-:：一二三四五六七八九十、（）()是]*(?:过去(?:的)?(?:一年|五年|几年|\d+年)|去年|上年|刚刚过去|"
    r"一年来|[一二三四五六七八九十两\d]+年来|近年来|多年来|长期以来|截至|截止|"
    r"到?目前|当前|同时也清醒|但我们也|回顾|回首|自[^，,]{2,16}以来|[^，,。；;]{2,14}以来[，,]|今年以来|上半年以来|与此同时，也|存在的问题|"
    r"前\d+个月|(?:主要|目前)?(?:工作)?(?:进展|完成|开展|落实)情况[：:])"
)
_SO_MUCH = r"[一-龥]{2}了(?:约|近|超过?|逾|共|全[市省县区])?\d"
"""The perfective before a number, with which no plan is written: 集聚了12家."""
_DONE = re.compile(
    rf"{_SO_MUCH}|(?:完成|实现|建成|达到|新增|取得|增长|突破|引进|获得|获评|荣获|创造|解决|超过|提高|建立|形成|培育|投入|"
    r"成立|出台|推动|保持|下降|化解|迈上|办理|推出)了"
)
_HAS_DONE_SO_MUCH = re.compile(_SO_MUCH)
_CAME_OUT = re.compile(
    r"计划[^。；;]{0,30}[，,]实际(?:完成|开工|实现|到位|建成)|[，,]经测[产算][，,]|"
    r"完成率(?:为|达到?)?(?:10[1-9]|1[1-9]\d|[2-9]\d\d)(?:\.\d+)?%"
)
_DONE_FIRST = re.compile(
    r"^[\s　]*(?:初步|基本|全面|成功|顺利|累计|先后)?(?:形成|建成|完成|实现|取得|建立|新增|引进|培育)了"
)
_AHEAD = re.compile(
    rf"将|力争|确保|争取|{_SHALL}|(?<!年度)(?<!投资)计划(?!任务|数|的|总|[新改建更][一-龥]的|[，,。；;、])|到20\d\d年|努力|"
    r"(?<!包括)今年(?!以来)|明年"
)
_HAS_DONE = re.compile(r"已经?(?:[建完开打形达实新引培][一-龥])了")
_ALREADY = re.compile(
    r"(?:均|都|现|业)?已(?:经|建成|完成|达到?|有|累计|实现|超过?|连续|成为|开工|启动|完工|竣工|投产|投用|纳入|全[部面]|陆续|相继|正式|获得?)(?![^，,；;]{0,8}的|项目)|"
    r"连续[一二三四五六七八九十\d]+年(?:保持|居|位|获|蝉联)|同比(?:增长|下降)[\d.]+%.{0,20}(?:居|位列|排名)"
)
_PUSHES = "加快|推进|大力|全力|积极|深入|进一步"
_FROM_JANUARY = re.compile(
    r"^[\s　—\-:：]*(?:今年|20\d\d年)?(?:"
    r"[1一元](?:月份?)?[-—~～–至到]+(?:1[0-2]|[2-9])月(?:份|底)?(?:[，,]|(?=[全我][省市县区州镇]))|"
    r"(?:前\d+个月|上半年|[一前][一二三]?季度)[，,])"
)
_ODD_MONTHS = re.compile(r"[1一元](?:月份?)?[-—~～–至到]+(?:[24578]|1[01])月")
_COMPARES = re.compile(
    r"同比|与?(?:去年|上年)(?:同期)?(?:相比|持平|增|下降)|比(?:去年|上年)|占(?:全年|年度?|目标)[^，,\d]{0,6}计划|累计(?:完成|实现)"
)
_THAN_LAST_YEAR = re.compile(
    r"\d[^，,。；;]{0,60}[，,][^，,。；;\d]{0,4}[比较](?:去年|上年)(?:同期)?(?:增|减|提|下降|降)"
)
_STILL_TO_DO = re.compile(rf"{_PUSHES}|(?<!及)以上|不少于|不低于|左右")
_PROGRESS = re.compile(
    r"(?:完成|占|达到?)(?:了)?(?:[省市县区]里?|上级)?(?:下达)?(?:全年|年度|年初)[^，,。；;\d]{0,10}的\d+\.\d+%(?!以上|左右|以内)|"
    r"完成[^，,。；;\d]{0,12}(?:任务|目标|计划)[^，,。；;\d]{0,3}\d[\d.]*[万亿]?[一-龥]{1,3}的\d[\d.]*%"
)
_RANKED = re.compile(
    r"\d[^，,。；;]{0,8}[，,][^，,。；;\d]{0,8}(?:位?居|位?列|排名?)(?:在|于)?全[国省市州县区][^，,。；;\d]{0,6}第[一二三四五六七八九十\d]"
)
_HALFWAY = re.compile(r"时间过半[、，,]?(?:实现)?任务(?:完成)?过半")
_STRIVES = re.compile(r"确保|力争|争取|努力")
_IS_A_SHARE = re.compile(
    r"[\s　]*(?:占(?![比地用])[^\d]{1,20}|(?:开工|复工|完[成工]|竣工|投产|入库|到位|签约|办结)率(?:为|达到?)?)"
    r"\d[\d.]*%$"
)
_BY_NOW_HAS = re.compile(r"[\s　]*(?:截[至止])?目前(?=[^，,]{2})[^，,]*\d")
_GOES_ON = re.compile(r"[\s　]*(?:其中|[较比](?:20\d\d|去年|上年))[^，,]*\d")
_COMES_TO_PLANS = re.compile(rf"下一步|接下来|下半年|[二三四]季度，|{_PUSHES}")
_CLOSING_YEAR = re.compile(r"^[\s　—\-:：]*截[至止]((?:19|20)\d\d)年")
_BEGUN = r"(?:签约|开工|结转|立项|续建|引进|落户|申报|批复|下达|安排|启动|未完成|跨年)[^，,]{0,6}的"
_YEAR = re.compile(
    r"^[\s　—\-:：]*(?:其中|预计|在?(?:刚刚)?过去的|[一-龥]{2,5}[省市县区州旗])?"
    r"(?:(?:19|20)\d\d年?[、和及])*((?:19|20)\d\d)年(?!到|至|以来的|计划|"
    rf"年?[底末]?[之以]?前|[底末](?![，,])|\s?{_BEGUN})"
)
_REACHED_THEN = re.compile(r"(?:由|从).{0,40}?(?:到|至|为)((?:19|20)\d\d)年(?:年?[底末])?的约?\d")
_BY_NOW = re.compile(
    r"(?:目前|现|均|都|业)已(?!有的|建成的)|已(?:于\d|提前|按期)|占年度[^，,\d]{0,6}的\d|创[^，,。]{0,6}新高|"
    r"(?<![附临接靠])近\d[\d.]*[百千万亿]*(?!个?[年月天日周])|\d[百千万亿]*余|^[\s　]*[例比]如|"
    r"实际(?:完成(?![^，,\d]{0,6}投资)|新增|增加|开工|建成)|"
    r"(?:前[一二三]季度|上半年|\d月份?)[^，,。；;\d]{0,4}同比(?:增长|下降|提高)[\d.]+%(?!以上|左右)"
)
_HEARD = re.compile(
    r"记者[^，,。；;]{0,24}(?:了解到|获悉|看到)|(?:据悉|据介绍|据了解|数据显示)[，,]|"
    r"(?:发布会|吹风会|通气会)[^，,。；;]{0,4}(?:提到|介绍|透露|获悉|表示|说|指出)"
)
_PROMISES = re.compile(rf"目标[是为：:]|将(?!军|来)|力争|确保|争取|计划|拟|下一步|接下来|{_SHALL}|到20\d\d年")
_RESOLVES = re.compile(r"今年(?!以来)|明年|力争|确保|争取|计划|下一步|接下来|下半年")
_QUOTED = re.compile(r"“[^”]*”")
_COMMA = re.compile(r"[，,]")
_NOW_ALONE = re.compile(r"[\s　]*(?:目前|当前|截至目前|现在)")
_THERE_ARE = re.compile(r"[\s　]*(?:[全我][省市县区镇乡村])?(?:现有|共有|拥有(?!量))[^，,]*\d")
_LISTED_TOO = re.compile(rf"[\s　]*(?!{one_of(RESULTS)})[^，,\d]{{2,20}}\d[\d.]*[余多百千万亿]*[一-龥]{{1,3}}")
_THEN_ALONE = re.compile(r"[\s　]*(?:去年|上年|前年)[^\d]*(?<!基础上)(?<!起)(?<!水平)")
_STATE = re.compile(r"(?:率|比例|比重|占比|总量|总数|面积|人口)(?:已?达到?|[约仅]?为)(?:约|近)?\d")
_NOW = re.compile(r"[\s　—\-:：一二三四五六七八九十、（）()是]*(?:目前|当前)")
_OURS = "(?:[全我本][省市县区州]|[一-龥]{2,3}[省市县区州]|北京|天津|上海|重庆)?"
_LAST_YEAR = re.compile(rf"^[\s　—\-:：]*{_OURS}(?:去年|上年)(?!度?的基础|基础|同期|水平|{_BEGUN})")
_BACK = re.compile(r"今年|本年|20\d\d年")

_FIVE_YEARS = re.compile(
    r"^[\s　—\-:：]*[“\"「]?(十[一二三四五六]?五)[”\"」]?(?:规划)?(?:时期|期间|以来|五年|期?末|收官|[，,])"
)
_TO_PERIOD = re.compile(r"^[\s　]*(?:到|至)?[“\"「]?(十[一二三四五六]?五)[”\"」]?(?:规划)?(?:时期|期间|期?末)")
_TURNS = re.compile(
    r"^[\s　—\-:：]*(?:(?:力争|争取|确保|计划|预计)?到?((?:20)\d\d)年(?!以来)|"
    r"(?:年内|年底前)(?:将|力争|计划|再|拟|要|确保|争取|预计)|力争|争取|下一步|接下来|还[要将需]|将[要会再新建]|"
    r"今年(?!以来|上半年|[前1一来]|[^，,]{0,12}的[一-龥]))"
)
_SO_FAR = re.compile(
    r"[\s　—\-:：]*(?:特别是|尤其是|但|而)?(?:(?:近|过去|前)?[几多数\d一二三四五六七八九十两]*年来|"
    r"(?:近|过去的?)[几\d一二三四五六七八九十两]+年(?!内|行动|计划)|[^，,。；;\d]{2,14}以来)"
)
_BASE = re.compile(r"^[^，,]{0,8}?(?:去年|上年|前年|前期|(20\d\d)年)[^，,]*基础上$")
_DONE_BEFORE = re.compile(r"[\s　]*在(?:完成|建成|实现|巩固)[^，,]*\d[^，,]*的?基础上")
_HAS_ALREADY = re.compile(
    r"(?<![对将])已(?:经)?(?![批纳列知]|[^，,]{0,12}的)[一-龥]{2}"
    r"(?:(?!达到|不低于|不少于|保持|控制|提高|增至|率)[^，,\d]){0,20}\d|(?:完成|新增|引进|建成|实现|培育|投入|进行|开展|下发|出台)了"
)
_MEANS_TO = re.compile(r"力争|(?<!已)(?<!已经)争取|确保|计划|将|今年|年内|到20\d\d年|以上|不少于|再新?[增建]")


def tells_of_past_year(clause: str, year: int) -> bool:
    """Whether a clause (in plain characters) begins with a year before the plan's: 2010年全国…比例为17.7%."""
    named = _YEAR.match(clause)
    return named is not None and int(named[1]) < year and "目标值" not in clause


def tells_of_value_then(clause: str, year: int) -> bool:
    """Whether a clause tells what was reached by a year before the plan's: 覆盖率由18.5%提高到2022年的93.9%."""
    reached = _REACHED_THEN.search(clause)
    return reached is not None and int(reached[1]) < year


def tells_of_last_year(clause: str) -> bool:
    """Whether one clause alone tells of last year, before the sentence comes to this one: 去年完成1100户，今年…."""
    return _LAST_YEAR.match(clause) is not None and not _BACK.search(clause)


def tells_of_what_is(clause: str, since: int) -> bool:
    """Whether one clause alone tells what there is already, before the sentence comes to what is promised: 去年…,
    在去年完成50个的基础上, 已入驻企业80家.
    """
    if tells_of_last_year(clause):
        return True
    if base := _BASE.match(clause):
        return base[1] is None or int(base[1]) < since
    if _DONE_BEFORE.fullmatch(clause):
        return True
    if _HAS_DONE_SO_MUCH.search(clause) and not _AHEAD.search(clause):
        return True
    return _is_so_by_now(clause) or (_HAS_ALREADY.search(clause) is not None and not _MEANS_TO.search(clause))


def _is_so_by_now(clause: str) -> bool:
    """Whether a clause tells how many there are by now: 目前合作社超10万个."""
    return _BY_NOW_HAS.match(clause) is not None and not (_MEANS_TO.search(clause) or _AHEAD.search(clause))


def says_what_there_is(clause: str) -> bool:
    """Whether a clause begins to tell how many there are: 现有企业18家."""
    return _THERE_ARE.match(clause) is not None


def lists_more(clause: str) -> bool:
    """Whether a clause only names and counts a thing, as in a list of what there is: 高新技术企业10家."""
    is_bare = _LISTED_TOO.fullmatch(clause) is not None
    return is_bare and not (_MEANS_TO.search(clause) or _AHEAD.search(clause))


def names_last_year(clause: str) -> bool:
    """Whether a clause speaks of last year without a number, which holds for those that follow: 去年建设加快，…."""
    return _THEN_ALONE.fullmatch(clause) is not None and not _BACK.search(clause)


def names_the_present(clause: str) -> bool:
    """Whether a clause is nothing but a word for now: 目前，."""
    return _NOW_ALONE.fullmatch(clause) is not None


def says_how_things_stand(clause: str) -> bool:
    """Whether a clause says by a state what a share is: 城镇化率为61.16%."""
    return _STATE.search(clause) is not None and not _AHEAD.search(clause)


def says_what_share(clause: str) -> bool:
    """Whether a clause only says more of what the one before it has told of: 占应搬户数的70%, 其中示范社4个,
    较上年增长5%.
    """
    goes_on = _GOES_ON.match(clause) is not None and not (_MEANS_TO.search(clause) or _AHEAD.search(clause))
    return goes_on or _IS_A_SHARE.match(clause) is not None


def tells_so_far(clause: str) -> bool:
    """Whether a clause, wherever it stands, speaks of the time up to now: 近年来, 近三年, 已经建成了."""
    return (_SO_FAR.match(clause) or _HAS_DONE.search(clause)) is not None and not _AHEAD.search(clause)


def turns_ahead(clause: str, since: int) -> bool:
    """Whether a clause in a sentence about the past turns to the plan's time (…，2023年计划…, …，今年再…) and does not
    tell what has been done by then (…，2023年增长了5%).
    """
    if _DONE.search(clause):
        return False
    named = _TURNS.match(clause)
    if named is not None:
        return named[1] is None or int(named[1]) >= since
    period = _TO_PERIOD.match(clause)
    return period is not None and FIVE_YEAR_ENDS.get(period[1], 0) >= since


def tells_of_past_plan(words: str, year: int) -> bool:
    """Whether words begin with a plan of five years that is over: “十三五”期间，全市…."""
    named = _FIVE_YEARS.match(words)
    return named is not None and FIVE_YEAR_ENDS.get(named[1], year) < year


def tells_of_months(words: str) -> bool:
    """Whether words begin with months from January to one that no plan is divided at: 1—5月完成投资8亿元."""
    return _ODD_MONTHS.match(words.lstrip(" 　")) is not None and not _AHEAD.search(words)


def begins_with_months(sentence: str) -> bool:
    """Whether a sentence begins with the months since January: 2023年1—6月全市…."""
    return _FROM_JANUARY.match(sentence) is not None


def _tells_of_months_past(sentence: str) -> bool:
    """Whether a sentence tells what the months since January brought: 1—6月，完成投资8亿元，同比增长12%."""
    months = _FROM_JANUARY.match(sentence)
    if months is None or _AHEAD.search(sentence, months.end()):
        return False
    return _ODD_MONTHS.search(months.group()) is not None or _COMPARES.search(sentence) is not None


def is_past(sentence: str, year: int) -> bool:
    """Whether a sentence (in plain characters) reports what was achieved before the plan was made."""
    closing = _CLOSING_YEAR.match(sentence)
    if closing:
        return int(closing[1]) < year
    if _OPENING.match(sentence):
        return not _AHEAD.search(sentence[:40])
    if tells_of_past_year(sentence, year) or tells_of_past_plan(sentence, year) or _tells_of_months_past(sentence):
        return True
    if reports_progress(sentence):
        return True
    if _CAME_OUT.search(sentence):
        return True
    if _DONE_FIRST.match(sentence) and not _AHEAD.search(sentence):
        return True
    if _AHEAD.search(sentence) or _STILL_TO_DO.search(sentence):
        return False
    return bool(_DONE.search(sentence) or _ALREADY.search(sentence))


def reports_progress(sentence: str) -> bool:
    """Whether a sentence tells how far a year has come (完成年度任务的45.6%, 时间过半任务过半) or where a result stands
    (居全省第五).
    """
    if _HALFWAY.search(sentence) and not _STRIVES.search(sentence):
        return True
    share = _PROGRESS.search(sentence)
    if share is not None:
        return not _AHEAD.search(sentence[: share.start()] + sentence[share.end() :])
    return _RANKED.search(sentence) is not None and not _AHEAD.search(sentence) and not _STILL_TO_DO.search(sentence)


def goes_on_reporting(sentence: str, year: int, *, reported: bool) -> bool:
    """Whether a sentence tells how things stand, or may do so since the one before `reported`."""
    if reports_progress(sentence) or _BY_NOW.search(sentence):
        return True
    if _THAN_LAST_YEAR.search(sentence) and not promises_more(sentence) and tells_nothing_new(sentence):
        return True
    if _HAS_ALREADY.search(sentence) and not _MEANS_TO.search(_QUOTED.sub("", sentence)):
        return True
    tells = any(tells_of_value_then(clause, year) for clause in _COMMA.split(sentence))
    return tells or (reported and not _comes_to_plans(sentence))


def is_heard(sentence: str) -> bool:
    """Whether a sentence tells what a reporter has heard, which may be done already: 记者获悉，今年新建公路850公里."""
    return _HEARD.search(sentence) is not None


def promises_more(sentence: str) -> bool:
    """Whether a sentence says with a word of resolve that something will be done; 今年 alone does not."""
    return _PROMISES.search(sentence) is not None


def opens_report(sentence: str, year: int) -> bool:
    """Whether a sentence speaks of a time before the plan and does not turn ahead, so that what follows it tells of
    that time too.
    """
    if _tells_of_months_past(sentence):
        return True
    clauses = _COMMA.split(sentence)
    if _NOW.match(sentence) or _RESOLVES.search(sentence) or any(turns_ahead(clause, year) for clause in clauses):
        return False
    speaks_of_then = any(tells_of_past_year(clause, year) or tells_of_past_plan(clause, year) for clause in clauses)
    return speaks_of_then or _OPENING.match(sentence) is not None


def tells_nothing_new(sentence: str) -> bool:
    """Whether a sentence has no word of what is still to be done, so that it goes on with what those before it tell."""
    return not _comes_to_plans(sentence) and _STILL_TO_DO.search(sentence) is None


def _comes_to_plans(sentence: str) -> bool:
    return _AHEAD.search(sentence) is not None or _COMES_TO_PLANS.search(sentence) is not None
