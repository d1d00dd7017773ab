"""Two levels of headings in every pair of ways to number them: which are headings, and which stand under which."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from tests.plan.outline_lines import MORE, SAID, items_of, outline_of, shown

HAN = "一二三四五六七八九十"
CHAPTERS = {
    "推动产业转型升级": {
        "壮大主导产业": "新增规模企业20家，完成投资35亿元，产值增长8%以上。",
        "培育新兴产业": "认定高新企业15家，建设创新平台3个，引进人才60名。",
        "发展现代服务": "新增限上商贸企业12家，接待游客300万人次以上。",
    },
    "加快城乡融合发展": {
        "完善基础设施": "改造农村公路120公里，铺设供水管网18公里以上。",
        "整治人居环境": "改造老旧小区16个，新增绿地8万平方米，拆除违建2处。",
    },
    "增进民生福祉水平": {
        "促进就业创业": "城镇新增就业6000人，开展技能培训2000人次以上。",
        "办好人民教育": "新建公办幼儿园3所，新增学位900个，招聘教师120名。",
        "健全社会保障": "新增养老床位200张，发放救助资金800万元以上。",
    },
    "强化政府自身建设": {
        "推进依法行政": "办结代表建议和委员提案，办复率达到100%以上。",
        "持续改进作风": "压减会议10%以上，网上可办率达到95%，群众满意。",
    },
}
OUTER: dict[str, Callable[[int], str]] = {
    "一、": lambda number: f"{HAN[number - 1]}、",
    "（一）": lambda number: f"（{HAN[number - 1]}）",
    "第一部分": lambda number: f"第{HAN[number - 1]}部分　",
    "第一章": lambda number: f"第{HAN[number - 1]}章 ",
    "壹、": lambda number: f"{'壹贰叁肆'[number - 1]}、",
    "第一，": lambda number: f"第{HAN[number - 1]}，",
    "任务一：": lambda number: f"任务{HAN[number - 1]}：",
    "1.": lambda number: f"{number}.",
    "一 ": lambda number: f"{HAN[number - 1]} ",
    "none": lambda number: "",
}
INNER: dict[str, Callable[[int], str]] = {
    "（一）": OUTER["（一）"],
    "1.": OUTER["1."],
    "1、": lambda number: f"{number}、",
    "1：": lambda number: f"{number}：",
    "1 ": lambda number: f"{number} ",
    "（1）": lambda number: f"（{number}）",
    "1）": lambda number: f"{number}）",
    "【1】": lambda number: f"【{number}】",
    "①": lambda number: chr(0x2460 + number - 1),
    "第一节": lambda number: f"第{HAN[number - 1]}节 ",
    "第一，": OUTER["第一，"],
    "其一，": lambda number: f"其{HAN[number - 1]}，",
    "一是": lambda number: f"{HAN[number - 1]}是",
    "——": lambda number: "——",
    "●": lambda number: "●",
    "none": lambda number: "",
}
SAME = {("第一，", "其一，"), ("1.", "1、"), ("1.", "1："), ("1.", "1 "), ("none", "none")}
BEGIN_ANEW = ("第一，", "其一，", "一是", "——", "●", "none")
CASES = [
    (outer, inner, runs_on)
    for outer in OUTER
    for inner in INNER
    for runs_on in (False, True)
    if outer != inner and (outer, inner) not in SAME and not (runs_on and inner in BEGIN_ANEW)
]


@pytest.mark.parametrize("own_line", [False, True], ids=["sentence", "own line"])
@pytest.mark.parametrize(("outer", "inner", "runs_on"), CASES)
def test_two_levels_are_told_apart_however_they_are_numbered(
    outer: str, inner: str, runs_on: bool, own_line: bool
) -> None:
    lines, wanted = (
        ["某市2024年工作要点", "为做好今年各项工作，制定本要点，请各单位抓好落实，确保全年目标圆满完成。"],
        [],
    )
    numbers = count(1)
    for place, (chapter, items) in enumerate(CHAPTERS.items(), start=1):
        lines.append(OUTER[outer](place) + chapter)
        wanted.append((1, chapter))
        numbers = numbers if runs_on else count(1)
        for item, said in items.items():
            marked = INNER[inner](next(numbers)) + item
            lines += [marked, said] if own_line else [f"{marked}。{said}"]
            wanted.append((2, item))
    assert [(heading.level, heading.title) for heading in outline_of(*lines).headings] == wanted


def test_points_in_brackets_are_items_where_a_document_counts_by_nothing_else() -> None:
    points = ["（1）新建幼儿园2所。", "（2）开工建设县医院。", "（3）改造小区10个，惠及居民900户。"]
    head = f"报告指出，今年要抓好10件实事。{SAID}"
    assert shown(outline_of("某县民生实事", head, *points)) == [point.rstrip("。") for point in points]
    glued = outline_of(f"某县民生实事{SAID}分别是： {' '.join(points)}")
    assert shown(glued) == [point.rstrip("。") for point in points]
    below = outline_of("某县要点", "一、抓民生", *points, "二、抓项目", SAID)
    assert [line.strip() for line in shown(below)] == ["一、抓民生", "二、抓项目"]


def test_a_point_between_words_ends_a_title_as_a_stop_does() -> None:
    lines = [f"1、工业运行平稳.工业增加值增长8%左右.{SAID}", f"2、投资结构优化.工业投资增长10%.{SAID}"]
    assert shown(outline_of("某市工作方案", *lines)) == ["1、工业运行平稳", "2、投资结构优化"]


def test_stages_are_parts_of_the_chapter_that_they_stand_in() -> None:
    goal, work, call = ["一、整治目标", SAID], ["二、方法步骤"], ["三、工作要求", "（一）落实责任", MORE]
    counted = ["第一阶段（3月1日—3月31日）", "1.摸清底数。" + MORE, "2.建立台账。" + MORE]
    counted += ["第二阶段（4月1日—9月30日）：", "1.逐户销号。" + MORE]
    assert shown(outline_of("某镇河道整治方案", *goal, *work, *counted, *call)) == [
        "一、整治目标",
        "二、方法步骤",
        "  第一阶段（3月1日—3月31日）",
        "    1.摸清底数",
        "    2.建立台账",
        "  第二阶段（4月1日—9月30日）",
        "    1.逐户销号",
        "三、工作要求",
        "  （一）落实责任",
    ]


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (
            ["第一阶段（3月1日—31日）：摸底排查。", "第二阶段（4月1日—30日）：集中销号。"],
            ["第一阶段（3月1日—31日）：摸底排查", "第二阶段（4月1日—30日）：集中销号"],
        ),
        (
            ["第一阶段：摸底排查（3月1日至31日）。", "第二阶段：集中销号（4月1日至30日）。"],
            ["第一阶段：摸底排查（3月1日至31日）", "第二阶段：集中销号（4月1日至30日）"],
        ),
        (["第一阶段：开展排查，建立台账，", "第二阶段：开展整治，逐户销号，"], ["第一阶段", "第二阶段"]),
    ],
)
def test_a_stage_is_named_with_what_it_is_for(lines: list[str], titles: list[str]) -> None:
    outline = outline_of("某镇河道整治方案", "一、方法步骤", *(line + MORE for line in lines), "二、工作要求", SAID)
    assert items_of(outline) == [*titles, "工作要求"]


def test_a_stage_in_running_words_is_no_heading() -> None:
    lines = [
        "一、基本情况",
        f"第一阶段工作已经结束，成效比较明显，群众反映较好。{MORE}",
        f"第二阶段，要抓好巩固。{MORE}",
        "二、工作要求",
        SAID,
    ]
    assert shown(outline_of("某镇河道整治方案", *lines)) == ["一、基本情况", "二、工作要求"]


def test_a_title_ends_before_the_words_that_announce_what_follows() -> None:
    lines = [f"一、村级公路分批验收，具体安排如下：\n{SAID}", f"二、桥梁分段验收，时间安排如下：\n{SAID}"]
    assert items_of(outline_of("某县验收通知", *lines)) == ["村级公路分批验收", "桥梁分段验收"]


def test_offices_before_their_telephones_head_nothing() -> None:
    offices = [
        f"某县{name}：\n电话：0871-6500000，邮箱：office@example.gov.cn"
        for name in ("财政局预算科", "水务局工程处", "民政部门联系方式")
    ]
    assert shown(outline_of("某县申报通知", f"一、申报条件\n{SAID}", f"二、有关要求\n{SAID}", *offices)) == [
        "一、申报条件",
        "二、有关要求",
    ]


def test_one_line_without_a_number_heads_what_it_says_by_a_standing_title() -> None:
    told = [f"工业实现新跃升。新增企业3家。{MORE}", f"农业迈上新台阶。新增良田600亩。{MORE}", f"教育取得新成效。{MORE}"]
    assert shown(outline_of("某镇半年工作汇报", SAID + MORE, "上半年工作回顾", *told)) == ["上半年工作回顾"]


def test_numbers_above_forty_go_on_where_a_few_are_left_out() -> None:
    numbers = [*range(1, 40), 41, 42, 45]
    outline = outline_of("某县2023年工作要点", "一、任务", *(f"{number}.抓好有关工作。{SAID}" for number in numbers))
    assert [heading.number for heading in outline.headings[1:]] == numbers


def test_contents_with_their_pages_are_left_out_though_their_headings_stand_nowhere_else() -> None:
    listed = ["目录", "1.农业局总结 3", "2.水利局总结……12", "3.林业局总结\t27"]
    body = ["一、主要做法", SAID, "二、下一步打算", "1.修渠30", MORE, "2.植树12", MORE]
    assert shown(outline_of("总结汇编", *listed, *body)) == [
        "一、主要做法",
        "二、下一步打算",
        "  1.修渠30",
        "  2.植树12",
    ]


def test_pages_of_a_shared_document_are_read_as_one() -> None:
    first = f"1、某县2024年造林方案一、总体目标{MORE * 4}二、主要任务（一）荒山造林。全县要在春季造林并建成"
    second = f"2、标准林场三处。{MORE * 4}（二）补植补造。春季要在旧林地里"
    third = f"3、补植树苗。{MORE}"
    outline = outline_of("某县造林方案.docx", first, second, third)
    assert shown(outline) == ["一、总体目标", "二、主要任务", "  （一）荒山造林", "  （二）补植补造"]


def test_pages_of_a_shared_document_may_hold_its_sections_alone() -> None:
    first = f"1、某乡工作报告。{SAID}（一）抓好生产。{MORE * 4}（二）兴修水利。全乡要在冬季"
    second = f"2、建成水渠三条。{MORE}（三）办好学校。{MORE}"
    assert items_of(outline_of("某乡工作报告.docx", first, second))[-1] == "办好学校"


PARTS = {
    "named by their years": ("过去五年工作回顾", "今后五年奋斗目标", "2022年工作安排"),
    "named by their periods": ("“十三五”时期主要成绩", "“十四五”时期主要目标", "二〇二二年工作安排"),
    "told by their numbers": ("本届政府工作回顾", "下届政府主要目标", "开局之年重点工作"),
}


@pytest.mark.parametrize("titles", PARTS.values(), ids=PARTS)
def test_parts_without_a_number_stand_above_chapters_that_begin_anew(titles: tuple[str, ...]) -> None:
    lines = ["某县政府工作报告", "各位代表：", "现在，我代表县政府报告工作。"]
    for title in titles:
        lines += [title, SAID + MORE, f"一、建设园区。{SAID}", f"二、整治河道。{SAID}"]
    expected = [line for title in titles for line in (title, "  一、建设园区", "  二、整治河道")]
    assert shown(outline_of(*lines)) == expected


def test_lines_with_a_period_within_chapters_that_go_on_are_no_parts() -> None:
    lines = ["一、发展基础", "“十二五”发展成就", SAID + MORE, "“十三五”面临形势", SAID + MORE]
    lines += ["二、总体要求", "今后五年总体思路", SAID + MORE, "三、保障措施", SAID]
    assert [line for line in shown(outline_of("某县规划", *lines)) if not line.startswith(" ")] == [
        "一、发展基础", "二、总体要求", "三、保障措施",
    ]  # fmt: skip


def test_long_numbered_items_without_a_stop_are_no_pages() -> None:
    lines = [
        f"{number}、{title}。{MORE * 4}力争年底全部建成" for number, title in ((1, "修渠"), (2, "造林"), (3, "办学"))
    ]
    assert items_of(outline_of("某县2024年计划", *lines)) == ["修渠", "造林", "办学"]
