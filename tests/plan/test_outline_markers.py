"""Numbers and signs beyond the usual ones, and where the headings that carry them stand in the tree."""

from __future__ import annotations

import pytest

from tests.plan.outline_lines import MORE, SAID, items_of, outline_of, shown


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        (("壹、", "贰、", "叁、"), ("一、", "二、")),
        (("甲、", "乙、", "丙、"), ("一、", "二、")),
        (("Ⅰ、", "Ⅱ、", "Ⅲ、"), ("1、", "2、")),
        (("I. ", "II. ", "III. "), ("1. ", "2. ")),
        (("任务一：", "任务二：", "任务三："), ("1.", "2.")),
        (("一、", "二、", "三、"), ("A、", "B、")),
        (("一、", "二、", "三、"), ("甲、", "乙、")),
        (("一、", "二、", "三、"), ("行动一：", "行动二：")),
        (("一、", "二、", "三、"), ("第一条 ", "第二条 ")),
        (("第一章　", "第二章　", "第三章　"), ("第一条　", "第二条　")),
        (("一.", "二.", "三."), ("(1).", "(2).")),
        (("㈠", "㈡", "㈢"), ("⑴", "⑵")),
    ],
)
def test_markers_without_a_usual_place_stand_under_what_they_first_follow(
    outer: tuple[str, ...], inner: tuple[str, ...]
) -> None:
    lines, wanted = ["某县2021年工作方案"], []
    for number, mark in enumerate(outer):
        lines += [f"{mark}抓大事", SAID]
        wanted.append(f"{mark}抓大事")
        if number == 1:
            lines += [f"{small}办小事。{SAID}" for small in inner]
            wanted += [f"  {small}办小事" for small in inner]
    assert shown(outline_of(*lines)) == wanted


def test_articles_number_on_through_chapters_and_sections() -> None:
    lines = ["某市若干规定", "第一章 总则", f"第一条　支持企业。{SAID}", "第二章 措施", "第一节 资金"]
    lines += [f"第二条　设立基金。{SAID}", "第二节 土地", f"第三条　保障用地。{SAID}"]
    assert shown(outline_of(*lines)) == [
        "第一章 总则",
        "  第一条　支持企业",
        "第二章 措施",
        "  第一节 资金",
        "    第二条　设立基金",
        "  第二节 土地",
        "    第三条　保障用地",
    ]


def test_words_that_look_like_markers_are_none() -> None:
    words = [
        "甲、乙双方共同建设。",
        "A级景区新增2家。",
        "I类水质保持稳定。",
        "任务一直很重。",
        "第三条生产线投产。",
        "上篇文章谈到发展。",
    ]
    assert shown(outline_of("一、抓工业", SAID, *words, "二、抓农业", SAID)) == ["一、抓工业", "二、抓农业"]


def test_the_two_parts_of_a_document_begin_their_numbers_anew() -> None:
    lines = ["某市三年规划", "上篇　发展基础", SAID + MORE, f"一、成就。{SAID}"]
    lines += ["下篇　重点任务", f"一、抓工业。{SAID}", f"二、抓农业。{SAID}"]
    assert shown(outline_of(*lines)) == [
        "上篇　发展基础",
        "  一、成就",
        "下篇　重点任务",
        "  一、抓工业",
        "  二、抓农业",
    ]


def test_a_short_word_before_a_colon_is_the_title() -> None:
    outline = outline_of(
        "某镇2021年工作计划",
        "一、总体思路：抓牢项目，办好民生。",
        "二、主要目标：完成投资3亿元，财政收入增长5%。",
        "三、工作措施：",
        "（1）、招商引资：全年引进项目5个。",
        "（2）、项目建设：开工项目6个。",
        "四、坚持一个主题：高质量发展",
        SAID,
    )
    assert shown(outline) == [
        "一、总体思路",
        "二、主要目标",
        "三、工作措施",
        "  （1）、招商引资",
        "  （2）、项目建设",
        "四、坚持一个主题：高质量发展",
    ]


def test_several_levels_on_one_line_with_semicolons_between_the_items() -> None:
    outline = outline_of(
        "二、重点任务。（一）加快发展。1.做好招商；2.抓好项目。（二）改善民生。1.办好学校；2.建好医院。",
        "三、保障措施。",
    )
    assert shown(outline) == [
        "二、重点任务",
        "  （一）加快发展",
        "    1.做好招商",
        "    2.抓好项目",
        "  （二）改善民生",
        "    1.办好学校",
        "    2.建好医院",
        "三、保障措施",
    ]


def test_quarters_and_months_are_the_parts_of_a_calendar_of_work() -> None:
    lines = ["某校2021年工作历", "1月份", "1、组织考试。", "2、安排值班。", "2月份", "1、准备开学。"]
    assert shown(outline_of(*lines)) == ["1月份", "  1、组织考试", "  2、安排值班", "2月份", "  1、准备开学"]
    quarters = outline_of("某区2021年计划", "一季度", f"完成投资10亿元，{SAID}", "二季度", f"完成投资20亿元，{SAID}")
    assert shown(quarters) == ["一季度", "二季度"]


def test_small_numbers_on_one_line_are_headings_where_each_leads_a_sentence() -> None:
    outline = outline_of(
        "一、抓产业。（1）油茶：新造油茶林1.2万亩，低改8000亩。（2）茶叶：新扩茶园5000亩，新增企业2家。"
    )
    assert shown(outline) == ["一、抓产业", "  （1）油茶", "  （2）茶叶"]


def test_a_usual_heading_ends_at_a_blank() -> None:
    assert shown(outline_of("四、整治措施 组织力量集中清运垃圾，彻底清查巷道，落实各级责任，做到日产日清。")) == [
        "四、整治措施"
    ]


def test_lines_in_lenticular_brackets_are_headings() -> None:
    lines = [
        "某局2025年工作思路",
        "【文化惠民】",
        "送戏下乡120场，建书房6座。" + SAID,
        "【文物保护】",
        "完成5处文物修缮。" + SAID,
    ]
    assert [heading.title for heading in outline_of(*lines).headings] == ["文化惠民", "文物保护"]


@pytest.mark.parametrize("lead", ["{}。", "【{}】", "{}：", "**{}**："])
def test_a_report_without_any_number_is_read_by_what_leads_its_paragraphs(lead: str) -> None:
    titles = ["抓好工业生产", "抓好农业生产", "抓好旅游发展"]
    lines = ["某区2021年工作打算", *(lead.format(title) + SAID + MORE for title in titles)]
    outline = outline_of(*lines)
    assert [heading.title for heading in outline.headings] == titles
    assert items_of(outline) == titles


def test_a_line_that_names_an_office_is_no_heading() -> None:
    lines = ["某市2020年为民办实事项目"]
    for number in (1, 2, 3):
        lines += [f"{number}.新建学校{number}所。", "责任单位：市教育局"]
    assert [heading.number for heading in outline_of(*lines).headings] == [1, 2, 3]


def test_a_breadcrumb_spread_labels_and_running_headers_are_left_out() -> None:
    body = [f"{number}.办好第{number}件事。{SAID}" for number in range(1, 7)]
    paged: list[str] = []
    for page, line in enumerate(body, start=1):
        paged += [line, f"— {page} —", "某市人民政府公报"]
    outline = outline_of(
        "首页 > 政务公开 > 政府信息公开 > 工作报告",
        "索 引 号：0111-2021",
        "主题分类 ：综合政务",
        "某市2021年工作要点",
        *paged,
        "网站地图 | 联系我们",
    )
    assert outline.title == "某市2021年工作要点"
    assert [heading.number for heading in outline.headings] == [1, 2, 3, 4, 5, 6]
    words = "".join(piece.text for chapter in outline.chapters for item in chapter.items for piece in item.passages)
    assert "公报" not in words
    assert "联系我们" not in words


def test_first_sentences_of_several_clauses_are_no_titles() -> None:
    lines = [
        "1.抓农业",
        f"加大投入，建立基地。{SAID}",
        f"发展产业，扶持果蔬。{SAID}",
        f"加强监管，建立追溯。{SAID}",
        "2.抓工业",
        SAID,
    ]
    assert shown(outline_of(*lines)) == ["1.抓农业", "2.抓工业"]


def test_a_sentence_is_a_title_up_to_its_end_and_one_of_a_hundred_words_by_its_first_clause() -> None:
    long = "启动外环公路建设，" + "推进二期工程，" * 8 + "确保年底通车"
    endless = "修建跨江大桥引道，" + "实施三期拓宽，" * 16 + "力争明年通行"
    outline = outline_of("某区任务分解", f"1.{long}。（责任单位：交通局）", f"2.{endless}。", "3.建学校。" + SAID)
    assert [heading.title for heading in outline.headings] == [long, "修建跨江大桥引道", "建学校"]
    assert [heading.printed for heading in outline.headings] == [f"1.{long}", f"2.{endless}", "3.建学校"]
    items = [item for item in outline.chapters[0].items if not item.opening]
    assert long in "".join(piece.text for piece in items[0].body)
    assert endless in "".join(piece.text for piece in items[1].body)


def test_the_next_number_may_follow_the_bracket_that_names_an_office() -> None:
    lines = ["一、任务", "1.改造旧管网18公里,更换水表2万只。", "(责任单位:水务局)2.新修泵站6座,疏浚河道9公里。"]
    assert shown(outline_of("某市2021年方案", *lines)) == [
        "一、任务", "  1.改造旧管网18公里,更换水表2万只", "  2.新修泵站6座,疏浚河道9公里",
    ]  # fmt: skip


def test_a_standing_title_goes_on_to_the_end_of_its_line() -> None:
    outline = outline_of("某县工作报告", "一、2025年重点工作任务", SAID, "二、主要目标任务安排", SAID)
    assert [heading.title for heading in outline.headings] == ["2025年重点工作任务", "主要目标任务安排"]


def test_short_sentences_before_paragraphs_head_them() -> None:
    body = "坚持把实体经济放在首位，出台专项扶持办法，组织银企对接活动，帮助小微企业渡过难关。"
    lines = ["一、去年工作", "城乡面貌焕然一新。", body, "二、今年任务", "（一）强产业"]
    lines += ["大力培育链主企业。", body, "加快建设科创平台。", body, "（二）惠民生", "努力办好人民教育。", body]
    assert shown(outline_of("某市政府工作报告", *lines)) == [
        "一、去年工作", "  城乡面貌焕然一新", "二、今年任务", "  （一）强产业", "    大力培育链主企业",
        "    加快建设科创平台", "  （二）惠民生", "    努力办好人民教育",
    ]  # fmt: skip


def test_a_line_that_is_all_there_is_under_a_number_is_no_heading() -> None:
    lines = [
        "一、便民出行",
        "（一）新开公交2条",
        "（二）新增泊位80个",
        "二、改造旧城",
        "完成老街片区整治",
        "三、办好学校",
    ]
    lines += ["新建小学教学楼", "四、保障供水", "建成城东水厂"]
    assert [heading.title for heading in outline_of("某市2021年实事", *lines).headings] == [
        "便民出行", "新开公交2条", "新增泊位80个", "改造旧城", "办好学校", "保障供水",
    ]  # fmt: skip


def test_lines_with_a_sign_head_the_numbers_that_run_on_under_them() -> None:
    lines = ["某市2021年实事", "●方便出行", "1. 新开公交线路3条。", "2. 修路5公里。", "●美化环境", "3. 植树2万株。"]
    outline = outline_of(*lines)
    assert [(heading.level, heading.title) for heading in outline.headings] == [
        (1, "方便出行"), (2, "新开公交线路3条"), (2, "修路5公里"), (1, "美化环境"), (2, "植树2万株"),
    ]  # fmt: skip


def test_lines_that_name_a_subject_before_a_colon_are_headings() -> None:
    subjects = ["教育方面：", "交通方面：", "住房方面："]
    said = "开工建设学校3所，改造教室120间，" + SAID
    outline = outline_of("某市2021年民生实事项目", *(line for subject in subjects for line in (subject, said)))
    assert [heading.title for heading in outline.headings] == ["教育方面", "交通方面", "住房方面"]


def test_titles_whose_numbers_have_lines_of_their_own_are_headings() -> None:
    titles = ["住房保障项目", "教育惠民项目", "交通改善项目"]
    lines = [line for number, title in enumerate(titles, 1) for line in (f"0{number}", title, "新建房屋3套。")]
    assert [heading.title for heading in outline_of("某区2021年民生实事项目", *lines).headings] == titles


def test_numerals_without_a_mark_head_lines_of_their_own_where_they_count_on() -> None:
    titles = ["教育方面", "医疗卫生方面", "道路改造"]
    said = "新建学校3所，改造道路5条，" + SAID
    lines = [line for sign, title in zip("一二三", titles, strict=True) for line in (sign + title, said)]
    assert [heading.title for heading in outline_of("某区2020年10件实事", *lines).headings] == titles
    assert outline_of("某区2020年工作", "一体化发展", said, "二手车市场", said).headings == ()


def test_the_first_point_may_stand_behind_what_leads_up_to_it() -> None:
    outline = outline_of(
        f"某区2022年实事。拟开展以下工作：一是办好教育。{SAID}", f"二是办好医疗。{SAID}", f"三是办好交通。{SAID}"
    )
    assert [heading.title for heading in outline.headings] == ["办好教育", "办好医疗", "办好交通"]


def test_the_header_of_a_table_is_no_heading() -> None:
    header = "序号 项目名称 主要内容 牵头单位 完成时限"
    assert outline_of("某区2021年任务分解表", header, f"1 教育 新建学校12所。{SAID}{MORE} 教育局 年底").headings == ()


def test_a_label_that_stands_under_each_item_heads_nothing() -> None:
    card = ["工作进展：", "已经召开动员会，" + SAID, "推进办法：", "每月调度一次，" + SAID]
    outline = outline_of("某县2021年重点工作", "一、抓好春耕", *card, "二、抓好秋收", *card)
    assert [heading.title for heading in outline.headings] == ["抓好春耕", "抓好秋收"]


def test_one_paragraph_is_led_where_its_neighbours_are() -> None:
    leads = [f"{title}。{SAID}{MORE}" for title in ("抓好投资", "抓好消费", "抓好出口")]
    outline = outline_of("某区2021年工作打算", "（一）稳增长", *leads, "（二）促创新", f"建强平台。{SAID}{MORE}")
    assert items_of(outline) == ["抓好投资", "抓好消费", "抓好出口", "建强平台"]


def test_a_title_that_counts_its_tasks_promises_no_number() -> None:
    outline = outline_of("2021某市为民办实事15件", f"1.修路。{SAID}", f"2.架桥。{SAID}")
    assert outline.title == "2021某市为民办实事15件"
    assert [item.title for chapter in outline.chapters for item in chapter.items] == ["修路", "架桥"]


def test_the_title_under_the_word_attachment_is_no_heading() -> None:
    lines = ["某市人民政府办公室", "现将分解方案印发给你们，请认真组织实施。" + SAID, "附件1", "2020年重点任务责任分解"]
    lines += ["一、主抓工作", f"1.强工业。{SAID}", f"2.兴商贸。{SAID}"]
    assert shown(outline_of(*lines)) == ["一、主抓工作", "  1.强工业", "  2.兴商贸"]


def test_blanks_around_numbers_part_nothing() -> None:
    lines = [
        "某县 2023 年工作要点",
        "一、2023 年目标",
        "1. 建厂房。 3 月底前，新建厂房 3.5 万平方米。",
        "2 月报制度见附表。",
    ]
    lines += ["2. 修公路。2023 年底前修路 20 公里，2024 年底前再修 9 公里。 （责任单位：交通局）"]
    outline = outline_of(*lines)
    assert (outline.title, outline.year.year) == ("某县2023年工作要点", 2023)
    assert shown(outline) == ["一、2023年目标", "  1. 建厂房", "  2. 修公路"]
    assert "新建厂房3.5万平方米" in outline.chapters[0].items[0].body[0].text


def test_one_blank_ends_a_short_title_before_a_long_sentence() -> None:
    lines = [
        "某县2020年方案",
        "一、指导思想 坚持以人民为中心的发展理念，" + SAID,
        "（一）建设背景 从外部环境看，" + MORE,
    ]
    assert shown(outline_of(*lines)) == ["一、指导思想", "  （一）建设背景"]


def test_what_ends_in_is_leads_no_paragraph() -> None:
    lines = [
        "一、今年安排",
        "主要预期指标是：产值增长8%，税收增长6%，" + MORE,
        "约束性指标是：能耗下降3%，用水下降2%，" + MORE,
    ]
    assert shown(outline_of("某市2017年工作报告", *lines)) == ["一、今年安排"]


def test_months_and_special_actions_and_counted_numbers_are_headings() -> None:
    assert shown(outline_of("某局2023年安排", "1月", "召开动员会，部署工作。", "2月", "开展检查20次。")) == [
        "1月",
        "2月",
    ]
    actions = ["专项行动一：强工业", MORE, "专项行动二：兴农业", MORE]
    assert shown(outline_of("某县2023年方案", *actions)) == ["专项行动一：强工业", "专项行动二：兴农业"]
    assert shown(outline_of("某县2023年实事", "NO.1 住房", MORE, "NO.2 出行", MORE)) == ["NO.1 住房", "NO.2 出行"]
    assert shown(outline_of("某县2023年实事", "任务1 住房", MORE, "任务2 出行", MORE)) == ["任务1 住房", "任务2 出行"]


def test_standing_titles_end_where_their_words_run_on() -> None:
    past = "一、2022年主要工作过去一年面对严峻复杂的形势，全镇上下克难奋进，完成了各项任务。"
    plan = "二、存在的问题产业基础仍然薄弱，民生领域还有不少短板，干部作风有待改进。三、2023年工作打算" + MORE
    titles = [one.title for one in outline_of("某镇2023年工作报告各位代表：" + past + plan + MORE * 14).headings]
    assert titles == ["2022年主要工作", "存在的问题", "2023年工作打算"]


def test_years_in_full_width_digits_head_parts_as_others_do() -> None:
    lines = ["某市政府工作报告", "２０１８年：真抓实干", MORE * 2, "２０１９年：再创佳绩", MORE * 2]
    outline = outline_of(*lines)
    assert shown(outline) == ["２０１８年：真抓实干", "２０１９年：再创佳绩"]
    assert [chapter.past for chapter in outline.chapters] == [True, False]


def test_titles_of_a_document_on_one_line_end_at_blanks_and_standing_words_in_traditional_characters_too() -> None:
    goals, tasks = f"一、指導思想和工作目標 以人民爲中心，{MORE * 9}", f"二、工作任務 從三個方面推進，{MORE * 4}"
    whole = f"某局2021年工作方案 爲做好工作，制定本方案。 {goals} {tasks}"
    assert [one.title for one in outline_of(whole).headings] == ["指導思想和工作目標", "工作任務"]


@pytest.mark.parametrize("word", ["目录", "目　录", "目 录："])
def test_a_table_of_contents_without_pages_is_no_outline(word: str) -> None:
    listed, body = ["一、强工业", "二、兴农业"], ["一、强工业", MORE, "二、兴农业", MORE]
    assert shown(outline_of("某县2023年方案", word, *listed, *body)) == listed
    assert shown(outline_of("某县2023年方案", word, *body)) == listed


def test_a_table_of_contents_without_its_name_is_no_outline() -> None:
    heads = ["一、上年工作回顾", "（一）粮食稳步增产", "（二）道路全面提升", "二、下年工作安排", "（一）办好学校"]
    lines = [
        *heads,
        "某镇2024年工作总结及2025年工作计划",
        SAID,
        heads[0],
        *(line for head in heads[1:3] for line in (head, SAID)),
        heads[3],
        heads[4],
        SAID,
    ]
    assert [one.printed for one in outline_of(*lines).headings] == heads


def test_headings_that_stand_one_behind_the_other_only_once_are_an_outline() -> None:
    heads = ["一、修建水渠三条", "二、新建学校两所", "三、改造危房百户", "四、硬化道路十里"]
    assert shown(outline_of("某村2024年实事清单", *heads)) == heads


def test_the_title_of_the_paper_that_a_letter_carries_is_no_heading() -> None:
    letter = ["某县办公室关于印发《2024年为民实事分工方案》的通知", "各镇政府：", "现将方案印发给你们。"]
    points = [f"一、压实责任。{SAID}", f"二、加强督查。{SAID}", "某县办公室", "2024年2月3日"]
    plan = ["2024年为民实事分工方案", "一、交通出行", "（一）修路10公里", SAID, "（二）建桥2座", SAID]
    assert [one.title for one in outline_of(*letter, *points, *plan).headings] == [
        "压实责任", "加强督查", "交通出行", "修路10公里", "建桥2座",
    ]  # fmt: skip


def test_a_title_that_opens_with_its_office_takes_nothing_from_the_line_before() -> None:
    page = ["某区人民政府", "政府信息公开", "某区人民政府关于分解落实2024年工作任务的通知", "各镇政府："]
    assert outline_of(*page, "一、抓党建", SAID).title == "某区人民政府关于分解落实2024年工作任务的通知"
    two = ["某省人民政府办公厅转发", "省发展改革委关于加快发展的意见", "一、抓党建", SAID]
    assert outline_of(*two).title == "某省人民政府办公厅转发省发展改革委关于加快发展的意见"


def test_a_piece_of_news_has_no_items_by_who_speaks_and_none_by_its_title() -> None:
    news = ["某县主要工作分解图表落实到位", "某县政协", "主要工作分解图表落实到位", f"图表分解了任务，{MORE}"]
    news += [f"据了解，图表共有四个大项。{MORE}", f"县政协主席王某强调：{MORE}", f"不少同志认为：{MORE}"]
    assert shown(outline_of(*news)) == []


def test_tags_of_a_page_and_the_number_of_a_paper_in_a_collection_are_left_out() -> None:
    page = ['<p id="a"><td></td></p>', '1. <meter id="a"></meter>', "2. <dl></dl>", "第1篇 某局2024年工作要点 1850字"]
    assert shown(outline_of(*page, SAID * 3, "一、抓党建", SAID, "二、抓治理", SAID)) == ["一、抓党建", "二、抓治理"]


def test_the_day_of_an_event_below_a_heading_stands_in_its_item() -> None:
    lines = ["时间：2024-03-01 来源：某报", "某社区邻居节方案", "一、才艺大赛", "时间：9月18日前", "二、演讲比赛", SAID]
    items = outline_of(*lines).chapters[0].items
    assert [passage.text for passage in items[0].passages] == ["一、才艺大赛", "时间：9月18日前"]


def test_words_in_brackets_that_name_parts_of_a_page_and_names_of_files_are_left_out() -> None:
    page = [
        "某街道2024年工作计划范文",
        "【概述】",
        f"网友整理。{SAID}",
        "【正文】",
        "某街道2024年工作计划",
        "图片3.jpg",
    ]
    assert shown(outline_of(*page, "一、抓党建", SAID, "二、抓治理", SAID)) == ["一、抓党建", "二、抓治理"]


def test_a_line_that_ends_with_an_amount_heads_nothing() -> None:
    lines = ["某县2021年主要指标", "一、经济", "地区生产总值增长7%", "外贸总额达到12亿元", "二、社会"]
    lines += ["新增就业3000人以上", "人均收入达到3.1万元", "三、生态", SAID]
    assert shown(outline_of(*lines)) == ["一、经济", "二、社会", "三、生态"]


def test_sentences_with_narrow_commas_are_no_rows_of_a_table() -> None:
    said = "制定方案,建立台账,明确责任单位,12月底前完成任务,全面推开整治行动,确保项目如期见效."
    lines = [f"1. 精简审批手续。{said}", f"2. 提高审批效率。{said}", f"3. 加强项目储备。编制计划,{said}"]
    heads = ["1. 精简审批手续", "2. 提高审批效率", "3. 加强项目储备"]
    assert [one.printed for one in outline_of("某区2024年稳增长措施", "一、 提高效率", *lines).headings][1:] == heads


TASKS = ["序號 項目名稱 建設內容 責任單位", "1 校舍擴建 擴建教室12間 教育局", "2 道路整修 整修道路30公里 交通局"]


@pytest.mark.parametrize("mark", ["\t", " | "], ids=["tabs", "bars"])
@pytest.mark.parametrize("around", ["", "  | "], ids=["open", "between bars"])
def test_the_rows_of_a_table_that_is_the_document_are_items(mark: str, around: str) -> None:
    rows = [*(line.replace(" ", mark) for line in TASKS), f"{mark}{mark}新建橋梁2座{mark}交通局"]
    whole = [f"{around}{row}{around}" for row in rows] if mark != "\t" else rows
    outline = outline_of("某縣2024年實事清單", *whole)
    assert [(heading.number, heading.title, heading.role) for heading in outline.headings] == [
        (1, "校舍擴建", "item"), (2, "道路整修", "item"),
    ]  # fmt: skip
    assert [len(item.body) for item in outline.chapters[0].items if not item.opening] == [1, 2]


def test_headings_that_group_the_rows_of_a_table_are_its_chapters() -> None:
    header = ["序号", "目  标  任  务", "牵头单位", "责任单位"]
    rows = [["1", "★工业增加值增长9%。", "工信局", "统计局"], ["2", "新增企业20家。", "工信局", "各镇"]]
    rows += [["3", "新建农田5万亩。", "农业局", "各镇"]]
    cells = [*header, "一、工业（牵头领导：王某）", *rows[0], *rows[1], "二、农业（牵头领导：李某）", *rows[2]]
    outline = outline_of("某区2024年目标任务分解表", *cells)
    assert shown(outline) == [
        "一、工业（牵头领导：王某）",
        "  ★工业增加值增长9%",
        "  新增企业20家",
        "二、农业（牵头领导：李某）",
        "  新建农田5万亩",
    ]


def test_a_row_without_a_name_is_called_by_what_is_to_be_done() -> None:
    rows = ["序号\t工作任务内容\t责任单位", "1\t新建泵站3座。6月底前完成\t水利局", "2\t绿化荒山500亩\t林业局"]
    assert items_of(outline_of("某县2024年任务分解表", *rows)) == ["新建泵站3座", "绿化荒山500亩"]


def test_the_rows_of_a_table_under_headings_are_no_items() -> None:
    rows = [line.replace(" ", "\t") for line in TASKS]
    assert shown(outline_of("一、总体要求", SAID, "二、任务清单", *rows)) == ["一、总体要求", "二、任务清单"]


def test_a_number_before_a_year_of_plans_parts_a_heading_from_it() -> None:
    lines = [line for title in ("总体要求", "年度目标", "重点工作", "保障措施") for line in (title, SAID)]
    numbered = [f"0{1 + index // 2} {line}" if index % 2 == 0 else line for index, line in enumerate(lines)]
    assert shown(outline_of(*numbered)) == ["01 总体要求", "02 年度目标", "03 重点工作", "04 保障措施"]


def test_what_parts_are_called_everywhere_heads_a_short_paragraph_too() -> None:
    outline = outline_of(
        "某县2024年产业实施方案",
        *("发展目标", SAID + MORE, "重点工作", f"一是扩规模。{SAID}", f"二是强服务。{SAID}"),
        *("保障措施", f"压实责任。{SAID}", f"强化督查。{MORE}"),
    )
    assert [line.strip() for line in shown(outline)] == [
        "发展目标", "重点工作", "一是扩规模", "二是强服务", "保障措施", "压实责任", "强化督查",
    ]  # fmt: skip


def test_paragraphs_that_begin_with_a_year_and_its_motto_are_items_of_that_year() -> None:
    years = [f"{year}年：{motto}。{SAID}" for year, motto in ((2022, "打基础"), (2023, "抓提升"), (2024, "创品牌"))]
    outline = outline_of("某市三年行动计划（2022—2024年）", "一、总体目标", SAID, "二、年度目标", *years)
    assert shown(outline)[2:] == ["  2022年：打基础", "  2023年：抓提升", "  2024年：创品牌"]
    assert [item.until and item.until.year for item in outline.chapters[1].items] == [2022, 2023, 2024]


def test_a_short_sentence_with_a_number_behind_a_blank_is_no_part_of_the_heading() -> None:
    tasks = [f"一、建设重大项目 全年完成投资52亿元，同比增长8%。{SAID}", f"二、提升农村公路 新建公路80公里，{MORE}"]
    assert shown(outline_of("某区2024年工作安排", *tasks)) == ["一、建设重大项目", "二、提升农村公路"]
    mottos = ["一、打造品牌 以节促旅增活力", "二、保障安全 守住底线"]
    assert shown(outline_of("某区2024年工作安排", *(f"{motto}\n{SAID}" for motto in mottos))) == mottos


def test_leads_of_two_clauses_head_a_document_that_has_no_other_headings() -> None:
    leads = ["强化产业培育，提升制造业占比", "强化创新驱动，构建创新生态", "强化要素保障，打造新的引擎"]
    outline = outline_of("某市2024年工信工作要点", "今年要抓好以下三方面工作：", *(f"{lead}。{SAID}" for lead in leads))
    assert [heading.title for heading in outline.headings] == leads


def test_labels_in_brackets_under_each_item_are_no_headings() -> None:
    lines = [
        line
        for number, title in (("一", "强链工程"), ("二", "良田工程"))
        for line in (f"工程{number}：{title}", f"【目标】{SAID}", f"【任务】{SAID}", "【责任单位】县工信局、县商务局")
    ]
    assert [heading.title for heading in outline_of("某县工程实施方案", *lines).headings] == ["强链工程", "良田工程"]
