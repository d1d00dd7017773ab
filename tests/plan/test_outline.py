"""Outlines of documents written for these tests, one for each way in which offices number their headings."""

from __future__ import annotations

import pytest

from model.plan.document.read import read_document
from model.plan.document.source import source_from_text
from model.plan.outline.build import build_outline
from model.plan.outline.year import PlanYear
from tests.plan.outline_lines import MORE, SAID, items_of, outline_of, shown
from tests.plan.word_file import WriteWord, paragraph


def test_numbers_that_run_across_chapters() -> None:
    outline = outline_of(
        "某区2023年工作要点",
        "一、抓创新",
        f"1.建平台。{SAID}",
        f"2．引人才。{SAID}",
        "二、抓开放",
        f"3、扩外贸。{SAID}",
    )
    assert shown(outline) == ["一、抓创新", "  1.建平台", "  2．引人才", "二、抓开放", "  3、扩外贸"]
    assert [(chapter.number, chapter.title) for chapter in outline.chapters] == [(1, "抓创新"), (2, "抓开放")]


def test_numbers_that_begin_anew_and_four_levels() -> None:
    outline = outline_of(
        "一、总体要求",
        SAID,
        "二、重点任务",
        "（一）强工业",
        "1.育龙头。" + SAID,
        f"（1）支持并购。{SAID}",
        f"（2）支持上市。{SAID}",
        f"2.扶小微。{SAID}",
        "(二)兴农业",
        f"1.稳粮食。{SAID}",
    )
    assert shown(outline) == [
        "一、总体要求",
        "二、重点任务",
        "  （一）强工业",
        "    1.育龙头",
        "      （1）支持并购",
        "      （2）支持上市",
        "    2.扶小微",
        "  (二)兴农业",
        "    1.稳粮食",
    ]
    last = outline.chapters[1].items[-1]
    assert (last.number, last.title, last.section) == (1, "稳粮食", ("(二)兴农业",))


def test_parts_chapters_and_sections_of_a_five_year_plan() -> None:
    outline = outline_of(
        "某市国民经济和社会发展第十四个五年规划纲要",
        "目　录",
        "第一篇 新征程 ........ 1",
        "第一章 发展环境……2",
        "第一篇　新征程",
        "第一章　发展环境",
        "第一节　发展基础",
        SAID,
        "第二节　主要目标",
        SAID,
        "第二篇 强产业",
        "第二章　强制造",
        SAID,
    )
    assert shown(outline) == [
        "第一篇　新征程",
        "  第一章　发展环境",
        "    第一节　发展基础",
        "    第二节　主要目标",
        "第二篇 强产业",
        "  第二章　强制造",
    ]
    assert (outline.year.year, outline.chapters[0].items[-1].horizon) == (2021, 2025)
    assert [item.past for item in outline.chapters[0].items] == [True, False]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("第一，抓招商", "第二，抓项目", "第三，抓服务"),
        ("一是抓招商", "二是抓项目", "三是抓服务"),
        ("一要抓招商", "二要抓项目", "三要抓服务"),
        ("①抓招商", "②抓项目", "③抓服务"),
        ("⑴抓招商", "⑵抓项目", "⑶抓服务"),
        ("1)抓招商", "2)抓项目", "3)抓服务"),
        ("——抓招商", "——抓项目", "——抓服务"),
        ("抓好招商", "抓好项目", "抓好服务"),
    ],
)
def test_small_markers_and_unnumbered_lead_sentences(first: str, second: str, third: str) -> None:
    outline = outline_of(
        "二、工作安排", SAID + MORE, *(f"{lead}。{SAID}" for lead in (first, second, third)), "三、保障", SAID
    )
    assert shown(outline) == ["二、工作安排", f"  {first}", f"  {second}", f"  {third}", "三、保障"]


def test_points_inside_a_paragraph_do_not_break_it() -> None:
    body = "一是建园区。加快征地。二是引企业。新引进10家。三是优服务。"
    outline = outline_of("一、强工业", f"（一）扩投资。{body}", f"（二）育企业。{SAID}")
    assert shown(outline) == ["一、强工业", "  （一）扩投资", "  （二）育企业"]
    assert outline.chapters[0].items[0].passages[0].text.endswith(body)


def test_dashes_before_targets_are_a_list_and_no_headings() -> None:
    outline = outline_of(
        "一、主要目标", "主要预期目标是：", "——地区生产总值增长6%；", "——新增就业5000人。", "二、任务", SAID
    )
    assert shown(outline) == ["一、主要目标", "二、任务"]
    assert [passage.text[:2] for passage in outline.chapters[0].items[0].body] == ["主要", "——", "——"]


def test_a_number_before_a_year_is_an_item_and_a_decimal_is_none() -> None:
    outline = outline_of(
        "一、民生实事",
        "1．新建学校3所。",
        "2．2020年底前改造小区20个。",
        "3.5G基站建成300个。",
        "3.5亿元资金用于道路。",
        "4.12345热线办结率达到98%。",
    )
    assert [heading.number for heading in outline.headings] == [1, 1, 2, 3, 4]
    assert items_of(outline)[1] == "2020年底前改造小区20个"
    assert "3.5亿元" in outline.chapters[0].items[2].passages[-1].text


def test_several_levels_on_one_line_and_documents_of_one_line() -> None:
    line = (
        f"为抓好落实，现提出以下意见。一、优化服务（一）简化流程。{SAID}（市发改委负责）"
        f"（二）压减时间。{SAID}二、强化保障（三）压实责任。{SAID}"
    )
    assert shown(outline_of(line)) == [
        "一、优化服务",
        "  （一）简化流程",
        "  （二）压减时间",
        "二、强化保障",
        "  （三）压实责任",
    ]


def test_headings_and_titles_over_two_lines() -> None:
    outline = outline_of(
        "《政府工作报告》2023年重点工作",
        "",
        "及民生实事任务分解方案",
        "",
        "一、坚持创新驱动，加快",
        "新旧动能转换",
        SAID + MORE,
        "二、坚持绿色发展",
        "全县完成造林2万亩。",
        SAID,
    )
    assert outline.title == "《政府工作报告》2023年重点工作及民生实事任务分解方案"
    assert shown(outline) == ["一、坚持创新驱动，加快新旧动能转换", "二、坚持绿色发展"]


def test_one_line_alone_heads_nothing_where_no_heading_follows() -> None:
    assert shown(outline_of("某县新闻", f"某县消息。{SAID}", "在谈到今年的工作时", SAID + MORE)) == []
    assert (
        shown(outline_of("某县新闻", f"某县消息。{SAID}", "他在报告中说——", SAID + MORE, "抓项目", SAID + MORE)) == []
    )


def test_short_lines_head_long_paragraphs() -> None:
    outline = outline_of("某县2023年工作要点", "抓招商", SAID + MORE, "抓项目", SAID + MORE, "抓服务", SAID + MORE)
    assert shown(outline) == ["抓招商", "抓项目", "抓服务"]


def test_paths_and_names_of_files_are_the_pages_own() -> None:
    outline = outline_of(
        "> 政务公开 > 专题专栏 > 工作动态",
        "索 引 号 | 0084/2022 | 公文种类 | 其他 |",
        "![](media/3.jpg)",
        "某街道2023年工作要点",
        "图片3.jpg",
        "一、抓项目",
        SAID + MORE,
        "附件1.任务清单.docx",
        "二、抓服务",
        SAID + MORE,
    )
    assert (outline.title, shown(outline)) == ("某街道2023年工作要点", ["一、抓项目", "二、抓服务"])


def test_chinese_numerals_inside_words_are_no_headings() -> None:
    outline = outline_of(
        "一、坚持统一、规范管理", SAID, "一、二、三产业融合发展，" + SAID, "二、落实唯一、专一要求", SAID
    )
    assert shown(outline) == ["一、坚持统一、规范管理", "二、落实唯一、专一要求"]


def test_a_review_and_a_plan_in_one_report() -> None:
    outline = outline_of(
        "政 府 工 作 报 告",
        "——2020年1月8日在某县第十七届人民代表大会第四次会议上",
        "县长　某某某",
        "各位代表：",
        "现在，我代表县人民政府报告工作，请予审议。",
        "一、2019年工作回顾",
        f"过去一年，{SAID}",
        f"（一）经济稳。{SAID}",
        "——项目多。" + SAID,
        "二、2020年工作安排",
        f"今年的预期目标是增长6%。{SAID}",
        f"（一）强工业。{SAID}",
        f"（二）兴农业。{SAID}",
        "各位代表！让我们团结一心，努力奋斗！",
    )
    assert (outline.title, outline.year.year, outline.year.sure) == ("政府工作报告", 2020, True)
    assert shown(outline) == [
        "一、2019年工作回顾",
        "  （一）经济稳",
        "二、2020年工作安排",
        "  （一）强工业",
        "  （二）兴农业",
    ]
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [True, False]
    assert {item.past for item in outline.chapters[-1].items} == {False}


@pytest.mark.parametrize("title", ["上半年经济运行情况", "上半年重点工作推进情况", "1—6月主要指标情况", "工作开展情况"])
def test_a_chapter_about_how_things_stand_looks_back(title: str) -> None:
    outline = outline_of("某市长在全会上的讲话", f"一、{title}", SAID, "二、下半年工作安排", SAID, year=2023)
    assert [chapter.past for chapter in outline.chapters] == [True, False]


def test_what_a_paragraph_announces_as_done_is_a_review_until_another_turns_to_the_plan() -> None:
    outline = outline_of(
        "某镇在全县工作会上的发言",
        f"2022年，{SAID}主要成效有：",
        f"1、项目建设提速。{SAID}",
        f"2、民生持续改善。{SAID}",
        f"2023年，我们要{SAID}",
        f"1、抓项目。{SAID}",
        f"2、抓民生。{SAID}",
        year=2023,
    )
    items = [item for chapter in outline.chapters for item in chapter.items]
    assert [(item.title, item.past) for item in items if not item.opening] == [
        ("项目建设提速", True),
        ("民生持续改善", True),
        ("抓项目", False),
        ("抓民生", False),
    ]
    opening = next(item for item in items if item.opening and any("我们要" in one.text for one in item.body))
    assert not opening.past


def test_parts_without_a_number_whose_chapters_begin_anew() -> None:
    outline = outline_of(
        "各位代表：",
        "2018年：砥砺前行",
        MORE * 2,
        f"一、经济稳。{SAID}",
        f"二、民生实。{SAID}",
        "2019年：再启新程",
        MORE * 2,
        f"一、强工业。{SAID}",
        f"二、兴农业。{SAID}",
    )
    assert shown(outline) == [
        "2018年：砥砺前行",
        "  一、经济稳",
        "  二、民生实",
        "2019年：再启新程",
        "  一、强工业",
        "  二、兴农业",
    ]
    assert [chapter.past for chapter in outline.chapters if chapter.items[0].section or chapter.number] == [True, False]


def test_hard_wrapped_lines_and_page_numbers_are_joined() -> None:
    paragraphs = [
        "一、总体要求",
        SAID + MORE,
        "二、重点任务",
        "（一）加快培育先进制造业集群，打造具有区域影响力的现代产业新高地和创新策源地",
        MORE * 3 + "完成投资3.5亿元，同比增长12%。",
        f"1.育企业。{MORE * 2}",
        f"2.强链条。{MORE * 2}",
    ]
    lines = [line for one in paragraphs for line in wrapped("　　" + one, 26)]
    paged = [
        part for index, line in enumerate(lines) for part in ([line, "", "— 3 —", ""] if index % 9 == 8 else [line])
    ]
    assert shown(outline_of(*paged)) == shown(outline_of(*paragraphs))
    text = "\n".join(paged)
    for heading in build_outline(source_from_text(text)).headings:
        assert text[heading.start : heading.end].replace("\n", "").startswith(heading.printed[:20])


def wrapped(words: str, width: int) -> list[str]:
    return [words[start : start + width] for start in range(0, len(words), width)]


def test_page_chrome_contents_attachments_and_signature_are_left_out() -> None:
    outline = outline_of(
        "打印",
        "【字号：",
        "大",
        "中",
        "】",
        "来源：某报",
        "发布时间：2021-03-01",
        "某市人民政府关于加快发展的意见",
        "某政发〔2021〕3号",
        "各区县人民政府：",
        f"经研究，{SAID}",
        "一、总体要求",
        SAID,
        "二、保障措施",
        SAID,
        "附件：1.重点任务分工表",
        "2.责任清单",
        "某市人民政府",
        "2021年2月28日",
        "相关报道：",
        "一、别的新闻",
    )
    assert (outline.title, outline.year.year) == ("某市人民政府关于加快发展的意见", 2021)
    assert shown(outline) == ["一、总体要求", "二、保障措施"]
    assert outline.chapters[-1].items[0].passages[-1].text == "2.责任清单"


@pytest.mark.parametrize("title", ["名词解释", "《政府工作报告》有关内容名词注释"])
def test_a_glossary_after_the_report_is_not_read(title: str) -> None:
    outline = outline_of(
        "一、抓改革", SAID * 4, "二、抓开放", SAID * 4, title, "1.“放管服”：指简政放权。", "2.“五险一金”：指保险。"
    )
    assert shown(outline) == ["一、抓改革", "二、抓开放"]


def test_a_title_may_lie_about_the_year() -> None:
    outline = outline_of(
        "2022年度工作要点",
        "时间:2022-12-14 来源:网友投稿",
        "一、办好大事",
        f"庆祝中国共产党成立100周年。{SAID}",
        "二、抓项目",
        SAID * 3,
        "推荐访问:2022年工作要点 2022年重点工作",
    )
    assert (outline.year.year, outline.year.why) == (2021, "anniversary")
    assert outline_of("2022年度工作要点", "一、抓项目", SAID, year=2020).year.year == 2020


@pytest.mark.parametrize(
    ("lines", "year", "why"),
    [
        (
            ["某市意见", "某政发〔2019〕4号", "一、目标", "到2022年建成。", "二、2020年主要任务", SAID],
            2020,
            "heading",
        ),
        (["某市意见", "某政发〔2019〕4号", "一、目标", "2022年主要目标是建成。"], 2019, "number"),
        (["2022年工作要点", "某政发〔2021〕40号", "一、抓项目", SAID], 2022, "title"),
        (["工作报告", "2020年12月28日在某县人民代表大会第一次会议上", "一、抓项目", SAID], 2021, "meeting"),
        (["工作报告", "——2020年2月8日在某县", "人民代表大会第一次会议上", "抓好项目。", SAID], 2020, "meeting"),
        (["工作报告", "一、2019年工作回顾", SAID, "二、下步打算", SAID], 2020, "heading"),
        (["某县计划", "一、抓项目", SAID, "某县人民政府", "2018年3月2日"], 2018, "dated"),
        (["某县治水计划", "（2018年3月2日印发）", "一、抓项目", "到2020年建成。"], 2018, "dated"),
        (["某縣治水計劃", "某政發〔2018〕7號", "一、抓項目", "比2015年下降5%。"], 2018, "number"),
        (["2019年工作要点", "一、抓项目", SAID, "某县人民政府", "2018年12月28日"], 2019, "title"),
        (["某市第十三个五年规划纲要", "一、抓项目", "到2020年建成。"], 2016, "title"),
        (["二〇一一年工作安排", "一、抓项目", SAID], 2011, "title"),
        (["某市2022年计划执行情况与2023年计划", "一、抓项目", SAID], 2023, "title"),
        (["某市计划报告", "一、2022年国民经济计划执行情况", SAID, "二、目标", SAID], 2023, "heading"),
    ],
)
def test_where_the_year_comes_from(lines: list[str], year: int, why: str) -> None:
    found = outline_of(*lines).year
    assert (found.year, found.sure, found.why) == (year, True, why)


def test_a_number_of_things_and_a_year_of_comparison_are_no_year_of_the_plan() -> None:
    lines = ["某区民生实事", "1.安居。安置2000户，比2014年减少5%，2017年完工。", "2.出行。更新公交车2000辆。"]
    assert (outline_of(*lines).year.year, outline_of(*lines).year.sure) == (2017, False)


def test_a_year_in_full_width_digits_or_in_the_lines_before_the_body_is_found() -> None:
    assert outline_of("县人社局２０２４年度目标管理任务书", "一、抓项目", SAID).year.year == 2024
    paper = ("各县区人民政府：", "2021年3月初，大会票决了今年的10件实事。", "一、抓项目", SAID)
    assert outline_of(*paper).year == PlanYear(2021, sure=False, why="mention")


def test_a_year_in_a_long_line_before_the_body_serves_where_no_other_is_named() -> None:
    cover = "某市人民政府办公室文件 某政办发〔2018〕9号 关于分解落实2018年任务的通知 各镇人民政府：" + MORE * 2
    assert outline_of(cover, "一、目标分解", "1 增长7%以上. 发改委").year == PlanYear(2018, sure=True, why="number")


def test_a_doubtful_year_is_said_to_be_doubtful() -> None:
    assert outline_of("一、抓项目", "2020年底前建成，" + SAID).year.sure is False


def test_styles_of_a_word_processor_make_headings(write_word: WriteWord) -> None:
    styles = "".join(f'<w:style w:styleId="H{level}"><w:name w:val="heading {level}"/></w:style>' for level in (1, 2))
    body = (
        paragraph("2021年工作要点")
        + paragraph("总体目标", style="H1")
        + paragraph(SAID)
        + paragraph("重点任务", style="H1")
        + paragraph("抓工业", style="H2")
        + paragraph(SAID)
        + paragraph("抓农业", style="H2")
        + paragraph(SAID)
    )
    outline = build_outline(read_document(write_word(body, styles=styles)))
    assert shown(outline) == ["总体目标", "重点任务", "  抓工业", "  抓农业"]
    assert [chapter.number for chapter in outline.chapters if chapter.title != outline.title] == [1, 2]


def test_the_same_document_as_text_and_as_word(write_word: WriteWord) -> None:
    lines = [
        "2023年工作要点",
        "一、抓创新",
        f"1.建平台。{SAID}",
        f"2.引人才。{SAID}",
        "二、抓开放",
        f"（一）扩外贸。{SAID}",
    ]
    path = write_word("".join(paragraph(f"　　{line} ") for line in lines))
    assert shown(build_outline(read_document(path))) == shown(outline_of(*lines))


def test_headings_of_markdown_and_lines_of_their_own() -> None:
    marked = outline_of("# 2023年工作要点", "## 一、抓工业", SAID, "### （一）抓项目", SAID, "## 二、抓农业", SAID)
    assert (marked.title, shown(marked)) == ("2023年工作要点", ["一、抓工业", "  （一）抓项目", "二、抓农业"])
    bare = outline_of("某县2023年工作要点", "强化创新", SAID + MORE, "深化改革", SAID + MORE, "改善民生", SAID + MORE)
    assert shown(bare) == ["强化创新", "深化改革", "改善民生"]


def test_a_colon_ends_a_title_where_a_sentence_or_a_list_follows() -> None:
    outline = outline_of(
        f"一、指导思想：{SAID}{MORE}", "二、工作目标：1.完成投资3亿元；2.新增企业20家。", "三、措施：", SAID
    )
    assert [heading.title for heading in outline.headings] == ["指导思想", "工作目标", "措施"]


def test_short_words_behind_a_colon_are_the_second_half_of_a_title_and_no_sentence_about_the_first() -> None:
    halves = ["1.简政提效：深化审批改革集成增效", "2.培育企业：提升货运物流企业竞争力"]
    lines = [
        "一、主要任务",
        *(f"{half}。{SAID}" for half in halves),
        "二、组织体系",
        f"1.村级路长：各村设立村级路长。{SAID}{MORE}",
    ]
    lines += ["三、工作目标：提升城市品质。" + SAID + MORE]
    assert [heading.printed for heading in outline_of("某区2026年要点", *lines).headings] == [
        "一、主要任务", *halves, "二、组织体系", "1.村级路长", "三、工作目标",
    ]  # fmt: skip


def test_text_without_any_heading_is_one_item() -> None:
    outline = outline_of(SAID + "完成投资3亿元。")
    assert (len(outline.chapters), len(outline.chapters[0].items), outline.headings) == (1, 1, ())
    assert outline_of("").chapters == ()


@pytest.mark.parametrize(
    ("outer", "inner"), [("1.", "（{}）"), ("（{}）", "1."), ("第{}，", "1."), ("（{}）", "{}、"), ("{}.", "（1）")]
)
def test_the_numbers_show_which_level_is_above(outer: str, inner: str) -> None:
    """An office may put 1. above （一）; the series that begins anew is the lower one."""
    han = "一二三"

    def marked(shape: str, number: int) -> str:
        return shape.format(han[number - 1]) if "{}" in shape else shape.replace("1", str(number))

    lines = ["2021年工作方案"]
    for number in (1, 2, 3):
        lines += [f"{marked(outer, number)}抓大事{number}号", SAID]
        lines += [f"{marked(inner, small)}办小事。{SAID}" for small in (1, 2)]
    assert [heading.level for heading in outline_of(*lines).headings] == [1, 2, 2] * 3


@pytest.mark.parametrize("first", ["一、修路", "1.修路"])
def test_a_first_line_that_names_the_year_is_the_title_and_no_heading(first: str) -> None:
    outline = outline_of(
        "2022年柳河县民生实事项目", f"{first}。{SAID}", f"{first.replace('一', '二').replace('1', '2')}。{SAID}"
    )
    assert outline.title == "2022年柳河县民生实事项目"
    assert "2022年柳河县民生实事项目" not in shown(outline)


def test_part_of_a_longer_document_goes_on_with_its_numbers() -> None:
    outline = outline_of("某市任务分解方案", *(f"{number}.抓第{number}件事。{SAID}" for number in (104, 105, 106)))
    assert items_of(outline) == ["抓第104件事", "抓第105件事", "抓第106件事"]
    assert [item.number for item in outline.chapters[0].items if not item.opening] == [104, 105, 106]


def test_one_high_number_at_the_head_of_a_line_is_no_heading() -> None:
    outline = outline_of("某市工作要点", "一、抓项目", f"104.抓好收尾。{SAID}", f"再抓调度。{SAID}")
    assert shown(outline) == ["一、抓项目"]


def bold(words: str, mark: str = "<w:b/>") -> str:
    return f"<w:p><w:r><w:rPr>{mark}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("mark", ["<w:b/>", '<w:rFonts w:eastAsia="黑体"/>'])
def test_short_lines_in_bold_or_black_type_are_headings_whatever_follows(write_word: WriteWord, mark: str) -> None:
    said = "年底前完成。"
    body = (
        bold("某县2024年工作要点", mark)
        + paragraph(SAID + MORE)
        + bold("抓工业", mark)
        + paragraph("新增规模企业5家")
        + bold("抓好农业", mark)
        + paragraph(said)
        + bold("抓好生态", mark)
        + paragraph(said)
    )
    outline = build_outline(read_document(write_word(body)))
    assert shown(outline) == ["抓工业", "抓好农业", "抓好生态"]
    plain = build_outline(read_document(write_word(body.replace(mark, ""))))
    assert shown(plain) == []


def test_a_summary_promises_nothing_unless_it_comes_to_plans() -> None:
    told = [f"1、工业稳步增长。1—6月完成产值30亿元，{SAID}", f"2、农业形势较好。预计完成产值6亿元，{SAID}"]
    summary = outline_of("某区上半年工作总结", "今年以来，各项指标继续提高。" + SAID, *told, year=2023)
    assert all(item.past for chapter in summary.chapters for item in chapter.items)
    for turn in (f"下半年，计划新建厂房3万平方米。{SAID}", f"二、下一步打算\n新建厂房3万平方米。{SAID}"):
        both = outline_of("某区上半年工作总结", "今年以来，各项指标继续提高。" + SAID, *told, turn, year=2023)
        assert not both.chapters[-1].items[-1].past


def test_what_is_reported_as_follows_is_a_review_up_to_the_heading_of_plans() -> None:
    outline = outline_of(
        "某区2022年经济运行和2023年工作打算",
        "今年以来，全区经济平稳运行，现将有关情况汇报如下。",
        f"一是运行平稳。预计全年实现产值120亿元。{SAID}",
        f"二是项目有力。预计全年完成投资60亿元。{SAID}",
        "二、工作打算",
        f"一是扩大投资。完成投资70亿元。{SAID}",
        year=2023,
    )
    items = [item for chapter in outline.chapters for item in chapter.items if not item.opening]
    assert [item.past for item in items] == [True, True, False]


def test_what_was_completed_is_past_in_whatever_year_a_plan_is_read() -> None:
    lines = ["一、2023年目标完成情况", f"新建学校3所。{SAID}", "二、2024年工作安排", f"新建学校5所。{SAID}"]
    outline = outline_of("某县教育局2023年目标完成情况及2024年工作安排", *lines, year=2023)
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [True, False]


def test_a_summary_of_the_plans_own_year_promises_nothing() -> None:
    lines = ["一、运行基本情况", f"一季度，全区实现产值3亿元。{SAID}", f"从利润来看，一季度实现利润2亿元。{SAID}"]
    outline = outline_of("2023年一季度某区产业运行情况分析", *lines, year=2023)
    assert all(item.past for chapter in outline.chapters for item in chapter.items if chapter.number)


def test_points_that_go_on_in_one_paragraph_are_no_headings_whatever_their_commas() -> None:
    said = "一是加强论证,建立项目库;二是扶优扶强,加大扶持力度;三是规范产业,提高竞争力。"
    assert shown(outline_of("某区要点", "一、抓项目", said, "二、抓平台", SAID)) == ["一、抓项目", "二、抓平台"]


def test_principles_are_named_by_their_first_sentences() -> None:
    lines = ["一、总体要求", "（一）基本原则。", f"政府引导，社会参与。{SAID}", f"家庭为主，托育补充。{SAID}"]
    lines += ["二、主要任务", f"（二）增加供给。{SAID}"]
    assert [line.strip() for line in shown(outline_of("某省指导意见", *lines))] == [
        "一、总体要求", "（一）基本原则", "政府引导，社会参与", "家庭为主，托育补充", "二、主要任务", "（二）增加供给",
    ]  # fmt: skip


def test_a_report_on_how_a_paper_is_carried_out_promises_nothing() -> None:
    for title in ("关于《某省“十二五”规划纲要》实施情况的中期评估报告", "某乡2023年为民办实事工程情况报告"):
        outline = outline_of(title, f"一、亮灯工程\n共采买路灯1249盏。{SAID}", f"二、文化站\n计划投资170万元。{SAID}")
        assert all(item.past for chapter in outline.chapters for item in chapter.items)
