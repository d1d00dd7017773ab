"""One sentence, several indicators: A和B分别不少于3家、5家; A、B均增长8%; A和B各1所."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPREAD_WORDS = re.compile(
    r"(?P<respectively>分别)|(?P<each>(?<![人户平])均(?=$|[增下上提降减达超突实完保控不要应须有为同比较建设开创新力争分年约近\s\d])|(?<![成首])都|各)(?!类|项|级|地|界|方|种|部门|单位|族|自)"
)
_MARKS = ("、", "/")
_JOINTS = re.compile(r"[、/]|以及|和|与|及")
_INSIDE = re.compile(r"\([^)]*\)|（[^）]*）")
_BUILDING = re.compile(r"[一二三四五六七八九十](?:小|中|院|幼)$")
"""A building that stands in a list with its whole name: 二小、城东幼儿园建设."""
_WORKS = re.compile(r"(?:迁建|新建|改建|扩建|改扩建|建设|改造|提升|修缮)?(?:工程|项目)?$")
_KIND = re.compile(
    r"示范|标准化|(?:生产|种植|养殖|加工|制种|繁育)?基地|产业|园区|种植|养殖|面积|产量|用量|总量|企业|项目|工程|小区|社区|排放|浓度|"
    r"服务|体系|平台|市场|改造|建设|设施|保险|能力|覆盖|道路|公路|资费|费用|价格|成本|投资"
)
"""Where the words begin that name what all things of a list are: 水稻、马铃薯示范基地."""
_SPENT_FOR = re.compile(r"(?:单位|每?万元|.{2,20}的).{0,12}?(?=(?:能耗|能源消耗|用水量|水耗)$)")
_EMITTED = re.compile(r"二氧化碳|碳排放|用水量|水耗|主要污染物")
_LAST_OF_LIST = re.compile(r"(?:\d+|[一二三四五六七八九十两]+)[个项条家类大种]")


def holds_for_each(text: str) -> bool:
    """Whether one number holds for each thing named before (均, 各)."""
    match = _SPREAD_WORDS.search(text)
    return match is not None and match["each"] is not None


def split_subjects(words: str, count: int | None = None) -> tuple[str, ...]:
    """The things named in a list, completed from one another: 农村、城市社区服务体系项目 → 农村社区…, 城市社区….

    With `count`, the list is cut into exactly that many parts or () where it cannot be; without, at every joint.
    """
    masked = _INSIDE.sub(lambda match: "□" * len(match.group()), words)
    cuts = [match for match in _JOINTS.finditer(masked) if match.start() > 0 and match.end() < len(masked)]
    if count is None:
        last = max((cut.start() for cut in cuts if cut.group() in _MARKS), default=0)
        cuts = [cut for cut in cuts if cut.start() >= last or cut.group() in _MARKS]
    if count is not None and len(cuts) + 1 > count:
        strong = [cut for cut in cuts if cut.group() in _MARKS]
        weak = [cut for cut in cuts if cut.group() not in _MARKS]
        if len(strong) + 1 == count:
            cuts = strong
        elif len(weak) + 1 == count:
            cuts = weak
        elif strong and weak and len(strong) + 2 == count:
            cuts = [*strong, weak[-1]]
    parts, start = [], 0
    for cut in cuts:
        parts.append(words[start : cut.start()].strip())
        start = cut.end()
    parts.append(words[start:].strip())
    parts = [part for part in parts if part]
    if count == 2 and len(parts) == 1 and "城乡" in words:
        return (words.replace("城乡", "城镇", 1), words.replace("城乡", "农村", 1))
    if count is not None and len(parts) != count:
        return ()
    return _complete(_with_heads(parts))


def _with_heads(parts: list[str]) -> list[str]:
    """Give what energy is spent for to the emissions named with it: 单位产值能耗和二氧化碳排放."""
    head = _SPENT_FOR.match(parts[0]) if parts else None
    return parts if head is None else [parts[0], *(_of(head.group(), part) for part in parts[1:])]


def _of(head: str, part: str) -> str:
    return head + part if _EMITTED.match(part) else part


def _complete(parts: list[str]) -> tuple[str, ...]:
    """Give the words that only the first or only the last thing carries to the others."""
    if len(parts) < 2:
        return tuple(parts)
    counted = _LAST_OF_LIST.search(parts[-1])
    if counted:
        tail = parts[-1][counted.end() :]
        own = parts[-1][: counted.start()].removesuffix("等")
        return tuple(_with_tail(part, tail) for part in (*parts[:-1], own) if part)
    tail = _shared_tail(parts)
    return (*(_with_tail(part, tail) for part in parts[:-1]), parts[-1])


def _shared_tail(parts: list[str]) -> str:
    """What the last part has over and above its own share of the list."""
    last, first = parts[-1], parts[0]
    shared = _common(first, last)
    if shared:
        return last[last.index(shared) + len(shared) :]
    place = last.find(first[-1], 1)
    if 0 < place <= len(first) and place + 1 < len(last):
        return last[place + 1 :]
    if len(last) - len(first) < 2 or len(first) > 4:
        return ""
    if _BUILDING.search(first):
        works = _WORKS.search(last)
        return works.group() if works else ""
    kind = _KIND.search(last, 2)
    return last[kind.start() :] if kind else ""


def tail_of_last(things: Sequence[str]) -> str:
    """What only the last of some counted things says for all: 3个省级、5个市级示范村 are 示范村; "" if nothing."""
    first, last = things[0], things[-1]
    if len(first) < 2 or len(last) - len(first) < 2:
        return ""
    if _common(first, last) or 0 < last.find(first[-1], 1) <= len(first) or first[0] == last[0]:
        return _shared_tail(list(things))
    return ""


def _common(first: str, last: str) -> str:
    """The longest end of `first` of two characters or more that stands inside `last`, not at its end."""
    for length in range(min(len(first), len(last)) - 1, 1, -1):
        end = first[-length:]
        if end in last and not last.endswith(end):
            return end
    return ""


def _with_tail(part: str, tail: str) -> str:
    return part if not tail or part.endswith(tail) else part + tail
