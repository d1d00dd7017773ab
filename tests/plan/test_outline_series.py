"""Headings known by the series that they stand in where a line alone would not tell: lost line ends, signs, cards."""

from __future__ import annotations

import pytest

from tests.plan.outline_lines import MORE, SAID, items_of, outline_of, shown


def test_headings_that_run_on_without_any_stop_are_parted_by_their_series() -> None:
    run_on = (
        "某县2024年节水行动方案一、总体目标二、具体措施1.强化宣传(1)印发手册。分发到每户家庭和每个单位。"
        "(2)开设专栏。每周刊出一期节水知识和先进事迹。2.更新管网(1)排查漏点。年底前查完全部主干管道和小区管道。"
        "(2)更换旧管。年底前换完铸铁管道共计若干公里。三、工作步骤"
    )
    assert shown(outline_of(run_on)) == [
        "一、总体目标",
        "二、具体措施",
        "  1.强化宣传",
        "    (1)印发手册",
        "    (2)开设专栏",
        "  2.更新管网",
        "    (1)排查漏点",
        "    (2)更换旧管",
        "三、工作步骤",
    ]


def test_numbers_in_a_title_begin_no_heading_without_a_series() -> None:
    lines = [
        "一、改造城东(1)号路",
        SAID,
        "二、支持高新区、经开区二、三期建设",
        SAID,
        "三、落实第十二、十三条要求",
        SAID,
    ]
    assert shown(outline_of("某县2024年方案", *lines)) == lines[::2]


def test_a_number_printed_twice_in_running_text_still_begins_a_chapter() -> None:
    whole = (
        f"某局2021年工作计划。{SAID}一、加固堤防，守住安全底线1.修复险段。{SAID}2.清理河障。{SAID}"
        f"一、抓好灌溉，保障粮食生产。1.衬砌渠道。{SAID}2.更新泵站。{SAID}四、强化管护。{SAID}"
    )
    assert shown(outline_of(whole)) == [
        "一、加固堤防，守住安全底线",
        "  1.修复险段",
        "  2.清理河障",
        "一、抓好灌溉，保障粮食生产",
        "  1.衬砌渠道",
        "  2.更新泵站",
        "四、强化管护",
    ]


@pytest.mark.parametrize("sign", ["●", "▶", "✔ ", "◎", "★"])
def test_a_sign_before_a_number_changes_nothing(sign: str) -> None:
    parts = ("一 做强园区", "二 做优服务")
    points = ("一是引进企业", "二是盘活厂房")
    lines = [line for part in parts for line in (part, *(sign + point for point in points))]
    outline = outline_of("某区2024年思路", *lines)
    assert [heading.title for heading in outline.headings] == [
        "做强园区", "引进企业", "盘活厂房", "做优服务", "引进企业", "盘活厂房",
    ]  # fmt: skip
    assert [heading.level for heading in outline.headings] == [1, 2, 2] * 2


@pytest.mark.parametrize("sign", ["▶", "◎", "✔ ", "❖"])
def test_lines_with_any_usual_sign_head_paragraphs(sign: str) -> None:
    lines = [f"{sign}产业强镇", SAID, f"{sign}生态立镇", SAID, f"{sign}民生安镇", SAID]
    assert [heading.title for heading in outline_of("某镇2024年重点工作", *lines).headings] == [
        "产业强镇", "生态立镇", "民生安镇",
    ]  # fmt: skip


def test_the_last_of_several_lines_may_head_a_short_paragraph() -> None:
    lines = ["强化创新", SAID + MORE, "深化改革", SAID + MORE, "改善民生", SAID + MORE, "建设清廉政府", SAID]
    assert shown(outline_of("某县2023年工作要点", *lines)) == ["强化创新", "深化改革", "改善民生", "建设清廉政府"]


def test_parts_that_are_counted_in_english_are_headings() -> None:
    lines = ["PART 1 稳增长", MORE, "PART 2 强创新", MORE, "PART 3 惠民生", MORE]
    assert shown(outline_of("某区2023年要点", *lines)) == ["PART 1 稳增长", "PART 2 强创新", "PART 3 惠民生"]


CARD = ["主管领导：张三", "责任单位：县教育局", "进度安排：12月底前完工。"]


def test_lines_that_each_have_a_card_of_labels_under_them_are_items() -> None:
    names = ["新建小学6所。", "改造幼儿园12所，新增学位900个。", "配备校车40辆。"]
    outline = outline_of("某县2022年教育实事公布。" + MORE, *(line for name in names for line in (name, *CARD)))
    assert [items_of(outline), len(outline.chapters)] == [[name.rstrip("。") for name in names], 1]
    assert [len(item.body) for item in outline.chapters[0].items if not item.opening] == [4, 4, 4]


def test_a_short_line_before_some_cards_heads_those_up_to_the_next() -> None:
    lines = ["教育", "新建小学6所。", *CARD, "改造幼儿园12所。", *CARD, "就业", "培训技工800人。", *CARD]
    assert shown(outline_of("某县2022年实事公布。" + MORE, *lines)) == [
        "教育", "  新建小学6所", "  改造幼儿园12所", "就业", "  培训技工800人",
    ]  # fmt: skip


def test_a_line_before_the_words_of_each_card_is_its_title() -> None:
    items = [
        ("安全饮水", "新建水厂2座，铺设管道30公里。"),
        ("平安出行", "改造危桥5座，修路60公里。"),
        ("温暖过冬", "更新供热管道9公里。"),
    ]
    outline = outline_of("某县2022年实事公布。" + MORE, *(line for name, said in items for line in (name, said, *CARD)))
    assert shown(outline) == [name for name, _ in items]


def test_labels_under_numbered_items_head_nothing_more() -> None:
    lines = [line for number in (1, 2, 3) for line in (f"{number}.办好第{number}件实事。", "新建房屋9套。", *CARD)]
    assert [heading.number for heading in outline_of("某县2022年实事", *lines).headings] == [1, 2, 3]


def test_the_only_part_of_a_collection_is_its_title() -> None:
    lines = ["第一篇：镇政府年度工作报告", "各位代表：", "一、去年工作回顾", SAID, "二、今年工作安排", SAID]
    assert shown(outline_of(*lines)) == ["一、去年工作回顾", "二、今年工作安排"]


def test_a_blank_before_letters_parts_a_short_title_from_its_sentence_too() -> None:
    body = "xx村地处河谷，东接平川、西连群山，距乡政府驻地四公里，有硬化公路连通，交通十分便利。"
    assert shown(outline_of("某村2020年计划", f"一、xx村概况 {body}", f"二、增收途径 {body}")) == [
        "一、xx村概况", "二、增收途径",
    ]  # fmt: skip


def test_the_paper_behind_its_cover_letter_is_a_title_whatever_its_kind() -> None:
    lines = ["某市人民政府关于印发2006年度目标考核办法的通知", "各县人民政府：", "现将办法印发给你们，请遵照执行。"]
    lines += [
        "二○○六年五月十二日",
        "2006年度目标考核办法",
        SAID + MORE + MORE,
        "一、考核对象",
        SAID,
        "二、考核内容",
        SAID,
    ]
    assert shown(outline_of(*lines)) == ["一、考核对象", "二、考核内容"]


def test_a_year_and_its_tasks_before_a_colon_head_what_stands_under_them() -> None:
    leads = [f"{lead}。{SAID}{MORE}" for lead in ("保障粮食安全", "增强制造能力", "深化财税改革")]
    outline = outline_of(f"去年，{SAID}{MORE}", "2022年政府工作任务：", *leads)
    assert [line.strip() for line in shown(outline)] == [
        "2022年政府工作任务", "保障粮食安全", "增强制造能力", "深化财税改革",
    ]  # fmt: skip


def test_numbers_whose_dots_were_lost_are_headings_where_they_count_on() -> None:
    lines = [
        "（一）兜牢底线",
        f"1提高救助标准。{SAID}",
        f"2加强动态管理。{SAID}",
        "（二）发展养老",
        f"1建好设施。{SAID}",
    ]
    lines += [f"2培训队伍。{SAID}", "3月底前全部完成。", "12个乡镇都要落实。"]
    assert shown(outline_of("某区2023年要点", *lines)) == [
        "（一）兜牢底线", "  1提高救助标准", "  2加强动态管理", "（二）发展养老", "  1建好设施", "  2培训队伍",
    ]  # fmt: skip


def test_leads_of_two_clauses_are_titles_where_every_paragraph_of_several_sections_has_one() -> None:
    first = [f"{lead}。{SAID}" for lead in ("推动项目建设，提升续航能力", "聚力招商引资，提升竞争能力")]
    second = [f"{lead}。{SAID}" for lead in ("推进乡村建设，改善人居环境", "健全管护机制，巩固整治成果")]
    lines = ["（一）打好项目攻坚战", *first, "（二）打好乡村攻坚战", "统筹推进乡村各项工作。", *second]
    assert shown(outline_of("某镇2025年工作安排", *lines)) == [
        "（一）打好项目攻坚战",
        "  推动项目建设，提升续航能力",
        "  聚力招商引资，提升竞争能力",
        "（二）打好乡村攻坚战",
        "  推进乡村建设，改善人居环境",
        "  健全管护机制，巩固整治成果",
    ]


def test_brackets_whose_numbers_were_lost_stand_before_headings_as_numbers_do() -> None:
    lines = ["一、2008年工作回顾", f"()工业增长较快。{SAID}", f"()农业稳定发展。{SAID}"]
    lines += ["二、2009年工作安排", f"（）突出工业强县。{SAID}", f"（ ）突出统筹发展。{SAID}"]
    assert [line.strip() for line in shown(outline_of("某县政府工作报告", *lines))] == [
        "一、2008年工作回顾", "()工业增长较快", "()农业稳定发展",
        "二、2009年工作安排", "（）突出工业强县", "（ ）突出统筹发展",
    ]  # fmt: skip


def test_a_year_of_any_writing_heads_a_part() -> None:
    lines = [
        "各位代表：",
        "现在，我代表县人民政府作报告。",
        "二00八年工作回顾",
        SAID + MORE,
        "二〇〇九年工作安排",
        SAID + MORE,
    ]
    outline = outline_of(*lines)
    assert shown(outline) == ["二00八年工作回顾", "二〇〇九年工作安排"]
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [True, False]


def test_what_parts_are_called_everywhere_may_end_in_a_colon() -> None:
    points = ["一是加大宣传力度，争取群众支持。", "二是加大整治力度，打造优美环境。", "三是健全制度，实行考核。"]
    assert [line.strip() for line in shown(outline_of("某局2010年工作总结", "下步工作打算：", *points))] == [
        "下步工作打算", *(point.rstrip("。") for point in points),
    ]  # fmt: skip


def test_two_standing_titles_that_are_one_heading_end_where_their_words_run_on() -> None:
    aims = f"一、指导思想和目标要求坚持以人民为中心，按照市委、市政府的统一部署，{MORE}"
    tasks = "二、主要工作任务和责任分工这次行动围绕实施方案的三个阶段进行，主要任务如下："
    tasks += f"（一）抓好宣传。{MORE}（二）抓好整治。{MORE}"
    assert [heading.title for heading in outline_of("某局实施方案。" + MORE * 8 + aims + tasks).headings] == [
        "指导思想和目标要求", "主要工作任务和责任分工", "抓好宣传", "抓好整治",
    ]  # fmt: skip


def test_a_line_with_a_whole_sentence_in_it_is_no_heading() -> None:
    lines = [
        "某局2025年安排",
        "春回大地，时不我待。今日我们在此召开节",
        SAID + MORE,
        "抓好养老服务",
        SAID + MORE,
        "抓好社会救助",
        SAID + MORE,
    ]
    assert shown(outline_of(*lines)) == ["抓好养老服务", "抓好社会救助"]


def test_blanks_that_stand_for_all_line_ends_of_a_document_part_its_headings() -> None:
    lines = [
        "某县2024年工作报告",
        "各位代表：",
        f"现在报告工作。{SAID}",
        "一、2023年工作回顾",
        SAID,
        "（一）工业稳中有进",
        MORE,
    ]
    lines += [
        "二、2024年工作安排",
        f"今年的目标是增长6%。{SAID}",
        "（一）强工业",
        f"培育龙头企业。{MORE}",
        f"建设产业园区。{MORE}",
    ]
    lines += ["（二）兴农业", f"稳定粮食面积。{MORE}", f"发展特色产业。{MORE}", f"各位代表，{SAID}"]
    assert shown(outline_of(" ".join(lines))) == shown(outline_of(*lines))


def test_blanks_behind_some_sentences_of_a_paragraph_part_nothing() -> None:
    lines = ["一、抓工业", f"育龙头。 {MORE} 建园区。 {MORE * 12}", "二、抓农业", MORE * 12]
    assert shown(outline_of("某县2024年安排", *lines)) == ["一、抓工业", "二、抓农业"]


@pytest.mark.parametrize(
    "opening",
    [
        "今年是转型之年，",
        "2024年，",
        "过去一年，",
        "过去五年是奋进的五年，",
        "“十四五”时期，",
        "“十四五”期间，",
        "以习近平新时代思想为指导，",
        "为进一步抓好落实，",
    ],
)
def test_a_title_ends_where_a_sentence_opens_that_was_its_next_line(opening: str) -> None:
    whole = f"某县工作方案。{MORE * 6}一、加快建设现代产业新城{opening}{MORE}二、全面改善城乡人居环境{opening}{MORE}"
    assert [heading.title for heading in outline_of(whole).headings] == ["加快建设现代产业新城", "全面改善城乡人居环境"]


def test_a_title_ends_before_those_who_must_carry_it_out() -> None:
    lines = ["一、目标任务", SAID, "二、工作要求", f"（一）加强领导各级各部门要落实责任。{SAID}"]
    lines += ["（二）严格考核各乡镇必须按月上报，兑现奖惩。", "（三）督促各单位要按时上报，完善台账。"]
    lines += ["（四）各乡镇、县直各部门要密切配合，按季通报，确保任务落到实处。"]
    assert [line.strip() for line in shown(outline_of("某县方案", *lines))][2:] == [
        "（一）加强领导",
        "（二）严格考核",
        "（三）督促各单位要按时上报，完善台账",
        "（四）各乡镇、县直各部门要密切配合，按季通报，确保任务落到实处",
    ]


def test_one_blank_parts_a_title_from_a_short_sentence_that_is_closed() -> None:
    lines = ["一、强化服务 组织农技人员包村，举办培训班20期，培训农民三千人次。", "二、坚持解放思想 推进改革，搞活。"]
    assert shown(outline_of("某镇2024年安排", *lines)) == ["一、强化服务", "二、坚持解放思想 推进改革，搞活"]


def test_what_a_report_asks_of_its_officials_at_the_end_of_a_chapter_is_items_too() -> None:
    lines = [
        "一、去年工作回顾",
        SAID,
        "二、今年工作安排",
        SAID,
        f"（一）抓工业。{SAID}",
        f"（二）抓农业。{SAID}",
        "各位代表！",
    ]
    lines += [
        f"新的任务提出新的要求，{MORE}",
        f"推进依法行政。{MORE}",
        f"提高办事效率。{MORE}",
        f"{SAID}让我们努力奋斗！",
    ]
    assert shown(outline_of("某县政府工作报告", *lines)) == [
        "一、去年工作回顾", "二、今年工作安排", "  （一）抓工业", "  （二）抓农业", "  推进依法行政", "  提高办事效率",
    ]  # fmt: skip


def test_a_series_in_one_line_goes_on_where_a_number_was_left_out() -> None:
    whole = f"一、抓项目。1.修路。{SAID}2.造林。{SAID}4.治水。{SAID}5.办学。{SAID}"
    assert items_of(outline_of("某县2024年安排", whole)) == ["修路", "造林", "治水", "办学"]


def test_wide_blanks_part_a_short_document_that_is_one_line() -> None:
    lines = ["一、抓安全", SAID, f"一要落实责任。{SAID}", f"二要排查隐患。{SAID}", "二、抓服务", MORE]
    assert shown(outline_of("　　".join(("某局2024年工作要点", *lines)))) == shown(
        outline_of("某局2024年工作要点", *lines)
    )


def test_a_standing_title_ends_before_the_year_whose_line_end_was_lost() -> None:
    whole = (
        f"某县报告。{MORE * 6}一、2023年工作回顾过去一年是丰收的一年。{MORE}二、2024年重点工作今年是关键的一年。{MORE}"
    )
    assert [heading.title for heading in outline_of(whole).headings] == ["2023年工作回顾", "2024年重点工作"]


def test_a_title_of_its_own_line_may_hold_words_that_open_sentences() -> None:
    titles = [
        "一、提高站位深入贯彻党的二十大精神",
        "二、振奋精神全面完成今年的各项任务",
        "三、2024年和“十四五”时期工作回顾",
    ]
    assert shown(outline_of("某县2024年安排", *(line for title in titles for line in (title, SAID)))) == titles


def test_a_wide_blank_parts_a_title_from_a_short_sentence_too() -> None:
    lines = ["一、突出抓好工业　　新增规模企业10家，完成技改投入3亿元。", "二、突出抓好农业　　种植小麦50万亩。"]
    assert shown(outline_of("某县2024年安排", *lines)) == ["一、突出抓好工业", "二、突出抓好农业"]


def test_aspects_are_parts_and_what_happened_in_years_is_no_title() -> None:
    lines = [
        "各位代表：",
        "现在报告工作。",
        "第一方面：关于上半年情况",
        SAID + MORE,
        "第二方面：关于下半年打算",
        SAID + MORE,
    ]
    lines += [f"一、稳增长 三年来，{MORE}", f"二、抓项目 五年来，{MORE}"]
    assert [line.strip() for line in shown(outline_of(*lines))] == [
        "第一方面：关于上半年情况", "第二方面：关于下半年打算", "一、稳增长", "二、抓项目",
    ]  # fmt: skip


def test_a_heading_behind_the_last_sentence_of_a_paragraph_ends_with_its_line() -> None:
    lines = [f"一、总体要求\n{MORE}二、整治范围及重点", MORE, f"三、实施步骤\n1. 宣传动员。{MORE}2. 自查自纠阶段", MORE]
    assert shown(outline_of("某局整治方案", *lines)) == [
        "一、总体要求", "二、整治范围及重点", "三、实施步骤", "  1. 宣传动员", "  2. 自查自纠阶段",
    ]  # fmt: skip


def test_a_blank_behind_a_title_of_several_clauses_parts_it_from_its_sentence() -> None:
    titles = ["（一）夯实基础，统筹兼顾，民生持续改善", "（二）农业现代化推进", "（三）总体要求"]
    body = "紧紧围绕民生为本的工作理念，聚焦群众急难愁盼，落实各项惠民政策。"
    outline = outline_of("某街道2016年安排", *(f"{title} {body}{MORE}" for title in titles))
    assert shown(outline) == titles
    blanks = [
        "（一）加快 工业 发展 步伐，推进 新型 工业化 进程。" + MORE,
        "（二）促进 农业 稳产 增收，建设 美丽 乡村。" + MORE,
    ]
    assert [heading.title[-3:] for heading in outline_of("某街道2016年安排", *blanks).headings] == [" 进程", " 乡村"]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "◆推动集成电路等领域实现新突破",
            "◆着力推出20个重大应用场景，推动形成产业集群",
            "◆开展示范区建设",
            f"◆持续改善，{SAID}",
        ],
        [
            "粮食总产量稳定[1]，新增高标准农田[2]。",
            "[1]根据公布的数据，去年总产稳定。",
            "[2]高标准农田指设施完善的农田。" + SAID,
        ],
        [f"其一，项目建设是关键。{SAID}其二，招商引资是源头。{SAID}", f"第一，抓项目。{SAID}第二，抓招商。{SAID}"],
        ["2个产业园要提档升级，" + MORE, "2022年底前建成投用。", "3月底前完成立项。", "12345热线办结率达到98%。"],
    ],
    ids=["list", "notes", "points in a paragraph", "amounts and days"],
)
def test_what_begins_like_a_heading_without_a_series_is_none(lines: list[str]) -> None:
    assert shown(outline_of("某县2024年安排", "一、抓发展", *lines, "二、抓民生", SAID)) == ["一、抓发展", "二、抓民生"]


@pytest.mark.parametrize(
    "title",
    [
        "持续深入推进以老旧小区为重点的城市更新，改造小区12个，加装电梯40部",
        "加快把新区建设成为全面开放的门户，引进外资企业6家，建设口岸2个",
        "全面完成河道生态修复到2025年，治理河道60公里，新建湿地3处",
        "认真总结回顾二〇二三年，全县上下克难奋进所取得的各项成绩和经验",
    ],
)
def test_words_that_open_sentences_inside_a_sentence_end_no_title(title: str) -> None:
    lines = [f"1.{title}。{SAID}", f"2.抓好落实。{SAID}"]
    assert items_of(outline_of("某县2024年安排", *lines)) == [title, "抓好落实"]


def test_lines_with_words_of_their_own_before_a_colon_are_headings_and_labels_are_none() -> None:
    heads = ["产业兴县：打造百亿集群", "生态立县：守护绿水青山", "文化润县：擦亮千年名片"]
    lines = [line for head in heads for line in (head, SAID + MORE)]
    assert shown(outline_of("某县2024年工作思路", SAID + MORE, *lines)) == heads
    labels = [line for office in ("教育局", "水利局", "交通局") for line in (SAID + MORE, f"责任单位：县{office}")]
    assert "责任单位：县水利局" not in shown(outline_of("某县2024年工作思路", *labels, SAID + MORE))
    contact = ["办公地址：人民路1号大院", "咨询电话：0101234567", "举报信箱：县政府大院门口", SAID + MORE]
    assert shown(outline_of("某县2024年工作思路", "一、抓工业", SAID, "二、抓农业", SAID, *contact)) == [
        "一、抓工业",
        "二、抓农业",
    ]


def test_unnumbered_chapters_under_which_numbers_begin_anew_are_read_from_the_first_on() -> None:
    lines = ["某市2024年工作要点", "为做好工作，制定本要点。"]
    chapters = ["深化科技创新", "加快城乡融合，促进发展", "夯实乡村治理"]
    for chapter in chapters:
        lines += [chapter, "年底前完成。", f"（一）抓项目。{SAID}", f"（二）抓服务。{SAID}"]
    assert [(one.level, one.title) for one in outline_of(*lines).headings] == [
        (level, title) for chapter in chapters for level, title in ((1, chapter), (2, "抓项目"), (2, "抓服务"))
    ]


def test_lines_with_a_sign_may_have_two_clauses() -> None:
    lines = ["一、抓发展", "——深化改革，激发活力", MORE, "——扩大开放，提升水平", MORE, "二、抓民生", MORE]
    assert [heading.title for heading in outline_of("某县2024年安排", *lines).headings] == [
        "抓发展", "深化改革，激发活力", "扩大开放，提升水平", "抓民生",
    ]  # fmt: skip


def test_small_numbers_are_all_headings_where_most_of_their_series_lead_a_title() -> None:
    tasks = [
        "（1）办好学校。" + SAID,
        "（2）新建养老院3所，增加床位120张，全部配齐医疗、餐饮和康复设备。",
        "（3）建好医院。" + SAID,
    ]
    aims = ["（1）总产值增长7%；", "（2）项目建设。完成投资20亿元；", "（3）财政收入增长6%；", "（4）新增就业3000人。"]
    outline = outline_of("某县2024年安排", "一、目标", *aims, "二、任务", "1.抓民生", *tasks)
    assert [(heading.level, heading.number) for heading in outline.headings] == [
        (1, 1), (1, 2), (2, 1), (3, 1), (3, 2), (3, 3),
    ]  # fmt: skip


def test_who_wrote_a_piece_and_when_heads_nothing() -> None:
    lines = ["某报全媒体记者王小明", f"2月8日上午，会议确定了实事。{SAID}{MORE}", "某日报 李四 · 2023-02-09 08:30"]
    lines += [SAID + MORE, "2023年，全市要办好10件实事：", f"一是新建学校3所。{SAID}", f"二是新建公园2个。{SAID}"]
    assert shown(outline_of("某市实事", *lines)) == ["一是新建学校3所", "二是新建公园2个"]


def test_titles_before_colons_are_headings_where_all_line_ends_were_lost() -> None:
    aims = f"一、指导思想:{MORE[:-1]},{MORE}二、工作目的:1.发展目的:幼儿入园率达到90%以上,{MORE}"
    text = f"某局基础教育科工作打算{aims}2.创建目的:创建示范校8所,{MORE}"
    assert [heading.printed for heading in outline_of(text).headings] == [
        "一、指导思想", "二、工作目的", "1.发展目的", "2.创建目的",
    ]  # fmt: skip


def test_a_standing_title_ends_where_other_words_run_on_behind_it() -> None:
    text = f"某县造林方案一、指导思想以绿色发展为统领，{MORE}二、任务目标今春全县造林：荒山造林600亩，{MORE}"
    assert [heading.title for heading in outline_of(text).headings] == ["指导思想", "任务目标"]


def test_the_name_in_a_collection_and_words_in_brackets_head_nothing() -> None:
    lines = ["第一篇：以项目建设增创县域优势范文", "以项目建设增创县域优势", f"今年以来，成效较好。{SAID}"]
    lines += ["（征求意见稿）", f"一、上半年基本特点\n完成投资5亿元。{SAID}", f"二、下一步打算\n完成投资6亿元。{SAID}"]
    outline = outline_of(*lines, year=2023)
    assert shown(outline) == ["一、上半年基本特点", "二、下一步打算"]
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [True, False]


def test_a_line_that_goes_on_with_a_sentence_heads_nothing() -> None:
    lines = ["为推进高端装备制造、新一代信息技术、新材料", "主导产业加快成长为全市工业经济的地标", MORE, "抓好养老服务"]
    lines += [SAID + MORE, "甘某省发展和改革委员会主任 赵某", SAID + MORE, "抓好社会救助", SAID + MORE]
    assert shown(outline_of("某市主导产业发展举措", *lines)) == ["抓好养老服务", "抓好社会救助"]


def test_lines_that_look_back_at_a_year_and_ahead_to_the_next_are_parts() -> None:
    lines = ["某县工作报告", SAID + MORE, "回顾2022年工作成果", SAID, "展望2023年工作目标", f"完成投资15亿元。{SAID}"]
    outline = outline_of(*lines, year=2023)
    assert shown(outline) == ["回顾2022年工作成果", "展望2023年工作目标"]
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [True, False]


def test_points_of_a_list_have_no_headings_under_them() -> None:
    lines = [
        "一、启动仪式",
        "（1）领导致辞；",
        "（2）志愿者宣誓；",
        "（3）开展系列行动；",
        f"①先锋行动：机关党员进社区，{SAID}",
        f"②天使行动：医务人员进社区，{SAID}",
        "二、总结表彰",
        SAID,
    ]
    assert shown(outline_of("某市邻居节方案", *lines)) == ["一、启动仪式", "二、总结表彰"]


def test_small_numbers_of_which_half_lead_a_title_are_what_the_others_are() -> None:
    half = ["（1）修订用水定额，健全调整机制。", f"（2）对年用水10万立方米以上的企业重点监管，{SAID}"]
    lists = ["（1）鼓励企业开展水平衡测试，推进企业内部循环用水和废水综合利用。", f"（2）新建项目配套节水设施，{SAID}"]
    lines = ["一、强化约束", *half, "二、推进节水", *lists, "三、保护水源", *lists]
    assert shown(outline_of("某市2024年节水方案", *lines)) == lines[::3]


def test_sentences_of_two_short_words_head_the_paragraphs_under_them() -> None:
    heads = ["——政府引导、市场运作。", "——因地制宜、分类施策。", "——改革创新、先行先试。"]
    lines = ["一、基本原则", *(line for head in heads for line in (head, MORE)), "二、主要任务", SAID]
    assert [one.printed for one in outline_of("某市物流业发展规划", *lines).headings] == [
        "一、基本原则", *(head.rstrip("。") for head in heads), "二、主要任务",
    ]  # fmt: skip


def test_a_title_does_not_end_inside_the_name_of_a_body() -> None:
    lines = [f"1、建立活动组织领导机构和工作网络，{MORE}", f"2、做好活动的准备工作，{MORE}"]
    assert [one.title for one in outline_of("某市活动方案", "一、宣传阶段", *lines).headings][1].startswith(
        "建立活动组织领导机构和工作网络"
    )


def test_a_line_of_its_own_in_bold_ends_before_its_stop() -> None:
    heads = ["**规模持续扩大**。", "**结构不断优化**。", "**服务明显改善**。"]
    outline = outline_of(
        "某市物流业规划", "一、发展基础", *(line for head in heads for line in (head, MORE)), "二、任务"
    )
    assert [one.printed for one in outline.headings if one.level == 2] == [
        "规模持续扩大",
        "结构不断优化",
        "服务明显改善",
    ]


def test_a_sign_of_markdown_before_a_whole_document_makes_no_heading_of_it() -> None:
    parts = [f"# 某市2024年节水方案　　各单位：　　{SAID}", "一、总体要求", SAID, "二、重点任务", "（一）强化约束"]
    whole = "　　".join([*parts, MORE * 3, MORE * 4, "三、保障措施", MORE])
    assert shown(outline_of(whole)) == ["一、总体要求", "二、重点任务", "  （一）强化约束", "三、保障措施"]


def test_points_end_sentences_where_they_stand_for_the_round_stop() -> None:
    said = f"{SAID[:-1]},{MORE[:-1]}."
    leads = ["狠抓工作落实", "持续改进作风", "坚持依法行政"]
    lines = [
        f"一、去年工作.2023年,{said}",
        "二、今年任务",
        *(f"{lead}.{said}" for lead in leads),
        f"三、落实“两个不变”.{said}",
    ]
    assert [one.title for one in outline_of("某区2024年工作报告", *lines).headings] == [
        "去年工作", "今年任务", *leads, "落实“两个不变”",
    ]  # fmt: skip


def test_broken_lines_are_joined_in_a_document_of_many_headings_too() -> None:
    long = "各镇要严格落实控制指标，对接近或达到红线的单位暂停审批新增许可，完善定额管理，"
    long += "推动节水型社会建设取得实效，年底前全部完成。"
    broken = [f"    {long}"[start : start + 40] for start in (0, 40)]
    heads = [f"（{number}）强化第{number}项管理" for number in "一二三四五六七八九十"]
    lines = [line for head in heads for line in (f"    {head}", "", "    抓好落实。", "", *broken, "")]
    assert [one.printed for one in outline_of("    某市2024年节水方案", "    一、任务", "", *lines).headings] == [
        "一、任务",
        *heads,
    ]


def test_more_standing_titles_end_where_words_run_on() -> None:
    lines = [f"第二节 规划目标 坚持农业农村优先发展，{SAID}{MORE}", f"第三节 总体思路 聚焦乡村全面振兴，{SAID}{MORE}"]
    assert [one.title for one in outline_of("第一章 总体要求", f"第一节 指导思想 {SAID}{MORE}", *lines).headings][
        2:
    ] == [
        "规划目标",
        "总体思路",
    ]
    kept = f"总体目标是到2025年建成现代化灌区，为乡村振兴提供支撑。{SAID}"
    assert outline_of("某县方案", f"一、{kept}", f"二、工作任务。{SAID}").headings[0].title == kept.split("。")[0]


def test_the_next_task_may_stand_behind_the_offices_of_the_one_before_on_the_same_line() -> None:
    line = (
        "一、甲县长牵头重点工作 1.新建学校5所。 责任单位：县发改局、县财政局 2.落实过紧日子的要求，节俭办一切事业，"
        "非重点、非刚性支出预算只减不增，严控会议费、培训费和接待费，努力降低行政运行成本，把每一分钱都用在刀刃上。 "
        "责任单位：县财政局 二、乙副县长牵头重点工作 1.坚持集体学法。 责任单位：县司法局"
    )
    found = shown(outline_of("某县2022年重点工作责任分解", line))
    assert [one.strip()[:6] for one in found] == [
        "一、甲县长牵",
        "1.新建学校",
        "2.落实过紧",
        "二、乙副县长",
        "1.坚持集体",
    ]


def test_a_notice_of_tasks_that_begins_with_last_year_reports_nothing() -> None:
    front = "2020年，全市商务工作取得了显著成绩。为扩大开放，现将有关任务通知如下："
    outline = outline_of(
        "某市2021年商务任务", front, "一、全市总体目标任务：利用外资17亿美元。", "二、目标任务分解原则：参照上年。"
    )
    assert [chapter.past for chapter in outline.chapters if chapter.number] == [False, False]
    assert [heading.title for heading in outline.headings] == ["全市总体目标任务", "目标任务分解原则：参照上年"]


def test_the_parts_that_a_report_is_said_to_have_are_no_headings() -> None:
    parts = "报告共分三个部分：一、去年工作回顾；二、今年主要目标；三、深化改革，激发活力。"
    assert shown(outline_of("某报讯", "近日，某市作政府工作报告。", parts, "报告指出，今年新增就业900人。")) == []


def test_a_figure_behind_a_colon_is_what_the_title_is_to_reach() -> None:
    outline = outline_of(
        "某县2021年重点工程",
        "一、民生工程",
        "1.教育惠民：新建学校3所，新增学位2000个",
        "2.饮水安全：改造管网40公里",
        "二、主题：牢记使命",
        "全县各级扎实开展主题教育，组织学习活动，解决群众急难愁盼问题。",
    )
    assert [heading.title for heading in outline.headings] == ["民生工程", "教育惠民", "饮水安全", "主题：牢记使命"]


def test_a_list_of_attachments_that_ends_in_a_stop_holds_no_items() -> None:
    outline = outline_of(
        "关于开展2021年评选工作的通知",
        "一、评选范围",
        "全县各中小学校。",
        "二、报送时间",
        "10月底前报教育局。",
        "附件：1．各校名额分配表；",
        "2．推荐人选登记表。",
    )
    assert [heading.title for heading in outline.headings] == ["评选范围", "报送时间"]
