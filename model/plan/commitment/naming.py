"""Short standard names: what is done and to what (引进各类人才), or what is measured (民间投资增速)."""

from __future__ import annotations

import re
from functools import lru_cache

from model.plan.commitment.words import ADVERBS, MODALS, RESULTS, SHORT_MODALS, one_of
from model.plan.unit_of_measure import UnitKind

_LONGEST = 30
_REMEMBERED = 256  # The words of one clause are looked at several times in a row.
_EDGES = "、，,;；。：:的了和及与并（( 　\n\t)）—-"
_CLOSING_EDGES = _EDGES.replace("并", "").replace("及", "")
END_EDGES = _CLOSING_EDGES + "等在达为至到"
_SPACE = re.compile(r"\s+")
_QUOTED = re.compile(r"“[^”]*”(?=.{4})")
_BRACKETS = re.compile(r"[（(][^）)]*[）)]?")
_PARTS_ASIDE = re.compile(r"[（(](?:包括|包含|其中|含)[^（()）]*\d[^（()）]*[）)]$")
_LEADING = re.compile(
    rf"^(?:{one_of(MODALS + ' ' + ADVERBS)}|{SHORT_MODALS}|新区|我市|我省|我区|我县|本市|本省|本区|本县)"
)
_OPENING = re.compile(r"^(?:同时|此外|同比|年均|今年|其中|目前|，|,|、|一批|一是|二是|三是|四是|五是)+")
_GOAL_IS = re.compile(r"^.{0,24}?(?:预期|主要|奋斗|发展|工作|总体)目标(?:是|为)(?=.{2})")
_DATED = re.compile(
    r"(?<![与于以较同])(?<![^占]比)(?:到|至|截至)?(?:[今本]年(?:年?[底末]|内)?前?|全年|年底前?|年内|上半年|下半年|(?<!\d)\d{1,2}月(?:底|末)?前|20\d\d年(?:底|末|"
    r"内)?前?|前?[三]?(?<=前三)季度|第?[一二三四]季度)"
)
_TRAILING = re.compile(
    r"(?:(?:较|比)[“\"]?十[一二三四五]?五[”\"]?(?:时期|期间|期?末)|(?:较|比|与|同)(?:20\d\d年?|上年度?|去年|全国|全省)?.{0,6}?(?:年|水平)|完成|(?<!硬)任务|目标任务|力争|争取|"
    r"确保|预计|分别|(?<![人户平年])均|都|各|总体|同比|比上年|较上年度?|比去年|年均|实现|稳定|保持|"
    r"(?<![需重主必概摘纪])要|(?<![效供反响适相感对])应|须|(?<=.{3})再|(?<=.{2})将)$"
)
_RATE = re.compile(r"(?:率|占比|比重|比例|度|指数|水平|平均|系数)$")
_CLOSING_BRACKET = re.compile(r"[（(][^（）()]*[）)]$")
_GROWTH_WORD = re.compile(r"(?:增长|增速|增幅|增加|提高|上升|上涨|涨幅|下降|降幅|降低|减少)$")
_FROM = re.compile(r"(?<=.{3})(?:从|由)[^从由]{0,24}$")
_ASIDE = re.compile(r"、[^、]{0,6}(?:高于|低于|大于|多于|少于|比|较)(?:去年|上年)[^、]*$")
_SET_BY = re.compile(r"拟?按照?(?:安排|控制|把握|掌握|考虑)$")
_DOES_SOMETHING = re.compile(rf"(?:{one_of(RESULTS)})(?=.{{2}})")
_WORK_TAIL = re.compile(r"(?:的?(?:建设|改造|工作|工程)?任务|队伍建设|队伍)$")


@lru_cache(maxsize=_REMEMBERED)
def bare(words: str) -> str:
    """The words without spaces and dates, without marks at their ends and without words that open a clause."""
    words = _GOAL_IS.sub("", words)
    stripped = _OPENING.sub("", _DATED.sub("", _SPACE.sub("", words)).lstrip(_EDGES).rstrip(_CLOSING_EDGES))
    return _PARTS_ASIDE.sub("", _closed(stripped))


def _closed(words: str) -> str:
    """The words with the brackets closed that a cut has left open, and without a quotation mark that has no other."""
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    return words + "".join(pair[1] for pair in ("()", "（）") if words.count(pair[0]) > words.count(pair[1]))


@lru_cache(maxsize=_REMEMBERED)
def tidy(words: str) -> str:
    """The same, without words that close a clause: 任务, 力争, 达到."""
    words = _SET_BY.sub("", _ASIDE.sub("", bare(words))).rstrip(END_EDGES)
    for _ in range(4):
        shorter = _TRAILING.sub("", words).rstrip(END_EDGES)
        if shorter == words or len(shorter) < 2:
            break
        words = shorter
    return _closed(words)


def strip_opening(words: str) -> str:
    """The words without modal words and adverbs in front: 力争推动民间投资 → 民间投资."""
    for _ in range(6):
        shorter = _LEADING.sub("", words).strip(_EDGES)
        if shorter == words or len(shorter) < 2:
            return words
        words = shorter
    return words


def name_counted(verb: str, noun: str) -> str:
    """The name of something done so many times: verb and thing, shortened at word borders if it grows too long."""
    noun = tidy(noun)
    noun = _WORK_TAIL.sub("", noun) or noun
    verb = tidy(verb)
    return shorten(noun if noun.startswith(verb) else verb + noun)


def in_context(word: str, noun: str) -> str:
    """The thing of a phrase that begins with a `word` like 为 or 在: for whom is kept (为老年人提供服务), where and in
    which matters is left out before the word of doing (在8个县建设基地).
    """
    if word in ("为", "向", "给"):
        return word + noun
    done = _DOES_SOMETHING.search(noun, 1)
    return noun[done.start() :] if done else noun


def name_measured(subject: str, kind: UnitKind, *, is_growth: bool, is_reduction: bool, in_points: bool = False) -> str:
    """The name of something measured: its subject, with 增速 or 降幅 for a change and 比例 for a bare share.

    `in_points` tells that a growth is one of percentage points (增幅).
    """
    subject = _closed(strip_opening(tidy(_FROM.sub("", subject) or subject)))
    core = _GROWTH_WORD.sub("", subject) or subject
    if is_growth:
        return shorten(core) + ("增幅" if in_points else "增速")
    if is_reduction:
        return shorten(core) + "降幅"
    if kind is UnitKind.PERCENT and not _RATE.search(_CLOSING_BRACKET.sub("", subject)):
        return shorten(subject) + ("比重" if "占" in subject else "比例")
    return shorten(subject)


def shorten(words: str) -> str:
    """At most thirty characters, by leaving out brackets, then quotations, then enumerated things, then what stands
    before 的.
    """
    if len(words) <= _LONGEST:
        return words
    words = _BRACKETS.sub("", words)
    if len(words) > _LONGEST:
        words = _QUOTED.sub("", words)
    while len(words) > _LONGEST and "、" in words:
        head, _, rest = words.partition("、")
        words = rest if len(rest) >= 4 else head
    if len(words) > _LONGEST and "的" in words[:-2]:
        words = words.rpartition("的")[2] if len(words.rpartition("的")[2]) >= 4 else words.partition("的")[0]
    if len(words) > _LONGEST:
        pieces = re.split(r"[和与及]", words)
        words = max(pieces, key=lambda piece: (len(piece) <= _LONGEST, len(piece)))
    return words


_TWIN_WORDS = {
    "条": "条数", "套": "套数", "户": "户数", "人": "人数", "名": "人数", "公里": "里程", "平方米": "面积",
    "亩": "面积", "公顷": "面积", "个": "个数", "项": "项数", "家": "家数", "座": "座数", "吨": "吨数", "件": "件数",
}  # fmt: skip


def name_grade(subject: str) -> str:
    """The name of a water grade: 渭河水质类别."""
    return tidy(subject.partition("水质")[0]) + "水质类别"


def name_increase(subject: str, unit: str) -> str:
    """The name of a growth that is counted and not a rate: 知识产权拥有量增加件数."""
    return shorten(strip_opening(tidy(subject))) + "增加" + _TWIN_WORDS.get(unit, "数")


def name_twin(name: str, unit: str | None) -> str:
    """The name with what its unit counts, for two indicators of one thing."""
    word = "金额" if unit and unit.endswith("元") else _TWIN_WORDS.get(unit or "", "")
    return name if not word or name.endswith(word) else name + word
