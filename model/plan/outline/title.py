"""The title of a plan among the lines that stand before its first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from model.plan.outline.chrome import is_date_line

_KINDS = (
    "报告|要点|计划|规划|纲要|方案|意见|通知|安排|决定|措施|办法|清单|任务|分工|目标|"
    "实事|建议|批复|行动|细则|工程|策划案|報告|要點|計劃|規劃|綱要|意見|任務"
)
_COUNTED = r"(?:[实實]事|[项項]目|任[务務])(?:\d{1,3}|[一二三四五六七八九十百]{1,3})[件项項]"
_TITLE = re.compile(rf"(?:{_KINDS}|{_COUNTED})\s*(?:[（(《【\[].{{0,30}}[）)》】\]])?》?$")
_NO_TITLE = re.compile(
    r"[。；;！？，：:]$|^(?:各位|现在|[（(〔]|——|--|—)|^[^《]{0,12}[〔\[（](?:19|20)\d\d[〕\]）]\s*\d+\s*号$|予以印发|如下"
)
_LETTERS_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000\xa0](?=[\u4e00-\u9fff](?:[ \u3000\xa0]|$))")
_RUN_ON = re.compile(rf"([^。，：:]{{2,50}}?(?:{_KINDS}))(?=——|--|[（(]|各位)")
_BEGINS_ITSELF = re.compile(r"[^《〈]{4,30}关于")
"""What opens with the office: the line before it is none of its words."""
_ANNOUNCES = re.compile(r"(?:印发|转发|批转)$")
_LONGEST = 90
_COVER = re.compile(r"印发|转发|通知$")


def ends_as_title(words: str) -> bool:
    """Whether words end as the title of a paper does: 工作要点, 任务分工（2021年）."""
    return _TITLE.search(words) is not None


def find_title(lines: Sequence[str]) -> str:
    """The title in `lines` (the words before the body, page chrome left out), "" where none is recognised.

    A covering notice gives way to the paper that it carries; a title broken over two lines is put together.
    """
    titles = _complete_titles(lines)
    if not titles:
        run_on = _RUN_ON.match(lines[0].strip()) if lines else None
        return run_on.group(1) if run_on is not None else ""
    papers = [title for title in titles if not _COVER.search(title)]
    return papers[0] if papers else titles[0]


def _complete_titles(lines: Sequence[str]) -> list[str]:
    titles: list[str] = []
    begun = ""
    for line in lines:
        words = squeezed(line)
        if len(words) > _LONGEST or _NO_TITLE.search(words) or is_date_line(words):
            begun = ""
            continue
        if _TITLE.search(words):
            titles.append(words if _BEGINS_ITSELF.match(words) and not _ANNOUNCES.search(begun) else begun + words)
            begun = ""
        elif len(words) >= 6 and not re.search(r"[省市县区州]长\s|\s", words):
            begun += words
        else:
            begun = ""
    return titles


def squeezed(line: str) -> str:
    """A line without the blanks that spread its letters: "政 府 工 作 报 告" is 政府工作报告."""
    words = line.strip()
    spread = re.fullmatch(r"(?:[\u4e00-\u9fff][ \u3000\xa0]+){2,}[\u4e00-\u9fff]", words)
    return re.sub(r"[ \u3000\xa0]", "", words) if spread else _LETTERS_SPREAD.sub("", words)
