"""Where the title of a heading ends, and the words that follow on its line begin."""

from __future__ import annotations

import re

from model.plan.characters import plain
from model.plan.outline.marker import Style

STOPS = "。！？!?"
_OPENING, _CLOSING = "“‘（(《〈【「『", "”’）)》〉】」』"
LONGEST_TITLE = 90
SHORTEST_TITLE = 2
_LONGEST_SMALL_TITLE = 45
_LONGEST_OWN_TITLE = 28
_SHORTEST_SMALL_BODY = 12
_LATEST_COLON = 16
_SHORTEST_RUN_ON, _SHORTEST_SURE = 24, 12
_SHORTEST_SENTENCE, _SHORTEST_CLOSED = 40, 20
_SHORTEST_GLUED = 6
_SHORTEST_BEHIND_WIDE = 8
_POINT_AS_STOP = re.compile(r"(?<=[一-龥”）)])[.．](?=[一-龥]{2}|[“《][一-龥]|20\d\d年)")
_WIDE_BLANK = re.compile(r"\u3000+|[ \xa0]{2,}|\t")
LATEST_BLANK = 40
SENTENCE_BEHIND_BLANK = re.compile(
    r"(?<=[一-龥])[ \xa0](?=[一-龥“A-Za-z])(?![^。；]{0,40}[一-龥][ \xa0][一-龥])"
    r"(?:(?=[^。；：:]{20})[^。；]*[，,]|[^。；：:\d]{6,}\d[^。；：:]*[，,。；])"
)
_STANDING = (
    r"工作回顾|工作总结|工作安排|工作打算|工作部署|主要工作(?!目标|任务|要求|措施|内容)|存在的?(?:主要)?问题|重点工作(?!任务)|总体要求|"
    r"指导思想|基本原则|主要目标|总体目标|规划目标|建设目标|工作目标|发展目标|预期目标|目标要求|主要任务|重点任务|工作任务|目标任务|任务目标|任务分工|责任分工|"
    r"(?:工作|保障|整治|主要|推进|具体|实施)措施|(?:工作|实施|方法)步骤|主要内容|工作内容|工作思路|总体思路|基本思路|时间安排|总体安排|组织领导(?!机构|小组|体[制系]|班子|架构)|工作要求"
)
STANDING_TITLE = re.compile(
    rf".{{0,12}}?(?:{_STANDING})(?:(?:和|与|及|以及|、)(?:{_STANDING}))*(?![、，,和与及的是为时还应。；：:“”（()]|任务|分解|原则|分工|考核)"
)
"""What parts of plans are called everywhere; where other words run on behind it, the title ends there."""
LONGEST_STANDING = 40
_OPENING_WORDS = (
    r"(?:过去的?)?[一二三四五]年来?[，,]|过去[一二三四五]年是|20\d\d年(?:是|[，,])|今年(?:是|的主要|[，,])|当前[，,]|近年来[，,]|“十[一二三四五六七]五”(?:时期|期间)(?:是|[，,])|"
    r"(?<![成作用])为(?:了|深入|认真|全面|进一步|切实|确保)|坚持以|(?:深入|全面|认真)贯彻|以(?:习近平|邓小平|[^，,。]{2,20}为(?:指导|统领)[，,])|"
    r"各(?:级|有关|相关|责任|牵头|乡|镇|街道|县|区|市|村|单位|部门)[^，,。；;：:]{0,12}(?:要|应当?|必须)(?=[一-龥])"
)
_BINDS = "和与及的在到至自从于对由向使求促〇○零一二三四五六七八九十"
_OPENS_SENTENCE = re.compile(rf"(?<=[一-龥”）)])(?<![{_BINDS}])(?:[ \xa0](?=到20\d\d年)|[ \xa0]?(?:{_OPENING_WORDS}))")
_SAYS_WHEN = ("年，", "年,", "年来，", "年来,", "年是", "时期，", "时期,", "时期是", "期间，", "期间,")
_ORDERS = ("要", "应", "应当", "必须")
_SHORTEST_BEFORE_ORDER = 4
_BEGINS_LIST = re.compile(r"\s*(?:\d{1,2}[.．、](?!\d)|[（(][一1][）)]|一[、是]|①)")
_STAGE = re.compile(r"第[一二三四五六七八九十]{1,2}阶段\s*(?:[（(][^（()）]{2,40}[)）])?(?=[：:\s]|$)")
_LONGEST_OF_STAGE = 24
_DIGIT = re.compile(r"\d")
_SECOND_HALF = re.compile(r"[：:][^。；;，,：:\d]{4,22}。(?=.{12})")
_SENTENCE = re.compile(r"[^。；;]*[，,、\d][^。；;]*[。；;]")


def title_length(words: str) -> int:
    """How many characters of `words` (a heading without its marker) are the title; the rest is body.

    A title ends at the first full stop outside quotation marks, at a wide blank, or at a colon early in the line.
    """
    depth = 0
    if stage := _STAGE.match(words):
        return _length_of_stage(words, stage.end())
    if end := _end_before_sentence(words):
        return end
    for index, character in enumerate(words[: LONGEST_TITLE * 2]):
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and _ends_title(words, index, character):
            return index
    return len(words)


def _length_of_stage(words: str, named: int) -> int:
    """The length of the title that opens with the name of a stage, with what the stage is for if that is short:
    第一阶段（3月）：动员部署。
    """
    begin = named + len(words[named:]) - len(words[named:].lstrip("：: \u3000\xa0\t"))
    length = title_length(words[begin:])
    is_short = length <= _LONGEST_OF_STAGE and not any(comma in words[begin : begin + length] for comma in "，,；;")
    return begin + length if is_short else named


def _end_before_sentence(words: str) -> int:
    """Where a title ends that a sentence follows without any stop, since the line end between them was lost; else 0."""
    blank = _WIDE_BLANK.search(words, _SHORTEST_GLUED)
    latest = min(LONGEST_STANDING, blank.start() if blank is not None else LONGEST_STANDING)
    openings = (found for found in _OPENS_SENTENCE.finditer(words, SHORTEST_TITLE, latest) if _may_open(found))
    opening = next((found for found in openings if not any(stop in words[: found.start()] for stop in "。；：:")), None)
    standing = STANDING_TITLE.match(plain(words[:LONGEST_STANDING]))
    if standing is not None and (opening is None or standing.end() < opening.start()):
        end, is_sure = standing.end(), False
    elif opening is not None:
        end, is_sure = opening.start(), opening.group().endswith((*_SAYS_WHEN, *_ORDERS))
    else:
        return 0
    shortest = end + (_SHORTEST_SURE if is_sure else _SHORTEST_RUN_ON)
    runs_on = shortest < len(words) and (is_sure or "。" not in words[:shortest])
    return end if runs_on else 0


def _may_open(opening: re.Match[str]) -> bool:
    """Whether a title can stand before the words that open a sentence: it is long enough, and names nobody else who
    must do what they order (各乡镇、各部门要…).
    """
    before = opening.string[: opening.start()]
    if opening.group().endswith(_ORDERS):
        return len(before) >= _SHORTEST_BEFORE_ORDER and not any(one in before for one in "各、")
    return len(before) >= _SHORTEST_GLUED or opening.group()[0].isspace()


def _ends_title(words: str, index: int, character: str) -> bool:
    if character in STOPS or (character in ".．" and _POINT_AS_STOP.match(words, index)):
        return True
    if character in "：:":
        return index <= _LATEST_COLON and _stands_alone(words, index)
    if index <= 3 or not character.isspace():
        return False
    if wide := _WIDE_BLANK.match(words, index):
        rest = len(words) - wide.end()
        return rest > _SHORTEST_SENTENCE or (rest > _SHORTEST_BEHIND_WIDE and words.endswith("。"))
    rest = len(words) - index
    is_long = rest > _SHORTEST_SENTENCE or (rest > _SHORTEST_CLOSED and words.endswith("。"))
    return index <= LATEST_BLANK and is_long and SENTENCE_BEHIND_BLANK.match(words, index) is not None


def _stands_alone(words: str, colon: int) -> bool:
    """Whether a sentence, or a figure to be reached, follows the colon of "指导思想：以…为指导，…。"."""
    if _BEGINS_LIST.match(words, colon + 1):
        return True
    if "，" in words[:colon] or "," in words[:colon] or words[:colon].isdecimal():
        return False
    if (half := _SECOND_HALF.match(words, colon)) and _goes_on(words[:colon], half.group()):
        return False
    if len(words) - colon > _SHORTEST_SENTENCE or _SENTENCE.fullmatch(words, colon + 1):
        return True
    return _DIGIT.search(words, colon + 1) is not None and _DIGIT.search(words, 0, colon) is None


def _goes_on(named: str, half: str) -> bool:
    """Whether the short words behind a colon are the second half of a title (简政提效：深化审批改革。), and no sentence
    about what the first one names.
    """
    return not is_standing_title(named) and named[-3:] not in half


def is_standing_title(words: str) -> bool:
    """Whether words are nothing but what parts of plans are called everywhere: 总体要求, 保障措施."""
    return len(words) <= LONGEST_STANDING and STANDING_TITLE.fullmatch(plain(words)) is not None


def leads(words: str, style: Style) -> bool:
    """Whether a small marker stands before a title, and not before one line of a list or a note."""
    length = title_length(words)
    if not SHORTEST_TITLE <= length <= _LONGEST_SMALL_TITLE or re.search(r"\d", words[:length]):
        return False
    if len(words) - length > _SHORTEST_SMALL_BODY:
        return True
    if style is Style.DECIMAL_PAREN and words.endswith("。"):
        return length <= _LONGEST_OWN_TITLE
    return style is not Style.DASH and not words.endswith(("；", ";", "。", "，"))
