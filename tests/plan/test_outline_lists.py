"""What stands below a heading and is no heading: lists of sentences, attachments, tables broken into their cells."""

from __future__ import annotations

import pytest

from tests.plan.outline_lines import MORE, SAID, outline_of, shown

_STEPS = ["1.巡查人员每周全覆盖一次。", "2.发现的问题由镇级平台统一派单。", "3.处置单位完成后及时反馈。"]
_TITLED = [f"1.强化统筹。{SAID}", f"2.夯实责任。{SAID}"]


def test_sentences_that_are_counted_below_a_heading_are_a_list_where_others_lead_a_title() -> None:
    lines = ["一、主要做法", "（一）健全体制", *_TITLED, "（二）巡查流程", *_STEPS, "二、组织领导", SAID]
    assert shown(outline_of("某区2021年养护方案", *lines)) == [
        "一、主要做法", "  （一）健全体制", "    1.强化统筹", "    2.夯实责任", "  （二）巡查流程", "二、组织领导",
    ]  # fmt: skip


def test_names_and_days_that_are_counted_below_a_heading_are_a_list() -> None:
    names = ["1.物联网示范", "2.大数据平台", "3.精准农业技术"]
    days = ["1.2024年8月底前，各区开展调研，形成清单。", "2.2024年9月底前，制定专项方案。"]
    lines = [
        "一、总体要求",
        SAID,
        "二、建设内容",
        *names,
        "三、实施阶段",
        *days,
        "四、组织领导",
        SAID,
        "五、宣传引导",
        SAID,
    ]
    assert [heading.number for heading in outline_of("某市2024年方案", *lines).headings] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "lines",
    [
        ["一、总体要求", SAID, "二、重点任务", *_STEPS, "三、组织领导", SAID, "四、督促检查", SAID],
        ["一、工业", *_STEPS, "二、农业", *_STEPS, "三、组织领导", SAID],
        ["一、工业", *_STEPS[:2], "二、农业", "3.新建粮仓2座。", "4.新建冷库3座。", "三、其他", SAID, "四、督查", SAID],
        ["1.新建学校3所。", "2.新建公园2个。"],
        [
            "一、要求",
            SAID,
            "二、内容",
            "1.新建学校3所。（责任单位：县教育局）",
            "2.新建公园2个。（责任单位：县住建局）",
            "三、督查",
            SAID,
        ],
    ],
    ids=["under a heading of tasks", "in most chapters", "running on", "alone", "answered for"],
)
def test_what_is_counted_is_an_item_where_it_is_what_the_document_is_about(lines: list[str]) -> None:
    counted = [line for line in lines if line[0].isdecimal()]
    found = [heading.printed for heading in outline_of("某县2022年安排", *lines).headings]
    assert [one for one in found if one[0].isdecimal()] == [line.partition("。")[0] for line in counted]


def test_short_sentences_in_brackets_count_are_headings_only_above_words_of_their_own() -> None:
    steps = ["（1）完成站网升级改造。", "（2）完成监测系统升级。"]
    lines = [
        "一、主要任务",
        f"1.水文建设。{MORE}",
        *steps,
        f"2.河道整治。{MORE}",
        f"（1）县级河道。{SAID}",
        f"（2）镇级河道。{SAID}",
    ]
    assert shown(outline_of("某区水务“十四五”规划", *lines)) == [
        "一、主要任务", "  1.水文建设", "  2.河道整治", "    （1）县级河道", "    （2）镇级河道",
    ]  # fmt: skip


def test_points_of_two_long_sentences_are_a_list_and_none_that_somebody_answers_for() -> None:
    long = "9月30日前，各街道各镇对照标准完成高层建筑底数和易燃可燃外保温材料底数的全面排查并登记造册，及时上报结果。"
    for behind, found in (("排查结果报区建设管理委。", [1, 2, 3]), ("（责任单位：区建管委）", [1, 2, 1, 2, 3])):
        points = [f"{number}.{long}{behind}" for number in (1, 2)]
        lines = ["一、工作目标", SAID, "二、摸清底数", *points, "三、组织领导", SAID]
        assert [heading.number for heading in outline_of("某区2017年方案", *lines).headings] == found


def test_clauses_that_are_counted_within_a_sentence_are_a_list() -> None:
    clauses = ["（一）完善基础设施；", "（二）优化功能布局；", "（三）区政府认定的其他活动。"]
    offices = ["（一）新建学校（责任单位：教育局）；", "（二）新建公园（责任单位：住建局）；", "（三）新建公厕。"]
    for heading, listed, found in (
        ("二、适用范围", clauses, 0), ("二、民生实事", clauses, 3), ("二、建设内容", offices, 3),
    ):  # fmt: skip
        lines = [
            "一、要求",
            SAID,
            heading,
            "具体包括：",
            *listed,
            "三、流程",
            f"（一）立项。{SAID}",
            f"（二）施工。{SAID}",
        ]
        outline = outline_of("某区更新意见", *lines)
        assert sum(one.printed[:3] in ("（一）", "（二）", "（三）") for one in outline.headings) == 2 + found


def test_points_counted_within_a_paragraph_lead_no_items() -> None:
    points = f"一是加快改造攻坚。{SAID}二是巩固建设成果。{SAID}"
    lines = [
        "一、要求",
        SAID,
        "二、提升品质",
        f"增进民生福祉。{SAID}",
        points,
        "到2025年，完成改造20万平方米。",
        "三、保障",
        SAID,
    ]
    assert shown(outline_of("某区更新方案", *lines)) == ["一、要求", "二、提升品质", "三、保障"]


def test_each_list_below_a_heading_is_judged_by_its_own_entries() -> None:
    steps = ["1.巡查每周一次。", "2.问题统一派单。", "3.处置后及时反馈。"]
    lines = ["一、主要做法", SAID, "二、健全体制", "要做到：", *_TITLED, "巡查流程如下：", *steps, "三、组织领导", SAID]
    assert shown(outline_of("某区2021年养护方案", *lines)) == [
        "一、主要做法", "二、健全体制", "  1.强化统筹", "  2.夯实责任", "三、组织领导",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["附件", "附表", "附"])
def test_a_list_of_attachments_goes_on_in_the_next_lines(word: str) -> None:
    lines = ["一、工作目标", SAID, "二、职责分工", SAID, f"{word}：1、建设计划表", "2、建设项目表", "3、已建情况一览表"]
    assert shown(outline_of("某区2022年方案", *lines)) == ["一、工作目标", "二、职责分工"]


def test_cells_of_a_table_behind_a_paper_head_nothing() -> None:
    header = ["任务", "分类", "重点任务", "2024年工作", "牵头", "部门"]
    rows = ["（一）", "提升设施品质", "1、改善道路环境", "建设精品道路100条。", "设施处", "各区"]
    rows += ["2、改善出行环境", "改造公交站台50个。", "客运处", "各区", "2024年", "2025年"]
    lines = ["一、提升品质", f"（一）改善道路。{SAID}", f"（二）改善出行。{SAID}", "二、组织领导", SAID]
    outline = outline_of("某市2024年方案", *lines, "附件1", "任务清单", *header, *rows)
    assert [heading.number for heading in outline.headings] == [1, 1, 2, 2]


def test_an_attachment_with_headings_and_sentences_is_read_on() -> None:
    tasks = [
        "一、工业",
        "1．新增规模以上企业10家。",
        "2．完成投资25亿元。",
        "二、农业",
        "1．建设高标准农田3万亩。",
        "2．新建冷库8座。",
    ]
    lines = ["现将重点工作下达给你们，请抓好落实。", "附件", "2023年重点工作", *tasks]
    assert len(outline_of("某县关于下达重点工作的通知", *lines).headings) == 6


def test_names_below_the_numbers_of_a_table_head_nothing() -> None:
    rows = [
        "1",
        "海塘达标率",
        "预期性",
        "46％",
        "2",
        "滩涂使用率",
        "预期性",
        "100％",
        "3",
        "管网漏损率",
        "约束性",
        "9％",
    ]
    lines = [
        "一、发展目标",
        SAID,
        "序号",
        "指标",
        "属性",
        "目标值",
        *rows,
        "二、主要任务",
        f"1.治水。{SAID}",
        f"2.治污。{SAID}",
    ]
    assert shown(outline_of("某区水务规划", *lines)) == ["一、发展目标", "二、主要任务", "  1.治水", "  2.治污"]


def test_cells_under_the_name_of_a_table_head_nothing() -> None:
    cells = ["目标", "建设目标", "到2025年", "（1）达标率", "40%", "管理", "建设管理", "制度"]
    lines = ["一、基本情况", SAID, "二、发展目标", SAID, "表2 达标指标", *cells, "三、主要任务", SAID]
    assert shown(outline_of("某区海绵城市方案", *lines)) == ["一、基本情况", "二、发展目标", "三、主要任务"]


def test_rows_of_which_cells_are_merged_head_nothing_and_keep_the_headings_between_them() -> None:
    rows = ["1", "组织机构14分", "1.未成立的扣2分", "2.未定人的扣2分", "2", "1.不全的扣1分", "3", "登记备案"]
    lines = ["一、检查范围", SAID, "二、检查内容", "序号", "项目", "评分", *rows, "三、检查步骤", f"1.自查。{SAID}"]
    assert shown(outline_of("某区文物检查方案", *lines)) == ["一、检查范围", "二、检查内容", "三、检查步骤", "  1.自查"]
    grouped = ["序号", "项目", "评分", "一、安全", *rows[:5], "二、管理", *rows[5:]]
    assert shown(outline_of("某区文物检查表", *grouped)) == ["一、安全", "二、管理"]
